"""Dates as wires print them, and lines that hold nothing else."""

import re
from functools import cache

import msgspec

from dateline.lexicon.agencies import agency_forms
from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.wire import date_words
from dateline.model import CalendarDate

_WORD_DAY_YEAR = re.compile(r"[A-Z][a-z]{2,11}\.? \d{1,2} ?, ?(?:19|20)\d\d")
_NUMERIC = re.compile(r"\d\d?\s?[-./]\s?\d\d?\s?[-./]\s?(?:\d\d){1,2}(?!\d)")
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)*|\d+|[^\w\s]")
MOST_WORDS = 40
"""Longer than any date line: "Posted: … Updated: … Originally published: …" has thirty."""
MOST_STRANGERS = 2
"""Words in capitals that no list holds but a date line may carry: a rare zone, an agency, a place before a colon."""


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date and where it stands in the string that was searched."""

    start: int
    end: int
    date: CalendarDate


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(months(), key=len, reverse=True))
    weekday = "|".join(sorted(weekdays(), key=len, reverse=True))
    year = r"(?:19|20)\d\d(?!\d)"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)?(?!\d|\s?:\s?\d|\s?\.\s?\d\d)"
    return re.compile(
        rf"(?<![\w])(?:(?P<wd>{weekday})\b\.?\s*,?\s*)?(?:"
        rf"(?P<m1>{month})\b\.?\s*(?P<d1>{day})(?:\s*[,/-]?\s*(?P<y1>{year}))?"
        rf"|(?P<d2>{day})\s*(?:of\s+)?[-/]?\s*(?P<m2>{month})\b\.?(?:\s*[,/-]?\s*(?P<y2>{year}))?"
        rf"|(?P<y3>{year})\s?[-./]\s?(?P<m3>\d\d?)\s?[-./]\s?(?P<d3>\d\d?)(?!\d)"
        rf"|(?P<a4>\d\d?)\s?[-./]\s?(?P<b4>\d\d?)\s?[-./]\s?(?P<y4>{year})"
        rf")(?:\s*,?\s*\(?(?P<wd2>{weekday})\b\)?)?",
        re.IGNORECASE,
    )


def find_date(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first date of a plain string that names a day; `05/09/2013`, which may be two days, is none."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        date = _date(match)
        if date is not None:
            return FoundDate(start=match.start(), end=match.end(), date=date)
    return None


def date_at(text: str, start: int) -> FoundDate | None:
    """The date that begins exactly at `start`, or None."""
    match = _pattern().match(text, start)
    date = _date(match) if match else None
    return FoundDate(start=start, end=match.end(), date=date) if match and date else None


def _date(match: re.Match[str]) -> CalendarDate | None:
    part = match.groupdict()
    name = part["wd"] or part["wd2"]
    weekday = weekdays()[name.lower()] if name else None
    year = part["y1"] or part["y2"] or part["y3"] or part["y4"]
    if part["a4"]:
        first, second = int(part["a4"]), int(part["b4"])
        if first <= 12 and second <= 12 and first != second:
            return None  # day first or month first: nothing on the line says
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        named = part["m1"] or part["m2"]
        month = months()[named.lower()] if named else int(part["m3"])
        day = int(re.sub(r"\D", "", part["d1"] or part["d2"] or part["d3"]))
    date = CalendarDate(year=int(year) if year else None, month=month, day=day, weekday=weekday)
    return date if _exists(date) else None


def _exists(date: CalendarDate) -> bool:
    leap = date if date.year else msgspec.structs.replace(date, year=2000)
    return leap.exact() is not None


def is_date_line(text: str) -> bool:
    """True when a plain line says when something was published, and nothing else.

    "Posted: Thursday, July 29, 2004", "14:25 Sun Sep 15 2013", "Last updated at 12:42 GMT"; but not "7 p.m.", which
    is a heading in a running report, nor "Monday, October 26 was a quiet day".
    """
    if _WORD_DAY_YEAR.fullmatch(text.strip()):
        return True  # a month in another language or misspelt: nothing else is printed so
    strangers = label = count = 0
    named = clock = False
    plain_words = True
    for match in _TOKEN.finditer(text):
        token, kind = match.group(), _kind(match.group())
        count += 1
        if kind == "stranger":
            strangers += 1
            if strangers > MOST_STRANGERS or not (token.isupper() or token in agency_forms()):
                return False
        label += kind == "label"
        clock |= kind in {"clock", "zone"}
        named |= kind == "name"
        plain_words &= kind in {"label", "glue", "figure"}
        if count > MOST_WORDS:
            return False
    if _DIGIT.search(text) is None:
        return count > 1 and plain_words and label > 0
    dated = find_date(text) is not None or (named and count > 2) or _NUMERIC.search(text) is not None
    return count > 1 and (dated or bool(label and (clock or ":" in text)))


def _kind(token: str) -> str:
    lower = token.lower()
    if token.isdigit() or not token[0].isalpha():
        return "figure"
    if lower in months() or lower in weekdays():
        return "name"
    return date_words().get(lower, "stranger")
