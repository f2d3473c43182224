"""Quotation marks: every kind, paired inside paragraphs and carried from one to the next."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import quotations


def quoted(text: str) -> list[str]:
    """The words inside each quotation of a text whose paragraphs are its lines."""
    return [one.inner.cut(text) for one in found_in(text)]


def found_in(text: str):
    """The quotations of a text whose paragraphs are its lines."""
    return list(quotations(text, [m.span() for m in re.finditer(r"[^\n]+", text)]))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("\u201c", "\u201d"),
        ("\u201e", "\u201d"),
        ("\u00ab", "\u00bb"),
        ("\u2039", "\u203a"),
        ("``", "''"),
        ("''", "''"),
        ("\x93", "\x94"),
        ("\u2018", "\u2019"),
        ("'", "'"),
        ("\x91", "\x92"),
        ('"', "\u201d"),
        ("\u201c", '"'),
    ],
)
def test_every_kind_of_mark_pairs(opening, closing):
    text = f"He said: {opening}We shall wait.{closing} Nobody did."
    (one,) = found_in(text)
    assert one.inner.cut(text) == "We shall wait."
    assert one.span.cut(text) == f"{opening}We shall wait.{closing}"
    assert one.closed
    assert not one.carried


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union met at six o'clock.",
        "The \u201990s were the farmers\u2019 best years, weren\u2019t they?",
        "The pipe was 6' long.",
        "No marks at all.",
    ],
)
def test_apostrophes_quote_nothing(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("\u2018The owner\u2019s offer isn\u2019t fair,\u2019 he said.", ["The owner\u2019s offer isn\u2019t fair,"]),
        ("\u2018The owners\u2019 offer is late,\u2019 he said.", ["The owners\u2019 offer is late,"]),
        ("They called it \u2018useless\u2019 and \u2018late\u2019.", ["useless", "late"]),
        ("'It's late,' she said. 'We're closed.'", ["It's late,", "We're closed."]),
        (
            "\u201cThey don\u2019t pay,\u201d he said, \u201cand won\u2019t.\u201d",
            ["They don\u2019t pay,", "and won\u2019t."],
        ),
    ],
)
def test_apostrophes_inside_do_not_close(text, wanted):
    assert quoted(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("\u201cShe told me \u2018never\u2019 and left,\u201d he said.", "She told me \u2018never\u2019 and left,"),
        ("\"She told me 'never' and left,\" he said.", "She told me 'never' and left,"),
        ("\u00abShe told me \u201cnever\u201d and left,\u00bb he said.", "She told me \u201cnever\u201d and left,"),
    ],
)
def test_nested_marks_belong_to_the_outer_quotation(text, wanted):
    assert quoted(text) == [wanted]


def test_unclosed_mark_runs_to_the_end_of_its_paragraph():
    text = "\u201cWe never signed, the mayor said.\nThe town is calm."
    (one,) = found_in(text)
    assert one.inner.cut(text) == "We never signed, the mayor said."
    assert not one.closed


def test_quotation_is_carried_over_paragraphs():
    text = "\u201cFirst we wait.\n\u201cThen we sail.\n\u201cThen we rest,\u201d she said.\n\u201cGood,\u201d he said."
    found = found_in(text)
    assert [one.inner.cut(text) for one in found] == ["First we wait.", "Then we sail.", "Then we rest,", "Good,"]
    assert [one.closed for one in found] == [False, False, True, True]
    assert [one.carried for one in found] == [False, True, True, False]
    assert [one.paragraph for one in found] == [0, 1, 2, 3]


def test_closed_quotation_is_not_carried():
    text = "\u201cFirst we wait.\u201d\n\u201cThen we sail.\u201d"
    assert [one.carried for one in found_in(text)] == [False, False]


@pytest.mark.parametrize("text", ["\u201d", '"', "'", "``", "\u00bb\u00bb\u00ab", '"""', "\u2019\u2019"])
def test_marks_alone_are_no_error(text):
    assert all(one.inner.start <= one.inner.end for one in found_in(text))


@settings(deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab .\n\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb\x93"), max_size=40))
def test_quotations_never_overlap_and_stay_in_their_paragraph(text):
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    at = 0
    for one in quotations(text, paragraphs):
        start, end = paragraphs[one.paragraph]
        assert max(at, start) <= one.span.start < one.inner.start <= one.inner.end <= one.span.end <= end
        at = one.span.end
