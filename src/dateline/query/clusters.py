"""Which stories of a store tell of the same happening, and which repeat one another."""

import msgspec

from dateline.ledger import Piece
from dateline.ledger import clusters as placed_among
from dateline.query.questions import question
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
    rows = view.rows(question("appearances"))
    pieces = [
        Piece(id=str(row["id"]), text=row["text"], published=row["published"], revises=bool(row["revises"]))
        for row in rows
    ]
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
        for one in placed_among(pieces)
    ]
