"""Is the store whole: the file, its references, its indexes, and every record's words."""

from collections.abc import Iterator

import msgspec

from dateline.errors import StoreError
from dateline.model import Account, record_id
from dateline.store.accounts import stored_account
from dateline.store.view import View

_STORIES = "SELECT id, story, text, account, appearance FROM stories ORDER BY id"
_COUNTS = """
SELECT
    (SELECT count(*) FROM actors WHERE story = :story) AS actors,
    (SELECT count(*) FROM statements WHERE story = :story) AS statements,
    (SELECT count(*) FROM events WHERE story = :story) AS events,
    (SELECT count(*) FROM places WHERE story = :story) AS places,
    (SELECT count(*) FROM tensions WHERE story = :story) AS tensions,
    (SELECT count(*) FROM search_docsize WHERE id = :story) AS search
"""
_SPANS = """
SELECT record, start_at, end_at FROM events WHERE story = :story
UNION ALL
SELECT id, start_at, end_at FROM relations WHERE story = :story
UNION ALL
SELECT id, start_at, end_at FROM findings WHERE story = :story
UNION ALL
SELECT id, answer_start_at, answer_end_at FROM findings WHERE answer_story = :story
"""
_UNSAID = """
SELECT count(*) FROM statements WHERE id NOT IN (SELECT id FROM said_search_docsize)
"""
_NOWHERE = """
SELECT count(*) FROM stories WHERE id NOT IN (SELECT story FROM tellings) AND id NOT IN (SELECT story FROM unplaced)
"""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a store that is not as it must be: where, and what."""

    where: str
    message: str


def check(view: View) -> Iterator[Fault]:
    """What is wrong with a store; nothing when it is whole.

    The file's own structure first, then references, then story by story: the text still has the id it was stored under,
    the records are those of the account, every record's words stand where it says, the search index has the story.
    """
    pages = [row[0] for row in view.rows("PRAGMA integrity_check(20)")]
    if pages != ["ok"]:
        yield from (Fault(where="file", message=message) for message in pages)
        return
    for table, row, parent, _ in view.rows("PRAGMA foreign_key_check"):
        yield Fault(where=f"{table} row {row}", message=f"refers to a row of {parent} that is not there")
    unsaid = view.rows(_UNSAID)[0][0]
    if unsaid:
        yield Fault(where="said_search", message=f"{unsaid} statements are not in it")
    lost = view.rows(_NOWHERE)[0][0]
    if lost:
        yield Fault(where="tellings", message=f"{lost} stories have no place among the others, and do not wait for one")
    after = -1
    while rows := view.rows("SELECT id FROM stories WHERE id > :after ORDER BY id LIMIT 1000", {"after": after}):
        for (key,) in rows:
            yield from _story(view, key)
        after = rows[-1][0]


def _story(view: View, key: int) -> Iterator[Fault]:
    row = view.rows("SELECT id, story, text, account, appearance FROM stories WHERE id = :id", {"id": key})[0]
    where = f"story {row['story']}"
    if record_id("", row["text"]) != row["story"]:
        yield Fault(where=where, message="the text is not the one its id was made of")
    try:
        account = stored_account(row, view.path)
    except StoreError as error:
        yield Fault(where=where, message=str(error))
        return
    yield from (Fault(where=where, message=message) for message in _records(view, key, account, row["appearance"]))


def _records(view: View, key: int, account: Account, appearance: int | None) -> Iterator[str]:
    found = view.rows(_COUNTS, {"story": key})[0]
    for name in ("actors", "statements", "events", "places", "tensions"):
        wanted = len(getattr(account, name)) if appearance is not None else 0
        if found[name] != wanted:
            yield f"{found[name]} {name} in the table, {wanted} expected"
    if found["search"] != (appearance is not None):
        yield "the search index does not go with it"
    length = len(account.story.text)
    for record, start, end in view.rows(_SPANS, {"story": key}):
        if not 0 <= start < end <= length:
            yield f"the words of {record} stand outside the text"
    for statement in account.statements:
        if any(not 0 <= start <= end <= length for start, end in statement.content_spans):
            yield f"the words of {statement.id} stand outside the text"
