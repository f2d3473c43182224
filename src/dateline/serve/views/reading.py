"""Read a page: what somebody pastes is read at once and shown, and not stored."""

import threading

import msgspec

from dateline.errors import DatelineError
from dateline.model import Account
from dateline.pipeline.default import read_text
from dateline.serve.asked import Asked
from dateline.serve.marked import Paragraph, paragraphs

LONGEST = 200_000
"""Characters of a page: a newspaper's longest is a tenth of it."""

READING = threading.Lock()
"""Reading takes a processor for a second: several readers wait for one another."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A story of the page with its records."""

    account: Account
    paragraphs: tuple[Paragraph, ...]
    names: dict[str, str]


class ReadPage(msgspec.Struct, frozen=True, kw_only=True):
    """What was pasted, and what was read of it; `remarks` say what was wrong with it."""

    text: str | None
    published: str | None
    readings: tuple[Reading, ...] = ()
    remarks: tuple[str, ...] = ()


def read(asked: Asked, text: str | None) -> ReadPage:
    """Read a page.

    Raises:
        QueryError: The day is none, or the text is too long.
    """
    published = asked.day("published")
    page = ReadPage(text=text, published=published)
    if not text or not text.strip():
        return page
    try:
        with READING:
            accounts = read_text(text[:LONGEST], published)
    except DatelineError as error:
        return msgspec.structs.replace(page, remarks=(str(error),))
    return msgspec.structs.replace(page, readings=tuple(map(_reading, accounts)))


def _reading(account: Account) -> Reading:
    names = {one.id: one.name for one in account.actors} | {one.id: one.name for one in account.places}
    return Reading(account=account, paragraphs=tuple(paragraphs(account)), names=names)
