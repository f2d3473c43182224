"""The one way in: whatever the user names becomes a stream of documents, in order, numbered from 0."""

import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, cast

import msgspec

from dateline.errors import InputError
from dateline.ingest.checks import MAX_DOCUMENT, check_text, without_surrogates
from dateline.ingest.encoding import decode
from dateline.ingest.lines import json_items, line_items
from dateline.ingest.paths import HTML_SUFFIXES, LINE_SUFFIXES, files, suffix_of
from dateline.ingest.streams import DAMAGED, plain_stream, printable, whole
from dateline.model import ItemError, RawItem, Source, Warned

Found = RawItem | ItemError | Warned
"""A document, one that cannot be read, or a remark on the document that comes next."""

STDIN = "-"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_JSON = re.compile(rb"\s*(?:\[\s*)?\{\s*[\"}]")


def documents(
    paths: Sequence[str | Path], *, published: str | None = None, stdin: IO[bytes] | None = None
) -> Iterator[Found]:
    """The documents that the paths name, one at a time; nothing is held beyond the document at hand.

    Args:
        paths: Files, folders, patterns, or `-` for standard input; see `dateline.ingest.paths` for their order.
        published: ISO day of publication of every document that carries none of its own.
        stdin: Read in place of the process's standard input.
    """
    index = 0
    for path in paths:
        for found in _argument(str(path), published, stdin):
            yield msgspec.structs.replace(found, source=msgspec.structs.replace(found.source, index=index))
            index += not isinstance(found, Warned)


def text_item(text: str, *, published: str | None = None, name: str = "text") -> RawItem:
    """A document of a text that the program already holds.

    Raises:
        InputError: It is empty, too long, or not English.
    """
    clean = without_surrogates(text)
    check_text(clean)
    return RawItem(
        source=Source(id=name, index=0), text=clean, published=published, published_from="given" if published else None
    )


def _argument(argument: str, published: str | None, stdin: IO[bytes] | None) -> Iterator[Found]:
    if argument == STDIN:
        yield from _guarded(stdin or sys.stdin.buffer, STDIN, published)
        return
    try:
        for file in files(argument):
            name = printable(str(file))
            try:
                with file.open("rb") as stream:
                    yield from _guarded(stream, name, published)
            except OSError as error:
                yield _error(name, "unreadable", f"cannot be read: {error.strerror or error}")
    except InputError as error:
        yield _error(printable(argument), error.kind, error.message)


def _guarded(stream: IO[bytes], name: str, published: str | None) -> Iterator[Found]:
    """The documents of one stream; whatever is wrong with its bytes ends this stream only."""
    empty = True
    try:
        for found in _stream(stream, name, published):
            empty = False
            yield _checked(found) if isinstance(found, RawItem) else found
        if empty:
            yield _error(name, "empty", "no document in it")
    except InputError as error:
        yield _error(name, error.kind, error.message)
    except DAMAGED as error:
        yield _error(name, "gzip", f"the compressed file is damaged: {error}")


def _stream(stream: IO[bytes], name: str, published: str | None) -> Iterator[Found]:
    head, stream = plain_stream(stream)
    suffix = suffix_of(name)
    if suffix in LINE_SUFFIXES:
        yield from line_items(stream, name, published)
    elif suffix == ".json" or (suffix not in HTML_SUFFIXES and _JSON.match(head)):
        yield from _json(stream, name, published)
    elif suffix in HTML_SUFFIXES or _HTML.match(head):
        from dateline.ingest.html import page_items  # noqa: PLC0415 - trafilatura takes a quarter of a second to import

        yield from page_items(whole(stream), name, published)
    else:
        text, remark = decode(whole(stream))
        source = Source(id=name, index=0)
        if remark:
            yield Warned(source=source, message=remark)
        yield RawItem(source=source, text=text, published=published, published_from="given" if published else None)


def _json(stream: IO[bytes], name: str, published: str | None) -> Iterator[Found]:
    """JSON Lines under any name, or one JSON value over many lines: the first line tells which."""
    first = stream.readline(MAX_DOCUMENT + 1)
    try:
        lines = isinstance(json.loads(decode(first).text), dict)
    except (ValueError, RecursionError):
        lines = False
    if lines:
        yield from line_items(cast("IO[bytes]", _Joined(first, stream)), name, published)
        return
    data = first + whole(stream)
    yield from json_items(data, name, published) or line_items(io.BytesIO(data), name, published)


class _Joined:
    """A stream with a line put back in front of it."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first = first
        self._rest = rest

    def readline(self, limit: int) -> bytes:
        """The line put back, then the stream's own."""
        line, self._first = self._first, b""
        return line or self._rest.readline(limit)


def _checked(item: RawItem) -> RawItem | ItemError:
    try:
        check_text(item.text)
    except InputError as error:
        return ItemError(source=item.source, kind=error.kind, message=error.message)
    return item


def _error(name: str, kind: str, message: str) -> ItemError:
    return ItemError(source=Source(id=name, index=0), kind=kind, message=message)
