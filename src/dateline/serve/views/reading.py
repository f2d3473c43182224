"""Read a page: what somebody pastes is read at once and shown, and not stored."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import msgspec

from dateline.errors import DatelineError, StoreError
from dateline.ingest import documents
from dateline.model import Account
from dateline.pipeline.default import default_pipeline, read_item, read_text
from dateline.serve.asked import Asked
from dateline.serve.forms import letter
from dateline.serve.marked import Paragraph, paragraphs

LONGEST = 200_000
"""Characters of a page: a newspaper's longest is a tenth of it."""

_STORIES = 20
"""Stories of a file that are read at once: some ten seconds' work."""
_NAME = 120
"""Characters of a file's name that are shown."""

_READING = threading.Lock()
_PATIENCE = 20.0
"""Seconds one waits for others who have something read: each takes a thread that serves pages, too."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A story of the page with its records."""

    account: Account
    paragraphs: tuple[Paragraph, ...]
    names: dict[str, str]


class ReadPage(msgspec.Struct, frozen=True, kw_only=True):
    """What was pasted or sent as a file, and what was read of it; `remarks` say what was wrong with it."""

    text: str | None
    file: str | None = None
    published: str | None
    readings: tuple[Reading, ...] = ()
    remarks: tuple[str, ...] = ()


@contextmanager
def at_once() -> Iterator[None]:
    """Read something, nobody else reading: it takes a processor for a second.

    Raises:
        StoreError: Others have so much read that one waits too long.
    """
    if not _READING.acquire(timeout=_PATIENCE):
        raise StoreError("others have pages read just now; try again in a minute")
    try:
        yield
    finally:
        _READING.release()


def read(asked: Asked, text: str | None, file: bytes | None = None, name: str | None = None) -> ReadPage:
    """Read a page, or a file where one is sent.

    Raises:
        QueryError: The day is none, or the text is too long.
    """
    published = asked.day("published")
    page = ReadPage(text=text, file=None if file is None else (name or "a file")[:_NAME], published=published)
    if file is None and (not text or not text.strip()):
        return page
    accounts: list[Account] = []
    remarks: list[str] = []
    try:
        with at_once():
            if file is None:
                accounts = read_text((text or "")[:LONGEST], published)
            else:
                _of_file(
                    letter(file) if page.file and page.file.endswith(".eml") else file, published, accounts, remarks
                )
    except DatelineError as error:
        remarks.append(str(error))
    return msgspec.structs.replace(page, readings=tuple(map(_reading, accounts)), remarks=tuple(remarks))


def _of_file(data: bytes, published: str | None, accounts: list[Account], remarks: list[str]) -> None:
    """Read the documents of a file, as `dateline read` takes them: text, HTML or JSON, whatever its name says."""
    pipeline = default_pipeline(None)
    for found in documents(["-"], published=published, stdin=BytesIO(data)):
        for one in read_item(pipeline, found):
            if isinstance(one, Account):
                accounts.append(one)
            else:
                remarks.append(one.message)
        if len(accounts) >= _STORIES:
            remarks.append(f"The first {len(accounts)} stories were read; `dateline add` reads any number.")
            return


def _reading(account: Account) -> Reading:
    names = {one.id: one.name for one in account.actors} | {one.id: one.name for one in account.places}
    return Reading(account=account, paragraphs=tuple(paragraphs(account)), names=names)
