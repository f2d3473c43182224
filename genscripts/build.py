"""Compile `resources/` into `src/dateline/data/`, checking every row on the way.

usage: python genscripts/build.py [--check]

With --check nothing is written; exit status 1 if a compiled file differs from what stands in the package.
"""

import csv
import sys
from pathlib import Path
from typing import Any

import msgspec
import yaml

from dateline.lexicon import tables
from dateline.lexicon.table import Row

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
DATA = ROOT / "src" / "dateline" / "data"
LIST_MARK = "|"


def raw_rows(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The rows of a TSV (header names the fields, lists are parted by `|`) or YAML (a list of mappings) file."""
    if path.suffix == ".yaml":
        return list(enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1))
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(
            (line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        return [(lines.line_num, {k: v for k, v in line.items() if v}) for line in lines]


def typed(path: Path, kind: type[Row]) -> list[Row]:
    """The rows as structs of type `kind`; exits with file, row and fault when one is wrong."""
    lists = {f.encode_name for f in msgspec.structs.fields(kind) if "tuple" in str(f.type)}
    out: list[Row] = []
    for number, raw in raw_rows(path):
        cells = {k: v.split(LIST_MARK) if k in lists and isinstance(v, str) else v for k, v in raw.items()}
        try:
            unknown = set(cells) - {f.encode_name for f in msgspec.structs.fields(kind)}
            if unknown:
                raise ValueError(f"no such field: {', '.join(sorted(map(str, unknown)))}")
            row = msgspec.convert(cells, type=kind, strict=False)
            fault = row.fault()
            if fault:
                raise ValueError(fault)
        except (ValueError, msgspec.MsgspecError) as error:
            sys.exit(f"{path.relative_to(ROOT)}, row {number}: {error}: {cells}")
        out.append(row)
    return out


def compiled(rows: list[Row]) -> bytes:
    """One row a line, without the examples, so that diffs can be read and the package stays small."""
    lean = [msgspec.structs.replace(row, example="") for row in rows]
    plain = [{k: v for k, v in msgspec.to_builtins(row).items() if v not in ("", [], None)} for row in lean]
    return b"[\n" + b",\n".join(msgspec.json.encode(row) for row in plain) + b"\n]\n"


def main() -> int:
    """Compile or check every table."""
    check = "--check" in sys.argv[1:]
    stale = []
    for name, kind in tables.TABLES.items():
        found = sorted(RESOURCES.glob(f"{name}.*"))
        if len(found) != 1:
            sys.exit(f"resources/{name}.tsv or .yaml: {len(found)} files found")
        data = compiled(typed(found[0], kind))
        target = DATA / f"{name}.json"
        if not target.exists() or target.read_bytes() != data:
            stale.append(target.name)
            if not check:
                target.write_bytes(data)
    print(("out of date: " if check else "written: ") + ", ".join(stale) if stale else "all data are up to date")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
