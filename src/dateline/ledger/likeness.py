"""How like two stories are: the telling terms they share, less for each thing that is at odds.

Two earthquakes share their words; what parts them is where and when: names, figures, years, days.
"""

import math
from collections.abc import Callable, Mapping
from functools import cache

from dateline.ledger.tellings import Telling, term_weight

AT_ODDS = 0.6
"""What is left of a likeness for each thing at odds: names, figures, years, days. At .7 it came out alike."""
_RARITY_POWER = 1.5
"""Rare terms weigh more than by TF-IDF proper. 1.5 and 2 came out alike; at 1 topics ran together below .20."""
_PRIOR = 100
"""Stories added to the count for rarity, so that in a store of five every term is not common."""
_ALONE = 0.5
"""Weight of a term that no other story has: at 0 two stories alone are one, at 1 long stories are like nothing."""
_NAMES_APART = 0.1
"""Cosine of the names alone below which the names are at odds."""
_DAYS_APART = 10
"""Days between the nearest days of two stories from which these are at odds: 10 and 30 came out alike."""

Rarity = Callable[[str], float]
"""The weight of a term by how many stories have it."""


def rarity(stories: int, holders: Callable[[str], int]) -> Rarity:
    """The weight of terms in a store of so many `stories`, where `holders` says how many of them have a term."""
    return cache(lambda term: rarity_of(stories, holders(term)))


def rarity_of(stories: int, holders: int) -> float:
    """The weight of a term that so many of the `stories` have."""
    weight = math.pow(math.log((stories + _PRIOR + 1) / (holders + 0.5)), _RARITY_POWER)
    return weight if holders > 1 else weight * _ALONE


def vector(story: Telling, weight: Rarity) -> dict[str, float]:
    """A story's terms by their weights, of length one."""
    weights = {term: term_weight(n, name=term in story.names) * weight(term) for term, n in story.counts.items()}
    length = math.hypot(*weights.values()) or 1.0
    return {term: value / length for term, value in weights.items()}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """How much of their weight two vectors share, 0 to 1."""
    return sum(left[term] * right[term] for term in left.keys() & right.keys())


def likeness(one: Telling, other: Telling, left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """How like two stories are, 0 to 1.

    Args:
        one: A story.
        other: Another.
        left: The `vector` of the one.
        right: The `vector` of the other.
    """
    return cosine(left, right) * odds(one, other, left, right)


def odds(one: Telling, other: Telling, left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """What is left of a likeness after all that is at odds between two stories, at most 1."""
    names = _names_apart(one, other, left, right)
    apart = (
        2 * names,  # reports of one event all but always share a name; without effect on ECB+, parts short stories
        _figures_apart(one, other),
        _years_apart(one, other),
        _days_apart(one, other),
    )
    return math.pow(AT_ODDS, sum(apart))


def _names_apart(one: Telling, other: Telling, left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    if len(one.names) < 2 or len(other.names) < 2:
        return False
    lengths = math.hypot(*(left[term] for term in one.names)) * math.hypot(*(right[term] for term in other.names))
    return sum(left[term] * right[term] for term in one.names & other.names) < _NAMES_APART * lengths


def _figures_apart(one: Telling, other: Telling) -> bool:
    left, right = one.figures, other.figures
    return len(left) > 1 and len(right) > 1 and left.isdisjoint(right)


def _years_apart(one: Telling, other: Telling) -> bool:
    if one.published and other.published and abs((one.published - other.published).days) <= _DAYS_APART:
        return False  # 31 December and 1 January
    return bool(one.years) and bool(other.years) and one.years.isdisjoint(other.years)


def _days_apart(one: Telling, other: Telling) -> bool:
    """True when both name days and the nearest, whatever their years, lie too far apart."""
    gaps = [abs((a - c) * 30.4 + b - d) for a, b in one.days for c, d in other.days]
    return bool(gaps) and min(min(gap, 365 - gap) for gap in gaps) > _DAYS_APART
