"""Actor strings in, their codes out: no story, no parser, thousands a second."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from dateline.ingest import actor_strings
from dateline.model import ActorString, ItemError, Source, Warned
from dateline.who import Authority, CodedActor, code_actor


class CodedString(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the input with its code."""

    string: ActorString
    coded: CodedActor


def code_actors(
    path: str | Path, *, authority: str | Path | None = None, stdin: IO[bytes] | None = None
) -> Iterator[CodedString | ItemError | Warned]:
    """Code the actor strings of a file of JSON Lines, in input order; see `dateline.ingest.actor_strings`.

    Args:
        path: A file, or `-` for standard input.
        authority: A file of the user's own actors.
        stdin: Read in place of the process's standard input.
    """
    own = Authority.chosen(authority)
    if own is not None:
        yield from (Warned(source=Source(id=own.file, index=0), message=remark) for remark in own.remarks)
    for one in actor_strings(path, stdin=stdin):
        if isinstance(one, ActorString):
            coded = code_actor(one.text, one.context, one.date, authority=own)
            yield CodedString(string=one, coded=coded)
        else:
            yield one
