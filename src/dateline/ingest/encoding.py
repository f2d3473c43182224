"""Bytes → text: byte-order marks, UTF-8, Windows-1252, and what a detector says of the rest.

Line ends and stray Windows-1252 controls stay as they came; only the byte-order mark goes.
"""

import codecs
import re
from typing import NamedTuple

from dateline.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x7fELF", "a program"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"{\\rtf", "an RTF document"),
)
SAMPLE = 8192
"""Bytes that are looked at before a file is taken for text."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROLS = 0.02
"""Share of control characters above which a sample is no text: wire copy has a few (SOH, ETX), programs have many."""

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WESTERN = 0.25
"""Share of bytes above 127 below which broken UTF-8 is taken for Windows-1252: English with its quotation marks and
some foreign names has 1 to 3 % (a short quotation 10 %), other alphabets in one byte a letter over 60 %."""


class Decoded(NamedTuple):
    """A text, and a remark for the reader when decoding it was not plain."""

    text: str
    remark: str | None = None


def marked_encoding(head: bytes) -> str | None:
    """The encoding that a byte-order mark, or the zeros of unmarked UTF-16, gives away; None otherwise."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    sample = head[:SAMPLE]
    half = len(sample) // 2
    if half >= 8 and b"\x00" in sample:
        # English in UTF-16: every other byte is zero, none of the rest
        for zero_at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            zeros = sample[zero_at::2].count(0)
            if zeros > 0.7 * half and sample[1 - zero_at :: 2].count(0) == 0:
                return encoding
    return None


def check_binary(head: bytes) -> None:
    """Raise `InputError` when the first bytes are those of no text."""
    if marked_encoding(head) is not None:
        return
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise InputError("binary", f"this is {what}, not text: take the text out of it first")
    sample = head[:SAMPLE]
    if b"\x00" in sample or len(_CONTROL.findall(sample)) > _MAX_CONTROLS * len(sample):
        raise InputError("binary", "this is a binary file, not text: take the text out of it first")


def decode(data: bytes) -> Decoded:
    """The text that the bytes stand for.

    A byte-order mark decides; else UTF-8 where it fits; UTF-8 with a few broken bytes stays UTF-8 (each becomes
    U+FFFD); few bytes above 127 are Windows-1252; the rest goes to a detector.
    """
    encoding = marked_encoding(data)
    if encoding is not None:
        return _with_remark(data.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    high = sum(data.count(bytes([byte])) for byte in range(0x80, 0x100))
    in_sequences = sum(map(len, _MULTIBYTE.findall(data)))
    if in_sequences > high / 2:
        return _with_remark(data.decode("utf-8", errors="replace"), "utf-8")
    if high > _WESTERN * len(data):
        from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, and hardly ever needed

        best = from_bytes(data).best()
        if best is not None:
            return Decoded(str(best), f"no UTF-8; read as {best.encoding}")
    return _with_remark(data.decode("cp1252", errors="replace"), "cp1252")


def _with_remark(text: str, encoding: str) -> Decoded:
    broken = text.count("\ufffd")
    return Decoded(text, f"{broken} bytes or characters are no {encoding} and read as U+FFFD" if broken else None)
