"""Counting the same words from another day: what "tomorrow" was on the day it was said."""

from datetime import date

import msgspec

from dateline.model import CalendarDate, Evidence, Reading, TimeRef
from dateline.when.checks import Page
from dateline.when.context import Anchor, Context, Resolved, Side
from dateline.when.intervals import closed, opened
from dateline.when.resolve import resolve
from dateline.when.scan import atoms, plain

_SIDES: dict[str, Side] = {"past": "past", "future": "future", "either": "either"}


def reanchored(time: TimeRef, day: date) -> TimeRef | None:
    """The same expression counted from the day it was said on, with anchor `statement`.

    “The talks resume next week,” she said on Friday: "next week" is the week after that Friday, not after the
    day of the dateline. Times that count from another time of the text (anchor `time:ID`) are left alone: they
    follow that one.

    Args:
        time: A time of the story.
        day: The day from which its words shall count.

    Returns:
        A record with the same id, span and text; None when the words do not count from anywhere ("May 3, 2004",
        "nine days") or cannot be read again on their own (the second end of "May 3-5").
    """
    if time.anchor is not None and time.anchor.startswith("time:"):
        return None
    nothing_parsed = Reading(tokens=(), sentences=(), paragraphs=())
    found = atoms(Page(plain(time.text), time.text, 0, nothing_parsed), checked=False)
    if len(found) != 1 or found[0].span != (0, len(time.text)):
        return None
    anchor = Anchor(day=CalendarDate(year=day.year, month=day.month, day=day.day), name="statement")
    side = _SIDES.get(time.basis.rule.rpartition(":")[2])
    resolved = resolve(found[0].meaning, Context(anchor=anchor, side=side, side_why="its clause says so"))
    if resolved is None or resolved.anchor != "statement" or resolved.period.first is None:
        return None
    return _moved(time, resolved, day)


def _moved(time: TimeRef, resolved: Resolved, day: date) -> TimeRef:
    period = resolved.period
    assert period.first is not None
    assert period.last is not None
    interval = None
    if time.interval is not None and time.interval.endswith("/.."):
        interval = opened(period)
    elif time.interval is not None and time.interval.startswith("../"):
        interval = closed(period)
    return msgspec.structs.replace(
        time,
        value=period.value,
        interval=interval,
        earliest=period.first.isoformat(),
        latest=period.last.isoformat(),
        grain=period.grain,
        anchor="statement",
        basis=Evidence(
            rule=time.basis.rule, spans=time.basis.spans, note=f"counted from {day.isoformat()}, the day it was said"
        ),
    )
