"""The story: one piece of wire text, cut out of its page and never changed again."""

from typing import Literal

import msgspec

from dateline.model.calendar import CalendarDate
from dateline.model.item import PublishedFrom, Source
from dateline.model.span import Span

Role = Literal[
    "headline",
    "subheadline",
    "byline",
    "dateline",
    "dateline_text",
    "credit",
    "body",
    "crosshead",
    "bullets",
    "pullquote",
    "caption",
    "related",
    "note",
    "update",
    "signoff",
    "dates",
    "rule",
]
"""What a block of a story is. `NEWS_ROLES` are read as news; the rest is furniture."""

HEAD_ROLES: frozenset[str] = frozenset({"headline", "subheadline"})
"""Blocks in the grammar of headlines: no articles, and the present for what is past."""

NEWS_ROLES: frozenset[str] = frozenset({"headline", "subheadline", "body"})


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the story and what it is on the page. Blocks do not overlap and stand in text order."""

    span: Span
    role: Role


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when the story was filed: `London/Beirut, Oct 26`.

    Attributes:
        span: The dateline's words, without the dash or agency that closes it.
        text: Those words.
        place_spans: Each place named in it.
        places: Ids of the places, once `where` has read them.
        date: EDTF day of filing, `XXXX` where the year is unknown; None when no date stands there.
        date_span: The words of the date, or None.
    """

    span: Span
    text: str
    place_spans: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()
    date: str | None = None
    date_span: Span | None = None

    def day(self) -> CalendarDate | None:
        """The date of filing as a `CalendarDate`, or None."""
        return None if self.date is None else CalendarDate.parse(self.date)


class Update(msgspec.Struct, frozen=True, kw_only=True):
    """A mark that says how this copy relates to earlier ones.

    Attributes:
        kind: `update`, `correction`, `refile`, `wrapup`, `advisory`, `adds` or `kill`.
        number: The 2 of `UPDATE 2-`, or None.
        span: The mark's words.
    """

    kind: Literal["update", "correction", "refile", "wrapup", "advisory", "adds", "kill"]
    number: int | None
    span: Span


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One story of a page.

    `text` is an exact slice of the document: `document[story.span] == story.text`.

    Attributes:
        id: Content-addressed: the same text gives the same id.
        source: The document it was cut from.
        span: Where the slice lies in the document.
        text: The slice, from the headline (or first word) to the last word.
        headline: The headline's words, or None.
        headline_span: Where they stand.
        byline: Who wrote it ("By …"), or None.
        credit: The agency or paper the story is credited to, or None.
        dateline: Where and when it was filed, or None.
        published: EDTF day of publication, or None when nothing says.
        published_from: `given`, found on the `page`, or `inferred`.
        published_why: The reasoning behind an inferred day, or None.
        language: ISO 639-1 code.
        updates: Update marks found on the story.
        blocks: What each stretch is; whatever is in no block is white space.
    """

    id: str
    source: Source
    span: Span
    text: str
    headline: str | None = None
    headline_span: Span | None = None
    byline: str | None = None
    credit: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    published_why: str | None = None
    language: str = "en"
    updates: tuple[Update, ...] = ()
    blocks: tuple[Block, ...] = ()
