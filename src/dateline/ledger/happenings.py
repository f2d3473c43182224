"""The same happening: which stories tell of one event in the world, though in words of their own.

Two stories are as like as the telling terms they share (cosine of TF-IDF, names weighing double), less for each thing
that is at odds: names, figures, years, days. Two earthquakes share their words; what parts them is where and when.
Stories are grouped by average link inside each part of the graph of like pairs, when the groups are asked for: so the
order in which stories came does not matter.
"""

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache

import msgspec

from dateline.ledger.linkage import average_link, parts
from dateline.ledger.matching import stem
from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.languages import function_words

TOGETHER = 0.17
"""Mean likeness from which two groups tell of one happening. On ECB+ (the half not held back: cuts of 197, 290 and 431
stories) B-cubed is .91 to .95 anywhere from .15 to .19; collections of 4 to 30 bear .12 to .20 (November 2026)."""
AT_ODDS = 0.6
"""What is left of a likeness for each thing at odds: names, figures, years, days. At .7 it came out alike."""
_NAME_WEIGHT = 2.0
"""1 to 3 came out alike on ECB+; names tell most where all else is alike."""
_RARITY_POWER = 1.5
"""Rare terms weigh more than by TF-IDF proper. 1.5 and 2 came out alike; at 1 topics ran together below .20."""
_PRIOR = 100
"""Stories added to the count for rarity, so that in a store of five every term is not common."""
_ALONE = 0.5
"""Weight of a term that no other story has: at 0 two stories alone are one, at 1 long stories are like nothing."""
_TERMS = 80
"""Terms kept of a story; 64, 100 and all of them came out alike."""
_NAMES_APART = 0.1
"""Cosine of the names alone below which the names are at odds."""
_DAYS_APART = 10
"""Days between the nearest days of two stories from which these are at odds: 10 and 30 came out alike."""
_ASKED = 16
_LISTED = 100
_COMPARED = 32
"""The terms by which likely partners are looked up, the latest stories taken for each, and those then compared."""
_DRIFT = 0.7
"""Share of `TOGETHER` from which a pair is remembered: document frequencies drift while stories come in."""
_WHOLE = 300
"""Stories of a part up to which all pairs are compared; in larger parts those not remembered count as nothing alike."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENS = re.compile(r"[.!?:;\n\"“]")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")

Rarity = Callable[[str], float]
"""The weight of a term by how many stories have it."""


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a story to find others of the same happening; a store can keep it instead of the text.

    Attributes:
        counts: Telling terms (stems of content words, figures) → how often they stand, at most eighty.
        names: Those of them that stand in capitals inside sentences.
        years: The years it names, that of its publication included.
        days: Months and days it names, that of its publication included.
        published: Day of publication, or None.
    """

    counts: dict[str, int]
    names: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    days: frozenset[tuple[int, int]] = frozenset()
    published: date | None = None

    @property
    def figures(self) -> frozenset[str]:
        """Its numbers, years apart."""
        return frozenset(term for term in self.counts if term[0].isdigit() and not _YEAR.fullmatch(term))


def telling(text: str, published: str | None = None, names: Iterable[str] | None = None) -> Telling:
    """The telling terms of a story, and the days it names.

    Args:
        text: Its words.
        published: EDTF day of publication; a day that is not wholly known is left out.
        names: Words that are names; without them, those in capitals inside sentences are.
    """
    counts, capitals = _count(text)
    if names is not None:
        capitals = {_term(word) for word in names}
    weights = {term: _weight(n, name=term in capitals) for term, n in counts.items()}
    kept = heapq.nlargest(_TERMS, counts, key=weights.__getitem__)  # of equals, those that stand first
    day = date.fromisoformat(published) if published and re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None
    days = {(_month(m), int(m["d1"] or m["d2"])) for m in _dates().finditer(text)}
    years = {int(word) for word in _WORD.findall(text) if _YEAR.fullmatch(word)}
    return Telling(
        counts={term: counts[term] for term in kept},
        names=frozenset(capitals.intersection(kept)),
        years=frozenset(years | ({day.year} if day else set())),
        days=frozenset(days | ({(day.month, day.day)} if day else set())),
        published=day,
    )


def rarity(stories: int, holders: Callable[[str], int]) -> Rarity:
    """The weight of terms in a store of so many `stories`, where `holders` says how many of them have a term."""

    @cache
    def weight(term: str) -> float:
        n = holders(term)
        return math.pow(math.log((stories + _PRIOR + 1) / (n + 0.5)), _RARITY_POWER) * (1.0 if n > 1 else _ALONE)

    return weight


def vector(story: Telling, weight: Rarity) -> dict[str, float]:
    """A story's terms by their weights, of length one."""
    weights = {term: _weight(n, name=term in story.names) * weight(term) for term, n in story.counts.items()}
    length = math.hypot(*weights.values()) or 1.0
    return {term: value / length for term, value in weights.items()}


