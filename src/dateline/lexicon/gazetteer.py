"""The gazetteer: every place a name may mean.

Two sources answer a look-up: `data/gazetteer.sqlite`, compiled from GeoNames (cities, counties, provinces), which is
read on disk and never loaded whole; and the rows of `resources/places_*.tsv` (states with their abbreviations, regions,
seas, rivers, sites), which people edit. Countries are in `dateline.lexicon.countries`.
"""

import re
import sqlite3
import threading
import unicodedata
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import ClassVar, Literal

import msgspec

from dateline.errors import ResourceError
from dateline.lexicon.countries import Country
from dateline.lexicon.table import Row, rows

Kind = Literal["country", "admin1", "admin2", "city", "region", "water", "site"]
KINDS: tuple[Kind, ...] = ("city", "admin1", "admin2")
"""Kinds by their number in the compiled file."""

TABLES = ("places_states", "places_cities", "places_regions", "places_islands", "places_waters", "places_sites")
GRID = 10_000
"""The compiled file keeps coordinates as whole ten-thousandths of a degree (11 m)."""

_CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "ø": "o", "Ø": "O",
                        "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae"})  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mts": "mountains", "mtn": "mountain"}
_DIVISION_WORDS = frozenset({
    "province", "state", "governorate", "region", "oblast", "krai", "prefecture", "district", "department", "territory",
    "county", "canton",
})  # fmt: skip
_WORDS = re.compile(r"[^\s\-/]+")


class PlaceRow(Row, frozen=True, kw_only=True):
    """A place that people wrote down: a state, region, water or site.

    Attributes:
        name: Its usual English name.
        names: Its other names.
        abbreviations: Short forms that mean it only after a comma ("Austin, Tex.").
        adjectives: Its adjectives and people ("Texan", "Texans").
        kind: What it is.
        country: ISO alpha-3 where it lies in one country, else "".
        admin1: The division it lies in, or "".
        latitude, longitude: Its point, degrees.
        population: How many live there, for a city.
        geonames_id: Its GeoNames id where known, else 0.
    """

    first_wins: ClassVar[bool] = True

    name: str
    names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    kind: Kind
    country: str = ""
    admin1: str = ""
    latitude: float
    longitude: float
    population: int = 0
    geonames_id: int = 0

    def fault(self) -> str | None:
        """A point off the globe."""
        off = abs(self.latitude) > 90 or abs(self.longitude) > 180
        return "no such point on the globe" if off else super().fault()


