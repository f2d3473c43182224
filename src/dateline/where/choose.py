"""Which of the places of a name a story means: one sense a story, chosen by size, kind and the company it keeps."""

import math
from collections import Counter

import msgspec

from dateline.lexicon.countries import country_of_capital
from dateline.lexicon.gazetteer import Place, fold
from dateline.lexicon.place_cues import weights
from dateline.where.naming import Naming, inside

NEIGHBOURHOOD = 1
"""Degrees: places in the same or an adjoining cell of this size are neighbours (about 100 to 200 km)."""

MOST = 16
"""Candidates weighed for a name: the ceiling on the reference sets falls by less than a point against all of them."""


class Choice(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The place that a name means in this story, and the share of belief it got."""

    place: Place
    confidence: float


Key = tuple[str, tuple[int, ...]]


class _Name(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A name of the story: its namings, and the places it may mean."""

    key: Key
    group: list[Naming]
    places: tuple[Place, ...]


class _Company(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a story's names may mean, taken together.

    Attributes:
        within: By division, the names that may lie in it, and how telling each is: 1 for a name of one place.
        named: The divisions that the story may name, and by which words.
        cells: By cell of the map, the names that may lie there, and how telling each is: 1 for a name of one place.
        countries, divisions: How often the chosen places lie in each.
        total: How many of the story's names lie in a country.
        dateline: The first place of the dateline.
    """

    within: dict[tuple[str, str], dict[str, float]]
    named: dict[tuple[str, str], str]
    cells: dict[tuple[int, int], dict[str, float]]
    countries: Counter[str] = msgspec.field(default_factory=Counter)
    divisions: Counter[tuple[str, str]] = msgspec.field(default_factory=Counter)
    total: int = 0
    dateline: Place | None = None


def choose(namings: list[Naming]) -> dict[Key, Choice]:
    """The choice for each name, by `key_of`; none where the stated division holds none of its places."""
    groups: dict[Key, list[Naming]] = {}
    for naming in namings:
        if naming.places:
            groups.setdefault(key_of(naming), []).append(naming)
    told = divisions_told(namings)
    names = [
        _Name(key=key, group=group, places=places)
        for key, group in groups.items()
        if (places := _candidates(group[0], told.get(key[0], ())))
    ]
    company = _apart(names)
    chosen: dict[Key, Choice] = {}
    for _ in range(2):  # first by the names alone, then in each other's company
        chosen = {name.key: _best(name, company) for name in names}
        company = _together(names, chosen, namings, company)
    return {name.key: _best(name, company) for name in names}


def divisions_told(namings: list[Naming]) -> dict[str, tuple[Place, ...]]:
    """By name, the division or country that the story once states: "Austin, Texas" tells all its Austins."""
    return {key_of(naming)[0]: naming.within for naming in reversed(namings) if naming.within}


def _candidates(naming: Naming, told: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places to choose from: those in the stated division, or the first few where none is stated."""
    holders = naming.within or told
    if not holders:
        return naming.places[:MOST]
    return tuple(place for place in naming.places if any(inside(place, holder) for holder in holders))


def key_of(naming: Naming) -> Key:
    """What makes two namings one name: their words, and the division named after them."""
    return fold(naming.asked or naming.text), tuple(place.key for place in naming.within)


def _apart(names: list[_Name]) -> _Company:
    """The company before anything is chosen: where each name may lie."""
    cells: dict[tuple[int, int], dict[str, float]] = {}
    within: dict[tuple[str, str], dict[str, float]] = {}
    named: dict[tuple[str, str], str] = {}
    for one in names:
        if all(naming.part for naming in one.group):
            continue  # the Bank of England says nothing of where the story lies
        name = one.key[0]
        small = [place for place in one.places if place.kind in {"city", "admin2", "site"}]
        for place in small:
            _note(cells.setdefault(_cell(place), {}), name, 1 / len(small))
            if place.country and place.admin1:
                _note(within.setdefault((place.country, place.admin1), {}), name, 1 / len(small))
        for place in one.places:
            if place.kind == "admin1" and place.country and place.admin1:
                named.setdefault((place.country, place.admin1), name)
    return _Company(within=within, named=named, cells=cells)


def _note(names: dict[str, float], name: str, telling: float) -> None:
    names[name] = max(names.get(name, 0.0), telling)


def _cell(place: Place) -> tuple[int, int]:
    return math.floor(place.latitude / NEIGHBOURHOOD), math.floor(place.longitude / NEIGHBOURHOOD)


def _together(names: list[_Name], chosen: dict[Key, Choice], namings: list[Naming], apart: _Company) -> _Company:
    """The company once each name has a place."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str, str]] = Counter()
    for name in names:
        place = chosen[name.key].place
        if place.country:
            countries[place.country] += len(name.group)
            if place.admin1:
                divisions[place.country, place.admin1] += len(name.group)
    dateline = next((chosen[key_of(n)].place for n in namings if n.rule == "dateline" and key_of(n) in chosen), None)
    return msgspec.structs.replace(
        apart, countries=countries, divisions=divisions, total=sum(countries.values()), dateline=dateline
    )


def _best(name: _Name, company: _Company) -> Choice:
    scored = [(_score(place, name, company), place) for place in name.places]
    top, place = max(scored, key=lambda pair: (pair[0], -pair[1].key))
    belief = 1.0 / sum(math.exp(score - top) for score, _ in scored)
    return Choice(place=place, confidence=belief)


def _score(place: Place, name: _Name, company: _Company) -> float:
    weight = weights()
    score = _prior(place, weight)
    words, group = name.key[0], name.group
    if place.kind in {"country", "admin1"} and any(naming.follows for naming in group):
        score += weight["qualifier"]
    if place.kind == "city" and place.admin1 and fold(place.admin1) == words:
        score += weight["seat_of_division"]
    own = len(group)
    others = company.total - own
    if others > 0 and place.country:
        score += weight["same_country"] * max(0, company.countries[place.country] - own) / others
        if place.admin1:
            score += weight["same_admin1"] * max(0, company.divisions[place.country, place.admin1] - own) / others
    if company.dateline is not None and group[0].rule != "dateline":
        score += weight["dateline_country"] * (place.country == company.dateline.country)
        score += weight["dateline_admin1"] * (place.admin1 is not None and place.admin1 == company.dateline.admin1)
    return score + _fellowship(place, words, company, weight)


def _prior(place: Place, weight: dict[str, float]) -> float:
    """How likely a place is before the story is looked at."""
    if place.kind == "country":
        return weight["country"]
    usual = weight["main_name"] if place.listed or not place.alias else 0.0
    if place.kind == "city":
        capital = country_of_capital(place.name)
        seat = weight["capital"] if capital is not None and capital.iso3 == place.country else 0.0
        return weight["population"] * math.log10(1 + place.population) + seat + usual
    if place.listed:
        return weight["listed_admin1" if place.kind == "admin1" else "listed_region"] + usual
    return weight[place.kind] + usual


def _fellowship(place: Place, name: str, company: _Company, weight: dict[str, float]) -> float:
    """What the other names say for the place, whatever each of them means in the end."""
    division = (place.country or "", place.admin1 or "")
    if place.kind == "admin1":
        return weight["holds"] * _share(company.within.get(division, {}), name)
    if place.kind not in {"city", "admin2", "site"}:
        return 0.0
    y, x = _cell(place)
    near: dict[str, float] = {}
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            for other, telling in company.cells.get((y + dy, x + dx), {}).items():
                _note(near, other, telling)
    named = company.named.get(division, name) != name
    return weight["near"] * _share(near, name) + weight["division_named"] * named


def _share(names: dict[str, float], name: str) -> float:
    """From 0 to 1, how much the names other than `name` tell."""
    return 1 - math.exp(-sum(telling for other, telling in names.items() if other != name))
