import json
import re
from pathlib import Path

from dateline.export import account_json, error_json, finding_json
from dateline.model import Finding, ItemError, Side, Source, Span

from .accounts import FAILED, TEXT, account

STORY = "id span text headline headline_span byline credit dateline published published_from language"
RECORDS = {
    "times": "id span text type value interval earliest latest grain anchor",
    "places": "id span text name kind country admin1 latitude longitude geonames_id use confidence",
    "actors": "id canonical name kind country sector roles authority mentions",
    "statements": "id form speaker source_span cue_span content_spans told_to said_on earlier denies links confidence",
    "events": "id act event_type event_mode context cameo quad score actors recipients excluded status auxiliary_modes "
    "date place size dead injured arrested trigger_span mention_spans about evidence statement confidence",
    "relations": "id subject predicate object office status span statement",
    "tensions": "id kind left right spans why confidence",
}


def test_account_json_has_every_field_of_the_contract_null_or_not():
    told = json.loads(account_json(account()))
    assert told["schema"] == "dateline/1"
    assert told["source"] == {"id": "cod.txt", "index": 0, "url": None, "publisher": "The Post"}
    assert set(told["story"]) >= set(STORY.split())
    assert set(told["story"]["dateline"]) >= {"span", "text", "places", "date"}
    for noun, fields in RECORDS.items():
        assert all(set(record) >= set(fields.split()) for record in told[noun]), noun
        assert told[noun], noun


def test_account_json_spans_are_pairs_into_the_text():
    told = json.loads(account_json(account()))
    start, end = told["times"][0]["span"]
    assert told["story"]["text"][start:end] == "Tuesday"
    assert told["events"][0]["event_type"] is None
    assert told["events"][1]["arrested"] == {"low": 4, "high": 4, "text": "four", "span": list(span_of("four"))}


def span_of(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_account_json_is_one_line_without_what_was_dropped():
    line = account_json(account())
    assert b"\n" not in line
    assert not {"dropped", "failures"} & set(json.loads(line))


def test_account_json_tells_of_stages_that_failed():
    told = json.loads(account_json(account(failures=(FAILED,))))
    assert told["failures"] == [{"stage": "where.find", "kind": "KeyError", "message": "no such row"}]


def test_error_json_has_the_shape_of_the_contract():
    error = ItemError(source=Source(id="a:7", index=6), kind="json", message="line 7: no valid JSON")
    assert json.loads(error_json(error)) == {
        "schema": "dateline/1",
        "source": {"id": "a:7", "index": 6, "url": None, "publisher": None},
        "error": {"kind": "json", "message": "line 7: no valid JSON"},
    }


def test_finding_json_keeps_an_open_side_null():
    left = Side(
        story="st1",
        id="s1",
        text="must go",
        span=Span(0, 7),
        source="a",
        published=None,
        date=None,
        actor="Moe",
        actor_id=None,
    )
    finding = Finding(
        id="f1", kind="open_demand", left=left, right=None, now="open", why="No answer yet.", confidence=0.5
    )
    told = json.loads(finding_json(finding))
    assert set(told) == {"id", "kind", "left", "right", "now", "why", "confidence"}
    assert told["right"] is None
    assert set(told["left"]) == {
        "story", "id", "text", "span", "source", "published", "date", "actor", "actor_id",
    }  # fmt: skip


def test_no_room_but_export_and_cli_names_rich():
    root = Path(__file__).parents[2] / "src" / "dateline"
    named = {
        p.relative_to(root).parts[0]
        for p in root.rglob("*.py")
        if re.search(r"(?m)^\s*(?:from|import) rich", p.read_text())
    }
    assert named <= {"export", "cli"}
