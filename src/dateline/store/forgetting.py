"""Forgetting: stories that are deleted with all their words, and a tombstone that keeps them out."""

import sqlite3
from datetime import UTC, datetime

import msgspec

from dateline.ledger.copies import marks
from dateline.model import Account, Actor
from dateline.store.names import Names, coded
from dateline.store.placing import Placer
from dateline.store.reviewing import Reviewing
from dateline.store.standing import Standing

_PERSON = "person:"
_BURY = "INSERT OR IGNORE INTO tombstones VALUES (?, ?, ?)"
_ANY = "SELECT 1 FROM tombstones LIMIT 1"
_TOMB = """
SELECT 1 FROM tombstones
WHERE (kind = 'story' AND key = ?) OR (kind = 'url' AND key = ?)
OR (kind = 'actor' AND key IN (SELECT value FROM json_each(?)))
"""
_OF = {
    "story": "SELECT id, story FROM appearances WHERE story = (SELECT id FROM stories WHERE story = ?)",
    "url": "SELECT id, story FROM appearances WHERE url = ?",
}
_NAMED = """
SELECT id FROM stories WHERE instr(account, ?) > 0 UNION SELECT story FROM machine WHERE instr(account, ?) > 0
"""
_NAMES = "SELECT DISTINCT name FROM names WHERE actor = ? OR canonical = ?"
_READ_AS = "SELECT DISTINCT canonical FROM names WHERE actor = ? OR canonical = ?"
_COPIES = "SELECT story FROM copies WHERE original = :story OR root = :story"
_ORPHANS = """
DELETE FROM names WHERE id NOT IN (SELECT name FROM actors) AND id NOT IN (SELECT name FROM parties)
AND id NOT IN (SELECT subject FROM relations) AND id NOT IN (SELECT object FROM relations)
AND id NOT IN (SELECT actor FROM findings WHERE actor IS NOT NULL)
AND id NOT IN (SELECT answer_actor FROM findings WHERE answer_actor IS NOT NULL)
"""
_APART = "SELECT DISTINCT canonical FROM names WHERE actor LIKE '%@%'"
_WIPES = (
    "INSERT INTO names_search (names_search) VALUES ('rebuild')",
    "INSERT INTO search (search) VALUES ('optimize')",
    "INSERT INTO said_search (said_search) VALUES ('optimize')",
    "INSERT INTO kin_search (kin_search) VALUES ('optimize')",
)


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """How many stories are gone altogether, and how many appearances, those of stories that stay among them."""

    stories: int
    appearances: int


class Forgetting:
    """Deletes stories and keeps them out; each call belongs in a transaction of the writer's."""

    def __init__(
        self, connection: sqlite3.Connection, names: Names, standing: Standing, placer: Placer, reviewing: Reviewing
    ) -> None:
        self._connection = connection
        self._names = names
        self._standing = standing
        self._placer = placer
        self._reviewing = reviewing
        self._later: set[int] = set()

    def forget(self, what: str) -> Forgotten:
        """Delete what a story's id, an address or a person's id stands for; see `Writer.forget`."""
        run = self._connection.execute
        kind = "actor" if what.startswith(_PERSON) else "url" if ":" in what or "/" in what else "story"
        run(_BURY, (kind, what, datetime.now(UTC).isoformat(timespec="seconds")))
        rows = self._naming(what) if kind == "actor" else run(_OF[kind], (what,)).fetchall()
        renewed = self._of_reviews(kind, what)
        stories = {row["story"] for row in rows}
        freed = {one for row in rows for one in self._freed(row["id"])}
        copies = {one for story in stories for (one,) in run(_COPIES, {"story": story})}
        for row in rows:
            run("DELETE FROM appearances WHERE id = ?", (row["id"],))
        gone = {key for key in stories if self._drop(key)}
        for key in freed - stories:
            self._standing.settle(key)
        for key in (renewed | self._later) - gone:
            if self._reviewing.renew(key):
                copies.add(key)
        for key in copies - gone:
            self._placer.place(key)
        self._later.clear()
        self.wipe()
        return Forgotten(stories=len(gone), appearances=len(rows))

    def _of_reviews(self, kind: str, what: str) -> set[int]:
        """Delete the reviews that are about what is forgotten; stories that had them laid over."""
        if kind == "actor":
            rows = self._connection.execute(_NAMES, (what, what))
            return self._reviewing.drop_naming(what, [row[0] for row in rows])
        if kind == "url":
            self._reviewing.drop_of_source(what)
            return set()
        return set(self._reviewing.drop(what))

    def is_kept_out(self, account: Account) -> bool:
        """True for a story that was forgotten, or names a person who was."""
        if self._connection.execute(_ANY).fetchone() is None:
            return False
        ids = msgspec.json.encode(sorted(one for actor in account.actors for one in self._ids(actor))).decode()
        return self._connection.execute(_TOMB, (account.story.id, account.source.url, ids)).fetchone() is not None

    def wipe(self) -> None:
        """Take deleted words out of the indexes; names that no story gives any more, too."""
        self._connection.execute(_ORPHANS)
        for rebuilding in _WIPES:
            self._connection.execute(rebuilding)
        self._names.forget()
        for (canonical,) in self._connection.execute(_APART).fetchall():
            self._names.resolve(canonical)  # whom they were told apart from may be gone

    def _naming(self, actor: str) -> list[sqlite3.Row]:
        """The appearances of all stories that name an actor, those that answers do not show among them."""
        run, found = self._connection.execute, list[sqlite3.Row]()
        for canonical in {actor, *(row[0] for row in run(_READ_AS, (actor, actor)))}:
            wanted = b'"canonical":' + msgspec.json.encode(canonical)
            for (key,) in run(_NAMED, (wanted, wanted)).fetchall():
                told = (*self._standing.account(key).actors, *self._reviewing.machine(key).actors)
                if any(actor in self._ids(one) for one in told):
                    found += run("SELECT id, story FROM appearances WHERE story = ?", (key,)).fetchall()
        return found

    def _ids(self, actor: Actor) -> set[str]:
        """The ids of an actor of a reading: there, across stories, and where there is another of that name."""
        return {actor.canonical, self._names.across(actor), f"{actor.canonical}@{coded(actor)}"}

    def _freed(self, appearance: int) -> list[int]:
        rows = self._connection.execute("SELECT story FROM appearances WHERE superseded_by = ?", (appearance,))
        return [row[0] for row in rows]

    def _drop(self, key: int) -> bool:
        """Delete a story that no appearance is left of; True when it went."""
        self._standing.settle(key)
        if self._connection.execute("SELECT 1 FROM appearances WHERE story = ?", (key,)).fetchone() is not None:
            return False
        story, text = self._connection.execute("SELECT story, text FROM stories WHERE id = ?", (key,)).fetchone()
        self._placer.drop(key, marks(text))
        self._later.update(self._reviewing.drop(story))
        self._connection.execute("DELETE FROM stories WHERE id = ?", (key,))
        return True
