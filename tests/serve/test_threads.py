"""Findings as threads between the cards of an actor's page."""

import msgspec
import pytest

from dateline.model import Finding, Side, Span
from dateline.serve.longday import longday
from dateline.serve.threads import days, threads


def side(ident, day="2024-05-14", actor="Alva Berg"):
    return Side(
        story="s", id=ident, text=f"words of {ident}", span=Span(0, 1), source="a", published=day, date=day,
        actor=actor, actor_id="person:alva-berg",
    )  # fmt: skip


def found(kind, left, right, now=None):
    return Finding(id=f"f{kind}{left.id}", kind=kind, left=left, right=right, now=now, why="because", confidence=0.5)


def test_findings_between_the_same_cards_are_one_thread():
    word, deed = side("w"), side("d", "2024-05-16")
    made = threads([
        found("open_promise", word, deed, "broken"), found("word_against_deed", word, deed),
        found("open_plan", side("x"), None, "open"),
    ])  # fmt: skip
    assert [(one.start, one.end, [strand.label for strand in one.strands]) for one in made] == [
        ("w", "d", ["broken", "against the deed"])
    ]


@pytest.mark.parametrize(
    ("kind", "now", "state", "label"),
    [
        ("open_demand", "ignored", "ignored", "ignored"),
        ("open_plan", "kept", "kept", "kept"),
        ("word_against_word", None, "against", "against the word"),
        ("corroboration", None, "told", "told again"),
    ],
)
def test_a_thread_says_what_became_of_the_word(kind, now, state, label):
    (made,) = threads([found(kind, side("w"), side("d"), now)])
    assert (made.strands[0].state, made.strands[0].label) == (state, label)


def test_each_end_of_a_thread_has_a_card():
    asked, answer = side("w", "2024-05-14", "Iran"), side("d", "2024-05-16/2024-05-18", None)
    later, earlier = days([], [], [found("open_demand", asked, answer, "kept")])
    assert (later.day, [one.id for one in later.answers], later.asked) == ("2024-05-16", ["d"], ())
    assert (earlier.day, [one.id for one in earlier.asked]) == ("2024-05-14", ["w"])


def test_an_actors_page_shows_its_threads(client, monkeypatch):
    words = client.get("/front.json?day=2024-05-14").json()["words"][0]
    one = found("open_promise", side(words["id"]), side("d", "2024-05-16", None), "broken")
    one = msgspec.structs.replace(one, left=msgspec.structs.replace(one.left, story=words["story"]))
    monkeypatch.setattr("dateline.serve.views.actor.ledger", lambda *_, **__: iter([one]))
    page = client.get("/actor/person:alva-berg").text
    assert f'<li data-start="{words["id"]}" data-end="d" data-state="broken">broken</li>' in page
    assert '<a href="#d">answered by →</a>' in page
    assert f'<a href="#{words["id"]}">← answers</a>' in page
    narrowed = client.get("/actor/person:alva-berg.json?show=threads").json()
    assert [len(day["words"]) for day in narrowed["days"]] == [0, 1]
    assert client.get("/actor/person:alva-berg.json?show=deeds").json()["threads"] == []


def test_who_tells_of_an_actor(client):
    page = client.get("/actor/person:alva-berg.json").json()
    assert [(one["publisher"], one["stories"]) for one in page["tellers"]] == [("", 2), ("Post", 1)]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-05-14", "Tuesday 14 May 2024"), ("2024-05", "May 2024"), ("XXXX-05-14", "XXXX-05-14"),
        (None, "day unknown"), ("2024", "2024"),
    ],
)  # fmt: skip
def test_a_day_in_words(day, words):
    assert longday(day).replace("\u00a0", " ") == words
