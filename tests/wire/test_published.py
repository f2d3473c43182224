import pytest

from dateline.model import CalendarDate
from dateline.wire.published import filed_on, year_by_weekday
from tests.wire.pages import BRIDGE, HARBOUR, LEDE, one, stories

TOMORROW = "Portugal is organising a meeting on the harbour to take place in Lisbon tomorrow, a spokesman said."


def test_published_given_wins_over_the_page() -> None:
    story = one(f"Dockers extend strike\n\nPublished May 3, 2011\n\n{LEDE}", "2012-01-02")
    assert (story.published, story.published_from) == ("2012-01-02", "given")


def test_published_found_on_the_page() -> None:
    story = one(f"Dockers extend strike\n\nPublished May 3, 2011\n\n{LEDE}")
    assert (story.published, story.published_from, story.published_why) == ("2011-05-03", "page", None)


def test_published_from_a_masthead_dates_all_stories() -> None:
    docks = f"Dockers extend strike\n\nLisbon, Oct 26\n\n{HARBOUR}"
    page = f"Tuesday, October 27, 2015\n\n{docks}\n\nBridge reopens\n\nTroy, Oct 26\n\n{BRIDGE}"
    assert [(story.published, story.dateline and story.dateline.date) for story in stories(page)] == [
        ("2015-10-27", "2015-10-26")
    ] * 2


def test_published_of_stories_with_their_own_date_lines_stays_theirs() -> None:
    page = f"Dockers extend strike\n\nMay 3, 2011\n\n{HARBOUR}\n\nBridge reopens\n\nMay 5, 2012\n\n{BRIDGE}"
    assert [story.published for story in stories(page)] == ["2011-05-03", "2012-05-05"]


def test_published_inferred_from_today_above_and_tomorrow_below() -> None:
    docks = f"Dockers extend strike\n\nPorto, Oct 26\n\n{HARBOUR}"
    page = f"{docks}\n\nPortugal hosts harbour talks today\n\nLisbon, October 26\n\n{TOMORROW}"
    found = stories(page)
    assert [story.published for story in found] == ["XXXX-10-27", "XXXX-10-27"]
    assert found[0].published_from == "inferred"
    assert found[0].published_why is not None
    assert "tomorrow" in found[0].published_why


def test_published_is_unknown_where_nothing_says() -> None:
    story = one(f"Dockers extend strike\n\nPorto, Oct 26\n\n{HARBOUR}")
    assert (story.published, story.published_from, story.published_why) == (None, None, None)
    assert story.dateline is not None
    assert story.dateline.date == "XXXX-10-26"


@pytest.mark.parametrize("body", ["Ana Prado will fly to Madrid tomorrow, friends said.", LEDE])
def test_published_is_not_inferred_from_another_matter(body: str) -> None:
    assert one(f"Portugal hosts harbour talks today\n\nLisbon, October 26\n\n{body}").published is None


def test_published_is_not_inferred_past_an_unknown_leap_day() -> None:
    assert one(f"Portugal hosts harbour talks today\n\nLisbon, February 28\n\n{TOMORROW}").published is None


def test_published_year_from_a_weekday_and_the_years_named() -> None:
    story = one(f"Dockers extend strike\n\nThursday, October 8\n\n{LEDE} The last strike was in 2014.")
    assert (story.published, story.published_from) == ("2015-10-08", "inferred")
    assert story.published_why is not None
    assert "2015-10-08" in story.published_why


@pytest.mark.parametrize(("page", "year"), [("in 2014", 2015), ("", None), ("in 2003", None), ("in 1998", 1998)])
def test_year_by_weekday(page: str, year: int | None) -> None:
    assert year_by_weekday(CalendarDate(month=10, day=26, weekday=0), page) == year


@pytest.mark.parametrize(
    ("filed", "published", "edtf"),
    [
        ("XXXX-10-26", "2015-10-27", "2015-10-26"),
        ("XXXX-10-29", "2015-10-27", "2015-10-29"),
        ("XXXX-10-30", "2015-10-27", "2014-10-30"),
        ("XXXX-12-31", "2015-01-01", "2014-12-31"),
        ("XXXX-01-01", "2014-12-31", "2015-01-01"),
        ("XXXX-10-26", "XXXX-10-27", "XXXX-10-26"),
        ("XXXX-10-26", None, "XXXX-10-26"),
        ("2013-06-05", "2015-10-27", "2013-06-05"),
        ("XXXX-10-26", "2015", "2015-10-26"),
        ("XXXX-02-29", "2013-03-01", "2012-02-29"),
        ("XXXX-02-29", "2014-03-01", "XXXX-02-29"),
    ],
)
def test_filed_on_takes_the_year_of_publication(filed: str, published: str | None, edtf: str) -> None:
    day = None if published is None else CalendarDate.parse(published)
    assert filed_on(CalendarDate.parse(filed), day, "").edtf == edtf


def test_published_that_is_no_date_counts_as_unknown() -> None:
    assert one(LEDE, "some day").published is None
