"""The account of one story: what `dateline read` prints."""

import msgspec

from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.evidence import Dropped, Failure
from dateline.model.item import Source
from dateline.model.place import PlaceRef
from dateline.model.relation import Relation
from dateline.model.review import Verdict
from dateline.model.statement import Statement
from dateline.model.story import Story
from dateline.model.tension import Tension
from dateline.model.time import TimeRef

SCHEMA = "dateline/1"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read from one story, in the shape of the output contract.

    `failures` names stages that failed on this story; what they would have given is missing, the rest stands.
    `dropped` lists what stages saw and left out, with their reasons. `reviews` is what people said of it:
    the records then hold what they say, and the machine's values stand there.
    """

    schema: str = SCHEMA
    source: Source
    story: Story
    times: tuple[TimeRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    tensions: tuple[Tension, ...] = ()
    failures: tuple[Failure, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    reviews: tuple[Verdict, ...] = ()
