"""From what words mean to the days they mean, for a given anchor."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import TimeType
from dateline.when import meaning as m
from dateline.when import periods
from dateline.when.numbers import unit_days
from dateline.when.periods import Period

Side = Literal["past", "future"]
_FINE = {"day": 0, "weekend": 1, "week": 2, "month": 3, "quarter": 4, "half": 5, "season": 5, "year": 6, "decade": 7, "century": 8}
"""Grains from fine to coarse; what is finer than a day counts as one."""


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The day that words count from, and its name in `TimeRef.anchor`; `day` may lack its year, or be None."""

    day: CalendarDate | None
    name: str | None

    @property
    def exact(self) -> date | None:
        """The day, when all of it is known."""
        return None if self.day is None else self.day.exact()


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A time the story has spoken of already: its record's id, its stretch, and whether its paragraph is this one."""

    id: str
    period: Period
    near: bool = False


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression may be counted from.

    Attributes:
        anchor: Day of filing, of print, or of speaking.
        told: Times told before it, the latest first.
        side: The side of the anchor that the clause commits it to, or None.
        side_why: Why, in a few words.
        history: True where the story tells of years long past, so that a month without a year belongs to the time told before.
        same_sentence: The day named before it in its sentence, for hours and parts of the day.
    """

    anchor: Anchor
    told: tuple[Told, ...] = ()
    side: Side | None = None
    side_why: str = ""
    history: bool = False
    same_sentence: Told | None = None


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression stands for: its type, its stretch of the calendar, what it was counted from, and why.

    `side` is set where the clause ruled the other side of the anchor out.
    """

    type: TimeType
    period: Period
    anchor: str | None = None
    note: str | None = None
    side: Side | None = None


def resolve(meaning: m.Meaning, context: Context) -> Resolved | None:
    """The days a meaning stands for; None where it stands for none at all (a modifier alone, 30 February).

    What the context does not tell stays unknown: the value then has X in it and the bounds are None.
    """
    try:
        return _resolve(meaning, context)
    except (ValueError, OverflowError):  # a day the calendar does not have
        return None


def _resolve(meaning: m.Meaning, context: Context) -> Resolved | None:  # noqa: PLR0911 - one return for each noun of `meaning`
    match meaning:
        case m.Length() | m.Every() | m.Plain():
            return _timeless(meaning)
        case m.Modified():
            return _resolve(meaning.inner, context)
        case m.Year():
            return _date(periods.year(_long_year(meaning, context)))
        case m.Decade():
            return _date(periods.decade(_long_decade(meaning, context)))
        case m.Century():
            return _date(periods.century(meaning.century))
        case m.Fiscal(year=int(number)):
            return _date(periods.fiscal_year(number))
        case m.Fiscal():
            return _shift("fiscal", meaning.which or 0, context)
        case m.Shift() | m.SamePeriod() | m.Ago() | m.FromDay():
            return _relative(meaning, context)
        case m.WeekdayOfWeek() | m.WeekdayNear() | m.Weekday():
            return _weekday(meaning, context)
        case m.Day(month=None):
            return _nth_day(meaning, context)
        case m.Day() | m.Month() | m.Slice() | m.Holiday():
            return _yearly(meaning, context)
        case m.On() | m.PartOfDay() | m.Clock():
            return _hour(meaning, context)
        case m.Within():
            return _within(meaning, context)
        case _:
            return None


def _date(period: Period, anchor: str | None = None, note: str | None = None, side: Side | None = None) -> Resolved:
    return Resolved(type="DATE", period=period, anchor=anchor, note=note, side=side)


def _timeless(meaning: m.Length | m.Every | m.Plain) -> Resolved:
    if isinstance(meaning, m.Plain):
        try:
            known = date.fromisoformat(meaning.value)
        except ValueError:
            return _date(Period(meaning.grain, meaning.value))  # type: ignore[arg-type]
        return _date(periods.day(known))
    return Resolved(type="DURATION" if isinstance(meaning, m.Length) else "SET", period=Period(None, meaning.value))  # type: ignore[arg-type]


