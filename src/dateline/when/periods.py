"""Stretches of the calendar: the day, week, month, … that holds a day, and the one before or after it."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import Grain

_SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_ENDS = ((3, 1, 6, 20), (6, 1, 9, 22), (9, 1, 12, 20), (12, 1, 3, 20))
"""Wide enough for the meteorologist's and the astronomer's season alike."""


class Period(msgspec.Struct, frozen=True):
    """A stretch of the calendar.

    Attributes:
        grain: How long it is; None for values that are no stretch (a duration, PAST_REF).
        value: Its TIMEX3 value.
        first: Its first day; None where the year is unknown.
        last: Its last day; None likewise.
    """

    grain: Grain | None
    value: str
    first: date | None = None
    last: date | None = None

    def distance(self, day: date) -> int:
        """Days between the stretch and `day`; 0 when it holds the day."""
        if self.first is None or self.last is None:
            return 0
        return max((self.first - day).days, (day - self.last).days, 0)


def _year_span(grain: Grain, value: str, first: int, last: int) -> Period:
    return Period(grain, value, date(max(first, 1), 1, 1), date(min(last, 9999), 12, 31))


def year(number: int) -> Period:
    """The year: `2015`."""
    return _year_span("year", f"{number:04d}", number, number)


def decade(number: int) -> Period:
    """The decade: 197 is the 1970s."""
    return _year_span("decade", f"{number:03d}", number * 10, number * 10 + 9)


def century(number: int) -> Period:
    """The century that TIMEX3 writes `18`: the nineteenth, 1801 to 1900."""
    return _year_span("century", f"{number:02d}", number * 100 + 1, number * 100 + 100)


def millennium(number: int) -> Period:
    """The millennium that TIMEX3 writes `1`: the second, 1001 to 2000."""
    return _year_span("millennium", str(number), number * 1000 + 1, number * 1000 + 1000)


def month(year_number: int, number: int) -> Period:
    """The month: `2015-10`."""
    last = calendar.monthrange(year_number, number)[1]
    return Period(
        "month", f"{year_number:04d}-{number:02d}", date(year_number, number, 1), date(year_number, number, last)
    )


def day(when: date) -> Period:
    """The day: `2015-10-26`."""
    return Period("day", when.isoformat(), when, when)


def quarter(year_number: int, number: int) -> Period:
    """The quarter: `2015-Q4`."""
    return _months("quarter", f"{year_number:04d}-Q{number}", year_number, 3 * number - 2, 3 * number)


def half(year_number: int, number: int) -> Period:
    """The half year: `2015-H2`."""
    return _months("half", f"{year_number:04d}-H{number}", year_number, 6 * number - 5, 6 * number)


def _months(grain: Grain, value: str, year_number: int, first: int, last: int) -> Period:
    end = calendar.monthrange(year_number, last)[1]
    return Period(grain, value, date(year_number, first, 1), date(year_number, last, end))


def season(year_number: int, number: int) -> Period:
    """The season (1 spring to 4 winter, the one that begins in the year): `2015-SU`."""
    month_1, day_1, month_2, day_2 = _SEASON_ENDS[number - 1]
    end = year_number if month_2 > month_1 else year_number + 1
    value = f"{year_number:04d}-{_SEASONS[number - 1]}"
    return Period("season", value, date(year_number, month_1, day_1), date(end, month_2, day_2))


def fiscal_year(number: int) -> Period:
    """The fiscal year: `FY2008`. Whose it is decides its days: the bounds hold every fiscal year in wide use."""
    return Period("year", f"FY{number:04d}", date(number - 1, 7, 1), date(number + 1, 3, 31))


def week(number: int) -> Period:
    """The ISO week that begins on the Monday with ordinal `7 * number + 1`."""
    first = date.fromordinal(7 * number + 1)
    iso_year, iso_week, _ = first.isocalendar()
    return Period("week", f"{iso_year:04d}-W{iso_week:02d}", first, first + timedelta(days=6))


def weekend(number: int) -> Period:
    """Saturday and Sunday of that week: `2015-W43-WE`."""
    whole = week(number)
    assert whole.first is not None
    assert whole.last is not None
    return Period("weekend", f"{whole.value}-WE", whole.first + timedelta(days=5), whole.last)


_Counted = tuple[Callable[[date], int], Callable[[int], Period]]
_UNITS: dict[str, _Counted] = {
    "day": (date.toordinal, lambda i: day(date.fromordinal(i))),
    "week": (lambda d: (d.toordinal() - 1) // 7, week),
    "weekend": (lambda d: (d.toordinal() - 1) // 7, weekend),
    "month": (lambda d: d.year * 12 + d.month - 1, lambda i: month(i // 12, i % 12 + 1)),
    "quarter": (lambda d: d.year * 4 + (d.month - 1) // 3, lambda i: quarter(i // 4, i % 4 + 1)),
    "half": (lambda d: d.year * 2 + (d.month - 1) // 6, lambda i: half(i // 2, i % 2 + 1)),
    "season": (lambda d: (d.year * 12 + d.month - 3) // 3, lambda i: season(i // 4, i % 4 + 1)),
    "year": (lambda d: d.year, year),
    "fiscal": (lambda d: d.year, fiscal_year),
    "decade": (lambda d: d.year // 10, decade),
    "century": (lambda d: (d.year - 1) // 100, century),
    "millennium": (lambda d: (d.year - 1) // 1000, millennium),
}
_UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "fiscal": "FYXXXX", "decade": "XXX", "century": "XX",
    "millennium": "X",
}  # fmt: skip
"""What a time of each unit is worth when nothing says from when it counts."""
_GRAINS: dict[str, Grain] = {"fiscal": "year"}


def is_unit(name: str | None) -> bool:
    """True for a unit that `holding` knows."""
    return name in _UNITS


def holding(unit: str, when: date, shift: int = 0) -> Period | None:
    """The day, week, month, … that holds `when`, or the one `shift` after it; None beyond the years 1 to 9999."""
    index, build = _UNITS[unit]
    try:
        return build(index(when) + shift)
    except (ValueError, OverflowError):
        return None


def moved(when: date, unit: str, count: int) -> date | None:
    """The same day so many days, weeks, months or years away; of a month that is too short, its last day."""
    if unit in {"day", "week"}:
        found = holding("day", when, count * (7 if unit == "week" else 1))
        return None if found is None else found.first
    whole = holding("month", when, count * {"month": 1, "quarter": 3, "year": 12}.get(unit, 0))
    if whole is None or whole.first is None or whole.last is None:
        return None
    return whole.first.replace(day=min(when.day, whole.last.day))


def unknown(unit: str) -> Period:
    """A day, week, … of which nothing is known."""
    return Period(_GRAINS.get(unit, unit), _UNKNOWN[unit])  # type: ignore[arg-type]


def partly_known(unit: str, when: CalendarDate, shift: int) -> Period:
    """`holding`, counted from a day whose year is unknown: what then still can be said."""
    if when.month is None or unit not in {"day", "month"}:
        return unknown(unit)
    if unit == "month":
        return Period("month", f"XXXX-{(when.month - 1 + shift) % 12 + 1:02d}")
    if when.day is None or abs(shift) > 365:
        return unknown(unit)
    found = set()
    for number in (2023, 2024):  # a common and a leap year; where they differ, the day is not known
        known = CalendarDate(year=number, month=when.month, day=when.day).exact()
        if known is not None:
            found.add((known + timedelta(days=shift)).isoformat()[4:])
    return Period("day", f"XXXX{found.pop()}") if len(found) == 1 else unknown(unit)


def easter(number: int) -> date:
    """Western Easter Sunday of a year (the Gregorian computus of Meeus, Jones and Butcher)."""
    a, b, c = number % 19, number // 100, number % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return date(number, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


def nth_weekday(number: int, month_number: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; -1 is the last."""
    if nth > 0:
        first = date(number, month_number, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(number, month_number, calendar.monthrange(number, month_number)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def holiday(rule: str, number: int) -> date:
    """The day a holiday falls on in a year, by its rule in `resources/time_holidays.tsv`."""
    if rule.startswith("easter"):
        return easter(number) + timedelta(days=int(rule.removeprefix("easter")))
    if rule.startswith("thanksgiving"):
        return nth_weekday(number, 11, 3, 4) + timedelta(days=int(rule.removeprefix("thanksgiving")))
    if rule == "election":
        return nth_weekday(number, 11, 0, 1) + timedelta(days=1)
    if "/" in rule:
        month_number, weekday, nth = (int(part) for part in rule.split("/"))
        return nth_weekday(number, month_number, weekday, nth)
    month_number, day_number = (int(part) for part in rule.split("-"))
    return date(number, month_number, day_number)
