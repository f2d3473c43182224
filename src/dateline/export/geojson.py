"""GeoJSON (RFC 7946): the events that have a spot on the map, as one FeatureCollection."""

from collections.abc import Iterator
from typing import Any

from dateline.export.outgoing import Outgoing, json_text, machine_values, place_of, sentence
from dateline.export.spec import Format
from dateline.model import Account, Event, PlaceRef


def chunks(out: Outgoing) -> Iterator[str]:
    """The collection piece by piece; its member `unplaced` counts the events without a point."""
    yield '{"type":"FeatureCollection","features":[\n'
    unplaced, before = 0, ""
    for account, event in out.events():
        place = place_of(account, event)
        if place is None or place.latitude is None or place.longitude is None:
            unplaced += 1
            continue
        out.tally.written["features"] += 1
        point = [place.longitude, place.latitude]
        yield before + json_text(_feature(out, account, event, place, point))
        before = ",\n"
    if unplaced:
        out.tally.left_out["events without a point"] += unplaced
    yield f'\n],"unplaced":{unplaced}}}\n'


def _feature(out: Outgoing, account: Account, event: Event, place: PlaceRef, point: list[float]) -> dict[str, Any]:
    names = {actor.id: actor.name for actor in account.actors}
    span, relation = sentence(account, event), place.relation
    verdict = out.verdicts(account).get(event.id)
    return {
        "type": "Feature",
        "id": f"{account.story.id}.{event.id}",
        "geometry": {"type": "Point", "coordinates": point},
        "properties": {
            "act": event.act,
            "type": event.event_type,
            "status": event.status,
            "actors": [names[one] for one in event.actors if one in names],
            "recipients": [names[one] for one in event.recipients if one in names],
            "date": event.date,
            "score": event.score,
            "place": place.name,
            "precision": place.kind,
            "country": place.country,
            "geonames_id": place.geonames_id,
            "relation": None if relation is None else relation.kind,
            "direction": None if relation is None else relation.direction,
            "kilometres": None if relation is None else relation.kilometres,
            "confidence": event.confidence,
            "verdict": None if verdict is None else verdict.word,
            "reviewer": None if verdict is None else verdict.by,
            "machine": machine_values(verdict) or None,
            **out.hashed("words", span.cut(account.story.text)),
            "start": span.start,
            "end": span.end,
            "story": account.story.id,
            "published": account.story.published,
            "publisher": account.source.publisher,
            "url": account.source.url,
        },
    }


FORMAT = Format(
    name="geojson",
    what="GeoJSON (RFC 7946): events on the map",
    extension="geojson",
    media="application/geo+json",
    chunks=chunks,
    keeps="each event that has a point, whatever its status, with actors, recipients, date (EDTF), score, the "
    "sentence and its offsets, publisher and address; `precision` says of what the point is the middle (a country's "
    "is no spot), `relation`, `direction` and `kilometres` how the spot meant lies to it; "
    "`verdict` and `reviewer` what people made of it, `machine` what the machine had in the fields they corrected",
    loses="events without a point: the member `unplaced` counts them; statements, ties, modes, contexts, counts",
    checked="a JSON Schema of RFC 7946's objects",
)
