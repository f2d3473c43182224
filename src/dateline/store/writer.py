"""The one object that changes a store: each document in one transaction."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from dateline.model import Account, Review, Source
from dateline.store.accounts import packed
from dateline.store.deciding import Deciding
from dateline.store.editions import Edition, house_of, key_of, mark_of, place
from dateline.store.files import named
from dateline.store.forgetting import Forgetting, Forgotten
from dateline.store.names import Names
from dateline.store.placing import Placer
from dateline.store.records import put_in
from dateline.store.reviewing import Reviewing
from dateline.store.standing import Standing

_DOCUMENT = "INSERT INTO documents (source, hash, position, added) VALUES (?, ?, ?, ?)"
_STORY = """
INSERT INTO stories (story, text, headline, credit, language, published, stage_versions, account)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_APPEARANCE = """
INSERT INTO appearances (document, story, start_at, end_at, url, publisher, published, house, headline, mark, number)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_KNOWN = "SELECT id FROM documents WHERE source = ? AND hash = ?"
_OLD = "SELECT id, text, published, appearance FROM stories WHERE story = ?"


_BATCH = 200
"""Documents in one transaction of `add_all`: measured, more gains little, and others wait no longer than 0.1 s."""


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What adding one document did.

    Attributes:
        known: True when the document was there already; then nothing changed.
        stories: Texts that are new to the store.
        appearances: Appearances added, of new texts and of old.
        forgotten: Stories left out because they were forgotten.
        replaced: Stories that left the answers, superseded or withdrawn.
        clashing: Ids of stories left out because another text has the id: of 150,000 stories, one in a hundred stores.
    """

    known: bool = False
    stories: int = 0
    appearances: int = 0
    forgotten: int = 0
    replaced: int = 0
    clashing: tuple[str, ...] = ()


