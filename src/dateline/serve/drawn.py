"""Marks on the desk's pictures: pure functions from counts to places on a sheet, tested without a server."""

from collections.abc import Iterable, Sequence
from math import sqrt

import msgspec

from dateline.query import Bar, Spot
from dateline.serve.earth import HEIGHT, WIDTH, projected


class MapMark(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map: a disc as large as what happened, in a ring as large as all that is told.

    Attributes:
        number: Of the spot in the page's list, from 1.
        x, y: Where it stands.
        disc: Radius of what happened, 0 where nothing did.
        ring: Radius of all of it, 0 where all of it happened.
        status: The commonest status of what did not happen; the ring's line tells it.
    """

    number: int
    x: float
    y: float
    disc: float
    ring: float
    status: str


def map_marks(spots: Iterable[Spot]) -> tuple[MapMark, ...]:
    """The marks of spots that have coordinates, the largest first, so that small ones lie on top."""
    marks = []
    for number, spot in enumerate(spots, 1):
        if spot.latitude is None or spot.longitude is None:
            continue
        x, y = projected(spot.latitude, spot.longitude)
        happened = spot.statuses.get("happened", 0)
        others = [status for status in spot.statuses if status != "happened"]
        disc, whole = _radius(happened), _radius(spot.events)
        ring = max(whole, disc + 2.5) if others else 0.0
        marks.append(MapMark(number=number, x=x, y=y, disc=disc, ring=ring, status=others[0] if others else "happened"))
    return tuple(sorted(marks, key=lambda mark: (-max(mark.ring, mark.disc), mark.number)))


def window(marks: Sequence[MapMark]) -> tuple[float, float, float, float]:
    """The part of the sheet that holds some marks with room around them: left, top, width, height."""
    if not marks:
        return (0.0, 0.0, float(WIDTH), float(HEIGHT))
    left, right = min(mark.x for mark in marks), max(mark.x for mark in marks)
    top, bottom = min(mark.y for mark in marks), max(mark.y for mark in marks)
    wide = min(float(WIDTH), max(right - left + 80, (bottom - top + 80) * WIDTH / HEIGHT, 240.0))
    high = wide * HEIGHT / WIDTH
    x = min(max((left + right - wide) / 2, 0.0), WIDTH - wide)
    y = min(max((top + bottom - high) / 2, 0.0), HEIGHT - high)
    return round(x, 1), round(y, 1), round(wide, 1), round(high, 1)


def _radius(events: int) -> float:
    """Areas grow with the count; one event can still be seen, ten thousand do not cover a continent."""
    return 0.0 if events == 0 else round(min(24.0, 2.6 + 1.8 * sqrt(events)), 1)


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A bar of the timeline: its words stand on the axis, its deeds hang from it.

    Attributes:
        x, width: Where it stands, and how wide it is drawn.
        up, down: Heights of its words and deeds.
        chosen: True where the span asked for holds it.
        label: The day, month or year under it; empty under most.
    """

    x: float
    width: float
    up: float
    down: float
    chosen: bool
    label: str


LEFT, REACH, HALF = 44, 950, 110
"""Of the timeline's sheet of 1000: where its axis begins, how long it is, and how high its highest bar."""


def columns(bars: Sequence[Bar], since: str, until: str) -> tuple[Column, ...]:
    """The bars side by side; words and deeds are drawn to one measure."""
    most = max((max(bar.words, bar.deeds) for bar in bars), default=0) or 1
    pitch = REACH / max(len(bars), 1)
    every = max(1, -(-len(bars) // 12))
    return tuple(
        Column(
            x=round(LEFT + number * pitch, 2),
            width=round(max(pitch * 0.78, 0.6), 2),
            up=round(bar.words / most * HALF, 1),
            down=round(bar.deeds / most * HALF, 1),
            chosen=bar.since <= until and bar.until >= since,
            label=_label(bars, number) if number % every == 0 and number <= len(bars) - every / 2 else "",
        )
        for number, bar in enumerate(bars)
    )


def _label(bars: Sequence[Bar], number: int) -> str:
    """A month as its year and number; the first day of any other bar as month and day."""
    bar = bars[number]
    is_month = bar.since.endswith("-01") and bar.until[8:] >= "28"
    return bar.since[:7] if is_month else bar.since[5:]
