"""The reading, built by hand: no parser is asked."""

import pytest

from dateline.model import Paragraph, Quotation, Reading, Sentence, Span, Token

TEXT = "Rebels who fled\nreturned."
# word, head, dependency; "who fled" hangs on "Rebels", "Rebels" on "returned"
_WORDS = [("Rebels", 3, "nsubj"), ("who", 2, "nsubj"), ("fled", 0, "relcl"), ("returned", 3, "ROOT"), (".", 3, "punct")]


@pytest.fixture
def reading() -> Reading:
    tokens, at = [], 0
    for i, (word, head, dep) in enumerate(_WORDS):
        at = TEXT.index(word, at)
        tokens.append(
            Token(i=i, start=at, end=at + len(word), text=word, lemma=word.lower(), pos="", tag="", dep=dep, head=head,
                  ent="", sentence=0)
        )  # fmt: skip
        at += len(word)
    return Reading(
        tokens=tuple(tokens),
        sentences=(Sentence(i=0, first=0, last=5, root=3, paragraph=0),),
        paragraphs=(Paragraph(i=0, role="body", span=Span(0, len(TEXT)), first=0, last=5),),
        quotations=(Quotation(span=Span(7, 15), inner=Span(8, 14), closed=True, carried=False, paragraph=0),),
    )


def test_token_knows_its_span_and_lower_case(reading):
    assert reading.tokens[0].span.cut(TEXT) == "Rebels"
    assert reading.tokens[0].lower == "rebels"


def test_children_come_in_text_order_and_by_label(reading):
    assert [token.text for token in reading.children(3)] == ["Rebels", "."]
    assert [token.text for token in reading.children(3, "nsubj", "dobj")] == ["Rebels"]
    assert reading.child(3, "punct").text == "."
    assert reading.child(3, "dobj") is None


def test_head_of_a_root_is_the_root(reading):
    assert reading.head(reading.tokens[1]).text == "fled"
    assert reading.head(reading.tokens[3]).text == "returned"


@pytest.mark.parametrize(
    ("i", "words"), [(0, "Rebels who fled"), (1, "who"), (2, "who fled"), (3, "Rebels who fled returned ."), (4, ".")]
)
def test_extent_is_all_that_hangs_on_a_word(reading, i, words):
    assert reading.words(*reading.extent(i)) == words


def test_span_of_tokens_is_exact(reading):
    assert reading.span(2, 4).cut(TEXT) == "fled\nreturned"


@pytest.mark.parametrize(
    ("start", "end", "tokens"),
    [
        (0, 25, (0, 5)),
        (0, 6, (0, 1)),
        (0, 7, (0, 1)),
        (1, 8, (1, 2)),
        (7, 16, (1, 3)),
        (30, 40, (5, 5)),
        (9, 9, (2, 2)),
    ],
)
def test_between_gives_the_tokens_that_begin_there(reading, start, end, tokens):
    assert reading.between(start, end) == tokens


def test_sentence_and_paragraph_of_a_word(reading):
    assert reading.sentence_of(2).root == 3
    assert reading.paragraph_of(2).role == "body"


@pytest.mark.parametrize(("offset", "inside"), [(7, False), (8, True), (13, True), (14, False)])
def test_quotation_holds_what_is_between_its_marks(reading, offset, inside):
    assert (reading.quotation_at(offset) is not None) is inside


def test_empty_reading_answers_too():
    empty = Reading(tokens=(), sentences=(), paragraphs=())
    assert empty.between(0, 10) == (0, 0)
    assert empty.quotation_at(0) is None
