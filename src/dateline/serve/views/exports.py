"""Exports: the formats a store can be taken away in, with what each keeps and loses."""

import msgspec

from dateline.export import FORMATS, Options
from dateline.serve.asked import Asked
from dateline.store import View

_TICKED = "1"
"""What the box of the form sends."""


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """A format: what it is, the name of the file one gets, and what of the ledger it keeps and loses."""

    name: str
    what: str
    file: str
    media: str
    keeps: str
    loses: str


TABLES = tuple(
    Offered(
        name=name,
        what=f"every table of the store, as {what}",
        file=f"dateline-{name}.zip",
        media=media,
        keeps="all that the store's answers are made of, a table a file, each row with its story, source and day",
        loses="the words of the stories' records but their own sentences; sources of stages that dropped something",
    )
    for name, what, media in (
        ("csv", "CSV", "text/csv"),
        ("parquet", "Parquet", "application/vnd.apache.parquet"),
    )
)
"""The tables of the store itself."""


class Exports(msgspec.Struct, frozen=True, kw_only=True):
    """The formats, and the bounds that are asked for."""

    since: str | None
    until: str | None
    no_text: bool
    formats: tuple[Offered, ...]


def exports(_view: View, asked: Asked) -> Exports:
    """The formats a store can be taken away in."""
    options = options_of(asked)
    return Exports(
        since=options.since,
        until=options.until,
        no_text=options.no_text,
        formats=(
            *TABLES,
            *(
                Offered(
                    name=one.name,
                    what=one.what,
                    file=file_of(one.name),
                    media=one.media,
                    keeps=one.keeps,
                    loses=one.loses,
                )
                for one in FORMATS.values()
            ),
        ),
    )


def options_of(asked: Asked) -> Options:
    """What of the store is asked for: `since`, `until`, and `no_text`, which is 1 or not there.

    Raises:
        QueryError: One of them is no such thing.
    """
    no_text = asked.one_of("no_text", (_TICKED,)) is not None
    return Options(since=asked.day("since"), until=asked.day("until"), no_text=no_text)


def file_of(name: str) -> str:
    """The name of the file that a format is downloaded as; a folder comes as a zip."""
    return f"dateline-{name}.{'zip' if is_folder(name) else FORMATS[name].extension}"


def is_folder(name: str) -> bool:
    """True where a format is several files."""
    return name not in FORMATS or FORMATS[name].folder
