"""Accounts are made by hand: a headline, a sentence or two, one speaker, one deed; no model is loaded."""

import pytest

from dateline.model import (
    Account,
    Actor,
    Event,
    Evidence,
    PlaceRef,
    Relation,
    Source,
    Span,
    Statement,
    Story,
    Update,
    record_id,
)
from dateline.store import Store

BASIS = Evidence(rule="made", stage="tests", version=1)


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def made(
    headline, body, *, name="a.txt", index=0, publisher=None, url=None, published="2024-05-14", mark=None, number=None
):
    """An account of headline and body: Alva Berg says the first sentence to Iran; its first word is a deed in Oslo."""
    text = f"{headline}\n\n{body}"
    ident = record_id("", text)
    source = Source(id=name, index=index, url=url, publisher=publisher)
    sentence = span_of(text, body.split("\n")[0].split(". ")[0])
    word = span_of(text, body.split()[0])
    berg = Actor(
        id=record_id("a", ident, 1),
        canonical="person:alva-berg",
        name="Alva Berg",
        kind="person",
        country="NOR",
        sector="GOV",
        basis=BASIS,
    )
    iran = Actor(
        id=record_id("a", ident, 2), canonical="country:IRN", name="Iran", kind="country", country="IRN", basis=BASIS
    )
    oslo = PlaceRef(
        id=record_id("p", ident),
        span=word,
        text=word.cut(text),
        name="Oslo",
        kind="city",
        country="NOR",
        latitude=59.91,
        longitude=10.75,
        basis=BASIS,
    )
    said = Statement(
        id=record_id("s", ident),
        form="direct",
        speaker=berg.id,
        source_span=None,
        cue_span=None,
        content_spans=(sentence,),
        told_to=iran.id,
        said_on=published,
        basis=BASIS,
    )
    deed = Event(
        id=record_id("e", ident),
        act="AID",
        event_type="AID",
        score=6.5,
        actors=(berg.id,),
        recipients=(iran.id,),
        status="happened",
        date=published,
        place=oslo.id,
        trigger_span=word,
        basis=BASIS,
    )
    tie = Relation(
        id=record_id("r", ident), subject=berg.id, predicate="opposes", object=iran.id, span=sentence, basis=BASIS
    )
    story = Story(
        id=ident,
        source=source,
        span=Span(0, len(text)),
        text=text,
        headline=headline,
        headline_span=Span(0, len(headline)),
        published=published,
        published_from="given" if published else None,
        updates=() if mark is None else (Update(kind=mark, number=number, span=Span(0, 1)),),
    )
    return Account(
        source=source,
        story=story,
        places=(oslo,),
        actors=(berg, iran),
        statements=(said,),
        events=(deed,),
        relations=(tie,),
    )


def put(writer, *accounts):
    """Add accounts, each as a document of its own, under a hash of its words."""
    return [writer.add(f"hash of {one.story.id} {one.story.published}", one.source, [one]) for one in accounts]


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / "store")
