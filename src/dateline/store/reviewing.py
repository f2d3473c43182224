"""Reviews kept beside what was read, and laid over it: a new reading of a story is corrected as the old one was."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Review
from dateline.review import found, reviewed, standing
from dateline.store.accounts import ACCOUNT, packed, stored_account
from dateline.store.names import Names
from dateline.store.records import put_in
from dateline.store.standing import Standing

_KEEP = "INSERT OR IGNORE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
_ANY = "SELECT 1 FROM reviews LIMIT 1"
_OF = """
WITH RECURSIVE earlier (story) AS (
    SELECT ?
    UNION
    SELECT old.story FROM earlier
    JOIN appearances AS new ON new.story = earlier.story
    JOIN appearances AS old ON old.superseded_by = new.id
)
SELECT reviews.review FROM earlier
CROSS JOIN stories ON stories.id = earlier.story
CROSS JOIN reviews ON reviews.story = stories.story
"""
_ABOUT = """
SELECT review FROM reviews WHERE story = :story
UNION SELECT review FROM reviews WHERE noun = 'finding' AND other = :story
"""
_UNDONE = "UPDATE reviews SET undone = ? WHERE id = ?"
_ONE = "SELECT review FROM reviews WHERE id = ?"
_LATER = """
WITH RECURSIVE later (story) AS (
    SELECT id FROM stories WHERE story = ?
    UNION
    SELECT new.story FROM later
    JOIN appearances AS old ON old.story = later.story
    JOIN appearances AS new ON new.id = old.superseded_by
)
SELECT story FROM later
"""
_STORY = "SELECT id, text FROM stories WHERE story = ?"
_IDENT = "SELECT story FROM stories WHERE id = ?"
_SET = "UPDATE stories SET account = ? WHERE id = ?"
_MACHINE = """
SELECT stories.story, stories.text, coalesce(machine.account, stories.account) AS account
FROM stories LEFT JOIN machine ON machine.story = stories.id WHERE stories.id = ?
"""
_REMEMBER = "INSERT OR REPLACE INTO machine VALUES (?, ?)"
_AS_READ = "DELETE FROM machine WHERE story = ?"
_UNJUDGE = "DELETE FROM finding_verdicts WHERE review = ?"
_JUDGE = "INSERT OR REPLACE INTO finding_verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DROP = "DELETE FROM reviews WHERE story = :story OR (noun = 'finding' AND other = :story)"
_DECODER = msgspec.json.Decoder(Review)
_KIND = msgspec.json.Decoder(dict[str, str | None])


class Reviewing:
    """Keeps reviews; each call belongs in a transaction of the writer's."""

    def __init__(self, connection: sqlite3.Connection, names: Names, standing: Standing, path: Path) -> None:
        self._connection = connection
        self._names = names
        self._standing = standing
        self._path = path

    def keep(self, review: Review) -> bool:
        """Put a review with the others; False where it is there already.

        Raises:
            QueryError: It undoes one that is not there.
        """
        undone = self.one(review.record) if review.verb == "undo" else None
        if review.verb == "undo" and (undone is None or undone.story != review.story):
            raise QueryError(f"there is no review {review.record!r} to undo")
        what = (review.id, review.story, review.verb, review.noun, review.record, review.other)
        whole = msgspec.json.encode(review).decode()
        return self._connection.execute(_KEEP, (*what, review.by, review.at, whole)).rowcount > 0

    def one(self, ident: str) -> Review | None:
        """The review of an id."""
        row = self._connection.execute(_ONE, (ident,)).fetchone()
        return None if row is None else _DECODER.decode(row[0])

    def machine(self, key: int) -> Account:
        """A story's account as the machine read it."""
        return stored_account(self._connection.execute(_MACHINE, (key,)).fetchone(), self._path)

    def renew(self, key: int) -> bool:
        """Lay the reviews of a story and of editions it superseded over what the machine read; True for a change."""
        if self._connection.execute(_ANY).fetchone() is None:
            return False
        reviews = [_DECODER.decode(row[0]) for row in self._connection.execute(_OF, (key,)).fetchall()]
        self._judge(self._connection.execute(_IDENT, (key,)).fetchone()[0])
        now = stored_account(self._connection.execute(ACCOUNT, (key,)).fetchone(), self._path)
        machine = self.machine(key)
        account = reviewed(machine, reviews) if any(one.noun != "finding" for one in reviews) else machine
        if account == now:
            return False
        shown = self._standing.appearance(key)
        if shown is not None:
            self._standing.hide(key)
        self._connection.execute(_SET, (packed(account), key))
        if account == machine:
            self._connection.execute(_AS_READ, (key,))
        else:
            self._connection.execute(_REMEMBER, (key, packed(machine)))
        if shown is not None:
            self._standing.show(key, shown)
            put_in(self._connection, self._names, key, account)
        return True

    def as_read(self, key: int) -> None:
        """The story's account is the machine's from now on, until it is renewed."""
        self._connection.execute(_AS_READ, (key,))

    def stories(self, story: str) -> list[int]:
        """The numbers of a story and of the editions that superseded it; none where the store has no such story."""
        return [row[0] for row in self._connection.execute(_LATER, (story,)).fetchall()]

    def drop(self, story: str) -> None:
        """Delete a story's reviews, with all words they hold."""
        self._connection.execute(_DROP, {"story": story})

    def _judge(self, story: str) -> None:
        """Tell which findings of a story were accepted or rejected, and which reviews were undone."""
        rows = self._connection.execute(_ABOUT, {"story": story}).fetchall()
        reviews = [_DECODER.decode(row[0]) for row in rows]
        stand = {one.id for one in standing(reviews)}
        for one in reviews:
            undone = one.verb != "undo" and one.id not in stand
            self._connection.execute(_UNDONE, (undone, one.id))
            if one.noun == "finding" and one.verb in {"accept", "reject"}:
                self._connection.execute(_UNJUDGE, (one.id,))
        judged = [one for one in standing(reviews) if one.noun == "finding" and one.verb in {"accept", "reject"}]
        last = {one.record: one for one in judged}
        self._connection.executemany(_JUDGE, [row for one in last.values() for row in self._verdict(one)])

    def _verdict(self, review: Review) -> Iterator[tuple[str | int | None, ...]]:
        sides = []
        for story, quote in zip((review.story, review.other), review.words, strict=False):
            row = self._connection.execute(_STORY, (story,)).fetchone()
            span = None if row is None else found(row["text"], quote)
            if row is None or span is None:
                return
            sides.append((row["id"], *span))
        if not sides:
            return
        kind = _KIND.decode(review.machine or "{}").get("kind") or ""
        (story_key, start, end), answer = sides[0], sides[1] if len(sides) > 1 else (None, None, None)
        word = "accepted" if review.verb == "accept" else "rejected"
        yield (story_key, review.id, word, kind, start, end, *answer)
