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
    assert "no finding 'f00' among" in done.stderr
    assert run("explain", lines).exit_code == 2
    assert run("explain", "--at", "4").exit_code == 2
    assert run("explain", "--at", "4", "--finding", "f00", lines).exit_code == 2


def test_ledger_of_copies_points_to_the_command_that_shows_them(run, lines):
    done = run("ledger", lines, "--kind", "syndication")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "`dateline clusters` shows copies" in done.stderr
