"""How many: "at least four people", "dozens", "23 dead" as ranges."""

from dateline.did.scene import Scene
from dateline.model import Count, Span, Token

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {
    **{word: value for value, word in enumerate([*_ONES.split(), "eighteen", "nineteen"], 1)},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
"""Plurals as lower bounds: two of the unit at least."""
_AT_LEAST = {("at", "least"), ("no", "fewer"), ("no", "less"), ("more", "than")}
_AT_MOST = {("at", "most"), ("up", "to"), ("as", "many"), ("fewer", "than"), ("less", "than"), ("no", "more")}


def number(words: list[str]) -> int | None:
    """The number that words spell ("23", "2,000", "twenty-three", "four hundred"), or None."""
    total, found = 0, False
    for word in (part for whole in words for part in whole.lower().split("-") if part):
        digits = word.replace(",", "")
        if digits.isascii() and digits.isdigit() and len(digits) < 10:  # longer strings are no head-counts
            total, found = total + int(digits), True
        elif word in _WORDS:
            total, found = total + _WORDS[word], True
        elif word in _SCALES:
            total, found = max(total, 1) * _SCALES[word], True
        elif word not in {"and", "a", "an"}:
            return None
    return total if found else None


def count_of(scene: Scene, head: Token) -> Count | None:
    """The count a noun phrase gives ("at least four people" → 4/–), or None when it gives none."""
    tokens = scene.reading.tokens
    vague = head if head.lower in _VAGUE else None
    figures = [kid for kid in scene.reading.children(head.i, "nummod") if kid.i < head.i]
    figure = head if head.pos == "NUM" and vague is None else figures[-1] if figures else None
    word = vague or figure
    if word is None:
        return None
    first = word.i
    while first > 0 and tokens[first - 1].dep in {"compound", "punct", "nummod"} and tokens[first - 1].head == word.i:
        first -= 1
    last = word.i + 1
    low: int | None
    if vague is not None:
        low, high = _VAGUE[vague.lower], None
    else:
        value = number([token.text for token in tokens[first:last]])
        if value is None:
            return None
        low, high = value, value
    before = tuple(token.lower for token in tokens[max(0, first - 2) : first])
    if before in _AT_LEAST:
        low, high, first = (low + 1 if before == ("more", "than") else low), None, first - 2
    elif before in _AT_MOST:
        low, high, first = None, (high if before[0] not in {"fewer", "less"} else (high or 1) - 1), first - 2
    elif before[-1:] == ("over",):
        low, high, first = low + 1, None, first - 1
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Count(low=low, high=high, text=span.cut(scene.state.story.text), span=span)
