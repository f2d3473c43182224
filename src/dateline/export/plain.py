"""Text from anywhere, made safe for a terminal."""

import re

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls and bidirectional overrides: text from anywhere must not steer the reader's terminal."""


def printable(words: str) -> str:
    """The words with a blank in place of each sign that a terminal would obey: no offset moves."""
    return _UNPRINTABLE.sub(" ", words)


def plain(words: str) -> str:
    """The words on one line, without anything a terminal would obey."""
    return " ".join(printable(words).split())
