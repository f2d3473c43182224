"""Actor: what it says and what it does, side by side on one axis of days, and where the two part."""

import msgspec

from dateline.errors import QueryError
from dateline.model import Finding
from dateline.query import Known, Teller, Tie, did, each_known, ledger, said, tellers, ties
from dateline.serve.asked import Asked
from dateline.serve.threads import Day, Thread, days, threads
from dateline.store import View

SHOWS = ("words", "deeds", "threads")
"""What an axis can be narrowed to."""
_NAMED = 10
"""Actors that an id may name, its words being words of a name, too."""
_ROLES = frozenset({"office_holder_of", "spokesperson_of", "leads", "member_of"})


class ActorPage(msgspec.Struct, frozen=True, kw_only=True):
    """An actor.

    Attributes:
        actor: What is known of it.
        since, until, show: The filters.
        days: Its words and deeds by their days, the latest first, with what findings hold against them.
        threads: The findings as ways between those cards.
        findings: Findings in which it speaks or acts, the surest first.
        roles: Its offices and memberships, each once.
        ties: How else stories have it stand to others.
        tellers: Which publishers tell of it.
        more: True where there are more words or deeds than are shown.
    """

    actor: Known
    since: str | None
    until: str | None
    show: str | None
    days: tuple[Day, ...]
    threads: tuple[Thread, ...]
    findings: tuple[Finding, ...]
    roles: tuple[Tie, ...]
    ties: tuple[Tie, ...]
    tellers: tuple[Teller, ...]
    more: bool


def actor(view: View, asked: Asked, ident: str) -> ActorPage | None:
    """An actor's page by its id; None where the store knows nobody of it.

    Raises:
        QueryError: A filter is none.
    """
    most, since, until = asked.most(40), asked.day("since"), asked.day("until")
    show = asked.one_of("show", SHOWS)
    known = next((one for one in _named(view, ident) if one.id == ident), None)
    if known is None:
        return None
    words = [] if show == "deeds" else said(view, by=ident, most=most, since=since, until=until)
    deeds = [] if show == "words" else did(view, actor=ident, most=most, since=since, until=until)
    found = tuple(
        one for one in ledger(view, actor=ident, most=most, since=since, until=until) if one.right is not None
    )
    more = max(len(words), len(deeds)) == most
    drawn = () if show in {"words", "deeds"} else threads(found)
    if show == "threads":
        ends = {end for one in drawn for end in (one.start, one.end)}
        words, deeds = [one for one in words if one.id in ends], [one for one in deeds if one.id in ends]
    stated = ties(view, ident, most=50)
    own = [one for one in stated if one.predicate in _ROLES and one.subject in known.names]
    return ActorPage(
        actor=known,
        since=since,
        until=until,
        show=show,
        days=days(words, deeds, found if drawn else ()),
        threads=drawn,
        findings=found,
        roles=tuple({(one.predicate, one.office, one.object): one for one in own}.values()),
        ties=tuple(one for one in stated if one not in own)[:20],
        tellers=tuple(tellers(view, ident, since=since, until=until)),
        more=more,
    )


def _named(view: View, ident: str) -> list[Known]:
    try:
        return list(each_known(view, ident, most=_NAMED))
    except QueryError:  # nothing in it is a name
        return []
