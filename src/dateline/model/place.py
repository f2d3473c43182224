"""A place name in a text and the spot on the map it means."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

PlaceKind = Literal["country", "admin1", "admin2", "city", "region", "water", "site"]
PlaceUse = Literal["place", "adjective", "government", "part"]
RelationKind = Literal["part", "offset", "near", "between", "border"]
Direction = Literal[
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre"
]  # fmt: skip


class PlaceRelation(msgspec.Struct, frozen=True, kw_only=True):
    """How the spot that is meant lies to the place that is named.

    Attributes:
        kind: `part` ("northern Syria"), `offset` ("20 km south of Aleppo"), `near`, `between`, or `border`.
        direction: Compass point, or None.
        kilometres: Distance as the words have it, or None.
        span: The words that say so, without the name.
    """

    kind: RelationKind
    direction: Direction | None = None
    kilometres: float | None = None
    span: Span


class PlaceRef(msgspec.Struct, frozen=True, kw_only=True):
    """One toponym.

    Attributes:
        id: Stable id.
        span: The name's words.
        text: Those words.
        name: The gazetteer's name.
        kind: What it is.
        country: ISO 3166-1 alpha-3, or None for seas, continents and the unknown.
        admin1: First-order division, or None.
        latitude, longitude: Degrees (WGS 84), or None when only the country is known.
        geonames_id: Its GeoNames id, or None.
        relation: How the spot meant lies to the place named, where the words tell; the point is the named place's.
        use: `place`; `adjective` ("Syrian"); `government` ("Moscow said"); `part` of another name.
        confidence: How sure it is that the words mean this spot.
        basis: The rule that read it.
    """

    id: str
    span: Span
    text: str
    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    relation: PlaceRelation | None = None
    use: PlaceUse = "place"
    confidence: float = 0.5
    basis: Evidence
