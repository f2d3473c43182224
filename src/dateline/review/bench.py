"""A story's records on the bench: found by their words, corrected, added, split, and put together again."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.did import recoded
from dateline.lexicon.countries import country_named
from dateline.lexicon.gazetteer import Place, place_of_country, places_named
from dateline.lexicon.plover import Act
from dateline.model import (
    Account,
    Actor,
    Event,
    Evidence,
    Mention,
    PlaceRef,
    Relation,
    Review,
    ReviewNoun,
    ReviewValue,
    Span,
    Statement,
    TimeRef,
    record_id,
)
from dateline.model.actor import ActorKind
from dateline.model.days import bounds
from dateline.model.event import EventStatus
from dateline.review.anchor import found
from dateline.review.fields import field_of
from dateline.who import canonical_of, code_actor

NOUNS: dict[ReviewNoun, tuple[str, Any]] = {
    "statement": ("statements", Statement),
    "event": ("events", Event),
    "actor": ("actors", Actor),
    "place": ("places", PlaceRef),
    "time": ("times", TimeRef),
    "relation": ("relations", Relation),
}
"""Where an account has the records of a noun, and what they are."""

_ENOUGH = 0.5
"""How much of the words of two records, taken together, both must hold to be taken for one read anew: half, as for
matching spans in the field's evaluations."""
_CODING = ("act", "status", "event_type", "event_mode", "cameo", "quad", "score", "auxiliary_modes")
_GRAINS = {4: "year", 7: "month", 8: "week", 10: "day"}


def words_of(record: Any) -> tuple[Span, ...]:  # noqa: ANN401 - a record of any noun
    """What a record stands on: of a statement what was said, of a deed its trigger, of an actor its first naming."""
    if isinstance(record, Statement):
        return record.content_spans
    if isinstance(record, Event):
        return (record.trigger_span,)
    if isinstance(record, Actor):
        return tuple(mention.span for mention in record.mentions[:1])
    return (record.span,)


def is_whole(record: Any, length: int | None = None) -> bool:  # noqa: ANN401 - a record of any noun
    """True for a record that stands on words, all whose words begin before they end, in a text of that length."""
    spans = list(_spans(record))
    inside = all(0 <= one.start <= one.end and (length is None or one.end <= length) for one in spans)
    own = words_of(record)
    return inside and (bool(own) or isinstance(record, Actor)) and all(one.start < one.end for one in own)


def _spans(value: Any) -> Iterator[Span]:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        yield from _spans(msgspec.structs.astuple(value))
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one)


