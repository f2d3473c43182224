"""Threads: findings as ways from a word to what answers it, and the cards that stand at their ends."""

from collections.abc import Iterable, Sequence

import msgspec

from dateline.model import Finding, Side
from dateline.query import Did, Said

_AGAINST = {"word_against_deed": "against the deed", "word_against_word": "against the word"}


class Strand(msgspec.Struct, frozen=True, kw_only=True):
    """One finding of a thread.

    Attributes:
        finding: Its id.
        state: What became of the word: `kept`, `broken`, `ignored`, `overtaken`, `against` or `told` (again).
        label: The same in words.
        confidence: The finding's.
    """

    finding: str
    state: str
    label: str
    confidence: float


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """All findings between two cards of the page, as one way: from the word to what answers it.

    Attributes:
        start, end: The ids of the two cards.
        strands: The findings, the surest first; the thread is drawn as the first one.
    """

    start: str
    end: str
    strands: tuple[Strand, ...]


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the axis; `day` is None for what nothing dates.

    Attributes:
        day: The day.
        words, deeds: The actor's own.
        asked: Words of others that findings hold it to.
        answers: What answers its words and is no deed of its own.
    """

    day: str | None
    words: tuple[Said, ...]
    deeds: tuple[Did, ...]
    asked: tuple[Side, ...]
    answers: tuple[Side, ...]


def threads(findings: Iterable[Finding]) -> tuple[Thread, ...]:
    """The findings that have two sides, as threads: those between the same two cards are one."""
    held: dict[tuple[str, str], list[Strand]] = {}
    for one in findings:
        if one.right is None:
            continue
        label = one.now if one.now not in {None, "open"} else _AGAINST.get(one.kind, "told again")
        strand = Strand(finding=one.id, state=state(one), label=label or "", confidence=one.confidence)
        held.setdefault((one.left.id, one.right.id), []).append(strand)
    return tuple(Thread(start=start, end=end, strands=tuple(strands)) for (start, end), strands in held.items())


def state(finding: Finding) -> str:
    """What became of a finding's word, in one of six words."""
    if finding.now is not None and finding.now != "open":
        return finding.now
    return "against" if finding.kind in _AGAINST else "told"


def days(words: Sequence[Said], deeds: Sequence[Did], findings: Sequence[Finding]) -> tuple[Day, ...]:
    """The cards by their days, the latest first; a finding's side that is none of them gets one of its own."""
    held = {one.id for one in words} | {one.id for one in deeds}
    asked = {one.left.id: one.left for one in findings if one.left.id not in held}
    sides = (one.right for one in findings if one.right is not None)
    answers = {side.id: side for side in sides if side.id not in held and side.id not in asked}
    cards: list[Said | Did | Side] = [*words, *deeds, *asked.values(), *answers.values()]
    return tuple(
        Day(
            day=key,
            words=tuple(one for one in words if day_of(one) == key),
            deeds=tuple(one for one in deeds if day_of(one) == key),
            asked=tuple(one for one in asked.values() if day_of(one) == key),
            answers=tuple(one for one in answers.values() if day_of(one) == key),
        )
        for key in sorted({day_of(one) for one in cards}, key=lambda key: key or "", reverse=True)
    )


def day_of(one: Said | Did | Side) -> str | None:
    """The day that a card stands at: the first of its own, else that of its story."""
    date = (one.said_on if isinstance(one, Said) else one.date) or one.published
    return date.split("/")[0] if date else None
