"""What a document must be before it is read: text, of a size that can be parsed, in English."""

import re

from dateline.errors import InputError
from dateline.ingest.language import language_name, language_of

MAX_DOCUMENT = 20_000_000
"""Bytes of one document. A newspaper's whole day is under 2 MB; ten times that is an archive, not a document."""

MAX_PARAGRAPH = 100_000
"""Characters without a line end. spaCy's parser needs about 1 GB of memory for 100,000 characters parsed as one."""

_WORD = re.compile(r"[^\W\d_]{2}")
_TOO_LONG_LINE = re.compile(rf"[^\n\r]{{{MAX_PARAGRAPH + 1}}}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def check_text(text: str) -> None:
    """Raise `InputError` when a document's text is not one that can be read, in the order a reader would find out."""
    if not text or text.isspace():
        raise InputError("empty", "the document is empty")
    if _WORD.search(text) is None:
        raise InputError("no_text", "no words in it: only digits, signs or single letters")
    if len(text) > MAX_DOCUMENT:
        raise too_long()
    long = _TOO_LONG_LINE.search(text)
    if long is not None:
        line = text.count("\n", 0, long.start()) + 1
        message = f"line {line} runs over {MAX_PARAGRAPH:,} characters without a line end: break it into paragraphs"
        raise InputError("too_long", message)
    code = language_of(text)
    if code not in {None, "en"}:
        name = language_name(str(code))
        message = f"the document is in {name}, and Dateline reads English only: translate it or leave it out"
        raise InputError("language", message)


def too_long() -> InputError:
    """The error for a document over `MAX_DOCUMENT`."""
    message = (
        f"the document is larger than {MAX_DOCUMENT // 1_000_000} MB: "
        "cut it into its stories, or make it JSON Lines with one document a line"
    )
    return InputError("too_long", message)


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD: it is no character, and no output could hold it.

    Lengths stay as they are, so no offset moves.
    """
    return _SURROGATE.sub("\ufffd", text)
