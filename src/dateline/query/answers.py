"""What questions are answered with: always the exact words, the story they stand in, and where it was read."""

from typing import Literal

import msgspec

from dateline.model import Review, Span


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What every answer tells of its story.

    Attributes:
        words: The exact words of the text.
        spans: Where they stand in it; of several, `words` has the parts with ` … ` between them.
        story: The story's id.
        source: The id of the document it was read in.
        publisher, url, published: Of that document, where known.
        headline: The story's, where it has one.
    """

    words: str
    spans: tuple[Span, ...]
    story: str
    source: str
    publisher: str | None
    url: str | None
    published: str | None
    headline: str | None


class Found(Answer, frozen=True, kw_only=True):
    """A story that holds the words looked for; `hits` is where they stand, `words` a stretch around the first."""

    score: float
    hits: tuple[Span, ...]


class Said(Answer, frozen=True, kw_only=True):
    """A statement; the fields are those of `Statement`, with names in place of ids.

    `verdict` is what people made of it: `accepted`, `corrected`, `added`, or None where nobody looked.
    """

    id: str
    speaker: str | None
    speaker_id: str | None
    told_to: str | None
    said_on: str | None
    form: str
    cue_class: str
    denies: bool
    confidence: float | None
    verdict: str | None


class Did(Answer, frozen=True, kw_only=True):
    """An event; the fields are those of `Event`, with names in place of ids; `words` is its sentence.

    `says` is who asserts it, None in the story's own voice; `kilometres` the distance from the spot asked for;
    `verdict` what people made of it, as of a statement.
    """

    id: str
    act: str
    event_type: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    kilometres: float | None
    score: float | None
    trigger: str
    says: str | None
    confidence: float
    verdict: str | None


class Reported(msgspec.Struct, frozen=True, kw_only=True):
    """One story's report of a deed.

    Attributes:
        source: The id of the document.
        story: The story's id.
        id: The event's id in it.
        publisher, published, url: Of the document, where known.
        words: The sentence.
        says: Who asserts it, None in the story's own voice.
        copy: True where the story repeats the words of an earlier one.
        dead, injured, arrested, size: The figures as the story has them.
    """

    source: str
    story: str
    id: str
    publisher: str | None
    published: str | None
    url: str | None
    words: str
    says: str | None
    copy: bool
    dead: str | None
    injured: str | None
    arrested: str | None
    size: str | None


class Deed(Did, frozen=True, kw_only=True):
    """An event that one or more stories report; its own fields are those of the report that tells most.

    Attributes:
        reports: Each of them, the earliest first.
        sources: How many publishers report it in words of their own.
        figures: What the reports say of `dead`, `injured`, `arrested` and `size`, each reading once.
    """

    reports: tuple[Reported, ...]
    sources: int
    figures: dict[str, tuple[str, ...]]


class Tie(Answer, frozen=True, kw_only=True):
    """A relation that a story states of two actors."""

    id: str
    subject: str
    predicate: str
    object: str
    office: str | None
    status: str
    since: str | None
    until: str | None


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the stories know of an actor, and the latest of what it said and did and of how it stands to others."""

    id: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    sector: str | None
    authority: str | None
    stories: int
    first: str | None
    last: str | None
    said: tuple[Said, ...] = ()
    did: tuple[Did, ...] = ()
    ties: tuple[Tie, ...] = ()


class Counted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Events of one month, type or pair of actors; a field that was not asked for is left out.

    One deed that several stories report counts as one event; `reports` counts each of them.
    """

    month: str | None = None
    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    events: int
    reports: int
    stories: int
    mean_score: float | None
    total_score: float | None


class DayCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many stories were printed on a day."""

    day: str
    stories: int


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """An edition whose place a story took (`earlier`), or that took its place (`later`); or it was `withdrawn`."""

    which: str
    story: str
    source: str
    published: str | None
    headline: str | None


class SourceCount(msgspec.Struct, frozen=True, kw_only=True):
    """What a publisher printed; `copies` are those of its appearances that repeat an earlier story."""

    publisher: str
    appearances: int
    stories: int
    copies: int
    first: str | None
    last: str | None


class Copier(msgspec.Struct, frozen=True, kw_only=True):
    """How many stories a publisher repeats of another."""

    copier: str
    original: str
    stories: int


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """How many stories of a publisher name an actor, and the days of the first and the last; unnamed ones are ""."""

    publisher: str
    stories: int
    first: str | None
    last: str | None


class CodeCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many records have a code: `code` is what is coded (act, status, cue class, …)."""

    code: str
    value: str
    count: int


class Stat(msgspec.Struct, frozen=True, kw_only=True):
    """How many of something a store holds."""

    what: str
    count: int


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody decided of an actor: it is the `other` (`merge`), or is so in one story (`split`)."""

    kind: str
    actor: str
    other: str
    story: str | None
    since: str


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """A review as a list shows it; `review` is the whole of it.

    Attributes:
        id: The review's.
        verb, noun, record, by, at, note: As it has them.
        story: The story's id; `headline` and `source` are None where the store has no such story.
        words: The words it is about.
        changes: What was corrected, as `field: was → is`.
        undone: True where a later review undid it.
    """

    id: str
    verb: str
    noun: str
    record: str
    story: str
    source: str | None
    headline: str | None
    words: str
    changes: tuple[str, ...]
    note: str
    by: str
    at: str
    undone: bool
    review: Review


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """A search of the desk that somebody gave a name to: `query` is that of its address."""

    id: int
    name: str
    query: str
    reviewer: str
    at: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A record that a re-reading added, did not find again, or altered; another stage version alone alters nothing."""

    noun: str
    id: str
    change: Literal["added", "gone", "altered"]
    story: str
    source: str
