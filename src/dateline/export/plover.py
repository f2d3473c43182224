"""PLOVER 2.0 as JSON lines: one coded event a line, by the field names of the manual's record."""

from collections.abc import Iterator
from typing import Any

from dateline.export.outgoing import QUADS, Outgoing, json_line, machine_values, place_of, sentence, without
from dateline.export.spec import Format
from dateline.export.tool import TOOL
from dateline.lexicon.countries import country
from dateline.model import Account, Actor, Count, Event, PlaceRef, Verdict
from dateline.model.days import bounds
from dateline.model.review import ReviewValue

_RESOLUTION = {"country": 1, "admin1": 2, "admin2": 3, "city": 4, "site": 5}
_FEATURES = {"country": "A", "admin1": "A", "admin2": "A", "city": "P", "region": "L", "water": "H", "site": "S"}
"""GeoNames' feature class of each kind of place."""
_LEVEL = {"city": "city", "admin2": "district", "admin1": "province"}


def lines(out: Outgoing) -> Iterator[str]:
    """The events that PLOVER codes, one a line."""
    for account, event in out.coded():
        out.tally.written["events"] += 1
        yield json_line(_event(out, account, event))


def _event(out: Outgoing, account: Account, event: Event) -> dict[str, Any]:
    story, text = account.story, account.story.text
    actors = {actor.id: actor for actor in account.actors}
    first, last = bounds(event.date)
    at, place = sentence(account, event), place_of(account, event)
    spans = event.mention_spans or (event.trigger_span,)
    triggers = [span.cut(text) for span in spans]
    verdict = out.verdicts(account).get(event.id)
    words = {"event_text": triggers} if not out.options.no_text else {}
    return {
        "id": f"{story.id}.{event.id}",
        "date": first,
        "enddate": last if last != first else None,
        "actor": [_entity(actors[one]) for one in event.actors if one in actors],
        "recipient": [_entity(actors[one]) for one in event.recipients if one in actors],
        "event": [event.event_type],
        "mode": [*event.event_mode],
        "auxiliary_mode": [*event.auxiliary_modes],
        "context": [*event.context],
        "quad_code": None if event.quad is None else QUADS[event.quad],
        "event_scale": event.score,
        **words,
        "event_loc": None if place is None else _location(place),
        "size": _sizes(event),
        **out.hashed("text", at.cut(text)),
        "text_info": {
            "sequence": next(number for number, one in enumerate(account.events, 1) if one is event),
            "start": at.start,
            "end": at.end,
            "event_spans": [[*span] for span in spans],
        },
        "cite_info": _citation(out, account),
        "coder": TOOL if verdict is None else f"{TOOL}; {verdict.by}",
        "coded_date": None if verdict is None else verdict.at[:10],
        "comment": _comment(event, verdict),
    }


def _entity(actor: Actor) -> dict[str, Any]:
    return {
        "code": actor.country,
        "sector": actor.sector,
        "entity_text": actor.name,
        "identifier_id": actor.authority,
        "office": "; ".join(dict.fromkeys(role.title for role in actor.roles)) or None,
    }


def _location(place: PlaceRef) -> dict[str, Any]:
    home = country(place.country)
    level = _LEVEL.get(place.kind)
    return {
        "extracted_place": place.text,
        "resolved_place": place.name,
        "geonameid": place.geonames_id,
        "lat": place.latitude,
        "lon": place.longitude,
        **{name: place.name if level == name else None for name in ("city", "district")},
        "province": place.name if level == "province" else place.admin1,
        "country": None if home is None else home.name,
        "country_code": place.country,
        "feature_class": _FEATURES[place.kind],
        "feature_code": {"admin1": "ADM1", "admin2": "ADM2"}.get(place.kind),
        "resolution": _RESOLUTION.get(place.kind),
    }


def _sizes(event: Event) -> dict[str, Any] | None:
    counts = {"dead": event.dead, "injured": event.injured, "arrested": event.arrested, "size": event.size}
    found = {name: _range(count) for name, count in counts.items() if count is not None}
    return found or None


def _range(count: Count) -> dict[str, int | None]:
    return {"low": count.low, "high": count.high}


def _citation(out: Outgoing, account: Account) -> dict[str, Any]:
    story, source = account.story, account.source
    told = [part for part in (source.publisher or story.credit, story.published) if part]
    return {
        "corpus": source.id,
        "citation": ", ".join(told) or None,
        "url": source.url,
        **out.hashed("title", story.headline),
        "language": story.language,
        "publication": source.publisher,
        "codebook": "PLOVER",
        "version": "2.0",
    }


def _comment(event: Event, verdict: Verdict | None) -> str:
    """What PLOVER has no field for: what the deed is, how sure it is, its date in EDTF, what people said."""
    parts = {
        "act": event.act,
        "status": event.status,
        "edtf": event.date,
        "confidence": event.confidence,
        "verdict": None if verdict is None else verdict.word,
        **{f"machine's {name}": _told(value) for name, value in machine_values(verdict).items()},
    }
    return "; ".join(f"{name}: {value}" for name, value in without(parts).items())


def _told(value: ReviewValue) -> str:
    return "unknown" if value is None or value == () else ", ".join(value) if isinstance(value, tuple) else str(value)


FORMAT = Format(
    name="plover",
    what="PLOVER 2.0 event records, JSON lines",
    extension="jsonl",
    media="application/x-ndjson",
    chunks=lines,
    keeps="type, modes (auxiliary ones in a field of our own), contexts, quad class, score, actors and recipients "
    "with country, sector and office, place with its resolution, counts as ranges, the sentence, the trigger's "
    "offsets, publisher and address; the reviewer in `coder`, and in `comment` what the machine had in fields that "
    "people corrected",
    loses="events PLOVER has no record of (denied, possible, demanded), statements, ties, tensions; who asserts the "
    "event; an interval that is open; EDTF and status stand in `comment`; a date that is unknown is null",
    checked="a JSON Schema of the manual's section on records",
)
