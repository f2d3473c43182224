"""Compile `resources/` into `src/dateline/data/`, checking every row on the way.

usage: python genscripts/build.py [--check]

With --check nothing is written; exit status 1 if a compiled file differs from what stands in the package.
"""

import sys
from pathlib import Path

import msgspec

from dateline.lexicon import tables
from dateline.lexicon.checked import checked_rows
from dateline.lexicon.table import Row

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
DATA = ROOT / "src" / "dateline" / "data"


def typed(path: Path, kind: type[Row]) -> list[Row]:
    """The rows as structs of type `kind`; exits with file, row and fault when one is wrong."""
    out = []
    for found in checked_rows(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path, kind):
        if isinstance(found, str):
            sys.exit(found)
        out.append(found)
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
