"""The questions: what was said and done, by whom, where and when. Each runs one `.sql` file over a `View`."""

import sqlite3
from typing import Any

import msgspec

from dateline.errors import QueryError
from dateline.model import Span
from dateline.query.answers import Counted, Decision, Did, Found, Known, Said, Stat, Tie
from dateline.query.cut import around, hits
from dateline.query.each import MANY, each_did, each_known, each_said, each_tie, searched, where
from dateline.query.questions import given, question, words_query
from dateline.store import View

MOST = 100
"""Answers a question gives at most, unless more are asked for: what a person reads, and quick to get."""

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
    values = {"words": query, "since": since, "until": until, "most": most, "many": max(most, MANY)}
    return [_found(row) for row in searched(view, sql, values, words)]


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
    return list(each_said(view, most=most, by=by, to=to, about=about, since=since, until=until))


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
    return list(
        each_did(
            view, actor=actor, recipient=recipient, act=act, status=status, place=place, near=near, since=since,
            until=until, most=most,
        )
    )  # fmt: skip


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
    return [_with_latest(view, one) for one in list(each_known(view, name, most=most))]


def ties(view: View, a: str, b: str | None = None, *, most: int = MOST) -> list[Tie]:
    """Relations that stories state of one actor, or between two; those of the story added last first.

    Raises:
        QueryError: One of them is no name.
    """
    return list(each_tie(view, a, b, most=most))


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


def decisions(view: View) -> list[Decision]:
    """What people decided about who is who, the latest first."""
    return [Decision(**_columns(row)) for row in view.rows(question("decisions"))]


def stats(view: View) -> list[Stat]:
    """How much the store holds, and how large it is on disk."""
    rows = [Stat(**_columns(row)) for row in view.rows(question("stats"))]
    size = view.path.stat().st_size
    stories = next(row.count for row in rows if row.what == "stories")
    return [*rows, Stat(what="bytes", count=size), Stat(what="bytes a story", count=size // max(stories, 1))]


def _columns(row: sqlite3.Row) -> dict[str, Any]:
    return {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values


def _found(row: sqlite3.Row) -> Found:
    spots = hits(row["marked"], _OPENING, _CLOSING)
    span = around(row["text"], spots[0] if spots else Span(0, 0))
    return Found(**where(row), words=span.cut(row["text"]), spans=(span,), score=round(row["score"], 3), hits=spots)


def _with_latest(view: View, one: Known) -> Known:
    few = 5
    return msgspec.structs.replace(
        one,
        said=tuple(said(view, by=one.id, most=few)),
        did=tuple(did(view, actor=one.id, most=few)),
        ties=tuple(ties(view, one.id, most=few)),
    )


def _when(one: Said | Did) -> str:
    date = one.said_on if isinstance(one, Said) else one.date
    return (date or one.published or "").split("/")[0]
