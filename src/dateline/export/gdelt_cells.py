"""The cells of GDELT's rows: days, actors' codes, places."""

from dateline.export.tsv import Value
from dateline.lexicon.countries import country
from dateline.lexicon.gdelt import cameo_types, fips
from dateline.model import Account, Actor, Event, PlaceRef
from dateline.model.days import bounds

_ABROAD = {"country": 1, "admin1": 5, "admin2": 5, "region": 5, "city": 4, "site": 4, "water": 4}
_IN_AMERICA = {**_ABROAD, "admin1": 2, "city": 3, "site": 3}
"""GDELT's numbers of geographic types: a country, a US state, a US city or landmark, a city or landmark, a province."""
_GROUPS = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes in the place of a country, which CAMEO has as types of international actors."""
_INTERNATIONAL = {"UNO": "IGO", "EUR": "IGO", "ISM": "NGM"}
"""Those that CAMEO knows by another name: both bodies are inter-governmental, a movement is a non-governmental one."""
_NONE: list[Value] = [None] * 10


def day(edtf: str | None) -> str | None:
    """The first day of a date, or None where it is unknown."""
    return bounds(edtf)[0]


def stamp(edtf: str | None) -> str | None:
    """Its day as YYYYMMDDHHMMSS; the column has no other way to say a day than midnight."""
    first = day(edtf)
    return None if first is None else first.replace("-", "") + "000000"


def day_cells(edtf: str | None) -> list[Value]:
    """SQLDATE, MonthYear, Year and FractionDate, as far as they are known: of a month the first cell is empty."""
    first, last = bounds(edtf)
    if first is None or last is None or first[:4] != last[:4]:
        return [None] * 4
    year, month, when = first[:4], first[:7].replace("-", "") if first[:7] == last[:7] else None, first.replace("-", "")
    if first != last:
        return [None, month, year, None]
    fraction = int(year) + (int(first[5:7]) * 30 + int(first[8:])) / 365  # GDELT's own reckoning
    return [when, month, year, f"{fraction:.4f}"]


def actor_cells(actor: Actor | None) -> list[Value]:
    """An actor's code, name, country, known group, ethnic, two religious codes and three types."""
    if actor is None:
        return list(_NONE)
    home = None if actor.country in _GROUPS else actor.country
    group = _INTERNATIONAL.get(actor.country or "", actor.country) if actor.country in _GROUPS else None
    known = "UNO" if actor.country == "UNO" else None
    types = [one for one in (group, cameo_types().get(actor.sector or "")) if one]
    code = "".join([home or "", *types, known or ""])
    cells = [code or None, actor.name, home, known, None, None, None]
    return [*cells, *types, *[None] * (3 - len(types))]


def action(place: PlaceRef | None) -> list[Value]:
    """Where it was done: type, full name, FIPS country, two ADM codes, latitude, longitude, feature id."""
    if place is None:
        return [None] * 8
    home = country(place.country)
    parts = [place.name, None if place.kind == "admin1" else place.admin1, None if home is None else home.name]
    name = ", ".join(dict.fromkeys(part for part in parts if part))
    kind = (_IN_AMERICA if place.country == "USA" else _ABROAD)[place.kind]
    code = fips().get(place.country or "")
    return [
        kind,
        name,
        code,
        None,
        None,
        place.latitude,
        place.longitude,
        code if place.kind == "country" else None,
    ]


def quad(code: str) -> int | None:
    """GDELT's quad class of a CAMEO code, by its root."""
    root = int(code[:2]) if code[:2].isdigit() else 0
    edges = ((5, 1), (8, 2), (13, 3), (20, 4))
    return next((number for last, number in edges if 0 < root <= last), None)


def is_lead(account: Account, event: Event) -> bool:
    """True where the deed is told in the headline or the first paragraph under it."""
    head = account.story.headline_span
    begin = 0 if head is None else head.end
    text = account.story.text
    lede = begin + len(text[begin:]) - len(text[begin:].lstrip())
    end = text.find("\n", lede)
    return event.trigger_span.start < (len(text) if end < 0 else end)
