"""Who backs whom, who is hostile to whom: what actors did to one another, summed, and how stories say they stand."""

import sqlite3

import msgspec

from dateline.query.questions import given, numbers, question
from dateline.store import Value, View

EVENTS = 2_500
"""Events that are summed at most, the latest."""
_STORIES = 3_000
"""Stories whose relations are read at most, the latest."""
STAND = 5.0
"""What one stated relation weighs beside PLOVER's scores of deeds, -10 to +10: half of the strongest deed."""


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """How one actor stands to another.

    Attributes:
        actor, actor_id: Who acts.
        recipient, recipient_id: Upon whom.
        events: In how many events.
        backing: The sum of their scores above nought.
        hostility: The sum of those below nought.
        backs, opposes: How many stories' relations say so (ally, supporter; opponent).
        stand: All of it in one figure: above nought it backs, below it is hostile.
        first, last: The days of the earliest and the latest.
    """

    actor: str
    actor_id: str
    recipient: str
    recipient_id: str
    events: int
    backing: float
    hostility: float
    backs: int
    opposes: int
    stand: float
    first: str | None
    last: str | None


class Pairs(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs, those farthest from nought first; `counted` events were summed, `all` where none is left out."""

    pairs: tuple[Pair, ...]
    counted: int
    all: bool


def pairs(
    view: View,
    *,
    actor: str | None = None,
    act: str | None = None,
    status: str | None = "happened",
    since: str | None = None,
    until: str | None = None,
    most: int = 100,
) -> Pairs:
    """Signed pairs of actors, from the latest 5,000 events and the relations of the latest 3,000 stories at most.

    Args:
        view: The store.
        actor: Pairs of this one alone: words of a name, or an actor's id.
        act: By deeds of this PLOVER type alone; relations are left out then.
        status: By deeds of this status.
        since: On this ISO day or later.
        until: On this ISO day or before.
        most: How many pairs.

    Raises:
        QueryError: The name is none.
    """
    side = numbers(view, actor)
    values: dict[str, Value] = {
        "side": side, "act": act, "status": status, "since": since, "until": until, "most": most,
    }  # fmt: skip
    rows = view.rows(question("pairs", given(**values)), {**values, "many": EVENTS})
    held = {(row["actor_id"], row["recipient_id"]): _by_deeds(row) for row in rows}
    if act is None and status in {None, "happened"}:
        parts = given(side=side, since=since, until=until)
        for row in view.rows(question("stances", parts), {**values, "many": _STORIES}):
            key = (row["actor_id"], row["recipient_id"])
            held[key] = _by_relations(held.get(key), row)
    counted = rows[0]["counted"] if rows else 0
    found = sorted(held.values(), key=lambda one: (-abs(one.stand), one.actor_id, one.recipient_id))
    return Pairs(pairs=tuple(found[:most]), counted=counted, all=counted < EVENTS)


def _by_deeds(row: sqlite3.Row) -> Pair:
    same = ("actor", "actor_id", "recipient", "recipient_id", "events", "backing", "hostility", "first", "last")
    return Pair(**{name: row[name] for name in same}, backs=0, opposes=0, stand=row["score"])


def _by_relations(known: Pair | None, row: sqlite3.Row) -> Pair:
    """A pair with what stories' relations say of it."""
    names = {name: row[name] for name in ("actor", "actor_id", "recipient", "recipient_id")}
    pair = known or Pair(
        **names, events=0, backing=0.0, hostility=0.0, backs=0, opposes=0, stand=0.0, first=None, last=None
    )
    days = [day for day in (pair.first, pair.last, row["first"], row["last"]) if day]
    return msgspec.structs.replace(
        pair,
        backs=row["backs"],
        opposes=row["opposes"],
        stand=round(pair.stand + STAND * (row["backs"] - row["opposes"]), 1),
        first=min(days, default=None),
        last=max(days, default=None),
    )
