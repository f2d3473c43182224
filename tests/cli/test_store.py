"""Commands over a store: adding, asking, upkeep; and what each says to wrong input."""

import csv
import io
import json
import sqlite3
import sys

import pytest

from dateline.pipeline import default
from dateline.pipeline.reviews import review_record
from dateline.review import Asked
from dateline.store import Store

from .conftest import TEXT

OTHER = "BERGEN, May 15 (NTB) - Alva Berg said on Wednesday that Norway would send aid to Iceland.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The store of these tests, by the environment."""
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "day.jsonl"
    rows = [
        {"id": "n1", "text": TEXT, "published": "2024-05-15", "publisher": "Post", "url": "https://post.example/1"},
        {"id": "n2", "text": OTHER, "published": "2024-05-15"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def filled(run, lines):
    done = run("add", lines)
    assert done.exit_code == 0, done.output
    return done


def rows(done):
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_add_tells_what_it_did_and_does_it_once(run, filled, lines, folder):
    assert filled.stdout == f"{folder}/dateline.sqlite: 2 documents added (2 new stories)\n"
    again = run("add", lines)
    assert again.exit_code == 0
    assert again.stdout == f"{folder}/dateline.sqlite: 0 documents added (0 new stories), 2 already there\n"
    other_day = run("add", lines, "--published", "2024-05-16")
    assert "2 already there" in other_day.stdout  # the lines have their own day


@pytest.mark.usefixtures("filled")
def test_known_documents_are_not_parsed(run, lines, monkeypatch):
    monkeypatch.setattr(default, "read_item", lambda *_: pytest.fail("it was read"))
    assert "2 already there" in run("add", lines).stdout


def test_add_goes_on_after_a_bad_document(run, page, tmp_path):
    (tmp_path / "bad.jsonl").write_text("{bad\n")
    done = run("add", tmp_path / "gone.txt", page, tmp_path / "bad.jsonl")
    assert done.exit_code == 1
    assert "gone.txt: no such file" in done.stderr
    assert "1 document added (1 new story)" in done.stdout
    assert "2 failures" in done.stdout


def test_add_takes_store_and_jobs(run, lines, tmp_path):
    done = run("add", lines, "--store", tmp_path / "else", "--jobs", "2")
    assert done.exit_code == 0
    assert (tmp_path / "else" / "dateline.sqlite").is_file()


def test_store_is_in_the_working_folder_where_nothing_says_otherwise(run, lines, tmp_path, monkeypatch):
    monkeypatch.delenv("DATELINE_STORE")
    monkeypatch.chdir(tmp_path)
    assert run("add", lines).exit_code == 0
    assert (tmp_path / "dateline-store" / "dateline.sqlite").is_file()


@pytest.mark.usefixtures("filled")
def test_said_and_did_and_who(run):
    (statement,) = rows(run("said", "--by", "Alva Berg", "--about", "aid", "--format", "jsonl"))
    assert statement["source"] == "n2"
    assert statement["words"].startswith("that Norway would send aid")
    assert statement["said_on"] == "2024-05-15"
    (deed,) = rows(run("did", "--type", "aid", "--actor", "Norway", "--since", "2024-05-01", "--format", "jsonl"))
    assert deed["recipients"] == ["Iceland"]
    assert deed["status"] != "happened"
    (known,) = rows(run("who", "berg", "--format", "jsonl"))
    assert known["names"] == ["Alva Berg"]


@pytest.mark.usefixtures("filled")
def test_find_in_every_format(run):
    (found,) = rows(run("find", "ferry", "sail", "--format", "jsonl"))
    assert (found["source"], found["publisher"], found["url"]) == ("n1", "Post", "https://post.example/1")
    assert found["published"] == "2024-05-15"
    assert json.loads(run("find", "ferry", "--format", "json").stdout) == [
        json.loads(run("find", "ferry", "--format", "jsonl").stdout)
    ]
    (cells,) = csv.DictReader(io.StringIO(run("find", "ferry", "--format", "csv").stdout))
    assert cells["words"] == found["words"]
    table = run("find", "ferry").stdout
    assert "had sailed" in table
    assert f"2024-05-15 · Post · n1 · story {found['story']} · https://post.example/1" in table


@pytest.mark.usefixtures("filled")
def test_tables_of_the_other_questions(run):
    assert "Alva Berg — say" in run("said").stdout
    assert "Norway → Iceland" in run("did").stdout
    assert "Alva Berg  person" in run("who", "berg").stdout
    assert "AID" in run("timeline", "Norway").stdout
    assert "2  stories" in run("stats").stdout
    assert "2024-05 AID country:NOR → country:ISL" in run("count", "--by", "month,type,dyad", "--status", "any").stdout
    assert run("ties", "Norway", "Iceland").exit_code == 0


@pytest.mark.usefixtures("filled")
def test_no_answer_is_said(run):
    done = run("find", "zebra")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "dateline: no story holds zebra\n"
    assert run("who", "nobody", "--format", "json").stdout == "[]\n"


@pytest.mark.usefixtures("filled")
def test_sql_in_every_format(run):
    query = "SELECT source, position AS at FROM documents ORDER BY id"
    assert rows(run("sql", query, "--format", "jsonl")) == [{"source": "n1", "at": 0}, {"source": "n2", "at": 1}]
    assert len(json.loads(run("sql", query, "--format", "json").stdout)) == 2
    assert run("sql", query, "--format", "csv").stdout == "source,at\nn1,0\nn2,1\n"
    assert run("sql", f"SELECT * FROM ({query}) WHERE FALSE", "--format", "csv").stdout == "source,at\n"
    assert run("sql", f"SELECT * FROM ({query}) WHERE FALSE", "--format", "json").stdout == "[]\n"
    assert [line.split() for line in run("sql", query).stdout.splitlines()] == [
        ["source", "at"],
        ["n1", "0"],
        ["n2", "1"],
    ]
    piped = run("sql", "-", "--format", "csv", stdin="SELECT 1 AS one")
    assert (piped.exit_code, piped.exception, piped.stderr) == (0, None, "")
    assert piped.stdout == "one\n1\n"
    many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 1001"
    assert "the first 1,000 rows" in run("sql", many).stderr
    assert len(run("sql", many, "--format", "csv").stdout.splitlines()) == 1002


@pytest.mark.usefixtures("filled")
def test_rerun_reads_what_older_stages_read(run, folder):
    done = run("rerun")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing to do" in done.stderr
    assert run("rerun", "--format", "json").stdout == "[]\n"
    with sqlite3.connect(folder / "dateline.sqlite") as connection:
        connection.execute("UPDATE stage_versions SET stages = json_set(stages, '$.\"said.statements\"', 0)")
        connection.execute("UPDATE stories SET account = json_set(account, '$.statements', json('[]'))")
    connection.close()
    assert "nothing to do" in run("rerun", "where").stderr
    changed = run("rerun", "said", "--format", "jsonl")
    assert {(row["noun"], row["change"]) for row in rows(changed)} == {("statements", "added")}
    assert "2 of 2 stories read anew" in changed.stderr
    with sqlite3.connect(folder / "dateline.sqlite") as connection:
        connection.execute("UPDATE stage_versions SET stages = '{}' WHERE id = (SELECT max(id) FROM stage_versions)")
    connection.close()
    table = run("rerun")
    assert "2 of 2 stories read anew" in table.stdout
    assert "statements  0 added, 0 gone, 0 altered" in table.stdout
    assert "nothing to do" in run("rerun").stderr
    assert run("check").exit_code == 0


@pytest.mark.usefixtures("filled")
def test_export_names_what_it_wrote(run, tmp_path, monkeypatch):
    done = run("export", tmp_path / "tables", "--as", "csv")
    assert done.exit_code == 0
    assert f"{tmp_path / 'tables' / 'stories.csv'}: 2 rows" in done.stdout
    monkeypatch.setitem(sys.modules, "duckdb", None)
    bare = run("export", tmp_path / "others")
    assert bare.exit_code == 2
    assert "pip install 'dateline[analytics]' brings it; --as csv does without" in bare.stderr
    assert not (tmp_path / "others").exists()
    (tmp_path / "file").write_text("")
    assert "is a file" in run("export", tmp_path / "file").stderr


@pytest.mark.usefixtures("filled")
def test_backup_forget_restore_check(run, tmp_path, lines):
    copy = tmp_path / "copy.sqlite"
    assert run("backup", copy).exit_code == 0
    assert "does not overwrite" in run("backup", copy).stderr
    done = run("forget", "https://post.example/1")
    assert done.exit_code == 0
    assert "1 stories and 1 appearances forgotten" in done.stdout
    assert run("forget", "https://post.example/1").exit_code == 1
    assert run("find", "ferry").stdout == ""
    assert "2 already there" in run("add", lines).stdout
    assert run("restore", copy).exit_code == 0
    assert run("find", "ferry").stdout
    sound = run("check")
    assert (sound.exit_code, sound.stderr) == (0, "dateline: nothing is wrong\n")


@pytest.mark.usefixtures("filled")
def test_check_ends_with_1_where_something_is_wrong(run, folder):
    with sqlite3.connect(folder / "dateline.sqlite") as connection:
        connection.execute("DELETE FROM events")
    done = run("check")
    assert done.exit_code == 1
    assert "events in the table" in done.stdout


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["find"], "Missing argument"),
        (["find", "("], "no word in it"),
        (["find", "ferry", "AND"], "cannot be looked for"),
        (["find", "ferry", "--since", "May"], "no ISO day"),
        (["find", "ferry", "--limit", "0"], "not in the range"),
        (["find", "ferry", "--format", "xml"], "is not one of"),
        (["said", "--by", "?"], "no name in it"),
        (["said", "--about", "-"], "no word in it"),
        (["did", "--type", "KICK"], "'KICK' is none of"),
        (["did", "--status", "done"], "'done' is none of"),
        (["did", "--near", "Oslo"], "is not LAT,LON,KM"),
        (["did", "--near", "95,10,5"], "on Earth"),
        (["who"], "Missing argument"),
        (["who", "?"], "no name in it"),
        (["ties", "?"], "no name in it"),
        (["timeline", "?"], "no name in it"),
        (["count"], "Missing option"),
        (["count", "--by", "year"], "counted by"),
        (["count", "--by", ","], "counted by"),
        (["count", "--by", "month", "--status", "x"], "none of"),
        (["sql"], "Missing argument"),
        (["sql", ""], "no question in it"),
        (["sql", "DROP TABLE stories"], "may only read"),
        (["sql", "SELECT 1; SELECT 2"], "one statement at a time"),
        (["sql", "SELECT x FROM deeds"], "no such table: deeds"),
        (["sql", "SELECT 1", "--format", "xml"], "is not one of"),
        (["rerun", "saying"], "no stage 'saying' can be run again: there are reading.parse"),
        (["rerun", "wire.split"], "stories are cut when they are added"),
        (["rerun", "--jobs", "0"], "not in the range"),
        (["export"], "Missing argument"),
        (["export", "x", "--as", "xlsx"], "is not one of"),
        (["export", "/dev/null/x", "--as", "csv"], "/dev/null/x: cannot be written to"),
        (["backup"], "Missing argument"),
        (["restore", "/no/such/file"], "no such file"),
        (["forget"], "Missing argument"),
        (["add"], "Missing argument"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(run, arguments, message):
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["find", "x"], ["said"], ["did"], ["who", "x"], ["ties", "x"], ["timeline", "x"], ["count", "--by", "type"],
     ["sql", "SELECT 1"], ["export", "x"], ["rerun"], ["stats"], ["ledger"], ["clusters"],
     ["actors", "decided"], ["actors", "merge", "a", "b"], ["actors", "split", "a"],
     ["check"], ["backup", "x"], ["forget", "x"]],
    ids=lambda arguments: arguments[0],
)  # fmt: skip
def test_without_a_store_each_says_how_to_make_one(run, arguments, folder):
    done = run(*arguments)
    assert done.exit_code == 2
    assert f"{folder}: no store there; `dateline add PATH" in done.stderr
    assert not folder.exists()


