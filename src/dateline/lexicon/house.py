"""The house's own words: what a newsroom or a project adds to Dateline's word lists, and its rules.

A file `dateline.toml` names them:

```toml
words = ["words"]        # folders with lists named and written as ours: frames.tsv, modality_cues.yaml, bodies.tsv …
actors = "people.csv"    # a file of actors, as for --authority

[leave_out]              # rows of ours that shall not count, by list and first field
frames = ["boycott"]
```
A row of the house's goes before ours wherever both fit. Each is checked as ours are, with the same messages.
"""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from dateline.errors import ResourceError
from dateline.lexicon.checked import SUFFIXES, checked_rows
from dateline.lexicon.table import Additions, Row, put_in_force, shipped
from dateline.lexicon.tables import TABLES

FILE = "dateline.toml"
_NEEDED = frozenset({"plover_types", "plover_status", "certainty", "countries"})
"""Lists of which every row is needed."""
_MISNAMED = frozenset({".yml", ".csv", ".txt", ".json"})
_SHOWN = 5
"""Faults that the message of a reading names; `dateline check-resources` names all."""


class _Named(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a `dateline.toml`."""

    words: tuple[str, ...] = ()
    actors: str = ""
    leave_out: dict[str, tuple[str, ...]] = {}


class House(msgspec.Struct, frozen=True, kw_only=True):
    """A house's word lists, actors and rules, as its `dateline.toml` names them.

    Attributes:
        path: The file.
        files: The word lists it adds, by the file they stand in.
        rows: Their rows, by the name of the list.
        left_out: Rows of ours that do not count, by the name of the list.
        actors: The file of its actors, or None.
        faults: What is wrong, one sentence each; a house with any cannot be used.
    """

    path: Path
    files: tuple[Path, ...] = ()
    rows: dict[str, tuple[Row, ...]] = {}
    left_out: dict[str, frozenset[str]] = {}
    actors: Path | None = None
    faults: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: str | Path) -> "House":
        """The house that a `dateline.toml` describes, with whatever is wrong with it."""
        file = Path(path)
        try:
            named = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), type=_Named)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.MsgspecError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else error
            return cls(path=file, faults=(f"{file}: {reason}",))
        faults: list[str] = []
        lists: dict[str, list[Row]] = {}
        files = [one for folder in named.words for one in _lists(file.parent / folder, faults)]
        for one in files:
            for row in _checked(one, faults):
                lists.setdefault(one.stem, []).append(row)
        actors = file.parent / named.actors if named.actors else None
        if actors is not None and not actors.is_file():
            faults.append(f"{file}: actors: no such file: {actors}")
        return cls(
            path=file,
            files=tuple(files),
            rows={name: tuple(found) for name, found in lists.items()},
            left_out=_left_out(file, named, faults),
            actors=actors,
            faults=tuple(faults),
        )


def use_house(path: str | Path | None) -> House | None:
    """Let readings from now on go by the words and rules that a `dateline.toml` names; None returns to ours alone.

    It holds for the whole process. Call it before reading, and build pipelines after it.

    Raises:
        ResourceError: The file, or a list it names, breaks the rules; the message says which rows and how.
    """
    if path is None:
        _put(None)
        return None
    house = House.read(path)
    if house.faults:
        more = len(house.faults) - _SHOWN
        rest = f"\n… and {more} more: `dateline check-resources` names them all" if more > 0 else ""
        raise ResourceError("\n".join(house.faults[:_SHOWN]) + rest)
    _put(house)
    return house


def house_in_force() -> House | None:
    """The house that readings go by, or None."""
    return _HOUSE[0]


@cache
def used(path: Path | None) -> None:
    """Use a house once a process: what a worker does before its first document."""
    if path is not None:
        use_house(path)


_HOUSE: list[House | None] = [None]


def _put(house: House | None) -> None:
    _HOUSE[0] = house
    put_in_force(Additions() if house is None else Additions(rows=house.rows, left_out=house.left_out))


def _lists(folder: Path, faults: list[str]) -> list[Path]:
    """The word lists in a folder; a file that is none of ours by its name is a fault, as nobody would read it."""
    if not folder.is_dir():
        faults.append(f"{folder}: no such folder")
        return []
    found = []
    for file in sorted(folder.iterdir()):
        if file.suffix in _MISNAMED and file.stem in TABLES:
            faults.append(f"{file}: a list is a .tsv or a .yaml file")
        if file.suffix not in SUFFIXES or file.name.startswith("."):
            continue
        if file.stem in TABLES:
            found.append(file)
        else:
            faults.append(f"{file}: no list is called {file.stem}; they are: {', '.join(sorted(TABLES))}")
    if not found and not faults:
        faults.append(f"{folder}: no word list in it; they are called {', '.join(sorted(TABLES))}, as .tsv or .yaml")
    return found


def _checked(file: Path, faults: list[str]) -> list[Row]:
    try:
        found = list(checked_rows(file, TABLES[file.stem]))
    except ResourceError as error:
        faults.append(str(error))
        return []
    faults += [one for one in found if isinstance(one, str)]
    return [one for one in found if not isinstance(one, str)]


def _left_out(file: Path, named: _Named, faults: list[str]) -> dict[str, frozenset[str]]:
    for name, words in named.leave_out.items():
        if name not in TABLES:
            faults.append(f"{file}: leave_out: no list is called {name}; they are: {', '.join(sorted(TABLES))}")
            continue
        if name in _NEEDED:
            faults.append(f"{file}: leave_out: every row of {name} is needed; add one of yours to go before it")
            continue
        ours = {word for row in shipped(name, TABLES[name]) for word in row.called()}
        faults += [f"{file}: leave_out: no row of {name} is called {word!r}" for word in words if word not in ours]
    return {name: frozenset(words) for name, words in named.leave_out.items()}
