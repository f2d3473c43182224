"""What a format is: the row of the table of formats."""

from collections.abc import Callable, Iterator

import msgspec

from dateline.export.outgoing import Outgoing


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format that a store can be written in.

    Attributes:
        name: What it is asked for by.
        what: What it is, in a few words.
        extension: Of its files, without the dot.
        media: The media type of a file.
        chunks: Writes it piece by piece, where it is one file.
        parts: Writes it as (name of a file, piece of that file), where it is a folder.
        keeps, loses: What of the ledger it carries and what it cannot, for the reader.
        checked: The reader that tests read it with.
    """

    name: str
    what: str
    extension: str
    media: str
    chunks: Callable[[Outgoing], Iterator[str]] | None = None
    parts: Callable[[Outgoing], Iterator[tuple[str, str]]] | None = None
    keeps: str
    loses: str
    checked: str

    @property
    def folder(self) -> bool:
        """True where it is a folder of files."""
        return self.parts is not None
