"""A story's place among the others: whom it repeats, what tells of the same happening, what it answers.

A story is held against those that share the most of its telling terms, so the cost does not grow with the store. What
is kept are pairs of stories; which group, which original and which answer follow from them is read off when it is
asked for, so that the order in which stories came does not matter, and one that is superseded or forgotten leaves no
trace.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from dateline.ledger import Report, alone, between, word_of
from dateline.ledger.copies import Rank, marks, overlaps, traced
from dateline.ledger.deeds import retold, same_deeds
from dateline.ledger.happenings import kin
from dateline.ledger.tellings import telling
from dateline.model import Finding, Side
from dateline.store.accounts import stored_account
from dateline.store.kin import Shelf
from dateline.store.names import Names

_STORY = "SELECT story, text, account, published FROM stories WHERE id = ?"
_RANK = """
SELECT
    coalesce(a.published, '9999') AS day, a.id,
    a.mark IS NOT NULL OR coalesce(instr(lower(a.publisher), lower(s.credit)) = 0, FALSE) AS secondhand
FROM appearances AS a JOIN stories AS s ON s.id = a.story
WHERE a.story = ?
ORDER BY day, secondhand, a.id LIMIT 1
"""
_PARTNERS = """
SELECT other FROM likenesses WHERE one = :story
UNION SELECT answer_story FROM findings WHERE story = :story AND answer_story <> :story
UNION SELECT story FROM findings WHERE answer_story = :story AND story <> :story
"""
_UNPAIR = (
    "DELETE FROM likenesses WHERE one = :story",
    "DELETE FROM likenesses WHERE other = :story",
    "DELETE FROM overlaps WHERE one = :story",
    "DELETE FROM overlaps WHERE other = :story",
    "DELETE FROM copies WHERE story = :story",
    "DELETE FROM same_deeds WHERE story = :story",
    "DELETE FROM same_deeds WHERE other_story = :story",
    "DELETE FROM findings WHERE story = :story",
    "DELETE FROM findings WHERE answer_story = :story",
)
_LIKE = "INSERT OR IGNORE INTO likenesses VALUES (?, ?)"
_OVERLAP = "INSERT OR IGNORE INTO overlaps VALUES (?, ?, ?)"
_OVERLAPS = "SELECT other, share FROM overlaps WHERE one = ?"
_ROOT = "SELECT root FROM copies WHERE story = ?"
_COPY = "INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?)"
_NO_COPY = "DELETE FROM copies WHERE story = ?"
_FINDING = "INSERT OR IGNORE INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ACTOR = "SELECT actor FROM names WHERE id = ?"
_SAME = "INSERT OR IGNORE INTO same_deeds VALUES (?, ?, ?, ?)"
_DONE = "DELETE FROM unplaced WHERE story = ?"

_HELD = 64
"""Stories whose words are held against a story's."""
_SHARED = 0.06
"""How much of the weight of their telling terms two stories share at least, to be held against one another. Of 73
pairs of which one answers the other all share .12 or more; of 21 pairs from unrelated serials that looked like an
answer, 18 share less than .06 (408 stories of one to six sentences, November 2026); long stories share less."""
_NAMELESS = 0.2
"""The same of two that name nobody and nothing in common. In a store of 459 stories of 209 unrelated serials 11
of 101 findings ran between serials; of these 9 had no name in common and shared less than .16, of the 90 others one."""
_READ = 512
"""Readings kept in memory: a story is held against those before it again and again."""

_ENCODER = msgspec.json.Encoder()


