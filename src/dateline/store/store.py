"""The store: one SQLite file in a folder, opened, copied and put back."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.errors import StoreError
from dateline.store.files import FILE, connect, migrate, named, newest_version, version_of
from dateline.store.view import View
from dateline.store.writer import Writer


class Store:
    """A folder with everything that was added.

    ```python
    store = Store.open("dateline-store")
    with store.writer() as writer:
        writer.add(content_hash(item), item.source, accounts)
    with store.view() as view:
        said(view, by="Alva Berg")
    ```
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE

    @classmethod
    def open(cls, folder: str | Path, *, make: bool = True) -> "Store":
        """Open the store in a folder, make it if need be, and bring an older one up to date.

        Args:
            folder: Where it is or is to be.
            make: False to want one that is there.

        Raises:
            StoreError: There is none, it is newer than this Dateline, or it cannot be read.
        """
        store = cls(Path(folder))
        if not store.path.is_file():
            if not make:
                raise StoreError(f"{folder}: no store there; `dateline add PATH... --store {folder}` makes one")
            try:
                store.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(f"{folder}: no store can be made there: {error.strerror}") from error
        elif store._current():
            return store
        with named(store.path):
            connection = connect(store.path, write=True)
            try:
                migrate(connection, store.path)
            finally:
                connection.close()
        return store

    def writer(self, versions: Mapping[str, int] | None = None) -> Writer:
        """The object to change the store with.

        Args:
            versions: The version of each stage that read what will be added, by the stage's name.
        """
        with named(self.path):
            return Writer(connect(self.path, write=True), self.path, versions or {})

    def view(self, *, shared: bool = False) -> View:
        """The object to ask the store with; `shared` by several threads, one at a time."""
        with named(self.path):
            return View(connect(self.path, write=False, shared=shared), self.path)

    def place(self) -> Iterator[int]:
        """Place the stories that wait for it among the others; nothing is locked where none does.

        Yields:
            How many are left, first and after every some hundred.
        """
        with self.view() as view:
            waiting: int = view.rows("SELECT count(*) FROM unplaced")[0][0]
        if waiting:
            yield waiting
            with self.writer() as writer:
                yield from writer.place()

    def backup(self, file: str | Path) -> None:
        """Copy the store as it is at this moment into one file, beside a writer if there is one.

        Raises:
            StoreError: The file is there already, or cannot be written.
        """
        goal = Path(file)
        if goal.exists():
            raise StoreError(f"{goal}: there is such a file; a backup does not overwrite it")
        part = goal.with_name(goal.name + ".part")
        _copy(self.path, part)
        part.replace(goal)

    @classmethod
    def restore(cls, file: str | Path, folder: str | Path) -> "Store":
        """Put a backup in place of what is in the folder, whether that can be read or not.

        The old file is kept beside it as `dateline.sqlite.old`. Nothing else may have the store open.

        Raises:
            StoreError: The file is no whole store.
        """
        source, store = Path(file), cls(Path(folder))
        if not source.is_file():
            raise StoreError(f"{source}: no such file")
        store.folder.mkdir(parents=True, exist_ok=True)
        part = store.path.with_name(FILE + ".part")
        _copy(source, part)
        for suffix in ("-wal", "-shm"):
            Path(f"{store.path}{suffix}").unlink(missing_ok=True)
        if store.path.exists():
            store.path.replace(store.path.with_name(FILE + ".old"))
        part.replace(store.path)
        return cls.open(folder, make=False)

    def _current(self) -> bool:
        """True when the file needs no migration: looking at it takes no lock then, and no right to write."""
        with named(self.path):
            connection = connect(self.path, write=False)
            try:
                return version_of(connection, self.path) == newest_version()
            finally:
                connection.close()


def _copy(source: Path, goal: Path) -> None:
    """Copy one store's file into another, page by page, and see that the copy is whole."""
    try:
        goal.unlink(missing_ok=True)
        os.close(os.open(goal, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(f"{goal}: cannot be written: {error.strerror}") from error
    with named(source):
        here = connect(source, write=False)
        there = sqlite3.connect(goal)
        try:
            if version_of(here, source) == 0:
                raise StoreError(f"{source}: an empty file, not a backup")
            here.backup(there)
            there.execute("PRAGMA journal_mode = DELETE")
            fault = there.execute("PRAGMA quick_check(1)").fetchone()[0]
            if fault != "ok":
                raise StoreError(f"{source}: the file is damaged: {fault}")
        except BaseException:
            goal.unlink(missing_ok=True)
            raise
        finally:
            here.close()
            there.close()
