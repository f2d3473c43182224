"""Intervals: what "since", "until", "between … and …" make of the times behind them, in EDTF."""

import re

from dateline.when.periods import Period

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PRECISION = {"quarter": 7, "half": 7, "decade": 4, "century": 4, "millennium": 4}
"""How much of an ISO date bounds a stretch for which EDTF has no end point: `2009-07` a quarter, `1970` a decade."""


def edtf(period: Period, *, end: bool = False) -> str | None:
    """A stretch as an end point of an EDTF interval; None where nothing is known of it.

    Args:
        period: The stretch.
        end: True for the interval's end: of a quarter its last month then stands for it, of a week its last day.
    """
    if re.fullmatch(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?", period.value):
        return period.value
    if found := re.fullmatch(r"(\d{4}|XXXX)-(SP|SU|FA|WI)", period.value):
        return f"{found[1]}-{_SEASONS[found[2]]}"
    day = period.last if end else period.first
    return None if day is None else day.isoformat()[: _PRECISION.get(period.grain or "", 10)]


def opened(period: Period) -> str | None:
    """From then on: `2015-09-30/..`."""
    start = edtf(period)
    return None if start is None else f"{start}/.."


def closed(period: Period) -> str | None:
    """Up to then: `../2015-10-30`."""
    stop = edtf(period, end=True)
    return None if stop is None else f"../{stop}"


def between(first: Period, last: Period) -> str | None:
    """From one to the other: `2014/2016`; None when they are not in that order."""
    if first.first is not None and last.last is not None and first.first > last.last:
        return None
    start, stop = edtf(first), edtf(last, end=True)
    return None if start is None or stop is None else f"{start}/{stop}"
