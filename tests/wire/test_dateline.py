import pytest

from dateline.wire.dateline import dateline_at
from dateline.wire.plain import plain
from tests.wire.pages import LEDE, cut, one, stories

INLINE = [
    ("PARIS, Oct 26 (Reuters) - ", "PARIS, Oct 26", ["PARIS"], "XXXX-10-26", "Reuters"),
    ("WASHINGTON (AP) — ", "WASHINGTON", ["WASHINGTON"], None, "AP"),
    ("TROY, N.C. (AP) — ", "TROY, N.C.", ["TROY, N.C."], None, "AP"),
    ("KABUL, Afghanistan, June 5 (AP) — ", "KABUL, Afghanistan, June 5", ["KABUL, Afghanistan"], "XXXX-06-05", "AP"),
    ("LONDON, June 5, (AFP) - ", "LONDON, June 5", ["LONDON"], "XXXX-06-05", "AFP"),
    ("BEIJING, May 5 (Xinhua) -- ", "BEIJING, May 5", ["BEIJING"], "XXXX-05-05", "Xinhua"),
    ("NEW DELHI: ", "NEW DELHI", ["NEW DELHI"], None, None),
    ("KABUL – ", "KABUL", ["KABUL"], None, None),
    ("SMALLVILLE — ", "SMALLVILLE", ["SMALLVILLE"], None, None),
    ("GENEVA/NEW YORK, 5 June – ", "GENEVA/NEW YORK, 5 June", ["GENEVA", "NEW YORK"], "XXXX-06-05", None),
    (
        "WASHINGTON and LONDON, Oct 3 (Reuters) - ",
        "WASHINGTON and LONDON, Oct 3",
        ["WASHINGTON", "LONDON"],
        "XXXX-10-03",
        "Reuters",
    ),
    ("LONDON, PARIS, Oct 26 (AP) - ", "LONDON, PARIS, Oct 26", ["LONDON", "PARIS"], "XXXX-10-26", "AP"),
    ("Cairo (dpa) - ", "Cairo", ["Cairo"], None, "DPA"),
    ("Cairo, Egypt (CNN) -- ", "Cairo, Egypt", ["Cairo, Egypt"], None, "CNN"),
    ("NAIROBI, 5 June 2013 (IRIN) - ", "NAIROBI, 5 June 2013", ["NAIROBI"], "2013-06-05", "IRIN"),
    ("MOSCOW, October 26. /TASS/. ", "MOSCOW, October 26", ["MOSCOW"], "XXXX-10-26", "TASS"),
    ("MOSCOW. Oct 26 (Interfax) - ", "MOSCOW. Oct 26", ["MOSCOW"], "XXXX-10-26", "Interfax"),
    ("Damascus, SANA – ", "Damascus", ["Damascus"], None, "SANA"),
    ("NEW YORK, June 5, 2013 /PRNewswire/ -- ", "NEW YORK, June 5, 2013", ["NEW YORK"], "2013-06-05", "PR Newswire"),
    ("Madrid, Oct 26 (EFE).- ", "Madrid, Oct 26", ["Madrid"], "XXXX-10-26", "EFE"),
    ("LISBON (Le Courrier) – ", "LISBON", ["LISBON"], None, "Le Courrier"),
    ("DETROIT The ", "DETROIT", ["DETROIT"], None, None),
    ("LONDON Tue May 3, 2011 4:05pm EDT - ", "LONDON Tue May 3, 2011", ["LONDON"], "2011-05-03", None),
    ("New Delhi / Mumbai: ", "New Delhi / Mumbai", ["New Delhi", "Mumbai"], None, None),
    (
        "LOUISVILLE, KY--(Marketwire - December 23, 2010) - ",
        "LOUISVILLE, KY--(Marketwire - December 23, 2010)",
        ["LOUISVILLE, KY"],
        "2010-12-23",
        "Marketwired",
    ),
]


