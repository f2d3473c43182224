"""How much speaks for a story beginning at a lone headline, or at a paragraph without one.

The weights are points, set by hand in the order in which an editor would look at the cues. Moving a threshold by
0.2 moves the boundary F1 on test pages by less than .005.
"""

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicon.calendar_names import weekdays
from dateline.wire.kinds import Marked, leans
from dateline.wire.names import Names

_FULL_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b([A-Z][a-z'-]+(?:\s[A-Z]\.)?)\s([A-Z][a-zA-Z'-]+)")
_NUMBERED = re.compile(r"(?:\d{1,2}\.)+\d*\s|[IVX]{1,4}\.\s|[A-H][.)]\s")
_KNOWN_THING = re.compile(r"The [a-z]")
"""The definite article before a common noun: the thing was spoken of before."""
_STEM = 5
_SENTENCE_END = re.compile(r"[.!?…](?:\s?[\"')\]])*$")


MOST_APART = 6.0
"""Beyond this, more unshared names add nothing: they only say that the paragraphs are long."""


@cache
def _today() -> re.Pattern[str]:
    names = "|".join(name for name in weekdays() if len(name) > 5)
    return re.compile(rf"\b(?:{names}|today|yesterday|tonight|last night)\b", re.IGNORECASE)


def lone_title(page: Sequence[Marked], names: Names, before: Sequence[int], after: Sequence[int], title: int) -> float:
    """Points for a headline-shaped line without byline, date or dateline being a headline and no crosshead."""
    words = len(page[title].chunk.words)
    points = 2.0 if words >= 5 else 1.3 if words == 4 else 0.3 if words == 3 else -0.8
    text = page[title].chunk.head.rstrip()
    points -= 1.2 * text.endswith("?")
    points -= 1.5 * (_NUMBERED.match(text) is not None)
    points += _level(names.apart(before, after))
    lede = page[after[0]].chunk
    points -= 1.5 * leans(lede.head)
    points -= 0.5 * (len(lede.words) < 10)
    points -= 1.5 * _broken_off(page, before)
    points += 1.5 * (page[title].chunk.gap > _usual_gap(page, before) > 0)
    points += _echo(page, title, after)
    return points


def headless(page: Sequence[Marked], names: Names, before: Sequence[int], after: Sequence[int]) -> float:
    """Points for a paragraph being the lede of a new story."""
    chunk = page[after[0]].chunk
    text = chunk.head
    points = min(names.apart(before, after), MOST_APART) / 2
    points -= 1.5 * leans(text)
    points -= 1.0 * _broken_off(page, before)
    points += 0.4 * (_today().search(text) is not None)
    points += 0.3 * (text.split(" ", 1)[0] in {"A", "An"})
    points -= 0.6 * (_KNOWN_THING.match(text) is not None)
    points += 0.3 * (len(chunk.words) >= 18)
    fresh = names.fresh(before, after[0])
    points += 0.4 * _full_name(text, fresh)
    points += 0.4 * bool(fresh.intersection(*[frozenset().union(*(names.of[i] for i in after[1:]))]))
    return points


def _level(apart: float) -> float:
    return 1.5 if apart >= 3 else 0.7 if apart >= 1 else 0.0 if apart >= -2 else -0.8 if apart >= -6 else -1.5


def _full_name(text: str, fresh: frozenset[str]) -> bool:
    return any(match.group(2) in fresh for match in _FULL_NAME.finditer(text))


def _broken_off(page: Sequence[Marked], before: Sequence[int]) -> bool:
    """True when the news before does not end as a paragraph does."""
    return bool(before) and _SENTENCE_END.search(page[before[-1]].chunk.tail.rstrip()) is None


def _usual_gap(page: Sequence[Marked], before: Sequence[int]) -> int:
    return max((page[i].chunk.gap for i in before[-4:]), default=0)


def _echo(page: Sequence[Marked], title: int, after: Sequence[int]) -> float:
    """A headline tells what its lede tells: its longer words come back there; a crosshead's come back later."""
    wanted = {word.strip(".,'\"?!:;").lower()[:_STEM] for word in page[title].chunk.words if len(word) > 3}
    found = {word.strip(".,'\"?!:;()").lower()[:_STEM] for i in after[:2] for word in page[i].chunk.words}
    if not wanted:
        return -0.3
    share = len(wanted & found) / len(wanted)
    return 1.0 if share >= 0.4 else 0.3 if share > 0 else -0.6
