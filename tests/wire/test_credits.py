import pytest

from dateline.wire.credits import byline_in, credit_in, end_credit
from tests.wire.pages import HARBOUR, LEDE, cut, one


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "By Jane Doe"),
        ("By Jane Doe and John Roe", "By Jane Doe and John Roe"),
        ("BY JANE DOE", "BY JANE DOE"),
        ("By Jane Doe, diplomatic correspondent", "By Jane Doe, diplomatic correspondent"),
        ("By Jane van der Doe in The Hague", "By Jane van der Doe"),
        ("From Jane Doe in Cairo", "From Jane Doe"),
        ("Jane Doe, Reuters", "Jane Doe, Reuters"),
        ("JANE DOE | Staff Writer", "JANE DOE | Staff Writer"),
    ],
)
def test_byline_in_reads(line: str, byline: str) -> None:
    story = one(f"Dockers extend Lisbon strike\n\n{line}\n\n{HARBOUR}")
    assert story.byline == byline
    assert cut(story, "byline") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the talks had failed",
        "By contrast, Porto was calm",
        "From Dusk Till Dawn",
        "By 2015 it was over",
        "Lisbon, Portugal",
        "By",
    ],
)
def test_byline_in_leaves(line: str) -> None:
    assert byline_in(line) is None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Reuters", "Reuters"),
        ("(AFP)", "AFP"),
        ("— PTI", "PTI"),
        ("© 2015 Reuters", "Reuters"),
        ("© 2015 AFP. All rights reserved.", "AFP"),
        ("Source: Xinhua", "Xinhua"),
        ("The Associated Press", "AP"),
        ("REUTERS", "Reuters"),
        ("AFP/Reuters", "AFP/Reuters"),
        ("Agencies", "Agencies"),
        ("The Guardian", "Guardian"),
    ],
)
@pytest.mark.parametrize("at_end", [False, True])
def test_credit_lines_name_the_medium(line: str, credit: str, at_end: bool) -> None:
    parts = (
        ["Dockers extend Lisbon strike", HARBOUR, line] if at_end else ["Dockers extend Lisbon strike", line, HARBOUR]
    )
    story = one("\n\n".join(parts))
    assert story.credit == credit
    assert cut(story, "credit") == [line]


@pytest.mark.parametrize(
    "line", ["Reuters reported a fire", "AP bureau burns in Lisbon fire", "Time to go", "He works for the AP"]
)
def test_credit_in_leaves(line: str) -> None:
    assert credit_in(line) is None


@pytest.mark.parametrize("sign", [" — PTI", " (Reuters)", " - AFP", " – AP"])
def test_end_credit_is_cut_from_the_last_paragraph(sign: str) -> None:
    story = one(f"Dockers extend Lisbon strike\n\n{HARBOUR}{sign}")
    assert cut(story, "body")[-1].endswith("soon.")
    assert story.credit in {"PTI", "Reuters", "AFP", "AP"}


def test_end_credit_leaves_a_name_inside_the_sentence() -> None:
    assert end_credit("She told a reporter from (Reuters)") is None
    assert one(f"{LEDE} Prado told Reuters.").credit is None


def test_byline_that_names_an_agency_credits_it() -> None:
    story = one(f"Dockers extend Lisbon strike\n\nBy The Associated Press\n\n{HARBOUR}")
    assert (story.credit, story.byline) == ("AP", "By The Associated Press")
