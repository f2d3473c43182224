"""One construction a case, named after it, so that a failure says what broke."""

import msgspec
import pytest

from dateline import read_text
from dateline.model import RawItem, Source, Statement, StoryState
from dateline.reading import Parse, parse
from dateline.said import statements
from dateline.said.statements import Statements
from dateline.wire import split


def read(text: str) -> tuple[str, list[Statement]]:
    """The story's text and its statements, without actors or times."""
    story = next(iter(split(RawItem(source=Source(id="t", index=0), text=text))))
    state = StoryState(story=story)
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    return story.text, [one for one in statements.run(state, Statements()) if isinstance(one, Statement)]


def shown(text: str, one: Statement) -> tuple[str | None, str | None, str]:
    """Source, cue and content as words."""
    source = one.source_span.cut(text) if one.source_span else None
    cue = one.cue_span.cut(text) if one.cue_span else None
    return source, cue, " / ".join(span.cut(text) for span in one.content_spans)


CASES = {
    "that-clause": (
        "The minister said that the army had left the city.",
        ("The minister", "said", "that the army had left the city", "indirect"),
    ),
    "zero-that": (
        "The minister said the army had left the city.",
        ("The minister", "said", "the army had left the city", "indirect"),
    ),
    "clause-first": (
        "The army has left the city, the minister said.",
        ("the minister", "said", "The army has left the city", "indirect"),
    ),
    "parenthetical": (
        "The army, the minister said, has left the city.",
        ("the minister", "said", "The army / has left the city", "indirect"),
    ),
    "direct-quote-first": (
        "“The army has left the city,” the minister said.",
        ("the minister", "said", "The army has left the city", "direct"),
    ),
    "direct-inverted": (
        "“The army has left the city,” said Omar Haddad.",
        ("Omar Haddad", "said", "The army has left the city", "direct"),
    ),
    "direct-cue-first": (
        "Omar Haddad said: “The army has left the city.”",
        ("Omar Haddad", "said", "The army has left the city.", "direct"),
    ),
    "direct-question": (
        "“Who will rebuild the city?” Omar Haddad asked.",
        ("Omar Haddad", "asked", "Who will rebuild the city?", "direct"),
    ),
    "direct-split": (
        "“The army,” the minister said, “has left the city.”",
        ("the minister", "said", "The army / has left the city.", "direct"),
    ),
    "direct-goes-on": (
        "“The army has left,” the minister said. “It will not come back.”",
        ("the minister", "said", "The army has left / It will not come back.", "direct"),
    ),
    "straight-quotes": (
        '"The army has left the city," the minister said.',
        ("the minister", "said", "The army has left the city", "direct"),
    ),
    "mixed": (
        "The minister said the army had “left the city for good”.",
        ("The minister", "said", "the army had “left the city for good”", "mixed"),
    ),
    "scare-quote-stays-inside": (
        "The general said the “patriotic” villagers would be safe.",
        ("The general", "said", "the “patriotic” villagers would be safe", "mixed"),
    ),
    "told-outlet": (
        "“The army has left the city,” the mayor told Reuters.",
        ("the mayor", "told", "The army has left the city", "direct"),
    ),
    "apposition-in-source": (
        "Omar Haddad, a spokesman for the union, said the strike was over.",
        ("Omar Haddad, a spokesman for the union", "said", "the strike was over", "indirect"),
    ),
    "relative-source": (
        "The minister, who said the army had left, resigned.",
        ("who", "said", "the army had left", "indirect"),
    ),
    "participle": (
        "The minister praised the army, adding that it would soon leave.",
        ("The minister", "adding", "that it would soon leave", "indirect"),
    ),
    "agentless-passive": (
        "It was announced that the army had left the city.",
        (None, "was announced", "that the army had left the city", "indirect"),
    ),
    "according-to-first": (
        "According to the ministry, the army has left the city.",
        ("the ministry", "According to", "the army has left the city", "indirect"),
    ),
    "according-to-last": (
        "The army has left the city, according to the ministry.",
        ("the ministry", "according to", "The army has left the city", "indirect"),
    ),
    "demand-object-infinitive": (
        "The general urged the rebels to leave the city.",
        ("The general", "urged", "the rebels to leave the city", "indirect"),
    ),
    "promise-infinitive": (
        "The general promised to leave the city.",
        ("The general", "promised", "to leave the city", "indirect"),
    ),
    "denial": (
        "The general denied that his men had entered the village.",
        ("The general", "denied", "that his men had entered the village", "indirect"),
    ),
    "belief": (
        "Villagers fear that the dam will burst.",
        ("Villagers", "fear", "that the dam will burst", "belief"),
    ),
    "wish": (
        "The general wants the rebels to leave.",
        ("The general", "wants", "the rebels to leave", "belief"),
    ),
    "headline-clause-first": (
        "Stop shelling our town, villagers tell army\n\nThe army fired again on Monday.",
        ("villagers", "tell", "Stop shelling our town", "indirect"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_statement_is_read(name):
    text, (source, cue, content, form) = CASES[name]
    whole, found = read(text)
    assert (source, cue, content) in [shown(whole, one) for one in found]
    assert form in [one.form for one in found if shown(whole, one)[2] == content]


@pytest.mark.parametrize(
    "text",
    [
        "He was known as “the Fox” in his village.",
        "She read “The Long Winter” on the train.",
        "The army left the city on Monday.",
        "“",
        "” “ ” ' « »",
        "The so-called “reform” failed.",
    ],
)
def test_no_statement_is_invented(text):
    assert read(text)[1] == []


def test_quotation_carried_over_a_paragraph_keeps_its_speaker():
    text = "“We left in the night,” Omar Haddad said. “Nobody helped us.\n\n“We walked for two days.”"
    whole, found = read(text)
    assert [shown(whole, one)[0] for one in found if one.form == "direct"] == ["Omar Haddad"]
    assert "We walked for two days." in shown(whole, found[0])[2]


def test_denial_is_marked():
    _, found = read("The general denied that his men had entered the village.")
    assert [one.denies for one in found] == [True]


def test_pluperfect_is_earlier():
    _, found = read("The general said the road was open. The mayor had said it was closed.")
    assert [one.earlier for one in found] == [False, True]


def test_unbalanced_marks_never_raise():
    whole, found = read('“The army has left, the minister said. "It is “over.')
    assert all(span.cut(whole) for one in found for span in one.content_spans)


def days(text: str) -> dict[str, str]:
    """Words of each time in a text printed on Tuesday 14 May 2024, and its value."""
    (account,) = read_text(text, published="2024-05-14")
    return {time.text: time.value for time in account.times}


def test_time_in_a_quotation_counts_from_the_day_it_was_spoken():
    found = days("OSLO, May 14 - The mayor said on Friday: “The bridge will open next week.”")
    assert found["next week"] == "2024-W20"


def test_speaker_who_goes_on_goes_on_on_the_same_day():
    text = (
        "OSLO, May 14 - Mayor Ida Lund announced on Friday that the bridge was safe.\n\n"
        "“We will open it next week,” Lund said."
    )
    assert days(text)["next week"] == "2024-W20"


def test_time_in_reported_speech_counts_from_the_dateline():
    found = days("OSLO, May 14 - The mayor said on Friday that the bridge would open next week.")
    assert found["next week"] == "2024-W21"
