import pytest

from dateline.model.story import Role
from tests.wire.pages import LEDE, MORE, cut, one

AFTER = "The port authority of Lisbon said that Prado had been asked to new talks on Monday night."


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("No end in sight", "crosshead"),
        ("• Forty ships wait", "bullets"),
        ("- Forty ships wait", "bullets"),
        ("“Forty ships were waiting outside the harbour”", "pullquote"),
        ("Photo: Ana Prado at the gate", "caption"),
        ("Ana Prado at the gate. Getty Images", "caption"),
        ("FILE - Ana Prado at the harbour gate, in March 2014.", "caption"),
        ("Read more: Harbours of Europe", "related"),
        ("READ MORE", "related"),
        ("More on this story", "related"),
        ("Editor's note: This story has been updated.", "note"),
        ("Advertisement", "note"),
        ("Sign up for our newsletter", "note"),
        ("-----", "rule"),
        ("* * *", "rule"),
        ("(Additional reporting by John Roe)", "signoff"),
        ("Reporting by Jane Doe; Editing by John Roe", "signoff"),
        ("John Roe in Porto contributed to this report.", "signoff"),
    ],
)
def test_furniture_inside_a_story_is_marked(line: str, role: Role) -> None:
    story = one(f"Dockers extend Lisbon strike\n\nLISBON (Lusa) - {LEDE}\n\n{MORE}\n\n{line}\n\n{AFTER}")
    assert cut(story, role) == [line]
    assert cut(story, "body") == [LEDE, MORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Read more than that into it if you like, but we of the Lisbon union will not move, Prado said to us.",
        "See what happened to the ferries, said one docker who had waited at the gate since five that day.",
        "“We will stay where we are,” said Prado.",
        "Police found no trace of the ferry’s crew",
        (
            "— The union wants a written answer by Friday noon, and it wants it from the minister himself rather than "
            "from the port authority, whose letter it burnt at the gate."
        ),
        "1. The union wants a written answer.",
        "End the strike, said the ministry.",
    ],
)
def test_news_that_looks_like_furniture_stays_news(line: str) -> None:
    story = one(f"Dockers extend Lisbon strike\n\nLISBON (Lusa) - {LEDE}\n\n{MORE}\n\n{line}\n\n{AFTER}")
    assert line in cut(story, "body")


def test_a_list_under_related_stories_is_related() -> None:
    story = one(
        f"Dockers extend strike\n\n{LEDE}\n\n{MORE}\n\nRelated stories\nFerry firm sues union\nHarbour master resigns"
    )
    assert cut(story, "related") == ["Related stories", "Ferry firm sues union", "Harbour master resigns"]


def test_a_sign_off_at_the_end_of_a_paragraph_is_cut_off() -> None:
    story = one(f"Dockers extend strike\n\n{LEDE}\n\n{MORE} (Reporting by Jane Doe; Editing by John Roe)")
    assert cut(story, "signoff") == ["(Reporting by Jane Doe; Editing by John Roe)"]
    assert cut(story, "body") == [LEDE, MORE]


def test_a_quotation_set_apart_but_not_repeated_is_news() -> None:
    story = one(f"Dockers extend strike\n\n{LEDE}\n\n“We have nothing to lose but our cranes.”\n\n{MORE}")
    assert "“We have nothing to lose but our cranes.”" in cut(story, "body")
    assert cut(story, "pullquote") == []


@pytest.mark.parametrize("line", ["Reuters", "By Jane Doe", "(Adds quotes)"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
def test_lines_above_the_body_need_no_blank_lines(line: str, end: str) -> None:
    story = one(end.join(["Dockers extend Lisbon strike", line, f"LISBON, Oct 26 (Reuters) - {LEDE}", MORE]))
    assert [block.role for block in story.blocks][:1] == ["headline"]
    assert [block.role for block in story.blocks][2:] == ["dateline", "body", "body"]
