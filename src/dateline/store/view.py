"""A store to look at: reads only, while another process may write."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from dateline.errors import QueryError
from dateline.model import Account
from dateline.store.accounts import AS_READ, stored_account
from dateline.store.files import connect, named
from dateline.store.free import LARGEST, PATIENCE, Free, free
from dateline.store.kin import Shelf

_ALL = "SELECT story, text, account FROM stories WHERE appearance IS NOT NULL ORDER BY id"
_ONE = "SELECT story, text, account FROM stories WHERE story = ?"
_MACHINE = AS_READ + "WHERE stories.story = ?"
_KNOWN = "SELECT 1 FROM documents WHERE source = ? AND hash = ?"

Value = str | int | float | bytes | None


@contextmanager
def _in_time() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise QueryError("the answer takes too long; narrow the question down, by days or names") from error
        raise


class View:
    """Reads a store; made by `Store.view()`, used in a `with`. `dateline.query` holds the questions."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def __enter__(self) -> Self:
        """Nothing is locked: writers go on, and each question sees what was there when it was asked."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def hurry(self, seconds: float) -> None:
        """Give up questions that are not answered within so many seconds from now: they raise `QueryError`."""
        until = monotonic() + seconds
        self._connection.set_progress_handler(lambda: monotonic() > until, 20_000)

    def rows(self, sql: str, parameters: Mapping[str, Value] | None = None) -> list[sqlite3.Row]:
        """The rows that a question in SQL gives; its values are bound, never written into it."""
        with named(self.path), _in_time():
            return self._connection.execute(sql, parameters or {}).fetchall()

    def each(self, sql: str, parameters: Mapping[str, Value] | None = None) -> Iterator[sqlite3.Row]:
        """The rows that a question in SQL gives, one at a time: for answers that memory need not hold."""
        with named(self.path), _in_time():
            yield from self._connection.execute(sql, parameters or {})

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside sees the store as it was at the first question, whoever writes meanwhile."""
        with named(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def free(self, sql: str, *, patience: float = PATIENCE, largest: int = LARGEST) -> Free:
        """Somebody's own question in SQL: one statement that reads the store and nothing else, on a connection apart.

        Args:
            sql: The question.
            patience: Seconds that SQLite may work on it.
            largest: Bytes that a cell or a row may have.

        Raises:
            QueryError: It is no such statement.
        """
        with named(self.path):
            return free(connect(self.path, write=False), self.path, sql, patience=patience, largest=largest)

    def has(self, item_hash: str, source_id: str) -> bool:
        """True when this document is in the store."""
        with named(self.path):
            return self._connection.execute(_KNOWN, (source_id, item_hash)).fetchone() is not None

    def shelf(self) -> Shelf:
        """What is kept of the stories that were placed, to tell which are like one another."""
        return Shelf(self._connection)

    def account(self, story_id: str) -> Account | None:
        """The account of a story, shown or not, reviews laid over it; None where the store has no such story."""
        return self._account(_ONE, story_id)

    def machine_account(self, story_id: str) -> Account | None:
        """The same as the machine read it, whatever people said of it."""
        return self._account(_MACHINE, story_id)

    def _account(self, sql: str, story_id: str) -> Account | None:
        with named(self.path):
            row = self._connection.execute(sql, (story_id,)).fetchone()
        return None if row is None else stored_account(row, self.path)

    def accounts(self, story_ids: Iterable[str] | None = None) -> Iterator[Account]:
        """The accounts of the stories named, or of all that answers may show, one at a time."""
        if story_ids is not None:
            found = (self.account(one) for one in story_ids)
            yield from (account for account in found if account is not None)
            return
        with named(self.path):
            for row in self._connection.execute(_ALL):
                yield stored_account(row, self.path)