def likeness(one: Telling, other: Telling, left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """How like two stories are, 0 to 1.

    Args:
        one: A story.
        other: Another.
        left: The `vector` of the one.
        right: The `vector` of the other.
    """
    names = _names_apart(one, other, left, right)
    odds = (
        2
        * names,  # reports of one event all but always share a name; without effect on ECB+, tells short stories apart
        _figures_apart(one, other),
        _years_apart(one, other),
        _days_apart(one, other),
    )
    shared = sum(value * right[term] for term, value in left.items() if term in right)
    return shared * math.pow(AT_ODDS, sum(odds))


class Happenings:
    """Stories as they come in, and the groups they form. The cost of one more does not grow with their number."""

    def __init__(self) -> None:
        """Begin without stories."""
        self._tellings: dict[str, Telling] = {}
        self._holders: dict[str, dict[str, None]] = defaultdict(dict)
        self._near: dict[str, set[str]] = {}

    def add(self, key: str, story: Telling) -> dict[str, float]:
        """Take in a story; a key that is known already changes nothing.

        Returns:
            The earlier stories it is like, and how much as things stand.
        """
        if key in self._tellings:
            return {}
        self._tellings[key], self._near[key] = story, set()
        for term in story.counts:
            self._holders[term][key] = None
        weight = self._rarity()
        own, found = vector(story, weight), {}
        for other in self._candidates(key, own):
            score = likeness(story, self._tellings[other], own, vector(self._tellings[other], weight))
            if score >= TOGETHER * _DRIFT:
                found[other] = score
                self._near[key].add(other)
                self._near[other].add(key)
        return found

    def drop(self, key: str) -> None:
        """Forget a story."""
        for term in self._tellings.pop(key).counts:
            del self._holders[term][key]
        for other in self._near.pop(key):
            self._near[other].discard(key)

    def groups(self) -> dict[str, str]:
        """Each story with the earliest of its happening: published first (undated last), then added first."""
        weight = self._rarity()
        vectors = {key: vector(story, weight) for key, story in self._tellings.items()}

        def like(a: str, b: str) -> float:
            return likeness(self._tellings[a], self._tellings[b], vectors[a], vectors[b])

        ranks = {key: (story.published or date.max, i) for i, (key, story) in enumerate(self._tellings.items())}
        pairs = {(a, b): like(a, b) for a, near in self._near.items() for b in near if a < b}
        out: dict[str, str] = {}
        for part in parts(self._tellings, [pair for pair, score in pairs.items() if score >= TOGETHER]):
            if len(part) <= _WHOLE:
                inside = {(a, b): like(a, b) for a in part for b in part if a < b}
            else:
                members = set(part)
                inside = {pair: score for pair, score in pairs.items() if members.issuperset(pair)}
            for group in average_link(part, inside, TOGETHER):
                out.update(dict.fromkeys(group, min(group, key=ranks.__getitem__)))
        return out

    def _rarity(self) -> Rarity:
        return rarity(len(self._tellings), lambda term: len(self._holders.get(term, ())))

    def _candidates(self, key: str, own: Mapping[str, float]) -> list[str]:
        shared = [term for term in own if len(self._holders[term]) > 1]
        scores: dict[str, float] = defaultdict(float)
        for term in heapq.nlargest(_ASKED, shared, key=own.__getitem__):
            for _, other in zip(range(_LISTED), reversed(self._holders[term]), strict=False):
                scores[other] += own[term]
        scores.pop(key, None)
        return heapq.nlargest(_COMPARED, scores, key=scores.__getitem__)


def _count(text: str) -> tuple[Counter[str], set[str]]:
    """The content terms of a text, and those that are names: oftener in capitals inside sentences than in small."""
    counts, leaning, end = Counter[str](), Counter[str](), 0
    for match in _WORD.finditer(text):
        word, opens = match.group(), not end or _OPENS.search(text, end, match.start())
        end = match.end()
        term = _term(word)
        if term:
            counts[term] += 1
            leaning[term] += (0 if opens else 1) if word[0].isupper() else -1
    return counts, {term for term, n in leaning.items() if n > 0 and term not in _calendar()}


@cache
def _calendar() -> frozenset[str]:
    return frozenset(stem(name) for name in (*months(), *weekdays()))


def _term(word: str) -> str:
    """A word as a term; empty for function words and single letters."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower[0].isdigit():
        return lower
    return stem(lower) if len(lower) > 1 and "en" not in function_words().get(lower, ()) else ""


@cache
def _dates() -> re.Pattern[str]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    nth = r"\d{1,2}(?!\d)"
    return re.compile(
        rf"\b(?:(?P<m1>{names})\b\.?\s+(?P<d1>{nth})|(?<!\d)(?P<d2>{nth})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{names})\b)",
        re.IGNORECASE,
    )


def _month(match: re.Match[str]) -> int:
    return months()[(match["m1"] or match["m2"]).lower()]


def _weight(count: int, *, name: bool) -> float:
    return (1 + math.log(count)) * (_NAME_WEIGHT if name else 1.0)


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
