"""Reviews kept beside what was read, and laid over it: a new reading of a story is corrected as the old one was."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote_plus

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Review
from dateline.review import found, names_in, reviewed, standing
from dateline.store.accounts import ACCOUNT, AS_READ, packed, stored_account
from dateline.store.names import Names
from dateline.store.records import put_in
from dateline.store.standing import Standing
from dateline.who import canonical_of

_KEEP = "INSERT OR IGNORE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
_ANY = "SELECT 1 FROM (SELECT 1 FROM reviews UNION ALL SELECT 1 FROM machine) LIMIT 1"
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
_MACHINE = AS_READ + "WHERE stories.id = ?"
_REMEMBER = "INSERT OR REPLACE INTO machine VALUES (?, ?)"
_AS_READ = "DELETE FROM machine WHERE story = ?"
_UNJUDGE = "DELETE FROM finding_verdicts WHERE review = ?"
_JUDGE = "INSERT OR REPLACE INTO finding_verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DROP = "DELETE FROM reviews WHERE story = :story OR (noun = 'finding' AND other = :story)"
_DROP_SOURCE = "DELETE FROM reviews WHERE json_extract(review, '$.source') = ?"
_ANY_TOMB = "SELECT 1 FROM tombstones LIMIT 1"
_TOMB = """
SELECT 1 FROM tombstones
WHERE (kind = 'story' AND key IN (SELECT value FROM json_each(:stories)))
OR (kind = 'actor' AND key IN (SELECT value FROM json_each(:people)))
OR (kind = 'url' AND key = :url)
"""
_VALUED = "SELECT review FROM reviews WHERE review LIKE '%\"values\":%'"
_LOOSE = """
SELECT id, name FROM names WHERE canonical = :canonical
AND NOT EXISTS (SELECT 1 FROM actors WHERE name = names.id)
AND NOT EXISTS (SELECT 1 FROM parties WHERE name = names.id)
AND NOT EXISTS (SELECT 1 FROM statements WHERE speaker = names.id)
AND NOT EXISTS (SELECT 1 FROM statements WHERE told_to = names.id)
AND NOT EXISTS (SELECT 1 FROM relations WHERE subject = names.id)
AND NOT EXISTS (SELECT 1 FROM relations WHERE object = names.id)
AND NOT EXISTS (SELECT 1 FROM findings WHERE actor = names.id)
AND NOT EXISTS (SELECT 1 FROM findings WHERE answer_actor = names.id)
"""
_UNWORDS = "INSERT INTO names_search (names_search, rowid, name) VALUES ('delete', ?, ?)"
_JSON = msgspec.json.encode
_DECODER = msgspec.json.Decoder(Review)
_KIND = msgspec.json.Decoder(dict[str, str | None])


class Reviewing:
    """Keeps reviews; each call belongs in a transaction of the writer's."""

    def __init__(self, connection: sqlite3.Connection, names: Names, standing: Standing, path: Path) -> None:
        self._connection = connection
        self._names = names
        self._standing = standing
        self._path = path
        self._loose: set[str] = set()
        self._any: bool | None = None

    def forget(self) -> None:
        """Ask the file anew from now on: another process may have made the first review."""
        self._any = None

    def keep(self, review: Review) -> bool:
        """Put a review with the others; False where it is there already.

        Raises:
            QueryError: It undoes one that is not there, or is about what was forgotten.
        """
        self._any = None
        if self._is_buried(review):
            raise QueryError("it is about a story or a person that was forgotten")
        undone = self.one(review.record) if review.verb == "undo" else None
        if review.verb == "undo" and (undone is None or undone.story != review.story):
            raise QueryError(f"there is no review {review.record!r} to undo")
        what = (review.id, review.story, review.verb, review.noun, review.record, review.other)
        whole = msgspec.json.encode(review).decode()
        return self._connection.execute(_KEEP, (*what, review.by, review.at, whole)).rowcount > 0

    def _is_buried(self, review: Review) -> bool:
        """True for a review of a story that was forgotten, or that names a person who was."""
        if self._connection.execute(_ANY_TOMB).fetchone() is None:
            return False
        keys = [review.story, *([review.other] if review.noun == "finding" and review.other else [])]
        people = [canonical_of("person", name, None) for name in names_in(review)]
        listed = {"stories": _JSON(keys).decode(), "people": _JSON(people).decode(), "url": review.source}
        return self._connection.execute(_TOMB, listed).fetchone() is not None

    def one(self, ident: str) -> Review | None:
        """The review of an id."""
        row = self._connection.execute(_ONE, (ident,)).fetchone()
        return None if row is None else _DECODER.decode(row[0])

    def machine(self, key: int) -> Account:
        """A story's account as the machine read it."""
        return stored_account(self._connection.execute(_MACHINE, (key,)).fetchone(), self._path)

    def renew(self, key: int) -> bool:
        """Lay the reviews of a story and of editions it superseded over what the machine read.

        True where records changed, so that the story has to be placed anew; a verdict alone changes none.
        """
        if self._connection.execute(_ANY).fetchone() is None:
            return False
        reviews = [_DECODER.decode(row[0]) for row in self._connection.execute(_OF, (key,)).fetchall()]
        self._judge(self._connection.execute(_IDENT, (key,)).fetchone()[0])
        now = stored_account(self._connection.execute(ACCOUNT, (key,)).fetchone(), self._path)
        machine = self.machine(key)
        account = reviewed(machine, reviews) if any(one.noun != "finding" for one in reviews) else machine
        if account == now:
            return False
        self._loose |= {one.canonical for one in now.actors} | {one.canonical for one in account.actors}
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
        return msgspec.structs.replace(account, reviews=()) != msgspec.structs.replace(now, reviews=())

    def as_read(self, key: int) -> None:
        """The story's account is the machine's from now on, until it is renewed."""
        self._connection.execute(_AS_READ, (key,))

    def later(self, key: int) -> list[int]:
        """The numbers of a story and of the editions that superseded it; of a store without reviews none."""
        if self._any is None:
            self._any = self._connection.execute(_ANY).fetchone() is not None
        if not self._any:
            return []
        return self.stories(self._connection.execute(_IDENT, (key,)).fetchone()[0])

    def stories(self, story: str) -> list[int]:
        """The numbers of a story and of the editions that superseded it; none where the store has no such story."""
        return [row[0] for row in self._connection.execute(_LATER, (story,)).fetchall()]

    def drop(self, story: str) -> list[int]:
        """Delete a story's reviews, with all words they hold; the later editions that had them laid over."""
        later = self.stories(story)
        self._connection.execute(_DROP, {"story": story})
        return later

    def drop_naming(self, actor: str, names: Iterable[str]) -> set[int]:
        """Delete the reviews in whose values a person stands, and searches kept by the name; the stories touched."""
        known = {name.casefold() for name in names}
        touched: set[int] = set()
        for row in self._connection.execute(_VALUED).fetchall():
            one = _DECODER.decode(row[0])
            told = names_in(one)
            if any(name.casefold() in known or canonical_of("person", name, None) == actor for name in told):
                self._connection.execute("DELETE FROM reviews WHERE id = ?", (one.id,))
                touched.update(self.stories(one.story))
        last = {name.split()[-1] for name in (*known, actor.partition(":")[2].replace("-", " ")) if name.split()}
        for ident, name, query in self._connection.execute("SELECT id, name, query FROM searches").fetchall():
            if any(word in f"{name} {unquote_plus(query)}".casefold() for word in last):
                self._connection.execute("DELETE FROM searches WHERE id = ?", (ident,))
        return touched

    def drop_of_source(self, source: str) -> None:
        """Delete the reviews of a document that wait for it."""
        self._connection.execute(_DROP_SOURCE, (source,))

    def tidy(self) -> None:
        """Take out names that no story gives any more since stories were renewed, and tell namesakes apart anew."""
        loose, self._loose = self._loose, set()
        for canonical in sorted(loose):
            for ident, name in self._connection.execute(_LOOSE, {"canonical": canonical}).fetchall():
                self._connection.execute(_UNWORDS, (ident, name))
                self._connection.execute("DELETE FROM names WHERE id = ?", (ident,))
            self._names.forget()
            self._names.resolve(canonical)

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
        try:
            kind = _KIND.decode(review.machine or "{}").get("kind") or ""
        except msgspec.MsgspecError:
            return
        (story_key, start, end), answer = sides[0], sides[1] if len(sides) > 1 else (None, None, None)
        word = "accepted" if review.verb == "accept" else "rejected"
        yield (story_key, review.id, word, kind, start, end, *answer)
