"""Clusters: stories placed among one another, as copies and as reports of the same happening."""

from collections.abc import Iterable

import msgspec

from dateline.ledger.copies import Copies, Difference
from dateline.ledger.happenings import Happenings
from dateline.ledger.tellings import telling


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A story as `clusters` takes it.

    Attributes:
        id: Its id.
        text: Its words.
        published: EDTF day, or None.
        secondhand: True when it revises another or is credited to somebody else: then it is not taken for the original.
    """

    id: str
    text: str
    published: str | None = None
    secondhand: bool = False


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """Where a story belongs.

    Attributes:
        id: The story.
        cluster: The earliest story of the same happening; its own id when it stands alone.
        copy_of: The earlier story it repeats, or None.
        differs: Figures and dates it changes in that story (old, new), or None.
    """

    id: str
    cluster: str
    copy_of: str | None = None
    differs: tuple[Difference, ...] | None = None


def clusters(stories: Iterable[Piece]) -> list[Placed]:
    """Place stories among one another: the copies, and the groups that tell of the same happening.

    A copy belongs with its original, and its words count once. Of two stories the earlier one is that published first,
    then that which comes first.
    """
    pieces = {piece.id: piece for piece in stories}
    copies, happenings = Copies(), Happenings()
    for piece in pieces.values():
        copies.add(piece.id, piece.text, piece.published, secondhand=piece.secondhand)
    links = copies.links()
    for piece in pieces.values():
        if piece.id not in links:
            happenings.add(piece.id, telling(piece.text, piece.published))
    groups = happenings.groups()
    placed = []
    for ident in pieces:
        copy_of, differs = links.get(ident, (None, []))
        original = ident
        while original in links:
            original = links[original][0]
        placed.append(Placed(id=ident, cluster=groups[original], copy_of=copy_of, differs=tuple(differs) or None))
    return placed
