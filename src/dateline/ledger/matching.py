"""What two passages from different stories have in common, by their words, without a parse."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from dateline.lexicon.answer_words import AnswerWord, Tells, answer_words
from dateline.lexicon.contrast_words import contrast_words
from dateline.lexicon.languages import function_words
from dateline.lexicon.opposites import base_forms, opposites

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEGATIONS = frozenset({"not", "no", "none", "never", "nobody", "nothing", "neither", "nor", "t"})
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019]?\s+(?=[\"'\u201c\u2018A-Z0-9])|\n\s*\n")
_CONDITION = re.compile(r"\b(?:if|unless|provided|were the|should the)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]|\band\b")
_ASIDE = re.compile(r"\b(?:because|although|though|while|whereas|and no|but)\b")
"""Where a clause begins whose "not" is not the sentence's."""
_ASIDE_KEPT = re.compile(rf"({_ASIDE.pattern})")
_SCAFFOLD = frozenset(
    """ready willing will would shall must should each every one own no not never none out off up down through all our
    their its his her my your any some from into about after before until than more most also been being without between
    across around over under against among late early along another other new there here within""".split()  # noqa: SIM905 - a list of fifty words is no better
)
"""Words that say how a thing is meant or counted and not what it is."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its inflection, roughly: enough to match "withdraws" and "withdrew"."""
    word = base_forms().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if (len(word) > 3 and word[-1] == "e") or (len(word) > 4 and word[-1] == "y"):  # but an army is no arm
        word = word[:-1]
    if word.endswith("er") and len(word) > 5:  # "delivered" and "delivery" as "deliver"
        word = word[:-2]
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The stems of a passage's content words."""
    return frozenset(
        stem(word)
        for word in _WORD.findall(text.lower())
        if word not in _SCAFFOLD and "en" not in function_words().get(word, ())
    )


def negated_about(text: str, about: frozenset[str]) -> bool | None:
    """Whether the clause is negated in which a passage speaks of something; None where it is the main clause.

    "The gates opened at six, and no one followed the call to strike": of the strike it says no.
    """
    main, *asides = _ASIDE_KEPT.split(text)
    if not asides or about & stems(main):
        return None
    aside = "".join(asides)
    return (
        sum(word in _NEGATIONS for word in re.findall(r"\w+", aside.lower())) % 2 == 1 if about & stems(aside) else None
    )


def contrasted(one: str, other: str) -> bool:
    """True where one passage speaks of the upper, or this year's, and the other of the lower, or last year's thing."""
    left, right = (frozenset(_WORD.findall(text.lower())) for text in (one, other))
    years = [frozenset(filter(_YEAR.fullmatch, words)) for words in (left, right)]
    if all(years) and years[0].isdisjoint(years[1]):
        return True
    return any(a in left and b in right and a not in right and b not in left for a, b in contrast_words().items())


def names(text: str) -> frozenset[str]:
    """The stems of the capitalised words that do not open the passage."""
    return frozenset(stem(word.lower()) for word in re.findall(r"(?<=\w[ ,] |.[\w,] )[A-Z][\w-]+", text))


def negated(text: str) -> bool:
    """True when an odd number of negations stands in the passage, or in each of several clauses.

    "There is no offer, there is no talk" is as negated as either half.
    """
    told = _ASIDE.split(text.lower().replace("\u2019", "'"))[0]
    counts = [sum(word in _NEGATIONS for word in re.findall(r"\w+", clause)) for clause in _CLAUSE.split(told)]
    if len(counts) > 1 and all(count % 2 for count in counts):
        return True
    return (sum(counts) + len(_DENIES.findall(text))) % 2 == 1


_DENIES = re.compile(r"\b(?:ruled? out|pure invention|rejects? any)\b", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:to|will|would|shall|must|should|not|never|be|been|is|are|was|were|has|have|had|gets?|got)\s+"
    r"(?:\w+ly\s+|not\s+|never\s+|ever\s+|be\s+|been\s+|have\s+)*([a-z]{3,})"
)
_LIGHT = frozenset(
    """take hold have make carry begin start open keep going come put get give place part ready able due all only still
    the that this its their his her any used made seen done found near let allow stop said""".split()  # noqa: SIM905 - a list of words is no better
)
"""Verbs and words that say too little to be looked for."""


