"""The stage that reads places: find the names, settle which are places, choose where they lie, tell their use."""

from collections.abc import Iterator

import msgspec

from dateline.lexicon.gazetteer import Place
from dateline.model import Dropped, Evidence, PlaceRef, StoryState, record_id
from dateline.pipeline.stage import NoConfig, stage
from dateline.where.choose import Choice, choose, divisions_told, key_of
from dateline.where.coordinates import Point, coordinates
from dateline.where.find import Finder, at_dateline, settle
from dateline.where.naming import WELL_KNOWN, Naming
from dateline.where.outlet import home_country
from dateline.where.relation import relation
from dateline.where.use import use_of

SURE, UNSURE, NAME_ONLY = 0.95, 0.75, 0.5
"""Beliefs that a name is a place: with context or parser behind it, by the gazetteer alone, by the parser alone.

Shares counted on the development half of the Local Global Lexicon: .93 to 1.0, .73, and .46 (streets .74).
"""


@stage("where.toponyms", needs=("reading",), gives="places", version=3)
def toponyms(state: StoryState, config: NoConfig) -> Iterator[PlaceRef | Dropped]:  # noqa: ARG001 - every stage has one
    """Find the place names and put them on the map."""
    story = state.story
    found = list(Finder(state).namings())
    yield from (one for one in found if isinstance(one, Dropped))
    namings = [at_dateline(story.text, span) for span in story.dateline.place_spans] if story.dateline else []
    namings += [one for one in found if isinstance(one, Naming)]
    kept, left_out = settle(namings)
    for naming in left_out:  # a word that some village is called like is not worth a line
        if any(place.population >= WELL_KNOWN for place in naming.places) or not naming.places:
            yield Dropped(span=naming.span, reason="unsure-place" if naming.places else "place-not-in-gazetteer")
    chosen, told = choose(kept, home=home_country(story.source)), divisions_told(kept)
    points = list(coordinates(story.text))
    yield from (_point(state, point) for point in points)
    for naming in kept:
        if any(point.span.covers(naming.span) for point in points):
            continue
        holders = naming.within or (told.get(key_of(naming)[0], ()) if naming.places else ())
        yield _reference(state, naming, chosen.get(key_of(naming)) if naming.places else None, holders)


def _reference(state: StoryState, naming: Naming, choice: Choice | None, holders: tuple[Place, ...]) -> PlaceRef:
    place = choice.place if choice else None
    use, rule = use_of(naming, place, state.reading)
    here = PlaceRef(
        id=record_id("p", state.story.id, *naming.span), span=naming.span, text=naming.text,
        name=naming.asked or naming.text, kind=naming.kind, use=use, confidence=NAME_ONLY,
        relation=relation(state.reading, naming.first, naming.last) if use == "place" and naming.first >= 0 else None,
        basis=Evidence(rule=rule, spans=(naming.span,), note=_why(naming, place)),
    )  # fmt: skip
    if place is None or choice is None:
        holder = holders[0] if holders else None
        return msgspec.structs.replace(
            here, country=holder.country if holder else None, admin1=holder.admin1 if holder else None
        )
    belief = choice.confidence * (SURE if naming.sure else UNSURE)
    known = msgspec.structs.replace(
        here, name=place.name, kind=place.kind, country=place.country, admin1=place.admin1, confidence=round(belief, 2)
    )
    if place.kind == "site" and use == "government":
        return known  # "the White House said": the house itself is not meant, so it has no spot on the map
    return msgspec.structs.replace(
        known, latitude=place.latitude, longitude=place.longitude, geonames_id=place.geonames_id
    )


def _point(state: StoryState, point: Point) -> PlaceRef:
    """Coordinates that the text itself gives."""
    text = point.span.cut(state.story.text)
    return PlaceRef(
        id=record_id("p", state.story.id, *point.span), span=point.span, text=text, name=" ".join(text.split()),
        kind="site", latitude=point.latitude, longitude=point.longitude, confidence=SURE,
        basis=Evidence(rule="coordinates", spans=(point.span,)),
    )  # fmt: skip


def _why(naming: Naming, place: Place | None) -> str | None:
    """The choice in one sentence, where there was one."""
    if place is None:
        return "no place of this name in the gazetteer"
    if len(naming.places) < 2:
        return None
    seen = ", ".join(filter(None, (place.admin1 if place.kind != "admin1" else None, place.country)))
    return f"{len(naming.places)} places have this name; this one is {place.kind} in {seen}" if seen else None
