"""What a reader does: each form becomes one call of the library, and the reader goes on to a page of the desk."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.errors import QueryError
from dateline.model import ReviewNoun, ReviewValue, Span
from dateline.model.review import ReviewVerb
from dateline.pipeline.rereading import reread
from dateline.pipeline.reviews import review_record
from dateline.review import FIELDS
from dateline.review import Asked as Wanted
from dateline.serve.asked import Asked
from dateline.serve.forms import sent
from dateline.serve.views.reading import at_once
from dateline.serve.views.search import search
from dateline.store import Store

_ASKED = frozenset({"q", "kind", "by", "act", "status", "since", "until"})
_QUERY = 2_000
"""Characters of a search's query."""
_READONLY = "This desk is for reading alone."
NAME = "dateline-name"
"""The cookie that keeps a reviewer's name."""


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """Who looks at the desk.

    Attributes:
        name: Under which reviews are made; empty where none was given yet.
        known: True where it is a token's owner: then it is not to be chosen.
        may: False at a desk that is for reading alone.
    """

    name: str
    known: bool
    may: bool


def me(request: Request, *, readonly: bool) -> Me:
    """Who sent a request: a token's owner, else the name given before."""
    owner = request.scope.get("reviewer")
    name = owner or unquote(request.cookies.get(NAME, ""))
    return Me(name=name if name.isprintable() and len(name) <= 100 else "", known=bool(owner), may=not readonly)


async def _form(request: Request) -> dict[str, str]:
    return sent(request.headers.get("content-type", ""), await request.body()).values


def reviewing(store: Store, *, readonly: bool) -> Callable[[Request], Awaitable[Response]]:
    """Keeps what a reviewer says, and goes back to where it was said."""

    async def handle(request: Request) -> Response:
        who = me(request, readonly=readonly)
        if not who.may:
            raise HTTPException(403, _READONLY)
        form = await _form(request)
        story = form.get("story", "")
        wanted = await run_in_threadpool(_wanted, store, story, form, who)
        made = await run_in_threadpool(review_record, store, story, wanted)
        home = f"/finding/{made.record}" if made.noun == "finding" else f"/record/{story}/{made.record}"
        if made.verb == "undo":
            home = f"/story/{story}"
        response = RedirectResponse(_local(form.get("back")) or quote(home), 303)
        if not who.known:
            response.set_cookie(NAME, quote(wanted.by.strip()), httponly=True, samesite="strict", max_age=31_536_000)
        return response

    return handle


def rereading(store: Store, *, readonly: bool) -> Callable[[Request], Awaitable[Response]]:
    """Reads a story anew with the stages of today, and shows it."""

    async def handle(request: Request) -> Response:
        if readonly:
            raise HTTPException(403, _READONLY)
        story = (await _form(request)).get("story", "")
        await run_in_threadpool(_reread, store, story)
        return RedirectResponse(f"/story/{quote(story)}", 303)

    return handle


def saving(store: Store, *, readonly: bool) -> Callable[[Request], Awaitable[Response]]:
    """Keeps a search under a name, or drops one that was kept."""

    async def handle(request: Request) -> Response:
        who = me(request, readonly=readonly)
        if not who.may:
            raise HTTPException(403, _READONLY)
        form = await _form(request)
        return RedirectResponse(f"/search?{await run_in_threadpool(_save, store, form, who)}", 303)

    return handle


def _save(store: Store, form: Mapping[str, str], who: Me) -> str:
    """The query of the search that is shown next."""
    drop = form.get("drop")
    if drop is not None:
        with store.writer() as writer:
            if not (drop.isascii() and drop.isdigit() and len(drop) < 10 and writer.drop_search(int(drop))):
                raise QueryError("there is no such search")
        return ""
    name, by = form.get("name", "").strip(), (who.name if who.known else form.get("by") or who.name).strip()
    if not all(one and len(one) <= 100 and one.isprintable() for one in (name, by)):
        raise QueryError("name: a search is kept under a name, by somebody, each of at most 100 characters")
    asked = {key: value for key, value in parse_qsl(form.get("query", "")[:_QUERY]) if key in _ASKED}
    if not asked.keys() - {"kind"}:
        raise QueryError("query: nothing is asked for")
    query = urlencode(asked)
    with store.view() as view:
        search(view, Asked(asked))  # one that cannot be asked is not kept
    with store.writer() as writer:
        writer.save_search(name, query, by)
    return query


def _reread(store: Store, story: str) -> None:
    with store.view() as view:
        if view.account(story) is None:
            raise QueryError(f"no story {story!r} in the store")
    with at_once():
        for one in reread(store, [story], tidy=False):
            if one.failures:
                failed = ", ".join(f"{part.stage} ({part.message})" for part in one.failures)
                raise QueryError(f"the story stays as it was: {failed} failed on it")


def _wanted(store: Store, story: str, form: Mapping[str, str], who: Me) -> Wanted:
    verb, noun = cast("ReviewVerb", form.get("verb", "")), cast("ReviewNoun", form.get("noun", ""))
    selected: Span | None = None
    if verb in {"add", "split"}:
        with store.view() as view:
            account = view.account(story)
        if account is None:
            raise QueryError(f"no story {story!r} in the store")
        selected = Asked(dict(form)).selection(account.story.text)
    values: dict[str, ReviewValue] = {}
    for field in FIELDS.get(noun, ()):
        if (given := form.get(f"f.{field.name}")) is not None and verb in {"correct", "add"}:
            values[field.name] = _value(field.kind, given)
    return Wanted(
        verb=verb,
        noun=noun,
        record=form.get("record", ""),
        values=values,
        selected=selected,
        other=form.get("other") or None,
        note=form.get("note", ""),
        by=who.name if who.known else form.get("by") or who.name,
    )


def _value(kind: str, given: str) -> Any:  # noqa: ANN401 - the library checks it
    if kind == "flag":
        return {"yes": True, "no": False}.get(given, given)
    if kind == "actors":
        return tuple(one for part in given.split(";") if (one := part.strip()))
    return given.strip() or None


def _local(back: str | None) -> str | None:
    """An address of this desk, or None: a form must not send its reader elsewhere."""
    if back is None or not back.startswith("/") or back.startswith("//") or "\\" in back or not back.isprintable():
        return None
    try:
        parts = urlsplit(back)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc else back