def _long_year(meaning: m.Year, context: Context) -> int:
    """'82 is 1982, unless the anchor says that such a year is nearer in another century."""
    exact = context.anchor.exact
    if not meaning.short or exact is None:
        return meaning.year
    return max(year for year in (1800, 1900, 2000, 2100) if year + meaning.year % 100 <= exact.year + 10) + meaning.year % 100


def _long_decade(meaning: m.Decade, context: Context) -> int:
    """"The seventies" are the latest that have begun."""
    if not meaning.short:
        return meaning.decade
    now = context.anchor.exact.year if context.anchor.exact else 1999
    return max(base for base in (180, 190, 200) if (base + meaning.decade) * 10 <= now) + meaning.decade


def _shift(unit: str, count: int, context: Context) -> Resolved | None:
    """So many units from the anchor."""
    anchor = context.anchor
    if anchor.day is None:
        return _date(periods.unknown(unit))
    exact = anchor.exact
    if exact is None:
        return _date(periods.partly_known(unit, anchor.day, count), anchor.name)
    period = periods.holding(unit, exact, count)
    return None if period is None else _date(period, anchor.name)


def _relative(meaning: m.Shift | m.SamePeriod | m.Ago | m.FromDay, context: Context) -> Resolved | None:
    if isinstance(meaning, m.FromDay):
        return _shift("day", meaning.days, context)
    if isinstance(meaning, m.SamePeriod):
        return None if not context.told else _date(context.told[0].period, f"time:{context.told[0].id}")
    if isinstance(meaning, m.Ago):
        return _ago(meaning, context)
    if not meaning.text:
        return _shift(meaning.unit, meaning.count, context)
    if meaning.near and meaning.unit == "weekend":
        return _the_weekend(context)
    told = _told(meaning.unit, context, near=meaning.near)
    if told is not None and told.period.first is not None:
        period = periods.holding(meaning.unit, told.period.first, meaning.count)
        return None if period is None else _date(period, f"time:{told.id}")
    if meaning.count == 0 and not meaning.near:
        return _date(periods.unknown(meaning.unit))
    found = _shift(meaning.unit, meaning.count, context)
    return found and msgspec.structs.replace(found, note="the text names no earlier time to count from")


def _the_weekend(context: Context) -> Resolved | None:
    """"The weekend" is the one that goes on or has gone by, unless the clause speaks of what is to come."""
    exact = context.anchor.exact
    future = context.side == "future"
    begun = exact is not None and exact.weekday() >= 5
    found = _shift("weekend", 0 if future or begun else -1, context)
    note = f"next to come, since {context.side_why}" if future else "the latest that has begun"
    return found and msgspec.structs.replace(found, note=note, side="future" if future else None)


def _told(unit: str, context: Context, *, near: bool = False) -> Told | None:
    """The latest time told that is as fine as `unit`, so that it lies in one such unit."""
    for told in context.told:
        if near and not told.near:
            return None
        if told.period.first is not None and _FINE.get(told.period.grain, 0) <= _FINE.get(unit, 0):
            return told
    return None


def _ago(meaning: m.Ago, context: Context) -> Resolved | None:
    if meaning.count == "X":
        return _date(Period(None, "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"))  # type: ignore[arg-type]
    length = unit_days(meaning.unit)
    if length is None:
        return _hours_ago(meaning, context)
    unit, each = length
    count = float(meaning.count) * each
    while count % 1 and unit in {"year", "week"}:  # two and a half years are thirty months
        unit, count = ("month", count * 12) if unit == "year" else ("day", count * 7)
    shift = meaning.sign * round(count)
    told = _told(unit, context) if meaning.text else None
    if told is None or told.period.first is None:
        found = _shift(unit, shift, context)
        note = "the text names no earlier time to count from" if meaning.text else None
        return found and msgspec.structs.replace(found, note=note)
    period = periods.holding(unit, told.period.first, shift)
    return None if period is None else _date(period, f"time:{told.id}")


