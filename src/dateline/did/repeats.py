"""One deed told several times in a story becomes one record with every mention."""

import msgspec

from dateline.model import Event, StoryState


def merged(events: list[Event], state: StoryState) -> list[Event]:
    """The events with repeats folded into the first telling.

    Two tellings are one deed when they have the same act, coding and status, the same known doers and done-to, are
    told by the same voice (or one in the headline), and neither their dates, places nor figures differ. Anything
    less certain stays apart.
    """
    headline = state.story.headline_span
    kept: list[Event] = []
    by_key: dict[tuple[object, ...], list[int]] = {}
    new_ids: dict[str, str] = {}
    for event in events:
        key = (event.act, event.event_type, event.status, frozenset(event.actors), frozenset(event.recipients))
        twin = None
        if event.actors:
            for at in by_key.get(key, ()):
                first = kept[at]
                same_voice = first.statement == event.statement or (
                    headline is not None and headline.covers(first.trigger_span)
                )
                if same_voice and _agree(first, event):
                    twin = at
                    break
        if twin is None:
            by_key.setdefault(key, []).append(len(kept))
            kept.append(event)
            continue
        new_ids[event.id] = kept[twin].id
        kept[twin] = _joined(kept[twin], event)
    return [_renamed(event, new_ids) for event in kept]


def _agree(first: Event, second: Event) -> bool:
    """True when nothing the two tellings say differs."""
    if not (set(first.event_mode) <= set(second.event_mode) or set(second.event_mode) <= set(first.event_mode)):
        return False
    pairs = [
        (first.date, second.date),
        (first.place, second.place),
        (_figure(first, "dead"), _figure(second, "dead")),
        (_figure(first, "injured"), _figure(second, "injured")),
        (_figure(first, "arrested"), _figure(second, "arrested")),
    ]
    return all(a is None or b is None or a == b for a, b in pairs)


def _figure(event: Event, field: str) -> tuple[int | None, int | None] | None:
    count = getattr(event, field)
    return None if count is None else (count.low, count.high)


def _joined(first: Event, second: Event) -> Event:
    spans = dict.fromkeys((*first.mention_spans, *second.mention_spans))
    return msgspec.structs.replace(
        first,
        mention_spans=tuple(sorted(spans)),
        event_mode=tuple(dict.fromkeys((*first.event_mode, *second.event_mode))),
        context=tuple(dict.fromkeys((*first.context, *second.context))),
        date=first.date or second.date,
        place=first.place or second.place,
        evidence=msgspec.structs.replace(
            first.evidence,
            date=first.evidence.date or second.evidence.date,
            place=first.evidence.place or second.evidence.place,
        ),
        size=first.size or second.size,
        dead=first.dead or second.dead,
        injured=first.injured or second.injured,
        arrested=first.arrested or second.arrested,
        statement=second.statement if first.statement is None else first.statement,
        about=tuple(dict.fromkeys((*first.about, *second.about))),
        confidence=min(0.95, max(first.confidence, second.confidence) + 0.05),
    )


def _renamed(event: Event, new_ids: dict[str, str]) -> Event:
    about = tuple(dict.fromkeys(new_ids.get(i, i) for i in event.about if new_ids.get(i, i) != event.id))
    return event if about == event.about else msgspec.structs.replace(event, about=about)
