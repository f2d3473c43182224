"""Word lists: rows that people edit under `resources/`, checked at build and compiled into the package.

`genscripts/build.py` turns each `resources/NAME.tsv|yaml` into `dateline/data/NAME.json`; here the compiled
rows are read back, typed, once a process.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from dateline.errors import ResourceError


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a word list. Every list's row type names its fields; each row carries an example or a source.

    Attributes:
        example: A sentence of our own that shows the row at work; kept in `resources/`, not in the package.
        source: Where a fact comes from, with its date where it may change.
    """

    example: str = ""
    source: str = ""

    def fault(self) -> str | None:
        """What is wrong with the row, in a few words, or None; called when the package's data are built."""
        return None if self.example or self.source else "neither example nor source"


@cache
def rows(name: str, kind: type[Row]) -> tuple[Any, ...]:
    """The rows of the compiled list `name`, each of type `kind`.

    Raises:
        ResourceError: The file is missing or holds rows of another shape.
    """
    file = files("dateline.data").joinpath(f"{name}.json")
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[kind, ...])  # type: ignore[valid-type]
    except (OSError, msgspec.MsgspecError) as error:
        msg = f"the word list {name!r} is missing or broken ({error}): run `make data`"
        raise ResourceError(msg) from error
