"""`dateline explain --finding`."""

import json

import pytest

from tests.ledger.test_grounds import PROMISE, TURNED, documents


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "wire.jsonl"
    path.write_text("\n".join(json.dumps(doc) for doc in documents(PROMISE, TURNED)["docs"]), encoding="utf-8")
    return path


def test_explain_shows_them_over_a_store_and_over_files(run, lines, tmp_path):
    assert run("add", lines, "--store", tmp_path / "s").exit_code == 0
    printed = run("ledger", "--store", tmp_path / "s", "--kind", "word_against_deed", "--format", "jsonl").stdout
    ident = json.loads(printed)["id"]
    for where in (["--store", tmp_path / "s"], [lines]):
        text = run("explain", "--finding", ident, *where).stdout
        assert "are contraries (access)" in text
    told = json.loads(run("explain", "--finding", ident, lines, "--format", "json").stdout)
    assert told["id"] == ident
    assert told["grounds"][0].startswith("Read as a promise")


def test_explain_of_no_finding_says_how_to_get_the_ids(run, lines):
    done = run("explain", "--finding", "f00", lines)
    assert done.exit_code == 2
    assert "no finding 'f00' there" in done.stderr
    assert run("explain", lines).exit_code == 2
    assert run("explain", "--at", "4").exit_code == 2
    assert run("explain", "--at", "4", "--finding", "f00", lines).exit_code == 2


def test_copies_and_happenings_are_listed_when_asked_for(run, tmp_path):
    fire = (
        "A fire gutted the fish hall of Skagen on Monday night and killed two porters, police said. Harbour master "
        "Jens Holm, said that the roof had fallen in within minutes and that the quay would stay closed until Friday. "
        "Boats from Hirtshals had come to fetch the crews of nine trawlers."
    )
    other = (
        "Two porters died when the fish hall of Skagen burned down. Harbour master Jens Holm wept as he told reporters "
        "about the roof; crews of the trawlers were brought to Hirtshals by boat."
    )
    docs = [
        ("a", "Kyst", "2024-05-14", fire),
        ("b", "Vest", "2024-05-15", fire + " More later."),
        ("c", "Nord", "2024-05-15", other),
    ]
    wire = tmp_path / "wire.jsonl"
    keys = ("id", "publisher", "published", "text")
    wire.write_text("\n".join(json.dumps(dict(zip(keys, doc, strict=True))) for doc in docs), encoding="utf-8")
    store = tmp_path / "s"
    assert run("add", wire, "--store", store).exit_code == 0
    for where in ([wire], ["--store", store]):
        for kind, pair in (("syndication", ["a", "b"]), ("same_event", ["a", "c"])):
            printed = run("ledger", *where, "--kind", kind, "--format", "jsonl").stdout.splitlines()
            assert [[one[side]["source"] for side in ("left", "right")] for one in map(json.loads, printed)] == [pair]
            assert kind.replace("_", " ") in run("explain", "--finding", json.loads(printed[0])["id"], *where).stdout
    asked = ["ledger", "--store", store, "--kind", "syndication", "--format", "jsonl"]
    assert len(run(*asked, "--actor", "Jens Holm").stdout.splitlines()) == 1
    assert run(*asked, "--actor", "Ola Nordmann").stdout == run(*asked, "--until", "2024-05-13").stdout == ""
