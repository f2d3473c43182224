"""Where words and deeds part, inside one story."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

TensionKind = Literal[
    "word_against_deed", "word_against_word", "open_demand", "open_plan", "open_promise", "headline_against_body",
]  # fmt: skip


class Tension(msgspec.Struct, frozen=True, kw_only=True):
    """Two records of a story that do not go together, or one that still waits for its answer.

    `left` and `right` are ids of statements, events, times or relations; `right` may be None.
    `why` is one plain sentence.
    """

    id: str
    kind: TensionKind
    left: str
    right: str | None
    spans: tuple[Span, ...]
    why: str
    confidence: float = 0.5
    basis: Evidence
