"""The stage: every time expression of a story, counted from the day its words count from."""

from collections.abc import Iterator

from dateline.model import NEWS_ROLES, Block, CalendarDate, Dropped, Span, Story, StoryState, TimeRef
from dateline.pipeline.stage import NoConfig, stage
from dateline.when.checks import Page
from dateline.when.headline import weekdays_of_body
from dateline.when.history import tells_history
from dateline.when.reader import Reader
from dateline.when.scan import atoms, plain

_DATED = frozenset({"dateline", "dateline_text", "dates"})
"""Furniture that holds the dates a story hangs on."""


@stage("when.expressions", needs=("reading",), gives="times", version=2)
def expressions(state: StoryState, config: NoConfig) -> Iterator[TimeRef | Dropped]:  # noqa: ARG001 - every stage takes its settings
    """Dates, times, durations and sets, counted from the day of filing or of print."""
    story = state.story
    found = [(block, page, atoms(page)) for block in _blocks(story) for page in [_page(state, block)]]
    told = [atom.meaning for block, _, atoms_of_block in found for atom in atoms_of_block if block.role in NEWS_ROLES]
    reader = Reader(state, history=tells_history(told, _year_of(story)), weekdays=weekdays_of_body(found))
    for block, page, atoms_of_block in found:
        yield from reader.block(block, page, atoms_of_block)


def _year_of(story: Story) -> int | None:
    """The year in which the story was printed, or else filed."""
    dates = (story.published, None if story.dateline is None else story.dateline.date)
    years = (CalendarDate.parse(day).year for day in dates if day is not None)
    return next((year for year in years if year is not None), None)


def _blocks(story: Story) -> list[Block]:
    if not story.blocks:
        return [Block(span=Span(0, len(story.text)), role="body")]
    return [block for block in story.blocks if block.role in NEWS_ROLES or block.role in _DATED]


def _page(state: StoryState, block: Block) -> Page:
    printed = block.span.cut(state.story.text)
    return Page(plain(printed), printed, block.span.start, state.reading)
