"""GeoJSON against a schema of RFC 7946's objects."""

import json

import msgspec
from jsonschema import Draft202012Validator

from dateline.export import Tally, export_as
from dateline.model.place import PlaceRelation
from tests.store.conftest import put

from .stories import shelling

SCHEMA = {
    "type": "object",
    "required": ["type", "features"],
    "not": {"anyOf": [{"required": ["coordinates"]}, {"required": ["geometry"]}, {"required": ["properties"]}]},
    "properties": {
        "type": {"const": "FeatureCollection"},
        "unplaced": {"type": "integer"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": "object"},
                    "geometry": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "minItems": 2,
                                "maxItems": 2,
                                "prefixItems": [
                                    {"type": "number", "minimum": -180, "maximum": 180},
                                    {"type": "number", "minimum": -90, "maximum": 90},
                                ],
                            },
                        },
                    },
                },
            },
        },
    },
}


def read(text):
    found = json.loads(text)
    Draft202012Validator(SCHEMA).validate(found)
    return found


def test_events_with_a_point_are_features_and_the_others_are_counted(exported):
    tally = Tally()
    found = read(exported("geojson", tally))
    assert len(found["features"]) == tally.written["features"] == 3
    assert found["unplaced"] == 3
    assert tally.left_out == {"events without a point": 3}
    assert len({one["id"] for one in found["features"]}) == 3


def test_feature_says_what_how_sure_and_where_it_is_told(exported):
    feature = read(exported("geojson"))["features"][0]
    assert feature["geometry"]["coordinates"] == [5.32415, 60.39299]  # longitude first
    told = feature["properties"]
    assert (told["act"], told["status"], told["date"], told["precision"]) == (
        "ASSAULT",
        "happened",
        "2024-05-13",
        "city",
    )
    assert (told["actors"], told["recipients"]) == (["Ravn rebels"], ["dockers"])
    assert "shelled the quay" in told["words"]
    assert told["end"] - told["start"] == len(told["words"])


def test_empty_collection_is_one_too(exported):
    assert read(exported("geojson", since="2031-01-01")) == {"type": "FeatureCollection", "features": [], "unplaced": 0}


def test_how_the_spot_lies_to_the_place_is_told(store):
    account = shelling()
    bergen, odda = account.places
    relation = PlaceRelation(kind="offset", direction="north", kilometres=20.0, span=bergen.span)
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, places=(msgspec.structs.replace(bergen, relation=relation), odda)))
    with store.view() as view:
        (feature,) = read("".join(piece for _, piece in export_as(view, "geojson")))["features"]
    told = feature["properties"]
    assert (told["relation"], told["direction"], told["kilometres"]) == ("offset", "north", 20.0)
