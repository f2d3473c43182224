"""Intervals: what "since", "until", "between … and …" make of the times behind them, in EDTF."""

import re

from dateline.when.periods import Period

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PARTS = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"}


def edtf(period: Period, *, end: bool = False) -> str | None:
    """A stretch as an end point of an EDTF interval; None where EDTF has no name for it.

    Args:
        period: The stretch.
        end: True for the interval's end: of a week, which EDTF does not know, the last day then stands for it.
    """
    value = period.value
    if re.fullmatch(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?", value):
        return value
    if found := re.fullmatch(r"(\d{4}|XXXX)-([A-Z][A-Z0-9])", value):
        code = {**_SEASONS, **_PARTS}.get(found[2])
        return None if code is None else f"{found[1]}-{code}"
    if re.fullmatch(r"\d{3}", value):
        return f"{value}X"
    if re.fullmatch(r"\d\d", value):
        return f"{value}XX"
    day = period.last if end else period.first
    return None if day is None else day.isoformat()


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
