"""What people say of what was read: right, wrong, or how it should be; records of their own beside the machine's."""

from typing import Literal

import msgspec

ReviewVerb = Literal["accept", "reject", "correct", "merge", "split", "add", "note", "undo"]
ReviewNoun = Literal["statement", "event", "actor", "place", "time", "relation", "finding"]
VerdictWord = Literal["accepted", "corrected", "added", "rejected", "merged", "astray"]
ReviewValue = str | bool | tuple[str, ...] | None


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a story with what stands around them: found again where the text was set or cut anew.

    It is the Text Quote Selector of the W3C Web Annotation model together with its Text Position Selector.

    Attributes:
        exact: The words.
        prefix, suffix: What stands before and after them, some thirty characters each.
        start, end: Where they stood, in Unicode code points, end exclusive.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What a field should hold, and what the machine had in it; actors and places by their names."""

    field: str
    value: ReviewValue
    was: ReviewValue = None


class Review(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One act of a reviewer.

    Attributes:
        id: Hash of all that follows.
        verb: `accept`, `reject`, `correct`, `merge` (the record is another's double), `split` (it is two), `add`,
            `note`, or `undo` (of an earlier review).
        noun: What it is about.
        story: The id of the story it was made on.
        source: The id of the document the story was read in.
        record: The id that the record had then; of a record added the one it got; of an undo the other review's.
        words: The record's own words; of a finding those of both sides.
        selected: The words that a record was added on, or that were split off.
        other: The id of the record it was merged into; of a finding the story of the answer.
        other_words: That record's words.
        values: What was corrected, or filled in.
        note: In the reviewer's words.
        by: Who.
        at: When (ISO 8601, UTC).
        machine: The record as the machine had it (JSON), so that it can be told from the human's, and brought back.
    """

    id: str
    verb: ReviewVerb
    noun: ReviewNoun
    story: str
    source: str
    record: str
    words: tuple[Quote, ...] = ()
    selected: Quote | None = None
    other: str | None = None
    other_words: tuple[Quote, ...] = ()
    values: tuple[Correction, ...] = ()
    note: str = ""
    by: str
    at: str
    machine: str | None = None


class Verdict(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What reviews came to for one record of a story.

    Attributes:
        noun, record: The record, as it is called now.
        word: `accepted`, `corrected`, `added`, `rejected` or `merged` (then it stands in the account no more), or
            `astray`: neither the record nor its words are there any more.
        by, at: Of the last review that counted.
        reviews: The ids of those that counted.
        was: What the machine had in the fields that were corrected.
        note: What was noted, a line a note.
    """

    noun: ReviewNoun
    record: str
    word: VerdictWord | None
    by: str
    at: str
    reviews: tuple[str, ...]
    was: tuple[Correction, ...] = ()
    note: str = ""
