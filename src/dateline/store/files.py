"""The file of a store: opening it, bringing it up to date, and what its troubles are called."""

import math
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

from dateline.errors import StoreError

FILE = "dateline.sqlite"
"""A store's one file, in its folder; SQLite keeps two more beside it while it is in use (`-wal`, `-shm`)."""

WAIT = 10.0
"""Seconds a writer waits for another: thousands of documents' worth, and short enough that a person is still there."""

_APPLICATION = 1146374222
"""What `PRAGMA application_id` says of a store: "DTLN"; see `schema/001.sql`."""

_EARTH = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""

_TROUBLES: dict[int, str] = {
    sqlite3.SQLITE_BUSY: (
        "another process is writing to it (a `dateline add`, `forget` or `restore`?) and did not let go in time;"
        " when it has ended, run the same command again: what was stored stays, and is not read anew"
    ),
    sqlite3.SQLITE_FULL: "the disk is full; what was stored stays: make room and run the same command again",
    sqlite3.SQLITE_READONLY: "it may not be written to",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk failed while it was read or written",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; `dateline restore FILE` puts a backup in its place",
    sqlite3.SQLITE_NOTADB: "the file is damaged or no store; `dateline restore FILE` puts a backup in its place",
}
_TROUBLES[sqlite3.SQLITE_LOCKED] = _TROUBLES[sqlite3.SQLITE_BUSY]


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a store's file into a `StoreError` that names the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        trouble = _TROUBLES.get(code & 0xFF) if code is not None else None  # the low byte is the kind of trouble
        if trouble is None:
            raise
        raise StoreError(f"{path}: {trouble}") from error


def connect(path: Path, *, write: bool, shared: bool = False) -> sqlite3.Connection:
    """A connection to a store's file: transactions are ours to begin, rows go by name; `shared` by threads in turn."""
    uri = path.absolute().as_uri() + ("?mode=rwc" if write else "?mode=ro")
    connection = sqlite3.connect(
        uri, uri=True, timeout=WAIT, isolation_level=None, cached_statements=512, check_same_thread=not shared
    )
    connection.row_factory = sqlite3.Row
    connection.create_function("kilometres", 4, _kilometres, deterministic=True)
    try:
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            # a killed process loses nothing that was committed; a power cut may lose the last moments, no more
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA secure_delete = ON")
            # 40 MB of log before it is worked into the file: a third faster than SQLite's own 4 MB
            connection.execute("PRAGMA wal_autocheckpoint = 10000")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 1073741824")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's number in the file, 0 for a new one.

    Raises:
        StoreError: It is newer than this Dateline knows, or another program's.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    if application != _APPLICATION and (version or tables):
        raise StoreError(f"{path}: an SQLite file of another program, not a store of Dateline's")
    newest = _migrations()[-1][0]
    if version > newest:
        raise StoreError(
            f"{path}: made by a newer Dateline (schema {version}; this one knows up to {newest}); update Dateline"
        )
    return version


def newest_version() -> int:
    """The schema's number after all migrations."""
    return _migrations()[-1][0]


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Apply what numbered files the store has not seen yet, each in one transaction."""
    connection.execute("PRAGMA foreign_keys = OFF")  # a table that others refer to may be made anew; checked below
    while version_of(connection, path) < newest_version():
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection, path)  # another process may have been here first
            for script in [text for number, text in _migrations() if number > version][:1]:
                for statement in statements_of(script):
                    connection.execute(statement)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise StoreError(
                    f"{path}: something it refers to is missing; `dateline restore FILE` puts a backup back"
                )
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    connection.execute("PRAGMA foreign_keys = ON")


def statements_of(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would end the transaction they belong to."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@cache
def _migrations() -> tuple[tuple[int, str], ...]:
    folder = files("dateline.store") / "schema"
    found = [one for one in folder.iterdir() if one.name.endswith(".sql")]
    return tuple(sorted((int(one.name.removesuffix(".sql")), one.read_text(encoding="utf-8")) for one in found))


def _kilometres(
    latitude: float | None, longitude: float | None, to_latitude: float | None, to_longitude: float | None
) -> float | None:
    """Great-circle distance (haversine), for SQL; None of an unknown spot."""
    if latitude is None or longitude is None or to_latitude is None or to_longitude is None:
        return None
    here, there = math.radians(latitude), math.radians(to_latitude)
    half = (
        math.sin((there - here) / 2) ** 2
        + math.cos(here) * math.cos(there) * math.sin(math.radians(to_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
