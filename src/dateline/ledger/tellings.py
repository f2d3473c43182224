"""What is kept of a story to find others of the same happening: its telling terms, its names, and when it plays."""

import heapq
import math
import re
from collections import Counter
from datetime import date
from functools import cache, cached_property

import msgspec

from dateline.ledger.matching import stem
from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.languages import function_words

_NAME_WEIGHT = 2.0
"""1 to 3 came out alike on ECB+; names tell most where all else is alike."""
_TERMS = 80
"""Terms kept of a story; 64, 100 and all of them came out alike."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENS = re.compile(r"[.!?:;\n\"“]")
_YEAR = re.compile(r"(?<![\d.,])(?:19[5-9]|20[0-4])\d(?![.,]?\d)")


class Telling(msgspec.Struct, frozen=True, kw_only=True, dict=True):
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

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its numbers, years apart."""
        return frozenset(term for term in self.counts if term[0].isdigit() and not _YEAR.fullmatch(term))


def telling(text: str, published: str | None = None) -> Telling:
    """The telling terms of a story, and the days it names.

    Args:
        text: Its words.
        published: EDTF day of publication; a day that is not wholly known is left out.
    """
    counts, capitals = _count(text)
    weights = {term: term_weight(n, name=term in capitals) for term, n in counts.items()}
    kept = heapq.nlargest(_TERMS, counts, key=weights.__getitem__)  # of equals, those that stand first
    day = date.fromisoformat(published) if published and re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None
    days = {(_month(m), int(m["d1"] or m["d2"])) for m in _dates().finditer(text)}
    years = {int(word) for word in _YEAR.findall(text)}
    return Telling(
        counts={term: counts[term] for term in kept},
        names=frozenset(capitals.intersection(kept)),
        years=frozenset(years | ({day.year} if day else set())),
        days=frozenset(days | ({(day.month, day.day)} if day else set())),
        published=day,
    )


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


def term_weight(count: int, *, name: bool) -> float:
    """What a term weighs by how often it stands in a story; names weigh double."""
    return (1 + math.log(count)) * (_NAME_WEIGHT if name else 1.0)
