"""One actor, one id: which names of which stories belong to the same actor, and which are left apart.

Readings give the same id to the same name. Two persons of one name are told apart when the stories put them in other
countries *and* in other sectors: on 136 persons of more than one story of ECB+ a country alone parted three, each time
one person whom a story had coded wrongly (November 2026). What people decided comes before what was read.
"""

import sqlite3
from collections.abc import Iterable, Mapping

from dateline.model import Actor

_NAME = "SELECT id FROM names WHERE canonical = ? AND coded = ? AND name = ?"
_NEW = "INSERT INTO names (canonical, coded, name, actor) VALUES (?, ?, ?, ?)"
_WORDS = "INSERT INTO names_search (rowid, name) VALUES (?, ?)"
_OF = "SELECT id, coded, actor FROM names WHERE canonical = ? ORDER BY id"
_SET = "UPDATE names SET actor = ? WHERE id = ?"
_MERGES = "SELECT actor, other FROM decisions WHERE kind = 'merge'"
_SPLIT = "SELECT actor, other FROM decisions WHERE kind = 'split' AND story = ?"
_ANY_SPLIT = "SELECT 1 FROM decisions WHERE kind = 'split' LIMIT 1"


class Names:
    """The numbers of actors' names, remembered while nobody else writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[tuple[str, str, str], int] = {}
        self._merges: Mapping[str, str] | None = None
        self._splits: bool | None = None

    def forget(self) -> None:
        """Ask the file anew from now on: what was remembered may have been undone, or another process wrote."""
        self._numbers.clear()
        self._merges = self._splits = None

    def numbers(self, story: str, actors: Iterable[Actor]) -> dict[str, int]:
        """The numbers of a story's actors, by their ids in it; new ones if need be."""
        apart = self.apart(story)
        return {actor.id: self._number(apart.get(actor.canonical, actor.canonical), actor) for actor in actors}

    def apart(self, story: str) -> dict[str, str]:
        """Actors that in this story are others, as somebody decided: their ids → those others'."""
        if self._splits is None:
            self._splits = self._connection.execute(_ANY_SPLIT).fetchone() is not None
        return dict(self._connection.execute(_SPLIT, (story,)).fetchall()) if self._splits else {}

    def across(self, actor: Actor) -> str:
        """The id that an actor of a reading has, or would have, across stories."""
        codes = {coded(actor)}
        if codes != {""}:
            codes |= {row["coded"] for row in self._connection.execute(_OF, (actor.canonical,))}
        return _merged(told_apart(actor.canonical, codes)[coded(actor)], self.merges())

    def resolve(self, canonical: str) -> None:
        """Give the names of one id of the readings the ids that their actors have across stories."""
        rows = self._connection.execute(_OF, (canonical,)).fetchall()
        ids = told_apart(canonical, {row["coded"] for row in rows})
        merges = self.merges()
        for row in rows:
            actor = _merged(ids[row["coded"]], merges)
            if actor != row["actor"]:
                self._connection.execute(_SET, (actor, row["id"]))

    def merges(self) -> Mapping[str, str]:
        """Actors that are others, as somebody decided."""
        if self._merges is None:
            self._merges = dict(self._connection.execute(_MERGES).fetchall())
        return self._merges

    def _number(self, canonical: str, actor: Actor) -> int:
        key = (canonical, coded(actor), actor.name)
        found = self._numbers.get(key)
        if found is None:
            row = self._connection.execute(_NAME, key).fetchone()
            found = row[0] if row is not None else self._new(*key)
            self._numbers[key] = found
        return found

    def _new(self, canonical: str, codes: str, name: str) -> int:
        number = self._connection.execute(_NEW, (canonical, codes, name, _merged(canonical, self.merges()))).lastrowid
        assert number is not None
        self._connection.execute(_WORDS, (number, name))
        if codes:
            self.resolve(canonical)
        return number


def coded(actor: Actor) -> str:
    """What tells a person from others of the same name: `COUNTRY.SECTOR`, either may be empty; nothing of others."""
    if actor.kind != "person" or actor.canonical.count(":") != 1 or actor.authority is not None:
        return ""
    return f"{actor.country or ''}.{actor.sector or ''}" if actor.country or actor.sector else ""


def told_apart(canonical: str, codes: Iterable[str]) -> dict[str, str]:
    """The ids of the actors that share a name: `person:alva-berg`, or `person:alva-berg@NOR.GOV` where there are more.

    Codes whose country and sector are both known belong together when one of the two is the same. A code that lacks
    one goes with those that share the other, if all of these are one actor; what is left is an actor of the plain id.
    """
    parts = {code: tuple(code.split(".")) if code else ("", "") for code in codes}
    groups: list[set[str]] = []
    for code in sorted(code for code, part in parts.items() if all(part)):
        near = [group for group in groups if any(_meet(parts[code], parts[other]) for other in group)]
        groups = [group for group in groups if group not in near] + [{code}.union(*near)]
    if len(groups) < 2:
        return dict.fromkeys(parts, canonical)
    ids = {code: f"{canonical}@{min(group)}" for group in groups for code in group}
    for code, part in parts.items():
        if code not in ids:
            near = [group for group in groups if any(_meet(part, parts[other]) for other in group)]
            ids[code] = f"{canonical}@{min(near[0])}" if len(near) == 1 else canonical
    return ids


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(a and a == b for a, b in zip(one, other, strict=True))


def _merged(actor: str, merges: Mapping[str, str]) -> str:
    seen = {actor}
    while actor in merges and merges[actor] not in seen:
        actor = merges[actor]
        seen.add(actor)
    return actor
