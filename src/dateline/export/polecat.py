"""POLECAT: PLOVER's events as the table that event-data people load, forty columns with a header."""

from collections.abc import Callable, Iterable, Iterator

from dateline.export.outgoing import QUADS, Outgoing, place_of, prefixes
from dateline.export.spec import Format
from dateline.export.tool import TOOL
from dateline.export.tsv import Value, joined, line
from dateline.model import Account, Actor, Event

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip


def lines(out: Outgoing) -> Iterator[str]:
    """The header, then the events that PLOVER codes, one a row."""
    yield line(COLUMNS)
    for account, event in out.coded():
        out.tally.written["events"] += 1
        yield line(_row(account, event))


def _row(account: Account, event: Event) -> list[Value]:
    begin, _ = prefixes(event.date)
    story = account.story
    return [
        f"{story.id}.{event.id}",
        begin,
        event.event_type,
        joined(event.event_mode),
        event.score,
        None if event.quad is None else QUADS[event.quad],
        joined(event.context),
        *_side(account, event.actors),
        *_side(account, event.recipients),
        *_place(account, event),
        account.source.publisher,
        story.published,
        *_named(account),
        story.language,
        TOOL,
    ]


def _side(account: Account, ids: Iterable[str]) -> Iterator[str]:
    """Name, country, COW code, primary sector, sectors, title, raw name, Wikipedia id; each actor has its turn."""
    known = {actor.id: actor for actor in account.actors}
    actors = [known[one] for one in ids if one in known]
    told: tuple[Callable[[Actor], Value], ...] = (
        lambda actor: actor.name,
        lambda actor: actor.country,
        lambda _: None,
        lambda actor: actor.sector,
        lambda actor: actor.sector,
        _title,
        _raw,
        lambda _: None,
    )
    for tell in told:
        yield joined(tell(actor) for actor in actors)


def _title(actor: Actor) -> str | None:
    return ", ".join(dict.fromkeys(role.title for role in actor.roles)) or None


def _raw(actor: Actor) -> str:
    """The name as the story first has it: a name, not the words around it."""
    return next((mention.text for mention in actor.mentions if mention.form == "name"), actor.name)


def _place(account: Account, event: Event) -> list[Value]:
    place = place_of(account, event)
    if place is None:
        return [None] * 10
    kind = place.kind
    return [
        place.name,
        place.name if kind == "city" else None,
        place.name if kind == "admin2" else None,
        place.name if kind == "admin1" else place.admin1,
        place.country,
        place.latitude,
        place.longitude,
        place.geonames_id,
        place.text,
        kind,
    ]


def _named(account: Account) -> Iterator[str]:
    for kind in ("person", "organization"):
        yield joined(dict.fromkeys(actor.name for actor in account.actors if actor.kind == kind))
    yield joined(dict.fromkeys(place.name for place in account.places))


FORMAT = Format(
    name="polecat",
    what="POLECAT's 40 columns, tab-separated with a header",
    extension="tsv",
    media="text/tab-separated-values",
    chunks=lines,
    keeps="type, modes, contexts, score, quad class (1 to 4), actors and recipients with country, sector and title "
    "in parallel lists, place with point and GeoNames id, publisher, the story's people, bodies and places",
    loses="the events' words and offsets, status, end dates, counts, statements, ties, addresses; COW codes and "
    "Wikipedia ids are empty; tabs, line breaks and controls become blanks, `\"` becomes `'`, `;` inside a value "
    "`,`; a cell that begins with `=` stays as it is: import it as text",
    checked="the csv module with and without quoting",
)
