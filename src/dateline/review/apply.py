"""Reviews laid over what the machine read: the account holds what people say, and beside it what the machine said."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec

from dateline.model import (
    Account,
    Actor,
    Correction,
    Event,
    Evidence,
    Mention,
    PlaceRef,
    Relation,
    Review,
    ReviewNoun,
    Span,
    Statement,
    TimeRef,
    Verdict,
    record_id,
)
from dateline.model.review import VerdictWord
from dateline.review.anchor import found
from dateline.review.bench import NOUNS, Bench, named_by
from dateline.review.fields import field_of, held
from dateline.review.moments import moment
from dateline.review.removal import removed

_WORDS: dict[str, VerdictWord] = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "merge": "merged",
    "split": "corrected",
    "add": "added",
}
Key = tuple[ReviewNoun, str]


def standing(reviews: Iterable[Review]) -> list[Review]:
    """The reviews that were not undone, in the order they were made; an undoing can be undone."""
    ordered = sorted({one.id: one for one in reviews}.values(), key=lambda one: (moment(one.at), one.id))
    undoings: dict[str, list[str]] = {}
    for one in ordered:
        if one.verb == "undo":
            undoings.setdefault(one.record, []).append(one.id)

    @cache
    def stands(ident: str) -> bool:
        """An id is a hash of what it undoes, so that this comes to an end."""
        return not any(stands(other) for other in undoings.get(ident, ()))

    return [one for one in ordered if one.verb != "undo" and stands(one.id)]


def reviewed(account: Account, reviews: Sequence[Review]) -> Account:
    """The account as people say it should be.

    Each review finds its record by its id, else by its words; the latest of two that differ holds. A record that people
    accepted or corrected and a later reading no longer has is brought back.

    Args:
        account: What the machine read.
        reviews: All reviews of the story, undone ones too; those of findings change nothing here.
    """
    laying = _Laying(account)
    for one in standing(reviews):
        if one.noun != "finding":
            laying.lay(one)
    return laying.account()


class _Laying:
    """Lays one review after another."""

    def __init__(self, account: Account) -> None:
        self._bench = Bench(account)
        self._verdicts: dict[Key, Verdict] = {}
        self._merged: dict[Key, str] = {}
        self._corrected: dict[Key, dict[str, None]] = {}

    def lay(self, review: Review) -> None:
        """Lay a review over the records; one whose record and words are not there is told of as astray."""
        ident = self._added(review) if review.verb == "add" else self._bench.locate(review)
        if ident is None:
            self._say((review.noun, review.record), review, "astray")
            return
        if review.verb in {"correct", "add"}:
            for one in review.values:
                self._bench.set(review.noun, ident, one.field, one.value, review.by)
                self._corrected.setdefault((review.noun, ident), {})[one.field] = None
        elif review.verb == "split":
            self._split(review, ident)
        elif review.verb == "merge":
            self._merge(review, ident)
            return
        word = None if review.verb == "note" else _WORDS[review.verb]
        if word is not None:
            self._merged.pop((review.noun, ident), None)  # it stands for itself again
        self._say((review.noun, ident), review, word)

    def account(self) -> Account:
        """What came of it."""
        merged = {key: other for key, other in self._merged.items() if self._word(key) == "merged"}
        for (noun, ident), other in merged.items():
            if noun in {"statement", "event", "actor"} and other in self._bench.records[noun]:
                mine, theirs = self._bench.records[noun][ident], self._bench.records[noun][other]
                self._bench.records[noun][other] = _joined(mine, theirs)
        gone = {key for key in self._verdicts if self._word(key) in {"rejected", "merged"}}
        account = removed(self._bench.account(), gone, merged)
        return msgspec.structs.replace(account, reviews=tuple(map(self._compared, self._verdicts.values())))

    def _word(self, key: Key) -> VerdictWord | None:
        return self._verdicts[key].word

    def _say(self, key: Key, review: Review, word: VerdictWord | None) -> None:
        before = self._verdicts.get(key)
        if word == "accepted" and before is not None and before.word in {"corrected", "added"}:
            word = before.word  # who accepts what was corrected accepts the correction
        notes = [before.note] if before is not None and before.note else []
        self._verdicts[key] = Verdict(
            noun=key[0],
            record=key[1],
            word=word or (before.word if before else None),
            by=review.by,
            at=review.at,
            reviews=(*(before.reviews if before else ()), review.id),
            was=before.was if before else (),
            note="\n".join([*notes, review.note] if review.note else notes),
        )

    def _compared(self, verdict: Verdict) -> Verdict:
        """The verdict with what the machine has now in the fields that people corrected."""
        mine = next((one for one in self._machine(verdict.noun) if one.id == verdict.record), None)
        ours = self._bench.records[verdict.noun].get(verdict.record)
        if mine is None or ours is None or verdict.word != "corrected":
            return verdict
        account, was = self._bench.account(), []
        for name in self._corrected.get((verdict.noun, verdict.record), {}):
            field = field_of(verdict.noun, name)
            before, now = held(self._bench.machine, mine, field), held(account, ours, field)
            was += [Correction(field=name, value=now, was=before)] if before != now else []
        return msgspec.structs.replace(verdict, was=tuple(was))

    def _machine(self, noun: ReviewNoun) -> tuple[Any, ...]:
        records: tuple[Any, ...] = getattr(self._bench.machine, NOUNS[noun][0])
        return records

    def _added(self, review: Review) -> str | None:
        """The record that somebody added, on the words selected; None where they are not there any more."""
        span = None if review.selected is None else found(self._bench.text, review.selected)
        if span is None:
            return None
        story, basis = self._bench.machine.story.id, named_by(review.by, span)
        ident = review.record if review.story == story else record_id(review.record[:1], story, "review", *span)
        return self._bench.put(review.noun, _blank(review.noun, ident, span, span.cut(self._bench.text), basis))

    def _split(self, review: Review, ident: str) -> None:
        """Make two of a record: the words selected become one of their own, with the same fields."""
        span = None if review.selected is None else found(self._bench.text, review.selected)
        record = self._bench.records[review.noun][ident]
        if span is None:
            return
        other = record_id(ident[:1], self._bench.machine.story.id, "review", *span)
        if isinstance(record, Statement):
            own = tuple(part for one in record.content_spans for part in _cut(one, span))
            if not own:
                return
            self._bench.put("statement", msgspec.structs.replace(record, content_spans=own))
            self._bench.put("statement", msgspec.structs.replace(record, id=other, content_spans=(span,), links=()))
        elif isinstance(record, Event):
            self._bench.put(
                "event", msgspec.structs.replace(record, id=other, trigger_span=span, mention_spans=(span,))
            )
        elif isinstance(record, Actor):
            kept = tuple(one for one in record.mentions if not one.span.overlaps(span))
            self._bench.put("actor", msgspec.structs.replace(record, mentions=kept))
            self._bench.mint(span.cut(self._bench.text), review.by, other, span)
        self._say((review.noun, other), review, "added")

    def _merge(self, review: Review, ident: str) -> None:
        """Take a record for another's double; that one gets its words when all is laid."""
        stand_in = msgspec.structs.replace(review, record=review.other or "", words=review.other_words, machine=None)
        other = self._bench.locate(stand_in)
        while other is not None and (review.noun, other) in self._merged and other != ident:
            other = self._merged[review.noun, other]
        if other is None:
            self._say((review.noun, ident), review, "astray")
        if other is None or other == ident:  # the two are one already
            return
        self._merged[review.noun, ident] = other
        self._say((review.noun, ident), review, "merged")
        self._say((review.noun, other), review, "corrected")


