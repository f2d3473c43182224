"""The same words, counted from the day they were said on."""

from datetime import date

import msgspec
import pytest

from dateline.when import reanchored
from tests.when.telling import times, told

FRIDAY = date(2015, 10, 23)
MOVED = [
    ("We meet next week", "2015-W44", None),
    ("We meet tomorrow", "2015-10-24", None),
    ("We met yesterday", "2015-10-22", None),
    ("We met on Thursday", "2015-10-22", None),
    ("We met last night", "2015-10-22TNI", None),
    ("We met three days ago", "2015-10-20", None),
    ("We met this morning", "2015-10-23TMO", None),
    ("We meet on Thursday morning", "2015-10-22TMO", None),
    ("We met late last month", "2015-09", None),
    ("It is shut since Thursday", "2015-10-22", "2015-10-22/.."),
    ("It is shut until Saturday", "2015-10-24", "../2015-10-24"),
    ("It opens at the end of this year", "2015", None),
]


@pytest.mark.parametrize(("text", "value", "interval"), MOVED)
def test_relative_words_count_from_the_new_day(text, value, interval):
    (time,) = times(told(text))
    moved = reanchored(time, FRIDAY)
    assert moved is not None
    assert (moved.value, moved.interval, moved.anchor) == (value, interval, "statement")
    assert (moved.id, moved.span, moved.text, moved.type) == (time.id, time.span, time.text, time.type)


def test_bounds_and_grain_move_along():
    (time,) = times(told("We meet next week"))
    moved = reanchored(time, FRIDAY)
    assert moved is not None
    assert (moved.earliest, moved.latest, moved.grain) == ("2015-10-26", "2015-11-01", "week")


def test_side_of_the_clause_is_kept():
    (time,) = times(told("It is shut until Friday"))
    moved = reanchored(time, date(2015, 10, 20))
    assert moved is not None
    assert moved.value == "2015-10-23"


def test_unknown_day_becomes_known():
    (time,) = times(told("We meet tomorrow", published=None))
    moved = reanchored(time, FRIDAY)
    assert time.value == "XXXX-XX-XX"
    assert moved is not None
    assert moved.value == "2015-10-24"


@pytest.mark.parametrize(
    "text", ["We met on May 3, 2004", "It took nine days", "We met in 1931", "We meet every week", "We are now here"]
)
def test_words_that_count_from_nowhere_stay(text):
    (time,) = times(told(text))
    assert reanchored(time, FRIDAY) is None


def test_time_counted_from_another_time_stays():
    _, time = times(told("He came on 2 June 2004. He left the next day."))
    assert reanchored(time, FRIDAY) is None


def test_words_that_cannot_be_read_alone_stay():
    (time,) = times(told("We meet tomorrow"))
    assert reanchored(msgspec.structs.replace(time, text="tom"), FRIDAY) is None
