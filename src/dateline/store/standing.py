"""Which stories stand in the answers: their records are put in, taken out, and put in anew."""

import sqlite3
from pathlib import Path

from dateline.model import Account
from dateline.store.accounts import ACCOUNT, stored_account
from dateline.store.names import Names
from dateline.store.records import put_in, take_out

_FIRST = """
SELECT id FROM appearances WHERE story = ? AND superseded_by IS NULL AND withdrawn = 0
ORDER BY coalesce(published, '9999'), id LIMIT 1
"""
_APPEARANCE = "SELECT appearance FROM stories WHERE id = ?"
_SHOW = "UPDATE stories SET appearance = ? WHERE id = ?"
_TEXT = "SELECT headline, text FROM stories WHERE id = ?"


class Standing:
    """Shows and hides a store's stories; each call belongs in a transaction of the writer's."""

    def __init__(self, connection: sqlite3.Connection, names: Names, path: Path) -> None:
        self._connection = connection
        self._names = names
        self._path = path

    def settle(self, key: int, account: Account | None = None) -> bool:
        """Show a story by the earliest appearance that stands, or take it out of the answers: True when it went.

        Args:
            key: The story's number.
            account: Its account, where that is at hand.
        """
        row = self._connection.execute(_FIRST, (key,)).fetchone()
        shown, before = None if row is None else row[0], self.appearance(key)
        if shown == before:
            return False
        if shown is None:
            self.hide(key)
            return True
        if before is None:
            put_in(self._connection, self._names, key, account or self.account(key))
        self.show(key, shown)
        return False

    def show(self, key: int, appearance: int) -> None:
        """Have answers show a story, whose records are put in apart, by one of its appearances."""
        self._connection.execute(_SHOW, (appearance, key))

    def hide(self, key: int) -> None:
        """Take a story's records out of the answers; it stays in the store."""
        headline, text = self._connection.execute(_TEXT, (key,)).fetchone()
        take_out(self._connection, key, headline, text)
        self._connection.execute(_SHOW, (None, key))

    def renew(self, key: int) -> None:
        """Put in a story's records anew, if answers show it."""
        if self.appearance(key) is not None:
            self.hide(key)
            self.settle(key)

    def appearance(self, key: int) -> int | None:
        """The appearance that answers show the story by, None where they do not show it."""
        found: int | None = self._connection.execute(_APPEARANCE, (key,)).fetchone()[0]
        return found

    def account(self, key: int) -> Account:
        """The story's account."""
        return stored_account(self._connection.execute(ACCOUNT, (key,)).fetchone(), self._path)