def predicate(text: str) -> tuple[str, str] | None:
    """The stem of the verb that says what is to be done ("would not *rise*") and the words after it, or None."""
    for match in _PREDICATE.finditer(text):
        if match[1] not in _LIGHT:
            return stem(match[1]), text[match.end() :]
    return None


def conditional(text: str) -> bool:
    """True for what is said to hold under a condition."""
    return _CONDITION.search(text) is not None


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the first passage's stems that stand in the second."""
    return len(one & other) / len(one) if one else 0.0


@cache
def _signed() -> tuple[tuple[str, frozenset[str], int], ...]:
    """(kind of deed, the stems of a word for it, +1 or -1 for its contrary), phrases first."""
    found = [
        (row.name, frozenset(map(stem, word.split())), sign)
        for row in opposites()
        for words, sign in ((row.does, 1), (row.undoes, -1))
        for word in words
    ]
    return tuple(sorted(found, key=lambda each: -len(each[1])))


@cache
def _signed_by_stem() -> dict[str, list[int]]:
    """For each stem the places in `_signed` of the words that it is the first of, by the alphabet."""
    found: dict[str, list[int]] = {}
    for at, (_, phrase, _) in enumerate(_signed()):
        found.setdefault(min(phrase), []).append(at)
    return found


@lru_cache(maxsize=8192)
def signs(text: str) -> dict[str, tuple[int, frozenset[str]]]:
    """The kinds of deeds a passage speaks of, each with its sign, not yet turned by a "not", and the words for it.

    Where words for a deed and for its contrary stand together, a phrase of two words decides ("hold fire"), else the
    first of them: "stopped the deliveries", "free the men it is holding".
    """
    words = [stem(word) for word in _WORD.findall(text.lower())]
    found: dict[str, tuple[int, int, frozenset[str]]] = {}
    taken: set[str] = set()
    by_stem = _signed_by_stem()
    for place in sorted(place for word in set(words) for place in by_stem.get(word, ())):
        name, phrase, sign = _signed()[place]
        if not phrase.issubset(words) or (len(phrase) == 1 and phrase & taken):
            continue
        if len(phrase) > 1:
            taken |= phrase
        at = -1 if len(phrase) > 1 else words.index(next(iter(phrase)))
        if name not in found or at < found[name][0]:
            found[name] = (at, sign, phrase | (found[name][2] if name in found else frozenset()))
        else:
            found[name] = (found[name][0], found[name][1], found[name][2] | phrase)
    return {name: (sign, kept) for name, (_, sign, kept) in found.items()}


@cache
def _answers() -> tuple[tuple[AnswerWord, tuple[str, ...]], ...]:
    """The words that tell an outcome, each with its stems."""
    return tuple((row, tuple(map(stem, row.word.split()))) for row in answer_words())


@lru_cache(maxsize=8192)
def tells(text: str) -> tuple[Tells, frozenset[str], str] | None:
    """What the verbs of a passage tell of something asked for, planned or promised, their words, and the verb.

    A verb that is negated tells nothing, nor does a noun of its form ("after a delay").
    """
    plain = re.findall(r"\w+", text.lower())
    words = [stem(word) for word in plain]
    for row, phrase in _answers():
        if not all(word in words for word in phrase):
            continue
        at = words.index(phrase[0])
        before = plain[max(0, at - 3) : at]
        if before[-1:] not in [["a"], ["an"], ["the"], ["any"]] and not _NEGATIONS & set(before):
            return row.tells, frozenset(phrase), phrase[0]
    return None


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a passage by its punctuation, as offsets."""
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(edges):
        words = text[start:end].rstrip()
        if words:
            found.append((start, start + len(words)))
    return found
