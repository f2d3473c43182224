"""Tensions inside a story: each kind, and the near misses that must stay silent."""

import pytest

from dateline import read_text


def kinds(text: str, published: str | None = "2024-05-15") -> list[str]:
    """The kinds of tension in a text."""
    return [one.kind for account in read_text(text, published=published) for one in account.tensions]


OFFER_AND_DEED = (
    "Norway's foreign minister offered on Monday to help the Icelandic rebels. "
    "Norwegian warplanes have been bombing the Icelandic rebels since April."
)


def test_offer_of_help_to_those_being_bombed_is_word_against_deed():
    assert "word_against_deed" in kinds(OFFER_AND_DEED)


def test_denied_offer_is_word_against_word():
    text = (
        "The foreign minister of Norway offered on Monday to help the Icelandic rebels. "
        "“There is no offer,” said a spokesman for the Icelandic rebels."
    )
    assert "word_against_word" in kinds(text)


def test_unanswered_demand_is_open():
    assert "open_demand" in kinds("Iceland said on Monday that Norway must withdraw its troops.")


def test_unkept_promise_is_open():
    assert "open_promise" in kinds("Norway promised on Monday to withdraw its troops from Iceland.")


def test_plan_with_a_day_to_come_is_open():
    assert "open_plan" in kinds("Norway and Iceland will hold talks in Oslo on May 20.")


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian warplanes bombed rebels in the hills. Denmark offered to help the rebels.",
        "Norway and Iceland held talks in Oslo on Monday.",
        "The minister said the road was open. The mayor said the bridge was open too.",
        "Norway beat Iceland 2-1 in Oslo on Monday.",
    ],
)
def test_near_miss_stays_silent(text):
    assert kinds(text) == []


def test_every_tension_names_records_of_its_story_and_says_why():
    for account in read_text(OFFER_AND_DEED, published="2024-05-15"):
        known = {record.id for record in (*account.statements, *account.events)}
        for one in account.tensions:
            assert {one.left, one.right or one.left} <= known
            assert one.why.endswith(".")
