"""The patterns of time expressions, the conditions they stand under, and how they join."""

import re
from functools import cache
from typing import ClassVar

import msgspec

from dateline.lexicon.table import Row, rows

EXAMPLE = re.compile(r"\[(?P<words>[^\]]+)\]")


class TimeSlot(Row, frozen=True, kw_only=True):
    """A slot that is no list of words: `day` is a number from 1 to 31.

    Attributes:
        slot: Its name.
        pattern: Its regular expression, over lower-cased text.
        starts: The words it may begin with; `#` is any figure.
    """

    slot: str
    pattern: str
    starts: tuple[str, ...]

    def fault(self) -> str | None:
        """The pattern must be found in the example."""
        return None if re.search(self.pattern, self.example.lower()) else "the example does not show the slot"


class TimePattern(Row, frozen=True, kw_only=True):
    """One way to write a time.

    Attributes:
        rule: The rule's id, which the records carry.
        pattern: Elements, slots and marks as explained at the head of `resources/time_patterns.yaml`.
        means: The kind of meaning that is built from the slots.
        args: Slots that the words leave unsaid.
        needs: Conditions on what stands around it.
    """

    first_wins: ClassVar[bool] = True

    rule: str
    pattern: str
    means: str
    args: dict[str, str] = msgspec.field(default_factory=dict)
    needs: tuple[str, ...] = ()

    def fault(self) -> str | None:
        """An example must mark the expression, unless the row reads nothing."""
        if self.means == "nothing":
            return None if self.example else "no example"
        return (
            None
            if EXAMPLE.search(self.example) and " = " in self.example
            else "the example marks no [expression] = value"
        )


class TimeCheck(Row, frozen=True, kw_only=True):
    """A condition on what stands around an expression (fields: see the head of `resources/time_checks.yaml`)."""

    check: str
    free: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    not_text: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    not_tags: tuple[str, ...] = ()
    capital: bool = False
    shout: bool = False
    not_title: bool = False
    not_name: bool = False
    own_first: bool = False


class TimeJoin(Row, frozen=True, kw_only=True):
    """Two expressions side by side that are one: "Saturday" + "night".

    Attributes:
        rule: The rule's id.
        left, right: Classes of meaning that may stand there.
        gap: What may stand between, a regular expression.
        means: `mod`, `part_of`, `at` or `within`.
    """

    rule: str
    left: tuple[str, ...]
    gap: str
    right: tuple[str, ...]
    means: str


class TimeBound(Row, frozen=True, kw_only=True):
    """A word that opens, closes or pairs times: "since" opens an interval.

    Attributes:
        cue: The words before the time.
        does: `opens`, `closes`, `pairs` (between … and …; from … to …), or `sides` for a cue that only says which
            of several days is meant.
        joins: What stands between the two ends of a pair.
        side: `past` or `future` where the cue rules the other side out.
    """

    cue: str
    does: str
    joins: tuple[str, ...] = ()
    side: str | None = None


@cache
def time_slots() -> tuple[TimeSlot, ...]:
    """All slots that are regular expressions."""
    return rows("time_slots", TimeSlot)


@cache
def time_patterns() -> tuple[TimePattern, ...]:
    """All patterns, in order of preference."""
    return rows("time_patterns", TimePattern)


@cache
def time_checks() -> tuple[TimeCheck, ...]:
    """All conditions."""
    return rows("time_checks", TimeCheck)


@cache
def time_joins() -> tuple[TimeJoin, ...]:
    """All joins, in the order they are tried."""
    return rows("time_joins", TimeJoin)


@cache
def time_bounds() -> tuple[TimeBound, ...]:
    """All cues of intervals."""
    return rows("time_bounds", TimeBound)
