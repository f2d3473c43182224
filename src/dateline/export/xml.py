"""Words as XML 1.0 can hold them."""

import re
from collections.abc import Mapping

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no `Char` of XML 1.0, section 2.2: controls, halves of surrogate pairs, U+FFFE and U+FFFF."""
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_SIGN = re.compile('[&<>"\r]')
_BLANKS = {"\t": "&#9;", "\n": "&#10;"}


def content(words: str) -> str:
    """Words as the content of an element: U+FFFD for each forbidden sign, so that no offset moves."""
    return _SIGN.sub(lambda found: _SIGNS[found.group()], _FORBIDDEN.sub("\ufffd", words))


def attribute(value: object) -> str:
    """A value inside the double quotes of an attribute; blanks other than spaces survive a parser's normalising."""
    return re.sub("[\t\n]", lambda found: _BLANKS[found.group()], content(str(value)))


def tag(name: str, attributes: Mapping[str, object], *, closed: bool = True) -> str:
    """An element's tag with those attributes that are not None."""
    told = "".join(f' {key}="{attribute(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{told}/>" if closed else f"<{name}{told}>"