@pytest.mark.parametrize(("words", "text", "places", "date", "credit"), INLINE)
def test_dateline_at_reads_what_runs_into_the_sentence(
    words: str, text: str, places: list[str], date: str | None, credit: str | None
) -> None:
    story = one(
        f"Dockers extend strike\n\n{words}{'' if words.endswith('The ') else 'The '}{LEDE[0].lower()}{LEDE[1:]}"
    )
    assert story.dateline is not None
    assert story.dateline.text == text
    assert [span.cut(story.text) for span in story.dateline.place_spans] == places
    assert story.dateline.date == date
    assert story.credit == credit
    assert story.dateline.date_span is None or story.dateline.span.covers(story.dateline.date_span)
    assert cut(story, "body")[0].startswith("The dockers")


@pytest.mark.parametrize(
    ("line", "places", "date"),
    [
        ("London/Beirut, Oct 26", ["London", "Beirut"], "XXXX-10-26"),
        ("Paris, October 26", ["Paris"], "XXXX-10-26"),
        ("Cairo, 12 May 2014", ["Cairo"], "2014-05-12"),
        ("BEIRUT | Thu Oct 8, 2015", ["BEIRUT"], "2015-10-08"),
        ("LONDON (Reuters)", ["LONDON"], None),
        ("Mumbai, Nov 11 -", ["Mumbai"], "XXXX-11-11"),
        ("WASHINGTON, DC, April 28, 2009", ["WASHINGTON, DC"], "2009-04-28"),
    ],
)
def test_dateline_at_reads_a_line_of_its_own(line: str, places: list[str], date: str | None) -> None:
    story = one(f"Dockers extend strike\n\n{line}\n\n{LEDE}")
    assert story.dateline is not None
    assert [span.cut(story.text) for span in story.dateline.place_spans] == places
    assert story.dateline.date == date
    assert [block.role for block in story.blocks] == ["headline", "dateline", "body"]


@pytest.mark.parametrize("words", ["12 May 2014 – ", "Oct. 26 (Bloomberg) -- "])
def test_dateline_at_reads_a_date_without_a_place(words: str) -> None:
    story = one(f"Dockers extend strike\n\n{words}{LEDE}")
    assert story.dateline is not None
    assert story.dateline.place_spans == ()
    assert story.dateline.date is not None


def test_dateline_at_takes_an_agency_alone_for_a_credit() -> None:
    story = one(f"Dockers extend strike\n\n(Reuters) - {LEDE}")
    assert (story.dateline, story.credit) == (None, "Reuters")
    assert [block.role for block in story.blocks] == ["headline", "credit", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister — a man of few words — said so.",
        "SECRETARY ROE: Thank you all for coming.",
        "QUESTION: What did he say?",
        "Lisbon is a city - so they say.",
        "Maritime Traffic Bureau (MTB) ships were seen.",
        "Monday, October 26 was quiet.",
        "On October 1 - 2 Lisbon hosts a fair.",
        "Office software (NYSE: OFF) was patched.",
        "UPDATE 2-Dockers extend strike",
        "A FIRE - the second this week - broke out.",
    ],
)
def test_dateline_at_leaves_other_beginnings_alone(text: str) -> None:
    assert dateline_at(plain(text)) is None


def test_dateline_from_a_byline_with_a_place() -> None:
    story = one(f"Dockers extend strike\n\nBy A Name in Cairo\n\n{LEDE}")
    assert story.byline == "By A Name"
    assert story.dateline is not None
    assert (story.dateline.text, story.dateline.date) == ("Cairo", None)


def test_dateline_of_a_roundup_stays_in_its_story() -> None:
    first, second = stories(f"LISBON, Oct 26 (Reuters) - {LEDE}\n\nPORTO, Oct 26 (Reuters) - {LEDE}")
    assert first.dateline is not None
    assert second.dateline is not None
    assert first.dateline.text != second.dateline.text
