"""What people decided about who is who: remembered, and applied to what is there and what comes."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from dateline.errors import QueryError
from dateline.store.names import Names
from dateline.store.standing import Standing

_DECIDE = """
INSERT INTO decisions (kind, actor, other, story, since) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (kind, actor, story) DO UPDATE SET other = excluded.other, since = excluded.since
"""
_UNDO = "DELETE FROM decisions WHERE kind = 'merge' AND actor = ?"
_MERGED = "SELECT other FROM decisions WHERE kind = 'merge' AND actor = ?"
_READ_AS = "SELECT DISTINCT canonical FROM names WHERE actor = ? OR canonical = ?"
_CANONICAL = """
SELECT DISTINCT canonical FROM names WHERE actor IN (SELECT value FROM json_each(:actors))
OR canonical IN (SELECT value FROM json_each(:actors))
"""
_NAMING = """
SELECT DISTINCT actors.story FROM names JOIN actors ON actors.name = names.id
WHERE names.actor IN (SELECT value FROM json_each(:actors))
"""
_KNOWN = "SELECT 1 FROM names WHERE actor = :actor OR canonical = :actor LIMIT 1"
_STORY = "SELECT id FROM stories WHERE story = ?"


class Deciding:
    """Keeps decisions about actors; each call belongs in a transaction of the writer's, and gives the stories touched.

    Raises:
        QueryError: The store knows no such actor or story.
    """

    def __init__(self, connection: sqlite3.Connection, names: Names, standing: Standing) -> None:
        self._connection = connection
        self._names = names
        self._standing = standing

    def merge(self, actor: str, other: str) -> list[int]:
        """Take an actor for another."""
        for one in (actor, other):
            self._known(one)
        if actor == other:
            raise QueryError(f"{actor!r} is one actor already")
        self._decide("merge", actor, other)
        return self._resolved([actor, other])

    def unmerge(self, actor: str) -> list[int]:
        """Take an actor for no other any more."""
        others = [row[0] for row in self._connection.execute(_MERGED, (actor,))]
        if not others:
            raise QueryError(f"{actor!r} was not merged into another; --story says in which stories it is another")
        self._connection.execute(_UNDO, (actor,))
        return self._resolved([actor, *others])

    def split(self, actor: str, stories: Sequence[str], other: str) -> list[int]:
        """Take an actor for another in some stories."""
        self._known(actor)
        keys = {story: self._connection.execute(_STORY, (story,)).fetchone() for story in stories}
        missing = [story for story, row in keys.items() if row is None]
        if missing:
            raise QueryError(f"no story {missing[0]!r} in the store")
        read_as = [row[0] for row in self._connection.execute(_READ_AS, (actor, actor))]
        for story, (key,) in keys.items():
            for canonical in read_as:
                self._decide("split", canonical, other, story)
            self._names.forget()
            self._standing.renew(key)
        return sorted({*self._resolved([actor, other]), *(key for (key,) in keys.values())})

    def _known(self, actor: str) -> None:
        if self._connection.execute(_KNOWN, {"actor": actor}).fetchone() is None:
            raise QueryError(f"no actor {actor!r} in the store; `dateline who NAME` prints the ids")

    def _decide(self, kind: str, actor: str, other: str, story: str = "") -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._connection.execute(_DECIDE, (kind, actor, other, story, now))

    def _resolved(self, actors: Sequence[str]) -> list[int]:
        """Give the names of some actors their ids anew; the stories that name them."""
        self._names.forget()
        listed = {"actors": msgspec.json.encode(actors).decode()}
        for (canonical,) in self._connection.execute(_CANONICAL, listed).fetchall():
            self._names.resolve(canonical)
        return [row[0] for row in self._connection.execute(_NAMING, listed)]
