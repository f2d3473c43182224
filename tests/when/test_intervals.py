"""Intervals are EDTF."""

import edtf
import pytest

from dateline.when import periods
from dateline.when.intervals import between, closed, opened
from dateline.when.periods import Period

PERIODS = [
    periods.month(2015, 9), periods.year(2015), periods.quarter(2015, 3), periods.season(2015, 2), periods.decade(197),
    periods.century(18), periods.week(105192), periods.weekend(105192),
]  # fmt: skip


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.value)
def test_open_and_closed_intervals_are_valid_edtf(period):
    for text in (opened(period), closed(period), between(period, period)):
        assert text is not None
        assert edtf.parse_edtf(text) is not None


def test_interval_with_unknown_year_keeps_it():
    assert opened(Period("day", "XXXX-09-30")) == "XXXX-09-30/.."


def test_value_that_edtf_does_not_know_makes_no_interval():
    assert opened(Period(None, "PRESENT_REF")) is None
    assert closed(Period(None, "BC0044")) is None


def test_interval_does_not_run_backwards():
    assert between(periods.year(2006), periods.year(2004)) is None
