"""Reads a sentence into events: a real parse, actors, times, places and statements as the test states them."""

import re

from dateline.did import events
from dateline.model import (
    Actor,
    Block,
    Dateline,
    Event,
    Evidence,
    Mention,
    PlaceRef,
    Source,
    Span,
    Statement,
    Story,
    StoryState,
    TimeRef,
)
from dateline.pipeline.stage import NoConfig
from dateline.reading import Parse, parse

BASIS = Evidence(rule="by-hand")


def state_of(text, *, actors=(), times=(), places=(), statements=(), today=None):
    """The state of a one-block story; `actors` are words that head mentions, `times` (words, value) pairs."""
    span = Span(0, len(text))
    story = Story(
        id="story",
        source=Source(id="page", index=0),
        span=span,
        text=text,
        blocks=(Block(span=span, role="body"),),
        dateline=None if today is None else Dateline(span=Span(0, 1), text=text[:1], date=today),
    )
    state = StoryState(story=story)
    (reading,) = parse.run(state, Parse())
    return StoryState(
        story=story,
        reading=reading,
        actors=tuple(actor(text, words) for words in actors),
        times=tuple(time(text, *each) for each in times),
        places=tuple(place(text, each) for each in places),
        statements=tuple(statement(text, **each) for each in statements),
    )


def read(text, **given):
    """The events of a text."""
    return [found for found in events.run(state_of(text, **given), NoConfig()) if isinstance(found, Event)]


def find(text, trigger, **given):
    """The one event whose trigger is `trigger`."""
    found = read(text, **given)
    hits = [event for event in found if event.trigger_span.cut(text) == trigger]
    assert len(hits) == 1, [(event.trigger_span.cut(text), event.act, event.status) for event in found]
    return hits[0]


def actor(text, words):
    """An actor named by `words` wherever they stand; its id is the words. The last word is the head."""
    spans = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(words)}\b", text)]
    mentions = tuple(
        Mention(span=span, text=words, form="name", head=Span(span.end - len(words.split()[-1]), span.end))
        for span in spans
    )
    return Actor(id=words, canonical=words, name=words, kind="country", mentions=mentions, basis=BASIS)


def time(text, words, value, earliest=None):
    """A time expression; `earliest` and `latest` are its value unless given, or unknown with the year."""
    at = text.index(words)
    bound = None if "X" in value else earliest or value
    return TimeRef(
        id=f"t:{words}", span=Span(at, at + len(words)), text=words, type="DATE", value=value,
        earliest=bound, latest=bound, basis=BASIS,
    )  # fmt: skip


def place(text, words):
    """A city used as a place."""
    at = text.index(words)
    span = Span(at, at + len(words))
    return PlaceRef(id=f"p:{words}", span=span, text=words, name=words, kind="city", use="place", basis=BASIS)


def statement(text, *, content, speaker=None, source=None, denies=False, said_on=None):
    """A statement whose content is the words `content`."""
    at = text.index(content)
    where = None if source is None else Span(text.index(source), text.index(source) + len(source))
    return Statement(
        id=f"s:{content[:10]}", form="direct", speaker=speaker, source_span=where, cue_span=None,
        content_spans=(Span(at, at + len(content)),), denies=denies, said_on=said_on, basis=BASIS,
    )  # fmt: skip


def ids(parties):
    """Actor ids as a set, for assertions that do not care for order."""
    return set(parties)
