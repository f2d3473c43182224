"""Normalised text: what the parser sees, and the way back to the text as it came."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import normalise


@pytest.mark.parametrize("mark", list("\u201c\u201d\u201e\u201f\u00ab\u00bb\x93\x94"))
def test_double_marks_become_straight(mark):
    assert normalise(f"{mark}No").text == '"No'


@pytest.mark.parametrize("mark", list("\u2018\u2019\u201a\u201b\u2032\u00b4\u2039\u203a\x91\x92"))
def test_single_marks_become_apostrophes(mark):
    assert normalise(f"the union{mark}s").text == "the union's"


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("Franco\u2010German", "Franco-German"),
        ("Franco\u2011German", "Franco-German"),
        ("\u22125 degrees", "-5 degrees"),
        ("30\u00a0000 people", "30 000 people"),
        ("30\u202f000 people", "30 000 people"),
        ("at\t9 a.m.", "at 9 a.m."),
        ("one line\u2028and another", "one line\nand another"),
        ("Oslo \x96 Bergen", "Oslo \u2013 Bergen"),
        ("Oslo \x97 she said", "Oslo \u2014 she said"),
        ("well\x85", "well\u2026"),
        ("\x95 first", "\u2022 first"),
    ],
)
def test_spaces_and_dashes_become_plain(given_text, wanted):
    normal = normalise(given_text)
    assert normal.text == wanted
    assert normal.starts is None, "one for one: no map is needed"
    assert normal.span(2, 5) == (2, 5)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f"])
def test_invisible_marks_are_dropped_and_spans_lead_back(mark):
    text = f"The fisher{mark}men left."
    normal = normalise(text)
    assert normal.text == "The fishermen left."
    start = normal.text.index("fishermen")
    assert text[slice(*normal.span(start, start + 9))] == f"fisher{mark}men"
    start = normal.text.index("left")
    assert text[slice(*normal.span(start, start + 4))] == "left"


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [
        ("\u2019", "'"),
        ("\u2018", "'"),
        ("\u201c", '"'),
        ("\u201d", '"'),
        ("\u2013", "\u2013"),
        ("\u2014", "\u2014"),
        ("\u2026", "\u2026"),
    ],
)
def test_utf8_read_as_windows_1252_is_repaired(mark, wanted):
    spoilt = "".join(
        chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252")
        for byte in mark.encode()
    )
    text = f"It was{spoilt}late"
    normal = normalise(text)
    assert normal.text == f"It was{wanted}late"
    assert text[slice(*normal.span(6, 7))] == spoilt
    assert text[slice(*normal.span(7, 11))] == "late"


def test_plain_text_stays_as_it_is():
    text = 'The "deal" isn\'t done - yet. Señor Ünal, 東京.'
    assert normalise(text).text == text


def test_empty_text_has_no_words():
    assert normalise("").text == ""


@settings(deadline=None, derandomize=True)
@given(st.text(st.one_of(st.sampled_from("ab \u00ad\u200bâ€™œ\u201d“"), st.characters()), max_size=40))
def test_spans_run_through_the_text_in_order(text):
    normal = normalise(text)
    at = 0
    for i in range(len(normal.text)):
        start, end = normal.span(i, i + 1)
        assert at <= start < end <= len(text)
        at = end
