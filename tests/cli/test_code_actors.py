import json

from dateline.cli import main

LINES = """{"id": "a", "text": "Kenyan police"}
{"id": "b"}
{"id": "c", "text": "Lea Moor", "context": "Judge Lea Moor left."}
"""


def rows(result):
    """The lines of standard output, parsed."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_line_gives_a_line_in_order_and_a_bad_one_exit_1(run, tmp_path):
    path = tmp_path / "names.jsonl"
    path.write_text(LINES, encoding="utf-8")
    result = run("code-actors", path)
    first, second, third = rows(result)
    assert result.exit_code == 1
    assert {key: first[key] for key in ("id", "name", "country", "sector", "kind")} == {
        "id": "a", "name": "Kenyan police", "country": "KEN", "sector": "COP", "kind": "organization",
    }  # fmt: skip
    assert 0 < first["confidence"] <= 1
    assert second == {"id": "b", "error": {"kind": "json", "message": 'line 2: no "text"'}}
    assert (third["name"], third["sector"], third["kind"]) == ("Lea Moor", "JUD", "person")
    assert 'error: b: line 2: no "text"' in result.stderr


def test_standard_input_is_read_with_and_without_a_dash(run):
    for arguments in ((), ("-",)):
        result = run("code-actors", *arguments, stdin='{"id": 1, "text": "rebels"}')
        assert result.exit_code == 0
        assert rows(result)[0]["id"] == 1


def test_formats_for_people_and_as_one_list(run):
    text = run("code-actors", "--format", "text", stdin='{"id": 1, "text": "Kenyan police"}')
    assert "KEN COP organization" in text.stdout
    whole = run("code-actors", "--format", "json", stdin='{"id": 1, "text": "Kenyan police"}')
    assert [one["id"] for one in json.loads(whole.stdout)] == [1]


def test_authority_is_used_and_its_oddities_are_told(run, tmp_path):
    path = tmp_path / "ours.csv"
    path.write_text("id,names,country,shoe size\nx1,Lea Moor,CL,44\n", encoding="utf-8")
    result = run("code-actors", "--authority", path, stdin='{"id": 1, "text": "Lea Moor"}')
    assert (rows(result)[0]["authority"], rows(result)[0]["country"]) == ("x1", "CHL")
    assert "shoe size" in result.stderr


def test_broken_authority_ends_every_command_with_2_before_anything_is_read(run, tmp_path, page):
    path = tmp_path / "ours.csv"
    path.write_text("id,names,country\nx1,Lea Moor,Atlantis\n", encoding="utf-8")
    for command in ("code-actors", "read", "ledger"):
        result = run(command, page, "--authority", path)
        assert result.exit_code == 2
        assert result.stdout.strip() == ""
        assert "row 2: 'Atlantis' is no country" in result.stderr
    assert {"code-actors", "read", "ledger", "explain"} <= set(main.commands)


def test_authority_reaches_readings_in_other_processes(run, tmp_path):
    ours = tmp_path / "ours.csv"
    ours.write_text("id,names,country,sector\nmin,NTB,NOR,JRN\nberg,Alva Berg,NOR,GOV\n", encoding="utf-8")
    pages = tmp_path / "pages.jsonl"
    text = "OSLO, May 14 (NTB) - Alva Berg said on Tuesday that the ferry had sailed."
    pages.write_text("\n".join(json.dumps({"id": f"d{i}", "text": text}) for i in range(3)), encoding="utf-8")
    one = run("read", pages, "--authority", ours, "--format", "jsonl")
    two = run("read", pages, "--authority", ours, "--format", "jsonl", "--jobs", 2)
    assert one.stdout == two.stdout
    assert "berg" in {actor["authority"] for actor in rows(one)[0]["actors"]}