def test_terminal_is_not_steered(run, tmp_path):
    path = tmp_path / "evil.txt"
    path.write_text(TEXT.replace("ferry", "\x1b[31mferry\x07"), encoding="utf-8")
    run("add", path)
    assert "\x1b" not in run("find", "sailed").stdout


def parquet(done, tmp_path):
    """What a command printed as Parquet, read by DuckDB."""
    duckdb = pytest.importorskip("duckdb")
    assert done.exit_code == 0, done.output
    file = tmp_path / "answers.parquet"
    file.write_bytes(done.stdout_bytes)
    table = duckdb.read_parquet(str(file))
    return [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("question", "column", "value"),
    [
        (["find", "ferry"], "source", "n1"),
        (["said", "--by", "minister"], "spans", [[50, 75]]),
        (["did"], "actors", ["Norway"]),
        (["who", "Alva Berg"], "id", "person:alva-berg"),
        (["timeline", "Alva Berg"], "source", "n2"),
        (["count", "--by", "type", "--status", "any"], "events", 1),
        (["stats"], "what", "documents"),
        (["clusters"], "copy_of", None),
        (["sql", "SELECT count(*) AS n, 1.5 AS x, 'a' AS t FROM stories"], "n", 2),
        (["ledger"], "left_source", "n2"),
    ],
)
def test_answers_as_parquet(run, tmp_path, question, column, value):
    rows = parquet(run(*question, "--format", "parquet"), tmp_path)
    assert value in [row[column] for row in rows]


