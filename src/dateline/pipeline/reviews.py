"""Reviews brought into a store: of a reviewer at the desk, and of files, whatever tool they come from."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Review
from dateline.query import finding, review
from dateline.review import (
    Asked,
    found,
    quoted,
    retold,
    review_by,
    review_in,
    review_of,
    review_of_finding,
    sound,
    undoing,
)
from dateline.store import Store, View, Writer

_STORY = """
SELECT stories.story FROM stories
JOIN appearances ON appearances.story = stories.id JOIN documents ON documents.id = appearances.document
WHERE stories.story = :source OR appearances.url = :source OR documents.source = :source
ORDER BY stories.story = :source DESC, stories.appearance IS NULL, appearances.id DESC
"""
_DECODER = msgspec.json.Decoder()


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one line of a file of reviews.

    Attributes:
        line: Its number.
        outcome: `kept`; `known` where it was there already; `waiting`: kept for a story that is not here; `refused`.
        why: Of one refused.
    """

    line: int
    outcome: Literal["kept", "known", "waiting", "refused"]
    why: str = ""


def review_record(store: Store, story: str, asked: Asked) -> Review:
    """Keep what a reviewer says of a record or a finding, and lay it over the story.

    Args:
        store: The store.
        story: The story's id; of a finding that of its left side.
        asked: What the reviewer asks for; of an undoing `record` is the review's id.

    Raises:
        QueryError: It cannot be done: why.
    """
    with store.view() as view:
        made = _made(view, story, asked)
    with store.writer() as writer:
        writer.review([made])
    return made


def bring_reviews(store: Store, lines: Iterable[bytes]) -> Iterator[Brought]:
    """Keep the reviews of a file: JSON Lines of `dateline review export`, or Web Annotations, one a line.

    A review of a story that was cut or set otherwise here is laid on the words it is about, where they stand in what
    was read of the same document.

    Args:
        store: The store.
        lines: The file's.
    """
    moved: dict[str, str] = {}
    early: list[tuple[int, Review]] = []
    with store.view() as view, store.writer() as writer:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                one = _read(view, line)
                if one.verb == "undo":
                    early.append((number, one))  # what it undoes may come later
                else:
                    yield _brought(view, writer, number, one, moved)
            except QueryError as error:
                yield Brought(line=number, outcome="refused", why=str(error))
        while early:
            left: list[tuple[int, Review]] = []
            for number, one in early:
                try:
                    yield _brought(view, writer, number, one, moved)
                except QueryError as error:
                    left.append((number, one))
                    why = str(error)
            if len(left) == len(early):
                yield from (Brought(line=number, outcome="refused", why=why) for number, _ in left)
                return
            early = left


def _brought(view: View, writer: Writer, number: int, one: Review, moved: dict[str, str]) -> Brought:
    here = _at_home(view, one, moved)
    sound(here)
    new = writer.review([here])
    if here.verb == "undo":
        moved[one.id] = here.id
    waits = view.account(here.story) is None
    return Brought(line=number, outcome="known" if not new else "waiting" if waits else "kept")


def lines_of(data: bytes) -> list[bytes]:
    """The reviews or annotations of a file, one JSON object each.

    They stand one a line, or in one array, or as the `items` of an AnnotationPage or of the first page of a collection.
    """
    try:
        whole = _DECODER.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return data.splitlines()
    if isinstance(whole, dict):
        page = whole.get("first") if isinstance(whole.get("first"), dict) else whole
        whole = page.get("items", whole) if isinstance(page, dict) else whole
    return [msgspec.json.encode(one) for one in whole] if isinstance(whole, list) else [data]


def _made(view: View, story: str, asked: Asked) -> Review:
    if asked.verb == "undo":
        before = review(view, asked.record)
        if before is None:
            raise QueryError(f"there is no review {asked.record!r}")
        if before.undone:
            raise QueryError("it is undone already")
        return undoing(before.review, by=asked.by, note=asked.note)
    account, machine = view.account(story), view.machine_account(story)
    if account is None or machine is None:
        raise QueryError(f"no story {story!r} in the store")
    if asked.noun != "finding":
        return review_of(account, machine, asked)
    one = finding(view, asked.record)
    if one is None:
        raise QueryError(f"no finding {asked.record!r} in the store, or none any more")
    other = None if one.right is None else view.account(one.right.story)
    return review_of_finding(one, (account.story.text, None if other is None else other.story.text), asked)


def _read(view: View, line: bytes) -> Review:
    try:
        given = _DECODER.decode(line)
        if not isinstance(given, dict):
            raise QueryError("neither a review nor an annotation")
        if "target" not in given:
            return msgspec.convert(given, Review)
        return review_in(given) or review_by(given, lambda source: _story(view, source))
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
        raise QueryError(f"neither a review nor an annotation: {error}") from error


def _story(view: View, source: str) -> Account | None:
    rows = view.rows(_STORY, {"source": source})
    return view.account(rows[0]["story"]) if rows else None


def _at_home(view: View, one: Review, moved: dict[str, str]) -> Review:
    """The review, of the story that has its words here; an undoing follows the review it undoes."""
    if one.verb == "undo":
        target = moved.get(one.record)
        before = None if target is None else review(view, target)
        return one if before is None else undoing(before.review, by=one.by, note=one.note, at=one.at)
    if one.noun == "finding" or view.account(one.story) is not None:
        return one
    quotes = (*one.words, *(() if one.selected is None else (one.selected,)))
    for row in view.rows(_STORY, {"source": one.source}):
        account = view.account(row["story"])
        spans = [] if account is None else [found(account.story.text, quote) for quote in quotes]
        if account is None or not spans or None in spans:
            continue
        here = retold(one, account, lambda quote, text=account.story.text: quoted(text, found(text, quote)))  # type: ignore[misc,arg-type]
        moved[one.id] = here.id
        return here
    return one
