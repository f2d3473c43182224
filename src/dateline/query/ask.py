"""The questions: what was said and done, by whom, where and when. Each runs one `.sql` file over a `View`."""

import sqlite3
from typing import Any

import msgspec

from dateline.errors import QueryError
from dateline.model import Span
from dateline.query.answers import Counted, Did, Found, Known, Said, Stat, Tie
from dateline.query.cut import around, hits, sentence
from dateline.query.questions import given, listed, named, numbers, question, spot, words_query
from dateline.store import View

MOST = 100
"""Answers a question gives at most, unless more are asked for: what a person reads, and quick to get."""

_MANY = 20_000
"""Hits of a search that are weighed or sorted, the last added first: in a store of a million statements a word such as
"minister" has more, and all of them would take a second."""

_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_NAMES = msgspec.json.Decoder(tuple[str, ...])
_OPENING, _CLOSING = chr(57344), chr(57345)
"""Signs that stand in no text (private use), to mark what was found; `find.sql` has their numbers."""

_DIMENSIONS = frozenset({"month", "type", "dyad"})


def find(
    view: View, words: str, *, since: str | None = None, until: str | None = None, most: int = MOST
) -> list[Found]:
    """Stories that hold the words, the best first; of more than 20,000 the last added are weighed.

    Args:
        view: The store.
        words: Words, `"phrases"`, `begin*`, `OR`, `NOT`, brackets, `headline:word`; inflections are found too.
        since: Published on this ISO day or later.
        until: Published on this ISO day or before.
        most: How many answers.

    Raises:
        QueryError: The words are no question.
    """
    sql = question("find", given(since=since, until=until))
    query = words_query(words, fields=True)
    values = {"words": query, "since": since, "until": until, "most": most, "many": max(most, _MANY)}
    return [_found(row) for row in _searched(view, sql, values, words)]


def said(
    view: View,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    most: int = MOST,
) -> list[Said]:
    """Statements, the latest first.

    Args:
        view: The store.
        by: Who speaks: words of a name, or an actor's id.
        to: Whom it was told.
        about: Words that it must hold, as for `find`.
        since: Said on this ISO day or later; where the story does not say when, published then.
        until: Said on this ISO day or before.
        most: How many answers.

    Raises:
        QueryError: A part of it is no question.
    """
    query = None if about is None else words_query(about)
    speaker, hearer = numbers(view, by), numbers(view, to)
    sql = question("said", given(by=speaker, to=hearer, about=query, since=since, until=until))
    values = {"by": speaker, "to": hearer, "about": query, "since": since, "until": until, "most": most}
    values["many"] = max(most, _MANY) if speaker is hearer is since is until is None else -1
    return [_said(row) for row in _searched(view, sql, values, about or "")]


def did(
    view: View,
    *,
    actor: str | None = None,
    recipient: str | None = None,
    act: str | None = None,
    status: str | None = None,
    place: str | None = None,
    near: tuple[float, float, float] | None = None,
    since: str | None = None,
    until: str | None = None,
    most: int = MOST,
) -> list[Did]:
    """Events, the latest first.

    Args:
        view: The store.
        actor: Who acts: words of a name, or an actor's id.
        recipient: Who is acted upon.
        act: PLOVER type of the deed.
        status: `happened`, `planned`, `demanded`, `denied`, …
        place: The place's name, or a country's ISO alpha-3 code.
        near: Latitude, longitude and a distance in kilometres.
        since: On this ISO day or later; where the story does not say when, published then.
        until: On this ISO day or before.
        most: How many answers.

    Raises:
        QueryError: A part of it is no question.
    """
    country = place if place is not None and len(place) == 3 and place.isascii() and place.isupper() else None
    name = place if country is None else None
    doer, done = numbers(view, actor), numbers(view, recipient)
    side, other = (done, None) if doer is None else (doer, done)
    conditions = given(recipient=other, act=act, status=status, place=name, country=country, near=near)
    parts = conditions | given(side=side, since=since, until=until) | ({"more"} if conditions else set())
    values = {
        "side": side, "role": "recipient" if doer is None else "actor", "recipient": other, "act": act,
        "status": status, "place": name, "country": country, "since": since, "until": until, "most": most,
        **spot(near),
    }  # fmt: skip
    return [_did(row) for row in view.rows(question("did", parts), values)]


