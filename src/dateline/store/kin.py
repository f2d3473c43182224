"""The shelf of a store: its stories by their telling terms and by the marks of their texts."""

import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from dateline.ledger.findings import Gist
from dateline.ledger.likeness import rarity_of, vector
from dateline.ledger.tellings import Telling

_PUT = "INSERT INTO tellings (story, telling, gist, marks) VALUES (?, ?, ?, ?)"
_DROP = "DELETE FROM tellings WHERE story = ?"
_GET = "SELECT telling, marks FROM tellings WHERE story = ?"
_GIST = "SELECT gist FROM tellings WHERE story = ?"
_TEXT = "SELECT text FROM stories WHERE id = ?"
_SIZE = "SELECT max(story) FROM tellings"
_HOLDERS = "SELECT stories FROM terms WHERE term = ?"
_COUNT = "INSERT INTO terms (term, stories) VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET stories = stories + 1"
_DISCOUNT = "UPDATE terms SET stories = stories - 1 WHERE term = ?"
_UNUSED = "DELETE FROM terms WHERE term = ? AND stories < 1"
_WORDS = "INSERT INTO kin_search (rowid, terms) VALUES (?, ?)"
_UNWORDS = "INSERT INTO kin_search (kin_search, rowid, terms) VALUES ('delete', ?, ?)"
_LATEST = "SELECT rowid FROM kin_search WHERE kin_search MATCH ? ORDER BY rowid DESC LIMIT ?"
_FIRST = "SELECT rowid FROM kin_search WHERE kin_search MATCH ? ORDER BY rowid LIMIT ?"

_DRIFT = 1.01
"""How much a store grows before terms are weighed anew."""
_KEPT = 20_000
"""Stories whose vectors are kept in memory: some 100 MB at most."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Telling)
_GISTS = msgspec.msgpack.Decoder(Gist)


class Shelf:
    """The tellings and marks of a store's stories: what `alike` and `overlaps` of the ledger look stories up by.

    What it remembers holds while nobody else writes; `forget` when somebody did.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counts: dict[str, int] = {}
        self._vectors: OrderedDict[int, tuple[Telling, Mapping[str, float]]] = OrderedDict()
        self._size: int | None = None
        self._weights: dict[str, float] = {}
        self._weighed = 0

    def forget(self) -> None:
        """Ask the file anew from now on."""
        self._counts.clear()
        self._vectors.clear()
        self._weights.clear()
        self._size = None

    def put(self, key: int, story: Telling, gist: Gist, marks: Collection[int]) -> None:
        """Add a story."""
        run = self._connection.execute
        run(_PUT, (key, _ENCODER.encode(story), _ENCODER.encode(gist), len(marks)))
        run(_WORDS, (key, _words(story, marks)))
        self._connection.executemany(_COUNT, [(term,) for term in story.counts])
        for term in story.counts:
            if term in self._counts:
                self._counts[term] += 1
        if self._size is not None:
            self._size = max(self._size, key)

    def drop(self, key: int, marks: Collection[int]) -> None:
        """Take a story out, if it is there."""
        row = self._connection.execute(_GET, (key,)).fetchone()
        if row is None:
            return
        story = _DECODER.decode(row["telling"])
        self._connection.execute(_UNWORDS, (key, _words(story, marks)))
        self._connection.execute(_DROP, (key,))
        terms = [(term,) for term in story.counts]
        self._connection.executemany(_DISCOUNT, terms)
        self._connection.executemany(_UNUSED, terms)
        self.forget()

    def gist(self, key: int) -> Gist:
        """What is kept of a story to tell which others it need not be held against."""
        return _GISTS.decode(self._connection.execute(_GIST, (key,)).fetchone()[0])

    def weight(self, term: str) -> float:
        """What a term weighs by how many stories have it; as of the last hundredth part of them."""
        if self.size() > self._weighed * _DRIFT:
            self._weighed = self.size()
            self._weights.clear()
        found = self._weights.get(term)
        if found is None:
            found = self._weights[term] = rarity_of(self._weighed, self.holders(term))
        return found

    def size(self) -> int:
        """How many stories there are, forgotten ones with them: to count them takes long, and this will do."""
        if self._size is None:
            self._size = int(self._connection.execute(_SIZE).fetchone()[0] or 0)
        return self._size

    def mark_count(self, key: int) -> int:
        """How many marks a story's text has."""
        return int(self._connection.execute(_GET, (key,)).fetchone()["marks"])

    def holders(self, term: str) -> int:
        """How many stories have a term."""
        found = self._counts.get(term)
        if found is None:
            row = self._connection.execute(_HOLDERS, (term,)).fetchone()
            found = self._counts[term] = 0 if row is None else int(row[0])
        return found

    def latest(self, term: str, most: int) -> Iterable[int]:
        """Stories that have a term, the last added first."""
        return [row[0] for row in self._connection.execute(_LATEST, (f'"{term}"', most))]

    def first(self, mark: int, most: int) -> Iterable[int]:
        """Stories whose text has a mark, the first added first."""
        return [row[0] for row in self._connection.execute(_FIRST, (f'"#{mark}"', most))]

    def text(self, key: int) -> str:
        """A story's words."""
        return str(self._connection.execute(_TEXT, (key,)).fetchone()[0])

    def telling(self, key: int) -> Telling:
        """What is kept of a story."""
        return _DECODER.decode(self._connection.execute(_GET, (key,)).fetchone()["telling"])

    def vector(self, key: int) -> tuple[Telling, Mapping[str, float]]:
        """A story's telling, and the vector of its terms as they weighed when it was last looked at from afresh."""
        found = self._vectors.get(key)
        if found is None:
            story = self.telling(key)
            found = self._vectors[key] = story, vector(story, self.weight)
            if len(self._vectors) > _KEPT:
                self._vectors.popitem(last=False)
        return found


def _words(story: Telling, marks: Collection[int]) -> str:
    return " ".join([*story.counts, *(f"#{mark}" for mark in sorted(marks))])
