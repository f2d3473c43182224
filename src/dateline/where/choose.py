"""Which of the places of a name a story means: one sense a story, chosen by size, kind and the company it keeps."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

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


class Contest(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A name of the story: its namings, and the places it may mean."""

    key: Key
    group: list[Naming]
    places: tuple[Place, ...]


class Company(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a story's names may mean, taken together.

    Attributes:
        within: By division, the names that may lie in it, and how telling each is: 1 for a name of one place.
        named: The divisions that the story may name, and by which words.
        cells: By cell of the map, the names that may lie there, and how telling each is: 1 for a name of one place.
        countries, divisions: How often the chosen places lie in each.
        total: How many of the story's names lie in a country.
        dateline: The first place of the dateline.
        home: The country of the outlet.
    """

    within: dict[tuple[str, str], dict[str, float]]
    named: dict[tuple[str, str], str]
    cells: dict[tuple[int, int], dict[str, float]]
    countries: Counter[str] = msgspec.field(default_factory=Counter)
    divisions: Counter[tuple[str, str]] = msgspec.field(default_factory=Counter)
    total: int = 0
    dateline: Place | None = None
    home: str | None = None


Weights = Mapping[str, float]

Watch = Callable[[list[Contest], Company], None]
"""Is shown the names and their company as the last choice sees them; for fitting the weights."""


def choose(
    namings: list[Naming], *, home: str | None = None, weight: Weights | None = None, watch: Watch | None = None
) -> dict[Key, Choice]:
    """The choice for each name, by `key_of`; none where the stated division holds none of its places.

    Args:
        namings: The names of one story.
        home: The country of its outlet, or None.
        weight: By feature, in place of the table's; for fitting them.
        watch: Is shown the names and their company as the last choice sees them.
    """
    weight = weight or weights()
    groups: dict[Key, list[Naming]] = {}
    for naming in namings:
        if naming.places:
            groups.setdefault(key_of(naming), []).append(naming)
    told = divisions_told(namings)
    names = [
        Contest(key=key, group=group, places=places)
        for key, group in groups.items()
        if (places := _candidates(group[0], told.get(key[0], ())))
    ]
    company = msgspec.structs.replace(_apart(names), home=home)
    chosen: dict[Key, Choice] = {}
    for _ in range(2):  # first by the names alone, then in each other's company
        chosen = {name.key: _best(name, company, weight) for name in names}
        company = _together(names, chosen, namings, company)
    if watch is not None:
        watch(names, company)
    return {name.key: _best(name, company, weight) for name in names}


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


def _apart(names: list[Contest]) -> Company:
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
    return Company(within=within, named=named, cells=cells)


def _note(names: dict[str, float], name: str, telling: float) -> None:
    names[name] = max(names.get(name, 0.0), telling)


def _cell(place: Place) -> tuple[int, int]:
    return math.floor(place.latitude / NEIGHBOURHOOD), math.floor(place.longitude / NEIGHBOURHOOD)


def _together(names: list[Contest], chosen: dict[Key, Choice], namings: list[Naming], apart: Company) -> Company:
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


def _best(name: Contest, company: Company, weight: Weights) -> Choice:
    scored = [
        (sum(weight[feature] * value for feature, value in features(place, name, company)), place)
        for place in name.places
    ]
    top, place = max(scored, key=lambda pair: (pair[0], -pair[1].key))
    belief = 1.0 / sum(math.exp(score - top) for score, _ in scored)
    return Choice(place=place, confidence=belief)


def features(place: Place, name: Contest, company: Company) -> Iterator[tuple[str, float]]:
    """What speaks for a place: the features of `resources/place_weights.tsv` that it has, with their values."""
    yield from _prior(place)
    words, group = name.key[0], name.group
    if place.kind in {"country", "admin1"} and any(naming.follows for naming in group):
        yield "qualifier", 1.0
    if place.kind == "city" and place.admin1 and fold(place.admin1) == words:
        yield "seat_of_division", 1.0
    own = len(group)
    others = company.total - own
    if others > 0 and place.country:
        yield "same_country", max(0, company.countries[place.country] - own) / others
        if place.admin1:
            yield "same_admin1", max(0, company.divisions[place.country, place.admin1] - own) / others
    if company.dateline is not None and group[0].rule != "dateline":
        yield "dateline_country", float(place.country == company.dateline.country)
        yield "dateline_admin1", float(place.admin1 is not None and place.admin1 == company.dateline.admin1)
    if company.home is not None:
        yield "outlet_country", float(place.country == company.home)
    yield from _fellowship(place, words, company)


def _prior(place: Place) -> Iterator[tuple[str, float]]:
    """How likely a place is before the story is looked at."""
    if place.kind == "country":
        yield "country", 1.0
        return
    if place.listed or not place.alias:
        yield "main_name", 1.0
    if place.kind == "city":
        yield "population", math.log10(1 + place.population)
        capital = country_of_capital(place.name)
        if capital is not None and capital.iso3 == place.country:
            yield "capital", 1.0
    elif place.listed:
        yield "listed_admin1" if place.kind == "admin1" else "listed_region", 1.0
    else:
        yield place.kind, 1.0


def _fellowship(place: Place, name: str, company: Company) -> Iterator[tuple[str, float]]:
    """What the other names say for the place, whatever each of them means in the end."""
    division = (place.country or "", place.admin1 or "")
    if place.kind == "admin1":
        yield "holds", _share(company.within.get(division, {}), name)
        return
    if place.kind not in {"city", "admin2", "site"}:
        return
    y, x = _cell(place)
    near: dict[str, float] = {}
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            for other, telling in company.cells.get((y + dy, x + dx), {}).items():
                _note(near, other, telling)
    yield "near", _share(near, name)
    if company.named.get(division, name) != name:
        yield "division_named", 1.0


def _share(names: dict[str, float], name: str) -> float:
    """From 0 to 1, how much the names other than `name` tell."""
    return 1 - math.exp(-sum(telling for other, telling in names.items() if other != name))
