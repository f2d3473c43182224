"""What a stage is given: the story and everything earlier stages gave, read-only."""

from functools import cached_property

import msgspec

from dateline.model.actor import Actor, Mention
from dateline.model.event import Event
from dateline.model.place import PlaceRef
from dateline.model.reading import Reading
from dateline.model.relation import Relation
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Story
from dateline.model.tension import Tension
from dateline.model.time import TimeRef


class StoryState(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A story on its way through the pipeline. Stages get one and yield records; they never change it."""

    story: Story
    reading: Reading = Reading(tokens=(), sentences=(), paragraphs=())
    times: tuple[TimeRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    tensions: tuple[Tension, ...] = ()

    @cached_property
    def _mentions_by_token(self) -> dict[int, tuple[Actor, Mention]]:
        out: dict[int, tuple[Actor, Mention]] = {}
        for actor in self.actors:
            for mention in actor.mentions:
                first, _ = self.reading.between(*mention.head)
                out[first] = (actor, mention)
        return out

    @cached_property
    def actor_by_id(self) -> dict[str, Actor]:
        """The story's actors by their ids."""
        return {actor.id: actor for actor in self.actors}

    def actor_headed(self, i: int) -> tuple[Actor, Mention] | None:
        """The actor and mention whose head word is token `i`, or None."""
        return self._mentions_by_token.get(i)

    def actor_within(self, span: Span) -> tuple[Actor, Mention] | None:
        """The actor named by the longest mention that lies inside `span`, the first of equals; None without one."""
        best: tuple[Actor, Mention] | None = None
        for actor in self.actors:
            for mention in actor.mentions:
                if span.covers(mention.span) and (
                    best is None or mention.span.end - mention.span.start > best[1].span.end - best[1].span.start
                ):
                    best = (actor, mention)
        return best

    def times_in(self, span: Span) -> list[TimeRef]:
        """The time expressions that lie inside `span`, in text order."""
        return [time for time in self.times if span.covers(time.span)]

    def places_in(self, span: Span) -> list[PlaceRef]:
        """The toponyms that lie inside `span`, in text order."""
        return [place for place in self.places if span.covers(place.span)]
