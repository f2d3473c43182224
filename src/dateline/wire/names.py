"""Who is named where: the cue that tells a new story from the next paragraph when no headline does.

A story goes back to its names: most paragraphs take up a name that stands before them. Where none of the names that
follow was named before, something new begins. This is no matter of topic: two reports of one war share their words,
but a story that starts afresh names its people in full again.
"""

import re
from collections.abc import Sequence
from functools import cache
from math import log

from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.wire import common_words
from dateline.wire.layout import Chunk
from dateline.wire.plain import plain

_NAME = re.compile(r"(?<![\w'])[^\W\d_a-z][\w-]*\w")
_LONG = re.compile(r"(?<![A-Za-z])[a-z]{5,}")
_OPENING = re.compile(r"(?:^|[.!?:][\"')\s]*\s|[\"(]\s?)$")
READ = 2000
"""Names are read in this many signs from either end of a chunk: longer ones are walls of text, where any do."""
BACK = 10
AHEAD = 6
"""Paragraphs looked at before and after: at ten and six, shared names part real breaks from others best
(tried from four to fifteen on pages without headlines)."""
NAMES_WITHIN, NAMES_ACROSS = 0.3, 0.04
"""The share of names two neighbouring stretches have in common within a story and across two, rounded from counts on
news of four sources (.37 and .04); the first set lower since long features share fewer."""
WORDS_WITHIN, WORDS_ACROSS = 0.14, 0.05
"""Likewise for words of five letters and more (.23 and .06)."""


class Names:
    """The names and the longer words of each chunk of a page.

    Args:
        page: Its chunks.
    """

    def __init__(self, page: Sequence[Chunk]) -> None:
        samples = [_sample(chunk) for chunk in page]
        found = [_names(sample) for sample in samples]
        sure = frozenset().union(*(inside for inside, _ in found)) if found else frozenset()
        self.of: list[frozenset[str]] = [inside | (opening & sure) for inside, opening in found]
        self._words = [_long_words(sample) for sample in samples]

    def apart(self, before: Sequence[int], after: Sequence[int]) -> float:
        """How much more likely the names after are those of another story than of this one (log of the odds).

        Above 0 speaks for two stories. Longer words count half: they are no independent witness of the names.
        """
        names = _odds(*_common(self.of, before, after), NAMES_WITHIN, NAMES_ACROSS)
        words = _odds(*_common(self._words, before, after), WORDS_WITHIN, WORDS_ACROSS)
        return names + words / 2

    def fresh(self, before: Sequence[int], here: int) -> frozenset[str]:
        """The names of a chunk that none of the chunks before it holds."""
        return self.of[here].difference(*(self.of[i] for i in before))


def _common(sets: Sequence[frozenset[str]], before: Sequence[int], after: Sequence[int]) -> tuple[int, int]:
    """How many the two sides share, and how many they could."""
    left = frozenset().union(*(sets[i] for i in before))
    right = frozenset().union(*(sets[i] for i in after))
    return len(left & right), min(len(left), len(right))


def _odds(shared: int, most: int, within: float, across: float) -> float:
    return shared * log(across / within) + (most - shared) * log((1 - across) / (1 - within))


@cache
def _calendar() -> frozenset[str]:
    return frozenset(months()) | frozenset(weekdays())


def _sample(chunk: Chunk) -> str:
    raw = chunk.raw if chunk.length <= 2 * READ else f"{chunk.raw[:READ]} {chunk.raw[-READ:]}"
    return plain(raw)


def _names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Capitalised words inside sentences, and those that open one, which may be no names."""
    inside: set[str] = set()
    opening: set[str] = set()
    for match in _NAME.finditer(text):
        word = match.group()
        if len(word) < 3 or word.lower() in _calendar():
            continue
        at = match.start()
        (opening if at == 0 or _OPENING.search(text[max(0, at - 4) : at]) else inside).add(word)
    return frozenset(inside), frozenset(opening)


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _LONG.findall(text)) - _common_words()


@cache
def _common_words() -> frozenset[str]:
    """Longer words that any story may hold, cut to six letters as the others are."""
    return frozenset(row.word[:6] for row in common_words())
