"""Actor: what it says and what it does, side by side on one axis of days, and where the two part."""

import msgspec

from dateline.errors import QueryError
from dateline.model import Finding
from dateline.query import Did, Known, Said, Tie, did, ledger, said, ties, who
from dateline.serve.asked import Asked
from dateline.store import View


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the axis; `day` is None for what nothing dates."""

    day: str | None
    words: tuple[Said, ...]
    deeds: tuple[Did, ...]


class ActorPage(msgspec.Struct, frozen=True, kw_only=True):
    """An actor.

    Attributes:
        actor: What is known of it.
        days: Its words and deeds by their days, the latest first.
        findings: Findings in which it speaks or acts, the surest first.
        ties: How stories have it stand to others.
        more: True where there are more words or deeds than are shown.
    """

    actor: Known
    days: tuple[Day, ...]
    findings: tuple[Finding, ...]
    ties: tuple[Tie, ...]
    more: bool


def actor(view: View, asked: Asked, ident: str) -> ActorPage | None:
    """An actor's page by its id; None where the store knows nobody of it."""
    known = next((one for one in _named(view, ident) if one.id == ident), None)
    if known is None:
        return None
    most, since, until = asked.most(60), asked.day("since"), asked.day("until")
    words = said(view, by=ident, most=most, since=since, until=until)
    deeds = did(view, actor=ident, most=most, since=since, until=until)
    keys = {_day(one) for one in words} | {_day(one) for one in deeds}
    found = ledger(view, actor=ident, most=most, since=since, until=until)
    return ActorPage(
        actor=known,
        days=tuple(
            Day(
                day=key,
                words=tuple(one for one in words if _day(one) == key),
                deeds=tuple(one for one in deeds if _day(one) == key),
            )
            for key in sorted(keys, key=lambda key: key or "", reverse=True)
        ),
        findings=tuple(one for one in found if one.right is not None),
        ties=tuple(ties(view, ident, most=20)),
        more=max(len(words), len(deeds)) == most,
    )


def _named(view: View, ident: str) -> list[Known]:
    try:
        return who(view, ident)
    except QueryError:  # nothing in it is a name
        return []


def _day(one: Said | Did) -> str | None:
    date = (one.said_on if isinstance(one, Said) else one.date) or one.published
    return date.split("/")[0] if date else None
