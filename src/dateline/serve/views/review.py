"""Review: what nobody has looked at yet, the least certain first, and what was said last."""

import msgspec

from dateline.model import Finding
from dateline.query import Did, Reviewed, Said, reviews, unsure
from dateline.review import Score, scored
from dateline.serve.asked import Asked
from dateline.store import View

NOUNS = ("statement", "event", "finding")


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A record that waits for a reviewer: one of the three; `path` is its page's."""

    noun: str
    story: str
    record: str
    word: Said | None = None
    deed: Did | None = None
    finding: Finding | None = None


class ReviewPage(msgspec.Struct, frozen=True, kw_only=True):
    """The queue, the last reviews, and what all reviews say of the machine.

    Attributes:
        noun: Of this sort alone, or None.
        by: Reviews of this reviewer alone, or None.
        waiting: Records that nobody looked at, the least certain first.
        last: Reviews, the latest first.
        scores: How right the machine was, by stage, in what was reviewed.
    """

    noun: str | None
    by: str | None
    waiting: tuple[Waiting, ...]
    last: tuple[Reviewed, ...]
    scores: tuple[Score, ...]


_LAST = 20
"""Reviews shown beside the queue."""
_SCORED = 20_000
"""Reviews the score is made of at most, the latest: a year of a desk's work, read in half a second."""


def review(view: View, asked: Asked) -> ReviewPage:
    """What waits for a reviewer, the least certain first."""
    most, noun, by = asked.most(10), asked.one_of("of", NOUNS), asked.text("by")
    waiting = [_waiting(one) for one in unsure(view, most=most, noun=noun)]
    said = list(reviews(view, most=_SCORED))
    last = said if by is None else [one for one in said if one.by == by]
    return ReviewPage(
        noun=noun,
        by=by,
        waiting=tuple(waiting),
        last=tuple(last[:_LAST]),
        scores=tuple(scored(one.review for one in said)),
    )


def _waiting(one: Said | Did | Finding) -> Waiting:
    if isinstance(one, Finding):
        return Waiting(noun="finding", story=one.left.story, record=one.id, finding=one)
    if isinstance(one, Said):
        return Waiting(noun="statement", story=one.story, record=one.id, word=one)
    return Waiting(noun="event", story=one.story, record=one.id, deed=one)
