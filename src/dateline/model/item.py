"""What comes in: one document of one source, before anything is read from it."""

from typing import Literal

import msgspec

PublishedFrom = Literal["given", "page", "inferred"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document came from.

    Attributes:
        id: The line's own id, else the file name (`-` is standard input).
        index: The document's place in the input, from 0.
        url: Its canonical address, where known.
        publisher: Who published it, where known.
    """

    id: str
    index: int
    url: str | None = None
    publisher: str | None = None


class RawItem(msgspec.Struct, frozen=True, kw_only=True):
    """One document as text, with what its container (HTML metadata, a JSON line) said about it.

    Attributes:
        source: Where it came from.
        text: The text as it came, line ends kept; of HTML, the text taken out of it.
        published: ISO date of publication, or None.
        published_from: `given` by the user or the input line, found on the `page`, or None.
        headline: The headline the metadata names, or None.
        byline: The author the metadata names, or None.
    """

    source: Source
    text: str
    published: str | None = None
    published_from: PublishedFrom | None = None
    headline: str | None = None
    byline: str | None = None


class ItemError(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be read: `kind` for machines, `message` for people."""

    source: Source
    kind: str
    message: str


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """Something odd about the input that did not stop the reading."""

    source: Source
    message: str
