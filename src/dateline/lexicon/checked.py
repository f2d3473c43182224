"""Word lists as people write them: TSV or YAML rows, read and checked one by one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from dateline.errors import ResourceError
from dateline.lexicon.table import Row

LIST_MARK = "|"
SUFFIXES = (".tsv", ".yaml")


def raw_rows(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The rows of a TSV (header names the fields, lists are parted by `|`) or YAML (a list of mappings) file.

    Each comes with its number: the line of a TSV, the place in the list of a YAML file.

    Raises:
        ResourceError: The file cannot be read as such.
    """
    try:
        if path.suffix == ".yaml":
            found = yaml.safe_load(path.read_text(encoding="utf-8")) or []
            if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
                raise ResourceError(f"{path}: a list of rows is wanted, each like `- {{lemma: …, example: …}}`")
            return list(enumerate(found, 1))
        with path.open(encoding="utf-8-sig", newline="") as file:
            bare = ((number, line) for number, line in enumerate(file, 1) if not line.startswith("#") and line.strip())
            return list(_cells(bare))
    except OSError as error:
        raise ResourceError(f"{path}: {error.strerror or error}") from error
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise ResourceError(f"{path}: {' '.join(str(error).split())}") from error


def _cells(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, dict[str, Any]]]:
    header: list[str] | None = None
    for number, line in lines:
        cells = line.rstrip("\r\n").split("\t")
        if header is None:
            header = cells
            continue
        row: dict[str, Any] = {name: cell for name, cell in zip(header, cells, strict=False) if cell}
        if len(cells) > len(header):
            row["a cell beyond the header"] = cells[len(header)]
        yield number, row


def checked_rows(path: Path, kind: type[Row]) -> Iterator[Row | str]:
    """The rows of a list as structs of type `kind`; in place of one that breaks the rules, what is wrong with it."""
    fields = msgspec.structs.fields(kind)
    lists = {f.encode_name for f in fields if "tuple" in str(f.type)}
    for number, raw in raw_rows(path):
        cells = {k: v.split(LIST_MARK) if k in lists and isinstance(v, str) else v for k, v in raw.items()}
        try:
            unknown = set(cells) - {f.encode_name for f in fields}
            if unknown:
                raise ValueError(f"no such field: {', '.join(sorted(map(str, unknown)))}")
            row = msgspec.convert(cells, type=kind, strict=False)
            fault = row.fault()
            if fault:
                raise ValueError(fault)
        except (ValueError, msgspec.MsgspecError, re.error) as error:
            yield f"{path}, row {number}: {error}: {cells}"
            continue
        yield row
