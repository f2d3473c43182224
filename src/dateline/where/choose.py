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


class _Company(msgspec.Struct, frozen=True, gc=False):
    """What a story's names may mean, taken together.

    Attributes:
        countries, divisions: How often the chosen places lie in each.
        within: By division, the names that may lie in it, and how telling each is: 1 for a name of one place.
        named: The divisions that the story may name, and by which words.
        cells: By cell of the map, the names that may lie there, and how telling each is: 1 for a name of one place.
        total: How many of the story's names lie in a country.
        dateline: The first place of the dateline.
    """

    countries: Counter[str]
    divisions: Counter[tuple[str, str]]
    within: dict[tuple[str, str], dict[str, float]]
    named: dict[tuple[str, str], str]
    cells: dict[tuple[int, int], dict[str, float]]
    total: int
    dateline: Place | None


def choose(namings: list[Naming]) -> dict[Key, Choice]:
    """The choice for each name of the story, by `key_of`."""
    groups: dict[Key, list[Naming]] = {}
    for naming in namings:
        if naming.places:
            groups.setdefault(key_of(naming), []).append(naming)
    company = _apart(groups)
    chosen: dict[Key, Choice] = {}
    for _ in range(2):  # first by the names alone, then in each other's company
        chosen = {key: _best(key, group, company) for key, group in groups.items()}
        company = _together(groups, chosen, namings, company)
    return {key: _best(key, group, company) for key, group in groups.items()}


def key_of(naming: Naming) -> Key:
    """What makes two namings one name: their words, and the division named after them."""
    return fold(naming.text), tuple(place.key for place in naming.within)


def _apart(groups: dict[Key, list[Naming]]) -> _Company:
    """The company before anything is chosen: where each name may lie."""
    cells: dict[tuple[int, int], dict[str, float]] = {}
    within: dict[tuple[str, str], dict[str, float]] = {}
    named: dict[tuple[str, str], str] = {}
    for (name, _), group in groups.items():
        places = group[0].places[:MOST]
        small = [place for place in places if place.kind in {"city", "admin2", "site"}]
        for place in small:
            _note(cells.setdefault(_cell(place), {}), name, 1 / len(small))
            if place.country and place.admin1:
                _note(within.setdefault((place.country, place.admin1), {}), name, 1 / len(small))
        for place in places:
            if place.kind == "admin1" and place.country and place.admin1:
                named.setdefault((place.country, place.admin1), name)
    return _Company(Counter(), Counter(), within, named, cells, 0, None)


def _note(names: dict[str, float], name: str, telling: float) -> None:
    names[name] = max(names.get(name, 0.0), telling)


def _cell(place: Place) -> tuple[int, int]:
    return math.floor(place.latitude / NEIGHBOURHOOD), math.floor(place.longitude / NEIGHBOURHOOD)


def _together(
    groups: dict[Key, list[Naming]], chosen: dict[Key, Choice], namings: list[Naming], apart: _Company
) -> _Company:
    """The company once each name has a place."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str, str]] = Counter()
    for key, group in groups.items():
        place = chosen[key].place
        if place.country:
            countries[place.country] += len(group)
            if place.admin1:
                divisions[place.country, place.admin1] += len(group)
    dateline = next((chosen[key_of(n)].place for n in namings if n.rule == "dateline" and n.places), None)
    return _Company(countries, divisions, apart.within, apart.named, apart.cells, sum(countries.values()), dateline)


def _best(key: Key, group: list[Naming], company: _Company) -> Choice:
    first = group[0]
    scored = [(_score(place, rank, key, group, company), place) for rank, place in enumerate(first.places[:MOST])]
    top, place = max(scored, key=lambda pair: (pair[0], -pair[1].key))
    belief = 1.0 / sum(math.exp(score - top) for score, _ in scored)
    return Choice(place=place, confidence=belief)


def _score(place: Place, rank: int, key: Key, group: list[Naming], company: _Company) -> float:
    weight = weights()
    score = _prior(place, weight)
    first = group[0]
    if any(inside(place, other) for other in first.within):
        score += weight["qualified"]
    if place.kind in {"country", "admin1"} and any(naming.follows for naming in group):
        score += weight["qualifier"]
    if place.kind == "city" and place.admin1 and fold(place.admin1) == key[0]:
        score += weight["seat_of_division"]
    own = len(group)
    others = company.total - own
    if others > 0 and place.country:
        score += weight["same_country"] * max(0, company.countries[place.country] - own) / others
        if place.admin1:
            score += weight["same_admin1"] * max(0, company.divisions[place.country, place.admin1] - own) / others
    if company.dateline is not None and first.rule != "dateline":
        score += weight["dateline_country"] * (place.country == company.dateline.country)
        score += weight["dateline_admin1"] * (place.admin1 is not None and place.admin1 == company.dateline.admin1)
    return score + _fellowship(place, key[0], company, weight)


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
