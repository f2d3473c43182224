"""What expressions mean, told on Monday 26 October 2015: type, value, bounds and grain."""

import msgspec
import pytest

from dateline.reading import Parse, parse
from tests.when.telling import dropped, time_of, times, told

DAYS = [
    ("The bridge fell on [January 9, 1962].", "1962-01-09"),
    ("The bridge fell on [Jan. 9, 1962].", "1962-01-09"),
    ("The bridge fell on [Sept. 9 , 1962] .", "1962-09-09"),
    ("The bridge fell on [9 January 1962].", "1962-01-09"),
    ("The bridge fell on [the 9th of January 1962].", "1962-01-09"),
    ("The bridge fell on [the 9th of January, 1962].", "1962-01-09"),
    ("The bridge fell on [January 9th, 1962].", "1962-01-09"),
    ("The bridge fell on [Tuesday, January 9, 1962].", "1962-01-09"),
    ("The bridge fell on [Tuesday 9 January 1962].", "1962-01-09"),
    ("The bridge fell on [Tue, Jan 9, 1962].", "1962-01-09"),
    ("THE BRIDGE FELL ON [JANUARY 9, 1962].", "1962-01-09"),
    ("The bridge fell on [January\u00a09, 1962].", "1962-01-09"),
    ("The bridge fell on [1962-01-09].", "1962-01-09"),
    ("The bridge fell on [01/09/1962].", "1962-01-09"),
    ("The bridge fell on [23/01/1962].", "1962-01-23"),
    ("The bridge fell on [1/9/62].", "1962-01-09"),
    ("The bridge fell on [1/9/04].", "2004-01-09"),
    ("The bridge fell on [February 29, 2012].", "2012-02-29"),
    ("The bridge fell on [October 20].", "2015-10-20"),
    ("The bridge fell on [November 2].", "2015-11-02"),
    ("The bridge fell on [April 1].", "2016-04-01"),
    ("The bridge fell on [June 3rd].", "2015-06-03"),
    ("The bridge fell on [Thursday, Oct. 22].", "2015-10-22"),
    ("The bridge fell on [Friday, Oct. 22].", "2010-10-22"),
    ("The bridge fell on [Feb. 29].", "2016-02-29"),
    ("The bridge fell on [October 20 last year].", "2014-10-20"),
    ("The bridge fell on [Monday].", "2015-10-26"),
    ("The bridge fell on [Sunday].", "2015-10-25"),
    ("The bridge fell on [Tuesday].", "2015-10-20"),
    ("[Tuesday]’s storm felled the bridge.", "2015-10-20"),
    ("The bridge fell [last Monday].", "2015-10-19"),
    ("The bridge opens [next Monday].", "2015-11-02"),
    ("The bridge opens [this Thursday].", "2015-10-29"),
    ("The bridge opens [Thursday next week].", "2015-11-05"),
    ("The bridge fell on [Wednesday of last week].", "2015-10-21"),
    ("The bridge fell [today].", "2015-10-26"),
    ("The bridge fell [yesterday].", "2015-10-25"),
    ("The bridge opens [tomorrow].", "2015-10-27"),
    ("The bridge opens [the day after tomorrow].", "2015-10-28"),
    ("The bridge fell [earlier today].", "2015-10-26"),
    ("The bridge fell [late Sunday].", "2015-10-25"),
    ("The bridge fell [five days ago].", "2015-10-21"),
    ("The bridge fell [a day ago].", "2015-10-25"),
    ("The bridge fell [20 years ago today].", "1995-10-26"),
    ("The bridge fell on [Christmas Day 1962].", "1962-12-25"),
    ("The bridge fell on [Easter Sunday 2010].", "2010-04-04"),
    ("The bridge fell on [Good Friday, 1998].", "1998-04-10"),
    ("The bridge fell on [Thanksgiving 2008].", "2008-11-27"),
    ("The bridge fell on [Labor Day 2001].", "2001-09-03"),
    ("The bridge fell on [Memorial Day 2001].", "2001-05-28"),
    ("The bridge fell on [New Year's Day 2000].", "2000-01-01"),
    ("The bridge fell on [New Year’s Eve, 1999].", "1999-12-31"),
    ("The bridge fell on [Halloween].", "2015-10-31"),
    ("The law followed [9/11].", "2001-09-11"),
    ("The law followed the [September 11] attacks.", "2001-09-11"),
    ("It was [the first day of September].", "2015-09-01"),
    ("It was [the last day of February 2012].", "2012-02-29"),
]


