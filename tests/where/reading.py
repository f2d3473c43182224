"""Places as the stage reads them, from a few words."""

import msgspec

from dateline.model import Dateline, Dropped, PlaceRef, RawItem, Source, Span, StoryState
from dateline.pipeline.stage import NoConfig
from dateline.reading import Parse, parse
from dateline.where import toponyms
from dateline.wire import split


def state_of(text: str, *, dateline: tuple[str, ...] | None = None) -> StoryState:
    """A parsed story; `dateline` names the places of a dateline it is given, whatever the wire room makes of it."""
    story = next(iter(split(RawItem(source=Source(id="t", index=0), text=text))))
    if dateline is not None:
        spans = tuple(Span(text.index(name), text.index(name) + len(name)) for name in dateline)
        whole = Span(spans[0].start, spans[-1].end)
        line = Dateline(span=whole, text=whole.cut(text), place_spans=spans)
        story = msgspec.structs.replace(story, dateline=line)
    state = StoryState(story=story)
    return msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))


def read(text: str, *, dateline: tuple[str, ...] | None = None) -> list[PlaceRef]:
    """The places of a text, in text order."""
    records = toponyms.run(state_of(text, dateline=dateline), NoConfig())
    found = [one for one in records if isinstance(one, PlaceRef)]
    return sorted(found, key=lambda place: place.span)


def left_out(text: str) -> dict[str, str]:
    """What the stage saw and left out: words and reason."""
    state = state_of(text)
    records = toponyms.run(state, NoConfig())
    return {one.span.cut(state.story.text): one.reason for one in records if isinstance(one, Dropped)}


def the(places: list[PlaceRef], text: str) -> PlaceRef:
    """The one place whose words are `text`."""
    (found,) = [place for place in places if place.text == text]
    return found
