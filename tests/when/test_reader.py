"""From which day the words of a story count."""

import msgspec
import pytest

from dateline.model import Block, Quotation, Reading, Span, StoryState
from tests.when.telling import filed, times, told


def by_text(state):
    return {time.text: time for time in times(state)}


def test_headline_counts_from_the_day_of_print_and_body_from_the_dateline():
    state = filed("Port opens today", "Oslo, Oct 26", "2015-10-26", "The port opens tomorrow.", published="2015-10-27")
    found = by_text(state)
    assert (found["today"].value, found["today"].anchor) == ("2015-10-27", "published")
    assert (found["tomorrow"].value, found["tomorrow"].anchor) == ("2015-10-27", "dateline")


def test_dateline_date_is_a_time():
    state = filed("Port opens", "Oslo, Oct 26", "2015-10-26", "The port is old.", published="2015-10-27")
    time = by_text(state)["Oct 26"]
    assert (time.value, time.anchor, time.basis.note) == ("2015-10-26", "published", "the day of filing")


def test_dateline_without_date_counts_from_the_day_of_print():
    state = filed("Port opens", "Oslo, Norway", None, "The port opens tomorrow.", published="2015-10-27")
    assert (by_text(state)["tomorrow"].value, by_text(state)["tomorrow"].anchor) == ("2015-10-28", "published")


def test_dateline_with_unknown_year_gives_unknown_years():
    state = filed(
        "Port opens",
        "Oslo, Oct 26",
        "XXXX-10-26",
        "The port shut on Saturday, a day after September 30.",
        published=None,
    )
    found = by_text(state)
    assert (found["Oct 26"].value, found["Oct 26"].earliest) == ("XXXX-10-26", None)
    assert (found["Saturday"].value, found["September 30"].value) == ("XXXX-WXX-6", "XXXX-09-30")


def test_new_dateline_opens_a_new_scope():
    text = "It shut yesterday.\nOSLO, Oct 20\nIt opened yesterday."
    spans = [Span(0, 18), Span(19, 31), Span(32, len(text))]
    blocks = tuple(Block(span=s, role=r) for s, r in zip(spans, ("body", "dateline", "body"), strict=True))
    state = told(text)
    state = StoryState(story=msgspec.structs.replace(state.story, blocks=blocks))
    first, _, second = times(state)
    assert (first.value, first.anchor) == ("2015-10-25", "published")
    assert (second.value, second.anchor) == ("2015-10-19", "dateline")


def test_furniture_is_not_read():
    state = told("The port shut today.\nMore on Friday's storm")
    blocks = (state.story.blocks[0], msgspec.structs.replace(state.story.blocks[1], role="related"))
    state = StoryState(story=msgspec.structs.replace(state.story, blocks=blocks))
    assert [time.text for time in times(state)] == ["today"]


def test_story_without_blocks_is_read_whole():
    state = told("The port shut today.")
    assert len(times(StoryState(story=msgspec.structs.replace(state.story, blocks=())))) == 1


COUNTED = [
    ("He died on 2 June 2004. The port shut [the same day].", "2004-06-02"),
    ("He died on 2 June 2004. The port shut [that day].", "2004-06-02"),
    ("He died on 2 June 2004. The port shut [the next day].", "2004-06-03"),
    ("He died on 2 June 2004. The port had shut [the previous day].", "2004-06-01"),
    ("He died on 2 June 2004. The port had shut [the day before].", "2004-06-01"),
    ("He died on 2 June 2004. The port shut [the following month].", "2004-07"),
    ("He died on 2 June 2004. The port shut [later that year].", "2004"),
    ("He died on 2 June 2004. The port shut [that summer].", "2004-SU"),
    ("He died on 2 June 2004. The port shut [the following March].", "2005-03"),
    ("He died on 2 June 2004. The port shut on [the 9th].", "2004-06-09"),
    ("He died on 2 June 2004. The port shut by [the end of the month].", "2004-06"),
    ("He died on 2 June 2004. The port shut [two days later].", "2004-06-04"),
    ("He died on 2 June 2004. The port had shut [a week earlier].", "2004-W22"),
    ("He died on 2 June 2004. The port had shut [two years before].", "2002"),
    ("He died on 2 June 2004. The port shut [the following Friday].", "2004-06-04"),
    ("He died on 2 June 2004. The port shut [the next morning].", "2004-06-03TMO"),
    ("He died on 2 June 2004. The port shut [that night].", "2004-06-02TNI"),
    ("He died in June 2004. The port shut [that month].", "2004-06"),
    ("He died in June 2004. The port shut [a year later].", "2005"),
    ("Sales fell in March against [the same month last year].", "2014-03"),
]


@pytest.mark.parametrize(("marked", "value"), COUNTED)
def test_text_counts_from_the_time_told_before(marked, value):
    start, end = marked.index("["), marked.index("]")
    words = marked[start + 1 : end]
    found = times(told(marked.replace("[", "").replace("]", "")))
    time = found[-1]
    assert (time.text, time.value) == (words, value)
    assert time.anchor == f"time:{found[0].id}"