def _blank(noun: ReviewNoun, ident: str, span: Span, words: str, basis: Evidence) -> Any:  # noqa: ANN401 - a record of any noun
    """A record on some words, before its fields are filled in."""
    if noun == "statement":
        return Statement(
            id=ident, form="indirect", speaker=None, source_span=None, cue_span=None, content_spans=(span,),
            confidence=1.0, basis=basis,
        )  # fmt: skip
    if noun == "event":
        return Event(
            id=ident, act="CONSULT", event_type="CONSULT", status="happened", trigger_span=span, mention_spans=(span,),
            confidence=1.0, basis=basis,
        )  # fmt: skip
    if noun == "actor":
        mention = Mention(span=span, text=words, form="name", head=span)
        return Actor(id=ident, canonical="", name=words, kind="group", mentions=(mention,), basis=basis)
    if noun == "place":
        return PlaceRef(id=ident, span=span, text=words, name=words, kind="region", confidence=1.0, basis=basis)
    if noun == "time":
        return TimeRef(id=ident, span=span, text=words, type="DATE", value="XXXX-XX-XX", basis=basis)
    return Relation(id=ident, subject="", predicate="linked_to", object="", span=span, basis=basis)


def _cut(one: Span, out: Span) -> list[Span]:
    """What is left of a stretch without another."""
    parts = [Span(one.start, min(one.end, out.start)), Span(max(one.start, out.end), one.end)]
    return [part for part in parts if part.start < part.end]


def _joined(mine: Any, theirs: Any) -> Any:  # noqa: ANN401 - two records of one noun
    """One record with the words of two."""
    if isinstance(mine, Statement):
        return msgspec.structs.replace(
            theirs, content_spans=tuple(sorted({*mine.content_spans, *theirs.content_spans}))
        )
    if isinstance(mine, Event):
        spans = {*mine.mention_spans, mine.trigger_span, *theirs.mention_spans}
        return msgspec.structs.replace(theirs, mention_spans=tuple(sorted(spans)))
    roles = (*theirs.roles, *(role for role in mine.roles if role not in theirs.roles))
    mentions = tuple(sorted({*mine.mentions, *theirs.mentions}, key=lambda one: one.span))
    return msgspec.structs.replace(theirs, mentions=mentions, roles=roles)
