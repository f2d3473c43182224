"""JSON Lines → ActorString: names and descriptions of actors that are to be coded."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dateline.errors import InputError
from dateline.ingest.checks import without_surrogates
from dateline.ingest.lines import JsonLine, called, iso_day, json_lines
from dateline.ingest.streams import DAMAGED, plain_stream, printable
from dateline.model import ActorString, ItemError, Source, Warned

STDIN = "-"

FoundString = ActorString | ItemError | Warned
"""A string, a line that cannot be read, or a remark on the string that comes next."""


def actor_strings(path: str | Path, *, stdin: IO[bytes] | None = None) -> Iterator[FoundString]:
    """The strings of a file of JSON Lines: `id`, `text`, `context` and `date` a line; only text is required.

    Args:
        path: A file, plain or packed by gzip, or `-` for standard input.
        stdin: Read in place of the process's standard input.
    """
    name = printable(str(path))
    if str(path) == STDIN:
        yield from _guarded(stdin or sys.stdin.buffer, name)
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _guarded(stream, name)
    except (OSError, ValueError) as error:
        yield _error(name, "unreadable", f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _guarded(stream: IO[bytes], name: str) -> Iterator[FoundString]:
    empty = True
    try:
        for line in json_lines(plain_stream(stream)[1]):
            empty = False
            yield from _string(line, name)
        if empty:
            yield _error(name, "empty", "no line in it")
    except InputError as error:
        yield _error(name, error.kind, error.message)
    except DAMAGED as error:
        yield _error(name, "gzip", f"the compressed file is damaged: {error}")


def _string(line: JsonLine, name: str) -> Iterator[FoundString]:
    at, where = f"line {line.number}: ", f"{name}:{line.number}"
    value = line.value
    if line.fault or not isinstance(value, dict):
        fault = line.fault or f"an actor string must be an object with a text, not {called(value)}"
        yield _error(where, line.kind or "json", at + fault)
        return
    given = value.get("id")
    known = given if isinstance(given, str | int) and not isinstance(given, bool) and given != "" else where
    name = without_surrogates(str(known))
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        what = 'no "text"' if "text" not in value else f'"text" must be a name or description, not {_given(text)}'
        yield _error(name, "json", at + what)
        return
    source = Source(id=name, index=0)
    given_context = value.get("context")
    context = given_context if isinstance(given_context, str) else ""
    if given_context is not None and not isinstance(given_context, str):
        what = called(given_context)
        yield Warned(source=source, message=f'{at}"context" is left out: it must be a string, not {what}')
    day, wrong = iso_day(value.get("date"))
    if wrong:
        yield Warned(source=source, message=f'{at}"date" is left out: {wrong}')
    yield ActorString(
        id=name if isinstance(known, str) else known,
        text=without_surrogates(text),
        context=without_surrogates(context),
        date=day,
    )


def _given(text: object) -> str:
    return "an empty string" if isinstance(text, str) else called(text)


def _error(name: str, kind: str, message: str) -> ItemError:
    return ItemError(source=Source(id=name, index=0), kind=kind, message=message)
