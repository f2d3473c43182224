"""The network's picture: actors on a circle, those that back one another side by side, foes across from one another."""

from collections.abc import Sequence
from math import cos, pi, sin

import msgspec

from dateline.query import Pair

WIDTH, HEIGHT = 900, 520
"""The sheet."""
_RADIUS = 215
_MOST = 24
"""Actors on the circle: more names would lie on one another. The table has all pairs."""
_MIDDLE = 40
"""How near the middle an edge passes that has no inner side."""
_TURNS = 60
"""Steps of the power iteration; camps stand still long before."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """An actor on the circle: where it stands, and where its name is written (`anchor` as SVG has it)."""

    id: str
    name: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """How one actor stands to another, as a curve.

    Attributes:
        pair: Its number in the page's pairs, from 1.
        path: The curve, as SVG has it.
        x, y: Its middle, where the sign stands.
        width: As strong as they stand.
        backs: True of backing, False of hostility.
    """

    pair: int
    path: str
    x: float
    y: float
    width: float
    backs: bool


def drawn(pairs: Sequence[Pair]) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The strongest pairs' actors on a circle, with the pairs among them that stand somewhere."""
    names: dict[str, str] = {}
    for pair in pairs:
        if pair.stand != 0 and len(names.keys() | {pair.actor_id, pair.recipient_id}) <= _MOST:
            names |= {pair.actor_id: pair.actor, pair.recipient_id: pair.recipient}
    shown = [
        (number, pair)
        for number, pair in enumerate(pairs, 1)
        if pair.stand != 0 and pair.actor_id in names and pair.recipient_id in names
    ]
    ordered = _camps(sorted(names), [pair for _, pair in shown])
    slots = len(ordered) + (1 if len(ordered) > 2 else 0)  # a gap where the farthest foes would be neighbours
    nodes = {
        ident: _node(ident, names[ident], 2 * pi * (slot + 1) / max(slots, 1)) for slot, ident in enumerate(ordered)
    }
    most = max((abs(pair.stand) for _, pair in shown), default=1.0)
    edges = (_edge(number, pair, nodes[pair.actor_id], nodes[pair.recipient_id], most) for number, pair in shown)
    return tuple(nodes.values()), tuple(edges)


def _camps(actors: list[str], pairs: list[Pair]) -> list[str]:
    """The actors by the leading eigenvector of who stands how to whom: friends get like values, foes opposite ones."""
    place = {actor: number for number, actor in enumerate(actors)}
    reach = sum(abs(pair.stand) for pair in pairs) or 1.0  # keeps the leading value the one above nought
    values = [1.0 + number / 97 for number in range(len(actors))]
    for _ in range(_TURNS):
        turned = [reach * value for value in values]
        for pair in pairs:
            a, b = place[pair.actor_id], place[pair.recipient_id]
            turned[a] += pair.stand * values[b]
            turned[b] += pair.stand * values[a]
        longest = max((abs(value) for value in turned), default=1.0) or 1.0
        values = [value / longest for value in turned]
    return sorted(actors, key=lambda actor: (-round(values[place[actor]], 6), actor))


def _node(ident: str, name: str, angle: float) -> Node:
    x, y = WIDTH / 2 + _RADIUS * sin(angle), HEIGHT / 2 - _RADIUS * cos(angle)
    out = 1 + 14 / _RADIUS
    side = "middle" if abs(sin(angle)) < 0.05 else "start" if sin(angle) > 0 else "end"
    drop = 4 if side != "middle" else 12 if cos(angle) < 0 else -4
    return Node(
        id=ident,
        name=name if len(name) <= 28 else name[:27] + "…",
        x=round(x, 1),
        y=round(y, 1),
        label_x=round(WIDTH / 2 + (x - WIDTH / 2) * out, 1),
        label_y=round(HEIGHT / 2 + (y - HEIGHT / 2) * out + drop, 1),
        anchor=side,
    )


def _edge(number: int, pair: Pair, start: Node, end: Node, most: float) -> Edge:
    """A curve that bends inwards, past who stands between, and ends before the mark; of the two ways one bends more."""
    across, down = end.x - start.x, end.y - start.y
    chord = (across**2 + down**2) ** 0.5 or 24.0
    in_x, in_y = WIDTH / 2 - (start.x + end.x) / 2, HEIGHT / 2 - (start.y + end.y) / 2
    deep = (in_x**2 + in_y**2) ** 0.5
    there = pair.actor_id < pair.recipient_id
    if deep < _MIDDLE:  # across the middle there is no inwards: to the left of its way
        in_x, in_y, deep, there = down, -across, chord, True
    bend = max(0.16, 24 / chord) * chord * (1 if there else 2.6)
    bend_x, bend_y = (start.x + end.x) / 2 + in_x / deep * bend, (start.y + end.y) / 2 + in_y / deep * bend
    stop_x, stop_y = bend_x - end.x, bend_y - end.y
    long = (stop_x**2 + stop_y**2) ** 0.5 or 1.0
    to_x, to_y = end.x + stop_x / long * 10, end.y + stop_y / long * 10
    return Edge(
        pair=number,
        path=f"M{start.x} {start.y}Q{bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}",
        x=round(start.x / 4 + bend_x / 2 + end.x / 4, 1),
        y=round(start.y / 4 + bend_y / 2 + end.y / 4, 1),
        width=round(1.2 + 3.8 * abs(pair.stand) / most, 1),
        backs=pair.stand > 0,
    )
