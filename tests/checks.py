"""What holds of every account, whatever was read: spans cut their words, and every id leads somewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from dateline.model import Account, Event, Relation, Span, Statement, Story, TimeRef

NOUNS = ("times", "places", "actors", "statements", "events", "relations", "tensions")


def faults(account: Account, document: str) -> Iterator[str]:
    """Whatever is wrong with an account of a story of `document`, one sentence a fault."""
    yield from story_faults(account, document)
    for noun in NOUNS:
        for record in getattr(account, noun):
            for field, span in spans_of(record):
                yield from _span_faults(f"{noun} {record.id}.{field}", span, account.story.text)
            yield from (f"{noun} {record.id}: {fault}" for fault in text_faults(record, account.story.text))
            if not 0 <= getattr(record, "confidence", 0) <= 1:
                yield f"{noun} {record.id}: confidence {record.confidence}"
            if not (record.basis.rule and record.basis.stage and record.basis.version):
                yield f"{noun} {record.id}: unsigned, {record.basis}"
    yield from id_faults(account)
    if msgspec.json.decode(msgspec.json.encode(account), type=Account) != account:
        yield "JSON does not bring the same account back"
    yield from (f"stage {one.stage} failed: {one.kind}: {one.message}" for one in account.failures)


def story_faults(account: Account, document: str) -> Iterator[str]:
    """Whatever is wrong with the story itself."""
    story = account.story
    if story.span.cut(document) != story.text:
        yield "the story is no slice of its document"
    if story.text != story.text.strip():
        yield "the story begins or ends with white space"
    if story.headline is not None and story.headline_span.cut(story.text) != story.headline:
        yield f"headline {story.headline!r} is {story.headline_span.cut(story.text)!r}"
    yield from dateline_faults(story)
    for update in story.updates:
        yield from _span_faults("update", update.span, story.text)
    at = 0
    for block in story.blocks:
        yield from _span_faults(f"block {block.role}", block.span, story.text)
        if block.span.start < at:
            yield f"block {block} begins before the one before it ends"
        at = block.span.end


def dateline_faults(story: Story) -> Iterator[str]:
    """Whatever is wrong with the dateline's words."""
    line = story.dateline
    if line is None:
        return
    if line.span.cut(story.text) != line.text:
        yield f"dateline {line.text!r} is {line.span.cut(story.text)!r}"
    for field, span in spans_of(line):
        yield from _span_faults(f"dateline.{field}", span, story.text)
        if not line.span.covers(span):
            yield f"dateline.{field} {span} stands outside the dateline {line.span}"


def spans_of(record: object) -> Iterator[tuple[str, Span]]:
    """Every span of a record, with the field it stands in."""
    for field in record.__struct_fields__:
        for span in _inside(getattr(record, field)):
            yield field, span


def _inside(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(one)
    elif isinstance(value, msgspec.Struct):
        for _, span in spans_of(value):
            yield span


def _span_faults(name: str, span: Span, text: str) -> Iterator[str]:
    if not 0 <= span.start < span.end <= len(text):
        yield f"{name}: {span} is empty or outside the story"
    elif span.cut(text) != span.cut(text).strip():
        yield f"{name}: {span.cut(text)!r} begins or ends with white space"


def text_faults(value: object, text: str) -> Iterator[str]:
    """Wherever a record, or one inside it, claims words beside a span that cuts others."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        for one in value:
            yield from text_faults(one, text)
    elif isinstance(value, msgspec.Struct):
        if hasattr(value, "text") and value.span.cut(text) != value.text:
            yield f"claims {value.text!r} but cuts {value.span.cut(text)!r}"
        for field in value.__struct_fields__:
            yield from text_faults(getattr(value, field), text)


def id_faults(account: Account) -> Iterator[str]:
    """Ids that stand twice, and references that lead nowhere."""
    ids = {noun: [record.id for record in getattr(account, noun)] for noun in NOUNS}
    for one, count in Counter(one for found in ids.values() for one in found).items():
        if count > 1:
            yield f"{count} records are called {one}"
    for field, wanted, nouns in references(account):
        if wanted is not None and not any(wanted in ids[noun] for noun in nouns):
            yield f"{field} leads to {wanted}, which is none of the {' or '.join(nouns)}"


def references(account: Account) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """(field, the id it holds, the nouns it may lead to) of every reference in an account."""
    if account.story.dateline is not None:
        yield from _each("dateline.places", account.story.dateline.places, "places")
    for time in account.times:
        yield from _of_time(time)
    for actor in account.actors:
        yield from _each(f"actor {actor.id}.roles.of", (role.of for role in actor.roles), "actors")
    for statement in account.statements:
        yield from _of_statement(statement)
    for event in account.events:
        yield from _of_event(event)
    for relation in account.relations:
        yield from _of_relation(relation)
    for tension in account.tensions:
        sides = ("statements", "events", "times", "relations")
        yield from _each(f"tension {tension.id} ({tension.kind})", (tension.left, tension.right), *sides)


def _each(field: str, ids: Iterable[str | None], *nouns: str) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    for one in ids:
        yield field, one, nouns


def _of_time(time: TimeRef) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    if time.anchor is not None and time.anchor.startswith("time:"):
        yield f"time {time.id}.anchor", time.anchor.removeprefix("time:"), ("times",)
    elif time.anchor not in {None, "dateline", "published", "statement"}:
        yield f"time {time.id}.anchor", time.anchor, ()


def _of_statement(statement: Statement) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    name = f"statement {statement.id}"
    yield from _each(f"{name}.speaker or told_to", (statement.speaker, statement.told_to), "actors")
    yield from _each(f"{name}.links", (link.to for link in statement.links), "statements")


def _of_event(event: Event) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    name = f"event {event.id}"
    yield from _each(f"{name}.actors", (*event.actors, *event.recipients, *event.excluded), "actors")
    yield f"{name}.place", event.place, ("places",)
    yield f"{name}.statement", event.statement, ("statements",)
    yield f"{name}.evidence.date", event.evidence.date, ("times",)
    yield from _each(f"{name}.about", event.about, "events")


def _of_relation(relation: Relation) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    yield from _each(f"relation {relation.id}", (relation.subject, relation.object), "actors")
    yield f"relation {relation.id}.statement", relation.statement, ("statements",)
