"""Front: the day's ledger."""

import msgspec

from dateline.model import Finding
from dateline.query import DayCount, Did, Said, days, days_after, did, ledger, said
from dateline.serve.asked import Asked
from dateline.store import View

_BEFORE, _AFTER = 15, 6
"""Days of the calendar strip before the one shown, with itself, and after it: three weeks."""


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """The words, deeds and findings of a day's papers.

    Attributes:
        day: The day asked for, else the last on which something was printed; None in an empty store.
        strip: Days with stories around it, the latest first.
        earlier, later: The last day printed before it, the first one after it; None where there is none.
        findings: What was found with a side of that day, the surest first.
        words: What was said.
        deeds: What was done.
    """

    day: str | None
    strip: tuple[DayCount, ...]
    earlier: str | None
    later: str | None
    findings: tuple[Finding, ...]
    words: tuple[Said, ...]
    deeds: tuple[Did, ...]


def front(view: View, asked: Asked) -> Front:
    """The day's ledger."""
    most = asked.most(30)
    before = days(view, until=asked.day("day"), most=_BEFORE)
    day = asked.day("day") or (before[0].day if before else None)
    if day is None:
        return Front(day=None, strip=(), earlier=None, later=None, findings=(), words=(), deeds=())
    after = days_after(view, day, most=_AFTER)
    return Front(
        day=day,
        strip=(*reversed(after), *before),
        earlier=next((one.day for one in before if one.day < day), None),
        later=after[0].day if after else None,
        findings=tuple(one for one in ledger(view, since=day, until=day, most=most) if one.right is not None),
        words=tuple(said(view, since=day, until=day, most=most)),
        deeds=tuple(did(view, since=day, until=day, status="happened", most=most)),
    )
