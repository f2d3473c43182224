"""Any text in: no exception, every span cuts its words, bounds in order, the same again."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.when import reanchored
from dateline.when.grammar import grammar
from dateline.when.scan import plain
from tests.when.telling import times, told

WORDS = [
    *sorted(grammar()),
    "of",
    "in",
    "on",
    "at",
    "day",
    "year",
    "years",
    "ago",
    "later",
    "and",
    "half",
    "o'clock",
    "p.m.",
    ",",
    ".",
    "-",
    "–",
    "29",
    "30",
    "31",
    "2004",
    "0",
    "99999999999999999999",
    "12:75",
    "13/13/2013",
    "24:00",
    "quarter",
    "same",
    "period",
    "century",
    "BC",
    "’82",
    "\n",
    "“",
    "”",
]
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)


def holds(text, published):
    found = times(told(text, published=published))
    for time in found:
        assert (time.earliest is None) == (time.latest is None)
        if time.earliest is not None and time.latest is not None:
            assert date.fromisoformat(time.earliest) <= date.fromisoformat(time.latest)
            assert time.type in {"DATE", "TIME"}
        reanchored(time, date(2015, 10, 23))
    assert found == times(told(text, published=published))


@settings(max_examples=150, deadline=None)
@given(st.text(), st.none() | DAYS)
def test_any_text_is_read(text, published):
    holds(text, published)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join), st.none() | DAYS | st.just("XXXX-10-26"))
def test_any_row_of_time_words_is_read(text, published):
    holds(text, published)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_plain_text_keeps_its_length(text):
    assert len(plain(text)) == len(text)
