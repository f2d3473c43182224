"""Weekdays in headlines, whose present tense tells of past and future alike."""

import msgspec
import pytest

from dateline.model import StoryState
from dateline.reading import Parse, parse
from tests.when.telling import times, told

TUESDAY = "2015-10-27"


def parsed(text):
    state = told(text, published=TUESDAY, headline=True)
    return msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))


def value_in_headline(text):
    return times(parsed(text))[0].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Ferries return to Bergen on Friday\nFerries will call at Bergen again from Friday, the owner said.",
            "2015-10-30",
        ),
        ("Ferries return to Bergen on Friday\nThe first ferry called at Bergen on Friday.", "2015-10-23"),
        ("Norway hosts ministers on Friday\nThe ministers come from five states.", "2015-10-30"),
        ("Norway to host ministers on Friday\nThe ministers come from five states.", "2015-10-30"),
        ("Norway hosted ministers on Friday\nThe ministers came from five states.", "2015-10-23"),
    ],
)
def test_weekday_of_a_headline_follows_the_body_and_else_lies_ahead(text, value):
    assert value_in_headline(text) == value


def test_note_says_that_the_body_tells():
    time = times(parsed("Ferries return to Bergen on Friday\nFerries will call at Bergen on Friday."))[0]
    assert time.basis.note == "bare weekday: next to come, since the body tells so: 'call' speaks of the future"


def test_headline_without_a_parse_keeps_the_default():
    assert times(told("Norway hosts ministers on Friday", published=TUESDAY, headline=True))[0].value == "2015-10-23"


def test_body_alone_has_no_headline():
    state = told("Norway hosts ministers. It rained on Friday.", published=TUESDAY)
    assert times(StoryState(story=state.story))[0].value == "2015-10-23"
