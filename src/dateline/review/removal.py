"""Records taken out of an account, with what refers to them: to the record they were merged into, or to nothing."""

from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from dateline.model import Account, Event, Relation, ReviewNoun, Statement, Tension

_Key = tuple[ReviewNoun, str]


def removed(account: Account, gone: Collection[_Key], merged: Mapping[_Key, str]) -> Account:
    """The account without some records.

    Args:
        account: What there is.
        gone: The records to take out, by noun and id.
        merged: Those of them that are another's double, and that other's id.
    """
    if not gone:
        return _whole(account)
    out = {ident for _, ident in gone}
    refer = _Refer({ident: other for (_, ident), other in merged.items()}, out)
    return _whole(
        msgspec.structs.replace(
            account,
            actors=tuple(one for one in account.actors if one.id not in out),
            places=tuple(one for one in account.places if one.id not in out),
            times=tuple(one for one in account.times if one.id not in out),
            statements=tuple(refer.statement(one) for one in account.statements if one.id not in out),
            events=tuple(refer.event(one) for one in account.events if one.id not in out),
            relations=tuple(refer.relation(one) for one in account.relations if one.id not in out),
            tensions=tuple(one for one in account.tensions if not {one.left, one.right} & out),
        )
    )


def _whole(account: Account) -> Account:
    """The account without ties that lost a side, and without tensions of what is not there."""
    actors = {one.id for one in account.actors}
    relations = tuple(one for one in account.relations if {one.subject, one.object} <= actors)
    there = {one.id for noun in ("statements", "events", "times") for one in getattr(account, noun)}
    there |= {one.id for one in relations} | {account.story.id}
    return msgspec.structs.replace(
        account, relations=relations, tensions=tuple(one for one in account.tensions if _stands(one, there))
    )


def _stands(one: Tension, there: Collection[str]) -> bool:
    return one.left in there and (one.right is None or one.right in there)


class _Refer:
    """Points what referred to a record to the one it was merged into, or to none."""

    def __init__(self, merged: Mapping[str, str], gone: Collection[str]) -> None:
        self._merged = merged
        self._gone = gone

    def statement(self, one: Statement) -> Statement:
        links = tuple(
            msgspec.structs.replace(link, to=to)
            for link in one.links
            if (to := self._one(link.to)) is not None and to != one.id
        )
        return msgspec.structs.replace(one, speaker=self._one(one.speaker), told_to=self._one(one.told_to), links=links)

    def event(self, one: Event) -> Event:
        lists: dict[str, Any] = {
            name: self._many(getattr(one, name)) for name in ("actors", "recipients", "excluded", "about")
        }
        lists["about"] = tuple(ident for ident in lists["about"] if ident != one.id)
        return msgspec.structs.replace(one, **lists, place=self._one(one.place), statement=self._one(one.statement))

    def relation(self, one: Relation) -> Relation:
        return msgspec.structs.replace(
            one,
            subject=self._one(one.subject) or "",
            object=self._one(one.object) or "",
            statement=self._one(one.statement),
        )

    def _one(self, ident: str | None) -> str | None:
        while ident is not None and ident in self._merged:
            ident = self._merged[ident]
        return None if ident in self._gone else ident

    def _many(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kept for one in ids if (kept := self._one(one)) is not None))
