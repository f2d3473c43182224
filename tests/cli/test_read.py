import json

import pytest

from dateline.errors import StageError
from dateline.model import StoryState
from dateline.pipeline import default
from dateline.pipeline.stage import NoConfig, stage

from .conftest import TEXT


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_read_prints_one_object_a_story(run, page):
    result = run("read", page, "--format", "jsonl", "--published", "2024-05-15")
    (told,) = lines(result)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert told["schema"] == "dateline/1"
    assert told["source"]["id"] == str(page)
    assert (told["story"]["published"], told["story"]["published_from"]) == ("2024-05-15", "given")
    start, end = told["story"]["span"]
    assert TEXT[start:end] == told["story"]["text"]


def test_read_prints_text_for_people_by_default(run, page):
    result = run("read", page)
    assert result.exit_code == 0
    assert str(page)[:20] in result.stdout
    assert "\x1b" not in result.stdout


def test_read_json_is_one_list(run, page, tmp_path):
    (tmp_path / "empty.txt").touch()
    result = run("read", page, tmp_path / "empty.txt", "--format", "json")
    first, second = json.loads(result.stdout)
    assert "story" in first
    assert second["error"]["kind"] == "empty"


def test_read_json_of_remarks_only_is_a_list_too(run, tmp_path):
    result = run("read", tmp_path, "--format", "json")
    assert [one["error"]["kind"] for one in json.loads(result.stdout)] == ["no_documents"]


def test_read_goes_on_after_a_bad_document_and_exits_1(run, page, tmp_path):
    result = run("read", tmp_path / "gone.txt", page, "--format", "jsonl")
    error, told = lines(result)
    assert result.exit_code == 1
    assert error["error"]["kind"] == "missing"
    assert told["source"]["index"] == 1
    assert f"error: {tmp_path / 'gone.txt'}: no such file" in result.stderr


def test_read_names_line_7_of_standard_input(run):
    good = json.dumps({"text": TEXT})
    result = run("read", "-", "--format", "jsonl", stdin="\n".join([good] * 6 + ["{bad", good]))
    told = lines(result)
    assert len(told) == 8
    assert told[6]["source"]["id"] == "-:7"
    assert told[6]["error"]["message"].startswith("line 7: ")
    assert result.exit_code == 1


def test_read_warns_on_standard_error_and_exits_0(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "x", "text": TEXT, "published": "soon"}), encoding="utf-8")
    result = run("read", path, "--format", "jsonl")
    assert result.exit_code == 0
    assert "warning: x: line 1" in result.stderr
    assert len(lines(result)) == 1


@pytest.mark.parametrize("day", ["15.05.2024", "2024-02-30", "2024-05", "20240515", "tomorrow"])
def test_read_refuses_a_day_that_is_none(run, page, day):
    result = run("read", page, "--published", day)
    assert result.exit_code == 2
    assert day in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["read"], ["read", "x", "--format", "xml"], ["read", "x", "--jobs", "0"], ["reed"]]
)
def test_wrong_usage_exits_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_read_with_a_model_that_is_not_there_exits_2_in_one_line(run, page):
    result = run("read", page, "--model", "no_such_model")
    assert result.exit_code == 2
    assert "no_such_model" in result.stderr
    assert "Traceback" not in result.stderr


def test_read_stats_is_a_table_on_standard_error(run, page):
    result = run("read", page, "--format", "jsonl", "--stats")
    assert len(lines(result)) == 1
    assert "reading.parse" in result.stderr


@pytest.fixture
def broken(monkeypatch):
    @stage("toy.broken", needs=("reading",), gives="times", version=1)
    def fail(state: StoryState, config: NoConfig):  # noqa: ARG001 - what every stage takes
        raise RuntimeError("it broke")
        yield

    monkeypatch.setattr(default, "STAGES", (default.parse, fail))


@pytest.mark.usefixtures("broken")
def test_read_tells_of_a_stage_that_failed(run, page):
    result = run("read", page, "--format", "jsonl")
    assert result.exit_code == 1
    assert lines(result)[0]["failures"] == [{"stage": "toy.broken", "kind": "RuntimeError", "message": "it broke"}]
    assert "stage toy.broken failed: RuntimeError: it broke" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.usefixtures("broken")
def test_read_strict_stops_with_a_clear_message(run, page):
    result = run("read", page, page, "--format", "jsonl", "--strict")
    assert result.exit_code == StageError.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("dateline: stage toy.broken failed on story")
