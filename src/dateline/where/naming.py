"""A stretch of words that may name a place, and what the gazetteer knows under it."""

from functools import lru_cache
from typing import Literal

import msgspec

from dateline.lexicon.countries import country_named, country_of_adjective, country_of_people
from dateline.lexicon.gazetteer import Kind, Place, place_of_country, places_named, region_of_adjective
from dateline.model import Span

Form = Literal["name", "adjective"]


class Meaning(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What some words can mean on the map.

    Attributes:
        asked: The words that were asked for; "Washington state" where the text names Washington before "state".
        form: `name`, or `adjective` for "Syrian" and "Syrians".
        places: The candidates; one for an adjective.
        well_known: A country, a row written by hand, or a place of 100,000 people or more is among them: enough to
            believe the words without more evidence.
    """

    asked: str
    form: Form
    places: tuple[Place, ...]
    well_known: bool


class Naming(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One place name found in a story, before it is put on the map.

    Attributes:
        span: Where it stands.
        text: Its words.
        first, last: Its tokens (end exclusive); both -1 outside the parsed text.
        asked: The words that the gazetteer was asked for, where they are not just `text`.
        form: `name` or `adjective`.
        places: What it may mean; empty when the gazetteer does not know it.
        sure: False when nothing but the gazetteer says that it is a place.
        part: True inside another name ("Bank of England").
        kind: What the words themselves tell it to be, for a name that the gazetteer does not know: a street or
            building by its last word, a river by the word "river" beside it.
        within: The division or country named right after it ("Austin, Texas"), as candidates.
        follows: True when it is such a division or country itself.
        rule: The rule that found it.
    """

    span: Span
    text: str
    first: int = -1
    last: int = -1
    asked: str = ""
    form: Form = "name"
    places: tuple[Place, ...] = ()
    sure: bool = True
    part: bool = False
    kind: Kind = "city"
    within: tuple[Place, ...] = ()
    follows: bool = False
    rule: str


WELL_KNOWN = 100_000
"""Inhabitants from which a bare capitalised name is believed to be the place; most smaller ones are surnames too."""


@lru_cache(maxsize=32_768)
def meaning(text: str) -> Meaning | None:
    """What `text` can mean on the map, or None."""
    country = country_named(text)
    adjective = None if country else country_of_adjective(text) or country_of_people(text)
    region = None if country else region_of_adjective(text)
    if region or adjective:
        place = region or (place_of_country(adjective) if adjective else None)
        return None if place is None else Meaning(asked=text, form="adjective", places=(place,), well_known=True)
    named = places_named(text)
    places = ((place_of_country(country),) if country else ()) + named
    if not places:
        return None
    known = any(place.listed or place.population >= WELL_KNOWN for place in places)
    return Meaning(asked=text, form="name", places=places, well_known=known)


def inside(place: Place, other: Place) -> bool:
    """True when `other` is a country or division that `place` lies in, or the same city by another name."""
    if other.kind == "country":
        return place.kind != "country" and place.country == other.country
    if other.kind == "admin1":
        return place.kind != "admin1" and place.country == other.country and place.admin1 == other.name
    return (
        other.kind == "admin2" and place.kind == "city" and (place.admin2, place.admin1) == (other.name, other.admin1)
    )
