"""One story made by hand: two actors, two statements, two deeds, a place, a time, a tie; no model is loaded."""

import msgspec
import pytest

from dateline.model import (
    Account,
    Actor,
    Event,
    Evidence,
    Mention,
    PlaceRef,
    Relation,
    Source,
    Span,
    Statement,
    Story,
    Tension,
    TimeRef,
    record_id,
)
from dateline.review import Asked, review_of, reviewed

TEXT = (
    "Ferry talks open\n\n"
    "Alva Berg said the ferries would sail on Monday and the harbour would stay open. "
    "Iran closed the harbour at Oslo on Tuesday, Mina Holt told reporters. "
    "The ferries sailed on Monday."
)
BASIS = Evidence(rule="made", stage="said.statements", version=1)
DID = Evidence(rule="made", stage="did.events", version=1)


def span_of(words, text=TEXT, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(words, text=TEXT, nth=0):
    span = span_of(words, text, nth)
    return Mention(span=span, text=words, form="name", head=span)


def account_of(text=TEXT, name="a.txt"):
    ident = record_id("", text)
    source = Source(id=name, index=0)
    berg = Actor(
        id="aberg", canonical="person:alva-berg", name="Alva Berg", kind="person", country="NOR", sector="GOV",
        mentions=(mention("Alva Berg", text),), basis=BASIS,
    )  # fmt: skip
    iran = Actor(
        id="airan", canonical="country:IRN", name="Iran", kind="country", country="IRN",
        mentions=(mention("Iran", text),), basis=BASIS,
    )  # fmt: skip
    oslo = PlaceRef(
        id="poslo", span=span_of("Oslo", text), text="Oslo", name="Oslo", kind="city", country="NOR", latitude=59.91,
        longitude=10.75, basis=BASIS,
    )  # fmt: skip
    day = TimeRef(
        id="ttue", span=span_of("Tuesday", text), text="Tuesday", type="DATE", value="2024-05-14",
        earliest="2024-05-14", latest="2024-05-14", grain="day", basis=BASIS,
    )  # fmt: skip
    sail = Statement(
        id="ssail", form="indirect", speaker="aberg", source_span=span_of("Alva Berg", text),
        cue_span=span_of("said", text),
        content_spans=(span_of("the ferries would sail on Monday and the harbour would stay open", text),), basis=BASIS,
    )  # fmt: skip
    shut = Statement(
        id="sshut", form="indirect", speaker=None, source_span=None, cue_span=span_of("told", text),
        content_spans=(span_of("Iran closed the harbour at Oslo on Tuesday", text),), basis=BASIS, confidence=0.3,
    )  # fmt: skip
    close = Event(
        id="eclose", act="COERCE", event_type="COERCE", event_mode=("restrict",), quad="material_conflict", score=-7.0,
        actors=("airan",), recipients=("aberg",), status="happened", date="2024-05-14", place="poslo",
        trigger_span=span_of("closed", text), mention_spans=(span_of("closed", text),), statement="sshut", basis=DID,
    )  # fmt: skip
    sailed = Event(
        id="esailed", act="COOPERATE", event_type="COOPERATE", quad="material_cooperation", score=5.0,
        actors=("aberg",), status="happened", trigger_span=span_of("sailed", text), about=("eclose",), basis=DID,
    )  # fmt: skip
    tie = Relation(
        id="rtie",
        subject="aberg",
        predicate="opposes",
        object="airan",
        span=span_of("told reporters", text),
        basis=BASIS,
    )
    tension = Tension(
        id="xone", kind="word_against_deed", left="ssail", right="eclose",
        spans=(span_of("said", text), span_of("closed", text)), why="They part.", basis=BASIS,
    )  # fmt: skip
    story = Story(
        id=ident, source=source, span=Span(0, len(text)), text=text, headline="Ferry talks open",
        headline_span=Span(0, 16), published="2024-05-14", published_from="given",
    )  # fmt: skip
    return Account(
        source=source, story=story, times=(day,), places=(oslo,), actors=(berg, iran), statements=(sail, shut),
        events=(close, sailed), relations=(tie,), tensions=(tension,),
    )  # fmt: skip


@pytest.fixture
def account():
    return account_of()


class Desk:
    """A reviewer at work on one story: every act a second later than the one before."""

    def __init__(self, machine):
        self.machine = machine
        self.made = []

    def __call__(self, verb, noun, record="", *, by="N. Nilsen", **asked):
        at = f"2024-06-01T12:00:{len(self.made):02}.000+00:00"
        made = review_of(self.account, self.machine, Asked(verb=verb, noun=noun, record=record, by=by, **asked), at=at)
        self.made.append(made)
        return made

    @property
    def account(self):
        return reviewed(self.machine, self.made)

    def one(self, noun, ident):
        return next(one for one in getattr(self.account, noun) if one.id == ident)

    def verdict(self, record):
        return next(one for one in self.account.reviews if one.record == record)


@pytest.fixture
def desk(account):
    return Desk(account)


def without(account, noun, ident):
    """The account as a later version of a stage may read it: without one record."""
    kept = tuple(one for one in getattr(account, noun) if one.id != ident)
    return msgspec.structs.replace(account, **{noun: kept})