@pytest.mark.usefixtures("filled")
def test_parquet_of_no_answer_has_its_columns(run, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    assert parquet(run("said", "--by", "Nobody Atall", "--format", "parquet"), tmp_path) == []
    assert "speaker_id" in duckdb.read_parquet(str(tmp_path / "answers.parquet")).columns


@pytest.mark.usefixtures("filled")
def test_parquet_is_not_thrown_at_a_terminal(run, monkeypatch):
    monkeypatch.setattr("dateline.cli.output.is_terminal", lambda: True)
    done = run("stats", "--format", "parquet")
    assert done.exit_code == 2
    assert "> FILE" in done.stderr


@pytest.mark.usefixtures("filled")
def test_actors_are_merged_and_split(run):
    done = run("actors", "merge", "country:ISL", "country:NOR")
    assert done.exit_code == 0, done.output
    assert "country:ISL is country:NOR; 1 story names them" in done.stdout
    assert {one["id"] for one in rows(run("who", "Iceland", "--format", "jsonl"))} == {"country:NOR"}
    (decided,) = rows(run("actors", "decided", "--format", "jsonl"))
    assert (decided["kind"], decided["actor"], decided["other"]) == ("merge", "country:ISL", "country:NOR")
    assert "merge country:ISL is country:NOR" in run("actors", "decided").stdout
    assert run("actors", "split", "country:ISL").exit_code == 0
    assert {one["id"] for one in rows(run("who", "Iceland", "--format", "jsonl"))} == {"country:ISL"}
    story = rows(run("said", "--by", "Alva Berg", "--format", "jsonl"))[0]["story"]
    assert run("actors", "split", "person:alva-berg", "--story", story).exit_code == 0
    assert {one["id"] for one in rows(run("who", "Alva Berg", "--format", "jsonl"))} == {"person:alva-berg~"}


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["merge", "person:nobody", "country:NOR"], "no actor 'person:nobody' in the store"),
        (["merge", "country:NOR", "country:NOR"], "is one actor already"),
        (["split", "country:NOR"], "was not merged"),
        (["split", "country:NOR", "--as", "x"], "goes with --story"),
        (["split", "country:NOR", "--story", "feed"], "no story 'feed' in the store"),
        (["merge", "country:NOR"], "Missing argument"),
        (["marry"], "No such command"),
    ],
)
def test_actors_to_wrong_input(run, arguments, message):
    done = run("actors", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.usefixtures("filled")
def test_reviews_go_out_come_in_and_score_the_machine(run, folder, tmp_path):
    one = rows(run("said", "--format", "jsonl"))[0]
    asked = Asked(verb="correct", noun="statement", record=one["id"], values={"speaker": "Norway"}, by="N. Nilsen")
    review_record(Store.open(folder), one["story"], asked)
    assert "(corrected by a reviewer)" in run("said", "--by", "Norway").stdout
    listed = rows(run("review", "list", "--format", "jsonl", "--by", "N. Nilsen"))
    assert [part["verb"] for part in listed] == ["correct"]
    assert "speaker:" in run("review", "list").stdout
    assert rows(run("review", "list", "--format", "jsonl", "--until", "2020-01-01")) == []
    scored = rows(run("review", "score", "--format", "jsonl"))
    assert [(part["noun"], part["corrected"]) for part in scored] == [("statement", 1)]
    assert "said.statements" in run("review", "score").stdout
    assert run("review", "score", "--format", "csv").stdout.startswith("stage,noun,reviewed")
    for form in ("jsonl", "annotations"):
        file = tmp_path / f"{form}.jsonl"
        assert "1 reviews" in run("review", "export", file, "--as", form).stderr
        again = run("review", "import", file, "--store", tmp_path / "other")
        assert again.exit_code == 2  # no store there
        assert run("review", "import", file).stdout == "1 there already\n"
    run("add", tmp_path / "day.jsonl", "--store", tmp_path / "other")
    assert run("review", "import", file, "--store", tmp_path / "other").stdout == "1 taken in\n"
    file.write_text("no review\n", encoding="utf-8")
    refused = run("review", "import", file)
    assert (refused.exit_code, refused.stdout) == (1, "1 refused\n")
    assert "line 1: neither a review nor an annotation" in refused.stderr
    assert "nothing was reviewed" in run("review", "list", "--by", "nobody").stderr


@pytest.mark.usefixtures("filled")
def test_rerun_keeps_what_people_said(run, folder):
    one = rows(run("said", "--format", "jsonl"))[0]
    asked = Asked(verb="correct", noun="statement", record=one["id"], values={"speaker": "Norway"}, by="N. Nilsen")
    review_record(Store.open(folder), one["story"], asked)
    with sqlite3.connect(folder / "dateline.sqlite") as connection:
        connection.execute("UPDATE stage_versions SET stages = '{}'")
    connection.close()
    done = run("rerun", "--format", "jsonl")
    assert "2 of 2 stories read anew" in done.stderr
    assert rows(done) == []  # the machine's reading is the same; the correction is no change of its
    assert [part["verdict"] for part in rows(run("said", "--by", "Norway", "--format", "jsonl"))] == ["corrected"]
