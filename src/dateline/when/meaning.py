"""What time expressions mean before anybody says from when they count.

A meaning is read off the words alone; `dateline.when.resolve` turns it into days for a given anchor, so that the
same words can be counted anew from another day.
"""

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import Grain


class Meaning(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all meanings."""


class Day(Meaning, frozen=True, kw_only=True):
    """A day of a month, with or without year; `month` is None for "Friday the 9th"."""

    month: int | None
    day: int
    year: int | None = None
    weekday: int | None = None


class Month(Meaning, frozen=True, kw_only=True):
    """A month; `which` is -1, 0, 1 in "last, this, next March"."""

    month: int
    year: int | None = None
    which: int | None = None


class Slice(Meaning, frozen=True, kw_only=True):
    """The nth quarter, half or season of a year; `number` -1 is the last."""

    unit: str
    number: int
    year: int | None = None
    which: int | None = None


class Holiday(Meaning, frozen=True, kw_only=True):
    """A holiday by the rule for its date."""

    when: str
    year: int | None = None
    which: int | None = None


class Weekday(Meaning, frozen=True, kw_only=True):
    """A weekday; `which` as for months."""

    weekday: int
    which: int | None = None


class WeekdayOfWeek(Meaning, frozen=True, kw_only=True):
    """A weekday in the week `shift` weeks away from the anchor's: "Friday of last week"."""

    weekday: int
    shift: int


class WeekdayNear(Meaning, frozen=True, kw_only=True):
    """A weekday seen from a time in the text: "the following Friday" (1), "that Friday" (0)."""

    weekday: int
    side: int


class Year(Meaning, frozen=True, kw_only=True):
    """A year of our era; `short` when only two digits of it are written."""

    year: int
    short: bool = False


class Decade(Meaning, frozen=True, kw_only=True):
    """A decade: 197 is the 1970s; `short` ones ("the seventies") have one digit."""

    decade: int
    short: bool = False


class Century(Meaning, frozen=True, kw_only=True):
    """A century as TIMEX3 counts: 18 is the nineteenth."""

    century: int


class Fiscal(Meaning, frozen=True, kw_only=True):
    """A fiscal year by number, or `which` from the anchor's."""

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


class Ago(Meaning, frozen=True, kw_only=True):
    """A counted length before or after the anchor or, with `text`, a time in the text; `count` may be X."""

    unit: str
    count: str
    sign: int
    text: bool = False


class Nth(Meaning, frozen=True, kw_only=True):
    """The nth day, week or month of something that its neighbour names; -1 is the last."""

    unit: str
    number: int


class FromDay(Meaning, frozen=True, kw_only=True):
    """So many days from the anchor: "a week from tomorrow"."""

    days: int


class SamePeriod(Meaning, frozen=True, kw_only=True):
    """The stretch just spoken of, in another year: "the same period last year"."""


class PartOfDay(Meaning, frozen=True, kw_only=True):
    """Morning, night, …; `which` from the anchor's day, `text` from a day in the text."""

    part: str
    which: int | None = None
    text: int | None = None


class Clock(Meaning, frozen=True, kw_only=True):
    """An hour of the day: `16:30`; `zone` is Z where the words say so; `half` when they leave open which half of the day."""

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
        case Mod():
            return frozenset({"mod"})
        case PartOfDay():
            return frozenset({"part"})
        case Clock():
            return frozenset({"clock"})
        case Weekday(which=None):
            return frozenset({"day", "weekday"})
        case Day() | Weekday() | WeekdayOfWeek() | WeekdayNear() | Holiday() | FromDay():
            return frozenset({"day"})
        case Month():
            return frozenset({"month"})
        case Slice():
            return frozenset({"slice"})
        case Year():
            return frozenset({"year"})
        case Decade() | Century() | Fiscal():
            return frozenset({"span"})
        case SamePeriod():
            return frozenset({"same"})
        case Shift(unit="day", text=False):
            return frozenset({"day", "deictic"})
        case Shift() if meaning.text and not meaning.count:
            return frozenset({"same", _length_class(meaning.unit)})
        case Shift():
            return frozenset({_length_class(meaning.unit)})
        case Ago():
            return frozenset({"ago"})
        case Nth():
            return frozenset({"nth"})
        case Within():
            return classes(meaning.inner)
        case On(time=PartOfDay()):
            return frozenset({"day_part"})
        case _:
            return frozenset()


def placed(meaning: Meaning) -> bool:
    """True for a part of day that says itself on which day: "last night"."""
    return isinstance(meaning, PartOfDay) and (meaning.which is not None or meaning.text is not None)


def has_year(meaning: Meaning) -> bool:
    """True when the meaning names its year already."""
    if isinstance(meaning, Within | Year):
        return True
    return isinstance(meaning, Day | Month | Slice | Holiday) and (
        meaning.year is not None or getattr(meaning, "which", None) is not None
    )


def counts_from_anchor(meaning: Meaning) -> bool:
    """True for "today", "last week" and bare weekdays: what can be counted from an anchor that "ten years ago" has moved."""
    return (isinstance(meaning, Shift) and not meaning.text) or isinstance(meaning, Weekday)


def of_date(date: CalendarDate) -> Meaning:
    """The meaning of a calendar date: a day, a month or a year; with unknown year and no month, nothing."""
    if date.month is None:
        return Year(year=date.year) if date.year is not None else Nothing()
    if date.day is None:
        return Month(month=date.month, year=date.year)
    return Day(month=date.month, day=date.day, year=date.year)


def _length_class(unit: str) -> str:
    return {"day": "day", "year": "year"}.get(unit, "span")
