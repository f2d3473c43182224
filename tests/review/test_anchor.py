"""Words found again by what stands around them."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Quote, Span
from dateline.review import found, quoted

TEXT = "The mayor left. The mayor came back.\nThe mayor   slept."


def test_of_several_places_the_one_with_the_same_surroundings_is_taken():
    assert found("New. " + TEXT, quoted(TEXT, Span(16, 25))) == Span(21, 30)


def test_other_blanks_are_the_same_words():
    quote = Quote(exact="back. The mayor slept", start=3, end=9)
    assert found(TEXT, quote).cut(TEXT) == "back.\nThe mayor   slept"


def test_words_that_are_gone_are_not_found():
    assert found(TEXT, Quote(exact="The mayor ran")) is None
    assert found(TEXT, Quote(exact="  ")) is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 20), st.text(max_size=30))
def test_words_are_found_in_their_own_text_and_behind_what_was_put_before_it(text, start, length, before):
    span = Span(min(start, len(text)), min(start + length, len(text)))
    quote = quoted(text, span)
    if span.cut(text).strip():
        assert found(text, quote) == span
        again = found(before + text, quote)
        assert again is not None
        assert again.cut(before + text).split() == quote.exact.split()


def test_words_said_over_and_over_are_found_at_once():
    text = "a " * 60_000 + "b"
    assert found(text, Quote(exact="a " * 2_000 + "b")).end == len(text)
    assert found(text, Quote(exact="a " * 2_000 + "c")) is None
