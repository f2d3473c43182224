"""Where deeds were done: events gathered by their places, as far as stories tell them."""

import msgspec

from dateline.query.each import country_code
from dateline.query.questions import given, lone, numbers, question
from dateline.store import Value, View

COUNTED = 2_500
"""Events that are gathered at most, the latest: over a million statements these take a twentieth of a second."""


_Where = tuple[bool, str | None, str | None, float | None, float | None]
"""What tells one spot from another: whether the country alone is known, country, place, latitude, longitude."""
_Told = tuple[str, int, str, str]
"""Events of one status there: the status, how many, the first and the last day."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place, or a country of which no place is known, with the deeds there.

    Attributes:
        place: Its name; None where stories tell the country alone.
        country: ISO 3166-1 alpha-3, None at sea or where nobody knows.
        latitude, longitude: Degrees (WGS 84); None where the country alone is known.
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
        more: How many places there are beside them.
        countries: Spots of which the country alone is known.
        counted: How many events were gathered.
        unplaced: How many of them stand nowhere.
        all: False where there are earlier ones that were not gathered.
    """

    places: tuple[Spot, ...]
    more: int
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
    most: int = 100,
    many: int = COUNTED,
) -> Spots:
    """The `most` told of places; the filters are those of `did`, and of more than `many` events the latest count.

    Raises:
        QueryError: A part of it is no question.
    """
    side, country = numbers(view, actor), country_code(place)
    name = place if country is None else None
    conditions = given(act=act, status=status, place=name, country=country)
    bounds = given(side=side, since=since, until=until, lone=lone(side))
    parts = conditions | bounds | ({"more"} if conditions else set())
    values: dict[str, Value] = {
        "side": side, "act": act, "status": status, "place": name, "country": country, "since": since, "until": until,
        "many": many, "lone": lone(side),
    }  # fmt: skip
    held: dict[_Where, list[_Told]] = {}
    for row in view.rows(question("spots", parts), values):
        rough = bool(row["coarse"])
        spot = (None, None, None) if rough else (row["place"], row["latitude"], row["longitude"])
        held.setdefault((rough, row["country"], *spot), []).append(
            (row["status"], row["events"], row["first"] or "", row["last"] or "")
        )
    counts = {where: sum(told[1] for told in rows) for where, rows in held.items()}
    ordered = sorted(held, key=lambda where: (-counts[where], where[2] or "", where[1] or ""))
    places = [where for where in ordered if not where[0]]
    counted = sum(counts.values())
    return Spots(
        places=tuple(_spot(where, held[where]) for where in places[:most]),
        more=max(0, len(places) - most),
        countries=tuple(_spot(where, held[where]) for where in ordered if where[0] and where[1] is not None),
        counted=counted,
        unplaced=sum(counts[where] for where in ordered if where[0] and where[1] is None),
        all=counted < many,
    )


def _spot(where: _Where, rows: list[_Told]) -> Spot:
    statuses: dict[str, int] = {}
    for status, events, _, _ in rows:
        statuses[status] = statuses.get(status, 0) + events
    _, country, place, latitude, longitude = where
    return Spot(
        place=place,
        country=country,
        latitude=latitude,
        longitude=longitude,
        events=sum(statuses.values()),
        statuses=dict(sorted(statuses.items(), key=lambda one: (-one[1], one[0]))),
        first=min((told[2] for told in rows if told[2]), default=None),
        last=max((told[3] for told in rows if told[3]), default=None),
    )
