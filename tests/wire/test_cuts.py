import pytest

from tests.wire.pages import BRIDGE, DRY, HARBOUR, LEDE, MORE, cut, one, stories

MEANWHILE = (
    "The port authority of Lisbon said that Prado had been asked to new talks, and that the strike was unlawful."
)


@pytest.mark.parametrize(
    "head",
    [
        "Bridge reopens after flood\n\nTROY, N.C. (AP) — ",
        "Bridge reopens after flood\n\nTroy, October 27\n\n",
        "Bridge reopens after flood\n\nBy Walter Roe\n\n",
        "Bridge reopens after flood\n\nPublished October 27, 2015\n\n",
        "Bridge reopens after flood\n\nCars wait on both sides\n\nOctober 27, 2015\n\n",
        "Bridge reopens after flood at Mill Creek\n\n",
        "October 27, 2015\n\nBridge reopens after flood\n\n",
        "TROY, N.C. (AP) — ",
        "Troy, October 27\n\n",
        "-----\n\nBridge reopens after flood\n\n",
        "* * *\n\nBy Walter Roe\n\n",
    ],
)
def test_starts_finds_the_second_story(head: str) -> None:
    found = stories(f"Dockers extend Lisbon strike\n\n{HARBOUR}\n\n{MEANWHILE}\n\n{head}{BRIDGE}")
    assert len(found) == 2
    assert found[1].text.endswith(DRY)
    assert found[0].text.endswith(("soon.", "unlawful.", "-----", "* * *"))


@pytest.mark.parametrize(
    "inside",
    [
        "No end in sight",
        "'We will not move'",
        "Read more: Harbours of Europe",
        "Related stories\nFerry firm sues union\nHarbour master resigns",
        "Photo: Ana Prado at the harbour gate",
        "Editor's note: This story has been updated with comment from Prado.",
        "• Forty ships wait\n• Two ferries are cancelled",
        "“Forty ships were waiting outside the harbour.”",
        "Advertisement",
        "* * *",
        "7 p.m.",
        "What do the dockers want?",
        "(Additional reporting by John Roe)",
        "Story continues below",
        "1. The pay",
    ],
)
def test_starts_keeps_a_story_whole_around(inside: str) -> None:
    above = f"Dockers extend Lisbon strike\n\nLISBON, Oct 26 (Reuters) - {LEDE}\n\n{MORE}"
    text = f"{above}\n\n{inside}\n\n{MEANWHILE}\n\nPrado said no."
    assert len(stories(text)) == 1


def test_starts_gives_links_between_two_stories_to_the_first() -> None:
    links = "Related stories\n\nFerry firm sues union\n\nHarbour master resigns\n\n"
    page = f"Dockers extend strike\n\n{HARBOUR}\n\n{links}Bridge reopens after flood\n\nTROY, N.C. (AP) — {BRIDGE}"
    first, second = stories(page)
    assert "Harbour master resigns" in first.text
    assert second.headline == "Bridge reopens after flood"


def test_starts_gives_a_sign_off_to_the_story_above() -> None:
    signed = "(Reporting by Jane Doe; Editing by John Roe)"
    first, second = stories(
        f"Dockers extend strike\n\n{HARBOUR}\n\n{signed}\n\nBridge reopens\n\nTROY, N.C. (AP) — {BRIDGE}"
    )
    assert cut(first, "signoff") == ["(Reporting by Jane Doe; Editing by John Roe)"]
    assert second.headline == "Bridge reopens"


def test_starts_takes_a_standfirst_above_the_headline_for_no_story() -> None:
    assert (
        len(stories(f"Our reporters followed the day.\n\nDockers extend strike\n\nOctober 26, 2015\n\n{HARBOUR}")) == 1
    )


def test_starts_keeps_an_interview_whole() -> None:
    turns = "\n\n".join(
        f"Q: What happened on day {n}?\n\nA: On day {n} we talked to the port authority in Lisbon again."
        for n in range(5)
    )
    assert len(stories(f"Ana Prado on the strike\n\n{HARBOUR}\n\n{turns}")) == 1


def test_starts_takes_the_second_of_three_briefs() -> None:
    page = "\n\n".join(f"{town}, Oct 26 (AFP) - {LEDE}" for town in ("LISBON", "PORTO", "FARO"))
    assert [story.dateline.text for story in stories(page) if story.dateline] == [
        "LISBON, Oct 26",
        "PORTO, Oct 26",
        "FARO, Oct 26",
    ]


def test_starts_never_cuts_a_single_paragraph() -> None:
    assert one(LEDE).text == LEDE
