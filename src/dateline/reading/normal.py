"""Text as a parser likes it, with every offset mapped back to the text as it came."""

from functools import cache

import msgspec

_ONE_FOR_ONE = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\x93\x94", '"')
_ONE_FOR_ONE |= dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u2039\u203a\x91\x92", "'")
_ONE_FOR_ONE |= dict.fromkeys("\u2010\u2011\u2012\u2212", "-")
_ONE_FOR_ONE |= dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t", " ")
_ONE_FOR_ONE |= {"\x96": "\u2013", "\x97": "\u2014", "\u2015": "\u2014", "\x85": "\u2026", "\x95": "\u2022"}
_ONE_FOR_ONE |= {"\u2028": "\n", "\u2029": "\n"}
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
"""Soft hyphens, zero-width marks and byte-order marks: they stand inside words and mean nothing to a parser."""


@cache
def _leftovers() -> dict[str, str]:
    """UTF-8 punctuation that was decoded as Windows-1252 somewhere: `â€™` → `'`."""
    out = {}
    for mark in "\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u2022\u00a0":
        raw = mark.encode("utf-8")
        spoilt = "".join(_cp1252(byte) for byte in raw)
        out[spoilt] = _ONE_FOR_ONE.get(mark, mark)
    return out


def _cp1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


class Normal(msgspec.Struct, frozen=True):
    """Normalised text and, where lengths differ, where each of its characters starts and ends in the original."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the untouched text that the normalised `start` to `end` stands for (not empty)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


_TABLE = str.maketrans(_ONE_FOR_ONE)


def normalise(text: str) -> Normal:
    """Straight quotes, plain spaces and hyphens, repaired Windows-1252 leftovers, soft hyphens gone.

    Most text keeps its length, and then no map is kept.
    """
    spoilt = [key for key in _leftovers() if key in text]
    if not spoilt and not any(mark in text for mark in _DROPPED):
        return Normal(text.translate(_TABLE))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    i = 0
    while i < len(text):
        match = next((key for key in spoilt if text.startswith(key, i)), "")
        step = len(match) or 1
        if match or text[i] not in _DROPPED:
            out.append(_leftovers()[match] if match else text[i].translate(_TABLE))
            starts.append(i)
            ends.append(i + step)
        i += step
    return Normal("".join(out), tuple(starts), tuple(ends))
