"""Parses put right where the grammar leaves no doubt."""

import pytest

from dateline.model import RawItem, Source, StoryState
from dateline.reading import Parse, parse
from dateline.wire import split


def subject_of(text):
    """The whole subject of the sentence's verb."""
    story = next(iter(split(RawItem(source=Source(id="t", index=0), text=text))))
    (reading,) = parse.run(StoryState(story=story), Parse())
    token = next(token for token in reading.tokens if token.dep == "nsubj" and reading.tokens[token.head].dep == "ROOT")
    return reading.words(*reading.extent(token.i))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In an earlier interview Lund said the road was closed.", "Lund"),
        ("In her BBC interview Ida Lund said the strike was over.", "Ida Lund"),
        ("During the war General Haddad said little.", "General Haddad"),
        ("The engineer Omar Haddad said little.", "The engineer Omar Haddad"),
    ],
)
def test_preposition_keeps_its_noun_and_the_verb_its_subject(text, subject):
    assert subject_of(text) == subject
