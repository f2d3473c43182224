"""Whether a match of the gazetteer is a place in its sentence: of the rules in order, the first to answer decides."""

from collections.abc import Callable

import msgspec

from dateline.lexicon.bodies import known_as
from dateline.lexicon.countries import country_of_seat
from dateline.lexicon.gazetteer import fold
from dateline.lexicon.place_cues import cue_words
from dateline.where.naming import Meaning
from dateline.where.rivers import bare_after_article
from dateline.where.words import Words

METROPOLIS = 500_000
"""Inhabitants from which a name that the parser takes for an organisation is still believed to be the city."""

_PLACES = frozenset({"GPE", "LOC", "NORP"})
_OTHERS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_NEVER = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})


class Case(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A match and its surroundings.

    Attributes:
        words: The story's words.
        i, last: The match's tokens (end exclusive).
        known: What the match can mean.
        label: The parser's label for the name that the match stands in, or "".
        longer: True when that name has more words than the match.
        locative: True after a preposition of place or before a noun such as "police".
        qualified: True when its state or country stands after it.
        title: True in a headline whose words are all capitalised.
    """

    words: Words
    i: int
    last: int
    known: Meaning
    label: str
    longer: bool
    locative: bool
    qualified: bool
    title: bool


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """The answer of the rule `rule`: whether it is a place, whether that is sure, and whether it is part of a name."""

    rule: str
    place: bool = True
    sure: bool = True
    part: bool = False


def judge(words: Words, i: int, last: int, known: Meaning, *, qualified: bool, title: bool) -> Verdict:
    """The verdict on the match of tokens `i` to `last`."""
    entity = words.entity_at.get(i)
    case = Case(
        words=words,
        i=i,
        last=last,
        known=known,
        label=entity.label if entity else "",
        longer=entity is not None and words.longer(entity, i, last),
        locative=words.locative(i) or words.word(last) in cue_words("local_noun"),
        qualified=qualified,
        title=title,
    )
    return next(verdict for rule in _RULES if (verdict := rule(case)) is not None)


def _no(rule: str) -> Verdict:
    return Verdict(rule, place=False)


def _adjective(case: Case) -> Verdict | None:
    """An adjective such as "Syrian", unless it is a tongue, a verb ("Polish the silver") or part of a person's name."""
    if case.known.form != "adjective":
        return None
    token = case.words.tokens[case.i]
    if case.label == "PERSON" and case.longer:
        return _no("inside-person")
    if case.last == case.i + 1 and token.pos in {"VERB", "ADV", "AUX"}:
        return _no("common-word")
    if case.label == "LANGUAGE" or case.words.language(case.i):
        return _no("language")
    return Verdict("adjective", part=case.longer and case.label not in _PLACES)


def _body(case: Case) -> Verdict | None:
    """A body or armed group that a town is called like in some other tongue: Hamas is not Hamm."""
    if case.known.form != "name" or case.qualified or not all(place.alias for place in case.known.places):
        return None
    return _no("known-body") if known_as(case.known.asked) is not None else None


def _told_by_neighbours(case: Case) -> Verdict | None:
    """A state after it makes it a place; a title before it, or a date it belongs to, does not."""
    if case.qualified:
        return Verdict("qualified")
    if case.words.word(case.i - 1) in cue_words("personal_title"):
        return _no("after-title")
    if case.label == "NORP" and not case.known.well_known:
        return _no("people")  # a people or party that a village is called like
    if case.label in _NEVER and not (case.locative and case.known.well_known):
        return _no("date-or-number")
    return None


def _inside_longer(case: Case) -> Verdict | None:
    """Inside a longer name of the parser's."""
    if not case.longer:
        return None
    if case.label == "PERSON":
        return _no("inside-person")
    if case.label not in _PLACES:
        return _part(case)
    if case.known.places[0].listed:
        return None
    cut_short = case.words.capital(case.last) or case.words.capital(case.i - 1)
    return _no("inside-unknown-place") if cut_short else Verdict("gazetteer-in-name")


def _person(case: Case) -> Verdict | None:
    """A surname of the story's, unless the parser and a preposition both say place."""
    name = fold(case.words.word(case.i)) if case.last == case.i + 1 else ""
    if name in case.words.persons and not (case.label in _PLACES and case.locative):
        return _no("person-of-story")
    return None


def _common(case: Case) -> Verdict | None:
    """A word of the story's own: "the Centre" beside "a centre": a word, not a village."""
    if case.last > case.i + 1 or case.known.well_known or case.locative:
        return None
    return _no("common-word") if case.words.tokens[case.i].lower in case.words.common else None


def _team(case: Case) -> Verdict | None:
    """A team called after its town: "Northfield United"."""
    named = case.words.capital(case.last) and case.words.word(case.last) in cue_words("team")
    return _part(case) if named else None


def _parser(case: Case) -> Verdict | None:
    """The parser takes it for a place too."""
    return Verdict("parser-and-gazetteer") if case.label in _PLACES else None


def _in_run(case: Case) -> Verdict | None:
    """Between other capitalised words that the parser has not put into one name."""
    after = case.words.word(case.last) if case.words.capital(case.last) else ""
    if not after and not case.words.capital(case.i - 1):
        return None
    if after in cue_words("organisation") or after in cue_words("site"):
        return _part(case)
    return None if case.known.places[0].listed or case.title else _no("inside-unknown-name")


def _person_or_firm(case: Case) -> Verdict | None:
    """The parser takes it for something else, and no preposition speaks for a place."""
    if case.locative or case.label not in _OTHERS | {"PERSON"}:
        return None
    if country_of_seat(case.known.asked) is not None:
        return Verdict("seat-of-government")
    first = case.known.places[0]
    if case.label == "PERSON":
        known = case.last == case.i + 1 and case.known.well_known
        return Verdict("gazetteer", sure=False) if known else _no("person")
    if first.kind == "country":
        return None
    if first.kind in {"region", "water"} and first.listed and bare_after_article(case.words, case.i, case.last):
        return Verdict("article-and-gazetteer", sure=False)  # "the Tigris"; a firm takes no article
    if first.kind in {"region", "water", "site"}:
        return _no("organisation")  # Amazon the shop
    big = any(place.listed or (place.population >= METROPOLIS and not place.alias) for place in case.known.places)
    return Verdict("gazetteer", sure=False) if big else _no("organisation")


def _bare(case: Case) -> Verdict | None:
    """Nothing but the gazetteer and perhaps a preposition."""
    tokens = case.words.tokens[case.i : case.last]
    inner = case.i > 0 and case.words.tokens[case.i - 1].sentence == tokens[0].sentence
    proper = any(token.pos == "PROPN" for token in tokens)
    proper = proper or (inner and not case.title and tokens[0].pos in {"NOUN", "ADJ", "INTJ", "X"})
    country = case.known.places[0].kind == "country"
    if case.locative and proper:
        return Verdict("preposition-and-gazetteer")
    if country and (proper or not case.title):
        return Verdict("country")
    return Verdict("gazetteer", sure=False) if proper else _no("common-word")


def _part(case: Case) -> Verdict:
    """A match inside a longer name counts when it is no mere word: after "of", or known everywhere."""
    if case.words.word(case.last - 1) in cue_words("division") and case.last > case.i + 1:
        return Verdict("division")  # "Moyo District Fire Marshal": the district itself
    if case.known.well_known or case.words.word(case.i - 1) in {"of", "in", "for"}:
        return Verdict("inside-name", part=True)
    return _no("inside-name")


_RULES: tuple[Callable[[Case], Verdict | None], ...] = (
    _adjective,
    _body,
    _told_by_neighbours,
    _inside_longer,
    _person,
    _common,
    _team,
    _parser,
    _in_run,
    _person_or_firm,
    _bare,
)
