import pytest

from dateline.wire.dates import find_date, is_date_line
from dateline.wire.plain import plain
from tests.wire.pages import LEDE, one


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Published November 30, 2009", "2009-11-30"),
        ("Thu Oct 8, 2015", "2015-10-08"),
        ("March 01 , 2008", "2008-03-01"),
        ("5th of May 2010", "2010-05-05"),
        ("2013 - 09 - 26", "2013-09-26"),
        ("14:25 15 / 09 / 2013", "2013-09-15"),
        ("Sept. 3", "XXXX-09-03"),
        ("07/07/2012", "2012-07-07"),
        ("27 NOVEMBER, 2005", "2005-11-27"),
    ],
)
def test_find_date_reads(text: str, edtf: str) -> None:
    found = find_date(plain(text))
    assert found is not None
    assert found.date.edtf == edtf


@pytest.mark.parametrize("text", ["05/09/2013", "Feb 30, 2013", "May 2013", "in May", "31/02/2013", "12:42 GMT"])
def test_find_date_reads_no_day_where_none_is_sure(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Published November 30, 2009",
        "Last updated at 12:42 GMT",
        "16 September 2013 Last updated at 12: 42 GMT",
        "Posted: Thursday, July 29, 2004",
        "8: 05am UK, Monday 16 September 2013",
        "FOR IMMEDIATE RELEASE July 13, 2009",
        "For immediate release:",
        "POSTED: 1052 GMT (1852 HKT), April 10, 2007",
        "Posted 1 year, 160 days ago [downloaded on 2 October 2013]",
        "Updated 09 / 14 / 2013 01: 03 PM",
        "January 5, 2011, 3:37 PM EST | Updated January 6, 2011",
        "Novembre 5, 2010",
    ],
)
def test_is_date_line_takes(text: str) -> None:
    assert is_date_line(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "7 p.m.",
        "Monday, October 26 was quiet",
        "May",
        "",
        "2015",
        "The 5 May movement",
        "Talks on October 5",
        "26 ships",
    ],
)
def test_is_date_line_leaves(text: str) -> None:
    assert not is_date_line(text)


def test_date_line_is_a_block_of_its_own() -> None:
    story = one(f"Dockers extend strike\n\nLast updated at 12:42 GMT\n\n{LEDE}")
    assert [block.role for block in story.blocks] == ["headline", "dates", "body"]
    assert story.published is None
