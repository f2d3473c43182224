"""Why something stands in an account: every record over one character of a document, with the rule that made it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dateline.model import Account, Dropped, Evidence, RawItem, Source, Span

_NOUNS = ("times", "places", "actors", "statements", "events", "relations", "tensions")
_WORD = re.compile(r"\w+|\S")
_LONGEST_WORD = 100
"""Characters looked back for the beginning of a word."""


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """One record that rests on the character asked for.

    Attributes:
        noun: The list of the account it stands in (`times`, `events`, …).
        id: Its id.
        what: What it says, in a few words.
        fields: Its fields whose words hold the character (`trigger_span`, `mentions`).
        words: The words of the first of these fields.
        stage, version, rule: What made it.
        note: The rule's reasoning, or None.
        evidence: Other words the rule rests on.
    """

    noun: str
    id: str
    what: str
    fields: tuple[str, ...]
    words: str
    stage: str
    version: int
    rule: str
    note: str | None = None
    evidence: tuple[str, ...] = ()


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """What stands at one character of a document, and why.

    Attributes:
        source: The document.
        offset: The character asked for, in code points of the document's text.
        word: The word there; "" on white space.
        story: Id of the story it stands in; None between stories, and then the fields below say nothing.
        headline: That story's headline.
        role: What the block is on the page (`body`, `byline`, `related`, …); None outside every block.
        published, published_from, published_why: The day all time words count from, and where it comes from.
        dateline: The story's dateline, as it stands there.
        records: Every record that rests on the character, in the order of the pipeline.
        dropped: What stages saw there and left out, with their reasons.
    """

    source: Source
    offset: int
    word: str
    story: str | None = None
    headline: str | None = None
    role: str | None = None
    published: str | None = None
    published_from: str | None = None
    published_why: str | None = None
    dateline: str | None = None
    records: tuple[Explained, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def explain(item: RawItem, accounts: Sequence[Account], offset: int) -> Explanation:
    """Everything that rests on the character at `offset` of a document's text.

    Raises:
        ValueError: The text has no such character.
    """
    if not 0 <= offset < len(item.text):
        msg = f"the document's text has the offsets 0 to {len(item.text) - 1}, not {offset}"
        raise ValueError(msg)
    near = _WORD.finditer(item.text, max(0, offset - _LONGEST_WORD))
    word = next((match.group() for match in near if match.start() <= offset < match.end()), "")
    account = next((one for one in accounts if one.story.span.start <= offset < one.story.span.end), None)
    if account is None:
        return Explanation(source=item.source, offset=offset, word=word)
    story = account.story
    at = offset - story.span.start
    return Explanation(
        source=item.source,
        offset=offset,
        word=word,
        story=story.id,
        headline=story.headline,
        role=next((block.role for block in story.blocks if _holds(block.span, at)), None),
        published=story.published,
        published_from=story.published_from,
        published_why=story.published_why,
        dateline=story.dateline.text if story.dateline is not None else None,
        records=tuple(_records(account, at)),
        dropped=tuple(one for one in account.dropped if _holds(one.span, at)),
    )


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end


def _records(account: Account, at: int) -> Iterator[Explained]:
    text = account.story.text
    for noun in _NOUNS:
        for record in getattr(account, noun):
            found = [(field, span) for field, span in _spans(record) if _holds(span, at)]
            if not found:
                continue
            basis: Evidence = record.basis
            yield Explained(
                noun=noun,
                id=record.id,
                what=_what(record, noun, account),
                fields=tuple(dict.fromkeys(field for field, _ in found)),
                words=found[0][1].cut(text),
                stage=basis.stage,
                version=basis.version,
                rule=basis.rule,
                note=basis.note,
                evidence=tuple(span.cut(text) for span in basis.spans),
            )


def _spans(record: msgspec.Struct) -> Iterator[tuple[str, Span]]:
    """Every span of a record with the field it stands in, in the order of its fields."""
    for field in record.__struct_fields__:
        for span in _spans_in(getattr(record, field)):
            yield field, span


def _spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans_in(one)
    elif isinstance(value, msgspec.Struct):
        for _, span in _spans(value):
            yield span


_SHOWN = {
    "times": ("type", "value", "interval", "anchor"),
    "places": ("name", "kind", "country", "use"),
    "actors": ("name", "kind", "country", "sector"),
    "statements": ("form", "speaker", "cue_class", "said_on"),
    "events": ("act", "status", "actors", "recipients", "date", "place"),
    "relations": ("subject", "predicate", "object", "status"),
    "tensions": ("kind", "why"),
}
"""The fields that say a record in a few words; ids among them are shown by name."""


def _what(record: Any, noun: str, account: Account) -> str:  # noqa: ANN401 - any noun
    names = {actor.id: actor.name for actor in account.actors} | {place.id: place.name for place in account.places}
    said = []
    for field in _SHOWN[noun]:
        value = getattr(record, field)
        values: tuple[str, ...] = value if isinstance(value, tuple) else (value or "",)
        shown = ", ".join(names.get(one) or one for one in values)
        if shown:
            said.append(shown if field in {"name", "type", "kind", "act", "form", "why"} else f"{field} {shown}")
    return "; ".join(said)
