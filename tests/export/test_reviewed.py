"""What people say of a record governs every format."""

import csv
import json

import pytest

from dateline.export import FORMATS, Options, Tally, export_tables
from dateline.pipeline.reviews import review_record
from dateline.review import Asked

from .readers import READERS, written
from .stories import shelling

NAMES = tuple(FORMATS)
STORY = shelling().story.id


def review(store, verb, noun, record, **values):
    review_record(
        store,
        STORY,
        Asked(verb=verb, noun=noun, record=record, by="N. Nilsen", **({"values": values} if values else {})),
    )


def raw(store, name):
    with store.view() as view:
        return written(view, name, Options(), Tally())


def tell(store, name):
    return READERS[name](raw(store, name))


@pytest.mark.parametrize("name", NAMES)
def test_rejected_records_are_in_no_file(filled, name):
    before = raw(filled, name)
    for noun, record in (("event", "e1"), ("actor", "a4"), ("place", "p1"), ("statement", "s1"), ("time", "t2")):
        review(filled, "reject", noun, record)
    assert tell(filled, name)
    assert (raw(filled, name) == before) == (name in {"csl", "schema"})  # these two have nothing but the stories


@pytest.mark.parametrize("name", sorted({*NAMES} - {"csl", "schema", "gdelt", "timeml", "annotations"}))
def test_rejected_actor_is_named_nowhere(filled, name):
    assert "dockers" in raw(filled, name).replace("killing at least four dockers", "")
    review(filled, "reject", "actor", "a5")
    assert "dockers" not in raw(filled, name).replace("killing at least four dockers", "")


def test_event_corrected_to_denied_is_no_deed_anywhere(filled):
    review(filled, "correct", "event", "e1", status="denied")
    assert [one["event"] for one in tell(filled, "plover")].count(["ASSAULT"]) == 0
    assert [row[26] for row in tell(filled, "gdelt")[0]].count("194") == 0
    assert not any((one.first("name", quiet=True) or "").startswith("ASSAULT") for one in tell(filled, "ftm"))
    assert tell(filled, "geojson")["features"][0]["properties"]["status"] == "denied"
    assert not any("ASSAULT" in data.get("acts", "") for *_, data in tell(filled, "gexf").edges(data=True))
    timeml = tell(filled, "timeml")[f"{STORY}.xml"]
    polarity = {made.get("eventID"): made.get("polarity") for made in timeml.iter("MAKEINSTANCE")}
    assert polarity["e1"] == "NEG"


def test_what_people_say_and_what_the_machine_had_stand_apart(filled, tmp_path):
    review(filled, "correct", "event", "e1", date="2024-05-02")
    event = next(one for one in tell(filled, "plover") if one["id"] == f"{STORY}.e1")
    assert event["coder"].endswith("; N. Nilsen")
    assert "machine's date: " in event["comment"]
    place = next(one for one in tell(filled, "geojson")["features"] if one["id"] == f"{STORY}.e1")["properties"]
    assert (place["date"], place["verdict"], place["reviewer"]) == ("2024-05-02", "corrected", "N. Nilsen")
    assert place["machine"]["date"] != "2024-05-02"
    (note,) = (one for one in tell(filled, "annotations") if one["id"] == f"urn:dateline:{STORY}:e1")
    record, verdict = note["body"]
    assert record["record"]["date"] == "2024-05-02"
    assert verdict["record"]["was"] == [{"field": "date", "value": "2024-05-02", "was": place["machine"]["date"]}]
    tables = {one.table: one.file for one in export_tables(filled, tmp_path, form="csv")}
    with tables["reviews"].open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["reviewer"], row["verb"], row["undone"]) == ("N. Nilsen", "correct", "false")
    assert json.loads(row["changes"])[0]["was"] == place["machine"]["date"]