class Place(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A place that a name may mean.

    Attributes:
        key: Stands for it: its GeoNames id, or a negative number where that is unknown.
        name: Its usual name.
        kind: What it is.
        country: ISO alpha-3, or None.
        admin1, admin2: Names of the divisions it lies in (a division's own name stands in its own field), or None.
        latitude, longitude: Degrees.
        population: How many live there; 0 when unknown.
        alias: True when the look-up found it by another name than its usual one.
        listed: True for a row of `resources/places_*`: chosen by hand, so well known.
    """

    key: int
    name: str
    kind: Kind
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    latitude: float
    longitude: float
    population: int = 0
    alias: bool = False
    listed: bool = False

    @property
    def geonames_id(self) -> int | None:
        """Its GeoNames id, or None."""
        return self.key if self.key > 0 else None


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """`name` as the gazetteer spells its keys: lower case, no accents or dots, "St." and "Mt." written out."""
    plain = name
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.translate(_CURLY))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = (word.strip(".,") for word in _WORDS.findall(plain.casefold().replace(".", ". ")))
    return " ".join(_SHORT.get(word, word) for word in words if word)


@lru_cache(maxsize=32_768)
def places_named(name: str) -> tuple[Place, ...]:
    """Every place but countries that `name` may mean, rows written by hand first, then by population."""
    key = fold(name)
    if not key.isprintable() or not key:
        return ()  # SQLite takes no stray surrogates
    found = _meant(key)
    if key in _acronyms() and not name.isupper():
        found = tuple(place for place in found if not (place.listed and place.alias))  # an act is no ACT
    return found or _divisions_named(key)


@lru_cache(maxsize=4096)
def place_of_country(one: Country) -> Place:
    """A country as a place among others."""
    return Place(
        key=one.geonames_id, name=one.name, kind="country", country=one.iso3, latitude=one.latitude,
        longitude=one.longitude, listed=True,
    )  # fmt: skip


def state_abbreviated(text: str) -> Place | None:
    """The state or province that `text` means after a comma: "Tex.", "N.C.", "Ont."; None otherwise."""
    return _abbreviations().get(text.replace(" ", ""))


def region_of_adjective(text: str) -> Place | None:
    """The state or region whose adjective or people `text` is: "Texan", "Bavarians", "European"; None otherwise."""
    return _adjectives().get(fold(text)) if text[:1].isupper() else None


def _meant(key: str) -> tuple[Place, ...]:
    """The places of both sources under one key; a division or city of both counts once, as the row written by hand."""
    listed = _listed().get(key, ())
    keys = {place.key for place in listed}
    divisions = {(fold(place.name), place.country) for place in listed if place.kind == "admin1"}
    stored = _stored(key)
    new = [
        p for p in stored if p.key not in keys and (p.kind != "admin1" or (fold(p.name), p.country) not in divisions)
    ]
    return (*listed, *new)


def _divisions_named(key: str) -> tuple[Place, ...]:
    """The divisions that `key` names with a word of its kind too many: "Anbar province" for Anbar."""
    bare, _, last = key.rpartition(" ")
    if last not in _DIVISION_WORDS or not bare:
        return ()
    return tuple(place for place in _meant(bare) if place.kind in {"admin1", "admin2"})


def _place(row: PlaceRow, number: int) -> Place:
    return Place(
        key=row.geonames_id or -number, name=row.name, kind=row.kind, country=row.country or None,
        admin1=row.name if row.kind == "admin1" else row.admin1 or None,
        latitude=row.latitude, longitude=row.longitude, population=row.population, listed=True,
    )  # fmt: skip


@cache
def _rows() -> tuple[tuple[PlaceRow, Place], ...]:
    every = [row for table in TABLES for row in rows(table, PlaceRow)]
    return tuple((row, _place(row, number)) for number, row in enumerate(every, 1))


@cache
def _listed() -> dict[str, tuple[Place, ...]]:
    out: dict[str, tuple[Place, ...]] = {}
    for row, place in _rows():
        for name in (row.name, *row.names):
            out[fold(name)] = (*out.get(fold(name), ()), msgspec.structs.replace(place, alias=name != row.name))
    return out


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(fold(name) for row, _ in _rows() for name in row.names if name.isupper() and len(name) <= 5)


@cache
def _abbreviations() -> dict[str, Place]:
    every = ((short, place) for row, place in _rows() for short in (*row.abbreviations, *_short_names(row)))
    return {short.replace(" ", ""): place for short, place in every}


def _short_names(row: PlaceRow) -> list[str]:
    """The names of a state that are short forms everywhere: "Fla.", "NSW"."""
    return [name for name in row.names if row.kind == "admin1" and (name.endswith(".") or name.isupper())]


@cache
def _adjectives() -> dict[str, Place]:
    return {fold(word): place for row, place in _rows() for word in row.adjectives}


class _Connections(threading.local):
    """One read-only connection a thread: SQLite's may not be shared between them."""

    def __init__(self) -> None:
        try:
            with as_file(files("dateline.data").joinpath("gazetteer.sqlite")) as path:
                self.file = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
            self.divisions: dict[int, str] = dict(self.file.execute("SELECT id, name FROM divisions"))
        except sqlite3.Error as error:
            msg = f"the gazetteer is missing or broken ({error}): run `make data`"
            raise ResourceError(msg) from error


@cache
def _connections() -> _Connections:
    return _Connections()


_FIND = """
SELECT p.id, p.name, p.kind, p.country, p.admin1, p.admin2, p.latitude, p.longitude, p.population, n.alias
FROM names AS n JOIN places AS p ON p.id = n.place WHERE n.key = ? ORDER BY n.alias, p.population DESC, p.id
"""


def _stored(key: str) -> list[Place]:
    here = _connections()
    return [
        Place(
            key=number, name=name, kind=KINDS[kind], country=country, admin1=here.divisions.get(admin1),
            admin2=here.divisions.get(admin2), latitude=latitude / GRID, longitude=longitude / GRID,
            population=population, alias=bool(alias),
        )
        for number, name, kind, country, admin1, admin2, latitude, longitude, population, alias in here.file.execute(
            _FIND, (key,)
        )
    ]  # fmt: skip