def unmarked(text):
    start, end = text.index("["), text.index("]")
    return text[:start] + text[start + 1 : end] + text[end + 1 :], text[start + 1 : end]


@pytest.mark.parametrize(("marked", "value"), DAYS)
def test_day_has_value_and_bounds(marked, value):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value, time.earliest, time.latest, time.grain) == ("DATE", value, value, value, "day")


STRETCHES = [
    ("It opened in [November 1931].", "1931-11", "1931-11-01", "1931-11-30", "month"),
    ("It opened in [Nov. 1931].", "1931-11", "1931-11-01", "1931-11-30", "month"),
    ("It opened in [February 2012].", "2012-02", "2012-02-01", "2012-02-29", "month"),
    ("It opened in [September].", "2015-09", "2015-09-01", "2015-09-30", "month"),
    ("It opened in [May].", "2015-05", "2015-05-01", "2015-05-31", "month"),
    ("It opened [last March].", "2015-03", "2015-03-01", "2015-03-31", "month"),
    ("It opens [next March].", "2016-03", "2016-03-01", "2016-03-31", "month"),
    ("It opened [last month].", "2015-09", "2015-09-01", "2015-09-30", "month"),
    ("It opens [early next month].", "2015-11", "2015-11-01", "2015-11-30", "month"),
    ("It opened in [mid-June].", "2015-06", "2015-06-01", "2015-06-30", "month"),
    ("It opened in [late July 1931].", "1931-07", "1931-07-01", "1931-07-31", "month"),
    ("It opened in [July last year].", "2014-07", "2014-07-01", "2014-07-31", "month"),
    ("It opened [three months ago].", "2015-07", "2015-07-01", "2015-07-31", "month"),
    ("It opened [two and a half years ago].", "2013-04", "2013-04-01", "2013-04-30", "month"),
    ("It opened in [1931].", "1931", "1931-01-01", "1931-12-31", "year"),
    ("The [1931] opening drew crowds.", "1931", "1931-01-01", "1931-12-31", "year"),
    ("It opened in [early 1931].", "1931", "1931-01-01", "1931-12-31", "year"),
    ("It opened at [the end of 1931].", "1931", "1931-01-01", "1931-12-31", "year"),
    ("It opened in [’82].", "1982", "1982-01-01", "1982-12-31", "year"),
    ("It opened [last year].", "2014", "2014-01-01", "2014-12-31", "year"),
    ("It opened [earlier this year].", "2015", "2015-01-01", "2015-12-31", "year"),
    ("It opens by [the end of next year].", "2016", "2016-01-01", "2016-12-31", "year"),
    ("It opened [a year ago].", "2014", "2014-01-01", "2014-12-31", "year"),
    ("It opened [thirty-five years ago].", "1980", "1980-01-01", "1980-12-31", "year"),
    ("It opened [a dozen years ago].", "2003", "2003-01-01", "2003-12-31", "year"),
    ("It opened in [the 1970s].", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It opened in [the late 1970s].", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It opened in [the mid-1970s].", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It opened in [the ’70s].", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It opened in [the seventies].", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It opened [this decade].", "201", "2010-01-01", "2019-12-31", "decade"),
    ("It opened in [the 19th century].", "18", "1801-01-01", "1900-12-31", "century"),
    ("It opened in [the early nineteenth century].", "18", "1801-01-01", "1900-12-31", "century"),
    ("It opened [last century].", "19", "1901-01-01", "2000-12-31", "century"),
    ("It opened [last week].", "2015-W43", "2015-10-19", "2015-10-25", "week"),
    ("It opens [next week].", "2015-W45", "2015-11-02", "2015-11-08", "week"),
    ("It opened [earlier this week].", "2015-W44", "2015-10-26", "2015-11-01", "week"),
    ("It opened [two weeks ago].", "2015-W42", "2015-10-12", "2015-10-18", "week"),
    ("It opened [last weekend].", "2015-W43-WE", "2015-10-24", "2015-10-25", "weekend"),
    ("It opened over [the weekend].", "2015-W43-WE", "2015-10-24", "2015-10-25", "weekend"),
    ("It opened in [the third quarter of 2009].", "2009-Q3", "2009-07-01", "2009-09-30", "quarter"),
    ("The [first-quarter] loss grew.", "2015-Q1", "2015-01-01", "2015-03-31", "quarter"),
    ("It opened [last quarter].", "2015-Q3", "2015-07-01", "2015-09-30", "quarter"),
    ("It opened in [Q3 2009].", "2009-Q3", "2009-07-01", "2009-09-30", "quarter"),
    ("It opened in [the first half of 2009].", "2009-H1", "2009-01-01", "2009-06-30", "half"),
    ("It opened in [the summer of 1931].", "1931-SU", "1931-06-01", "1931-09-22", "season"),
    ("It opened [last winter].", "2014-WI", "2014-12-01", "2015-03-20", "season"),
    ("It opened [this spring].", "2015-SP", "2015-03-01", "2015-06-20", "season"),
    ("It opened in [fiscal 2008].", "FY2008", "2007-07-01", "2009-03-31", "year"),
    ("It opened in [the first week of May].", "2015-W18", "2015-04-27", "2015-05-03", "week"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value", "earliest", "latest", "grain"), STRETCHES)
def test_stretch_has_value_bounds_and_grain(marked, value, earliest, latest, grain):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value) == ("DATE", value)
    assert (time.earliest, time.latest, time.grain) == (earliest, latest, grain)


HOURS = [
    ("They met at [3:30 p.m. EST].", "2015-10-26T15:30", "2015-10-26", "minute"),
    ("They met at [11 a.m.] in Oslo.", "2015-10-26T11:00", "2015-10-26", "minute"),
    ("They met at [12:15 am].", "2015-10-26T00:15", "2015-10-26", "minute"),
    ("They met at [1630 GMT].", "2015-10-26T16:30Z", "2015-10-26", "minute"),
    ("They met at [16:30:05 UTC].", "2015-10-26T16:30:05Z", "2015-10-26", "second"),
    ("They met at [noon Friday].", "2015-10-23T12:00", "2015-10-23", "minute"),
    ("They met at [3 p.m. on Friday].", "2015-10-23T15:00", "2015-10-23", "minute"),
    ("They met at [10:30 p.m. Friday night].", "2015-10-23T22:30", "2015-10-23", "minute"),
    ("They met at [eight o'clock in the evening].", "2015-10-26T20:00", "2015-10-26", "minute"),
    ("They met [Saturday night].", "2015-10-24TNI", "2015-10-24", "part_of_day"),
    ("They met [late Saturday night].", "2015-10-24TNI", "2015-10-24", "part_of_day"),
    ("They met [this morning].", "2015-10-26TMO", "2015-10-26", "part_of_day"),
    ("They met [last night].", "2015-10-25TNI", "2015-10-25", "part_of_day"),
    ("They meet [tomorrow afternoon].", "2015-10-27TAF", "2015-10-27", "part_of_day"),
    ("They meet [tonight].", "2015-10-26TNI", "2015-10-26", "part_of_day"),
    ("They met on [the evening of May 4, 1970].", "1970-05-04TEV", "1970-05-04", "part_of_day"),
    ("They met at [4 p.m.] (1500 GMT) on Friday.", "2015-10-23T16:00", "2015-10-23", "minute"),
    ("They met at [0530].", "2015-10-26T05:30", "2015-10-26", "minute"),
    ("They met in [the morning].", "2015-10-26TMO", "2015-10-26", "part_of_day"),
]


@pytest.mark.parametrize(("marked", "value", "day", "grain"), HOURS)
def test_hour_has_its_day(marked, value, day, grain):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value, time.earliest, time.latest, time.grain) == ("TIME", value, day, day, grain)


LENGTHS = [
    ("It took [nine days].", "P9D"),
    ("It took [24 hours].", "PT24H"),
    ("It took [a week].", "P1W"),
    ("It took [half an hour].", "PT30M"),
    ("It took [half a century].", "P50Y"),
    ("It took [two and a half years].", "P2.5Y"),
    ("It took [2 1/2 years].", "P2.5Y"),
    ("It took [a year and a half].", "P1.5Y"),
    ("It took [two decades].", "P20Y"),
    ("It took [three centuries].", "P300Y"),
    ("It took [a fortnight].", "P2W"),
    ("It took [twenty-one months].", "P21M"),
    ("It took [one hundred days].", "P100D"),
    ("It took [1,000 days].", "P1000D"),
    ("It took [several years].", "PXY"),
    ("It took [a few hours].", "PTXH"),
    ("It took [a couple of weeks].", "PXW"),
    ("It went on for [months].", "PXM"),
    ("It took [more than three hours].", "PT3H"),
    ("It took [at least 10 minutes].", "PT10M"),
    ("It took [nearly two decades].", "P20Y"),
    ("It took [six straight days].", "P6D"),
    ("It took [two consecutive quarters].", "P2Q"),
    ("They signed a [five-year] lease.", "P5Y"),
    ("They held a [two-day] meeting.", "P2D"),
    ("They kept a [24-hour] watch.", "PT24H"),
    ("They ended the [month-long] strike.", "P1M"),
    ("Prices rose over [the past five years].", "P5Y"),
    ("Prices rise over [the next 18 months].", "P18M"),
    ("Prices rose in [the last few weeks].", "PXW"),
    ("Prices rose in [the past week].", "P1W"),
    ("It rained [all day].", "P1D"),
]


@pytest.mark.parametrize(("marked", "value"), LENGTHS)
def test_duration_has_no_bounds(marked, value):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value) == ("DURATION", value)
    assert (time.earliest, time.latest, time.anchor, time.interval) == (None, None, None, None)


