"""JSON Lines and JSON → RawItem: one object a document, as the contract has it."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

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
    for number, line in enumerate(_lines(stream), 1):
        where = f"{name}:{number}"
        if line is None:
            error = too_long()
            source = Source(id=where, index=0)
            yield ItemError(source=source, kind=error.kind, message=f"line {number}: {error.message}")
        elif line.strip():
            yield from _line(line, number, where, published)


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
        message = f"{at}a document must be an object with a text, not {_called(value)}"
        yield ItemError(source=Source(id=name, index=0), kind="json", message=message)
        return
    source = Source(
        id=_word(value.get("id")) or name, index=0, url=_word(value.get("url")), publisher=_word(value.get("publisher"))
    )
    text = value.get("text")
    if not isinstance(text, str):
        what = 'no "text"' if "text" not in value else f'"text" must be a string, not {_called(text)}'
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
        return None, f"{_called(value)} is no date"
    day = value.strip()
    try:
        if _DAY.fullmatch(day):
            return date.fromisoformat(day).isoformat(), None
        if _DAY.match(day):
            return datetime.fromisoformat(day).date().isoformat(), None
    except ValueError:
        pass
    return None, f"{value[:40]!r} is no date like 2024-05-01"


def _line(line: bytes, number: int, where: str, published: str | None) -> Iterator[RawItem | ItemError | Warned]:
    at = f"line {number}: "
    try:
        text, remark = decode(line)
        value = json.loads(text)
    except RecursionError:
        yield ItemError(source=Source(id=where, index=0), kind="json", message=f"{at}nested too deep to be a document")
    except ValueError as error:
        said = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        yield ItemError(source=Source(id=where, index=0), kind="json", message=f"{at}no valid JSON: {said}")
    else:
        if remark:
            yield Warned(source=Source(id=where, index=0), message=f"{at}{remark}")
        yield from object_items(value, at, where, published)


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


def _called(value: object) -> str:
    return _JSON_NAMES.get(type(value), "null")
