"""What the tables know of the words of a description, left to right, the longest names first."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known, known_as, known_starts
from dateline.lexicon.countries import country_named, country_of_adjective, country_of_people, country_of_seat
from dateline.lexicon.roles import OrganisationNoun, RoleNoun, actor_nouns
from dateline.lexicon.titles import Title, titles

_TEN = 10
"""No name or noun of the tables has more words."""


class Hit(msgspec.Struct, frozen=True):
    """Words `first` to `last` of a description and what a table says of them."""

    first: int
    last: int
    country: str | None = None
    sector: str | None = None
    known: Known | None = None
    noun: RoleNoun | OrganisationNoun | Title | None = None
    people: bool = False
    nation: bool = False


@lru_cache(maxsize=16384)
def hits(head: tuple[str, ...]) -> tuple[Hit, ...]:
    """What the tables know of the head part, left to right, longest first, without overlaps."""
    out: list[Hit] = []
    at = 0
    while at < len(head):
        hit = _hit(head, at)
        if hit is None:
            at += 1
            continue
        out.append(hit)
        at = hit.last
    return tuple(out)


def _hit(head: tuple[str, ...], at: int) -> Hit | None:
    word = head[at]
    if word in known_starts():
        known = known_from(head, at)
        if known is not None and not _longer(head, known):
            return known
    if word[:1].isupper():
        nation = _nation_from(head, at)
        if nation is not None:
            return nation
    noun = noun_from(head, at)
    if noun is None and "-" in word:
        return _compound(word, at)
    return noun


def _longer(words: tuple[str, ...], hit: Hit) -> bool:
    """True for the "Independent" of "Independent Electoral Commission": a medium's name in a longer name."""
    if hit.sector != "JRN" or hit.last - hit.first > 1 or hit.last == len(words):
        return False
    noun = noun_from(words, hit.last)
    return words[hit.last][:1].isupper() and (noun is None or isinstance(noun.noun, OrganisationNoun))


def known_from(words: tuple[str, ...], at: int) -> Hit | None:
    """The longest name of a known organisation that begins at word `at`, or None."""
    for last in range(min(len(words), at + _TEN), at, -1):
        known = known_as(joined(words[at:last]))
        if known is not None:
            return Hit(at, last, country=known.code, sector=known.sector, known=known)
    return None


def _nation_from(words: tuple[str, ...], at: int) -> Hit | None:
    for last in range(min(len(words), at + 4), at, -1):
        text = joined(words[at:last])
        found = country_of_adjective(text) or country_named(text) or country_of_seat(text)
        if found is not None:
            people = last == len(words) and country_of_people(text) is not None
            whole = country_named(text) is not None or country_of_seat(text) is not None
            return Hit(at, last, country=found.iso3, people=people, nation=whole)
        folk = country_of_people(text)
        if folk is not None:
            return Hit(at, last, country=folk.iso3, people=True)
    return None


def noun_from(words: tuple[str, ...], at: int) -> Hit | None:
    """The longest role, body or title that begins at word `at`, or None."""
    for last in range(min(len(words), at + 4), at, -1):
        text = joined(words[at:last]).lower()
        row: RoleNoun | OrganisationNoun | Title | None = actor_nouns().get(text)
        if row is None and "-" in text:
            row = actor_nouns().get(text.replace("-", " "))  # "Prosecutor-General"
        if row is None:
            row = titles().get(text.replace(".", ""))
        if row is not None:
            return Hit(at, last, sector=row.sector, noun=row)
    return None


def _compound(word: str, at: int) -> Hit | None:
    """Such words as "Army-related", "Kurdish-led" name what the head belongs to; "Iranian-backed" does not."""
    stem, _, tail = word.rpartition("-")
    if tail.lower() in actor_words("outside"):
        return None
    known = known_as(stem)
    if known is not None:
        return Hit(at, at + 1, country=known.code, sector=known.sector)
    found = country_of_adjective(stem) or country_named(stem)
    return None if found is None else Hit(at, at + 1, country=found.iso3)


def joined(words: Sequence[str]) -> str:
    """The words as text: blanks between them, none before an apostrophe ("Workers ' Party" → "Workers' Party")."""
    return " ".join(words).replace(" '", "'")
