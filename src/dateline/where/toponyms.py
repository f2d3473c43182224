"""The stage that reads places: find the names, settle which are places, choose where they lie, tell their use."""

from collections.abc import Iterator

from dateline.lexicon.gazetteer import Place
from dateline.model import Dropped, Evidence, PlaceRef, StoryState, record_id
from dateline.pipeline.stage import NoConfig, stage
from dateline.where.choose import Choice, choose, key_of
from dateline.where.find import Finder, at_dateline, settle
from dateline.where.naming import Naming
from dateline.where.use import use_of

UNSURE = 0.75
"""Share of the names found by the gazetteer alone that were places."""


@stage("where.toponyms", needs=("reading",), gives="places", version=1)
def toponyms(state: StoryState, config: NoConfig) -> Iterator[PlaceRef | Dropped]:  # noqa: ARG001 - every stage has one
    """Find the place names and put them on the map."""
    story = state.story
    found = list(Finder(state).namings())
    yield from (one for one in found if isinstance(one, Dropped))
    namings = [at_dateline(story.text, span) for span in story.dateline.place_spans] if story.dateline else []
    namings += [one for one in found if isinstance(one, Naming)]
    kept, left_out = settle(namings)
    for naming in left_out:
        yield Dropped(span=naming.span, reason="unsure-place" if naming.places else "place-not-in-gazetteer")
    chosen = choose(kept)
    for naming in kept:
        yield _reference(state, naming, chosen.get(key_of(naming)) if naming.places else None)


def _reference(state: StoryState, naming: Naming, choice: Choice | None) -> PlaceRef:
    place = choice.place if choice else None
    use, rule = use_of(naming, place, state.reading)
    holder = naming.within[0] if naming.within else None
    known = 1.0 if naming.sure else UNSURE
    basis = Evidence(rule=rule, spans=(naming.span,), note=_why(naming, place))
    if place is None or choice is None:
        return PlaceRef(
            id=record_id("p", state.story.id, *naming.span), span=naming.span, text=naming.text, name=naming.text,
            kind="site" if naming.site else "city", country=holder.country if holder else None,
            admin1=holder.admin1 if holder else None, use=use, confidence=0.5, basis=basis,
        )  # fmt: skip
    return PlaceRef(
        id=record_id("p", state.story.id, *naming.span), span=naming.span, text=naming.text, name=place.name,
        kind=place.kind, country=place.country, admin1=place.admin1, latitude=place.latitude, longitude=place.longitude,
        geonames_id=place.geonames_id, use=use, confidence=round(0.99 * choice.confidence * known, 2), basis=basis,
    )  # fmt: skip


def _why(naming: Naming, place: Place | None) -> str | None:
    """The choice in one sentence, where there was one."""
    if place is None:
        return "no place of this name in the gazetteer"
    if len(naming.places) < 2:
        return None
    seen = ", ".join(filter(None, (place.admin1 if place.kind != "admin1" else None, place.country)))
    return f"{len(naming.places)} places have this name; this one is {place.kind} in {seen}" if seen else None
