"""Record: one record of a story in its words, what the machine and what people say of it, and the forms to say more."""

from typing import Any

import msgspec

from dateline.model import Account, Evidence, ReviewNoun, ReviewValue, Span
from dateline.query import Reviewed, reviews, sentence_around
from dateline.review import FIELDS, held, words_of
from dateline.serve.asked import Asked
from dateline.store import View

_NOUNS: tuple[tuple[ReviewNoun, str], ...] = (
    ("statement", "statements"), ("event", "events"), ("actor", "actors"), ("place", "places"), ("time", "times"),
    ("relation", "relations"),
)  # fmt: skip
ADDED = tuple(one for one, _ in _NOUNS)
"""What can be added."""
_AROUND = 400
"""Characters of the story on either side of a record's words: the paragraph, in most papers."""


class FieldNow(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a record: `value` is what holds, `machine` what the machine read; None where the two are one."""

    name: str
    label: str
    kind: str
    choices: tuple[str, ...]
    optional: bool
    value: ReviewValue
    machine: ReviewValue = None
    corrected: bool = False


class Other(msgspec.Struct, frozen=True, kw_only=True):
    """Another record of the same sort in the story, by its words."""

    id: str
    words: str


class RecordPage(msgspec.Struct, frozen=True, kw_only=True):
    """A record.

    Attributes:
        noun: What it is.
        story, source, headline, published: Where it stands.
        record: Its id; empty of one to be added.
        words: Its own words; `before` and `after` are what stands around them.
        start, end: Where its words begin and end in the story.
        fields: What can be corrected in it.
        basis: The rule that read it.
        confidence: The machine's, where it gives one.
        verdict: What people made of it.
        history: All that was said of it, the latest first.
        others: Records it may be another's double of.
        actors, places: Names that the story has, to choose from.
    """

    noun: ReviewNoun
    story: str
    source: str
    headline: str | None
    published: str | None
    record: str
    words: str
    before: str
    after: str
    start: int
    end: int
    fields: tuple[FieldNow, ...]
    basis: Evidence | None
    confidence: float | None
    verdict: str | None
    history: tuple[Reviewed, ...]
    others: tuple[Other, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]


def record(view: View, _asked: Asked, ident: str) -> RecordPage | None:
    """A record of a story: `ident` is the story's id, a stroke, and the record's; None where there is none."""
    story, _, name = ident.partition("/")
    account, machine = view.account(story), view.machine_account(story)
    if account is None or machine is None:
        return None
    for noun, where in _NOUNS:
        now = _one(account, where, name)
        read = _one(machine, where, name)
        if now is not None or read is not None:
            return _page(view, account, machine, noun, now or read, read)
    return None


def add(view: View, asked: Asked, ident: str) -> RecordPage | None:
    """The form for a record that the machine missed, on words of a story; None where there is no such story.

    Raises:
        QueryError: The words do not stand in the story.
    """
    account = view.account(ident)
    if account is None:
        return None
    chosen = asked.one_of("noun", ADDED)
    noun: ReviewNoun = next((one for one, _ in _NOUNS if one == chosen), "statement")
    span = asked.selection(account.story.text)
    fields = tuple(
        FieldNow(
            name=one.name,
            label=one.label,
            kind=one.kind,
            choices=one.choices,
            optional=one.optional,
            value=() if one.kind == "actors" else one.choices[0] if one.choices else None,
        )
        for one in FIELDS[noun]
    )
    return _of(account, noun, "", span, fields=fields)


def _one(account: Account, where: str, name: str) -> Any:  # noqa: ANN401 - a record of any noun
    return next((one for one in getattr(account, where) if one.id == name), None)


def _page(view: View, account: Account, machine: Account, noun: ReviewNoun, one: Any, read: Any) -> RecordPage:  # noqa: ANN401
    there = any(other.id == one.id for other in getattr(account, dict(_NOUNS)[noun]))
    told = account if there else machine
    fields = []
    for field in FIELDS[noun]:
        value = held(told, one, field)
        before = value if read is None else held(machine, read, field)
        fields.append(
            FieldNow(
                name=field.name,
                label=field.label,
                kind=field.kind,
                choices=field.choices,
                optional=field.optional,
                value=value,
                machine=before if before != value else None,
                corrected=before != value,
            )
        )
    spans = words_of(one)
    span = Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)
    others = tuple(
        Other(id=other.id, words=_words(account, other))
        for other in getattr(account, dict(_NOUNS)[noun])
        if other.id != one.id
    )
    page = _of(account, noun, one.id, span, fields=tuple(fields))
    verdict = next((said for said in account.reviews if said.record == one.id and said.noun == noun), None)
    laid = set(verdict.reviews) if verdict is not None else set()
    history = [
        said
        for said in reviews(view, story=account.story.id)
        if said.id in laid or one.id in {said.record, said.review.other}
    ]
    return msgspec.structs.replace(
        page,
        words=_words(account, one),
        basis=one.basis,
        confidence=getattr(one, "confidence", None),
        verdict=None if verdict is None else verdict.word,
        history=tuple(history),
        others=others if noun in {"statement", "event", "actor"} else (),
    )


def _of(account: Account, noun: ReviewNoun, ident: str, span: Span, *, fields: tuple[FieldNow, ...]) -> RecordPage:
    story = account.story
    wide = sentence_around(story.text, span)
    start, end = min(wide.start, max(0, span.start - _AROUND)), max(wide.end, span.end)
    return RecordPage(
        noun=noun,
        story=story.id,
        source=account.source.id,
        headline=story.headline,
        published=story.published,
        record=ident,
        words=span.cut(story.text),
        before=story.text[start : span.start],
        after=story.text[span.end : end + _AROUND],
        start=span.start,
        end=span.end,
        fields=fields,
        basis=None,
        confidence=None,
        verdict=None,
        history=(),
        others=(),
        actors=tuple(dict.fromkeys(one.name for one in account.actors)),
        places=tuple(dict.fromkeys(one.name for one in account.places)),
    )


def _words(account: Account, one: Any) -> str:  # noqa: ANN401 - a record of any noun
    return " … ".join(span.cut(account.story.text) for span in words_of(one)) or getattr(one, "name", "")
