"""Formats on the disk: each file is written beside its place and moved there when it is whole."""

from collections import OrderedDict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, TextIO

from dateline.errors import QueryError, StoreError
from dateline.export.formats import FORMATS, export_as
from dateline.export.outgoing import Options, Tally, whole
from dateline.store import Store

_OPEN = 8
"""Files kept open at once: two formats take turns between two, the others go from one to the next."""


def export_file(
    store: Store, target: str | Path, name: str, options: Options | None = None, tally: Tally | None = None
) -> list[Path]:
    """Write a store in a format, as it is at this moment; what stands there is replaced when the new files are whole.

    Args:
        store: The store.
        target: A file, or a folder where the format is one.
        name: The format's name, a key of `FORMATS`.
        options: What of the store leaves it.
        tally: Where to count what was written and left out.

    Raises:
        QueryError: There is no such format, or the target is a folder where a file is wanted, or the other way round.
        StoreError: It cannot be written to.
    """
    goal = Path(target)
    _check(goal, name)
    folder = FORMATS[name].folder
    try:
        (goal if folder else goal.parent).mkdir(parents=True, exist_ok=True)
        with store.view() as view, view.snapshot():
            pieces = export_as(view, name, options, tally)
            return _written(((goal / file if folder else goal, piece) for file, piece in pieces))
    except OSError as error:
        raise StoreError(f"{target}: cannot be written to: {error.strerror or error}") from error


def export_stream(
    store: Store, stream: BinaryIO, name: str, options: Options | None = None, tally: Tally | None = None
) -> None:
    """Write a store in a format of one file to a stream, as UTF-8.

    Raises:
        QueryError: There is no such format, or it is a folder.
    """
    if name in FORMATS and FORMATS[name].folder:
        raise QueryError(f"{name} is several files: name a folder, not -")
    with store.view() as view, view.snapshot():
        stream.writelines(whole(piece).encode() for _, piece in export_as(view, name, options, tally))


def _check(goal: Path, name: str) -> None:
    if name not in FORMATS:
        raise QueryError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    if FORMATS[name].folder and goal.exists() and not goal.is_dir():
        raise QueryError(f"{goal} is a file; {name} is several files and needs a folder")
    if not FORMATS[name].folder and goal.is_dir():
        file = goal / f"{name}.{FORMATS[name].extension}"
        raise QueryError(f"{goal} is a folder; {name} is one file: name it, such as {file}")


def _written(pieces: Iterable[tuple[Path, str]]) -> list[Path]:
    """Write pieces to their files' `.part`, then move each to its place; where it fails, no `.part` stays."""
    files: dict[Path, None] = {}
    try:
        with closing(_Handles()) as handles:
            for file, piece in pieces:
                fresh = file not in files
                files[file] = None
                handles.to(file, fresh=fresh).write(whole(piece))
        for file in files:
            _part(file).replace(file)
    finally:
        for file in files:
            _part(file).unlink(missing_ok=True)
    return list(files)


def _part(file: Path) -> Path:
    return file.with_name(file.name + ".part")


class _Handles:
    """Open files, the last used ones: thousands of stories must not be thousands of handles."""

    def __init__(self) -> None:
        self._open: OrderedDict[Path, TextIO] = OrderedDict()

    def to(self, file: Path, *, fresh: bool) -> TextIO:
        """The handle of a file's `.part`, begun anew where it is fresh."""
        if file not in self._open:
            while len(self._open) >= _OPEN:
                self._open.popitem(last=False)[1].close()
            self._open[file] = _part(file).open("w" if fresh else "a", encoding="utf-8", newline="")
        self._open.move_to_end(file)
        return self._open[file]

    def close(self) -> None:
        """Close them all."""
        for handle in self._open.values():
            handle.close()
        self._open.clear()
