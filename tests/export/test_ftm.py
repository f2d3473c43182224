"""FollowTheMoney entities, loaded and validated by its own library."""

import json
from collections import Counter

import msgspec
import pytest

from dateline.export import Options, Tally, export_as
from tests.store.conftest import put

from .stories import shelling


def load(text):
    """Every entity as the library has it; nothing that was written may get lost on the way."""
    ftm = pytest.importorskip("followthemoney")  # it brings PyICU, which needs ICU's headers where no wheel fits
    found = []
    for line in text.splitlines():
        data = json.loads(line)
        ftm.model.get(data["schema"]).validate(data)
        proxy = ftm.model.get_proxy(data, cleaned=False)
        assert proxy.to_dict()["properties"].keys() == data["properties"].keys(), data
        for name, values in data["properties"].items():
            assert len(proxy.get(name)) == len(values), (data["schema"], name, values)
        found.append(proxy)
    return found


def by_schema(entities, schema):
    return [one for one in entities if one.schema.name == schema]


def test_every_entity_is_valid_and_leads_somewhere(exported):
    tally = Tally()
    entities = load(exported("ftm", tally))
    assert len(entities) == tally.written["entities"]
    ids = {one.id for one in entities}
    for one in entities:
        for prop, value in one.itervalues():
            assert prop.type.name != "entity" or value in ids, (one.schema.name, prop.name)
    assert Counter(one.schema.name for one in entities)["Article"] == 3


def test_actors_have_their_schema_and_their_proof(exported):
    entities = load(exported("ftm"))
    (moe,) = by_schema(entities, "Person")[:1]
    assert (moe.first("name"), moe.first("country"), moe.first("position")) == ("Ingrid Moe", "no", "minister")
    article = next(one for one in entities if one.id == moe.first("proof"))
    assert (article.first("publishedAt"), article.first("author")) == ("2024-05-14", "Kari Lund")
    assert article.first("sourceUrl") == moe.first("sourceUrl") == "https://post.example/a"
    assert "Norway" in {one.first("name") for one in by_schema(entities, "PublicBody")}
    assert {"Ravn rebels", "dockers"} <= {one.first("name") for one in by_schema(entities, "LegalEntity")}


def test_only_what_happened_is_an_event(exported):
    tally = Tally()
    entities = load(exported("ftm", tally))
    events = {one.first("name"): one for one in by_schema(entities, "Event")}
    assert set(events) == {"ASSAULT: Ravn rebels → dockers", "CONSULT: Ravn rebels, Sweden", "AID: Alva Berg → Iran"}
    assert events["ASSAULT: Ravn rebels → dockers"].first("date") == "2024-05-13"
    assert events["CONSULT: Ravn rebels, Sweden"].first("date") == "2023"
    assert tally.left_out["events that are no event there (denied)"] == 1
    assert tally.left_out["events that are no event there (threatened)"] == 1


def test_ties_that_do_not_hold_are_no_links(exported):
    links = by_schema(load(exported("ftm")), "UnknownLink")
    assert {one.first("role") for one in links} == {"minister", "opposes"}
    assert next(one for one in links if one.first("role") == "minister").first("startDate") == "2021"


def test_fragments_of_one_actor_merge(store):
    with store.writer() as writer:
        put(writer, shelling(), shelling(name="b.txt", publisher="Mail", extra=" So it was."))
    with store.view() as view:
        entities = load("".join(piece for _, piece in export_as(view, "ftm", Options())))
    first, second = by_schema(entities, "Person")
    assert first.id == second.id
    assert len(first.merge(second).get("proof")) == 2


@pytest.mark.parametrize("url", ["javascript:alert(1)", "no address", "http://", "http://[x"])
def test_what_is_no_web_address_is_counted_and_left_out(store, url):
    with store.writer() as writer:
        put(writer, shelling(url=url))
    tally = Tally()
    with store.view() as view:
        entities = load("".join(piece for _, piece in export_as(view, "ftm", Options(), tally)))
    assert not any(one.get("sourceUrl", quiet=True) for one in entities)
    assert tally.left_out["addresses that are no web address"] == 1


@pytest.mark.parametrize(
    ("kind", "sector", "schema"),
    [
        ("organization", "MIL", "PublicBody"), ("organization", "BUS", "Organization"), ("person", "MIL", "Person"),
        ("group", "MIL", "LegalEntity"), ("country", None, "PublicBody"),
    ],
)  # fmt: skip
def test_schema_goes_by_kind_and_sector(store, kind, sector, schema):
    account = shelling()
    first, *others = account.actors
    changed = msgspec.structs.replace(first, kind=kind, sector=sector)
    long_ago = msgspec.structs.replace(account.events[0], date="2024-05-10/2024-05-13")
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, actors=(changed, *others), events=(long_ago,)))
    with store.view() as view:
        entities = load("".join(piece for _, piece in export_as(view, "ftm")))
    assert [one.schema.name for one in entities if one.first("name", quiet=True) == "Ravn rebels"] == [
        schema,
        "Mention",
    ]
    (event,) = by_schema(entities, "Event")
    assert (event.get("date"), event.get("startDate"), event.get("endDate")) == ([], ["2024-05-10"], ["2024-05-13"])