class Writer:
    """Adds documents and forgets stories; made by `Store.writer()`, used in a `with`.

    Every call is one transaction: it is kept whole, or not at all. Another process that writes is waited for.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, versions: Mapping[str, int]) -> None:
        self._connection = connection
        self._path = path
        self._names = Names(connection)
        self._placer = Placer(connection, self._names, path)
        self._standing = Standing(connection, self._names, path)
        self._deciding = Deciding(connection, self._names, self._standing)
        self._reviewing = Reviewing(connection, self._names, self._standing, path)
        self._forgetting = Forgetting(connection, self._names, self._standing, self._placer, self._reviewing)
        self._stages = msgspec.json.encode(dict(versions)).decode()
        self._others = -1

    def __enter__(self) -> Self:
        """Nothing is locked before the first change."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self._connection.close()

    def has(self, item_hash: str, source_id: str) -> bool:
        """True when this document is in the store."""
        with named(self._path):
            return self._connection.execute(_KNOWN, (source_id, item_hash)).fetchone() is not None

    def add(self, item_hash: str, source: Source, accounts: Sequence[Account]) -> Added:
        """Store one document with the accounts of its stories; a second time nothing happens.

        Args:
            item_hash: Hash of the document's content.
            source: Where it came from; with the hash it names the document.
            accounts: One a story.

        Raises:
            StoreError: The file is busy, full or damaged.
        """
        with self._transaction():
            return self._add(item_hash, source, accounts)

    def add_all(self, documents: Iterable[tuple[str, Source, Sequence[Account]]]) -> Iterator[Added]:
        """Store many documents that are at hand, some hundreds in one transaction: three times as fast as one by one.

        Args:
            documents: What `add` takes, of each. What comes out for one is kept from then on.
        """
        rest = iter(documents)
        while batch := list(islice(rest, _BATCH)):
            with self._transaction():
                added = [self._add(*document) for document in batch]
            yield from added

    def place(self) -> Iterator[int]:
        """Place the stories that are new or were read anew among the others: `dateline.store.placing` says how.

        Stopped, or killed, it goes on with those that are left when it is called again.

        Yields:
            How many are left, after every some hundred.
        """
        left = self._waiting()
        while left:
            with self._transaction() as connection:
                for (key,) in connection.execute(_UNPLACED, (_BATCH,)).fetchall():
                    self._placer.place(key)
            left = self._waiting()
            yield left

    def replace(self, account: Account) -> bool:
        """Put a new reading of a story in place of the one that is there; its appearances stay as they are.

        False, and nothing done, where the store has no such story, or has got another day for it meanwhile.
        """
        story = account.story
        with self._transaction() as connection:
            old = connection.execute(_OLD, (story.id,)).fetchone()
            if old is None or (old["text"], old["published"]) != (story.text, story.published):
                return False
            key, shown = old["id"], old["appearance"]
            if shown is not None:
                self._standing.hide(key)
            connection.execute(_REREAD, (shown, story.headline, self._versions(), packed(account), key))
            connection.execute(_UNPLACE, (key,))
            self._reviewing.as_read(key)
            if shown is not None:
                put_in(connection, self._names, key, account)
            self._reviewing.renew(key)
        return True

    def review(self, reviews: Iterable[Review]) -> int:
        """Keep what people say of records, and lay it over these: at once, and whenever a story is read anew.

        A review of a story that is not here waits for it.

        Args:
            reviews: One or more; those that are here already are passed over.

        Returns:
            How many are new.

        Raises:
            QueryError: One undoes a review that is not there.
        """
        with self._transaction():
            new = [one for one in reviews if self._reviewing.keep(one)]
            told = {one.story for one in new} | {one.other for one in new if one.noun == "finding" and one.other}
            for key in {key for story in told for key in self._reviewing.stories(story)}:
                if self._reviewing.renew(key):
                    self._placer.place(key)
            self._reviewing.tidy()
        return len(new)

    def merge(self, actor: str, other: str) -> int:
        """Take an actor for another from now on, in the stories that are there and in those that come.

        Args:
            actor: An actor's id across stories.
            other: The one it is.

        Returns:
            How many stories name them; `place` then holds these against the others anew.

        Raises:
            QueryError: The store knows no such actor.
        """
        with self._transaction():
            return self._touched(self._deciding.merge(actor, other))

    def split(self, actor: str, stories: Sequence[str] = (), other: str | None = None) -> int:
        """Take an actor for another in some stories; or, without stories, for no other any more, as it was read.

        Args:
            actor: An actor's id across stories.
            stories: Ids of the stories in which it is another.
            other: The id of that other; the actor's own with `~` behind it where none is given.

        Returns:
            How many stories name them; `place` then holds these against the others anew.

        Raises:
            QueryError: The store knows no such actor or story, or the actor was not merged.
        """
        with self._transaction():
            if not stories:
                return self._touched(self._deciding.unmerge(actor))
            return self._touched(self._deciding.split(actor, stories, other or f"{actor}~"))

    def save_search(self, name: str, query: str, by: str) -> None:
        """Keep a search of the desk under a name; one that is there gets the new name.

        Args:
            name: What it is called.
            query: The query of its address.
            by: Who keeps it.
        """
        with self._transaction() as connection:
            connection.execute(_SAVE, (name, query, by, _now()))

    def drop_search(self, ident: int) -> bool:
        """Forget a search that was kept; False where there is none of this number."""
        with self._transaction() as connection:
            return connection.execute("DELETE FROM searches WHERE id = ?", (ident,)).rowcount > 0

    def tidy(self) -> None:
        """Take names out that no story gives any more, and work the indexes up: after many stories were replaced."""
        with self._transaction():
            self._forgetting.wipe()

    def forget(self, what: str) -> Forgotten:
        """Delete a story by its id, what came from an address, or all that names a person, and keep it out from now on.

        Of an address, a text that others printed too stays, as theirs. What deleted words are left in indexes and log
        is overwritten; that takes a while in a large store.

        Args:
            what: A story's id, an address, or the id that a person has in all stories (`person:alva-berg`).
        """
        with self._transaction():
            gone = self._forgetting.forget(what)
        with named(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        with named(self._path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                seen = connection.execute("PRAGMA data_version").fetchone()[0]
                if seen != self._others:  # somebody else wrote: a name's number may have gone
                    self._forget()
                    self._others = seen
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self._forget()
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _forget(self) -> None:
        """What was remembered of the file may hold no more."""
        self._names.forget()
        self._placer.forget()
        self._reviewing.forget()

    def _touched(self, stories: Sequence[int]) -> int:
        """Have stories placed anew."""
        self._placer.forget()
        self._connection.executemany(_UNPLACE, [(story,) for story in stories])
        return len(stories)

    def _waiting(self) -> int:
        with named(self._path):
            return int(self._connection.execute("SELECT count(*) FROM unplaced").fetchone()[0])

    def _add(self, item_hash: str, source: Source, accounts: Sequence[Account]) -> Added:
        connection = self._connection
        if connection.execute(_KNOWN, (source.id, item_hash)).fetchone() is not None:
            return Added(known=True)
        document = connection.execute(_DOCUMENT, (source.id, item_hash, source.index, _now())).lastrowid
        assert document is not None
        stories = appearances = forgotten = 0
        clashing: list[str] = []
        touched: set[int] = set()
        fresh: dict[int, Account | None] = {}
        for account in accounts:
            if self._forgetting.is_kept_out(account):
                forgotten += 1
                continue
            old = connection.execute(_OLD, (account.story.id,)).fetchone()
            if old is not None and old["text"] != account.story.text:
                clashing.append(account.story.id)
                continue
            key = self._new_story(account) if old is None else old["id"]
            now = account if old is None else self._seen_story(old, account)
            fresh[key] = now or fresh.get(key)
            stories += old is None
            appearances += 1
            touched |= self._appearance(document, key, account)
        gone = [self._standing.settle(key, fresh.get(key)) for key in sorted(touched | fresh.keys())]
        for key in {one for story in sorted(fresh) for one in self._reviewing.later(story)}:
            if self._reviewing.renew(key):
                connection.execute(_UNPLACE, (key,))
        return Added(
            stories=stories,
            appearances=appearances,
            forgotten=forgotten,
            replaced=sum(gone),
            clashing=tuple(clashing),
        )

    def _new_story(self, account: Account) -> int:
        story = account.story
        heading = (story.headline, story.credit, story.language, story.published)
        values = (story.id, story.text, *heading, self._versions(), packed(account))
        number = self._connection.execute(_STORY, values).lastrowid
        assert number is not None
        self._connection.execute(_UNPLACE, (number,))
        return number

    def _versions(self) -> int | None:
        """The number of the versions of the stages that read what is stored now."""
        row = self._connection.execute(_VERSIONS, (self._stages,)).fetchone()
        return row[0] if row is not None else self._connection.execute(_NEW_VERSIONS, (self._stages,)).lastrowid

    def _seen_story(self, old: sqlite3.Row, account: Account) -> Account | None:
        """The account, if it takes the place of the one that is there: one of an earlier day, or the first dated."""
        story = account.story
        if story.published is None or (old["published"] or "9999") <= story.published:
            return None
        if old["appearance"] is not None:
            self._standing.hide(old["id"])
        self._connection.execute(_REDATED, (story.headline, story.published, packed(account), old["id"]))
        self._connection.execute(_UNPLACE, (old["id"],))
        self._reviewing.as_read(old["id"])
        return account

    def _appearance(self, document: int, key: int, account: Account) -> set[int]:
        """Record where the text appeared; the numbers of other stories that this changes."""
        story = account.story
        house, headline, (mark, number) = house_of(story), key_of(story.headline), mark_of(story.updates)
        where = (document, key, *story.span, story.source.url, story.source.publisher, story.published)
        made = self._connection.execute(_APPEARANCE, (*where, house, headline, mark, number)).lastrowid
        assert made is not None
        edition = Edition(
            id=made,
            story=key,
            house=house,
            headline=headline,
            published=story.published,
            mark=mark,
            number=number,
            length=len(story.text),
        )
        return place(self._connection, edition)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


_UNPLACED = "SELECT story FROM unplaced ORDER BY story LIMIT ?"
_UNPLACE = "INSERT OR IGNORE INTO unplaced VALUES (?)"
_VERSIONS = "SELECT id FROM stage_versions WHERE stages = ?"
_NEW_VERSIONS = "INSERT INTO stage_versions (stages) VALUES (?)"
_REDATED = "UPDATE stories SET headline = ?, published = ?, account = ? WHERE id = ?"
_SAVE = """
INSERT INTO searches (name, query, reviewer, at) VALUES (?, ?, ?, ?)
ON CONFLICT (query) DO UPDATE SET name = excluded.name, reviewer = excluded.reviewer, at = excluded.at
"""
_REREAD = "UPDATE stories SET appearance = ?, headline = ?, stage_versions = ?, account = ? WHERE id = ?"
