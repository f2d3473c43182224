"""Which stories of a store tell of the same happening: read off the pairs remembered when they were placed."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from dateline.ledger import Difference
from dateline.ledger.happenings import grouped
from dateline.ledger.likeness import rarity
from dateline.query.questions import given, listed, question
from dateline.store import View

_MOST = 2_000
"""Stories of a part of the graph of like ones that are looked at for one story: beyond, the nearest are."""

_DIFFERS = msgspec.json.Decoder(list[Difference])


class Copied(msgspec.Struct, frozen=True):
    """The number of the story that one repeats, and the figures it changes in that."""

    original: int
    differs: tuple[Difference, ...]


def copied(view: View, stories: Iterable[int] | None = None) -> dict[int, Copied]:
    """The copies among these stories, or among all, by their numbers."""
    rows = _rows(view, "copies", stories)
    return {
        story: Copied(original, () if differs is None else tuple(_DIFFERS.decode(differs)))
        for story, original, differs in rows
    }


def original_of(story: int, copies: dict[int, Copied]) -> int:
    """The story that a copy, or a copy of a copy, goes back to."""
    while story in copies:
        story = copies[story].original
    return story


def happenings(view: View, stories: Iterable[int], copies: dict[int, Copied]) -> Iterator[list[int]]:
    """The groups of stories that tell of one happening, each once; copies count as their originals.

    Args:
        view: The store.
        stories: All stories there are, or all that are connected by likeness with those that are wanted.
        copies: The copies among them.
    """
    members = [story for story in stories if story not in copies]
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in _rows(view, "likenesses", None if len(members) > _MOST else (*members, *copies)):
        left, right = original_of(one, copies), original_of(other, copies)
        if left != right:
            near[left].add(right)
            near[right].add(left)
    shelf = view.shelf()
    known = set(members)
    inside = {one: others & known for one, others in near.items() if one in known}
    yield from grouped(members, inside, shelf.telling, rarity(shelf.size(), shelf.holders))


def happening_of(view: View, story: int) -> list[int]:
    """The stories that tell of the same happening as one, copies among them, in no order."""
    part, fresh = {story}, {story}
    while fresh and len(part) < _MOST:
        found = {other for _, other in _rows(view, "likenesses", fresh)}
        for row in view.rows(_KINDRED, {"stories": listed(sorted(fresh))}):
            found.add(row[0])
        fresh = found - part
        part |= fresh
    copies = copied(view, part)
    wanted = original_of(story, copies)
    group = next((one for one in happenings(view, sorted(part), copies) if wanted in one), [wanted])
    return [*group, *(copy for copy in copies if original_of(copy, copies) in set(group))]


_KINDRED = """
SELECT story FROM copies WHERE original IN (SELECT value FROM json_each(:stories))
UNION SELECT original FROM copies WHERE story IN (SELECT value FROM json_each(:stories))
"""


def _rows(view: View, name: str, stories: Iterable[int] | None) -> Iterator[sqlite3.Row]:
    values = None if stories is None else listed(sorted(stories))
    return view.each(question(name, given(stories=values)), {"stories": values})
