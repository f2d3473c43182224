"""PLOVER records against a schema of the manual's section on records, written here."""

import json
from hashlib import sha256

from jsonschema import Draft202012Validator

from dateline.export import Tally

from .stories import shelling

NULLABLE = {"type": ["string", "null"]}
NUMBER = {"type": ["number", "null"]}
ENTITY = {
    "type": "object",
    "additionalProperties": False,
    "required": ["code", "sector", "entity_text"],
    "properties": {
        "code": {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"},
        "sector": {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"},
        "entity_text": {"type": "string", "minLength": 1},
        **dict.fromkeys(("identifier_id", "identifier_text", "office"), NULLABLE),
    },
}
DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TYPES = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
SCHEMA = {
    "type": "object",
    "required": ["id", "date", "actor", "event"],
    "properties": {
        "id": {"type": "string"},
        "date": DAY,
        "enddate": DAY,
        "actor": {"type": "array", "items": ENTITY},
        "recipient": {"type": "array", "items": ENTITY},
        "event": {"type": "array", "minItems": 1, "items": {"enum": TYPES}},
        "mode": {"type": "array", "items": {"type": "string"}},
        "context": {"type": "array", "items": {"type": "string"}},
        "quad_code": {"enum": [1, 2, 3, 4, None]},
        "event_scale": {"type": ["number", "null"], "minimum": -10, "maximum": 10},
        "event_loc": {
            "type": ["object", "null"],
            "properties": {
                "lat": NUMBER, "lon": NUMBER, "geonameid": {"type": ["integer", "null"]},
                "resolution": {"enum": [1, 2, 3, 4, 5, None]}, "country_code": NULLABLE,
            },
        },
        "text_info": {
            "type": "object",
            "required": ["sequence", "start", "end"],
            "properties": {name: {"type": "integer", "minimum": 0} for name in ("sequence", "start", "end")},
        },
        "cite_info": {"type": "object"},
    },
}  # fmt: skip


def records(text):
    found = [json.loads(line) for line in text.splitlines()]
    for one in found:
        Draft202012Validator(SCHEMA).validate(one)
    return found


def test_every_record_has_the_shape_of_the_manual(exported):
    tally = Tally()
    found = records(exported("plover", tally))
    assert [one["event"] for one in found] == [["ASSAULT"], ["THREATEN"], ["CONSULT"], ["AID"], ["AID"]]
    assert tally.written == {"events": 5}
    assert tally.left_out == {"events without a PLOVER record (denied)": 1}


def test_record_carries_what_the_ledger_knows(exported):
    first = records(exported("plover"))[0]
    assert first["actor"] == [
        {"code": "NOR", "sector": "REB", "entity_text": "Ravn rebels", "identifier_id": None, "office": None}
    ]
    assert (first["quad_code"], first["event_scale"], first["mode"]) == (4, -9.5, ["heavy-weapons"])
    assert first["size"] == {"dead": {"low": 4, "high": None}}
    assert first["event_loc"]["resolution"] == 4
    assert (first["event_loc"]["city"], first["event_loc"]["province"]) == ("Bergen", "Vestland")
    text = shelling().story.text
    start, end = first["text_info"]["start"], first["text_info"]["end"]
    assert first["text"] == text[start:end]
    assert "shelled the quay" in first["text"]
    assert [text[a:b] for a, b in first["text_info"]["event_spans"]] == first["event_text"] == ["shell", "shelled"]


def test_year_is_a_range_and_an_unknown_day_null(exported):
    _, threat, meeting, *_ = records(exported("plover"))
    assert (meeting["date"], meeting["enddate"]) == ("2023-01-01", "2023-12-31")
    assert (threat["date"], threat["enddate"]) == (None, None)
    shelled = records(exported("plover"))[0]
    assert (shelled["date"], shelled["enddate"]) == ("2024-05-13", None)
    assert [one["entity_text"] for one in meeting["actor"]] == ["Ravn rebels", "Sweden"]
    assert meeting["recipient"] == []


def test_no_text_leaves_offsets_and_hashes(exported):
    first, plain = (records(exported("plover", no_text=one))[0] for one in (True, False))
    assert "event_text" not in first
    assert first["text_sha256"] == sha256(plain["text"].encode()).hexdigest()
    assert first["text_info"] == plain["text_info"]
