"""The stage that finds where words and deeds part inside one story. Few and right: better none than a false one."""

from collections.abc import Iterable, Iterator

from dateline.ledger.denials import denials
from dateline.ledger.sides import Side
from dateline.ledger.view import HELPFUL, HOSTILE, WILLING, StoryView
from dateline.model import Event, Evidence, Span, Statement, StoryState, Tension, record_id
from dateline.model.tension import TensionKind
from dateline.pipeline.stage import NoConfig, stage


@stage("ledger.tensions", needs=("reading", "actors", "statements", "events", "relations"), gives="tensions", version=1)
def tensions(state: StoryState, _config: NoConfig) -> Iterator[Tension]:
    """Find words against deeds, words against words, and what is still open."""
    view = StoryView(state)
    yield from _word_against_deed(view)
    yield from _denied_deed(view)
    yield from denials(view, state.reading)
    yield from _open_demands(view)
    yield from _open_promises(view)
    yield from _open_plans(view)
    yield from _headline_against_body(view)


def tension(
    view: StoryView,
    kind: TensionKind,
    left: Statement | Event,
    right: Statement | Event | None,
    why: str,
    confidence: float,
) -> Tension:
    """A tension between two records, its spans their words."""
    spans = tuple(words(record) for record in (left, right) if record is not None)
    return Tension(
        id=record_id("x", view.told.story.id, kind, *spans),
        kind=kind,
        left=left.id,
        right=None if right is None else right.id,
        spans=spans,
        why=why,
        confidence=confidence,
        basis=Evidence(rule=kind, spans=spans),
    )


def words(record: Statement | Event) -> Span:
    """The words a record stands for: a statement's content, an event's trigger."""
    return record.content_spans[0] if isinstance(record, Statement) else record.trigger_span


def _word_against_deed(view: StoryView) -> Iterator[Tension]:
    """One side offers or promises help to another and is told to be harming it."""
    deeds = [e for e in view.told.events if e.status == "happened" and e.act in HOSTILE and e.actors and e.recipients]
    for statement in view.told.statements:
        for event in view.events_in.get(statement.id, []):
            if event.status not in WILLING or event.act not in HELPFUL or not event.recipients:
                continue
            by, to = view.actors(event) | view.speaker(statement), view.recipients(event)
            against = [d for d in deeds if _harms(view, d, by, to)]
            if against:
                deed = min(against, key=lambda d: (d.statement is not None, d.trigger_span))
                name = view.name(statement.speaker)
                help_, harm = _noun(view, event), _noun(view, deed)
                why = f"{name} says there would be {help_} for those whom its own side is told to harm ({harm})."
                yield tension(view, "word_against_deed", statement, deed, why, 0.75)
                break


def _harms(view: StoryView, deed: Event, by: frozenset[Side], to: frozenset[Side]) -> bool:
    """True when a deed's doers are on one side only and its victims on the other."""
    return bool(view.actors(deed) & by and view.recipients(deed) & to) and not view.actors(deed) & to


def _denied_deed(view: StoryView) -> Iterator[Tension]:
    """A side denies what the story tells in its own voice."""
    told = [e for e in view.told.events if e.status == "happened" and e.statement is None and e.actors]
    for statement in view.told.statements:
        for event in view.events_in.get(statement.id, []):
            if event.status != "denied" or not view.actors(event) & view.speaker(statement):
                continue
            for deed in told:
                same = view.recipients(deed) & view.recipients(event) or not event.recipients
                if deed.act == event.act and view.actors(deed) & view.actors(event) and same:
                    why = f"{view.name(statement.speaker)} denies what the story tells as done ({_noun(view, deed)})."
                    yield tension(view, "word_against_deed", statement, deed, why, 0.7)
                    break


def _noun(view: StoryView, event: Event) -> str:
    return f"“{event.trigger_span.cut(view.text)}”"


def _open_demands(view: StoryView) -> Iterator[Tension]:
    """Demands that nothing in the story answers, one for each side that demands of another."""
    seen: set[object] = set()
    for event in view.told.events:
        if (
            event.act != "REQUEST"
            or event.status != "happened"
            or not event.actors
            or view.in_headline(event.trigger_span)
        ):
            continue
        key = (view.actors(event), view.recipients(event))
        wanted = [view.event_by_id[i] for i in event.about if i in view.event_by_id]
        if key in seen or _answered(view, wanted):
            continue
        seen.add(key)
        left = view.statement_by_id.get(event.statement or "") or _spoken(view, event) or event
        whom = " and ".join(view.name(i) for i in event.recipients)
        why = f"{view.name(event.actors[0])} demands something of {whom}; the story tells of no answer."
        yield tension(view, "open_demand", left, None if left is event else event, why, 0.6)


def _spoken(view: StoryView, event: Event) -> Statement | None:
    """The statement whose cue is the demanding word itself."""
    for statement in view.told.statements:
        if statement.cue_span is not None and statement.cue_span.covers(event.trigger_span):
            return statement
    return None


def _answered(view: StoryView, wanted: Iterable[Event]) -> bool:
    """True when a demanded deed is told as done elsewhere in the story, by one of those it was demanded of."""
    return any(
        other.act == deed.act and other.status == "happened" and view.actors(other) & view.actors(deed)
        for deed in wanted
        if deed.status == "demanded"
        for other in view.told.events
    )


def _open_promises(view: StoryView) -> Iterator[Tension]:
    """Promises that the story does not tell as kept."""
    for statement in view.told.statements:
        if statement.cue_class != "promise":
            continue
        for event in view.events_in.get(statement.id, []):
            if event.status in WILLING and view.actors(event) & view.speaker(statement):
                name = view.name(statement.speaker)
                why = f"{name} promises {_noun(view, event)}; the story does not tell of it as done."
                yield tension(view, "open_promise", statement, event, why, 0.6)
                break


def _open_plans(view: StoryView) -> Iterator[Tension]:
    """Planned deeds with a day that had not passed when the story was filed, one for each deed and day."""
    story = view.told.story
    today = (story.dateline.date if story.dateline else None) or story.published
    if today is None or today.startswith("XXXX"):
        return
    seen: set[tuple[str, str]] = set()
    for event in view.told.events:
        if event.status != "planned" or event.date is None or event.date.startswith("XXXX"):
            continue
        key = (event.act, event.date)
        if event.date[: len(today)] < today or key in seen or view.in_headline(event.trigger_span):
            continue
        seen.add(key)
        left = view.statement_by_id.get(event.statement or "")
        why = f"{_noun(view, event)} is planned for {event.date}, which had not come when the story was filed."
        yield tension(view, "open_plan", left or event, event if left else None, why, 0.7)


def _headline_against_body(view: StoryView) -> Iterator[Tension]:
    """A headline tells as done what the body only denies."""
    for head in view.told.events:
        if head.status != "happened" or not head.actors or not view.in_headline(head.trigger_span):
            continue
        body = [
            e
            for e in view.told.events
            if e.act == head.act and not view.in_headline(e.trigger_span) and view.actors(e) & view.actors(head)
        ]
        if body and all(e.status == "denied" and e.statement is None for e in body):
            why = f"The headline tells of {_noun(view, head)} as done; the story itself says it was not."
            yield tension(view, "headline_against_body", head, body[0], why, 0.6)
