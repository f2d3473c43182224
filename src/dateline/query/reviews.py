"""What people said of what was read, and what they had better look at next."""

import sqlite3
from collections.abc import Iterator

import msgspec

from dateline.model import Finding, Review, ReviewValue
from dateline.query.answers import Did, Reviewed, Said
from dateline.query.each import ALL, each_did, each_said
from dateline.query.ledger import finding
from dateline.query.questions import given, question
from dateline.store import View

_DECODER = msgspec.json.Decoder(Review)
_PASSED = 4
"""Findings looked through for each that is wanted: copies and later answers to one word are in no ledger."""


def reviews(
    view: View,
    *,
    story: str | None = None,
    record: str | None = None,
    by: str | None = None,
    since: str | None = None,
    until: str | None = None,
    most: int = ALL,
) -> Iterator[Reviewed]:
    """Reviews, the latest first.

    Args:
        view: The store.
        story: Of this story.
        record: Of the record that had this id.
        by: By this reviewer.
        since: On this ISO day or later.
        until: On this ISO day or before.
        most: How many.
    """
    asked = given(story=story, record=record, reviewer=by, since=since, until=until)
    values = {"story": story, "record": record, "reviewer": by, "since": since, "until": until, "most": most}
    return map(_reviewed, view.each(question("reviews", asked), values))


def review(view: View, ident: str) -> Reviewed | None:
    """The review of an id; None where there is none."""
    rows = view.rows(question("reviews", given(id=ident)), {"id": ident, "most": 1})
    return _reviewed(rows[0]) if rows else None


def unsure(view: View, *, most: int, noun: str | None = None) -> list[Said | Did | Finding]:
    """Records that nobody reviewed, the least certain first.

    Statements, events and findings are put in one row by their confidences as they are.

    Args:
        view: The store.
        most: How many.
        noun: `statement`, `event` or `finding`: those alone.
    """
    told: list[Said | Did | Finding] = []
    told += each_said(view, most=most, unsure=True) if noun in {None, "statement"} else ()
    told += each_did(view, most=most, unsure=True) if noun in {None, "event"} else ()
    told += _findings(view, most) if noun in {None, "finding"} else ()
    return sorted(told, key=lambda one: (1.0 if one.confidence is None else one.confidence, one.id))[:most]


def _findings(view: View, most: int) -> Iterator[Finding]:
    found = 0
    for row in view.rows(question("unsure"), {"most": most * _PASSED}):
        one = finding(view, row["id"])
        if one is not None and one.id == row["id"]:
            yield one
            found += 1
        if found == most:
            return


def _reviewed(row: sqlite3.Row) -> Reviewed:
    one = _DECODER.decode(row["review"])
    quotes = one.words or (() if one.selected is None else (one.selected,))
    return Reviewed(
        id=one.id,
        verb=one.verb,
        noun=one.noun,
        record=one.record,
        story=one.story,
        source=row["source"],
        headline=row["headline"],
        words=" … ".join(quote.exact for quote in quotes),
        changes=tuple(f"{value.field}: {_told(value.was)} → {_told(value.value)}" for value in one.values),
        note=one.note,
        by=one.by,
        at=one.at,
        undone=bool(row["undone"]),
        review=one,
    )


def _told(value: ReviewValue) -> str:
    if value is None or value == ():
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else "; ".join(value)
