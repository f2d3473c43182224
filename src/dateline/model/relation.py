"""Who stands with or against whom, and who belongs to whom."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

Predicate = Literal[
    "spokesperson_of", "office_holder_of", "member_of", "part_of", "ally_of", "supports", "opposes", "linked_to",
    "leads", "owns",
]  # fmt: skip
RelationStatus = Literal["holds", "ended", "denied", "claimed"]


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A tie between two actors that the text states; `statement` is who asserts it, None for the story itself."""

    id: str
    subject: str
    predicate: Predicate
    object: str
    office: str | None = None
    status: RelationStatus = "holds"
    span: Span
    statement: str | None = None
    basis: Evidence
