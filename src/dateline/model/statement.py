"""Who said what: one attribution, with the words each part rests on."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

StatementForm = Literal["direct", "mixed", "indirect", "belief"]


class StatementLink(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement bears on another of the same story."""

    kind: Literal["clarifies", "contradicts", "repeats"]
    to: str


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Something said, thought, wanted or planned that the story attributes to somebody.

    Attributes:
        id: Stable id.
        form: `direct` speech, `mixed`, `indirect`, or `belief` for attitudes and plans.
        speaker: Id of the actor, or None when the text names nobody.
        source_span: The words that name the speaker, or None.
        cue_span: The words that attribute ("said", "according to"), or None.
        content_spans: What was said; several for a split quotation.
        told_to: Id of the outlet or person it was said to, or None.
        said_on: EDTF day it was said, or None when nothing says.
        earlier: True when the story says it was said before its other words.
        denies: True when the speaker denies the content.
        cue_class: What kind of speaking the cue names (`say`, `deny`, `demand`, `offer`, …).
        links: How it bears on other statements.
        confidence: 0 to 1.
        basis: The rule that read it.
    """

    id: str
    form: StatementForm
    speaker: str | None
    source_span: Span | None
    cue_span: Span | None
    content_spans: tuple[Span, ...]
    told_to: str | None = None
    said_on: str | None = None
    earlier: bool = False
    denies: bool = False
    cue_class: str = "say"
    links: tuple[StatementLink, ...] = ()
    confidence: float = 0.5
    basis: Evidence
