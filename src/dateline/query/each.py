"""The questions whose answers may be more than memory holds, answered one record at a time, in the order of `ask`."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, TypedDict, Unpack

import msgspec

from dateline.errors import QueryError
from dateline.model import Span
from dateline.query.answers import Did, Known, Said, Tie
from dateline.query.cut import sentence
from dateline.query.questions import given, listed, lone, named, numbers, question, spot, words_query
from dateline.store import View

ALL = -1
"""As many answers as there are."""

MANY = 20_000
"""Hits of a search that are weighed or sorted, the last added first: in a store of a million statements a word such as
"minister" has more, and all of them would take a second."""

_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_NAMES = msgspec.json.Decoder(tuple[str, ...])


class SaidAsked(TypedDict, total=False):
    """What may be asked of statements; see `dateline.query.said`."""

    by: str | None
    to: str | None
    about: str | None
    since: str | None
    until: str | None
    most: int
    unsure: bool


class DidAsked(TypedDict, total=False):
    """What may be asked of events; see `dateline.query.did`."""

    actor: str | None
    recipient: str | None
    act: str | None
    status: str | None
    place: str | None
    near: tuple[float, float, float] | None
    since: str | None
    until: str | None
    most: int
    ids: str | None
    unsure: bool


def each_said(view: View, **asked: Unpack[SaidAsked]) -> Iterator[Said]:
    """Statements, the latest first, one at a time; all there are, where `most` is not given.

    Raises:
        QueryError: A part of it is no question.
    """
    about, since, until, most = asked.get("about"), asked.get("since"), asked.get("until"), asked.get("most", ALL)
    query = None if about is None else words_query(about)
    speaker, hearer = numbers(view, asked.get("by")), numbers(view, asked.get("to"))
    sql = question("said", given(by=speaker, to=hearer, about=query, since=since, until=until) | _unsure(asked))
    values = {"by": speaker, "to": hearer, "about": query, "since": since, "until": until, "most": most}
    few = speaker is hearer is since is until is None and most != ALL
    values["many"] = max(most, MANY) if few else ALL
    return map(_said, searched(view, sql, values, about or ""))


def each_did(view: View, **asked: Unpack[DidAsked]) -> Iterator[Did]:
    """Events, the latest first, one at a time; all there are, where `most` is not given.

    Raises:
        QueryError: A part of it is no question.
    """
    actor, recipient, most = asked.get("actor"), asked.get("recipient"), asked.get("most", ALL)
    act, status, place, near = asked.get("act"), asked.get("status"), asked.get("place"), asked.get("near")
    since, until, ids = asked.get("since"), asked.get("until"), asked.get("ids")
    country = country_code(place)
    name = place if country is None else None
    doer, done = numbers(view, actor), numbers(view, recipient)
    side, other = (done, None) if doer is None else (doer, done)
    conditions = given(recipient=other, act=act, status=status, place=name, country=country, near=near, ids=ids)
    bounds = given(side=side, since=since, until=until, lone=lone(side))
    parts = conditions | bounds | ({"more"} if conditions else set())
    parts |= _unsure(asked)
    values = {
        "side": side, "role": "recipient" if doer is None else "actor", "recipient": other, "act": act,
        "status": status, "place": name, "country": country, "since": since, "until": until, "most": most,
        "ids": ids, "lone": lone(side), **spot(near),
    }  # fmt: skip
    return map(_did, view.each(question("did", parts), values))


def _unsure(asked: Mapping[str, object]) -> frozenset[str]:
    return frozenset({"unsure"} if asked.get("unsure") else ())


def each_tie(view: View, a: str | None = None, b: str | None = None, *, most: int = ALL) -> Iterator[Tie]:
    """Relations of one actor, between two, or all that stories state; those of the story added last first.

    Raises:
        QueryError: One of them is no name.
    """
    one, other = (numbers(view, b), None) if a is None else (numbers(view, a), numbers(view, b))
    sql = question("ties", given(a=one, b=other))
    return map(_tie, view.each(sql, {"a": one, "b": other, "most": most}))


def each_known(view: View, name: str | None = None, *, most: int = ALL) -> Iterator[Known]:
    """Actors across stories, the one most told of first, without what they said and did.

    Raises:
        QueryError: It is no name.
    """
    ids = None if name is None else listed([row.id for row in named(view, name)])
    return map(_known, view.each(question("who", given(names=ids)), {"names": ids, "most": most}))


def country_code(place: str | None) -> str | None:
    """A place asked for, where it is a country's ISO 3166-1 alpha-3 code; None where it is a name."""
    return place if place is not None and len(place) == 3 and place.isascii() and place.isupper() else None


def searched(view: View, sql: str, values: dict[str, Any], words: str) -> Iterator[sqlite3.Row]:
    """The rows of a question with words in it.

    Raises:
        QueryError: The words are put together wrongly.
    """
    try:
        yield from view.each(sql, values)
    except sqlite3.OperationalError as error:
        raise QueryError(f"{words!r} cannot be looked for: {error}") from error


def where(row: sqlite3.Row) -> dict[str, Any]:
    """What every answer tells of its story, from the row of a question."""
    return {name: row[name] for name in ("story", "source", "publisher", "url", "published", "headline")}


def _said(row: sqlite3.Row) -> Said:
    spans = _SPANS.decode(row["spans"])
    same = ("speaker", "speaker_id", "told_to", "said_on", "form", "cue_class", "confidence", "verdict")
    return Said(
        **where(row),
        **{name: row[name] for name in same},
        id=row["record"],
        denies=bool(row["denies"]),
        words=" … ".join(span.cut(row["text"]) for span in spans),
        spans=spans,
    )


def _did(row: sqlite3.Row) -> Did:
    text, trigger = row["text"], Span(row["start_at"], row["end_at"])
    span = sentence(text, trigger)
    same = (
        "act", "event_type", "status", "date", "place", "country", "latitude", "longitude", "score", "says",
        "confidence", "verdict",
    )  # fmt: skip
    far = row["kilometres"]
    return Did(
        **where(row),
        **{name: row[name] for name in same},
        id=row["record"],
        words=span.cut(text),
        spans=(span,),
        trigger=trigger.cut(text),
        actors=_NAMES.decode(row["actors"]),
        recipients=_NAMES.decode(row["recipients"]),
        kilometres=None if far is None else round(far, 1),
    )


def _tie(row: sqlite3.Row) -> Tie:
    span = Span(row["start_at"], row["end_at"])
    same = ("subject", "predicate", "object", "office", "status", "since", "until")
    words = span.cut(row["text"])
    return Tie(**where(row), **{name: row[name] for name in same}, id=row["record"], words=words, spans=(span,))


def _known(row: sqlite3.Row) -> Known:
    same = ("kind", "country", "sector", "authority", "stories", "first", "last")
    return Known(id=row["actor"], names=_NAMES.decode(row["names"]), **{name: row[name] for name in same})
