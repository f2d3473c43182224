"""A review as it is made: what a reviewer asks for, checked against the story, with the words it holds on to."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Correction, Finding, Quote, Review, ReviewNoun, ReviewValue, Span, record_id
from dateline.model.review import ReviewVerb
from dateline.review.anchor import quoted
from dateline.review.bench import NOUNS, is_whole, words_of
from dateline.review.fields import FIELDS, checked, field_of, held
from dateline.review.moments import moment, now

_LONGEST = 4_000
"""Characters of a note: two pages of a notebook."""
_LARGEST = 200_000
"""Bytes of a review: the longest record of 150,000 stories has under 20,000."""
_SPLIT = {"statement", "event", "actor"}
_LETTERS: dict[str, str] = {"statement": "s", "event": "e", "actor": "a", "place": "p", "time": "t", "relation": "r"}


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer asks for.

    Attributes:
        verb: What is to be done.
        noun: With what.
        record: Its id; of an addition empty, of an undo the id of the review.
        values: Fields to correct or to fill in.
        selected: The words of an addition, or those to split off.
        other: The id of the record it is to be merged into.
        note: In the reviewer's words.
        by: Who.
    """

    verb: ReviewVerb
    noun: ReviewNoun
    record: str = ""
    values: Mapping[str, ReviewValue] = {}
    selected: Span | None = None
    other: str | None = None
    note: str = ""
    by: str


def review_of(account: Account, machine: Account, asked: Asked, *, at: str | None = None) -> Review:
    """The review of a record of a story.

    Args:
        account: The story as it stands, reviews laid over it.
        machine: As the machine read it.
        asked: What the reviewer asks for.
        at: When; now without it.

    Raises:
        QueryError: It cannot be done: which part of it, and why.
    """
    _known(asked)
    record = None if asked.verb == "add" else _record(account, machine, asked.noun, asked.record)
    selected = _selected(account, record, asked)
    values = _values(account, record, asked)
    other = None
    if asked.verb == "merge":
        other = _record(account, machine, asked.noun, asked.other or "")
        if other.id == asked.record:
            raise QueryError("a record cannot be merged into itself")
    text = account.story.text
    read = next((one for one in getattr(machine, NOUNS[asked.noun][0]) if one.id == asked.record), None)
    ident = asked.record or _id_of_added(account, asked.noun, selected)
    if asked.verb == "add" and any(one.id == ident for one in getattr(account, NOUNS[asked.noun][0])):
        raise QueryError(f"a {asked.noun} was added on these words already: correct that one, or select others")
    return _identified(
        Review(
            id="",
            verb=asked.verb,
            noun=asked.noun,
            story=account.story.id,
            source=account.source.id,
            record=ident,
            words=() if record is None else tuple(quoted(text, span) for span in words_of(record)),
            selected=None if selected is None else quoted(text, selected),
            other=None if other is None else other.id,
            other_words=() if other is None else tuple(quoted(text, span) for span in words_of(other)),
            values=values,
            note=asked.note.strip(),
            by=asked.by.strip(),
            at=_utc(at),
            machine=None if read is None else msgspec.json.encode(read).decode(),
        )
    )


def review_of_finding(
    finding: Finding, texts: tuple[str, str | None], asked: Asked, *, at: str | None = None
) -> Review:
    """The review of a finding; `texts` are those of the stories of its sides.

    Raises:
        QueryError: It is neither to accept, nor to reject, nor a note.
    """
    _known(asked)
    if asked.verb not in {"accept", "reject", "note"}:
        raise QueryError(
            "a finding follows from its records: it can be accepted, rejected and noted upon; correct those"
        )
    sides = [(finding.left, texts[0])]
    if finding.right is not None and texts[1] is not None:
        sides.append((finding.right, texts[1]))
    return _identified(
        Review(
            id="",
            verb=asked.verb,
            noun="finding",
            story=finding.left.story,
            source=finding.left.source,
            record=finding.id,
            words=tuple(quoted(text, side.span) for side, text in sides),
            other=None if finding.right is None else finding.right.story,
            note=asked.note.strip(),
            by=asked.by.strip(),
            at=_utc(at),
            machine=msgspec.json.encode({"kind": finding.kind, "now": finding.now, "why": finding.why}).decode(),
        )
    )


