"""Two sources that do not copy one another tell of one deed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from math import inf

from dateline.ledger.answers import is_history
from dateline.ledger.matching import names, shared
from dateline.ledger.passages import Passage
from dateline.ledger.view import StoryView

_ENOUGH = 0.6
"""Share of the shorter telling's content words that the longer one must hold."""
_FEWEST = 4
"""Content words below which two sentences may be alike by chance."""
DAYS = 3
"""Days between two reports of one deed."""
_COPY = 0.5
"""Share of the shorter sentence's runs of three words that two hands never have in common."""

Told = Sequence[tuple[StoryView, list[Passage]]]


def corroborated(told: Told) -> Iterator[tuple[Passage, Passage]]:
    """Pairs of sentences, one of each of two independent stories, that tell of the same; one pair for two stories."""
    for i, (one, first) in enumerate(told):
        for other, second in told[i + 1 :]:
            if days_apart(one.told.story.published, other.told.story.published) > DAYS:
                break  # told is in the order of publication; those of no day come last
            if _independent(one, other):
                yield from _pair(first, second)


def days_apart(one: str | None, other: str | None) -> float:
    """Days between two EDTF days; without end where one is not wholly known."""
    try:
        first, second = (date.fromisoformat(day or "") for day in (one, other))
    except ValueError:
        return inf
    return abs((second - first).days)


def _independent(one: StoryView, other: StoryView) -> bool:
    """True for stories of two publishers that do not credit one agency."""
    publishers = (one.told.story.source.publisher, other.told.story.source.publisher)
    if None in publishers or publishers[0] == publishers[1]:
        return False
    return one.told.story.credit is None or one.told.story.credit != other.told.story.credit


def _pair(first: Sequence[Passage], second: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    best: tuple[float, int, int] | None = None
    for a, left in enumerate(first):
        for b, right in enumerate(second):
            alike = _likeness(left, right)
            if _copied(left.text, right.text):
                return
            if alike >= _ENOUGH:
                best = max(best or (0.0, 0, 0), (alike, -a, -b))
    if best is not None:
        yield first[-best[1]], second[-best[2]]


def _copied(one: str, other: str) -> bool:
    """True for sentences that have most of their runs of three words in common."""
    small, large = sorted((_runs(one), _runs(other)), key=len)
    return bool(small) and len(small & large) >= _COPY * len(small)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _likeness(left: Passage, right: Passage) -> float:
    if left.negated or right.negated or is_history(left) or is_history(right):
        return 0.0
    small, large = sorted((left.said, right.said), key=len)
    if len(small) < _FEWEST or not (names(left.text) | left.opening) & names(right.text) & small:
        return 0.0
    return shared(small, large)