def test_comparison_does_not_move_the_story():
    found = times(
        told("Sales in the third quarter of 2009 fell from 2 million a year earlier. For the year, they rose.")
    )
    assert [time.value for time in found] == ["2009-Q3", "2008", "2009"]


def test_text_counts_from_the_day_of_print_only_with_a_note():
    (time,) = times(told("The port shut the following day."))
    assert (time.value, time.anchor) == ("2015-10-27", "published")
    assert time.basis.note == "the text names no earlier time to count from"


def test_time_in_a_quotation_is_passed_over_by_words_outside_it():
    text = "It shut on Friday. \u201cIt opens next week,\u201d he said. The boats left on the same day."
    opened, closed = text.index("\u201c"), text.index("\u201d")
    quotation = Quotation(
        span=Span(opened, closed + 1), inner=Span(opened + 1, closed), closed=True, carried=False, paragraph=0
    )
    reading = Reading(tokens=(), sentences=(), paragraphs=(), quotations=(quotation,))
    found = times(told(text, reading=reading))
    assert [time.value for time in found] == ["2015-10-23", "2015-W45", "2015-10-23"]
    assert found[2].anchor == f"time:{found[0].id}"


def quoting(text):
    opened, closed = text.index("\u201c"), text.index("\u201d")
    inner = Span(opened + 1, closed)
    quotation = Quotation(span=Span(opened, closed + 1), inner=inner, closed=True, carried=False, paragraph=0)
    return told(text, reading=Reading(tokens=(), sentences=(), paragraphs=(), quotations=(quotation,)))


def test_part_of_a_day_belongs_to_the_scene_told_last():
    text = "The ship sank on Friday.\nIt had a crew of nine.\nSmoke was seen in the morning."
    assert times(told(text))[-1].value == "2015-10-23TMO"


def test_part_of_a_day_does_not_reach_for_the_end_of_an_interval():
    text = "The port has been shut since October 20.\nSmoke was seen in the morning."
    assert times(told(text))[-1].value == "2015-10-26TMO"


def test_part_of_a_day_in_a_quotation_does_not_reach_out_of_its_paragraph():
    text = "The ship sank on Friday.\n\u201cThey fish at sea in the morning.\u201d"
    assert times(quoting(text))[-1].value == "2015-10-26TMO"


def test_dateline_with_unknown_year_still_dates_weeks_ago():
    state = filed("Port opens", "Oslo, Nov 20", "XXXX-11-20", "Work on it ended two weeks ago.", published=None)
    time = by_text(state)["two weeks ago"]
    assert (time.value, time.earliest, time.anchor) == ("XXXX-11-06", None, "dateline")


def test_hour_takes_the_day_named_before_it_in_its_sentence():
    friday, hour = times(told("They met on Friday in Oslo, at 10:30 p.m. local time."))
    assert (hour.value, hour.anchor) == ("2015-10-23T22:30", f"time:{friday.id}")


def test_hour_takes_the_day_behind_it():
    hour, day = times(told("They met at 4 p.m., June 1st, in Oslo."))
    assert (hour.text, hour.value, day.value) == ("4 p.m.", "2015-06-01T16:00", "2015-06-01")


HISTORY = (
    "The siege began in May 1453. On 29 May the walls fell. In August the sultan left. "
    "He came back in 1455, and in 1459 he built a palace. In January he moved in."
)


def test_tale_of_past_years_goes_on_in_its_year():
    found = times(told(HISTORY))
    assert [time.value for time in found] == ["1453-05", "1453-05-29", "1453-08", "1455", "1459", "1459-01"]
    assert found[1].anchor == f"time:{found[0].id}"


def test_tale_of_past_years_needs_no_day_of_print():
    assert times(told(HISTORY, published=None))[2].value == "1453-08"


def test_year_of_the_dateline_tells_news_from_a_tale():
    body = "Between 2016 and 2020 the lake rose. From June 12 to 18 it fell; it may rise in 2022."
    found = by_text(filed("Lake falls", "Oslo, June 30, 2021", "2021-06-30", body, published=None))
    assert (found["June 12"].value, found["18"].value) == ("2021-06-12", "2021-06-18")


def test_news_with_a_background_of_years_is_no_tale():
    text = "The walls fell in 1453, were built anew in 1459 and in 1961. They fell on Friday; in August they stood."
    assert times(told(text))[-1].value == "2015-08"


def test_ids_are_stable_and_differ():
    text = "It shut on Friday, on Saturday and on Friday."
    first = [time.id for time in times(told(text))]
    assert first == [time.id for time in times(told(text))]
    assert len(set(first)) == 3


def test_cue_of_an_interval_is_in_the_basis():
    (time,) = times(told("The port is shut since September 30."))
    assert [span.cut("The port is shut since September 30.") for span in time.basis.spans] == ["since"]