def undoing(review: Review, *, by: str, note: str = "", at: str | None = None) -> Review:
    """The review that undoes another."""
    asked = Asked(verb="undo", noun=review.noun, record=review.id, by=by, note=note)
    _known(asked)
    return _identified(
        Review(
            id="", verb="undo", noun=review.noun, story=review.story, source=review.source, record=review.id,
            other=review.other if review.noun == "finding" else None, note=note.strip(), by=by.strip(), at=_utc(at),
        )
    )  # fmt: skip


def identified(review: Review) -> bool:
    """True where a review's id is the one its content has."""
    return _identified(review).id == review.id


def _utc(at: str | None) -> str:
    """A moment as reviews tell it; now, without one."""
    return now() if at is None else moment(at).isoformat(timespec="milliseconds")


def _identified(review: Review) -> Review:
    """The review under the id that its content has."""
    blank = msgspec.json.encode(msgspec.structs.replace(review, id="")).decode()
    return msgspec.structs.replace(review, id=record_id("v", blank))


def _known(asked: Asked) -> None:
    if asked.verb not in get_args(ReviewVerb):
        raise QueryError(f"{asked.verb!r} is nothing a reviewer can do: {', '.join(get_args(ReviewVerb))}")
    if asked.noun not in FIELDS:
        raise QueryError(f"{asked.noun!r} cannot be reviewed; what can: {', '.join(FIELDS)}")
    by = asked.by.strip()
    if not by or len(by) > 100 or not by.isprintable():
        raise QueryError("by: a review has a name of at most 100 characters under it")
    if len(asked.note) > _LONGEST:
        raise QueryError(f"note: at most {_LONGEST} characters")
    if asked.verb == "note" and not asked.note.strip():
        raise QueryError("note: nothing is written in it")


def _record(account: Account, machine: Account, noun: ReviewNoun, ident: str) -> Any:  # noqa: ANN401 - a record of any noun
    """The record as it stands; where it was rejected or merged, as the machine has it."""
    if noun in NOUNS:
        for held_by in (account, machine):
            for one in getattr(held_by, NOUNS[noun][0]):
                if one.id == ident:
                    return one
    raise QueryError(f"story {account.story.id} has no {noun} {ident!r}")


def _selected(account: Account, record: Any, asked: Asked) -> Span | None:  # noqa: ANN401 - a record of any noun
    span = asked.selected
    if asked.verb not in {"add", "split"}:
        return None
    if asked.verb == "split" and asked.noun not in _SPLIT:
        raise QueryError(f"a {asked.noun} cannot be split; what can: {', '.join(sorted(_SPLIT))}")
    if span is None or not 0 <= span.start < span.end <= len(account.story.text):
        raise QueryError("words: select words of the story")
    if not span.cut(account.story.text).strip():
        raise QueryError("words: select words of the story, not blanks alone")
    if asked.verb == "split" and asked.noun == "actor":
        taken = [one for one in record.mentions if span.overlaps(one.span)]
        if not taken or len(taken) == len(record.mentions):
            raise QueryError("words: select some of the actor's namings, not all and not none")
    if asked.verb == "split" and asked.noun == "statement":
        inside = any(one.covers(span) and one != span for one in record.content_spans)
        if not inside and not (len(record.content_spans) > 1 and span in record.content_spans):
            raise QueryError("words: select a part of the statement's own words, not all of them")
    return span


