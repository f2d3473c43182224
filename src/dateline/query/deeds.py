"""One deed, one record: events that several stories report, put together."""

from collections.abc import Iterator
from typing import Unpack

from dateline.model import Count, Event
from dateline.query.answers import Deed, Did, Reported
from dateline.query.each import ALL, DidAsked, each_did
from dateline.query.happenings import copied
from dateline.query.questions import listed, question
from dateline.store import View

_FIGURES = ("dead", "injured", "arrested", "size")


def deeds(view: View, **asked: Unpack[DidAsked]) -> Iterator[Deed]:
    """Deeds that `did` would answer with, each once, with all reports of it; the latest first.

    What reports disagree about stays as each has it. The deed's own fields are those of the report that tells most.

    Raises:
        QueryError: A part of it is no question.
    """
    most = asked.pop("most", ALL)
    seen: set[tuple[str, str]] = set()
    found = 0
    for event in each_did(view, **asked):
        if (event.story, event.id) in seen:
            continue
        told = _told(view, event)
        seen |= {(one.story, one.id) for one in told}
        yield _deed(view, told)
        found += 1
        if found == most:
            return


def _told(view: View, event: Did) -> list[Did]:
    rows = view.rows(question("reports"), {"story": event.story, "record": event.id})
    if len(rows) < 2:
        return [event]
    return sorted(
        each_did(view, ids=listed([row[0] for row in rows])), key=lambda one: (one.published or "9", one.source)
    )


def _deed(view: View, events: list[Did]) -> Deed:
    fullest = max(events, key=_fullness)
    by_story: dict[str, list[Did]] = {}
    for one in events:
        by_story.setdefault(one.story, []).append(one)
    reports = tuple(_reported(view, max(those, key=_fullness)) for those in by_story.values())
    figures = {
        name: tuple(dict.fromkeys(value for one in reports if (value := getattr(one, name)) is not None))
        for name in _FIGURES
    }
    rest = {name: getattr(fullest, name) for name in Did.__struct_fields__}
    return Deed(
        **rest,
        reports=reports,
        sources=len({one.publisher or one.source for one in reports if not one.copy}),
        figures={name: values for name, values in figures.items() if values},
    )


def _fullness(event: Did) -> tuple[int, float]:
    fields = (event.actors, event.recipients, event.date, event.place, event.latitude)
    return sum(bool(field) for field in fields), event.confidence


def _reported(view: View, one: Did) -> Reported:
    event = _event(view, one)
    number = view.rows("SELECT id FROM stories WHERE story = :story", {"story": one.story})[0][0]
    copy = copied(view, [number]).get(number)
    counts = {name: getattr(event, name) for name in _FIGURES}
    return Reported(
        source=one.source,
        story=one.story,
        id=one.id,
        publisher=one.publisher,
        published=one.published,
        url=one.url,
        words=one.words,
        says=one.says,
        copy=copy is not None and not copy.differs,
        **{name: None if count is None else _figure(count) for name, count in counts.items()},
    )


def _figure(count: Count) -> str:
    """A figure in the story's words; an article says one."""
    return "1" if count.text.lower() in {"a", "an"} else count.text


def _event(view: View, one: Did) -> Event:
    account = view.account(one.story)
    assert account is not None
    return next(event for event in account.events if event.id == one.id)