class Bench:
    """The records of one account while reviews are laid over them; `account` gives them back."""

    def __init__(self, account: Account) -> None:
        self.machine = account
        self.text = account.story.text
        self.records: dict[ReviewNoun, dict[str, Any]] = {
            noun: {one.id: one for one in getattr(account, name)} for noun, (name, _) in NOUNS.items()
        }

    def account(self) -> Account:
        """The account with the records as they are now."""
        held: dict[str, Any] = {name: tuple(self.records[noun].values()) for noun, (name, _) in NOUNS.items()}
        return msgspec.structs.replace(self.machine, **held)

    def locate(self, review: Review) -> str | None:
        """The record that a review is about: by its id, else by its words, else brought back as it was."""
        if review.record in self.records[review.noun]:
            return review.record
        wanted = [span for quote in review.words if (span := found(self.text, quote)) is not None]
        if not wanted:
            return None
        chosen = max(self.records[review.noun].values(), key=lambda one: _shared(words_of(one), wanted), default=None)
        if chosen is not None and _shared(words_of(chosen), wanted) >= _ENOUGH:
            return str(chosen.id)
        return self._back(review)

    def _back(self, review: Review) -> str | None:
        """A record that somebody looked at and a later reading has no more; offsets hold in the same story alone."""
        if review.machine is None or review.verb not in {"accept", "correct"} or review.story != self.machine.story.id:
            return None
        try:
            record = msgspec.json.decode(review.machine, type=NOUNS[review.noun][1])
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        if not is_whole(record, len(self.text)):
            return None
        self.records[review.noun][record.id] = self._bound(record)
        return str(record.id)

    def _bound(self, record: Any) -> Any:  # noqa: ANN401 - a record of any noun
        """The record without references to what is not there."""
        actors, places, statements = (self.records[noun].keys() for noun in ("actor", "place", "statement"))
        if isinstance(record, Statement):
            speaker = record.speaker if record.speaker in actors else None
            told_to = record.told_to if record.told_to in actors else None
            return msgspec.structs.replace(record, speaker=speaker, told_to=told_to, links=())
        if isinstance(record, Event):
            return msgspec.structs.replace(
                record,
                actors=tuple(one for one in record.actors if one in actors),
                recipients=tuple(one for one in record.recipients if one in actors),
                excluded=tuple(one for one in record.excluded if one in actors),
                place=record.place if record.place in places else None,
                statement=record.statement if record.statement in statements else None,
                about=(),
            )
        return record

    def set(self, noun: ReviewNoun, ident: str, name: str, value: ReviewValue, by: str) -> None:
        """Correct a field of a record; `value` was checked."""
        record = self.records[noun][ident]
        field = field_of(noun, name)
        changed: Any
        if isinstance(record, Event) and name in {"act", "status"}:
            act, status = (value, record.status) if name == "act" else (record.act, value)
            changed = self._coded(record, act, status)  # type: ignore[arg-type]
        elif isinstance(record, PlaceRef):
            changed = _moved(record, str(value))
        elif isinstance(record, TimeRef):
            changed = _timed(record, str(value))
        elif field.kind in {"actor", "actors"}:
            names = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
            ids = tuple(dict.fromkeys(self.actor(one, by) for one in names))
            changed = msgspec.structs.replace(
                record, **{name: ids if field.kind == "actors" else next(iter(ids), None)}
            )
            changed = _without_words(changed, name)
        elif field.kind == "place":
            place = None if value is None else self.place(str(value), by)
            changed = msgspec.structs.replace(record, place=place)
            changed = msgspec.structs.replace(changed, evidence=msgspec.structs.replace(changed.evidence, place=None))
        else:
            changed = msgspec.structs.replace(record, **{name: value})
        if isinstance(changed, Actor):
            changed = msgspec.structs.replace(
                changed, canonical=canonical_of(changed.kind, changed.name, changed.country)
            )
        self.records[noun][ident] = changed

    def _coded(self, event: Event, act: Act, status: EventStatus) -> Event:
        """The event with another act or status: coded from the machine's, so that what is set back is as it was."""
        read = next((one for one in self.machine.events if one.id == event.id), None)
        if read is not None:
            event = msgspec.structs.replace(event, **{name: getattr(read, name) for name in _CODING})
        return event if (event.act, event.status) == (act, status) else recoded(event, act, status)

    def actor(self, name: str, by: str) -> str:
        """The actor of the story that has a name, or is called so in it; else a new one, coded by its words."""
        actors: dict[str, Actor] = self.records["actor"]
        folded = name.casefold()
        for one in actors.values():
            if folded in {one.id.casefold(), one.canonical.casefold(), one.name.casefold()}:
                return one.id
        for one in actors.values():
            if any(mention.form != "pronoun" and mention.text.casefold() == folded for mention in one.mentions):
                return one.id
        at = self.text.casefold().find(folded)
        span = Span(at, at + len(name)) if at >= 0 and len(self.text.casefold()) == len(self.text) else None
        return self.mint(name, by, record_id("a", self.machine.story.id, "review", folded), span)

    def mint(self, name: str, by: str, ident: str, span: Span | None) -> str:
        """A new actor of a name, coded by its words; `span` is where it is named."""
        coded = code_actor(name, day=self.machine.story.published)
        kind = coded.kind or _kind(name)
        mention = () if span is None else (Mention(span=span, text=span.cut(self.text), form="name", head=span),)
        return self.put("actor", Actor(
            id=ident,
            canonical=canonical_of(kind, name, coded.country),
            name=name,
            kind=kind,
            country=coded.country,
            sector=coded.sector,
            mentions=mention,
            basis=named_by(by, span),
        ))  # fmt: skip

    def place(self, name: str, by: str) -> str:
        """The place of the story that has a name; else the gazetteer's largest of that name, else the name alone."""
        places: dict[str, PlaceRef] = self.records["place"]
        folded = name.casefold()
        for one in places.values():
            if folded in {one.id.casefold(), one.name.casefold(), one.text.casefold()}:
                return one.id
        at = max(0, self.text.casefold().find(folded))
        span = Span(at, at + len(name)) if self.text[at : at + len(name)].casefold() == folded else Span(0, 0)
        blank = PlaceRef(
            id=record_id("p", self.machine.story.id, "review", folded),
            span=span,
            text=span.cut(self.text),
            name=name,
            kind="region",
            confidence=1.0,
            basis=named_by(by, span if span.end else None),
        )
        return self.put("place", _moved(blank, name))

    def put(self, noun: ReviewNoun, record: Any) -> str:  # noqa: ANN401 - a record of any noun
        """A record more; its id."""
        self.records[noun][record.id] = record
        return str(record.id)


def named_by(who: str, span: Span | None = None) -> Evidence:
    """The basis of what a person said."""
    return Evidence(rule="review", spans=() if span is None else (span,), note=f"by {who}", stage="review", version=1)


def _kind(name: str) -> ActorKind:
    """Of a name that no list has: two to four words with capitals are a person's; a reviewer can say otherwise."""
    words = name.split()
    return "person" if 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words) else "group"


def _without_words(record: Any, name: str) -> Any:  # noqa: ANN401 - a record of any noun
    """The words that named the machine's actor are none for another."""
    if isinstance(record, Statement) and name == "speaker":
        return msgspec.structs.replace(record, source_span=None)
    if isinstance(record, Event):
        evidence = msgspec.structs.replace(record.evidence, **{name: ()})
        return msgspec.structs.replace(record, evidence=evidence)
    return record


def _meant(name: str) -> Place | None:
    found = country_named(name)
    if found is not None:
        return place_of_country(found)
    return next(iter(places_named(name)), None)


def _moved(record: PlaceRef, name: str) -> PlaceRef:
    """The toponym taken for the gazetteer's place of a name; for no spot where it knows none."""
    place = _meant(name)
    if place is None:
        return msgspec.structs.replace(
            record,
            name=name,
            country=None,
            admin1=None,
            latitude=None,
            longitude=None,
            geonames_id=None,
            confidence=1.0,
        )
    return msgspec.structs.replace(
        record,
        name=place.name,
        kind=place.kind,
        country=place.country,
        admin1=place.admin1,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames_id=place.geonames_id,
        confidence=1.0,
    )


def _timed(record: TimeRef, value: str) -> TimeRef:
    first, last = bounds(value)
    grain = _GRAINS.get(len(value)) if "/" not in value else None
    interval = value if "/" in value else None
    return msgspec.structs.replace(
        record, value=value.partition("/")[0], interval=interval, earliest=first, latest=last, grain=grain
    )


def _shared(one: tuple[Span, ...], other: list[Span]) -> float:
    """Characters that both hold, as a part of those that either holds."""
    mine = {at for span in one for at in range(*span)}
    theirs = {at for span in other for at in range(*span)}
    return len(mine & theirs) / max(1, len(mine | theirs))
