"""What every format goes through: bounds, dates, bylines, hashes."""

import pytest

from dateline.export import Options
from dateline.export.outgoing import author_of, prefixes
from dateline.export.xml import attribute, content
from dateline.model import Source, Span, Story


@pytest.mark.parametrize(
    ("published", "since", "until", "expected"),
    [
        ("2024-05-14", None, None, True),
        (None, None, None, True),
        ("2024-05-14", "2024-05-14", "2024-05-14", True),
        ("2024-05-14", "2024-05-15", None, False),
        ("2024-05-14", None, "2024-05-13", False),
        ("2024-05", "2024-05-01", "2024-05-31", True),
        ("2024-05", "2024-05-02", None, False),
        ("2024-05", None, "2024-05-30", False),
        (None, "2024-01-01", None, False),
        ("XXXX-05-14", None, "2031-01-01", False),
    ],
)
def test_bounds_hold_days_that_lie_wholly_inside(published, since, until, expected):
    assert Options(since=since, until=until).is_asked(published) is expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-05-14", ("2024-05-14", "2024-05-14")),
        ("2024-05", ("2024-05", "2024-05")),
        ("2024", ("2024", "2024")),
        ("2024-05-14/..", ("2024-05-14", None)),
        ("../2024-05", (None, "2024-05")),
        ("2023/2024-02", ("2023", "2024-02")),
        ("2024-W20", ("2024-05-13", "2024-05-19")),
        ("2024-21", ("2024-01-01", "2024-12-31")),
        ("XXXX-05-14", (None, None)),
        ("0000", (None, None)),
        (None, (None, None)),
    ],
)
def test_prefixes_are_as_fine_as_the_date(edtf, expected):
    assert prefixes(edtf) == expected


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Kari Lund", "Kari Lund"),
        ("Kari Lund", "Kari Lund"),
        ("BYRON LEE", "BYRON LEE"),
        ("by ", "by "),
        (None, None),
    ],
)
def test_author_is_the_byline_without_by(byline, author):
    source = Source(id="a", index=0)
    assert author_of(Story(id="s", source=source, span=Span(0, 1), text="x", byline=byline)) == author


def test_xml_keeps_blanks_where_a_parser_would_change_them():
    assert content("a\r\n<&>\tb") == "a&#13;\n&lt;&amp;&gt;\tb"
    assert attribute('a\r\n"\tb') == "a&#13;&#10;&quot;&#9;b"
