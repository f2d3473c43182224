"""Map: where deeds were done, as far as stories tell it."""

from typing import Any, TypedDict

import msgspec

from dateline.query import Did, Spot, did, spots
from dateline.serve.asked import Asked
from dateline.serve.drawn import MapMark, map_marks, window
from dateline.serve.views.narrowed import ACTS, STATUSES, Narrowed, narrowed
from dateline.store import View


class MapPage(msgspec.Struct, frozen=True, kw_only=True):
    """Places with the deeds there.

    Attributes:
        asked: The filters.
        places: Those of most events, the most first.
        more: How many places there are beside them.
        countries: Where the country alone is known.
        counted: How many events were gathered.
        unplaced: How many of them stand nowhere.
        all: False where there are earlier ones that were not gathered.
        marks: The places as they are drawn.
        window: The part of the sheet that is shown.
        deeds: Of a place that is asked for, the deeds there.
        acts, statuses: What can be asked for.
    """

    asked: Narrowed
    places: tuple[Spot, ...]
    more: int
    countries: tuple[Spot, ...]
    counted: int
    unplaced: int
    all: bool
    marks: tuple[MapMark, ...]
    window: tuple[float, float, float, float]
    deeds: tuple[Did, ...]
    acts: tuple[str, ...] = ACTS
    statuses: tuple[str, ...] = STATUSES


class _Filters(TypedDict):
    actor: str | None
    act: str | None
    status: str | None
    place: str | None
    since: str | None
    until: str | None


def places(view: View, asked: Asked) -> MapPage:
    """Where deeds were done.

    Raises:
        QueryError: A filter is none.
    """
    narrow, most = narrowed(asked), asked.most(100)
    filters: _Filters = {
        "actor": narrow.by, "act": narrow.act, "status": narrow.status, "place": narrow.place, "since": narrow.since,
        "until": narrow.until,
    }  # fmt: skip
    found = spots(view, most=most, **filters)
    marks = map_marks(found.places)
    return MapPage(
        asked=narrow,
        places=found.places,
        more=found.more,
        countries=found.countries[:most],
        counted=found.counted,
        unplaced=found.unplaced,
        all=found.all,
        marks=marks,
        window=window(marks if narrow.place else ()),
        deeds=tuple(did(view, most=50, **filters)) if narrow.place else (),
    )


def geojson(page: MapPage) -> dict[str, Any]:
    """The places as GeoJSON (RFC 7946): a point each, longitude first; a country known alone has no geometry."""
    return {
        "type": "FeatureCollection",
        "features": [_feature(one) for one in (*page.places, *page.countries)],
    }


def _feature(spot: Spot) -> dict[str, Any]:
    has_point = spot.place is not None and spot.longitude is not None
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [spot.longitude, spot.latitude]} if has_point else None,
        "properties": {
            "place": spot.place,
            "country": spot.country,
            "precision": "country" if spot.place is None else "place",
            "events": spot.events,
            "first": spot.first,
            "last": spot.last,
            **spot.statuses,
        },
    }
