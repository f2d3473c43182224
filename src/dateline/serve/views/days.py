"""Timeline: how much was said, done and answered in each day, week or month, and the records of the days chosen."""

from datetime import date, timedelta

import msgspec

from dateline.model import Finding
from dateline.query import STEPS, Bar, Bars, Did, Said, Step, back, bars, did, last_day, ledger, said
from dateline.serve.asked import Asked
from dateline.serve.drawn import Column, columns
from dateline.serve.views.narrowed import ACTS, STATUSES, Narrowed, narrowed
from dateline.store import View

_USUAL = {"day": 59, "week": 51, "month": 23}
"""Bars before the last one where no day is asked for: two months, a year, two years."""
_ROOM = 15
"""Bars drawn on either side of days that are fewer than this, so that they are seen among others."""


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """A span of days.

    Attributes:
        asked: The filters.
        since, until: The days chosen; None of a store without any.
        step: How long a bar is: `day`, `week` or `month`.
        finer: The next shorter step; None of a day.
        bars: Those of the days chosen and, where they are few, some around them.
        columns: The same as they are drawn.
        highest: Records of the highest bar's larger half.
        counted_from: The first day that is counted whole; None where all are.
        words, deeds, findings: The latest records of the days chosen, findings by the day of the answer.
        acts, statuses: What can be asked for.
    """

    asked: Narrowed
    since: str | None
    until: str | None
    step: Step
    finer: str | None
    bars: tuple[Bar, ...]
    columns: tuple[Column, ...]
    highest: int
    counted_from: str | None
    words: tuple[Said, ...]
    deeds: tuple[Did, ...]
    findings: tuple[Finding, ...]
    acts: tuple[str, ...] = ACTS
    statuses: tuple[str, ...] = STATUSES


def timeline(view: View, asked: Asked) -> Timeline:
    """What was said and done, by days.

    Raises:
        QueryError: A filter is none.
    """
    narrow, most = narrowed(asked), asked.most(20)
    step = next(one for one in STEPS if one == (asked.one_of("step", STEPS) or "day"))
    until = narrow.until or last_day(view) or narrow.since
    since = narrow.since or (back(until, step, _USUAL[step]) if until else None)
    narrow = msgspec.structs.replace(narrow, step=step)
    if since is None or until is None:
        return Timeline(
            asked=narrow, since=None, until=None, step=step, finer=None, bars=(), columns=(), highest=0,
            counted_from=None, words=(), deeds=(), findings=(),
        )  # fmt: skip
    until = max(since, until)
    found = _around(view, narrow, step, since, until)
    deeds_alone = narrow.act is not None or narrow.status is not None
    words = () if deeds_alone else said(view, by=narrow.by, to=narrow.to, since=since, until=until, most=most)
    answered = _answered(
        view, narrow.by, [one for one in found.bars if one.since <= until and one.until >= since], most
    )
    return Timeline(
        asked=narrow,
        since=since,
        until=until,
        step=step,
        finer={"month": "week", "week": "day"}.get(step),
        bars=found.bars,
        columns=columns(found.bars, since, until),
        highest=max((max(bar.words, bar.deeds) for bar in found.bars), default=0),
        counted_from=found.counted_from,
        words=tuple(words),
        deeds=tuple(
            did(
                view, actor=narrow.by, recipient=narrow.to, act=narrow.act, status=narrow.status, since=since,
                until=until, most=most,
            )
        ),
        findings=answered,
    )  # fmt: skip


def _answered(view: View, actor: str | None, chosen: list[Bar], most: int) -> tuple[Finding, ...]:
    """The findings of the latest bars that have enough of them: to put those of years in order takes too long."""
    held = [bar for bar in chosen if bar.findings]
    if not held:
        return ()
    counted, since = 0, held[-1].since
    for bar in reversed(held):
        counted, since = counted + bar.findings, bar.since
        if counted >= most:
            break
    found = ledger(view, actor=actor, since=since, until=held[-1].until, most=most)
    return tuple(one for one in found if one.right is not None)


def _around(view: View, narrow: Narrowed, step: Step, since: str, until: str) -> Bars:
    """The bars of the days chosen; where they are few, some on either side too."""
    length = {"day": 1, "week": 7, "month": 30}[step]
    first, last = since, until
    if (date.fromisoformat(until) - date.fromisoformat(since)).days < _ROOM * length:
        first = back(since, step, _ROOM)
        room = min(_ROOM * length, date.max.toordinal() - date.fromisoformat(until).toordinal())
        last = min((date.fromisoformat(until) + timedelta(room)).isoformat(), max(until, last_day(view) or until))
    return bars(
        view, since=first, until=last, step=step, actor=narrow.by, recipient=narrow.to, act=narrow.act,
        status=narrow.status,
    )  # fmt: skip
