"""Short stories for the tests: built by hand, mostly without a parse, since most rules look at the words alone."""

import re

from dateline.model import Block, Dateline, Dropped, Reading, Source, Span, Story, StoryState, TimeRef
from dateline.pipeline.stage import NoConfig
from dateline.when import expressions

MONDAY = "2015-10-26"
SOURCE = Source(id="test", index=0)


def told(
    text: str, *, published: str | None = MONDAY, headline: bool = False, reading: Reading | None = None
) -> StoryState:
    """A story of one block a line; with `headline` the first line is one."""
    blocks = tuple(
        Block(span=Span(*line.span()), role="headline" if headline and i == 0 else "body")
        for i, line in enumerate(re.finditer(r"[^\n]+", text))
    )
    story = Story(id="s", source=SOURCE, span=Span(0, len(text)), text=text, published=published, blocks=blocks)
    return StoryState(story=story) if reading is None else StoryState(story=story, reading=reading)


def filed(headline: str, dateline: str, date: str | None, body: str, *, published: str | None) -> StoryState:
    """A story with headline, dateline and body; the dateline's date is its last comma's rest."""
    text = f"{headline}\n{dateline}\n{body}"
    start = len(headline) + 1
    end = start + len(dateline)
    date_span = None if date is None else Span(start + dateline.rindex(",") + 2, end)
    line = Dateline(span=Span(start, end), text=dateline, date=date, date_span=date_span)
    blocks = (
        Block(span=Span(0, len(headline)), role="headline"),
        Block(span=Span(start, end), role="dateline"),
        Block(span=Span(end + 1, len(text)), role="body"),
    )
    story = Story(
        id="s", source=SOURCE, span=Span(0, len(text)), text=text, published=published, dateline=line, blocks=blocks
    )
    return StoryState(story=story)


def times(state: StoryState) -> list[TimeRef]:
    """The times of a story, each of which must cut the words it claims."""
    found = [record for record in expressions.run(state, NoConfig()) if isinstance(record, TimeRef)]
    for time in found:
        assert time.span.cut(state.story.text) == time.text
    return found


def dropped(state: StoryState) -> list[Dropped]:
    """What was seen and left out."""
    return [record for record in expressions.run(state, NoConfig()) if isinstance(record, Dropped)]


def time_of(text: str, words: str, *, published: str | None = MONDAY) -> TimeRef:
    """The time with exactly these words."""
    found = times(told(text, published=published))
    fitting = [time for time in found if time.text == words]
    assert fitting, f"{words!r} is not among {[time.text for time in found]}"
    return fitting[-1]