def _hours_ago(meaning: m.Ago, context: Context) -> Resolved | None:
    """Hours and minutes: the hour is not known, and the day only as far as the anchor's hour would tell."""
    told = _told("day", context) if meaning.text else None
    base = told.period.first if told else context.anchor.exact
    if base is None:
        return Resolved(type="TIME", period=Period("hour", "XXXX-XX-XXTXX"))
    reach = timedelta(hours=1 if "minute" in meaning.unit or "second" in meaning.unit else round(float(meaning.count)))
    other = base + meaning.sign * timedelta(days=max(1, -(-reach // timedelta(days=1))))
    period = Period("hour", f"{base.isoformat()}TXX", min(base, other), max(base, other))
    return Resolved(type="TIME", period=period, anchor=f"time:{told.id}" if told else context.anchor.name)


def _weekday(meaning: m.WeekdayOfWeek | m.WeekdayNear | m.Weekday, context: Context) -> Resolved | None:
    number = meaning.weekday
    if isinstance(meaning, m.WeekdayNear):
        told = _told("day", context) or (_told("month", context) if meaning.side else None)
        if told is None or told.period.first is None or told.period.last is None:
            return _date(Period("day", f"XXXX-WXX-{number + 1}"))
        base = told.period.last if meaning.side > 0 else told.period.first
        found = _on_weekday(base, number, {1: "future", -1: "past"}.get(meaning.side), own_day=meaning.side == 0)
        return _date(periods.day(found), f"time:{told.id}")
    base_day = context.anchor.exact
    if base_day is None:
        return _date(Period("day", f"XXXX-WXX-{number + 1}"))
    if isinstance(meaning, m.WeekdayOfWeek):
        monday = base_day - timedelta(days=base_day.weekday()) + timedelta(weeks=meaning.shift)
        return _date(periods.day(monday + timedelta(days=number)), context.anchor.name)
    if meaning.which is not None:
        side: Side = "past" if meaning.which < 0 else "future"
        found = _on_weekday(base_day, number, side, own_day=meaning.which == 0)
        return _date(periods.day(found), context.anchor.name)
    found = _on_weekday(base_day, number, context.side or "past", own_day=True)
    note = f"bare weekday: next to come, since {context.side_why}" if context.side == "future" else "bare weekday: most recent, own day included"
    return _date(periods.day(found), context.anchor.name, note, "future" if context.side == "future" else None)


def _on_weekday(base: date, weekday: int, side: Side | None, *, own_day: bool) -> date:
    ahead = (weekday - base.weekday()) % 7
    if ahead == 0:
        return base if own_day else base + timedelta(days=7 if side == "future" else -7)
    if side is None:
        return base + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return base + timedelta(days=ahead if side == "future" else ahead - 7)


def _nth_day(meaning: m.Day, context: Context) -> Resolved | None:
    """"Friday the 9th": the nearest month in which the 9th is that weekday."""
    base = context.anchor.exact
    if base is None:
        return _date(Period("day", f"XXXX-XX-{meaning.day:02d}"))
    best: date | None = None
    for shift in range(-6, 7):
        month = periods.holding("month", base, shift)
        if month is None or month.first is None or month.last is None or meaning.day > month.last.day:
            continue
        day = month.first.replace(day=meaning.day)
        if meaning.weekday in {None, day.weekday()} and (best is None or abs(day - base) < abs(best - base)):
            best = day
    return None if best is None else _date(periods.day(best), context.anchor.name, "the nearest such day")


_Yearly = m.Day | m.Month | m.Slice | m.Holiday


def _in_year(meaning: _Yearly, year: int) -> Period | None:
    """The stretch a yearly meaning is in one year; None when that year has none (29 February)."""
    try:
        match meaning:
            case m.Day(month=int(month)):
                return periods.day(date(year, month, meaning.day))
            case m.Month():
                return periods.month(year, meaning.month)
            case m.Holiday():
                return periods.day(periods.holiday(meaning.when, year))
            case m.Slice():
                build: Callable[[int, int], Period] = {
                    "quarter": periods.quarter, "half": periods.half, "season": periods.season,
                }[meaning.unit]  # fmt: skip
                last = {"quarter": 4, "half": 2, "season": 4}[meaning.unit]
                return build(year, meaning.number if meaning.number > 0 else last)
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def _yearless(meaning: _Yearly) -> Period:
    """A yearly meaning of which the year is not known."""
    model = _in_year(meaning, 2024) or periods.unknown("day")
    if isinstance(meaning, m.Holiday) and not meaning.when[0].isdigit():
        return periods.unknown("day")
    return Period(model.grain, "XXXX" + model.value[4:])


def _yearly(meaning: _Yearly, context: Context) -> Resolved | None:
    if meaning.year is not None:
        period = _in_year(meaning, meaning.year)
        return None if period is None else _date(period)
    if isinstance(meaning, m.Slice) and meaning.number == -1:
        unit_period = _told(meaning.unit, context)  # "the last quarter" is the one before the anchor's
        return _shift(meaning.unit, -1, context) if unit_period is None or context.anchor.day else None
    which = getattr(meaning, "which", None)
    if context.history and which is None and context.told:
        return _after_told(meaning, context)
    base = context.anchor.exact
    if base is None:
        return _date(_yearless(meaning)) if _in_year(meaning, 2024) else None
    choices = list(_choices(meaning, base))
    if not choices:
        return None
    period, note = _chosen(choices, base, which, context)
    return _date(period, context.anchor.name, note, context.side if note and "since" in note else None)


def _choices(meaning: _Yearly, base: date) -> Iterator[Period]:
    """The stretches of the years around the anchor; a weekday beside the date narrows them."""
    weekday = meaning.weekday if isinstance(meaning, m.Day) else None
    reach = 1
    if weekday is not None:
        reach = 6
    elif isinstance(meaning, m.Day) and (meaning.month, meaning.day) == (2, 29):
        reach = 8
    found = [p for year in range(base.year - reach, base.year + reach + 1) if (p := _in_year(meaning, year))]
    fitting = [p for p in found if weekday is None or (p.first is not None and p.first.weekday() == weekday)]
    yield from fitting or found


def _chosen(choices: list[Period], base: date, which: int | None, context: Context) -> tuple[Period, str | None]:
    if which == 0:
        return min(choices, key=lambda p: (abs(int(p.value[:4]) - base.year), p.distance(base))), None
    if which is not None:
        beyond = [p for p in choices if p.first and p.last and (p.last < base if which < 0 else p.first > base)]
        return min(beyond or choices, key=lambda p: p.distance(base)), None
    if context.side is not None:
        past = context.side == "past"
        beyond = [p for p in choices if p.first and p.last and (p.first <= base if past else p.last >= base)]
        if beyond:
            side = "latest so far" if past else "next to come"
            return min(beyond, key=lambda p: p.distance(base)), f"no year: {side}, since {context.side_why}"
    begun = [p for p in choices if p.first and p.first <= base]
    if begun and begun[0].grain in {"quarter", "half"}:
        return begun[-1], "no year: the latest that has begun"  # what is reported by the quarter is mostly over
    return min(choices, key=lambda p: (p.distance(base), p.value)), "no year: the nearest"


def _after_told(meaning: _Yearly, context: Context) -> Resolved | None:
    """In a tale of past years: the year of the time told last, or the next one when the tale has gone on into it."""
    told = context.told[0]
    first, last = told.period.first, told.period.last
    if first is None or last is None:
        return _date(_yearless(meaning))
    early = first - timedelta(days=92) if told.period.grain not in {"year", "decade", "century"} else first
    for year in (first.year - 1, first.year, first.year + 1):
        if not 1 <= year <= 9999:
            continue
        period = _in_year(meaning, year)
        if period is not None and period.last is not None and period.last >= early:
            return _date(period, f"time:{told.id}", "no year: goes on from the time told before")
    return None


def _hour(meaning: m.On | m.PartOfDay | m.Clock, context: Context) -> Resolved | None:
    time: m.Meaning = meaning.time if isinstance(meaning, m.On) else meaning
    day = _day_of(meaning, context)
    if day is None:
        return None
    period = day.period
    stem = period.value if period.grain == "day" or period.value.startswith("XXXX") else None
    if stem is None:
        return None
    if isinstance(time, m.Clock):
        grain: Literal["second", "minute"] = "second" if time.time.count(":") == 2 else "minute"  # noqa: PLR2004
        made = Period(grain, f"{stem}T{_twelve(time, meaning)}{time.zone}", period.first, period.last)
    elif isinstance(time, m.PartOfDay):
        made = Period("part_of_day", f"{stem}T{time.part}", period.first, period.last)
    else:
        return None
    return msgspec.structs.replace(day, type="TIME", period=made)


def _twelve(clock: m.Clock, meaning: m.Meaning) -> str:
    """The hour of "four o'clock in the afternoon": 16:00."""
    part = meaning.day.part if isinstance(meaning, m.On) and isinstance(meaning.day, m.PartOfDay) else ""
    hour = int(clock.time[:2])
    late = part in {"AF", "EV"} or (part == "NI" and hour > 5)
    return f"{hour + 12}{clock.time[2:]}" if clock.half and late and hour < 12 else clock.time


def _day_of(meaning: m.On | m.PartOfDay | m.Clock, context: Context) -> Resolved | None:
    """The day of an hour: the one named with it, in its sentence, in the text, or the anchor's."""
    if isinstance(meaning, m.On):
        if isinstance(meaning.day, m.PartOfDay | m.On):
            return _day_of(meaning.day, context)
        return _resolve(meaning.day, context)
    if isinstance(meaning, m.PartOfDay):
        if meaning.which is not None:
            return _shift("day", meaning.which, context)
        if meaning.text is not None:
            return _relative(m.Shift(unit="day", count=meaning.text, text=True), context)
        near = _told("day", context, near=True)
        if near is not None:
            return _date(periods.day(near.period.first), f"time:{near.id}", "the day told before") if near.period.first else None
    if context.same_sentence is not None:
        return _date(context.same_sentence.period, f"time:{context.same_sentence.id}", "the day named before it")
    if context.history and (told := _told("day", context)):
        return _date(told.period, f"time:{told.id}", "the day told before")
    return _shift("day", 0, context)


def _within(meaning: m.Within, context: Context) -> Resolved | None:
    """An inner stretch in the year (or relative to the day) that its neighbour names."""
    outer = _resolve(meaning.outer, context)
    if outer is None:
        return None
    first = outer.period.first
    inner = meaning.inner
    if isinstance(inner, m.Weekday) and first is not None:
        found = _on_weekday(first, inner.weekday, "past", own_day=True)
        return msgspec.structs.replace(outer, period=periods.day(found))
    if isinstance(inner, m.Shift | m.SamePeriod):
        return _same_in(inner, first, context)
    if not isinstance(inner, m.Day | m.Month | m.Slice | m.Holiday):
        return outer
    if first is None:
        return _date(_yearless(inner))
    period = _in_year(inner, first.year)
    return None if period is None else msgspec.structs.replace(outer, period=period, note=None)


def _same_in(inner: m.Shift | m.SamePeriod, outer: date | None, context: Context) -> Resolved | None:
    """"The same month last year": the stretch told before, in the other year."""
    unit = inner.unit if isinstance(inner, m.Shift) else None
    told = _told(unit, context) if unit else (context.told[0] if context.told else None)
    if told is None or told.period.first is None or outer is None:
        return _date(periods.unknown(unit or "year"))
    grain = unit or told.period.grain
    known = grain if grain in {"day", "week", "month", "quarter", "half", "season", "year"} else "year"
    base = told.period.first
    day = min(base.day, 28) if (base.month, base.day) == (2, 29) else base.day
    period = periods.holding(known, base.replace(year=outer.year, day=day))
    return None if period is None else _date(period, f"time:{told.id}")
