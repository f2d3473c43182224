"""The table of pages: each with its path, its view, its template, and the field whose records are its CSV."""

from collections.abc import Callable
from typing import Any

import msgspec

from dateline.serve.views.actor import actor
from dateline.serve.views.codebook import codebook
from dateline.serve.views.days import timeline
from dateline.serve.views.exports import exports
from dateline.serve.views.finding import finding
from dateline.serve.views.front import front
from dateline.serve.views.network import network
from dateline.serve.views.places import geojson, places
from dateline.serve.views.reading import read
from dateline.serve.views.record import add, record
from dateline.serve.views.review import review
from dateline.serve.views.search import search
from dateline.serve.views.sources import sources
from dateline.serve.views.sql import sql
from dateline.serve.views.story import story


class PageSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the desk.

    Attributes:
        name: What it is called; also its template.
        path: Its path; `{ident:path}` is the id of what it shows.
        title: Its name in the masthead, None where it does not stand there.
        view: Asks the store: `(View, Asked[, ident])`, None where there is no such thing.
        asks: The names of its parameters; what each means stands in `openapi.PARAMETERS`.
        feed: True where its records come as an Atom feed, too.
        kept: Seconds that an answer is kept and given again: for what counts the whole store.
        geojson: Gives what the page shows as GeoJSON, None where it has no places.
        rows: The fields of its records as a table: the first that is not empty is the page's CSV.
    """

    name: str
    path: str
    title: str | None
    view: Callable[..., msgspec.Struct | None]
    rows: tuple[str, ...]
    asks: tuple[str, ...] = ()
    feed: bool = False
    kept: float = 0.0
    geojson: Callable[..., dict[str, Any]] | None = None


READ = PageSpec(name="read", path="/read", title="Read a page", view=read, rows=())
"""The page that reads what is pasted: it asks no store."""

PAGES = (
    PageSpec(
        name="front", path="/", title="Today", view=front, rows=("findings", "words", "deeds"), asks=("day", "limit")
    ),
    PageSpec(
        name="search",
        path="/search",
        title="Search",
        view=search,
        rows=("stories", "words", "deeds", "actors"),
        asks=("q", "kind", "by", "act", "status", "since", "until", "limit"),
        feed=True,
    ),
    PageSpec(
        name="map",
        path="/map",
        title="Map",
        view=places,
        rows=("places", "countries"),
        asks=("by", "act", "status", "place", "since", "until", "limit"),
        geojson=geojson,
    ),
    PageSpec(
        name="timeline",
        path="/timeline",
        title="Timeline",
        view=timeline,
        rows=("bars",),
        asks=("by", "to", "act", "status", "since", "until", "step", "limit"),
    ),
    PageSpec(
        name="network",
        path="/network",
        title="Network",
        view=network,
        rows=("pairs",),
        asks=("by", "act", "status", "since", "until", "limit"),
    ),
    PageSpec(name="story", path="/story/{ident:path}", title=None, view=story, rows=("findings",), asks=("layers",)),
    PageSpec(
        name="actor",
        path="/actor/{ident:path}",
        title=None,
        view=actor,
        rows=("findings", "ties"),
        asks=("since", "until", "show", "limit"),
    ),
    PageSpec(name="finding", path="/finding/{ident:path}", title=None, view=finding, rows=()),
    PageSpec(
        name="sources",
        path="/sources",
        title="Sources",
        view=sources,
        rows=("sources", "copiers"),
        asks=("limit",),
        kept=60,
    ),
    PageSpec(name="review", path="/review", title="Review", view=review, rows=("last",), asks=("of", "by", "limit")),
    PageSpec(name="record", path="/record/{ident:path}", title=None, view=record, rows=("history",)),
    PageSpec(
        name="add",
        path="/add/{ident:path}",
        title=None,
        view=add,
        rows=(),
        asks=("noun", "words", "start", "end", "low", "high"),
    ),
    PageSpec(name="codebook", path="/codebook", title="Codebook", view=codebook, rows=("stats",), kept=60),
    PageSpec(name="sql", path="/sql", title="SQL", view=sql, rows=("rows",), asks=("sql", "limit")),
    PageSpec(
        name="exports",
        path="/exports",
        title="Exports",
        view=exports,
        rows=("formats",),
        asks=("since", "until", "no_text"),
    ),
)
