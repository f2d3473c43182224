"""How much was said, done and answered in each day, week or month."""

from collections import Counter
from datetime import date, timedelta
from typing import Literal, get_args

import msgspec

from dateline.query.questions import given, numbers, question
from dateline.store import Value, View

Step = Literal["day", "week", "month"]
STEPS: tuple[Step, ...] = get_args(Step)
_CHEAP = 120_000
"""Records that are counted at most where an index alone counts them: a twentieth of a second."""
_DEAR = 8_000
"""The same where each has to be looked at."""
_MOST = 400
"""Bars at most: a day each for a year, and as many as a wide screen has room for."""


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, first and last included, with what it holds.

    Attributes:
        since, until: Its first and last day.
        words: How many statements.
        deeds: How many events.
        findings: How many words were answered.
    """

    since: str
    until: str
    words: int
    deeds: int
    findings: int


class Bars(msgspec.Struct, frozen=True, kw_only=True):
    """Bars of a span of days, the earliest first, every step of it.

    Attributes:
        step: How long a bar is.
        bars: The bars.
        counted_from: The first day that is counted whole, where there are too many records to count all; else None.
    """

    step: Step
    bars: tuple[Bar, ...]
    counted_from: str | None


def bars(
    view: View,
    *,
    since: str,
    until: str,
    step: Step = "day",
    actor: str | None = None,
    recipient: str | None = None,
    act: str | None = None,
    status: str | None = None,
) -> Bars:
    """Records by day, week (from Monday) or month; at most 400 bars, the latest.

    An act or a status is one of deeds, and leaves words out. A word is counted on its day, a finding on its answer's.

    Args:
        view: The store.
        since: The first day.
        until: The last.
        step: How long a bar is.
        actor: Who speaks and acts: words of a name, or an actor's id.
        recipient: Whom it is told, who is acted upon.
        act: PLOVER type of the deed.
        status: Of the deed.

    Raises:
        QueryError: A name is none.
    """
    starts = _starts(date.fromisoformat(since), date.fromisoformat(until), step)
    side, to = numbers(view, actor), numbers(view, recipient)
    values: dict[str, Value] = {
        "side": side, "to": to, "act": act, "status": status, "since": starts[0].isoformat(), "until": until,
    }  # fmt: skip
    kinds = {"words": "said_days", "deeds": "did_days", "findings": "found_days"}
    if act is not None or status is not None:
        kinds = {"deeds": "did_days"}
    counts: dict[str, Counter[date]] = {}
    edges = []
    for kind, name in kinds.items():
        counts[kind], edge = _counted(view, name, values, step)
        edges += [edge] if edge is not None else []
    found = []
    for number, start in enumerate(starts):
        last = starts[number + 1] - timedelta(1) if number + 1 < len(starts) else _last(start, step)
        numbers_of = {kind: counts.get(kind, Counter())[start] for kind in ("words", "deeds", "findings")}
        found.append(Bar(since=start.isoformat(), until=last.isoformat(), **numbers_of))
    return Bars(step=step, bars=tuple(found), counted_from=max(edges, default=None))


def last_day(view: View) -> str | None:
    """The last day on which a story that answers may show was printed; None of a store without days."""
    rows = view.rows(question("days"), {"most": 1})
    return rows[0]["day"] if rows else None


def first_day(view: View) -> str | None:
    """The first day on which a story that answers may show was printed; None of a store without days."""
    rows = view.rows(question("first_day"))
    return rows[0]["day"] if rows else None


def back(day: str, step: Step, bars_back: int) -> str:
    """The first day of the bar that stands so many bars before that of a day."""
    start = _start(date.fromisoformat(day), step)
    for _ in range(bars_back):
        if start.toordinal() < 40:  # the calendar's first days
            break
        start = _start(start - timedelta(1), step)
    return start.isoformat()


def _counted(view: View, name: str, values: dict[str, Value], step: Step) -> tuple[Counter[date], str | None]:
    parts = given(**{key: value for key, value in values.items() if key not in {"since", "until"}})
    looked_at = name == "found_days" or "status" in parts or {"side", "act"} <= parts or "to" in parts
    many = _DEAR if looked_at else _CHEAP
    if name == "did_days" and parts & {"act", "status"}:
        parts |= {"more"}
    role = "actor"
    if name == "did_days" and "to" in parts and "side" not in parts:
        parts, role = parts - {"to"} | {"side"}, "recipient"
        values = {**values, "side": values["to"]}
    rows = view.rows(question(name, parts), {**values, "role": role, "many": many})
    counts: Counter[date] = Counter()
    days = [(_dated(row["day"]), row["records"]) for row in rows]
    for day, records in days:
        if day is not None:
            counts[_start(day, step)] += records
    if sum(row["records"] for row in rows) < many or days[0][0] is None:
        return counts, None
    return counts, (days[0][0] + timedelta(1)).isoformat()


def _dated(day: str) -> date | None:
    """The first day of an EDTF date; None where it is none of the calendar's."""
    try:
        return date.fromisoformat(f"{day}-01-01"[:10] if len(day) < 10 else day[:10])
    except ValueError:
        return None


def _start(day: date, step: Step) -> date:
    """The first day of the bar that a day belongs to."""
    if step == "month":
        return day.replace(day=1)
    return day - timedelta(day.weekday()) if step == "week" and day.toordinal() > 7 else day


def _last(start: date, step: Step) -> date:
    try:
        if step == "month":
            return (start.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
        return start + timedelta(6 if step == "week" else 0)
    except OverflowError:
        return date.max


def _starts(since: date, until: date, step: Step) -> list[date]:
    """The first days of all bars, the earliest first; at least one."""
    starts = [_start(until, step)]
    while starts[-1] > since and len(starts) < _MOST and starts[-1].toordinal() > 40:
        starts.append(_start(starts[-1] - timedelta(1), step))
    return starts[::-1]
