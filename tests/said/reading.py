"""What a text attributes, as words: for tests that say in one line who says what.

`read` stops at the statements, without actors or times, and is quick; `full` reads the whole account, for names,
hearers and days.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import pytest

from dateline import read_text
from dateline.model import Account, RawItem, Source, Statement, StoryState
from dateline.reading import Parse, parse
from dateline.said import statements
from dateline.said.statements import Statements
from dateline.wire import split

PRINTED = "2024-05-14"
"""A Tuesday."""


class Said(NamedTuple):
    """A statement as words; pieces of its content are parted by " / "."""

    source: str | None
    cue: str | None
    content: str
    form: str


class Told(NamedTuple):
    """A statement as the ledger wants it: names for speaker and hearer, the day it was said."""

    speaker: str | None
    content: str
    told_to: str | None
    said_on: str | None
    earlier: bool
    denies: bool


def direct(source: str | None, cue: str, *content: str) -> Said:
    """Words in quotation marks."""
    return Said(source, cue, " / ".join(content), "direct")


def mixed(source: str | None, cue: str, *content: str) -> Said:
    """Reported words with some in quotation marks."""
    return Said(source, cue, " / ".join(content), "mixed")


def indirect(source: str | None, cue: str, *content: str) -> Said:
    """Reported words."""
    return Said(source, cue, " / ".join(content), "indirect")


def belief(source: str | None, cue: str, *content: str) -> Said:
    """What somebody thinks, wishes or plans."""
    return Said(source, cue, " / ".join(content), "belief")


Table = dict[str, tuple[str | Said, ...]]


def cases(table: Table) -> pytest.MarkDecorator:
    """One test for each construction of a table, named after it: `text`, and the statements `expected` of it."""
    found: Sequence[object] = [pytest.param(text, list(expected), id=name) for name, (text, *expected) in table.items()]
    return pytest.mark.parametrize(("text", "expected"), found)


def bare(text: str) -> tuple[str, list[Statement]]:
    """The story's text and its statements, without actors or times."""
    story = next(iter(split(RawItem(source=Source(id="t", index=0), text=text))))
    state = StoryState(story=story)
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    return story.text, [one for one in statements.run(state, Statements()) if isinstance(one, Statement)]


def shown(text: str, one: Statement) -> Said:
    """A statement's parts as words."""
    source = one.source_span.cut(text) if one.source_span else None
    cue = one.cue_span.cut(text) if one.cue_span else None
    return Said(source, cue, " / ".join(span.cut(text) for span in one.content_spans), one.form)


def read(text: str) -> list[Said]:
    """Every statement of a text, in text order of the cues."""
    whole, found = bare(text)
    return [shown(whole, one) for one in found]


def voices(text: str, words: str) -> list[str | None]:
    """The sources of all statements whose content holds these words."""
    return [one.source for one in read(text) if words in one.content]


def account(text: str, published: str | None = PRINTED) -> Account:
    """The whole account of a text of one story."""
    (found,) = read_text(text, published=published)
    return found


def full(text: str, published: str | None = PRINTED) -> list[Told]:
    """Every statement with the names of its speaker and hearer, and the day it was said."""
    found = account(text, published)
    names = {actor.id: actor.name for actor in found.actors}
    return [
        Told(
            names.get(one.speaker or ""),
            shown(found.story.text, one).content,
            names.get(one.told_to or ""),
            one.said_on,
            one.earlier,
            one.denies,
        )
        for one in found.statements
    ]


def told(text: str, words: str, published: str | None = PRINTED) -> Told:
    """The one statement whose content holds these words."""
    (found,) = [one for one in full(text, published) if words in one.content]
    return found
