"""One deed, one record: events of two stories that are one deed, by type, sides, date and place."""

from collections.abc import Iterator
from datetime import date

from dateline.ledger.findings import Report
from dateline.ledger.matching import stem
from dateline.ledger.sides import Side
from dateline.ledger.view import StoryView
from dateline.model import Event, PlaceRef
from dateline.model.days import bounds

_ENOUGH = 3
"""Points from which two events of one type are one deed: a side or place in common counts two, a day or a word one."""
_RETOLD = 1
"""The same of a headline and the story under it: the same word, and nothing at odds."""
_DAYS_AFTER = 4
"""Days between what is dated in one story and the publication of another that leaves it undated."""
_NEAR = 0.3
"""Degrees between two spots that may be one: a village and its district's town lie within some thirty kilometres."""


def same_deeds(one: Report, other: Report) -> Iterator[tuple[Event, Event]]:
    """The events of two stories that are one deed, the surest pairs first; each event stands in one pair at most.

    Nothing that both stories tell may be at odds: type, status, sides, day, place. What only one tells counts neither
    way. Differing figures part nothing: they are what reports disagree about.
    """
    found = [
        (score, -left.trigger_span.start, -right.trigger_span.start, left, right)
        for left in one.view.told.events
        for right in other.view.told.events
        if (score := _likeness(one.view, left, other.view, right)) >= _ENOUGH
    ]
    taken: set[str] = set()
    for *_, left, right in sorted(found, key=lambda pair: pair[:3], reverse=True):
        if left.id not in taken and right.id not in taken:
            taken |= {left.id, right.id}
            yield left, right


def retold(report: Report) -> Iterator[tuple[Event, Event]]:
    """The events of a headline, each with the first of the body that it tells of in short."""
    view = report.view
    body = [event for event in view.told.events if not view.in_headline(event.trigger_span)]
    for event in view.told.events:
        if view.in_headline(event.trigger_span):
            same = next((one for one in body if _likeness(view, event, view, one) >= _RETOLD), None)
            if same is not None:
                yield event, same


def _likeness(one: StoryView, left: Event, other: StoryView, right: Event) -> int:
    """How much two events have in common; 0 where something is at odds."""
    if (left.act, left.status) != (right.act, right.status):
        return 0
    parts = (
        _sides(one.actors(left), other.actors(right)),
        _sides(one.recipients(left), other.recipients(right)),
        _places(_place(one, left), _place(other, right)),
        _days(one, left, other, right),
    )
    if None in parts:
        return 0
    words = [stem(event.trigger_span.cut(view.text).lower()) for view, event in ((one, left), (other, right))]
    return sum(part or 0 for part in parts) + (words[0] == words[1])


def _sides(left: frozenset[Side], right: frozenset[Side]) -> int | None:
    if not left or not right:
        return 0
    return 2 if left & right else None


def _places(left: PlaceRef | None, right: PlaceRef | None) -> int | None:
    if left is None or right is None:
        return 0
    if left.name == right.name and left.country == right.country:
        return 2
    if "country" in {left.kind, right.kind}:
        return 0 if left.country == right.country else None
    if None in {left.latitude, left.longitude, right.latitude, right.longitude}:
        return 0
    assert left.latitude is not None and left.longitude is not None  # noqa: PT018
    assert right.latitude is not None and right.longitude is not None  # noqa: PT018
    near = abs(left.latitude - right.latitude) < _NEAR and abs(left.longitude - right.longitude) < 2 * _NEAR
    return 1 if near else None


def _days(one: StoryView, left: Event, other: StoryView, right: Event) -> int | None:
    """1 where both are dated alike; 0 where one is not dated and was printed in time; None where they are at odds."""
    spans = [_span(view, event) for view, event in ((one, left), (other, right))]
    (first, last, dated), (since, until, dated_too) = spans
    if first is None or since is None or last is None or until is None:
        return 0
    slack = 0 if dated and dated_too else _DAYS_AFTER
    if (since - last).days > slack or (first - until).days > slack:
        return None
    return int(dated and dated_too)


def _span(view: StoryView, event: Event) -> tuple[date | None, date | None, bool]:
    """The first and the last day an event may have been on, by its date or else its story's; and whether it has one."""
    first, last = bounds(event.date)
    dated = first is not None and last is not None
    if not dated:
        first, last = bounds(view.told.story.published)
    return _day(first), _day(last), dated


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _place(view: StoryView, event: Event) -> PlaceRef | None:
    return next((place for place in view.told.places if place.id == event.place), None)
