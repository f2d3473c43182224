"""On which day things were said, and what that does to the time words inside quotations."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from dateline.model import Reading, Statement, StoryState, TimeRef
from dateline.pipeline.stage import NoConfig, stage
from dateline.when import reanchored

_DAY = 10
"""Length of an ISO day; a month or a year is no day to count from."""
_COUNTED_FROM = {"dateline", "published"}


def going_on(reading: Reading, statements: Sequence[Statement]) -> Iterator[Statement]:
    """A speaker who goes on in the same or the next paragraph goes on on the same day, unless the story says otherwise.

    Args:
        reading: The parsed story.
        statements: In text order.
    """
    last: Statement | None = None
    at = -1
    for one in statements:
        where = _paragraph(reading, one)
        near = last is not None and last.speaker == one.speaker and one.speaker is not None and 0 <= where - at <= 1
        statement = one
        if near and last is not None and one.said_on is None and not one.earlier and one.form != "belief":
            statement = msgspec.structs.replace(one, said_on=last.said_on)
        if statement.form != "belief" and not statement.earlier:
            last, at = statement, where
        yield statement


def _paragraph(reading: Reading, statement: Statement) -> int:
    span = statement.cue_span or statement.content_spans[0]
    return reading.paragraph_of(reading.between(*span)[0]).i


@stage("said.reanchor", needs=("reading", "times", "statements"), gives="times", version=1)
def reanchor(state: StoryState, _config: NoConfig) -> Iterator[TimeRef]:
    """Count the time words of a quotation from the day it was spoken on."""
    for statement in state.statements:
        day = statement.said_on
        if day is None or len(day) != _DAY or "X" in day:
            continue
        for span in statement.content_spans:
            for time in state.times_in(span):
                quoted = state.reading.quotation_at(time.span.start) is not None
                again = reanchored(time, date.fromisoformat(day)) if quoted and time.anchor in _COUNTED_FROM else None
                if again is not None and again != time:
                    yield again
