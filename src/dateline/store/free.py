"""Somebody's own question to a store in SQL: it may read, and neither write, nor reach out of the file, nor run on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from dateline.errors import QueryError
from dateline.store.files import named

PATIENCE = 30.0
"""Seconds that SQLite may work on a question: more than any that uses an index takes, and short enough to wait for."""

Cell = str | int | float | None
"""What a cell of an answer holds; bytes come as the text they are, else in hexadecimal."""

_STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock: some 0.1 ms."""
_ROWS = 200
"""Rows fetched at a time."""
LARGEST = 200_000_000
"""Bytes of one cell or row: no story is as long, and `randomblob` or `group_concat` fill no memory."""

_ACTIONS = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_FUNCTION})
_PRAGMAS = frozenset({
    "data_version", "foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info", "table_list",
    "table_xinfo", "user_version",
})  # fmt: skip
_FORBIDDEN = frozenset({"load_extension", "fts3_tokenizer"})

_READY = """
SELECT count(*) FROM sqlite_schema AS one, pragma_table_info(one.name) WHERE one.sql LIKE 'CREATE VIRTUAL TABLE%'
"""
"""Sets up the full-text indexes, which SQLite does by what looks like a change and is refused later."""


class Free:
    """The answer to a question in SQL: the columns' names, and the rows as an iterator, read as they are asked for."""

    def __init__(self, connection: sqlite3.Connection, path: Path, patience: float) -> None:
        self._connection = connection
        self._path = path
        self._patience = self._left = patience
        self._until = 0.0
        self._cursor: sqlite3.Cursor | None = None
        self.columns: tuple[str, ...] = ()
        connection.set_progress_handler(self._late, _STEPS)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """The rows, each by its columns' names; they come once.

        Raises:
            QueryError: The question cannot be answered to its end, or takes too long.
        """
        try:
            while rows := self._fetched():
                for row in rows:
                    yield dict(zip(self.columns, map(_cell, row), strict=True))
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the file; done by itself when all rows were read."""
        self._connection.close()

    def begin(self, sql: str) -> None:
        """Let SQLite understand the question."""
        with self._asked():
            self._cursor = self._connection.execute(sql)
        if self._cursor.description is None:
            raise QueryError("there is no question in it: write a SELECT")
        self.columns = _apart([column[0] for column in self._cursor.description])

    def _fetched(self) -> list[tuple[str | int | float | bytes | None, ...]]:
        assert self._cursor is not None
        with self._asked():
            return self._cursor.fetchmany(_ROWS)

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Count the seconds SQLite works, not those the reader of the rows takes; give its errors our names."""
        self._until = monotonic() + self._left
        try:
            with named(self._path):
                yield
        except (sqlite3.Error, ValueError) as error:
            code = getattr(error, "sqlite_errorcode", None)
            if code == sqlite3.SQLITE_INTERRUPT:
                hint = "narrow it down, or see by EXPLAIN QUERY PLAN which index it misses"
                raise QueryError(f"it takes more than {self._patience:g} s; {hint}") from error
            raise QueryError(_said_of(error)) from error
        finally:
            self._left = self._until - monotonic()

    def _late(self) -> bool:
        return monotonic() > self._until


def free(connection: sqlite3.Connection, path: Path, sql: str, *, patience: float, largest: int = LARGEST) -> Free:
    """Put a question on a connection of its own, which is closed with the answer.

    Raises:
        QueryError: It is not one statement that reads.
    """
    asked = Free(connection, path, patience)
    try:
        connection.row_factory = None
        connection.execute("PRAGMA query_only = ON")
        connection.execute(_READY).fetchall()
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, largest)
        connection.set_authorizer(_allowed)
        asked.begin(sql)
    except BaseException:
        connection.close()
        raise
    return asked


def _allowed(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if second in _FORBIDDEN else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA:
        fit = first in _PRAGMAS and (second is None or first not in {"user_version", "data_version"})
        return sqlite3.SQLITE_OK if fit else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _ACTIONS else sqlite3.SQLITE_DENY


def _said_of(error: Exception) -> str:
    text = str(error)
    if "one statement" in text:
        return "one statement at a time"
    if any(words in text for words in ("not authorized", "prohibited", "authorization denied")):
        return f"it may only read what is in the store ({text})"
    if "bindings" in text or "binding" in text:
        return "write values into it: nothing fills `?` or `:name` here"
    if "no such table" in text or "no such column" in text:
        return f"{text}; docs/rooms/store.md names the tables and their columns"
    return text


def _cell(value: str | float | bytes | None) -> Cell:
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.hex()


def _apart(names: list[str]) -> tuple[str, ...]:
    """Names of columns, those that come again with a number."""
    apart: dict[str, None] = {}
    for name in names:
        number, now = 1, name
        while now in apart:
            number, now = number + 1, f"{name}_{number + 1}"
        apart[now] = None
    return tuple(apart)
