"""A store as tables for other programs: one file a table, Parquet or CSV, each row to be read alone."""

import csv
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import msgspec

from dateline.errors import StoreError
from dateline.export.outgoing import Options, digest
from dateline.export.parquet import parquet_writer
from dateline.model import Span
from dateline.query import sentence_around
from dateline.store import Store, View

TABLES = (
    "stories", "appearances", "actors", "places", "statements", "events", "parties", "relations", "tensions",
    "findings", "copies", "reviews",
)  # fmt: skip
Form = Literal["parquet", "csv"]
Value = str | int | float | bool | list[str] | list[list[int]] | None

_TYPES = {
    **dict.fromkeys(("start_at", "end_at", "geonames_id"), "BIGINT"),
    **dict.fromkeys(("latitude", "longitude", "score", "confidence"), "DOUBLE"),
    **dict.fromkeys(("denies", "withdrawn", "shown", "undone"), "BOOLEAN"),
    **dict.fromkeys(("actors", "actor_ids", "recipients", "recipient_ids"), "VARCHAR[]"),
    "spans": "BIGINT[][]",
}
"""The types of columns that do not hold text; dates are text, as EDTF says more than a calendar day."""
_WORDS = frozenset({"text", "words", "answer_words", "headline", "why", "note", "changes", "differs"})
"""Columns that hold words of stories, or tell them."""


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """A table that was written: its name, its file, and how many rows are in it."""

    table: str
    file: Path
    rows: int


def export_tables(
    store: Store, folder: str | Path, *, form: Form = "parquet", options: Options | None = None
) -> Iterator[Exported]:
    """Write every table of a store into a folder, as the store is at this moment; files of that name are replaced.

    Args:
        store: The store.
        folder: Where to; made if need be.
        form: `parquet`, which needs DuckDB, or `csv`.
        options: Which stories leave, by their day of publication, and whether their words do: without them a column of
            words is one of their SHA-256, `words_sha256`.

    Raises:
        QueryError: DuckDB is not installed.
        StoreError: The folder cannot be written to.
    """
    write = _csv if form == "csv" else parquet_writer("--as csv does without")
    goal, asked = Path(folder), options or Options()
    try:
        goal.mkdir(parents=True, exist_ok=True)
        with store.view() as view, view.snapshot():
            for table in TABLES:
                file = goal / f"{table}.{form}"
                part = file.with_name(file.name + ".part")
                try:
                    rows = write(part, columns_of(view, table, asked), _rows(view, table, asked))
                    part.replace(file)
                finally:
                    part.unlink(missing_ok=True)
                yield Exported(table=table, file=file, rows=rows)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written to: {error.strerror or error}") from error


def columns_of(view: View, table: str, options: Options | None = None) -> dict[str, str]:
    """The columns of a table and their types, in DuckDB's words."""
    no_text = options is not None and options.no_text
    answer = view.free(_question(table) + "LIMIT 0")
    answer.close()
    return {_named(name, no_text=no_text): _TYPES.get(name, "VARCHAR") for name in answer.columns}


def _named(column: str, *, no_text: bool) -> str:
    return f"{column}_sha256" if no_text and column in _WORDS else column


@cache
def _question(table: str) -> str:
    return (files("dateline.export") / "sql" / f"{table}.sql").read_text(encoding="utf-8")


def _rows(view: View, table: str, options: Options) -> Iterator[dict[str, Value]]:
    for row in view.each(_question(table)):
        if not options.is_asked(row["published"]):
            continue
        values = {name: _value(name, row[name]) for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values
        if table in {"statements", "events"}:
            values["words"] = _words(table, row, values)
        yield _hashed(values) if options.no_text else values


def _hashed(values: Mapping[str, Value]) -> dict[str, Value]:
    """A row with the SHA-256 of words in place of them."""
    return {
        _named(name, no_text=True): digest(value) if name in _WORDS and isinstance(value, str) else value
        for name, value in values.items()
    }


def _value(name: str, value: Any) -> Value:  # noqa: ANN401 - what SQLite holds
    kind = _TYPES.get(name, "VARCHAR")
    if value is None:
        return None
    if kind.endswith("[]"):
        decoded: list[str] | list[list[int]] = msgspec.json.decode(value)
        return decoded
    return bool(value) if kind == "BOOLEAN" else value


def _words(table: str, row: sqlite3.Row, values: Mapping[str, Value]) -> str:
    """The words of a statement, or the sentence of an event; in its row stands the whole text."""
    text: str = row["words"]
    if table == "events":
        return sentence_around(text, Span(row["start_at"], row["end_at"])).cut(text)
    spans = msgspec.convert(values["spans"], list[tuple[int, int]])
    return " … ".join(text[start:end] for start, end in spans)


def _csv(file: Path, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> int:
    """Write rows as CSV: lists are joined with `; `, spans are `start-end`, what is unknown is empty."""
    number = 0
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        for number, row in enumerate(rows, 1):  # noqa: B007 - the last number is the count
            writer.writerow([_cell(value) for value in row.values()])
    return number


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        parts: Sequence[str | list[int]] = value
        return "; ".join(one if isinstance(one, str) else "-".join(map(str, one)) for one in parts)
    return str(value)
