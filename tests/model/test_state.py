"""What a stage may ask of the state."""

import pytest

from dateline.model import (
    Actor,
    Evidence,
    Mention,
    PlaceRef,
    Reading,
    Sentence,
    Source,
    Span,
    Story,
    StoryState,
    TimeRef,
    Token,
)

TEXT = "Minister Vega met envoy Lund in Oslo on Monday"
BASIS = Evidence(rule="by-hand")


def span(words: str) -> Span:
    """Where the words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def an_actor(name: str, head: str) -> Actor:
    """An actor with one mention and one head word."""
    mention = Mention(span=span(name), text=name, form="name", head=span(head))
    return Actor(id=f"a-{head}", canonical=head, name=name, kind="person", mentions=(mention,), basis=BASIS)


@pytest.fixture
def state() -> StoryState:
    tokens = tuple(
        Token(i=i, start=span(word).start, end=span(word).end, text=word, lemma=word, pos="", tag="", dep="", head=2,
              ent="", sentence=0)
        for i, word in enumerate(TEXT.split())
    )  # fmt: skip
    return StoryState(
        story=Story(id="st", source=Source(id="x", index=0), span=Span(0, len(TEXT)), text=TEXT),
        reading=Reading(
            tokens=tokens, sentences=(Sentence(i=0, first=0, last=len(tokens), root=2, paragraph=0),), paragraphs=()
        ),
        actors=(an_actor("Minister Vega", "Vega"), an_actor("Lund", "Lund")),
        times=(TimeRef(id="t1", span=span("Monday"), text="Monday", type="DATE", value="2024-05-13", basis=BASIS),),
        places=(PlaceRef(id="p1", span=span("Oslo"), text="Oslo", name="Oslo", kind="city", basis=BASIS),),
    )


def test_actor_is_found_by_its_head_word(state):
    actor, mention = state.actor_headed(1)
    assert (actor.id, mention.text) == ("a-Vega", "Minister Vega")
    assert state.actor_headed(0) is None


def test_longest_mention_inside_a_stretch_is_taken(state):
    assert state.actor_within(Span(0, len(TEXT)))[0].id == "a-Vega"
    assert state.actor_within(span("envoy Lund"))[0].id == "a-Lund"
    assert state.actor_within(span("Vega met")) is None


def test_actors_are_found_by_id(state):
    assert state.actor_by_id["a-Lund"].name == "Lund"


def test_times_and_places_inside_a_stretch(state):
    assert [time.id for time in state.times_in(span("on Monday"))] == ["t1"]
    assert state.times_in(span("Oslo on")) == []
    assert [place.id for place in state.places_in(span("in Oslo"))] == ["p1"]
    assert state.places_in(span("Monday")) == []
