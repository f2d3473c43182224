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
    """A tie between two actors that the text states.

    Attributes:
        id: Stable id.
        subject, object: Ids of the two actors.
        predicate: The tie.
        office: The title, of an office.
        status: What the text says of it: it `holds`, has `ended`, is `denied`, or is only `claimed` by somebody.
        since, until: EDTF days, months or years of its beginning and end, where the text tells them; else None.
        span: The words that state it.
        statement: Id of the statement that asserts it; None for the story itself.
        basis: The rule that read it.
    """

    id: str
    subject: str
    predicate: Predicate
    object: str
    office: str | None = None
    since: str | None = None
    until: str | None = None
    status: RelationStatus = "holds"
    span: Span
    statement: str | None = None
    basis: Evidence
