"""Front: the day's ledger."""

import msgspec

from dateline.model import Finding
from dateline.query import DayCount, Did, Said, days, did, ledger, said
from dateline.serve.asked import Asked
from dateline.store import View

_STRIP = 21
"""Days of the calendar strip: three weeks."""


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """The words, deeds and findings of a day's papers.

    Attributes:
        day: The day asked for, else the last on which something was printed; None in an empty store.
        strip: Days with stories up to it, the latest first.
        findings: What was found with a side of that day, the surest first.
        words: What was said.
        deeds: What was done.
    """

    day: str | None
    strip: tuple[DayCount, ...]
    findings: tuple[Finding, ...]
    words: tuple[Said, ...]
    deeds: tuple[Did, ...]


def front(view: View, asked: Asked) -> Front:
    """The day's ledger."""
    most = asked.most(30)
    strip = tuple(days(view, until=asked.day("day"), most=_STRIP))
    day = asked.day("day") or (strip[0].day if strip else None)
    if day is None:
        return Front(day=None, strip=(), findings=(), words=(), deeds=())
    return Front(
        day=day,
        strip=strip,
        findings=tuple(one for one in ledger(view, since=day, until=day, most=most) if one.right is not None),
        words=tuple(said(view, since=day, until=day, most=most)),
        deeds=tuple(did(view, since=day, until=day, status="happened", most=most)),
    )
