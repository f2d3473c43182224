"""How many: "at least four people", "four to six", "tens of thousands", "a woman" as ranges."""

import re

from dateline.did.scene import Scene
from dateline.model import Count, Span, Token

_DECIMAL = re.compile(r"\d{1,6}\.\d{1,3}")

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {
    **{word: value for value, word in enumerate([*_ONES.split(), "eighteen", "nineteen"], 1)},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_VAGUE = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
"""Plurals as lower bounds: two of the unit at least; "tens of thousands" multiplies them."""
_PLURALS = {"thousands": 1000, "millions": 1_000_000}
_AT_LEAST = ("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "or more")
_OVER = ("more than", "over", "in excess of", "upwards of", "above")
_AT_MOST = ("at most", "up to", "as many as", "no more than", "not more than", "a maximum of")
_UNDER = ("fewer than", "less than", "under", "below")
_PARTS = {"quantmod", "advmod", "compound", "nummod", "conj", "cc", "punct", "prep", "pobj", "predet", "amod", "det"}
_SHARES = {"%", "percent", "per", "in"}
"""What stands after a number that counts a share: "20 % of people", "one in five"."""
_ARTICLES = {"a", "an", "another", "one"}

Bounds = tuple[int | None, int | None]


def number(words: list[str]) -> int | None:
    """The number that words spell ("23", "2,000", "twenty-three", "two thousand three hundred"), or None."""
    total, group, found = 0.0, 0.0, False
    for word in (part for whole in words for part in whole.lower().split("-") if part):
        digits = word.replace(",", "")
        if digits.isascii() and digits.isdigit() and len(digits) < 10:  # longer strings are no head-counts
            group, found = group + int(digits), True
        elif _DECIMAL.fullmatch(digits):
            group, found = group + float(digits), True
        elif word in _WORDS:
            group, found = group + _WORDS[word], True
        elif word == "half":
            group = group + 0.5
        elif word in {"hundred", "dozen"}:
            group, found = (group or 1.0) * _SCALES[word], True
        elif word in _SCALES:
            total, group, found = total + (group or 1.0) * _SCALES[word], 0.0, True
        elif word not in {"and", "a", "an"}:
            return None
    total += group
    return int(total) if found and total == int(total) else None


def bounds(words: list[str]) -> Bounds | None:
    """The lowest and highest number that the words of a count allow, or None where they name none."""
    text = " ".join(words).lower().replace("\u2013", "-")
    plural = _of_plurals(text.split())
    if plural is not None:
        return plural, None
    between = _between(text)
    if between is not None:
        return between
    value = number(_bare(text))
    if value is None:
        return None
    if any(mark in text for mark in _AT_LEAST):
        return value, None
    if any(mark in text for mark in _AT_MOST):
        return None, value
    if any(f"{mark} " in f"{text} " for mark in _OVER):
        return value + 1, None
    if any(f"{mark} " in f"{text} " for mark in _UNDER):
        return None, value - 1
    return value, value


def _between(text: str) -> Bounds | None:
    """The ends of "four to six", "between 5 and 7", "two or three hundred"; None where the words are no range."""
    for parting in (" to ", " and ", " or ", " - ", "-"):
        low, mid, high = text.rpartition(parting)
        if not mid:
            continue
        first, last = number(_bare(low)), number(high.split())
        spelled = [_SCALES[word] for word in high.split() if word in _SCALES]
        if first is not None and spelled and first < spelled[-1] and not set(low.split()) & set(_SCALES):
            first *= spelled[-1]  # "2 to 3 million"
        if first is not None and last is not None and first < last and (parting != " and " or "between" in low):
            return first, last
    return None


def _of_plurals(words: list[str]) -> int | None:
    """The least that "dozens", "tens of thousands" or "several hundred" can mean."""
    vague = [word for word in words if word in _VAGUE]
    if vague:
        return _VAGUE[vague[0]] * (_PLURALS.get(vague[1], 1) if len(vague) > 1 else 1)
    scales = [word for word in words if word in _SCALES]
    return 2 * _SCALES[scales[0]] if words[:1] == ["several"] and scales else None


def _bare(text: str) -> list[str]:
    """The number words in a stretch, without those that say about, at least or between."""
    words = [word for word in text.split() if number([word]) is not None or word == "and" or _DECIMAL.fullmatch(word)]
    while words and words[0] == "and":
        words = words[1:]
    return words


def count_of(scene: Scene, head: Token, *, persons: bool = False) -> Count | None:
    """The count a noun phrase gives ("at least four people" → 4/–), or None when it gives none.

    Args:
        scene: The story.
        head: The head of the phrase.
        persons: Whether one person named with an article counts ("a woman" → 1/1).
    """
    reading = scene.reading
    tokens = reading.tokens
    vague = head.lower in _VAGUE
    kids = reading.children(head.i, "nummod", "compound", "nmod", "amod", "quantmod")
    figures = [kid for kid in kids if kid.i < head.i and (kid.dep == "nummod" or kid.lower in _SCALES)]
    word = head if head.pos == "NUM" or vague else figures[-1] if figures else None
    if word is None:
        article = next((kid for kid in reading.children(head.i, "det") if kid.lower in _ARTICLES), None)
        if persons and article is not None and head.tag == "NN" and scene.is_a(head, "person"):
            return Count(low=1, high=1, text=article.text, span=article.span)
        return None
    if word.i + 1 < len(tokens) and tokens[word.i + 1].lower in _SHARES:
        return None
    first = _start(scene, word)
    last = word.i + 1
    conj = [kid for kid in reading.children(word.i, "conj") if kid.pos == "NUM" and kid.i < head.i]
    if conj:
        last = conj[-1].i + 1
    found = bounds([token.text for token in tokens[first:last]])
    if found is None:
        return None
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Count(low=found[0], high=found[1], text=span.cut(scene.state.story.text), span=span)


def _start(scene: Scene, word: Token) -> int:
    """Where the words of a count begin: "between", "at least", "more than", "tens of"."""
    tokens = scene.reading.tokens
    first = word.i
    while first > 0 and tokens[first - 1].sentence == word.sentence:
        before = tokens[first - 1]
        own = first <= before.head <= word.i and before.dep in _PARTS and before.text not in {"(", ","}
        named = before.pos in {"NOUN", "PROPN"} and before.lower not in {*_VAGUE, *_SCALES}
        share = before.dep == "prep" and (before.lower != "of" or tokens[before.i - 1].lower not in _VAGUE)
        if not own or named or share:
            break
        first -= 1
    return first
