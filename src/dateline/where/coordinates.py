"""Coordinates written out in a story: "36.2021 N, 37.1343 E", "12°30'N 45°15'E", "36.2 degrees north, 37.1 east"."""

import re
from collections.abc import Iterator

import msgspec

from dateline.model import Span

_ANGLE = (
    r"(\d{{1,3}}(?:\.\d+)?)\s*(?:°|º|deg(?:rees?)?\.?)?\s*"
    r"(?:(\d{{1,2}}(?:\.\d+)?)\s*['\u2019\u2032]\s*)?"
    r"(?:(\d{{1,2}}(?:\.\d+)?)\s*(?:[\"\u201d\u2033]|'')\s*)?({points})\b"
)
"""Degrees, then perhaps minutes and seconds, then the compass point."""

_PAIR = re.compile(
    r"(?<![\d.,])"
    + _ANGLE.format(points="[NS]|[Nn]orth|[Ss]outh")
    + r"(?:\s+latitude)?(?:\s*[,;/]\s*|\s+(?:and\s+)?)"
    + _ANGLE.format(points="[EW]|[Ee]ast|[Ww]est"),
)

_MARK = re.compile(r"[°º.]|deg")
"""Degrees are written as such or with decimals; mere whole numbers may count anything."""


class Point(msgspec.Struct, frozen=True):
    """A pair of coordinates in the text, in degrees (WGS 84)."""

    span: Span
    latitude: float
    longitude: float


def coordinates(text: str) -> Iterator[Point]:
    """Every pair of coordinates of a text, in order; what lies off the globe is none."""
    for found in _PAIR.finditer(text):
        if not _MARK.search(found.group()):
            continue  # "row 12 N, 14 E"
        latitude, longitude = _degrees(found.groups()[:4]), _degrees(found.groups()[4:])
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            yield Point(Span(*found.span()), latitude, longitude)


def _degrees(parts: tuple[str | None, ...]) -> float:
    whole, minutes, seconds, point = parts
    value = float(whole or 0) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return round(-value if (point or "")[:1].lower() in {"s", "w"} else value, 5)
