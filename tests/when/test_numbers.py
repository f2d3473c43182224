"""Numbers in words and figures, and the lengths they make."""

import pytest

from dateline.when.numbers import duration, number

NUMBERS = [
    ("nine", "9"),
    ("twenty-one", "21"),
    ("thirty five", "35"),
    ("a", "1"),
    ("an", "1"),
    ("a dozen", "12"),
    ("1,200", "1200"),
    ("2.5", "2.5"),
    ("two and a half", "2.5"),
    ("two-and-a-half", "2.5"),
    ("2 1/2", "2.5"),
    ("half a", "0.5"),
    ("one hundred", "100"),
    ("a thousand", "1000"),
    ("three hundred and fifty", "350"),
    ("several", "X"),
    ("a few", "X"),
    ("a couple of", "X"),
    ("5 million", "5000000"),
    ("umpteen", "X"),
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_number_is_worth(words, value):
    assert number(words) == value


LENGTHS = [
    ("9", "day", "P9D"),
    ("24", "hour", "PT24H"),
    ("X", "year", "PXY"),
    ("X", "decade", "PXDE"),
    ("X", "minute", "PTXM"),
    ("2", "decade", "P20Y"),
    ("0.5", "hour", "PT30M"),
    ("0.5", "century", "P50Y"),
    ("0.5", "year", "P6M"),
    ("1", "fortnight", "P2W"),
    ("2.5", "year", "P2.5Y"),
    ("2", "quarter", "P2Q"),
    ("3", "night", "P3D"),
    ("2", "weekend", "P2WE"),
]


@pytest.mark.parametrize(("count", "unit", "value"), LENGTHS)
def test_duration_is_written(count, unit, value):
    assert duration(count, unit) == value
