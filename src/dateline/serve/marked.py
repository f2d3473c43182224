"""A story as the desk sets it: its paragraphs cut into pieces, each with the records whose words it belongs to."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from dateline.model import Account, Span

LAYERS = ("words", "deeds", "times", "places", "actors")
"""What can be marked in a text, each by itself."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a record.

    Attributes:
        span: Where they stand in the story.
        kind: `word`, `deed`, `time`, `place` or `actor`.
        record: The record's id.
        status: Of a deed: `happened`, `planned`, …; else empty.
    """

    span: Span
    kind: str
    record: str
    status: str = ""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that the same records cover; joined, the pieces of a paragraph are its text."""

    text: str
    marks: tuple[Mark, ...] = ()


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A block of the story: what it is (`headline`, `body`, …), where it begins, and its pieces."""

    role: str
    start: int
    pieces: tuple[Piece, ...]


def marks(account: Account) -> Iterator[Mark]:
    """The words of every record of a story that the desk shows in the text."""
    for statement in account.statements:
        yield from (Mark(span=span, kind="word", record=statement.id) for span in statement.content_spans)
    for event in account.events:
        yield Mark(span=event.trigger_span, kind="deed", record=event.id, status=event.status)
    yield from (Mark(span=time.span, kind="time", record=time.id) for time in account.times)
    yield from (Mark(span=place.span, kind="place", record=place.id) for place in account.places)
    for actor in account.actors:
        yield from (
            Mark(span=mention.span, kind="actor", record=actor.id)
            for mention in actor.mentions
            if mention.form != "pronoun"
        )


def paragraphs(account: Account) -> list[Paragraph]:
    """The story's blocks in their order, cut at every edge of a record's words."""
    text, found = account.story.text, sorted(marks(account), key=lambda mark: (mark.span, mark.kind, mark.record))
    return [
        Paragraph(role=block.role, start=block.span.start, pieces=tuple(_pieces(text, block.span, found)))
        for block in account.story.blocks
    ]


def _pieces(text: str, block: Span, found: list[Mark]) -> Iterator[Piece]:
    inside = [mark for mark in found if mark.span.overlaps(block)]
    edges = {block.start, block.end}
    for mark in inside:
        edges |= {max(block.start, mark.span.start), min(block.end, mark.span.end)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        covering = tuple(mark for mark in inside if mark.span.start <= start and end <= mark.span.end)
        yield Piece(text=text[start:end], marks=covering)
