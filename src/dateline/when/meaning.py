"""What time expressions mean before anybody says from when they count.

A meaning is read off the words alone; `dateline.when.resolve` turns it into days for a given anchor, so that the
same words can be counted anew from another day.
"""

from typing import ClassVar

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import Grain


class Meaning(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all meanings. `joins` are the classes under which `resources/time_joins.yaml` knows them."""

    joins: ClassVar[frozenset[str]] = frozenset()


class Day(Meaning, frozen=True, kw_only=True):
    """A day of a month, with or without year; `month` is None for "Friday the 9th"."""

    joins: ClassVar[frozenset[str]] = frozenset({"day", "yearly"})
    month: int | None
    day: int
    year: int | None = None
    weekday: int | None = None


class Month(Meaning, frozen=True, kw_only=True):
    """A month; `which` is -1, 0, 1 in "last, this, next March"."""

    joins: ClassVar[frozenset[str]] = frozenset({"month"})
    month: int
    year: int | None = None
    which: int | None = None


class Slice(Meaning, frozen=True, kw_only=True):
    """The nth quarter, half or season of a year; `number` -1 is the last."""

    joins: ClassVar[frozenset[str]] = frozenset({"slice"})
    unit: str
    number: int
    year: int | None = None
    which: int | None = None


class Holiday(Meaning, frozen=True, kw_only=True):
    """A holiday by the rule for its date."""

    joins: ClassVar[frozenset[str]] = frozenset({"day", "yearly"})
    when: str
    year: int | None = None
    which: int | None = None


class Weekday(Meaning, frozen=True, kw_only=True):
    """A weekday; `which` as for months."""

    joins: ClassVar[frozenset[str]] = frozenset({"day"})
    weekday: int
    which: int | None = None


class WeekdayOfWeek(Meaning, frozen=True, kw_only=True):
    """A weekday in the week `shift` weeks away from the anchor's: "Friday of last week"."""

    joins: ClassVar[frozenset[str]] = frozenset({"day"})
    weekday: int
    shift: int


class WeekdayNear(Meaning, frozen=True, kw_only=True):
    """A weekday seen from a time in the text: "the following Friday" (1), "that Friday" (0)."""

    joins: ClassVar[frozenset[str]] = frozenset({"day"})
    weekday: int
    side: int


class Year(Meaning, frozen=True, kw_only=True):
    """A year of our era; `short` when only two digits of it are written."""

    joins: ClassVar[frozenset[str]] = frozenset({"year"})
    year: int
    short: bool = False


class Decade(Meaning, frozen=True, kw_only=True):
    """A decade: 197 is the 1970s; `short` ones ("the seventies") have one digit."""

    joins: ClassVar[frozenset[str]] = frozenset({"span"})
    decade: int
    short: bool = False


class Century(Meaning, frozen=True, kw_only=True):
    """A century as TIMEX3 counts: 18 is the nineteenth."""

    joins: ClassVar[frozenset[str]] = frozenset({"span"})
    century: int


class Fiscal(Meaning, frozen=True, kw_only=True):
    """A fiscal year by number, or `which` from the anchor's."""

    joins: ClassVar[frozenset[str]] = frozenset({"span"})
    year: int | None = None
    which: int | None = None


class Plain(Meaning, frozen=True, kw_only=True):
    """A value that no anchor changes: a day known by its name, a year before our era, PAST_REF."""

    value: str
    grain: Grain | None = None


class Shift(Meaning, frozen=True, kw_only=True):
    """So many units from the anchor ("last week"), or with `text` from a time in the text ("the next day").

    `near` marks "the year", which is the one just spoken of, or else the anchor's.
    """

    unit: str
    count: int
    text: bool = False
    near: bool = False


class FromTold(Meaning, frozen=True, kw_only=True):
    """A month or season seen from a time in the text: "the following spring"; `inner.which` says on which side."""

    joins: ClassVar[frozenset[str]] = frozenset({"slice"})
    inner: "Month | Slice"


class Ago(Meaning, frozen=True, kw_only=True):
    """A counted length before or after the anchor or, with `text`, a time in the text; `count` may be X."""

    joins: ClassVar[frozenset[str]] = frozenset({"ago"})
    unit: str
    count: str
    sign: int
    text: bool = False


class Nth(Meaning, frozen=True, kw_only=True):
    """The nth day, week or month of something that its neighbour names; -1 is the last."""

    joins: ClassVar[frozenset[str]] = frozenset({"nth"})
    unit: str
    number: int


class FromDay(Meaning, frozen=True, kw_only=True):
    """So many days from the anchor: "a week from tomorrow"."""

    joins: ClassVar[frozenset[str]] = frozenset({"day"})
    days: int


class SamePeriod(Meaning, frozen=True, kw_only=True):
    """The stretch just spoken of, in another year: "the same period last year"."""

    joins: ClassVar[frozenset[str]] = frozenset({"same"})


class PartOfDay(Meaning, frozen=True, kw_only=True):
    """Morning, night, …; `which` from the anchor's day, `text` from a day in the text."""

    joins: ClassVar[frozenset[str]] = frozenset({"part"})
    part: str
    which: int | None = None
    text: int | None = None


class Clock(Meaning, frozen=True, kw_only=True):
    """An hour of the day: `16:30`; `zone` is Z where the words say so; `half` when the half of the day is left open."""

    joins: ClassVar[frozenset[str]] = frozenset({"clock"})
    time: str
    zone: str = ""
    half: bool = False


class On(Meaning, frozen=True, kw_only=True):
    """A part of a day or an hour, on a day."""

    time: Meaning
    day: Meaning


class Within(Meaning, frozen=True, kw_only=True):
    """A month, quarter, … in a year that its neighbour names: "July last year"."""

    inner: Meaning
    outer: Meaning


class Modified(Meaning, frozen=True, kw_only=True):
    """The start, middle or end of something; TIMEX3 gives it the value of the whole."""

    mod: str
    inner: Meaning


class Mod(Meaning, frozen=True, kw_only=True):
    """A modifier that waits for something to modify; alone it is no time."""

    joins: ClassVar[frozenset[str]] = frozenset({"mod"})
    mod: str


class Length(Meaning, frozen=True, kw_only=True):
    """A duration: `P9D`."""

    value: str


class Every(Meaning, frozen=True, kw_only=True):
    """A set: `P1M` for "every month", `XXXX-WXX-5` for "Fridays"."""

    value: str


class Nothing(Meaning, frozen=True, kw_only=True):
    """Words that look like a time and are none: ages, names."""


def classes(meaning: Meaning) -> frozenset[str]:
    """The classes by which joins name meanings (`resources/time_joins.yaml`)."""
    match meaning:
        case Weekday(which=None):
            return frozenset({"day", "weekday"})
        case Shift():
            length = {"day": "day", "year": "year"}.get(meaning.unit, "span")
            same = {"same"} if meaning.text and not meaning.count else set[str]()
            return frozenset({length, "deictic"} if meaning.unit == "day" and not meaning.text else {length} | same)
        case Within():
            return classes(meaning.inner)
        case On():
            return frozenset({"day_part" if isinstance(meaning.time, PartOfDay) else "clock_day"})
        case _:
            return meaning.joins


def placed(meaning: Meaning) -> bool:
    """True for a part of day that says itself on which day: "last night"."""
    return isinstance(meaning, PartOfDay) and (meaning.which is not None or meaning.text is not None)


def bare_weekday(meaning: Meaning) -> int | None:
    """The weekday of "Friday", "early on Friday", "Friday night"; None for all else."""
    match meaning:
        case Modified():
            return bare_weekday(meaning.inner)
        case On():
            return bare_weekday(meaning.day)
        case Weekday(which=None):
            return meaning.weekday
        case _:
            return None


def has_year(meaning: Meaning) -> bool:
    """True when the meaning names its year already."""
    if isinstance(meaning, Within | Year):
        return True
    return isinstance(meaning, Day | Month | Slice | Holiday) and (
        meaning.year is not None or getattr(meaning, "which", None) is not None
    )


def counts_from_anchor(meaning: Meaning) -> bool:
    """True for "today", "last week" and bare weekdays: they can be counted from where "ten years ago" leads."""
    return (isinstance(meaning, Shift) and not meaning.text) or isinstance(meaning, Weekday)


def of_date(date: CalendarDate) -> Meaning:
    """The meaning of a calendar date: a day, a month or a year; with unknown year and no month, nothing."""
    if date.month is None:
        return Year(year=date.year) if date.year is not None else Nothing()
    if date.day is None:
        return Month(month=date.month, year=date.year)
    return Day(month=date.month, day=date.day, year=date.year)
