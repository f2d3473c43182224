"""JSON Lines and JSON → RawItem: one object a document, as the contract has it."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

import msgspec

from dateline.ingest.checks import MAX_DOCUMENT, too_long, without_surrogates
from dateline.ingest.encoding import decode
from dateline.model import ItemError, RawItem, Source, Warned

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_JSON_NAMES: dict[type, str] = {
    bool: "a truth value", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object",
}  # fmt: skip
_ID_LENGTH = 500
"""An id longer than this is no id; it is cut, so that an error line stays a line."""


def line_items(stream: IO[bytes], name: str, published: str | None) -> Iterator[RawItem | ItemError | Warned]:
    """The documents of a stream of JSON Lines, one line in memory at a time. Blank lines are no documents.

    Args:
        stream: The bytes.
        name: What the input is called; a line without an id is called `NAME:LINE`.
        published: For lines that carry no date of their own.
    """
    for line in json_lines(stream):
        at, where = f"line {line.number}: ", f"{name}:{line.number}"
        source = Source(id=where, index=0)
        if line.fault:
            yield ItemError(source=source, kind=line.kind, message=f"{at}{line.fault}")
            continue
        if line.remark:
            yield Warned(source=source, message=f"{at}{line.remark}")
        yield from object_items(line.value, at, where, published)


class JsonLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of JSON Lines: its number from 1 and its value, or what is wrong with it and the kind of that."""

    number: int
    value: object = None
    fault: str = ""
    kind: str = ""
    remark: str = ""


def json_lines(stream: IO[bytes]) -> Iterator[JsonLine]:
    """The lines of a stream that are not blank, one in memory at a time."""
    for number, line in enumerate(_lines(stream), 1):
        if line is None:
            error = too_long()
            yield JsonLine(number=number, fault=error.message, kind=error.kind)
        elif line.strip():
            yield _json_line(line, number)


def json_items(data: bytes, name: str, published: str | None) -> Iterator[RawItem | ItemError | Warned] | None:
    """The documents of one JSON value over many lines, an object or a list of them; None if it is no such."""
    try:
        value = json.loads(decode(data).text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        return object_items(value, "", name, published)
    if isinstance(value, list):
        return (
            found
            for number, one in enumerate(value, 1)
            for found in object_items(one, f"item {number}: ", f"{name}:{number}", published)
        )
    return None


def object_items(value: object, at: str, name: str, published: str | None) -> Iterator[RawItem | ItemError | Warned]:
    """One JSON object as a document, after a remark where a field had to be left out.

    Args:
        value: What the JSON says.
        at: The place to begin every message with (`line 7: `), or "".
        name: The document's name, should it have no id.
        published: The day, should it have none.
    """
    if not isinstance(value, dict):
        message = f"{at}a document must be an object with a text, not {called(value)}"
        yield ItemError(source=Source(id=name, index=0), kind="json", message=message)
        return
    source = Source(
        id=_word(value.get("id")) or name, index=0, url=_word(value.get("url")), publisher=_word(value.get("publisher"))
    )
    text = value.get("text")
    if not isinstance(text, str):
        what = 'no "text"' if "text" not in value else f'"text" must be a string, not {called(text)}'
        yield ItemError(source=source, kind="json", message=f"{at}{what}")
        return
    clean = without_surrogates(text)
    if clean != text:
        yield Warned(source=source, message=f"{at}half a surrogate pair is no character and reads as U+FFFD")
    day, fault = iso_day(value.get("published"))
    if fault:
        yield Warned(source=source, message=f'{at}"published" is left out: {fault}')
    day = day or published
    yield RawItem(source=source, text=clean, published=day, published_from="given" if day else None)


def iso_day(value: object) -> tuple[str | None, str | None]:
    """The ISO day that a value begins with ("2024-05-01T10:00Z" → 2024-05-01), and what is wrong with it."""
    if value is None or value == "":
        return None, None
    if not isinstance(value, str):
        return None, f"{called(value)} is no date"
    day = value.strip()
    try:
        if _DAY.fullmatch(day):
            return date.fromisoformat(day).isoformat(), None
        if _DAY.match(day):
            return datetime.fromisoformat(day).date().isoformat(), None
    except ValueError:
        pass
    return None, f"{value[:40]!r} is no date like 2024-05-01"


def _json_line(line: bytes, number: int) -> JsonLine:
    try:
        text, remark = decode(line)
        return JsonLine(number=number, value=json.loads(text), remark=remark or "")
    except RecursionError:
        return JsonLine(number=number, fault="nested too deep to be a document", kind="json")
    except ValueError as error:
        said = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        return JsonLine(number=number, fault=f"no valid JSON: {said}", kind="json")


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The stream's lines; None for one over `MAX_DOCUMENT`, which is skipped without being held."""
    while line := stream.readline(MAX_DOCUMENT + 1):
        if len(line) <= MAX_DOCUMENT or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_DOCUMENT)
        yield None


def _word(value: Any) -> str | None:  # noqa: ANN401 - whatever the JSON holds
    """A short field as text: numbers are ids too; anything else, and what is blank, is None."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return without_surrogates(str(value)).strip()[:_ID_LENGTH] or None


def called(value: object) -> str:
    """What the JSON value is, in words: "a list", "null"."""
    return _JSON_NAMES.get(type(value), "null")