SETS = [
    ("They meet [every day].", "P1D"),
    ("They meet [every two weeks].", "P2W"),
    ("They meet [every other month].", "P2M"),
    ("They meet [twice a week].", "P1W"),
    ("They meet [three times each month].", "P1M"),
    ("They meet [once every four years].", "P4Y"),
    ("They pay $40 million [a year].", "P1Y"),
    ("They read the [daily] bulletin.", "P1D"),
    ("They meet [annually].", "P1Y"),
    ("They meet [every Monday].", "XXXX-WXX-1"),
    ("They meet on [Mondays].", "XXXX-WXX-1"),
    ("They meet [each night].", "XXXX-XX-XXTNI"),
    ("They lose 40 sheep [per year].", "P1Y"),
]


@pytest.mark.parametrize(("marked", "value"), SETS)
def test_set_says_how_often(marked, value):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value, time.earliest) == ("SET", value, None)


REFERENCES = [
    ("The bridge is [now] shut.", "PRESENT_REF"),
    ("The bridge is [currently] shut.", "PRESENT_REF"),
    ("The bridge was [recently] shut.", "PAST_REF"),
    ("The bridge was shut in [recent months].", "PAST_REF"),
    ("The bridge was shut [several days ago].", "PAST_REF"),
    ("The bridge will be shut in [the near future].", "FUTURE_REF"),
    ("The bridge will be shut [soon].", "FUTURE_REF"),
]


