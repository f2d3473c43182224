"""Countries and territories: their names, adjectives, peoples, capitals and the seats that stand for their governments.

Everything here is a look-up by the words alone. Words with another reading (Georgia the state, Jordan the man, Chad
the given name, Turkey the bird, Jersey the cloth, Congo for either Congo, "Korean" for either Korea) get their country
all the same: whether the words mean it in a text is the caller's matter. Where two countries share a word, the table
names the one that news means without further words: "Dominican" is the Dominican Republic's, "Congo" and "Congolese"
Kinshasa's, "Korean" South Korea's, "Samoan" Samoa's, "Saint Martin" the French half's.
"""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import ClassVar

from dateline.lexicon.table import Row, rows

_CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "‑": "-"})


class Country(Row, frozen=True, kw_only=True):
    """A country or territory.

    Attributes:
        iso3: ISO 3166-1 alpha-3; XKX for Kosovo.
        iso2: ISO 3166-1 alpha-2, as files from elsewhere may have it; XK for Kosovo.
        name: Its usual English name.
        names: Its other names, acronyms and former names.
        adjectives: "Syrian"; also names and acronyms that stand before a noun as they are ("U.S.", "UK").
        people: Its people, singular and plural ("Briton", "Britons").
        capital: The capital's usual English name, or "".
        capitals: All names of the capital, and other cities the government is named by (La Paz, Tel Aviv, The Hague).
        seats: Words that stand for its government as a whole ("Kremlin"), without a leading "the".
        latitude, longitude: GeoNames' point for the country, degrees.
        geonames_id: Its GeoNames id.
        sovereign: The state it belongs to, or "" for a sovereign or contested one.
    """

    first_wins: ClassVar[bool] = True

    iso3: str
    iso2: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str = ""
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    latitude: float
    longitude: float
    geonames_id: int
    sovereign: str = ""

    def fault(self) -> str | None:
        """A code of another shape, a point off the globe, or words with blanks around them."""
        if len(self.iso3) != 3 or not self.iso3.isupper():
            return "iso3 is not three capital letters"
        if len(self.iso2) != 2 or not self.iso2.isupper():
            return "iso2 is not two capital letters"
        if abs(self.latitude) > 90 or abs(self.longitude) > 180:
            return "no such point on the globe"
        words = (self.name, *self.names, *self.adjectives, *self.people, *self.capitals, *self.seats)
        return "an empty or padded word" if any(not word or word != word.strip() for word in words) else super().fault()


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories, by code."""
    return rows("countries", Country)


def country(iso3: str | None) -> Country | None:
    """The country with the alpha-3 code `iso3`, or None."""
    return None if iso3 is None else _codes().get(iso3)


def country_of_iso2(code: str) -> Country | None:
    """The country with the alpha-2 code `code`, in capitals or not; None for none."""
    return _alpha2().get(code.upper())


@lru_cache(maxsize=8192)
def country_named(text: str) -> Country | None:
    """The country that `text` names: "Syria", "the UK", "U.S.", "SYRIA" in a headline of capitals; None otherwise."""
    return _found(_names(), text)


@lru_cache(maxsize=8192)
def country_of_adjective(text: str) -> Country | None:
    """The country whose adjective `text` is: "Syrian", "Dutch", "U.S."; None otherwise."""
    return _found(_adjectives(), text)


@lru_cache(maxsize=8192)
def country_of_people(text: str) -> Country | None:
    """The country whose people `text` names, one or many: "Syrians", "Briton", "the Dutch"; None otherwise."""
    return _found(_people(), text)


@lru_cache(maxsize=8192)
def country_of_capital(text: str) -> Country | None:
    """The country whose capital, or city its government is named by, is `text`: "Moscow", "Kiev"; None otherwise."""
    return _found(_capitals(), text)


@lru_cache(maxsize=8192)
def country_of_seat(text: str) -> Country | None:
    """The country whose government is meant by `text`: "the Kremlin", "Downing Street"; None otherwise."""
    return _found(_seats(), text)


def _key(text: str) -> str:
    """`text` without accents, curly apostrophes and doubled blanks; the case stays."""
    if text.isascii():
        return text if "  " not in text and "\n" not in text else " ".join(text.split())
    plain = unicodedata.normalize("NFKD", text.translate(_CURLY))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _found(table: dict[str, Country], text: str) -> Country | None:
    """Look `text` up as it stands, then without its article."""
    key = _key(text)
    hit = table.get(key)
    if hit is None and key[:4].lower() == "the ":
        hit = table.get(key[4:])
    return hit


def _table(words: Callable[[Country], Iterable[str]]) -> dict[str, Country]:
    """Words → country; the same words in capitals too, unless they would be a short acronym of something else."""
    out: dict[str, Country] = {}
    for one in countries():
        for word in words(one):
            out.setdefault(_key(word), one)
    for key, one in list(out.items()):
        if len(key) > 3:
            out.setdefault(key.upper(), one)
    return out


@cache
def _codes() -> dict[str, Country]:
    return {one.iso3: one for one in countries()}


@cache
def _alpha2() -> dict[str, Country]:
    return {one.iso2: one for one in countries()}


@cache
def _names() -> dict[str, Country]:
    return _table(lambda one: (one.name, *one.names))


@cache
def _adjectives() -> dict[str, Country]:
    return _table(lambda one: one.adjectives)


@cache
def _people() -> dict[str, Country]:
    return _table(lambda one: one.people)


@cache
def _capitals() -> dict[str, Country]:
    return _table(lambda one: one.capitals)


@cache
def _seats() -> dict[str, Country]:
    return _table(lambda one: one.seats)
