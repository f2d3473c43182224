"""Stretches of the calendar."""

from datetime import date

import pytest

from dateline.lexicon.time_words import named_days
from dateline.model import CalendarDate
from dateline.when import periods

MONDAY = date(2015, 10, 26)
HOLDING = [
    ("day", 0, "2015-10-26"),
    ("day", -26, "2015-09-30"),
    ("week", 0, "2015-W44"),
    ("week", 10, "2016-W01"),
    ("weekend", -1, "2015-W43-WE"),
    ("month", 3, "2016-01"),
    ("quarter", -1, "2015-Q3"),
    ("half", 0, "2015-H2"),
    ("season", 0, "2015-FA"),
    ("season", 1, "2015-WI"),
    ("year", -15, "2000"),
    ("decade", 0, "201"),
    ("century", 0, "20"),
    ("millennium", 0, "2"),
    ("fiscal", 0, "FY2015"),
]


@pytest.mark.parametrize(("unit", "shift", "value"), HOLDING)
def test_unit_that_holds_a_day_or_one_beside_it(unit, shift, value):
    period = periods.holding(unit, MONDAY, shift)
    assert period is not None
    assert period.value == value
    assert period.first is not None
    assert period.last is not None
    assert period.first <= period.last


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "half", "season", "year", "decade"])
def test_stretch_follows_its_predecessor_without_gap_or_holds_its_day(unit):
    here = periods.holding(unit, MONDAY)
    assert here is not None
    assert here.distance(MONDAY) == 0


@pytest.mark.parametrize(("unit", "shift"), [("year", 9000), ("day", -(10**9)), ("month", 10**6), ("week", 10**7)])
def test_no_stretch_beyond_the_calendar(unit, shift):
    assert periods.holding(unit, MONDAY, shift) is None


def test_january_belongs_to_the_winter_of_the_year_before():
    period = periods.holding("season", date(2015, 1, 10))
    assert period is not None
    assert period.value == "2014-WI"


@pytest.mark.parametrize(("year", "day"), [(1998, (4, 12)), (2000, (4, 23)), (2011, (4, 24)), (2024, (3, 31))])
def test_easter(year, day):
    assert periods.easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("labor day", date(2015, 9, 7)),
        ("memorial day", date(2015, 5, 25)),
        ("thanksgiving", date(2015, 11, 26)),
        ("election day", date(2016, 11, 8)),
        ("good friday", date(2015, 4, 3)),
        ("christmas", date(2015, 12, 25)),
        ("martin luther king day", date(2015, 1, 19)),
        ("pentecost monday", date(2015, 5, 25)),
    ],
)
def test_holiday_falls_on_its_day(name, day):
    assert periods.holiday(named_days("holiday")[name], day.year) == day


@pytest.mark.parametrize("rule", sorted(set(named_days("holiday").values())))
def test_every_holiday_has_a_day_in_every_year(rule):
    assert all(periods.holiday(rule, year).year == year for year in (1900, 1999, 2000, 2023, 2024))


@pytest.mark.parametrize(
    ("day", "unit", "shift", "value"),
    [
        ((10, 26), "day", -1, "XXXX-10-25"),
        ((10, 26), "month", -10, "XXXX-12"),
        ((3, 1), "day", -1, "XXXX-XX-XX"),
        ((10, 26), "week", 0, "XXXX-WXX"),
        ((10, None), "day", 0, "XXXX-XX-XX"),
        ((2, 29), "day", 0, "XXXX-02-29"),
    ],
)
def test_unknown_year_leaves_what_can_be_said(day, unit, shift, value):
    period = periods.partly_known(unit, CalendarDate(month=day[0], day=day[1]), shift)
    assert (period.value, period.first, period.last) == (value, None, None)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [("month", 1, date(2015, 2, 28)), ("year", 1, date(2016, 1, 31)), ("week", -1, date(2015, 1, 24))],
)
def test_same_day_in_another_month(unit, count, value):
    assert periods.moved(date(2015, 1, 31), unit, count) == value


def test_distance_counts_days_to_the_nearer_end():
    october = periods.month(2015, 10)
    assert [october.distance(day) for day in (MONDAY, date(2015, 11, 2), date(2015, 9, 28))] == [0, 2, 3]
