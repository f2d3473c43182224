import pytest

from dateline.model import NEWS_ROLES, record_id
from dateline.wire import Split, split
from tests.wire.pages import BRIDGE, DRY, FLOOD, HARBOUR, LEDE, MORE, cut, item, one, stories

DOCKS = f"Dockers extend Lisbon strike\n\nLISBON, Oct 26 (Reuters) - {HARBOUR}"
TWO = f"{DOCKS}\n\nBridge reopens after flood\n\nTROY, N.C. (AP) — {BRIDGE}"


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", " \t\n", "\u2028\u00a0"])
def test_split_of_blank_text_gives_no_story(text: str) -> None:
    assert stories(text) == []


def test_split_of_one_headline_gives_one_story_with_it() -> None:
    story = one("Dockers extend Lisbon strike\n")
    assert story.headline == story.text == "Dockers extend Lisbon strike"
    assert story.headline_span == (0, 28)


def test_split_cuts_two_stories_with_headlines_and_datelines() -> None:
    first, second = stories(TWO)
    assert (first.headline, second.headline) == ("Dockers extend Lisbon strike", "Bridge reopens after flood")
    assert (first.credit, second.credit) == ("Reuters", "AP")
    assert first.dateline is not None
    assert second.dateline is not None
    assert first.dateline.text == "LISBON, Oct 26"
    assert second.dateline.text == "TROY, N.C."
    assert first.text.endswith(MORE)
    assert second.text.endswith(DRY)


def test_split_keeps_line_ends_and_slices() -> None:
    text = "  " + TWO.replace("\n\n", "\r\n\r\n", 2) + " \r\n"
    found = stories(text)
    assert len(found) == 2
    assert all(text[story.span.start : story.span.end] == story.text for story in found)


def test_split_gives_ids_by_content() -> None:
    first, second = stories(TWO)
    assert first.id == record_id("", first.text)
    assert first.id != second.id
    assert stories("\n\n" + TWO)[0].id == first.id


def test_split_body_begins_behind_an_inline_dateline() -> None:
    story = stories(TWO)[0]
    assert cut(story, "dateline") == ["LISBON, Oct 26 (Reuters) -"]
    assert cut(story, "body") == [LEDE, MORE]


def test_split_makes_a_paragraph_one_block_though_it_was_wrapped() -> None:
    text = (
        "Dockers extend Lisbon strike\n\nLISBON, Oct 26 (Reuters) - Dockers in Lisbon voted on\n"
        "Monday to extend their strike by a week, the union\nsaid, leaving forty ships outside the harbour.\n\n"
        "The port authority had no plans for talks and did\nnot say when it would make any.\n"
    )
    story = one(text)
    assert len(cut(story, "body")) == 2
    assert cut(story, "body")[1].endswith("when it would make any.")


def test_split_reads_wrapped_paragraphs_without_blank_lines() -> None:
    text = (
        "The port authority had no plans for talks and did\nnot say when it would make any.\n"
        "Ships from five countries are waiting outside the\nharbour, and some have turned back to the open\nsea.\n"
    )
    assert len(cut(one(text), "body")) == 2


def test_split_reads_one_sentence_a_line_with_a_tokenised_date() -> None:
    text = (
        "Dockers extend Lisbon strike\nMarch 01 , 2008\nDockers in Lisbon voted to strike .\nForty ships are waiting ."
    )
    story = one(text)
    assert story.headline == "Dockers extend Lisbon strike"
    assert cut(story, "dates") == ["March 01 , 2008"]
    assert len(cut(story, "body")) == 2
    assert story.published == "2008-03-01"
    assert story.published_from == "page"


def test_split_reads_a_story_that_stands_on_one_line() -> None:
    story = one(f"Bridge reopens after flood. CHARLESTON, W.Va. -- {FLOOD} {DRY}")
    assert story.headline == "Bridge reopens after flood."
    assert story.dateline is not None
    assert story.dateline.text == "CHARLESTON, W.Va."
    assert cut(story, "body") == [f"{FLOOD} {DRY}"]


def test_split_joins_a_headline_set_over_two_lines() -> None:
    story = one(f"Dockers extend strike in\nthe harbour of Lisbon\n\n{HARBOUR}")
    assert story.headline == "Dockers extend strike in\nthe harbour of Lisbon"


def test_split_takes_a_headline_with_a_full_stop_before_a_dateline() -> None:
    story = one(f"Dockers extend strike.\n\nLISBON (Lusa) - {HARBOUR}")
    assert story.headline == "Dockers extend strike."
    assert cut(story, "headline") == ["Dockers extend strike."]


def test_split_takes_a_second_line_as_sub_headline() -> None:
    story = one(f"Dockers extend Lisbon strike\n\nForty ships wait outside the harbour\n\nLISBON, Oct 26 - {HARBOUR}")
    assert cut(story, "subheadline") == ["Forty ships wait outside the harbour"]


def test_split_takes_a_section_name_above_the_headline_for_no_headline() -> None:
    assert one(f"World\n\nDockers extend Lisbon strike\n\n{HARBOUR}").headline == "Dockers extend Lisbon strike"


def test_split_uses_the_place_of_a_headline_from_metadata() -> None:
    text = f"Our morning round-up of the docks\n\nDockers extend Lisbon strike\n\n{HARBOUR}"
    (story,) = split(item(text, headline="Dockers  extend Lisbon strike"))
    assert story.headline == "Dockers extend Lisbon strike"
    assert story.headline_span is not None
    assert story.headline_span.cut(story.text) == "Dockers extend Lisbon strike"


def test_split_keeps_a_headline_and_byline_from_metadata_that_are_not_in_the_text() -> None:
    (story,) = split(item(HARBOUR, headline="Dockers extend strike", byline="Jane Doe"))
    assert (story.headline, story.headline_span, story.byline) == ("Dockers extend strike", None, "Jane Doe")


def test_split_whole_keeps_a_page_one_story() -> None:
    assert len(stories(TWO, config=Split(whole=True))) == 1


def test_split_tiles_each_story_with_blocks() -> None:
    for story in stories(TWO):
        end = 0
        for block in story.blocks:
            assert not story.text[end : block.span.start].strip()
            end = block.span.end
        assert end == len(story.text)
        assert {"headline", "body"} <= {block.role for block in story.blocks if block.role in NEWS_ROLES}


@pytest.mark.parametrize(
    "text", ["x" * 300_000, "Ab " * 100_000, ". " * 100_000, '"a" ' * 100_000, "PARIS, " * 50_000, "(" * 200_000]
)
def test_split_takes_a_huge_line_as_one_story(text: str) -> None:
    assert one(text).text == text.strip()
