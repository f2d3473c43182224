"""Do two passages from different stories speak of the same deed? By the words they share, without a parse."""

import re
from functools import lru_cache
from itertools import pairwise

from dateline.lexicon.languages import function_words

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_NEGATIONS = frozenset({"not", "no", "none", "never", "nobody", "nothing", "neither", "nor", "without"})
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "y")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019]?\s+(?=[\"'\u201c\u2018A-Z0-9])|\n\s*\n")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its inflection, roughly: enough to match "withdraws" and "withdrawing"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of a passage's content words."""
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if "en" not in function_words().get(word, ()))


def negated(text: str) -> bool:
    """True when an odd number of negations stands in the passage."""
    return sum(word in _NEGATIONS for word in re.findall(r"\w+|n't", text.lower().replace("n\u2019t", "n't"))) % 2 == 1


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the first passage's stems that stand in the second."""
    return len(one & other) / len(one) if one else 0.0


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a passage by its punctuation, as offsets."""
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(edges):
        words = text[start:end].rstrip()
        if words:
            found.append((start, start + len(words)))
    return found
