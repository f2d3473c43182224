"""Spans: half-open stretches of a story's text."""

import pytest

from dateline.model import Span


def test_span_cuts_its_words():
    assert Span(4, 9).cut("The ferry sailed") == "ferry"


def test_span_counts_code_points():
    assert Span(2, 8).cut("\U0001f6a2 ferrys") == "ferrys"


def test_span_moves():
    assert Span(4, 9).moved(-4) == Span(0, 5)


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        ((2, 6), (2, 6), True, True),
        ((2, 6), (3, 5), True, True),
        ((2, 6), (3, 7), False, True),
        ((2, 6), (6, 8), False, False),
        ((2, 6), (0, 2), False, False),
        ((2, 6), (0, 9), False, True),
    ],
)
def test_span_covers_and_overlaps(one, other, covers, overlaps):
    assert Span(*one).covers(other) is covers
    assert Span(*one).overlaps(other) is overlaps
