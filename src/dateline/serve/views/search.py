"""Search: stories, words and deeds that hold some words, narrowed by who, what and when."""

from typing import get_args

import msgspec

from dateline.lexicon.plover import Act
from dateline.model.event import EventStatus
from dateline.query import Did, Found, Known, Said, did, find, said, searches, who
from dateline.query import Search as Saved
from dateline.serve.asked import Asked
from dateline.serve.facets import Facet, facets
from dateline.store import View

_FACETED = 300
"""Answers that facets are counted over."""
KINDS = ("stories", "words", "deeds", "actors")


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for, and the answers of its kind; the other kinds are empty.

    `saved` are searches with a name, `facets` what the first 300 answers have in common.
    """

    q: str | None
    kind: str
    by: str | None
    since: str | None
    until: str | None
    act: str | None
    status: str | None
    acts: tuple[str, ...] = get_args(Act)
    statuses: tuple[str, ...] = get_args(EventStatus)
    stories: tuple[Found, ...] = ()
    words: tuple[Said, ...] = ()
    deeds: tuple[Did, ...] = ()
    actors: tuple[Known, ...] = ()
    saved: tuple[Saved, ...] = ()
    facets: tuple[Facet, ...] = ()


def search(view: View, asked: Asked) -> Search:
    """The answers to a search; nothing asked, nothing answered.

    Raises:
        QueryError: A part of it is no question.
    """
    q, by, most = asked.text("q"), asked.text("by"), asked.most(50)
    kind = asked.one_of("kind", KINDS) or "stories"
    since, until = asked.day("since"), asked.day("until")
    act, status = asked.one_of("act", get_args(Act)), asked.one_of("status", get_args(EventStatus))
    page = Search(q=q, kind=kind, by=by, act=act, status=status, since=since, until=until)
    page = msgspec.structs.replace(page, saved=tuple(searches(view)))
    many = max(most, _FACETED)
    if kind == "stories" and q:
        told = find(view, q, most=many, since=since, until=until)
        return msgspec.structs.replace(page, stories=tuple(told[:most]), facets=facets(told))
    if kind == "words" and (q or by):
        words = said(view, about=q, by=by, most=many, since=since, until=until)
        return msgspec.structs.replace(page, words=tuple(words[:most]), facets=facets(words))
    if kind == "deeds" and (by or act or status or q):
        deeds = did(view, actor=by or q, act=act, status=status, most=many, since=since, until=until)
        return msgspec.structs.replace(page, deeds=tuple(deeds[:most]), facets=facets(deeds))
    if kind == "actors" and (q or by):
        return msgspec.structs.replace(page, actors=tuple(who(view, q or by or "", most=min(most, 20))))
    return page