def timeline(
    view: View, who: str, *, since: str | None = None, until: str | None = None, most: int = MOST
) -> list[Said | Did]:
    """What an actor said, did and suffered, the earliest first; of more than `most` the latest ones.

    Raises:
        QueryError: `who` is no name.
    """
    bounds = {"since": since, "until": until, "most": most}
    told: list[Said | Did] = [*said(view, by=who, **bounds)]  # type: ignore[arg-type]
    deeds = {(one.story, one.id): one for one in did(view, actor=who, **bounds)}  # type: ignore[arg-type]
    deeds |= {(one.story, one.id): one for one in did(view, recipient=who, **bounds)}  # type: ignore[arg-type]
    ordered = sorted([*told, *deeds.values()], key=_when)
    return ordered[-most:]


def who(view: View, name: str, *, most: int = 10) -> list[Known]:
    """What is known of the actors of a name, the one most told of first.

    Raises:
        QueryError: It is no name.
    """
    ids = listed([row.id for row in named(view, name)])
    return [_known(view, row) for row in view.rows(question("who"), {"names": ids, "most": most})]


def ties(view: View, a: str, b: str | None = None, *, most: int = MOST) -> list[Tie]:
    """Relations that stories state of one actor, or between two; those of the story added last first.

    Raises:
        QueryError: One of them is no name.
    """
    one, other = numbers(view, a), numbers(view, b)
    rows = view.rows(question("ties", given(b=other)), {"a": one, "b": other, "most": most})
    return [_tie(row) for row in rows]


def count(
    view: View,
    by: tuple[str, ...],
    *,
    status: str | None = "happened",
    since: str | None = None,
    until: str | None = None,
) -> list[Counted]:
    """Events counted by month, type or pair of actors (`dyad`), with PLOVER's conflict–cooperation score.

    Raises:
        QueryError: Something in `by` cannot be counted by.
    """
    unknown = [one for one in by if one not in _DIMENSIONS]
    if unknown or not by:
        raise QueryError(
            f"events are counted by {', '.join(sorted(_DIMENSIONS))}, not by {', '.join(unknown) or 'nothing'}"
        )
    sql = question("count", frozenset(by) | given(status=status, since=since, until=until))
    rows = view.rows(sql, {"status": status, "since": since, "until": until})
    return [Counted(**_columns(row)) for row in rows]


def stats(view: View) -> list[Stat]:
    """How much the store holds, and how large it is on disk."""
    rows = [Stat(**_columns(row)) for row in view.rows(question("stats"))]
    size = view.path.stat().st_size
    stories = next(row.count for row in rows if row.what == "stories")
    return [*rows, Stat(what="bytes", count=size), Stat(what="bytes a story", count=size // max(stories, 1))]


def _searched(view: View, sql: str, values: dict[str, Any], words: str) -> list[sqlite3.Row]:
    try:
        return view.rows(sql, values)
    except sqlite3.OperationalError as error:
        raise QueryError(f"{words!r} cannot be looked for: {error}") from error


def _columns(row: sqlite3.Row) -> dict[str, Any]:
    return {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values


def _where(row: sqlite3.Row) -> dict[str, Any]:
    return {name: row[name] for name in ("story", "source", "publisher", "url", "published", "headline")}


def _found(row: sqlite3.Row) -> Found:
    spots = hits(row["marked"], _OPENING, _CLOSING)
    span = around(row["text"], spots[0] if spots else Span(0, 0))
    return Found(**_where(row), words=span.cut(row["text"]), spans=(span,), score=round(row["score"], 3), hits=spots)


def _said(row: sqlite3.Row) -> Said:
    spans = _SPANS.decode(row["spans"])
    same = ("speaker", "speaker_id", "told_to", "said_on", "form", "cue_class")
    return Said(
        **_where(row),
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
        "confidence",
    )  # fmt: skip
    far = row["kilometres"]
    return Did(
        **_where(row),
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
    return Tie(**_where(row), **{name: row[name] for name in same}, id=row["record"], words=words, spans=(span,))


def _known(view: View, row: sqlite3.Row) -> Known:
    same = ("kind", "country", "sector", "authority", "stories", "first", "last")
    ident, few = row["canonical"], 5
    return Known(
        id=ident,
        names=_NAMES.decode(row["names"]),
        **{name: row[name] for name in same},
        said=tuple(said(view, by=ident, most=few)),
        did=tuple(did(view, actor=ident, most=few)),
        ties=tuple(ties(view, ident, most=few)),
    )


def _when(one: Said | Did) -> str:
    date = one.said_on if isinstance(one, Said) else one.date
    return (date or one.published or "").split("/")[0]
