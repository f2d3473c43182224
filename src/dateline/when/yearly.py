"""Days, months, quarters, seasons and holidays: what comes every year, and the year in which it is meant."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateline.when import meaning as m
from dateline.when import periods
from dateline.when.context import Context, Resolved
from dateline.when.periods import Period
from dateline.when.relative import shifted

Yearly = m.Day | m.Month | m.Slice | m.Holiday
_SLICES: dict[str, tuple[Callable[[int, int], Period], int]] = {
    "quarter": (periods.quarter, 4), "half": (periods.half, 2), "season": (periods.season, 4),
}  # fmt: skip
_TALE_BACK = timedelta(days=92)
"""How far a tale may step back in its year: after July comes June of the same year, but February of the next."""

_AHEAD = timedelta(days=92)
"""How far into the next year the day of a plan that came to nothing may lie without its year."""


def yearly(meaning: Yearly, context: Context) -> Resolved | None:
    """The stretch a yearly expression means; with unknown year `XXXX` when nothing tells it."""
    if isinstance(meaning, m.Day) and meaning.month is None:
        return _nth_of_a_month(meaning, context)
    if meaning.year is not None:
        period = in_year(meaning, meaning.year)
        return None if period is None else Resolved(period=period)
    which = None if isinstance(meaning, m.Day) else meaning.which
    if isinstance(meaning, m.Slice) and meaning.number == -1:
        return shifted(meaning.unit, -1, context)  # "the last quarter" is the one before the anchor's
    if context.history and which is None and context.told:
        return _after_told(meaning, context)
    base = context.anchor.exact
    if base is None:
        return Resolved(period=yearless(meaning)) if in_year(meaning, 2024) else None
    choices = list(_choices(meaning, base))
    if not choices:
        return None
    return _of_which(choices, base, which, context) if which is not None else _chosen(choices, base, context)


def in_year(meaning: Yearly, year: int) -> Period | None:
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
                build, last = _SLICES[meaning.unit]
                return build(year, meaning.number if meaning.number > 0 else last)
            case _:
                return None
    except (ValueError, OverflowError):  # a day or year the calendar does not have
        return None


def yearless(meaning: Yearly) -> Period:
    """A yearly meaning of which the year is not known."""
    model = in_year(meaning, 2024)
    moves = isinstance(meaning, m.Holiday) and ("/" in meaning.when or not meaning.when[0].isdigit())
    return periods.unknown("day") if model is None or moves else Period(model.grain, "XXXX" + model.value[4:])


def _nth_of_a_month(meaning: m.Day, context: Context) -> Resolved | None:
    """“Friday the 9th”: the nearest month in which the 9th is that weekday."""
    found = context.told_within("month", near=True) if meaning.weekday is None else None
    if found is not None:
        told, first = found
        return Resolved(period=periods.day(first.replace(day=meaning.day)), anchor=told.anchor)
    base = context.anchor.exact
    if base is None:
        return Resolved(period=Period("day", f"XXXX-XX-{meaning.day:02d}"))
    months = [month for by in range(-6, 7) if (month := periods.holding("month", base, by))]
    days = [
        month.first.replace(day=meaning.day)
        for month in months
        if month.first is not None and month.last is not None and meaning.day <= month.last.day
    ]
    fitting = [day for day in days if meaning.weekday in {None, day.weekday()}]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda day: abs(day - base))
    return Resolved(period=periods.day(nearest), anchor=context.anchor.name, note="the nearest such day")


def _choices(meaning: Yearly, base: date) -> Iterator[Period]:
    """The stretches of the years around the anchor; a weekday beside the date narrows them."""
    weekday = meaning.weekday if isinstance(meaning, m.Day) else None
    leap_day = isinstance(meaning, m.Day) and (meaning.month, meaning.day) == (2, 29)
    reach = 8 if leap_day else 1 if weekday is None else 6  # a weekday comes back to a date within six years
    found = [p for year in range(base.year - reach, base.year + reach + 1) if (p := in_year(meaning, year))]
    fitting = [p for p in found if weekday is None or (p.first is not None and p.first.weekday() == weekday)]
    yield from fitting or found


def _of_which(choices: list[Period], base: date, which: int, context: Context) -> Resolved:
    """“Last March”, "this summer", "next Christmas"."""
    if which == 0:
        period = min(choices, key=lambda p: (abs(int(p.value[:4]) - base.year), p.distance(base)))
    else:
        beyond = [p for p in choices if p.first and p.last and (p.last < base if which < 0 else p.first > base)]
        period = min(beyond or choices, key=lambda p: p.distance(base))
    return Resolved(period=period, anchor=context.anchor.name)


def _chosen(choices: list[Period], base: date, context: Context) -> Resolved:
    """The nearest, unless the clause rules a side out; of quarters the latest that has begun."""
    name = context.anchor.name
    if context.side in {"past", "future"}:
        past = context.side == "past"
        beyond = [p for p in choices if p.first and p.last and (p.first <= base if past else p.last >= base)]
        if beyond:
            note = f"no year: {'latest so far' if past else 'next to come'}, since {context.side_why}"
            period = min(beyond, key=lambda p: p.distance(base))
            return Resolved(period=period, anchor=name, note=note, side=context.side)
    if context.side == "either":
        near = [p for p in choices if p.first and (p.first.year <= base.year or p.first - base < _AHEAD)]
        note = f"no year: the nearest, since {context.side_why}"
        period = min(near or choices, key=lambda p: p.distance(base))
        return Resolved(period=period, anchor=name, note=note, side="either")
    begun = [p for p in choices if p.first and p.first <= base]
    if begun and begun[0].grain in {"quarter", "half"}:  # what is reported by the quarter is mostly over
        return Resolved(period=begun[-1], anchor=name, note="no year: the latest that has begun")
    nearest = min(choices, key=lambda p: (p.distance(base), p.value))
    return Resolved(period=nearest, anchor=name, note="no year: the nearest")


def _after_told(meaning: Yearly, context: Context) -> Resolved | None:
    """In a tale of past years: the year of the time told last, or the next one when the tale has gone on into it."""
    told = context.told[0]
    first = told.period.first
    if first is None:
        return Resolved(period=yearless(meaning))
    early = first if told.period.grain in {"year", "decade", "century"} else first - _TALE_BACK
    for year in (first.year, first.year + 1):
        period = in_year(meaning, year)
        if period is not None and period.last is not None and period.last >= early:
            return Resolved(period=period, anchor=told.anchor, note="no year: goes on from the time told before")
    return None
