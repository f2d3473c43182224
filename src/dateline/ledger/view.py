"""A story's records as the ledger looks at them: events with their sides, statements with their deeds."""

from collections.abc import Iterable
from functools import cached_property

import msgspec

from dateline.ledger.sides import Side, sides
from dateline.model import Account, Actor, Event, Span, Statement, StoryState

Told = StoryState | Account

HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
HELPFUL = frozenset({"AID", "COOPERATE", "SUPPORT", "RETREAT", "CONCEDE", "CONSULT", "AGREE"})
WILLING = frozenset({"offered", "planned"})


class StoryView(msgspec.Struct, frozen=True, dict=True):
    """One story's account, with the look-ups the ledger's rules share."""

    told: Told

    @cached_property
    def actor_by_id(self) -> dict[str, Actor]:
        """The story's actors by id."""
        return {actor.id: actor for actor in self.told.actors}

    @cached_property
    def event_by_id(self) -> dict[str, Event]:
        """The story's events by id."""
        return {event.id: event for event in self.told.events}

    @cached_property
    def statement_by_id(self) -> dict[str, Statement]:
        """The story's statements by id."""
        return {statement.id: statement for statement in self.told.statements}

    @cached_property
    def events_in(self) -> dict[str, list[Event]]:
        """The events asserted in each statement, by the statement's id."""
        out: dict[str, list[Event]] = {}
        for event in self.told.events:
            if event.statement is not None:
                out.setdefault(event.statement, []).append(event)
        return out

    @property
    def text(self) -> str:
        """The story's text."""
        return self.told.story.text

    def sides(self, idents: Iterable[str]) -> frozenset[Side]:
        """The sides of actors by their ids; a spokesman or head stands on the side of what he speaks for, too."""
        found = [self.actor_by_id[ident] for ident in idents if ident in self.actor_by_id]
        behind = [self.actor_by_id[role.of] for actor in found for role in actor.roles if role.of in self.actor_by_id]
        return sides([*found, *behind])

    def actors(self, event: Event) -> frozenset[Side]:
        """The sides that act in an event."""
        return self.sides(event.actors)

    def recipients(self, event: Event) -> frozenset[Side]:
        """The sides acted upon."""
        return self.sides(event.recipients)

    def speaker(self, statement: Statement) -> frozenset[Side]:
        """The speaker's sides; empty when the story names nobody."""
        return self.sides([] if statement.speaker is None else [statement.speaker])

    def name(self, ident: str | None) -> str:
        """An actor's name for a sentence meant for people."""
        actor = self.actor_by_id.get(ident or "")
        return actor.name if actor is not None else "somebody"

    def in_headline(self, span: Span) -> bool:
        """True for words of the story's headline."""
        head = self.told.story.headline_span
        return head is not None and head.covers(span)
