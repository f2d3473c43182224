"""The rows of an account's records: put in when a story may be shown, taken out when it may not."""

import sqlite3
from collections.abc import Iterator

import msgspec

from dateline.model import Account, Event, Statement
from dateline.model.days import bounds
from dateline.store.names import Names

_ACTOR = "INSERT INTO actors VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_STATEMENT = "INSERT INTO statements VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_EVENT = "INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PARTY = "INSERT OR IGNORE INTO parties VALUES (?, ?, ?, ?)"
_PLACE = "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_RELATION = "INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TENSION = "INSERT INTO tensions VALUES (?, ?, ?, ?, ?, ?, ?)"
_WORDS = "INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)"
_SAID = "INSERT INTO said_search (rowid, words) VALUES (?, ?)"
_UNSAID = "INSERT INTO said_search (said_search, rowid, words) VALUES ('delete', ?, ?)"
_UNWORDS = "INSERT INTO search (search, rowid, headline, text) VALUES ('delete', ?, ?, ?)"
_DELETIONS = (
    "DELETE FROM tensions WHERE story = ?",
    "DELETE FROM relations WHERE story = ?",
    "DELETE FROM places WHERE story = ?",
    "DELETE FROM events WHERE story = ?",
    "DELETE FROM statements WHERE story = ?",
    "DELETE FROM actors WHERE story = ?",
)
_ENCODER = msgspec.json.Encoder()
_SPANS = msgspec.json.Decoder(tuple[tuple[int, int], ...])

_DAY = 8
"""Where an event's row has its day for sorting, which its parties repeat: a side's deeds are listed without it."""

Row = tuple[str | int | float | bytes | None, ...]


def put_in(connection: sqlite3.Connection, names: Names, key: int, account: Account) -> None:
    """Add an account's records under the story's number."""
    story, run = account.story, connection.executemany
    numbers = names.numbers(story.id, account.actors)
    day = bounds(story.published)[0]
    connection.execute(_WORDS, (key, story.headline, story.text))
    run(_ACTOR, [(key, a.id, numbers[a.id], a.kind, a.country, a.sector, a.authority, day) for a in account.actors])
    verdicts = {one.record: one.word for one in account.reviews}
    for statement in account.statements:
        row = (*_statement(key, statement, numbers, story.published), verdicts.get(statement.id))
        number = connection.execute(_STATEMENT, row).lastrowid
        connection.execute(_SAID, (number, said(story.text, statement.content_spans)))
    for row, event in zip(_events(key, account), account.events, strict=True):
        number = connection.execute(_EVENT, (*row, verdicts.get(event.id))).lastrowid
        run(_PARTY, [(number, role, numbers[one], row[_DAY]) for role, one in _parties(event) if one in numbers])
    run(
        _PLACE,
        [
            (key, p.id, p.name, p.kind, p.country, p.admin1, p.latitude, p.longitude, p.geonames_id, p.use)
            for p in account.places
        ],
    )
    run(_RELATION, _relations(key, account, numbers))
    run(_TENSION, [(key, t.id, t.kind, t.left, t.right, t.why, t.confidence) for t in account.tensions])


def take_out(connection: sqlite3.Connection, key: int, headline: str | None, text: str) -> None:
    """Delete a story's records; the story itself stays."""
    for number, spans in connection.execute("SELECT id, spans FROM statements WHERE story = ?", (key,)).fetchall():
        connection.execute(_UNSAID, (number, said(text, _SPANS.decode(spans))))
    connection.execute(_UNWORDS, (key, headline, text))
    for deletion in _DELETIONS:
        connection.execute(deletion, (key,))


def said(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The words of a statement, the parts of a split quotation in their order."""
    return " … ".join(text[start:end] for start, end in spans)


def _statement(key: int, one: Statement, numbers: dict[str, int], published: str | None) -> Row:
    return (
        key,
        one.id,
        numbers.get(one.speaker or ""),
        numbers.get(one.told_to or ""),
        one.form,
        one.cue_class,
        one.denies,
        one.said_on,
        bounds(one.said_on)[0] or bounds(published)[0],
        _ENCODER.encode(one.content_spans).decode(),
        one.confidence,
    )


def _events(key: int, account: Account) -> Iterator[Row]:
    places = {place.id: place for place in account.places}
    published = bounds(account.story.published)[0]
    for one in account.events:
        first, last = bounds(one.date)
        place = places.get(one.place or "")
        where = (None,) * 4 if place is None else (place.name, place.country, place.latitude, place.longitude)
        what = (key, one.id, one.act, one.event_type, one.status, one.date, first, last, first or last or published)
        yield (*what, *where, one.score, one.statement, *one.trigger_span, one.confidence)


def _parties(event: Event) -> Iterator[tuple[str, str]]:
    yield from (("actor", one) for one in event.actors)
    yield from (("recipient", one) for one in event.recipients)
    yield from (("excluded", one) for one in event.excluded)


def _relations(key: int, account: Account, numbers: dict[str, int]) -> Iterator[Row]:
    for one in account.relations:
        if one.subject in numbers and one.object in numbers:
            ends = (numbers[one.subject], numbers[one.object])
            rest = (one.office, one.status, one.since, one.until, one.statement)
            yield (key, one.id, *ends, one.predicate, *rest, *one.span)
