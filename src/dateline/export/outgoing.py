"""What every format goes through: which stories leave, which of their words, and what was left behind."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import msgspec

from dateline.model import Account, Event, PlaceRef, Span, Story, Verdict
from dateline.model.days import bounds
from dateline.model.review import ReviewValue
from dateline.query import sentence_around
from dateline.store import View

_ACTORS = """
SELECT actors.id, names.actor FROM stories
JOIN actors ON actors.story = stories.id JOIN names ON names.id = actors.name
WHERE stories.story = :story
"""
_ENCODER = msgspec.json.Encoder()
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Ends of lines to some readers that JSON lets stand inside a string as they are; escaped, they mean the same."""
_HALVES = re.compile("[\ud800-\udfff]")
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
_PREFIX = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
QUADS = {"verbal_cooperation": 1, "material_cooperation": 2, "verbal_conflict": 3, "material_conflict": 4}
"""PLOVER's numbers of its quad classes."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What of a store leaves it.

    Attributes:
        since, until: First and last ISO day of publication; a story of no known day is in no bounds.
        no_text: Offsets and SHA-256 of words in place of words; names of actors, places, authors and papers stay.
    """

    since: str | None = None
    until: str | None = None
    no_text: bool = False

    def is_asked(self, published: str | None) -> bool:
        """True where a day of publication lies wholly in the bounds asked for."""
        since, until = self.since, self.until
        if since is None and until is None:
            return True
        first, last = bounds(published)
        return first is not None and last is not None and (since or "") <= first and last <= (until or "9999")


class Tally:
    """What an export wrote, and what its format could not carry, by reason."""

    def __init__(self) -> None:
        self.written: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()


class Outgoing:
    """What a format writes from: the stories asked for, out of one store.

    Args:
        view: The store.
        options: What of it leaves.
        tally: Where records are counted.
    """

    def __init__(self, view: View, options: Options, tally: Tally) -> None:
        self.view = view
        self.options = options
        self.tally = tally

    def accounts(self) -> Iterator[Account]:
        """The stories that answers may show and whose day is asked for, one at a time."""
        return (account for account in self.view.accounts() if self.options.is_asked(account.story.published))

    def events(self) -> Iterator[tuple[Account, Event]]:
        """Each event of these stories, with its story."""
        return ((account, event) for account in self.accounts() for event in account.events)

    def coded(self) -> Iterator[tuple[Account, Event]]:
        """The events that PLOVER has a record of; the others (denied, merely possible, …) are counted."""
        for account, event in self.events():
            if event.event_type is None:
                self.tally.left_out[f"events without a PLOVER record ({event.status})"] += 1
            else:
                yield account, event

    def actor_ids(self, account: Account) -> dict[str, str]:
        """The ids across stories of a story's actors, as people decided who is who."""
        known = {row["id"]: row["actor"] for row in self.view.rows(_ACTORS, {"story": account.story.id})}
        return {actor.id: known.get(actor.id, actor.canonical) for actor in account.actors}

    @staticmethod
    def verdicts(account: Account) -> dict[str, Verdict]:
        """What people made of a story's records, by their ids; the values that the machine read stand in `was`."""
        return {one.record: one for one in account.reviews}

    def words(self, words: str | None) -> str | None:
        """Words of a story, or None where no text leaves."""
        return None if self.options.no_text else words

    def hashed(self, name: str, words: str | None) -> dict[str, str | None]:
        """Words under this name; where no text leaves, their SHA-256 under `NAME_sha256`."""
        if not self.options.no_text:
            return {name: words}
        return {f"{name}_sha256": None if words is None else digest(words)}


def machine_values(verdict: Verdict | None) -> dict[str, ReviewValue]:
    """What the machine had in the fields that people corrected."""
    return {} if verdict is None else {one.field: one.was for one in verdict.was}


def digest(words: str) -> str:
    """The SHA-256 of words, in hex: it tells who has the text that these are the words."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def sentence(account: Account, event: Event) -> Span:
    """The sentence that a deed stands in."""
    return sentence_around(account.story.text, event.trigger_span)


def author_of(story: Story) -> str | None:
    """Who wrote it: the byline without its "By"."""
    if story.byline is None:
        return None
    return _BY.sub("", story.byline, count=1).strip() or story.byline


def place_of(account: Account, event: Event) -> PlaceRef | None:
    """Where a deed was done, or None."""
    return next((place for place in account.places if place.id == event.place), None)


def prefixes(edtf: str | None) -> tuple[str | None, str | None]:
    """The begin and end of a date as ISO prefixes, as fine as they are known: `2024-05` stays a month.

    What has no prefix (a week, a season) gives its first and last day; an open or unknown side is None.
    """
    begin, slash, end = (edtf or "").partition("/")
    return _prefix(begin, 0), _prefix(end if slash else begin, 1)


def _prefix(part: str, side: int) -> str | None:
    return part if _PREFIX.fullmatch(part) else bounds(part)[side] if part else None


def json_text(value: object) -> str:
    """A value as JSON on one line, whatever its reader takes for the end of a line.

    Half a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD.
    """
    try:
        text = _ENCODER.encode(value).decode()
    except UnicodeEncodeError:
        text = _ENCODER.encode(_whole(msgspec.to_builtins(value))).decode()
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def json_line(value: object) -> str:
    """The same with a line break behind it."""
    return json_text(value) + "\n"


def _whole(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, dict):
        return {_whole(key): _whole(one) for key, one in value.items()}
    return [_whole(one) for one in value] if isinstance(value, list | tuple) else value


def whole(words: str) -> str:
    """Words without halves of surrogate pairs: U+FFFD stands for each, so that no offset moves."""
    return _HALVES.sub("\ufffd", words)


def without(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A record as JSON holds it, without what is null or empty."""
    if isinstance(value, dict):
        return {key: without(one) for key, one in value.items() if one is not None and one not in ([], {}, ())}
    return value
