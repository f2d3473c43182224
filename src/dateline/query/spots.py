"""Where deeds were done: events gathered by their places, as far as stories tell them."""

import msgspec

from dateline.query.each import country_code
from dateline.query.questions import given, numbers, question
from dateline.store import Value, View

COUNTED = 5_000
"""Events that are gathered at most, the latest: more make no other map, and a million would take a second."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place, or a country of which no place is known, with the deeds there.

    Attributes:
        place: Its name; None where stories tell the country alone.
        country: ISO 3166-1 alpha-3, None at sea or where nobody knows.
        latitude, longitude: Degrees (WGS 84); of a country its middle, None where there is none.
        events: How many.
        statuses: How many of each status, the most first.
        first, last: The days of the earliest and the latest.
    """

    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    events: int
    statuses: dict[str, int]
    first: str | None
    last: str | None


class Spots(msgspec.Struct, frozen=True, kw_only=True):
    """Events by place.

    Attributes:
        places: Spots of a known place, those of most events first.
        countries: Spots of which the country alone is known.
        counted: How many events were gathered.
        unplaced: How many of them stand nowhere.
        all: False where there are earlier ones that were not gathered.
    """

    places: tuple[Spot, ...]
    countries: tuple[Spot, ...]
    counted: int
    unplaced: int
    all: bool


def spots(
    view: View,
    *,
    actor: str | None = None,
    act: str | None = None,
    status: str | None = None,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    many: int = COUNTED,
) -> Spots:
    """The places of events; the arguments are those of `did`, and of more than `many` events the latest are gathered.

    Raises:
        QueryError: A part of it is no question.
    """
    side, country = numbers(view, actor), country_code(place)
    name = place if country is None else None
    conditions = given(act=act, status=status, place=name, country=country)
    parts = conditions | given(side=side, since=since, until=until) | ({"more"} if conditions else set())
    values: dict[str, Value] = {
        "side": side, "act": act, "status": status, "place": name, "country": country, "since": since, "until": until,
        "many": many,
    }  # fmt: skip
    held: dict[tuple[bool, str | None, str | None, float | None, float | None], list[tuple[str, int, str, str]]] = {}
    for row in view.rows(question("spots", parts), values):
        coarse = bool(row["coarse"])
        key = (coarse, None if coarse else row["place"], row["country"], row["latitude"], row["longitude"])
        if coarse and row["country"] is not None:
            key = (coarse, None, row["country"], None, None)
        held.setdefault(key, []).append((row["status"], row["events"], row["first"] or "", row["last"] or ""))
    found = sorted(
        ((coarse, _spot(rest, rows)) for (coarse, *rest), rows in held.items()),
        key=lambda one: (-one[1].events, one[1].place or "", one[1].country or ""),
    )
    counted = sum(one.events for _, one in found)
    return Spots(
        places=tuple(one for coarse, one in found if not coarse),
        countries=tuple(one for coarse, one in found if coarse and one.country is not None),
        counted=counted,
        unplaced=sum(one.events for coarse, one in found if coarse and one.country is None),
        all=counted < many,
    )


def _spot(where: list[str | float | None], rows: list[tuple[str, int, str, str]]) -> Spot:
    statuses: dict[str, int] = {}
    for status, events, _, _ in rows:
        statuses[status] = statuses.get(status, 0) + events
    days = [day for _, _, first, last in rows for day in (first, last) if day]
    place, country, latitude, longitude = where
    return msgspec.convert(
        {
            "place": place,
            "country": country,
            "latitude": latitude,
            "longitude": longitude,
            "events": sum(statuses.values()),
            "statuses": dict(sorted(statuses.items(), key=lambda one: (-one[1], one[0]))),
            "first": min(days, default=None),
            "last": max(days, default=None),
        },
        Spot,
    )
