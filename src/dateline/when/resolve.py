"""From what words mean to the days they mean, for a given context."""

from datetime import date

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import Grain
from dateline.when import meaning as m
from dateline.when import periods
from dateline.when.context import Anchor, Context, Resolved
from dateline.when.periods import Period
from dateline.when.relative import ago, back_to, on_weekday, shift, shifted, weekday
from dateline.when.yearly import in_year, yearless, yearly

_NEAR_FUTURE = 10
"""Years ahead of the anchor that a two-digit year may lie: "'24" read in 2015 is 2024, "'26" is 1926."""
_NIGHT_BEGINS = 6
"""From "six o'clock at night" on, a night's hours are evening hours; before, they are after midnight."""


def resolve(meaning: m.Meaning, context: Context) -> Resolved | None:
    """The days a meaning stands for; None where it stands for none at all (a modifier alone, 30 February).

    What the context does not tell stays unknown: the value then has X in it and the bounds are None.
    """
    try:
        return _resolve(meaning, context)
    except (ValueError, OverflowError):  # a day or year the calendar does not have
        return None


def _resolve(meaning: m.Meaning, context: Context) -> Resolved | None:  # noqa: PLR0911, C901 - one return for each noun of `meaning`
    match meaning:
        case m.Length():
            return Resolved(type="DURATION", period=Period(None, meaning.value))
        case m.Every():
            return Resolved(type="SET", period=Period(None, meaning.value))
        case m.Plain():
            return Resolved(period=_plain(meaning))
        case m.Modified():
            return _resolve(meaning.inner, context)
        case m.Year() | m.Decade() | m.Century() | m.Fiscal():
            return _years(meaning, context)
        case m.Shift():
            return shift(meaning, context)
        case m.Ago():
            return ago(meaning, context)
        case m.FromDay():
            return shifted("day", meaning.days, context)
        case m.FromTold() | m.SamePeriod():
            return _from_told(meaning, context)
        case m.Weekday() | m.WeekdayOfWeek() | m.WeekdayNear():
            return weekday(meaning, context)
        case m.Day() | m.Month() | m.Slice() | m.Holiday():
            return yearly(meaning, context)
        case m.On() | m.PartOfDay() | m.Clock():
            return _hour(meaning, context)
        case m.Within():
            return _within(meaning, context)
        case _:
            return None


def _plain(meaning: m.Plain) -> Period:
    """A value without anchor; a full date among them has bounds."""
    try:
        return periods.day(date.fromisoformat(meaning.value))
    except ValueError:
        return Period(meaning.grain, meaning.value)


def _years(meaning: m.Year | m.Decade | m.Century | m.Fiscal, context: Context) -> Resolved | None:
    """Years and longer. '82 and "the seventies" are the latest such that are not far ahead of the anchor."""
    now = context.anchor.exact.year if context.anchor.exact else 1999
    match meaning:
        case m.Year(short=True):
            part = meaning.year % 100
            return Resolved(
                period=periods.year(max(c for c in range(0, 9900, 100) if c + part <= now + _NEAR_FUTURE) + part)
            )
        case m.Year():
            return Resolved(period=periods.year(meaning.year))
        case m.Decade(short=True):
            part = meaning.decade
            return Resolved(period=periods.decade(max(c for c in range(0, 990, 10) if (c + part) * 10 <= now) + part))
        case m.Decade():
            return Resolved(period=periods.decade(meaning.decade))
        case m.Century():
            return Resolved(period=periods.century(meaning.century))
        case _:
            number = meaning.year
            return (
                shifted("fiscal", meaning.which or 0, context)
                if number is None
                else Resolved(period=periods.fiscal_year(number))
            )


def _hour(meaning: m.On | m.PartOfDay | m.Clock, context: Context) -> Resolved | None:
    """A part of a day or an hour, on the day it belongs to."""
    time = meaning.time if isinstance(meaning, m.On) else meaning
    on = _day_of(meaning, context)
    if on is None or on.period.grain != "day":
        return None
    day = on.period
    if isinstance(time, m.PartOfDay):
        made = Period("part_of_day", f"{day.value}T{time.part}", day.first, day.last)
    elif isinstance(time, m.Clock):
        grain: Grain = "second" if time.time.count(":") > 1 else "minute"
        made = Period(grain, f"{day.value}T{_of_twenty_four(time, meaning)}{time.zone}", day.first, day.last)
    else:
        return None
    return msgspec.structs.replace(on, type="TIME", period=made)


def _of_twenty_four(clock: m.Clock, meaning: m.Meaning) -> str:
    """The hour, on a clock of twenty-four: "four o'clock in the afternoon" is 16:00."""
    part = meaning.day.part if isinstance(meaning, m.On) and isinstance(meaning.day, m.PartOfDay) else ""
    hour = int(clock.time[:2])
    late = part in {"AF", "EV"} or (part == "NI" and hour >= _NIGHT_BEGINS)
    return f"{hour + 12}{clock.time[2:]}" if clock.half and late and hour < 12 else clock.time