@pytest.mark.parametrize(("marked", "value"), REFERENCES)
def test_reference_has_no_bounds(marked, value):
    time = time_of(*unmarked(marked))
    assert (time.type, time.value, time.earliest, time.latest, time.anchor) == ("DATE", value, None, None, None)


NO_TIMES = [
    "Gusts reached 60 kilometres an hour.",
    "The editor of a weekly newspaper was held.",
    "A monthly literary magazine printed it.",
    "A 21-year-old sailor drowned.",
    "The sailor was 21 years old.",
    "The three-month-old calf ran.",
    "She is in her 50s.",
    "She may march to the sea.",
    "May I ask?",
    "He was second to none.",
    "A second sailor drowned.",
    "The 1,500 troops left.",
    "Some 2000 people fled.",
    "They lost 1900 men.",
    "Security Council resolution 1973 was passed.",
    "A Boeing 747 landed.",
    "Flight 1930 landed.",
    "It cost $2000.",
    "It cost € 1950.",
    "Rates rose by 2.5 per cent and 2015%.",
    "2,000 people came.",
    "Call 555-2004 or 1-800-555-1999.",
    "They won 3-2 and lost 21-14.",
    "The index rose 12 points to 2010.",
    "Windows 2000 crashed.",
    "Act 2 of the play is long.",
    "The star is nine light-years away.",
    "They made a last-minute bid.",
    "The sun shone on the march.",
    "She told of the fall of Troy.",
    "Brokers still speak of Black Monday.",
    "He lives on Easter Island.",
    "The Daily Telegraph ran the letter.",
    "They played in the second half.",
    "He reached the quarter-final.",
    "A quarter of them left.",
    "The 1900 block of Elm Street was shut.",
    "Ask for room 1812 on page 1999.",
    "She bought a second-hand coat.",
    "It was 5.30 in the 4x4.",
    "Model 1911A and part no. 2001 are out.",
    "Early and late they came.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time_is_found(text):
    assert [time.text for time in times(told(text))] == []


def test_age_is_dropped_with_its_reason():
    (record,) = dropped(told("A 21-year-old sailor drowned."))
    assert record.reason == "looks like a time and is none: age"


@pytest.mark.parametrize("text", ["It fell on February 30, 2001.", "It fell on February 29, 2001."])
def test_day_the_calendar_lacks_is_dropped(text):
    state = told(text)
    assert times(state) == []
    assert [record.reason for record in dropped(state)] == ["no such day in the calendar"]


INTERVALS = [
    ("It is shut since [September 30].", "2015-09-30/.."),
    ("It is shut since [1983].", "1983/.."),
    ("It is shut since [last week].", "2015-10-19/.."),
    ("It is shut since [the 1970s].", "1970/.."),
    ("It is shut since [the third quarter of 2009].", "2009-07/.."),
    ("It is shut since [the summer of 2009].", "2009-22/.."),
    ("It is shut until [Friday].", "../2015-10-30"),
    ("It is shut through [December 31, 2016].", "../2016-12-31"),
    ("It must open by [next week].", "../2015-11-08"),
    ("It was shut from [2001] to 2005.", "2001/2005"),
    ("It was shut from 2001 to [2005].", "2001/2005"),
    ("It was shut between [August] and October.", "2015-08/2015-10"),
    ("It was shut between March and [June 2004].", "2004-03/2004-06"),
    ("It was shut from [November] to February 2004.", "2003-11/2004-02"),
    ("It was shut [2004]-2006.", "2004/2006"),
    ("It was shut 2004-[06].", "2004/2006"),
    ("It was shut [May 3]-5.", "2015-05-03/2015-05-05"),
    ("It was shut May 3–[5, 2004].", "2004-05-03/2004-05-05"),
    ("It was shut [3] to 5 May 2004.", "2004-05-03/2004-05-05"),
    ("It was shut on [Friday].", None),
    ("It was shut after [Friday]'s vote.", None),
    ("It was shut since [Friday]'s vote.", "2015-10-23/.."),
    ("It is shut [Monday]-Friday.", "2015-10-26/2015-10-30"),
]


@pytest.mark.parametrize(("marked", "interval"), INTERVALS)
def test_interval_is_opened_closed_or_paired(marked, interval):
    assert time_of(*unmarked(marked)).interval == interval


UNKNOWN = [
    ("It fell on [October 26].", "XXXX-10-26"),
    ("It fell in [October].", "XXXX-10"),
    ("It fell on [Friday].", "XXXX-WXX-5"),
    ("It fell [today].", "XXXX-XX-XX"),
    ("It fell [yesterday].", "XXXX-XX-XX"),
    ("It fell [last week].", "XXXX-WXX"),
    ("It fell [last month].", "XXXX-XX"),
    ("It fell [this year].", "XXXX"),
    ("It fell [three years ago].", "XXXX"),
    ("It fell [this morning].", "XXXX-XX-XXTMO"),
    ("It fell at [4 p.m.] in Oslo.", "XXXX-XX-XXT16:00"),
    ("It fell in [the third quarter].", "XXXX-Q3"),
    ("It fell [last summer].", "XXXX-SU"),
    ("It fell on [Christmas Day].", "XXXX-12-25"),
    ("It fell on [the same day].", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("marked", "value"), UNKNOWN)
def test_unknown_anchor_leaves_the_value_open_and_invents_no_bounds(marked, value):
    time = time_of(*unmarked(marked), published=None)
    assert (time.value, time.earliest, time.latest, time.anchor) == (value, None, None, None)


YEARLESS_PRINT = [
    ("It fell [today].", "XXXX-10-26"),
    ("It fell [yesterday].", "XXXX-10-25"),
    ("It fell [last month].", "XXXX-09"),
    ("It fell [this year].", "XXXX"),
]


@pytest.mark.parametrize(("marked", "value"), YEARLESS_PRINT)
def test_day_of_print_without_year_gives_what_it_can(marked, value):
    time = time_of(*unmarked(marked), published="XXXX-10-26")
    assert (time.value, time.earliest) == (value, None)


@pytest.mark.parametrize(
    ("text", "words"), [("They sailed all night.", ["all night"]), ("They cancelled all night crossings.", [])]
)
def test_all_is_no_length_before_what_it_counts(text, words):
    state = told(text)
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    assert [time.text for time in times(state)] == words