class Placer:
    """Places stories of a store among one another; each call belongs in a transaction of the writer's."""

    def __init__(self, connection: sqlite3.Connection, names: Names, path: Path) -> None:
        self._connection = connection
        self._names = names
        self._path = path
        self._shelf = Shelf(connection)
        self._reports: OrderedDict[int, tuple[Report, dict[tuple[str, str], int]]] = OrderedDict()
        self._ranks: dict[int, Rank] = {}

    def forget(self) -> None:
        """Ask the file anew from now on: what was remembered may have been undone, or another process wrote."""
        self._shelf.forget()
        self._reports.clear()
        self._ranks.clear()

    def place(self, key: int) -> None:
        """Find a story's place, or find it anew."""
        run = self._connection.execute
        row = run(_STORY, (key,)).fetchone()
        text, own_marks = row["text"], marks(row["text"])
        before = [row[0] for row in run(_PARTNERS, {"story": key})]
        self.drop(key, own_marks)
        story = telling(text, row["published"])
        self._shelf.put(key, story, self._report(key).gist, own_marks)
        near = kin(self._shelf, key, story, _HELD, before)
        pairs = [(key, one.key) for one in near if one.alike]
        self._connection.executemany(_LIKE, [*pairs, *((other, one) for one, other in pairs)])
        shared = overlaps(self._shelf, key, text, own_marks)
        for other, share in shared.items():
            self._connection.executemany(_OVERLAP, [(key, other, share), (other, key, share)])
        self._trace(key)
        self._hold(key, [one.key for one in near if one.shared >= (_SHARED if one.named else _NAMELESS)])
        self._join(key, {*(one.key for one in near if one.alike), *shared})
        run(_DONE, (key,))

    def drop(self, key: int, own_marks: Collection[int]) -> None:
        """Take a story out of its place, before it is placed anew or forgotten; its text has these marks."""
        self._shelf.drop(key, own_marks)
        for deletion in _UNPAIR:
            self._connection.execute(deletion, {"story": key})
        self._reports.pop(key, None)
        self._ranks.pop(key, None)

    def _trace(self, key: int) -> None:
        """Tell what the story copies; then, where it is the earlier one, what those copy that share its words."""
        waiting, seen = [key], set[int]()
        while waiting:
            one = min(waiting, key=self._rank)
            waiting.remove(one)
            seen.add(one)
            pairs = {row["other"]: row["share"] for row in self._connection.execute(_OVERLAPS, (one,))}
            before = self._root(one)
            earlier = {other: share for other, share in pairs.items() if self._rank(other) < self._rank(one)}
            if earlier:
                roots = {other: root for other in earlier if (root := self._root(other)) is not None}
                ranks = {other: self._rank(other) for other in earlier}
                copy = traced(one, earlier, ranks, roots, self._shelf.text)
                differs = _ENCODER.encode(copy.differs).decode() if copy.differs else None
                self._connection.execute(_COPY, (one, copy.original, copy.root, differs))
            else:
                self._connection.execute(_NO_COPY, (one,))
            if one == key or self._root(one) != before:
                waiting += [other for other in pairs if other not in seen and other not in earlier]

    def _hold(self, key: int, others: Iterable[int]) -> None:
        """Hold a story's words against those of others, each pair in its order."""
        report = self._report(key)
        self._keep(alone(report))
        for other in others:
            is_later = self._rank(other) > self._rank(key)
            gist, theirs = report.gist, self._shelf.gist(other)
            if gist.may_meet(theirs) if is_later else theirs.may_meet(gist):
                told = self._report(other)
                self._keep(between(report, told) if is_later else between(told, report))

    def _join(self, key: int, others: Iterable[int]) -> None:
        """Tell which events of the story are deeds that others of its kin tell of, too."""
        report = self._report(key)
        pairs = [(key, one.id, key, same.id) for one, same in retold(report)]
        for other in others if report.account.events else ():
            pairs += [(key, one.id, other, same.id) for one, same in same_deeds(report, self._report(other))]
        self._connection.executemany(_SAME, [*pairs, *((c, d, a, b) for a, b, c, d in pairs)])

    def _keep(self, found: Iterable[Finding]) -> None:
        self._connection.executemany(_FINDING, map(self._row, found))

    def _row(self, one: Finding) -> tuple[str | int | float | None, ...]:
        answer: tuple[str | int | None, ...] = (None,) * 6 if one.right is None else self._side(one.right)
        kind = (one.id, one.kind, one.now, word_of(one))
        return (*kind, *self._side(one.left), *answer, one.confidence, _ENCODER.encode(one.grounds).decode())

    def _side(self, side: Side) -> tuple[str | int | None, ...]:
        key = int(self._connection.execute("SELECT id FROM stories WHERE story = ?", (side.story,)).fetchone()[0])
        _, numbers = self._reading(key)
        actor = None if side.actor is None else numbers[side.actor_id or "", side.actor]
        return (key, side.id, *side.span, actor, side.date)

    def _report(self, key: int) -> Report:
        return self._reading(key)[0]

    def _reading(self, key: int) -> tuple[Report, dict[tuple[str, str], int]]:
        """A story's reading, its actors under the ids they have across stories, and the numbers of their names."""
        found = self._reports.get(key)
        if found is None:
            account = stored_account(self._connection.execute(_STORY, (key,)).fetchone(), self._path)
            numbers = self._names.numbers(account.story.id, account.actors)
            ids = {one: self._connection.execute(_ACTOR, (number,)).fetchone()[0] for one, number in numbers.items()}
            actors = tuple(msgspec.structs.replace(actor, canonical=ids[actor.id]) for actor in account.actors)
            by_name = {(actor.canonical, actor.name): numbers[actor.id] for actor in actors}
            found = Report(msgspec.structs.replace(account, actors=actors)), by_name
            self._reports[key] = found
            if len(self._reports) > _READ:
                self._reports.popitem(last=False)
        else:
            self._reports.move_to_end(key)
        return found

    def _rank(self, key: int) -> Rank:
        found = self._ranks.get(key)
        if found is None:
            row = self._connection.execute(_RANK, (key,)).fetchone()
            found = self._ranks[key] = (row["day"], bool(row["secondhand"]), row["id"])
        return found

    def _root(self, key: int) -> int | None:
        row = self._connection.execute(_ROOT, (key,)).fetchone()
        return None if row is None else int(row[0])
