"""`--house`, `dateline.toml` in the working folder, and `dateline check-resources`."""

import json
import re
import shutil

import pytest

from dateline.lexicon.house import use_house

TEXT = "OSLO, May 3 (NTB) - Police kettled Ivan Petrov in Kraxholm on Friday."


@pytest.fixture
def house(root, tmp_path, monkeypatch):
    """The example house as the working folder, with a page in it."""
    shutil.copytree(root / "examples" / "house", tmp_path / "house")
    monkeypatch.chdir(tmp_path / "house")
    (tmp_path / "house" / "page.txt").write_text(TEXT, encoding="utf-8")
    yield tmp_path / "house"
    use_house(None)


def acts(result):
    return [event["act"] for event in json.loads(result.stdout)["events"]]


@pytest.mark.usefixtures("house")
def test_read_goes_by_the_working_folder_and_says_so(run):
    result = run("read", "page.txt", "--format", "jsonl")
    assert acts(result) == ["COERCE"]
    assert "going by dateline.toml: 4 rows of its own" in result.stderr


def test_house_is_named_without_a_word(run, house, monkeypatch):
    monkeypatch.chdir(house.parent)
    result = run("read", "house/page.txt", "--house", "house/dateline.toml", "--format", "jsonl")
    assert (acts(result), result.stderr) == (["COERCE"], "")


@pytest.mark.usefixtures("house")
def test_workers_go_by_the_house_too(run):
    result = run("read", "page.txt", "--jobs", "2", "--format", "jsonl")
    assert acts(result) == ["COERCE"]


def test_broken_house_stops_the_run_with_the_fault(run, house):
    (house / "words" / "frames.tsv").write_text("lemma\tact\texample\nhug\tASSAULT\tNothing.\n", encoding="utf-8")
    result = run("read", "page.txt")
    assert result.exit_code == 2
    assert "row 2: the example does not show the word" in result.stderr


@pytest.mark.usefixtures("house")
def test_check_resources_counts_the_lists(run):
    result = run("check-resources")
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.search(r"^event_nouns +\d+ +1 +–", result.stdout, re.MULTILINE)
    assert "dateline.toml: all well" in result.stdout


def test_the_manual_shows_what_is_printed(run, root, monkeypatch):
    monkeypatch.chdir(root)
    shown = (root / "docs" / "house.md").read_text(encoding="utf-8").partition("$ dateline check-resources")[2]
    printed = run("check-resources", "examples/house/dateline.toml").stdout
    assert shown.split("\n")[1:8] == [line.rstrip() for line in printed.splitlines()]


def test_check_resources_names_every_fault(run, house):
    lines = "".join(f"hug\tASSAULT\tNothing {number}.\n" for number in range(8))
    (house / "words" / "frames.tsv").write_text("lemma\tact\texample\n" + lines, encoding="utf-8")
    result = run("check-resources", "--format", "json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["faults"]) == 8


def test_check_resources_reads_the_examples(run, house):
    row = "hug\tvehicle\tASSAULT\tShe hugged the nurse.\n"
    (house / "words" / "frames.tsv").write_text("lemma\tobject\tact\texample\n" + row, encoding="utf-8")
    result = run("check-resources")
    assert result.exit_code == 1
    assert "frames: 'hug' is not read as ASSAULT in its example: 'She hugged the nurse.'" in result.stderr


def test_check_resources_names_what_of_the_actors_is_of_no_use(run, house):
    (house / "people.csv").write_text("id,name,country\nH1,Harbour Front,XXX\n", encoding="utf-8")
    result = run("check-resources")
    assert result.exit_code == 1
    assert "people.csv" in result.stderr


def test_check_resources_without_a_file_says_what_is_missing(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("check-resources")
    assert result.exit_code == 1
    assert "dateline.toml: No such file or directory" in result.stderr
