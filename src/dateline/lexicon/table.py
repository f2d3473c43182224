"""Word lists: rows that people edit under `resources/`, checked at build and compiled into the package.

`genscripts/build.py` turns each `resources/NAME.tsv|yaml` into `dateline/data/NAME.json`; here the compiled
rows are read back, typed, once a process, with the rows that the house in force adds to them or leaves out
(`dateline.lexicon.house`).
"""

import sys
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import msgspec

from dateline.errors import ResourceError


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a word list. Every list's row type names its fields; each row carries an example or a source.

    Attributes:
        example: A sentence of our own that shows the row at work; kept in `resources/`, not in the package.
        source: Where a fact comes from, with its date where it may change.
    """

    first_wins: ClassVar[bool] = False
    """Whether the first row that fits counts, so that a user's own rows go before ours; else the last one does."""

    example: str = ""
    source: str = ""

    def fault(self) -> str | None:
        """What is wrong with the row, in a few words, or None; called when the package's data are built."""
        return None if self.example or self.source else "neither example nor source"

    def called(self) -> frozenset[str]:
        """What the row is called by: the value or values of its first field."""
        first = getattr(self, next(name for name in self.__struct_fields__ if name not in Row.__struct_fields__))
        return frozenset(map(str, first)) if isinstance(first, tuple) else frozenset({str(first)})


class Additions(msgspec.Struct, frozen=True, kw_only=True):
    """What a house adds to the word lists and leaves out of them.

    Attributes:
        rows: Its own rows by the name of the list.
        left_out: By the name of the list, the words whose rows of ours do not count.
    """

    rows: dict[str, tuple[Row, ...]] = {}
    left_out: dict[str, frozenset[str]] = {}


_in_force = [Additions()]


def put_in_force(additions: Additions) -> None:
    """Let every look-up from now on go by `additions`; what was looked up before is forgotten."""
    _in_force[0] = additions
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "dateline":
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@cache
def rows(name: str, kind: type[Row]) -> tuple[Any, ...]:
    """The rows of the list `name`, each of type `kind`: those of the package and those of the house in force.

    Raises:
        ResourceError: The file is missing or holds rows of another shape.
    """
    ours = shipped(name, kind)
    out = _in_force[0].left_out.get(name, frozenset())
    own = _in_force[0].rows.get(name, ())
    kept = tuple(row for row in ours if not out & row.called()) if out else ours
    return (*own, *kept) if kind.first_wins else (*kept, *own)


def shipped(name: str, kind: type[Row]) -> tuple[Any, ...]:
    """The rows of list `name` that come with the package.

    Raises:
        ResourceError: The file is missing or holds rows of another shape.
    """
    file = files("dateline.data").joinpath(f"{name}.json")
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[kind, ...])  # type: ignore[valid-type]
    except (OSError, msgspec.MsgspecError) as error:
        msg = f"the word list {name!r} is missing or broken ({error}): run `make data`"
        raise ResourceError(msg) from error
