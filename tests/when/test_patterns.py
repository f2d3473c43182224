"""Every row of the time resources reads its own example."""

from pathlib import Path

import pytest
import yaml

from tests.when.telling import time_of, times, told

RESOURCES = Path(__file__).parent.parent.parent / "resources"


def rows(name):
    return yaml.safe_load((RESOURCES / f"{name}.yaml").read_text(encoding="utf-8"))


def marked(example):
    """Text, expression, value of `The vote was held on [January 9]. = 2016-01-09`."""
    sentence, _, value = example.rpartition(" = ")
    start, end = sentence.index("["), sentence.index("]")
    return sentence.replace("[", "").replace("]", ""), sentence[start + 1 : end], value


ALONE = {"nothing", "nth_unit"}  # read nothing by themselves
READING = [row for row in rows("time_patterns") if row["means"] not in ALONE]


@pytest.mark.parametrize("row", READING, ids=[row["rule"] for row in READING])
def test_pattern_reads_its_example(row):
    text, words, value = marked(row["example"])
    if row["means"] == "mod":
        words = text.partition(" in ")[2].rstrip(".")
    time = time_of(text, words)
    assert time.value == value


@pytest.mark.parametrize("row", rows("time_joins"), ids=lambda row: row["rule"])
def test_join_reads_its_example(row):
    text, words, value = marked(row["example"])
    time = time_of(text, words)
    assert (time.value, time.basis.rule.partition(":")[0]) == (value, row["rule"])


NOTHING = [row for row in rows("time_patterns") if row["means"] == "nothing"]


@pytest.mark.parametrize("row", NOTHING, ids=[row["rule"] for row in NOTHING])
def test_row_that_reads_nothing_finds_no_time(row):
    assert times(told(row["example"])) == []


@pytest.mark.parametrize("row", rows("time_checks"), ids=lambda row: row["check"])
def test_check_lets_its_example_pass(row):
    assert times(told(row["example"])) != []
