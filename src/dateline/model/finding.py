"""What the ledger finds across stories."""

from typing import Literal

import msgspec

from dateline.model.span import Span

FindingKind = Literal[
    "word_against_deed", "word_against_word", "open_demand", "open_plan", "open_promise", "headline_against_body",
    "corroboration", "syndication", "same_event",
]  # fmt: skip
Now = Literal["open", "kept", "broken", "ignored", "overtaken"]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a finding: the record, its exact words, and who said or did it when.

    Attributes:
        story: The story's id.
        id: The statement's or event's id; the story's own where its words are neither.
        text: The exact words.
        span: Where they stand in the story.
        source: The id of the document it was read in.
        published: That document's day.
        date: When it was said or done, as EDTF.
        actor: The name of whose words or deed it is.
        actor_id: That actor's id across stories.
    """

    story: str
    id: str
    text: str
    span: Span
    source: str
    published: str | None
    date: str | None
    actor: str | None
    actor_id: str | None


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One line of `dateline ledger`.

    Attributes:
        id: The same for the same two texts in any run.
        kind: What it is.
        left: The word, or the earlier report.
        right: What answers it; None while an open finding is open.
        now: What became of a promise, plan or demand.
        why: One sentence for the reader.
        confidence: The chance that it is one, from 0 to 1.
        grounds: What it rests on, sentence by sentence; `dateline explain --finding` shows them.
    """

    id: str
    kind: FindingKind
    left: Side
    right: Side | None
    now: Now | None
    why: str
    confidence: float
    grounds: tuple[str, ...] = ()
