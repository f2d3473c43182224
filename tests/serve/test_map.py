"""The map: where deeds were done, honest about how well that is known."""

import csv
import io

import msgspec
import pytest

from dateline.query import Spot, spots
from dateline.serve.drawn import map_marks, window
from dateline.serve.earth import HEIGHT, WIDTH, projected
from tests.store.conftest import made, put

from .conftest import whole


def spot(latitude=0.0, longitude=0.0, **statuses):
    return Spot(
        place="X", country=None, latitude=latitude, longitude=longitude, events=sum(statuses.values()),
        statuses=statuses, first=None, last=None,
    )  # fmt: skip


def test_the_projection_is_equal_earth():
    assert projected(0, 0) == (WIDTH / 2, HEIGHT / 2)
    assert projected(0, 180)[0] == pytest.approx(WIDTH, abs=0.1)
    assert projected(90, 0)[1] == pytest.approx(0, abs=0.5)
    assert projected(60, 30) == (WIDTH - projected(60, -30)[0], projected(60, -30)[1])


def test_a_disc_is_what_happened_and_its_ring_is_all():
    happened, both, denied = sorted(
        map_marks([spot(happened=9), spot(happened=1, denied=8), spot(denied=1)]), key=lambda mark: mark.number
    )
    assert (happened.disc, happened.ring, happened.status) == (8.0, 0.0, "happened")
    assert both.ring == happened.disc > both.disc > 0
    assert (denied.disc, denied.status) == (0.0, "denied")
    assert map_marks([Spot(**(msgspec.structs.asdict(spot(happened=1)) | {"latitude": None}))]) == ()


def test_the_window_holds_its_marks():
    marks = map_marks([spot(50, 10, happened=1), spot(52, 14, happened=1)])
    left, top, wide, high = window(marks)
    assert all(left < mark.x < left + wide and top < mark.y < top + high for mark in marks)
    assert wide / high == pytest.approx(WIDTH / HEIGHT, rel=0.01)
    assert window(()) == (0, 0, WIDTH, HEIGHT)


def test_deeds_are_gathered_by_place(client):
    page = client.get("/map.json").json()
    assert [(one["place"], one["country"], one["events"], one["statuses"]) for one in page["places"]] == [
        ("Oslo", "NOR", 3, {"happened": 3})
    ]
    assert (page["counted"], page["unplaced"], page["all"]) == (3, 0, True)
    assert client.get("/map.json?since=2024-05-15").json()["counted"] == 1
    assert client.get("/map.json?status=denied").json()["counted"] == 0
    assert client.get("/map.json?by=berg&act=AID&place=NOR").json()["counted"] == 3
    assert len(client.get("/map.json?place=oslo").json()["deeds"]) == 3


def test_a_country_alone_is_no_point(client, store):
    account = whole(made("Ships wait", "Ships wait off Norway. They stay.", name="d"))
    country = msgspec.structs.replace(account.places[0], name="Norway", kind="country")
    nowhere = whole(made("Talks held", "Envoys met. They left.", name="e"))
    event = msgspec.structs.replace(nowhere.events[0], place=None)
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, places=(country,)))
        put(writer, msgspec.structs.replace(nowhere, events=(event,)))
        list(writer.place())
    page = client.get("/map.json").json()
    assert [(one["country"], one["events"]) for one in page["countries"]] == [("NOR", 1)]
    assert (len(page["marks"]), page["unplaced"]) == (1, 1)
    features = client.get("/map.geojson").json()["features"]
    assert [one["properties"]["precision"] for one in features] == ["place", "country"]
    assert features[1]["geometry"] is None


def test_the_places_as_geojson_and_csv(client):
    answer = client.get("/map.geojson?act=AID")
    assert answer.headers["content-type"] == "application/geo+json"
    told = answer.json()
    assert told["type"] == "FeatureCollection"
    assert told["features"][0]["geometry"] == {"type": "Point", "coordinates": [10.75, 59.91]}
    assert told["features"][0]["properties"]["happened"] == 3
    rows = list(csv.DictReader(io.StringIO(client.get("/map.csv").text)))
    assert (rows[0]["place"], rows[0]["latitude"], rows[0]["statuses"]) == ("Oslo", "59.91", "happened 3")


def test_of_very_many_deeds_the_latest_are_gathered(store):
    with store.view() as view:
        found = spots(view, many=2)
    assert (found.counted, found.all) == (2, False)


def test_the_map_is_a_picture_and_a_list(client):
    page = client.get("/map").text
    assert '<path class="land"' in page
    assert "Oslo: 3 deeds" in page
    assert 'href="/map.geojson"' in page
    assert "What was done there" in client.get("/map?place=Oslo").text
