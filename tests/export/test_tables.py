"""Tables for other programs: what is in them, in both forms, and that the codebook names their columns."""

import csv
import re
from hashlib import sha256

import pytest

from dateline.errors import StoreError
from dateline.export import Options, export_tables
from dateline.export.tables import TABLES, columns_of
from tests.store.conftest import made, put, store

__all__ = ["store"]  # the fixture

EACH = {"story", "source", "published"}


@pytest.fixture
def filled(store):
    with store.writer() as writer:
        put(
            writer,
            made("One", "Boats sail from Oslo. They go; “far”,\nand fast.", name="a", publisher="Post"),
            made("Two", "Trains leave for Oslo. They go.", name="b", publisher="Post", published=None),
            made("Two", "Trains leave for Oslo. They went.", name="c", publisher="Post", mark="update"),
        )
    return store


def from_csv(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_csv_has_every_table(filled, tmp_path):
    found = {one.table: one for one in export_tables(filled, tmp_path / "out", form="csv")}
    assert tuple(found) == TABLES
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(f"{table}.csv" for table in TABLES)
    for one in found.values():
        rows = from_csv(one.file)
        assert len(rows) == one.rows
        assert all(rows[0].keys() >= EACH for _ in rows[:1])
        assert all(row["story"] and row["source"] for row in rows)
    assert found["stories"].rows == 2
    assert found["appearances"].rows == 3
    (event, _) = from_csv(found["events"].file)
    assert (event["actors"], event["actor_ids"], event["words"]) == (
        "Alva Berg", "person:alva-berg", "Boats sail from Oslo."
    )  # fmt: skip
    (statement, _) = from_csv(found["statements"].file)
    assert (statement["speaker"], statement["words"], statement["denies"]) == (
        "Alva Berg", "Boats sail from Oslo", "false"
    )  # fmt: skip
    assert "far”,\nand fast" in from_csv(found["stories"].file)[0]["text"]
    gone = next(row for row in from_csv(found["appearances"].file) if row["source"] == "b")
    assert (gone["shown"], gone["published"]) == ("false", "")
    assert gone["superseded_by"] == from_csv(found["stories"].file)[1]["story"]


def test_parquet_says_the_same_with_its_types(filled, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    plain = {one.table: one for one in export_tables(filled, tmp_path, form="csv")}
    for one in export_tables(filled, tmp_path):
        table = duckdb.read_parquet(str(one.file))
        assert table.columns == list(from_csv(plain[one.table].file)[0]) if one.rows else table.columns
        assert len(table.fetchall()) == one.rows == plain[one.table].rows
    (event, _) = duckdb.read_parquet(str(tmp_path / "events.parquet")).project(
        "actors, latitude, start_at, event_type, says, words"
    ).fetchall()  # fmt: skip
    assert event == (["Alva Berg"], 59.91, 5, "AID", None, "Boats sail from Oslo.")
    (spans, _) = duckdb.read_parquet(str(tmp_path / "statements.parquet")).project("spans, denies").fetchall()
    assert spans == ([[5, 25]], False)
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_empty_store_has_empty_tables(store, tmp_path, form):
    if form == "parquet":
        pytest.importorskip("duckdb")
    assert {one.rows for one in export_tables(store, tmp_path / "out", form=form)} == {0}
    assert len(list((tmp_path / "out").iterdir())) == len(TABLES)


def test_an_export_is_replaced_and_of_one_moment(filled, tmp_path):
    list(export_tables(filled, tmp_path, form="csv"))
    exporting = export_tables(filled, tmp_path, form="csv")
    next(exporting)
    with filled.writer() as writer:
        put(writer, made("Three", "Planes land in Oslo. They go.", name="d"))
    assert {one.table: one.rows for one in exporting}["appearances"] == 3
    assert [one.rows for one in export_tables(filled, tmp_path, form="csv")][:2] == [3, 4]


def test_a_folder_that_is_none_is_named(filled, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file: cannot be written to"):
        list(export_tables(filled, tmp_path / "file", form="csv"))
    assert (tmp_path / "file").read_text() == ""


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_in_the_codebook(store, root, table):
    page = root / "docs" / "rooms" / "store.md"
    if not page.is_file():
        pytest.skip("no docs/ here")
    section = page.read_text(encoding="utf-8").split("## What `dateline export` writes")[1]
    row = re.search(rf"^\| `{table}` \|.*$", section, re.MULTILINE)
    assert row
    told = {*re.findall(r"`(\w+)`", row.group()), "story", "source", "publisher", "url", "published"}
    with store.view() as view:
        assert set(columns_of(view, table)) == told - ({table} - set(columns_of(view, table)))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_without_text_and_within_bounds(filled, tmp_path, form):
    if form == "parquet":
        duckdb = pytest.importorskip("duckdb")
    whole = {one.table: one for one in export_tables(filled, tmp_path / "whole", form="csv")}
    with whole["statements"].file.open(encoding="utf-8", newline="") as stream:
        words = [row["words"] for row in csv.DictReader(stream)]
    without = export_tables(filled, tmp_path / form, form=form, options=Options(no_text=True))
    hashed = {one.table: one for one in without}
    assert {name: one.rows for name, one in hashed.items()} == {name: one.rows for name, one in whole.items()}
    if form == "csv":
        with hashed["statements"].file.open(encoding="utf-8", newline="") as stream:
            told = [row["words_sha256"] for row in csv.DictReader(stream)]
        raw = b"".join(one.file.read_bytes() for one in hashed.values()).decode()
        with filled.view() as view:
            assert all(account.story.text[-20:] not in raw for account in view.accounts())
        assert not any(one in raw for one in words if len(one) > 12)
    else:
        told = [row[0] for row in duckdb.read_parquet(str(hashed["statements"].file)).select("words_sha256").fetchall()]
    assert told == [sha256(one.encode()).hexdigest() for one in words]
    none = list(export_tables(filled, tmp_path / "none", form=form, options=Options(since="2031-01-01")))
    assert {one.rows for one in none} == {0}
