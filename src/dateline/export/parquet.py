"""Parquet, written by DuckDB where that is installed."""

import types
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import msgspec

from dateline.errors import QueryError, StoreError
from dateline.model import Span

_LONGEST = 16_777_216
"""Bytes of a row that DuckDB is ready for by itself."""

Write = Callable[[Path, Mapping[str, str], Iterable[Mapping[str, Any]]], int]
"""Writes rows with these columns (name → DuckDB's type) into a file, and tells how many they were."""


def parquet_writer(hint: str) -> Write:
    """What writes Parquet.

    Args:
        hint: What does without, for those who have no DuckDB.

    Raises:
        QueryError: DuckDB is not installed.
    """
    try:
        duckdb = import_module("duckdb")
    except ImportError as error:
        more = f"pip install 'dateline[analytics]' brings it; {hint}"
        raise QueryError(f"Parquet is written by DuckDB, which is not installed: {more}") from error

    def write(file: Path, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> int:
        lines = file.with_name(file.name + ".jsonl")
        encoder = msgspec.json.Encoder()
        number, longest = 0, _LONGEST
        try:
            with lines.open("wb") as stream:
                for number, row in enumerate(rows, 1):  # noqa: B007 - the last number is the count
                    line = encoder.encode(row)
                    longest = max(longest, len(line) + 2)
                    stream.write(line + b"\n")
            alone = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}  # off the network
            with duckdb.connect(config=alone) as connection:
                table = connection.read_json(
                    str(lines), columns=dict(columns), format="newline_delimited", maximum_object_size=longest
                )
                table.write_parquet(str(file), compression="zstd")
        except duckdb.Error as error:
            raise StoreError(f"{file}: DuckDB could not write it: {error}") from error
        finally:
            lines.unlink(missing_ok=True)
        return number

    return write


def columns_of_records(*kinds: type[msgspec.Struct]) -> dict[str, str]:
    """The columns that records of these kinds have as a table, and their types in DuckDB's words.

    A field that only one of the kinds has is empty in the rows of the others.
    """
    return {field.name: _type(field.type) for kind in kinds for field in msgspec.structs.fields(kind)}


def columns_of_rows(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The same of rows that have no declared types: whole numbers, numbers, else text."""
    held = list(rows)
    out = {}
    for name in columns:
        found = {type(row[name]) for row in held} - {type(None)}
        out[name] = "BIGINT" if found == {int} else "DOUBLE" if found and found <= {int, float} else "VARCHAR"
    return out


_TYPES = {bool: "BOOLEAN", int: "BIGINT", float: "DOUBLE", str: "VARCHAR", Span: "BIGINT[]"}


def _type(hint: Any) -> str:  # noqa: ANN401 - a type as it is declared
    origin, inner = get_origin(hint), [one for one in get_args(hint) if one is not type(None)]
    if origin in {Union, types.UnionType} and len(inner) == 1:
        return _type(inner[0])
    if origin is tuple:
        return f"{_type(inner[0])}[]"
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return "JSON"
    return _TYPES.get(hint, "VARCHAR")
