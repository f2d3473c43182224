"""Network: who backs whom, and who is hostile to whom."""

import msgspec

from dateline.query import Pair, first_day, last_day, pairs
from dateline.serve.asked import Asked
from dateline.serve.circle import Edge, Node, drawn
from dateline.serve.views.narrowed import ACTS, STATUSES, Narrowed, narrowed
from dateline.store import View

_MONTHS = 240
"""Months of the slider at most: twenty years."""


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs of actors by how they stand to one another.

    Attributes:
        asked: The filters.
        pairs: Those that stand farthest from nought first.
        counted: How many events were summed.
        all: False where there are earlier ones that were not.
        nodes, edges: The strongest of them as they are drawn.
        months: Every month from the store's first day to its last, for the slider.
        acts, statuses: What can be asked for.
    """

    asked: Narrowed
    pairs: tuple[Pair, ...]
    counted: int
    all: bool
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    months: tuple[str, ...]
    acts: tuple[str, ...] = ACTS
    statuses: tuple[str, ...] = STATUSES


def network(view: View, asked: Asked) -> Network:
    """Who backs whom, and who is hostile to whom.

    Raises:
        QueryError: A filter is none.
    """
    narrow = narrowed(asked)
    found = pairs(
        view, actor=narrow.by, act=narrow.act, status=narrow.status or "happened", since=narrow.since,
        until=narrow.until, most=asked.most(60),
    )  # fmt: skip
    nodes, edges = drawn(found.pairs)
    return Network(
        asked=narrow,
        pairs=found.pairs,
        counted=found.counted,
        all=found.all,
        nodes=nodes,
        edges=edges,
        months=_months(first_day(view), last_day(view)),
    )


def _months(first: str | None, last: str | None) -> tuple[str, ...]:
    """Every month from one day to another, the latest 240 of them."""
    if first is None or last is None:
        return ()
    begin, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
    numbers = range(max(begin, end - _MONTHS + 1), end + 1)
    return tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers)
