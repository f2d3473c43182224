"""Which stories of a store tell of the same happening, and which repeat one another."""

import sqlite3
from collections.abc import Sequence

import msgspec

from dateline.ledger import Placed
from dateline.query.happenings import Copied, copied, happening_of, happenings, original_of
from dateline.query.questions import given, listed, question
from dateline.store import View


class Clustered(msgspec.Struct, frozen=True, kw_only=True):
    """An appearance of a story, and where it belongs.

    Attributes:
        source: Id of the document it stands in.
        story: The story's id.
        cluster: Id of the earliest story about the same happening.
        copy_of: Id of the document with the story that this one repeats, whole or cut; None for an original.
        differs: Figures and dates that it changes in that story (old, new); None where it changes none.
    """

    source: str
    story: str
    cluster: str
    copy_of: str | None
    differs: tuple[tuple[str, str], ...] | None


def clusters(view: View) -> list[Clustered]:
    """Every appearance in the store, in the order they were added, with its cluster and what it copies."""
    with view.snapshot():
        rows = view.rows(question("appearances"))
        return _clustered(rows, _placed(view, rows, copied(view)))


def kin(view: View, story_id: str) -> list[Clustered]:
    """The appearances of a story, of its copies, and of the other stories that tell of the same happening."""
    rows = view.rows("SELECT id FROM stories WHERE story = :story", {"story": story_id})
    if not rows:
        return []
    numbers = sorted(happening_of(view, rows[0]["id"]))
    values = {"stories": listed(numbers)}
    prints = view.rows(question("appearances", given(**values)), values)
    return _clustered(prints, _placed(view, prints, copied(view, numbers)))


def placed(view: View) -> list[Placed]:
    """The same by the numbers of the appearances; a cluster is named by its earliest."""
    with view.snapshot():
        rows = view.rows(question("appearances"))
        return _placed(view, rows, copied(view))


def _clustered(rows: Sequence[sqlite3.Row], places: Sequence[Placed]) -> list[Clustered]:
    source = {str(row["id"]): row["source"] for row in rows}
    story = {str(row["id"]): row["story"] for row in rows}
    return [
        Clustered(
            source=source[one.id],
            story=story[one.id],
            cluster=story[one.cluster],
            copy_of=None if one.copy_of is None else source[one.copy_of],
            differs=one.differs,
        )
        for one in places
    ]


def _placed(view: View, rows: Sequence[sqlite3.Row], copies: dict[int, Copied]) -> list[Placed]:
    ranks = {row["id"]: (row["day"], row["secondhand"], place) for place, row in enumerate(rows)}
    prints: dict[int, list[int]] = {}
    for row in rows:
        prints.setdefault(row["number"], []).append(row["id"])
    first = {story: min(those, key=ranks.__getitem__) for story, those in prints.items()}
    cluster: dict[int, int] = {}
    for group in happenings(view, sorted(prints, key=lambda story: ranks[first[story]]), copies):
        cluster.update(dict.fromkeys(group, min((first[story] for story in group), key=ranks.__getitem__)))
    out = []
    for row in rows:
        story, copy = row["number"], copies.get(row["number"])
        of = first[copy.original] if copy is not None else first[story] if row["id"] != first[story] else None
        out.append(
            Placed(
                id=str(row["id"]),
                cluster=str(cluster[original_of(story, copies)]),
                copy_of=None if of is None else str(of),
                differs=None if copy is None else copy.differs or None,
            )
        )
    return out
