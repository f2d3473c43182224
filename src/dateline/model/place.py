"""A place name in a text and the spot on the map it means."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

PlaceKind = Literal["country", "admin1", "admin2", "city", "region", "water", "site"]
PlaceUse = Literal["place", "adjective", "government", "part"]


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
    use: PlaceUse = "place"
    confidence: float = 0.5
    basis: Evidence
