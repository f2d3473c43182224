"""Arguments → files: files as given, folders walked in order, patterns expanded."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import InputError

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_SUFFIXES = LINE_SUFFIXES | HTML_SUFFIXES | {".json", ".txt"}
"""What counts as a document in a folder, each with or without `.gz`; a file named outright may be called anything."""


def suffix_of(name: str) -> str:
    """The suffix that says what a file holds, in lower case: of `page.HTML.gz` it is `.html`."""
    path = Path(name)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return path.suffix.lower()


def files(argument: str) -> Iterator[Path]:
    """The files that one argument stands for.

    A folder gives its documents (`DOCUMENT_SUFFIXES`) sorted by path, hidden files and folders skipped, links to
    folders not followed. What names no file is taken as a pattern (`*`, `?`, `[…]`, `**`).

    Raises:
        InputError: No such file, a folder without documents, or a pattern that matches nothing.
    """
    path = Path(argument)
    if _kind(path) is None and glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            raise InputError("missing", "no file matches this pattern")
        for match in matches:
            yield from _walk(Path(match)) if Path(match).is_dir() else [Path(match)]
        return
    kind = _kind(path)
    if kind is None:
        raise InputError("missing", "no such file or folder")
    if kind == "file":
        yield path
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        suffixes = " ".join(sorted(DOCUMENT_SUFFIXES))
        raise InputError(
            "no_documents", f"no documents in this folder; what counts ends in {suffixes}, or one of these .gz"
        )


def _kind(path: Path) -> str | None:
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else None
    except (OSError, ValueError):  # a name with a zero byte or longer than the system takes
        return None


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(_shown(folders))
        for name in sorted(_shown(names)):
            if suffix_of(name) in DOCUMENT_SUFFIXES:
                yield Path(where) / name


def _shown(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith("."))
