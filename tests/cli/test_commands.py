import json
import sys

import click
import pytest

import dateline
import dateline.query
from dateline.cli import main
from dateline.model import Finding, Side, Span
from dateline.pipeline.default import STAGES

from .conftest import TEXT


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_an_example_in_its_help(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"dateline {name}" in result.stdout.split("Example:")[1]


def test_version_is_the_packages(run):
    assert run("--version").stdout.split()[-1] == dateline.__version__


def test_stages_lists_the_pipeline_after_the_cutting_of_stories(run):
    rows = json.loads(run("stages", "--format", "json").stdout)
    assert [row["name"] for row in rows] == ["wire.split", *(stage.name for stage in STAGES)]
    assert all(row["about"] and row["version"] for row in rows)
    table = run("stages").stdout
    assert all(row["name"] in table for row in rows)


@pytest.mark.parametrize(("shell", "words"), [("bash", "complete"), ("zsh", "#compdef"), ("fish", "complete")])
def test_completion_prints_a_script(run, shell, words):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert words in result.stdout
    assert "_DATELINE_COMPLETE" in result.stdout


def test_explain_tells_where_the_day_comes_from(run, page):
    offset = TEXT.index("Tuesday")
    result = run("explain", page, "--at", offset, "--published", "2024-05-15", "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (told["word"], told["published"], told["published_from"]) == ("Tuesday", "2024-05-15", "given")
    assert "Tuesday" in run("explain", page, "--at", offset).stdout


@pytest.mark.parametrize("offset", [-1, len(TEXT), 10**6])
def test_explain_outside_the_text_exits_2_with_the_range(run, page, offset):
    result = run("explain", page, "--at", offset)
    assert result.exit_code == 2
    assert f"0 to {len(TEXT) - 1}" in result.stderr


def test_explain_asks_which_document(run, tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": name, "text": f"{name} {TEXT}"}) for name in ("ab", "cd")), encoding="utf-8"
    )
    asked = run("explain", path, "--at", "0")
    assert asked.exit_code == 1
    assert "several documents" in asked.stderr
    for document, word in (("cd", "cd"), ("0", "ab")):
        result = run("explain", path, "--at", "0", "--document", document, "--format", "json")
        assert json.loads(result.stdout)["word"] == word
    assert run("explain", path, "--at", "0", "--document", "ef").exit_code == 1


def test_explain_of_a_document_that_cannot_be_read_exits_1(run, tmp_path):
    (tmp_path / "empty.txt").touch()
    result = run("explain", tmp_path / "empty.txt", "--at", "0")
    assert result.exit_code == 1
    assert "empty" in result.stderr


def a_finding(kind, actor, day, *, right=None):
    left = Side(
        story="a",
        id="s1",
        text="we will sail",
        span=Span(0, 12),
        source="x",
        published=day,
        date=None,
        actor=actor,
        actor_id=None,
    )
    return Finding(id="f1", kind=kind, left=left, right=right, now="open", why="Nothing yet.", confidence=0.5)


@pytest.fixture
def found(monkeypatch):
    answer = Side(
        story="b",
        id="e1",
        text="sailed",
        span=Span(0, 6),
        source="y",
        published="2024-06-01",
        date="2024-05-30/..",
        actor="Tom Hay",
        actor_id=None,
    )
    findings = [
        a_finding("open_promise", "Ingrid Moe", "2024-05-01"),
        a_finding("open_demand", "Tom Hay", "2024-05-10"),
        a_finding("open_plan", "Ingrid Moe", "2024-05-20", right=answer),
        a_finding("open_plan", None, None),
        a_finding("open_plan", "Unknown Year", "XXXX-05-20"),
    ]
    monkeypatch.setattr(sys.modules["dateline.query.ledger"], "findings", lambda _: iter(findings))


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ([], ["open_promise", "open_demand", "open_plan", "open_plan", "open_plan"]),
        (["--actor", "ingrid"], ["open_promise", "open_plan"]),
        (["--actor", "Tom Hay"], ["open_demand", "open_plan"]),
        (["--kind", "open_demand"], ["open_demand"]),
        (["--since", "2024-05-25"], ["open_plan"]),
        (["--until", "2024-05-05"], ["open_promise"]),
        (["--since", "2024-05-05", "--until", "2024-05-15"], ["open_demand"]),
    ],
)
def test_ledger_prints_the_findings_asked_for(run, page, options, kinds):
    result = run("ledger", page, "--format", "jsonl", *options)
    assert result.exit_code == 0
    assert [json.loads(line)["kind"] for line in result.stdout.splitlines()] == kinds


@pytest.mark.usefixtures("found")
def test_ledger_for_people_and_as_a_list(run, page):
    assert "Ingrid Moe (2024-05-01, x): “we will sail”" in run("ledger", page).stdout
    assert len(json.loads(run("ledger", page, "--format", "json").stdout)) == 5


def test_ledger_refuses_a_kind_that_is_none(run, page):
    result = run("ledger", page, "--kind", "gossip")
    assert result.exit_code == 2
    assert "open_promise" in result.stderr


def test_ledger_of_a_bad_document_goes_on_and_exits_1(run, page, tmp_path):
    result = run("ledger", tmp_path / "gone", page, "--format", "jsonl")
    assert result.exit_code == 1
    assert "no such file" in result.stderr


def test_commands_are_click_commands_with_a_docstring_each():
    assert all(isinstance(one, click.Command) and one.help for one in main.commands.values())
