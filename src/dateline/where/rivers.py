"""Rivers: a name beside the word "river", or bare after "the", never means the town of that name."""

from dateline.lexicon.gazetteer import Place
from dateline.lexicon.place_cues import cue_words
from dateline.where.naming import Naming, meaning
from dateline.where.words import Words

_MODIFIES = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
_LONGEST = 3
"""Words in the name of a river."""


def river_at(words: Words, i: int, *, plural: bool = False) -> Naming | None:
    """The river named from token `i` on: "the Narva river", "the river Narva", "Narva River"; None without one.

    Args:
        words: The story's words.
        i: The first capitalised word of a name.
        plural: True in a list that ends in "rivers".
    """
    end = i
    while end < i + _LONGEST and words.capital(end) and words.word(end) not in cue_words("river"):
        end += 1
    if end == i:
        return None
    after, before = words.word(end), words.word(i - 1)
    if after in cue_words("river"):
        if after[0].islower():
            return _river(words, i, end, after)
        whole = meaning(words.cut(i, end + 1))  # "Ohio River" with its capital is found as any name is
        return None if whole or words.capital(end + 1) else _river(words, i, end, after, own=True)
    if plural and end == i + 1:
        return _river(words, i, end, "River")
    return _river(words, i, end, before) if before in cue_words("river") and before.islower() else None


def _river(words: Words, first: int, last: int, word: str, *, own: bool = False) -> Naming:
    """The river whose bare name stands from `first` to `last`; with `own` the word "River" belongs to the name."""
    name, end = words.cut(first, last), last + own
    forms = (f"{name} {word}", f"{word} {name}", name)
    asked = next((form for form in forms if _waters(form)), forms[0])
    return Naming(
        span=words.reading.span(first, end), text=words.cut(first, end), first=first, last=end, asked=asked,
        places=_waters(asked), kind="water", rule="river",
    )  # fmt: skip


def _waters(name: str) -> tuple[Place, ...]:
    known = meaning(name)
    return () if known is None else tuple(place for place in known.places if place.kind == "water")


def bare_after_article(words: Words, i: int, last: int) -> bool:
    """True for "along the Narva" but not for "the Narva bridge" or "the London of 1900"."""
    if words.word(i - 1) not in {"the", "The"} or words.word(last) in {"of", "-", "that", "where", "which"}:
        return False
    head = words.tokens[last - 1]
    after = words.tokens[last] if last < len(words.tokens) else None
    return head.dep not in _MODIFIES and (after is None or after.pos not in {"NOUN", "PROPN", "ADJ", "NUM"})


def not_the_town(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places that a name may mean after "the": no town and no division called like its own town."""
    seats = {(place.country, place.admin1) for place in places if place.kind == "city"}
    return tuple(
        place
        for place in places
        if place.listed or (place.kind in {"country", "admin1"} and (place.country, place.name) not in seats)
    )
