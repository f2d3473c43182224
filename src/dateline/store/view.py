"""A store to look at: reads only, while another process may write."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from dateline.model import Account
from dateline.store.accounts import stored_account
from dateline.store.files import named

_ALL = "SELECT story, text, account FROM stories WHERE appearance IS NOT NULL ORDER BY id"
_ONE = "SELECT story, text, account FROM stories WHERE story = ?"
_KNOWN = "SELECT 1 FROM documents WHERE source = ? AND hash = ?"

Value = str | int | float | bytes | None


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
        self._connection.close()

    def rows(self, sql: str, parameters: Mapping[str, Value] | None = None) -> list[sqlite3.Row]:
        """The rows that a question in SQL gives; its values are bound, never written into it."""
        with named(self.path):
            return self._connection.execute(sql, parameters or {}).fetchall()

    def has(self, item_hash: str, source_id: str) -> bool:
        """True when this document is in the store."""
        with named(self.path):
            return self._connection.execute(_KNOWN, (source_id, item_hash)).fetchone() is not None

    def account(self, story_id: str) -> Account | None:
        """The account of a story, shown or not; None where the store has no such story."""
        with named(self.path):
            row = self._connection.execute(_ONE, (story_id,)).fetchone()
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
