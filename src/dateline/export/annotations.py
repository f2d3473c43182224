"""W3C Web Annotations (JSON-LD): every record with the exact words it rests on, as a collection of one page."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.export.outgoing import Outgoing, digest, json_text, without
from dateline.export.spec import Format
from dateline.export.tool import TOOL
from dateline.model import Account, Actor, Event, PlaceRef, Relation, Span, Statement, Tension, TimeRef

_AROUND = 32
"""Characters of prefix and suffix: what annotation tools commonly keep."""
_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"dateline": "urn:dateline:vocab:", "record": {"@id": "dateline:record", "@type": "@json"}},
]
_NAME = "urn:dateline:annotations"
_WORDS = frozenset({"text", "note", "why"})
"""Fields of records that hold words of the story or tell of them."""

Record = TimeRef | PlaceRef | Actor | Statement | Event | Relation | Tension


def chunks(out: Outgoing) -> Iterator[str]:
    """The collection piece by piece; `total`, which is known last, stands last."""
    head = json_text(_CONTEXT)
    yield f'{{"@context":{head},"id":"{_NAME}","type":"AnnotationCollection","label":"Records of a Dateline store",\n'
    yield f'"first":{{"id":"{_NAME}:1","type":"AnnotationPage","partOf":"{_NAME}","startIndex":0,"items":[\n'
    before = ""
    for account in out.accounts():
        for kind, record, spans in _records(account):
            out.tally.written["annotations"] += 1
            yield before + json_text(_annotation(out, account, kind, record, spans))
            before = ",\n"
    yield f'\n]}},"total":{out.tally.written["annotations"]}}}\n'


def _records(account: Account) -> Iterator[tuple[str, Record, tuple[Span, ...]]]:
    """Each record with its kind and the words it is about."""
    for time in account.times:
        yield "Time", time, (time.span,)
    for place in account.places:
        yield "Place", place, (place.span,)
    for actor in account.actors:
        if actor.mentions:
            yield "Actor", actor, tuple(mention.span for mention in actor.mentions)
    for statement in account.statements:
        yield "Statement", statement, statement.content_spans
    for event in account.events:
        yield "Event", event, event.mention_spans or (event.trigger_span,)
    for relation in account.relations:
        yield "Relation", relation, (relation.span,)
    for tension in account.tensions:
        yield "Tension", tension, tension.spans


def _annotation(
    out: Outgoing, account: Account, kind: str, record: Record, spans: tuple[Span, ...]
) -> dict[str, object]:
    fields = without(msgspec.to_builtins(record))
    if out.options.no_text:
        fields = _wordless(fields)
    bodies: list[dict[str, object]] = [{"type": f"dateline:{kind}", "record": fields}]
    verdict = out.verdicts(account).get(record.id)
    if verdict is not None:
        said = without(msgspec.to_builtins(verdict))
        bodies.append({"type": "dateline:Verdict", "record": _wordless(said) if out.options.no_text else said})
    return {
        "id": f"urn:dateline:{account.story.id}:{record.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": TOOL},
        "body": bodies[0] if len(bodies) == 1 else bodies,
        "target": [_target(out, account, span) for span in spans],
    }


def _target(out: Outgoing, account: Account, span: Span) -> dict[str, object]:
    text = account.story.text
    position: dict[str, object] = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    story = f"urn:dateline:{account.story.id}"
    target: dict[str, object] = {"source": story}
    if account.source.url is not None:
        target["canonical"] = story
        target["source"] = account.source.url
    if out.options.no_text:
        return {**target, "selector": [position], "dateline:sha256": digest(span.cut(text))}
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.cut(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return {**target, "selector": [quote, position]}


def _wordless(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A record without the story's words; a place's own name is its `name`, which stays."""
    if isinstance(value, dict):
        return {key: _wordless(one) for key, one in value.items() if key not in _WORDS}
    return [_wordless(one) for one in value] if isinstance(value, list | tuple) else value


FORMAT = Format(
    name="annotations",
    what="W3C Web Annotations, JSON-LD",
    extension="jsonld",
    media="application/ld+json",
    chunks=chunks,
    keeps="every record whole (times, places, actors, statements, events, ties, tensions) as the body, with what "
    "people made of it and what the machine had before as a second one, the exact "
    "words with what stands before and after, and their offsets as targets; a target's `source` is the story's "
    "address where it has one",
    loses="the stories' whole texts; actors that no words name; findings across stories; offsets count in the text "
    "as Dateline has it, which is not the page's at that address: there the quotation finds the spot",
    checked="a JSON Schema of the W3C model, rdflib; offsets against the stories",
)
