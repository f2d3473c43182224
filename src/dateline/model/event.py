"""Who did what to whom, and whether it happened: one PLOVER 2.0 event."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

EventStatus = Literal["happened", "planned", "offered", "demanded", "threatened", "possible", "denied"]
Quad = Literal["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"]


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number of people with its range: "at least four" is low 4, high None."""

    low: int | None
    high: int | None
    text: str
    span: Span


class EventEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """The words each field of an event rests on; `date` is a time's id."""

    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    status: Span | None = None
    date: str | None = None
    place: Span | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A deed the story speaks of, whether or not it took place.

    Attributes:
        id: Stable id.
        act: PLOVER type of the deed itself.
        event_type: How PLOVER codes this mention; None where it has no record (a denied deed).
        event_mode: PLOVER modes.
        context: PLOVER contexts.
        cameo: CAMEO code, or None.
        quad: PLOVER quad class of `event_type` (of `act` where that is None).
        score: PLOVER conflict–cooperation score, -10 to +10.
        actors, recipients: Actor ids; both sides of a meeting or fight stand in `actors`.
        excluded: Actors named as not taking part.
        status: What the text commits itself to.
        auxiliary_modes: PLOVER's `historical`, `future`, `hypothetical`, `negation`.
        date: EDTF date or interval, or None.
        place: Place id, or None.
        size, dead, injured, arrested: Counts, or None.
        trigger_span: The head word of the deed with its particle.
        mention_spans: Every place the story tells this deed.
        about: Of a speaking act, the ids of the deeds it is about.
        evidence: The words each field rests on.
        statement: The statement it is asserted in; None in the story's own voice.
        confidence: 0 to 1.
        basis: The rule that read it.
    """

    id: str
    act: str
    event_type: str | None
    event_mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str | None = None
    quad: Quad | None = None
    score: float | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    status: EventStatus
    auxiliary_modes: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    size: Count | None = None
    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None
    trigger_span: Span
    mention_spans: tuple[Span, ...] = ()
    about: tuple[str, ...] = ()
    evidence: EventEvidence = EventEvidence()
    statement: str | None = None
    confidence: float = 0.5
    basis: Evidence
