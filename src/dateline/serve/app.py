"""The desk as an ASGI application: it wires the pages to a store, and holds no logic."""

import csv
import io
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.resources import files
from time import monotonic
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import jinja2
import msgspec
from markupsafe import Markup, escape
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dateline import __version__
from dateline.errors import DatelineError, QueryError
from dateline.export import FINDING_COLUMNS, answer_cells, finding_row, row_cells
from dateline.model import Finding
from dateline.serve.acts import me, rereading, reviewing, saving
from dateline.serve.api import described
from dateline.serve.asked import Asked
from dateline.serve.atom import TYPE as ATOM
from dateline.serve.atom import feed
from dateline.serve.downloads import download_route
from dateline.serve.forms import Sent, sent
from dateline.serve.guard import Guard
from dateline.serve.keeping import keep
from dateline.serve.longday import longday
from dateline.serve.openapi import document
from dateline.serve.pages import PAGES, READ, PageSpec
from dateline.serve.pool import Pool
from dateline.serve.views.reading import read
from dateline.store import Store

_LARGEST = 1_000_000
"""Bytes of a form: a page of 200,000 characters, most of which are three bytes or more when they are sent."""
_KEPT = 64
"""Answers of one page that are kept at most."""
_PATIENCE = 5.0
"""Seconds a page may ask the store."""
_TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "atom": ATOM,
    "geojson": "application/geo+json",
}
_FORMULA = re.compile(r"(?!-\d+(\.\d+)?$)[=+\-@\t\r]")
"""A cell that a spreadsheet would reckon with; a negative number is none."""
_ENCODER = msgspec.json.Encoder()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a desk is served.

    Attributes:
        tokens: What a reader must know, one of them, and under which name each makes reviews (empty: the reader says);
            none on loopback.
        hosts: Names it answers to beside those of this machine: of a proxy that serves it.
        readonly: True for a desk to look at alone.
    """

    tokens: Mapping[str, str] = {}
    hosts: tuple[str, ...] = ()
    readonly: bool = False


def desk(store: Store, settings: Settings) -> Starlette:
    """The application over a store.

    Args:
        store: Views of it are kept open, a few.
        settings: How it is served.
    """
    templates, pool = _templates(), Pool(store)
    routes = [
        Route(_path(page, form), _handler(pool, page, form, templates, settings), name=f"{page.name}.{form}")
        for page in PAGES
        for form in _forms(page)
    ]
    routes.append(Route("/read", _reader(store, templates, settings), methods=["GET", "POST"], name="read.html"))
    for path, form_of in (("/review", reviewing), ("/reread", rereading), ("/searches", saving)):
        handle = form_of(store, readonly=settings.readonly)
        routes.insert(0, Route(path, handle, methods=["POST"], name=f"{path[1:]}.form"))
    document_json = _ENCODER.encode(document())
    routes.append(Route("/openapi.json", lambda _: Response(document_json, media_type=_TYPES["json"]), name="openapi"))
    routes.append(download_route(store))
    routes.append(Route("/api", _api(templates, settings), name="api"))
    static = Mount("/static", StaticFiles(packages=[("dateline.serve", "static")]), name="static")
    return Starlette(
        routes=[static, *routes],
        middleware=[Middleware(Guard, tokens=settings.tokens, hosts=settings.hosts)],
        exception_handlers={kind: _error(templates, settings) for kind in (HTTPException, DatelineError)},
        max_body_size=_LARGEST,
        lifespan=_lifespan(pool),
    )


def _lifespan(pool: Pool) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    """Lets go of the store when the desk closes."""

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        yield
        pool.close()

    return running


def _forms(page: PageSpec) -> tuple[str, ...]:
    """The forms of a page; HTML last, as `/story/{ident}` would take `/story/x.json` for an id."""
    return (
        "json",
        *(["csv"] if page.rows else []),
        *(["atom"] if page.feed else []),
        *(["geojson"] if page.geojson else []),
        "html",
    )


def _path(page: PageSpec, form: str) -> str:
    if form == "html":
        return page.path
    return f"/{page.name}.{form}" if page.path == "/" else f"{page.path}.{form}"


def _handler(
    pool: Pool, page: PageSpec, form: str, templates: jinja2.Environment, settings: Settings
) -> Callable[[Request], Response]:
    kept: dict[str, tuple[float, msgspec.Struct | None]] = {}

    def answered(request: Request) -> msgspec.Struct | None:
        until, shown = kept.get(request.url.query, (0.0, None))
        if until > monotonic():
            return shown
        with pool.view() as view:
            view.hurry(_PATIENCE)
            shown = page.view(view, Asked(dict(request.query_params)), **request.path_params)
        if page.kept:
            if len(kept) >= _KEPT:
                kept.clear()
            kept[request.url.query] = (monotonic() + page.kept, shown)
        return shown

    def handle(request: Request) -> Response:
        shown = answered(request)
        if shown is None:
            raise HTTPException(404, f"There is no {page.name} {request.path_params['ident']!r} here.")
        if form == "html":
            others = {kind: _other(request, page, kind) for kind in _forms(page) if kind != "html"}
            content = templates.get_template(f"{page.name}.html").render(
                page=shown, spec=page, others=others, me=me(request, readonly=settings.readonly)
            )
            return Response(content, media_type=_TYPES[form])
        if form == "atom":
            here, title = str(request.url), request.query_params.get("q") or page.name
            return Response(
                feed(here, here.replace(".atom", "", 1), title, _records(page, shown)), media_type=_TYPES[form]
            )
        if form == "geojson" and page.geojson is not None:
            return Response(_ENCODER.encode(page.geojson(shown)), media_type=_TYPES[form])
        return Response(_ENCODER.encode(shown) if form == "json" else _csv(page, shown), media_type=_TYPES[form])

    return handle


def _reader(
    store: Store, templates: jinja2.Environment, settings: Settings
) -> Callable[[Request], Awaitable[Response]]:
    """The page that reads what is pasted into it."""

    async def handle(request: Request) -> Response:
        if request.method == "POST":
            form = sent(request.headers.get("content-type", ""), await request.body())
        else:
            form = Sent(values={})
        values = dict(form.values)
        text = values.pop("text", None)
        remarks: list[str] = []
        if values.get("keep") and not settings.readonly and (form.file is not None or (text or "").strip()):
            story, remarks = await run_in_threadpool(keep, store, form)
            if story is not None:
                return RedirectResponse(f"/story/{quote(story)}", 303)
        shown = await run_in_threadpool(read, Asked(values), text, form.file, form.name)
        shown = msgspec.structs.replace(shown, remarks=(*remarks, *shown.remarks))
        content = templates.get_template("read.html").render(
            page=shown, spec=READ, others={}, me=me(request, readonly=settings.readonly)
        )
        return Response(content, media_type=_TYPES["html"])

    return handle


def _api(templates: jinja2.Environment, settings: Settings) -> Callable[[Request], Response]:
    """The OpenAPI document as a page."""
    page = described(document())

    def handle(request: Request) -> Response:
        who = me(request, readonly=settings.readonly)
        content = templates.get_template("api.html").render(page=page, spec=None, others={}, me=who)
        return Response(content, media_type=_TYPES["html"])

    return handle


def _other(request: Request, page: PageSpec, form: str) -> str:
    """The address of the same page in another form."""
    path = f"/{page.name}.{form}" if page.path == "/" else f"{quote(request.url.path, safe='/:@~')}.{form}"
    return f"{path}?{request.url.query}" if request.url.query else path


def _records(page: PageSpec, shown: msgspec.Struct) -> Sequence[Any]:
    return next((found for name in page.rows if (found := getattr(shown, name))), ())


def _csv(page: PageSpec, shown: msgspec.Struct) -> str:
    """The first records of a page that are there, as a table; a cell is never taken for a formula."""
    records = _records(page, shown)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for number, record in enumerate(records):
        cells = _cells(record)
        if number == 0:
            writer.writerow(cells)
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells.values()])
    return stream.getvalue()


def _cells(record: Any) -> dict[str, str]:  # noqa: ANN401 - a record of any page
    if isinstance(record, Finding):
        return _finding_cells(record)
    return row_cells(record) if isinstance(record, dict) else answer_cells(record)


def _finding_cells(finding: Finding) -> dict[str, str]:
    row = finding_row(finding)
    return {name: "" if row[name] is None else str(row[name]) for name in FINDING_COLUMNS}


def _error(templates: jinja2.Environment, settings: Settings) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        status, message = (500, str(error))
        if isinstance(error, HTTPException):
            status, message = error.status_code, error.detail
        elif isinstance(error, QueryError):
            status = 400
        elif isinstance(error, DatelineError):
            status = 503
        if request.url.path.endswith(".json"):
            return Response(_ENCODER.encode({"error": message}), status, media_type=_TYPES["json"])
        content = templates.get_template("error.html").render(
            status=status, message=message, spec=None, others={}, me=me(request, readonly=settings.readonly)
        )
        return Response(content, status, media_type=_TYPES["html"])

    return answer


def _templates() -> jinja2.Environment:
    folder = files("dateline.serve") / "templates"
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(pages=(*PAGES, READ), version=__version__, link=_link, safe_url=_safe_url)
    environment.filters["code"] = _code
    environment.filters["longday"] = longday
    environment.filters["words"] = lambda text: text.replace("_", " ")
    return environment


def _code(text: str) -> Markup:
    """Words with what stands between backticks as code; all of it is escaped."""
    parts = (
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part) for at, part in enumerate(text.split("`"))
    )
    return Markup("").join(parts)


def _link(page: str, ident: str | None = None, /, **asked: Any) -> str:  # noqa: ANN401 - what a template hands on
    """The address of a page of the desk."""
    path = "/" if page == "front" else f"/{page}" if ident is None else f"/{page}/{quote(ident, safe=':@~/')}"
    given = {name: str(value) for name, value in asked.items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path


def _safe_url(url: str | None) -> str | None:
    """An address of the web; of any other sort ("javascript:") none."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
