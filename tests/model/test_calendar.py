"""Dates with unknown parts."""

from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import CalendarDate


@pytest.mark.parametrize("text", ["2015", "2015-10", "2015-10-26", "XXXX-10", "XXXX-10-26", "0987-01-02"])
def test_date_is_spelt_as_it_was_read(text):
    assert CalendarDate.parse(text).edtf == text


@pytest.mark.parametrize("text", ["", "26 October", "2015-10-26-01", "2015-W43", "-10-26", "2015/2016"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="not a date"):
        CalendarDate.parse(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2015-10-26", date(2015, 10, 26)),
        ("2016-02-29", date(2016, 2, 29)),
        ("2015-02-29", None),
        ("2015-13-01", None),
        ("2015-10", None),
        ("XXXX-10-26", None),
    ],
)
def test_exact_day_only_where_there_is_one(text, day):
    assert CalendarDate.parse(text).exact() == day


def test_weekday_alone_makes_no_day():
    assert CalendarDate(weekday=2).edtf == "XXXX"
    assert CalendarDate(weekday=2).exact() is None


@given(st.dates())
def test_every_day_survives_and_is_edtf(day):
    one = CalendarDate(year=day.year, month=day.month, day=day.day)
    assert CalendarDate.parse(one.edtf) == one
    assert one.exact() == day
    assert str(edtf.parse_edtf(one.edtf)) == one.edtf
