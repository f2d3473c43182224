"""The parse: every token, sentence and name leads back to the untouched text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Block, Reading, Source, Span, Story, StoryState, Token
from dateline.reading import Parse, normalise, parse


def parsed(text: str, role: str = "body", block: str = r"\S(?:.|\r?\n(?!\s*\n))*") -> Reading:
    """The reading of a text whose blocks are its paragraphs, all of one role."""
    blocks = tuple(Block(span=Span(*m.span()), role=role) for m in re.finditer(block, text))
    story = Story(id="st", source=Source(id="x", index=0), span=Span(0, len(text)), text=text, blocks=blocks)
    (reading,) = parse.run(StoryState(story=story), Parse())
    return reading


def faults(reading: Reading, text: str):
    """Whatever does not hold of a reading of `text`, in words."""
    at = 0
    for token in reading.tokens:
        if not at <= token.start < token.end <= len(text):
            yield f"token {token} stands before {at}"
        at = token.end
        if normalise(token.span.cut(text)).text != token.text:
            yield f"token {token.text!r} cuts {token.span.cut(text)!r}"
        if hangs_astray(reading, token):
            yield f"token {token} does not hang on its sentence's root or another root of it"
    covered = [i for sentence in reading.sentences for i in range(sentence.first, sentence.last)]
    if covered != list(range(len(reading.tokens))):
        yield "the sentences do not cut the tokens up"
    yield from (f"{one}: root outside" for one in reading.sentences if not one.first <= one.root < one.last)
    yield from (f"{one} lies outside" for one in reading.entities if not 0 <= one.first < one.last <= at)


def hangs_astray(reading: Reading, token: Token) -> bool:
    """True when the way up from a token leaves its sentence or runs in a circle."""
    seen: set[int] = set()
    while token.head != token.i:
        seen.add(token.i)
        head = reading.head(token)
        if head.i in seen or head.sentence != token.sentence:
            return True
        token = head
    return False


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Oslo on Monday. They signed nothing.",
        "The ministers met\r\nin Oslo on Monday.\r\n\r\nThey signed nothing.\r\n",
        "The ministers met\rin Oslo.\r\rThey signed nothing.",
        "The  ministers \t met   in\u00a0Oslo. \n They \u2003 signed nothing. ",
        "The fisher\u00admen of Tr\u00adom\u00adsø\u200b left.",
        "\u201cIt isnâ€™t over,\u201d said Jürgen Weiß â€“ twice.",
        "She said\x85 \x93nothing\x94.",
        "Emoji \U0001f1f3\U0001f1f4 and \U0001f468\u200d\U0001f469\u200d\U0001f467 in Bergen.",
    ],
)
def test_offsets_are_true_on_text_as_it_comes(text):
    reading = parsed(text)
    assert reading.tokens
    assert list(faults(reading, text)) == []


def test_white_space_makes_no_tokens():
    reading = parsed("The  ministers \t met \n in Oslo. \n ")
    assert [token.text for token in reading.tokens] == ["The", "ministers", "met", "in", "Oslo", "."]


@pytest.mark.parametrize("text", [" -  in Oslo", " - \r\n\n)", " -  on Monday.\r\n"])
def test_nothing_hangs_on_white_space(text):
    reading = parsed(text, block=r"(?s).+")  # the parser makes white space the root of each of these
    assert list(faults(reading, text)) == []


def test_paragraphs_are_parsed_one_by_one():
    reading = parsed("Talks in Oslo\n\nThe ministers met on Monday")
    assert [(one.first, one.last) for one in reading.paragraphs] == [(0, 3), (3, 8)]
    assert [sentence.paragraph for sentence in reading.sentences] == [0, 1]


def test_furniture_is_not_parsed():
    assert parsed("Read more: the talks in Oslo", role="related").tokens == ()


def test_names_are_marked_by_token():
    reading = parsed("Norwegian Prime Minister Kari Lunde flew to Berlin.")
    names = {reading.words(entity.first, entity.last): entity.label for entity in reading.entities}
    assert names["Kari Lunde"] == "PERSON"
    assert names["Berlin"] == "GPE"
    assert {token.text for token in reading.tokens if token.ent == "PERSON"} == {"Kari", "Lunde"}


def test_curly_quotes_reach_the_parser_straight_and_come_back_curly():
    text = "\u201cNo,\u201d she said."
    reading = parsed(text)
    assert reading.tokens[0].text == '"'
    assert reading.tokens[0].span.cut(text) == "\u201c"
    assert [one.inner.cut(text) for one in reading.quotations] == ["No,"]


def test_grammar_of_a_plain_sentence():
    reading = parsed("The army shelled the town.")
    verb = next(token for token in reading.tokens if token.text == "shelled")
    assert verb.lemma == "shell"
    assert reading.sentences[0].root == verb.i
    assert [token.text for token in reading.children(verb.i, "nsubj")] == ["army"]
    assert reading.words(*reading.extent(reading.child(verb.i, "dobj").i)) == "the town"


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u200b \n\n \u00ad"])
def test_text_without_words_gives_an_empty_reading(text):
    assert parsed(text).tokens == ()


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    st.text(st.one_of(st.sampled_from("ab.  \n\r\t\u00ad\u00a0\u200b\"'"), st.characters(codec="utf-8")), max_size=60)
)
def test_offsets_are_true_on_any_text(text):
    assert list(faults(parsed(text), text)) == []
    assert list(faults(parsed(text, block=r"(?s).+"), text)) == []
