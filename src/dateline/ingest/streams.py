"""A stream of bytes as its reader wants it: unpacked, in an encoding whose line ends are one byte, without a mark."""

import gzip
import io
import zlib
from typing import IO, cast

from dateline.ingest.checks import MAX_DOCUMENT, too_long, without_surrogates
from dateline.ingest.encoding import SAMPLE, check_binary, decode, marked_encoding

DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
"""What reading a damaged gzip file may raise."""

_GZIP = b"\x1f\x8b"


def plain_stream(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a stream, and the stream with them still in it.

    Raises:
        InputError: It is no text.
    """
    head, stream = _peeked(stream)
    if head.startswith(_GZIP):
        head, stream = _peeked(cast("IO[bytes]", gzip.GzipFile(fileobj=stream)))
    check_binary(head)
    encoding = marked_encoding(head)
    if encoding not in {None, "utf-8"}:  # a line end is one byte to what follows, so wide encodings are recoded whole
        data = decode(whole(stream)).text.encode("utf-8", "replace")
        head, stream = data[:SAMPLE], io.BytesIO(data)
    return head.removeprefix(b"\xef\xbb\xbf"), stream


def whole(stream: IO[bytes]) -> bytes:
    """All that the stream holds.

    Raises:
        InputError: It is longer than a document may be.
    """
    data = stream.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        raise too_long()
    return data


def printable(name: str) -> str:
    """A file's name as text that can be printed: bytes of it that are no UTF-8 become U+FFFD."""
    return without_surrogates(name)


def _peeked(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    buffered = stream if hasattr(stream, "peek") else io.BufferedReader(cast("io.RawIOBase", stream))
    return buffered.peek(SAMPLE)[:SAMPLE], buffered
