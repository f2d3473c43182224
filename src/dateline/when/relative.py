"""Days counted from an anchor or from a time told before: "last week", "two days later", "on Friday"."""

from datetime import date, timedelta

import msgspec

from dateline.model import CalendarDate
from dateline.when import meaning as m
from dateline.when import periods
from dateline.when.context import Anchor, Context, Resolved, Side
from dateline.when.numbers import unit_days
from dateline.when.periods import Period

_NOTHING_TOLD = "the text names no earlier time to count from"
_SATURDAY = 5


def shifted(unit: str, count: int, context: Context) -> Resolved | None:
    """So many units from the anchor; where it is not known, neither is the result."""
    anchor = context.anchor
    if anchor.day is None:
        return Resolved(period=periods.unknown(unit))
    exact = anchor.exact
    if exact is None:
        return Resolved(period=periods.partly_known(unit, anchor.day, count), anchor=anchor.name)
    period = periods.holding(unit, exact, count)
    return None if period is None else Resolved(period=period, anchor=anchor.name)


def shift(meaning: m.Shift, context: Context) -> Resolved | None:
    """“Last week” from the anchor; "the next day", "that year", "the year" from a time told before."""
    if not meaning.text:
        return shifted(meaning.unit, meaning.count, context)
    if meaning.near and meaning.unit == "weekend":
        return _the_weekend(context)
    found = context.told_within(meaning.unit, near=meaning.near)
    if found is not None:
        told, first = found
        period = periods.holding(meaning.unit, first, meaning.count)
        return None if period is None else Resolved(period=period, anchor=told.anchor)
    if meaning.count == 0 and not meaning.near:
        return Resolved(period=periods.unknown(meaning.unit))
    return _noted(shifted(meaning.unit, meaning.count, context), _NOTHING_TOLD)


def _noted(resolved: Resolved | None, note: str, side: Side | None = None) -> Resolved | None:
    return resolved and msgspec.structs.replace(resolved, note=note, side=side)


def _the_weekend(context: Context) -> Resolved | None:
    """“The weekend” is the one that goes on or has gone by, unless the clause speaks of what is to come."""
    exact = context.anchor.exact
    begun = exact is not None and exact.weekday() >= _SATURDAY
    if context.side == "future":
        return _noted(shifted("weekend", 0, context), f"next to come, since {context.side_why}", "future")
    return _noted(shifted("weekend", 0 if begun else -1, context), "the latest that has begun")


def ago(meaning: m.Ago, context: Context) -> Resolved | None:
    """“Three days ago” from the anchor, "three days later" from a time told before."""
    if meaning.count == "X":
        vague = "XXXX-XX-XX" if meaning.text else "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
        return Resolved(period=Period(None, vague))
    length = unit_days(meaning.unit)
    if length is None:
        return _hours_ago(meaning, context)
    unit, each = length
    count = float(meaning.count) * each
    while count % 1 and unit in {"year", "week"}:  # two and a half years are thirty months
        unit, count = ("month", count * 12) if unit == "year" else ("day", count * 7)
    by = meaning.sign * round(count)
    found = context.told_within(unit) if meaning.text else None
    if found is not None:
        told, first = found
        period = periods.holding(unit, first, by)
        return None if period is None else Resolved(period=period, anchor=told.anchor)
    if meaning.text and context.history:
        return Resolved(period=periods.unknown(unit))
    if unit == "week" and context.anchor.exact is None:
        unit, by = "day", 7 * by  # without a year no week has a number, but the day has a date
    plain = shifted(unit, by, context)
    return _noted(plain, _NOTHING_TOLD) if meaning.text else plain


def _hours_ago(meaning: m.Ago, context: Context) -> Resolved:
    """Hours and minutes: the hour is not known, and the day only as far as the anchor's hour would tell."""
    found = context.told_within("day") if meaning.text else None
    base = found[1] if found else context.anchor.exact
    if base is None:
        return Resolved(type="TIME", period=Period("hour", "XXXX-XX-XXTXX"))
    hours = round(float(meaning.count)) if meaning.unit == "hour" else 1
    other = base + meaning.sign * timedelta(days=max(1, -(-hours // 24)))
    period = Period("hour", f"{base.isoformat()}TXX", min(base, other), max(base, other))
    return Resolved(type="TIME", period=period, anchor=found[0].anchor if found else context.anchor.name)


def back_to(meaning: m.Ago, context: Context) -> Context | None:
    """The context of "ten years ago today": its anchor moved; None when the length is not a whole number of units."""
    base, length = context.anchor.exact, unit_days(meaning.unit)
    if base is None or length is None or meaning.count == "X" or float(meaning.count) % 1:
        return None
    unit, each = length
    moved = periods.moved(base, unit, meaning.sign * int(float(meaning.count)) * each)
    if moved is None:
        return None
    day = CalendarDate(year=moved.year, month=moved.month, day=moved.day)
    return msgspec.structs.replace(context, anchor=Anchor(day=day, name=context.anchor.name))


def weekday(meaning: m.Weekday | m.WeekdayOfWeek | m.WeekdayNear, context: Context) -> Resolved | None:
    """A weekday: bare, "next Friday", "Friday of last week", "the following Friday"."""
    number = meaning.weekday
    if isinstance(meaning, m.WeekdayNear):
        return _weekday_near(meaning, context)
    base = context.anchor.exact
    name = context.anchor.name
    if base is None:
        return Resolved(period=Period("day", f"XXXX-WXX-{number + 1}"))
    if isinstance(meaning, m.WeekdayOfWeek):
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=meaning.shift)
        return Resolved(period=periods.day(monday + timedelta(days=number)), anchor=name)
    if meaning.which is not None:
        side: Side = "past" if meaning.which < 0 else "future"
        return Resolved(period=periods.day(on_weekday(base, number, side, own_day=meaning.which == 0)), anchor=name)
    if context.side in {"future", "either"}:
        ahead = context.side == "future"
        found = periods.day(on_weekday(base, number, "future" if ahead else None, own_day=True))
        note = f"bare weekday: {'next to come' if ahead else 'the nearest'}, since {context.side_why}"
        return Resolved(period=found, anchor=name, note=note, side=context.side)
    found = periods.day(on_weekday(base, number, "past", own_day=True))
    return Resolved(period=found, anchor=name, note="bare weekday: most recent, own day included")


def _weekday_near(meaning: m.WeekdayNear, context: Context) -> Resolved:
    found = context.told_within("day") or (context.told_within("month") if meaning.side else None)
    if found is None:
        return Resolved(period=Period("day", f"XXXX-WXX-{meaning.weekday + 1}"))
    told, first = found
    base = told.period.last or first if meaning.side > 0 else first
    side: dict[int, Side] = {1: "future", -1: "past"}
    day = on_weekday(base, meaning.weekday, side.get(meaning.side), own_day=meaning.side == 0)
    return Resolved(period=periods.day(day), anchor=told.anchor)


def on_weekday(base: date, number: int, side: Side | None, *, own_day: bool) -> date:
    """The nearest such weekday on one side of a day, or on either.

    Args:
        base: The day.
        number: Monday 0 to Sunday 6.
        side: `past`, `future`, or None for the nearer of both.
        own_day: True when `base` itself may be it.
    """
    ahead = (number - base.weekday()) % 7
    if ahead == 0:
        return base if own_day else base + timedelta(days=7 if side == "future" else -7)
    forward = ahead <= 3 if side is None else side == "future"
    return base + timedelta(days=ahead if forward else ahead - 7)