def _day_of(meaning: m.On | m.PartOfDay | m.Clock, context: Context) -> Resolved | None:
    """The day of an hour: the one named with it, before it in its sentence, told before, or the anchor's."""
    if isinstance(meaning, m.On):
        inner = meaning.day
        return _day_of(inner, context) if isinstance(inner, m.PartOfDay | m.On) else _resolve(inner, context)
    if isinstance(meaning, m.PartOfDay) and meaning.which is not None:
        return shifted("day", meaning.which, context)
    if isinstance(meaning, m.PartOfDay) and meaning.text is not None:
        return shift(m.Shift(unit="day", count=meaning.text, text=True), context)
    if context.same_sentence is not None and context.same_sentence.period.first is not None:
        named = context.same_sentence
        assert named.period.first is not None
        return Resolved(period=periods.day(named.period.first), anchor=named.anchor, note="the day named before it")
    if context.history or (isinstance(meaning, m.PartOfDay) and context.side != "future"):
        found = context.told_within("day", scene=not context.history)
        if found is not None:
            return Resolved(period=periods.day(found[1]), anchor=found[0].anchor, note="the day told before")
    return shifted("day", 0, context)


def _within(meaning: m.Within, context: Context) -> Resolved | None:
    """An inner stretch in the year, month or day that its neighbour names."""
    inner = meaning.inner
    if isinstance(meaning.outer, m.Ago) and m.counts_from_anchor(inner):
        return _from_then(inner, meaning.outer, context)
    outer = _resolve(meaning.outer, context)
    return None if outer is None else _inside(inner, outer, context)


def _from_told(meaning: m.FromTold | m.SamePeriod, context: Context) -> Resolved | None:
    """“The following spring”, "the same period": counted from the time told last, or that time itself."""
    told = context.told[0] if context.told else None
    if isinstance(meaning, m.SamePeriod):
        return None if told is None else Resolved(period=told.period, anchor=told.anchor)
    inner = meaning.inner
    if told is None or told.period.first is None:
        return Resolved(period=yearless(inner))
    base = told.period.last if (inner.which or 0) > 0 and told.period.last else told.period.first
    day = CalendarDate(year=base.year, month=base.month, day=base.day)
    return yearly(inner, Context(anchor=Anchor(day=day, name=told.anchor)))


def _from_then(inner: m.Meaning, outer: m.Ago, context: Context) -> Resolved | None:
    """“Ten years ago today”: the anchor moved back, and the day counted from there."""
    moved = back_to(outer, context)
    if moved is None:
        return _resolve(outer, context)
    if isinstance(inner, m.Weekday) and moved.anchor.exact is not None:
        day = on_weekday(moved.anchor.exact, inner.weekday, None, own_day=True)
        return Resolved(period=periods.day(day), anchor=context.anchor.name)
    return _resolve(inner, moved)


def _inside(inner: m.Meaning, outer: Resolved, context: Context) -> Resolved | None:
    first = outer.period.first
    if isinstance(inner, m.Nth):
        return _nth(inner, outer)
    if isinstance(inner, m.Shift | m.SamePeriod):
        return _same_in(inner, first, context)
    if isinstance(inner, m.Weekday) and first is not None:
        day = on_weekday(first, inner.weekday, "past", own_day=True)
        return msgspec.structs.replace(outer, period=periods.day(day))
    if not isinstance(inner, m.Day | m.Month | m.Slice | m.Holiday):
        return outer
    if first is None:
        return Resolved(period=yearless(inner))
    period = in_year(inner, first.year)
    return None if period is None else msgspec.structs.replace(outer, period=period, note=None)


def _nth(inner: m.Nth, outer: Resolved) -> Resolved | None:
    """“The first week of May” is the week that holds its first day; "the last week", the one that holds its last."""
    first, last = outer.period.first, outer.period.last
    if first is None or last is None:
        return Resolved(period=periods.unknown(inner.unit))
    period = periods.holding(inner.unit, *((first, inner.number - 1) if inner.number > 0 else (last, 0)))
    fits = period is not None and period.first is not None and period.first <= last
    return msgspec.structs.replace(outer, period=period) if fits else None


def _same_in(inner: m.Shift | m.SamePeriod, outer: date | None, context: Context) -> Resolved | None:
    """“The same month last year”: the stretch told before, in the other year."""
    unit = inner.unit if isinstance(inner, m.Shift) else None
    if unit is not None:
        found = context.told_within(unit)
        told = None if found is None else found[0]
    else:
        told = context.told[0] if context.told else None
    if told is None or told.period.first is None or outer is None:
        return Resolved(period=periods.unknown(unit or "year"))
    grain = unit or told.period.grain
    base = told.period.first
    there = base.replace(year=outer.year, day=min(base.day, 28) if base.month == 2 else base.day)
    period = periods.holding(grain if grain is not None and periods.is_unit(grain) else "year", there)
    return None if period is None else Resolved(period=period, anchor=told.anchor)
