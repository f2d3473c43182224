"""Questions in SQL by anybody: they read the store, nothing else, and not for ever."""

import sqlite3
from time import sleep

import pytest

from dateline.errors import QueryError

from .conftest import made, put


@pytest.fixture
def view(store):
    with store.writer() as writer:
        put(writer, made("One", "Boats sail from Oslo. They go."), made("Two", "Trains leave for Oslo. They go."))
    with store.view() as opened:
        yield opened


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT headline FROM stories ORDER BY id", [{"headline": "One"}, {"headline": "Two"}]),
        ("SELECT 1 AS a, 2.5 AS a, NULL AS a_2 -- done", [{"a": 1, "a_2": 2.5, "a_2_2": None}]),
        ("SELECT x'ff' AS b, CAST('é' AS BLOB) AS t", [{"b": "ff", "t": "é"}]),
        ("SELECT count(*) AS n FROM search WHERE search MATCH 'boats'", [{"n": 1}]),
        (
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) AS s FROM n",
            [{"s": 6}],
        ),
        ("SELECT json_extract(account, '$.story.language') AS l FROM stories LIMIT 1", [{"l": "en"}]),
        ("PRAGMA user_version", None),
        ("PRAGMA table_info(stories)", None),
        ("EXPLAIN QUERY PLAN SELECT * FROM events WHERE act = 'AID'", None),
        ("SELECT name FROM sqlite_schema", None),
        ("SELECT * FROM events WHERE FALSE", []),
    ],
)
def test_what_reads_is_answered(view, sql, rows):
    found = list(view.free(sql))
    assert found == rows if rows is not None else found


def test_columns_are_there_without_rows(view):
    answer = view.free("SELECT story, act FROM events WHERE FALSE")
    assert answer.columns == ("story", "act")
    assert list(answer) == []


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("DELETE FROM stories", "may only read"),
        ("UPDATE stories SET headline = 'x'", "may only read"),
        ("DROP TABLE stories", "may only read"),
        ("CREATE TEMP TABLE t (x)", "may only read"),
        ("BEGIN IMMEDIATE", "may only read"),
        ("ATTACH '/etc/passwd' AS other", "may only read"),
        ("VACUUM INTO '/tmp/copied.sqlite'", "may only read"),
        ("PRAGMA query_only = OFF", "may only read"),
        ("PRAGMA user_version = 7", "may only read"),
        ("PRAGMA writable_schema = ON", "may only read"),
        ("SELECT load_extension('x')", "may only read"),
        ("INSERT INTO search (search) VALUES ('optimize')", "may only read"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT 1; DELETE FROM stories", "one statement"),
        ("", "no question"),
        ("-- nothing", "no question"),
        ("SELEC 1", "syntax error"),
        ("SELECT * FROM deeds", "no such table: deeds; docs/rooms/store.md names"),
        ("SELECT deed FROM events", "no such column: deed"),
        ("SELECT :x", "write values into it"),
        ("SELECT 'a\0b'", "null character"),
        ("SELECT '\ud800'", "surrogates"),
        ("SELECT randomblob(1000000000)", "too big"),
    ],
)
def test_what_does_not_is_refused(view, store, sql, message):
    with pytest.raises(QueryError, match=message):
        list(view.free(sql))
    with sqlite3.connect(store.path) as connection:
        assert connection.execute("SELECT count(*) FROM stories").fetchone() == (2,)


def test_time_is_limited_but_not_that_of_the_reader(view):
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {} FROM n"
    with pytest.raises(QueryError, match=r"more than 0.1 s"):
        list(view.free(endless.format("sum(i)"), patience=0.1))
    rows = iter(view.free(endless.format("i") + " LIMIT 100000", patience=1))
    next(rows)
    sleep(1.1)
    assert len(list(rows)) == 99_999