def _values(account: Account, record: Any, asked: Asked) -> tuple[Correction, ...]:  # noqa: ANN401 - a record of any noun
    """The corrections that change something; of an addition all that are given."""
    if asked.verb not in {"correct", "add"}:
        if asked.values:
            raise QueryError(f"nothing is corrected where a record is to be {asked.verb}ed")
        return ()
    out = []
    for name, value in asked.values.items():
        good = checked(asked.noun, name, value)
        was = None if record is None else held(account, record, field_of(asked.noun, name))
        if record is None or good != was:
            out.append(Correction(field=name, value=good, was=was))
    if asked.verb == "correct" and not out:
        raise QueryError("nothing was changed; a record that is right can be accepted")
    missing = [
        one.label for one in FIELDS[asked.noun] if asked.verb == "add" and one.name in _NEEDED.get(asked.noun, ())
    ]
    given = {one.field for one in out}
    if asked.verb == "add" and not set(_NEEDED.get(asked.noun, ())) <= given:
        raise QueryError(f"a {asked.noun} that is added needs {', '.join(missing)}")
    return tuple(out)


_NEEDED: dict[str, tuple[str, ...]] = {
    "event": ("act", "status"),
    "relation": ("subject", "predicate", "object"),
    "time": ("value",),
}
"""What an added record cannot be without."""


def _id_of_added(account: Account, noun: ReviewNoun, selected: Span | None) -> str:
    assert selected is not None
    return record_id(_LETTERS[noun], account.story.id, "review", *selected)


def names_in(review: Review) -> list[str]:
    """All words that a review gives, or takes away, as values: names of actors are among them."""
    told = [part for one in review.values for part in (one.value, one.was)]
    return [name for part in told for name in (part if isinstance(part, tuple) else (part,)) if isinstance(name, str)]


def retold(review: Review, account: Account, quote: Callable[[Quote], Quote]) -> Review:
    """The review of the same words in another setting of the story."""
    selected = None if review.selected is None else quote(review.selected)
    span = None if selected is None else Span(selected.start, selected.end)
    added = review.verb == "add" and span is not None
    return _identified(
        msgspec.structs.replace(
            review,
            story=account.story.id,
            source=account.source.id,
            record=_id_of_added(account, review.noun, span) if added else review.record,
            words=tuple(map(quote, review.words)),
            selected=selected,
            other_words=review.other_words,
        )
    )


def sound(review: Review) -> None:
    """See that a review from elsewhere is one that could have been made here.

    Raises:
        QueryError: It is none: why.
    """
    if not identified(review):
        raise QueryError(f"review {review.id!r} was changed after it was made: its id is another's")
    _known(Asked(verb=review.verb, noun=review.noun, note=review.note or "-", by=review.by))
    if review.noun == "finding" and review.verb not in {"accept", "reject", "note", "undo"}:
        raise QueryError("a finding can be accepted, rejected and noted upon")
    for one in review.values:
        if checked(review.noun, one.field, one.value) != one.value:
            raise QueryError(f"{one.field}: {one.value!r} is not as it is written here")
    quotes = (*review.words, *review.other_words, *(() if review.selected is None else (review.selected,)))
    if any(not 0 <= quote.start <= quote.end for quote in quotes):
        raise QueryError(f"review {review.id!r}: words that end before they begin")
    if len(msgspec.json.encode(review)) > _LARGEST:
        raise QueryError(f"review {review.id!r}: of more than {_LARGEST:,} bytes")
    if moment(review.at) > datetime.now(UTC) + timedelta(days=1):
        raise QueryError(f"at: {review.at!r} lies ahead")
    if review.verb == "add" and not _is_own(review):
        raise QueryError(f"review {review.id!r}: a record that is added has an id made of its words")
    if review.machine is not None:
        _read(review, review.machine)


def _is_own(review: Review) -> bool:
    """True for an addition whose record is called as it would be here."""
    if review.selected is None or review.noun not in _LETTERS:
        return False
    own = record_id(_LETTERS[review.noun], review.story, "review", review.selected.start, review.selected.end)
    return review.record == own


def _read(review: Review, machine: str) -> None:
    """See that what a review has of the machine is a record of its noun."""
    try:
        if review.noun == "finding":
            msgspec.json.decode(machine, type=dict[str, str | None])
            return
        record = msgspec.json.decode(machine, type=NOUNS[review.noun][1])
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise QueryError(f"review {review.id!r}: what it has of the machine is no {review.noun}: {error}") from error
    if not is_whole(record):
        raise QueryError(f"review {review.id!r}: what it has of the machine stands on no words")
