"""When a page was published: what it says, or what its stories force; and the days of its datelines from that."""

import re
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from dateline.model import CalendarDate
from dateline.model.item import PublishedFrom
from dateline.wire.dates import find_date
from dateline.wire.plain import plain

_YEAR = re.compile(r"(?<![\d$£€,.])(?:19|20)\d\d(?![\d%]|,\d)")
_DAY_WORD = re.compile(r"\b(?:today|tonight|tomorrow|yesterday)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]{1,1000}")
_LONGER = re.compile(r"[^\W\d_]{4,40}")
_DISTANCE = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
AFTER = 2
"""A dateline may name a day up to two after the day of publication: time zones, and papers that date ahead."""
SEARCHED = 200_000
"""Signs of a page looked through for years and day words."""


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """The day of publication, where it comes from, and the reasoning if it was inferred."""

    date: CalendarDate | None = None
    origin: PublishedFrom | None = None
    why: str | None = None


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """What one story has to say about the day: its headline, its news, its dateline's date and its own date lines."""

    headline: str = ""
    body: str = ""
    filed: CalendarDate | None = None
    lines: tuple[str, ...] = ()


def given(text: str | None, origin: PublishedFrom | None) -> Published | None:
    """The day that came with the document, or None when there is none or it is no date."""
    if text is None:
        return None
    try:
        return Published(date=CalendarDate.parse(text[:10]), origin=origin or "given")
    except ValueError:
        return None


def on_page(lines: Sequence[str], page: str) -> Published | None:
    """The day that date lines state: the first with a year, else the first without."""
    found = [one.date for line in lines if (one := find_date(plain(line)))]
    dated = next((date for date in found if date.year is not None), None)
    if dated is not None:
        return Published(date=dated, origin="page")
    for date in found:
        year = year_by_weekday(date, page)
        if year is not None:
            whole = msgspec.structs.replace(date, year=year)
            return Published(date=whole, origin="inferred", why=_why_year(whole, page))
    return Published(date=found[0], origin="page") if found else None


def inferred(clues: Sequence[Clue], page: str) -> Published | None:
    """The day that the stories force: headline words count from the day of print, body words from the dateline."""
    for clue in clues:
        if clue.filed is None or clue.filed.day is None:
            continue
        later = _days_later(clue)
        if later is None:
            continue
        filed = clue.filed
        if filed.year is None:
            filed = msgspec.structs.replace(filed, year=year_by_weekday(filed, page))
        day = _moved(filed, later[2])
        if day is not None:
            why = (
                f"the headline says “{later[0]}” of what the story, filed on {filed.edtf}, puts at “{later[1]}”: "
                "printed the day after it was filed"
            )
            return Published(date=day, origin="inferred", why=why)
    return None


def _days_later(clue: Clue) -> tuple[str, str, int] | None:
    """Headline and body word for one day, and the days between print and filing that this takes.

    The only shift that papers know is filed one day, printed the next. The sentence must speak of what the headline
    does, and no sentence may say the headline's own word of it.
    """
    head = {word.lower() for word in _DAY_WORD.findall(clue.headline)}
    if len(head) != 1:
        return None
    (above,) = head
    topic = _stems(clue.headline)
    best: dict[str, int] = {}
    for sentence in _SENTENCE.findall(clue.body[:SEARCHED]):
        shared = len(topic & _stems(sentence))
        for word in _DAY_WORD.findall(sentence):
            best[word.lower()] = max(best.get(word.lower(), 0), shared)
    for below, shared in sorted(best.items()):
        if _DISTANCE[below] == _DISTANCE[above] + 1 and shared > max(0, best.get(above, 0)):
            return above, below, 1
    return None


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in _LONGER.findall(text)} - {"today", "tonig", "tomor", "yeste"}


def _moved(date: CalendarDate, days: int) -> CalendarDate | None:
    """The date some days later; None where an unknown leap year decides."""
    known = date if date.year is not None else msgspec.structs.replace(date, year=2001)
    exact = known.exact()
    if exact is None or (date.year is None and date.month == 2 and date.day is not None and date.day + days > 28):
        return None
    moved = exact + timedelta(days=days)
    if date.year is None:
        return CalendarDate(month=moved.month, day=moved.day)
    return CalendarDate(year=moved.year, month=moved.month, day=moved.day)


def year_by_weekday(date: CalendarDate, page: str) -> int | None:
    """The year in which a date falls on the weekday beside it.

    A weekday fits every fifth or sixth year, so the years looked at are those around the latest that the page
    names; only where one of them fits is it taken.
    """
    if date.weekday is None or date.year is not None:
        return None
    named = [int(year) for year in _YEAR.findall(page[:SEARCHED])]
    if not named:
        return None
    latest = max(named)
    fits = [
        year
        for year in range(latest - 1, latest + 2)
        if (day := msgspec.structs.replace(date, year=year).exact()) and day.weekday() == date.weekday
    ]
    return fits[0] if len(fits) == 1 else None


def _why_year(date: CalendarDate, page: str) -> str:
    latest = max(int(year) for year in _YEAR.findall(page[:SEARCHED]))
    return (
        f"{date.edtf} is the only year from {latest - 1} to {latest + 1} in which that day falls on the weekday named"
    )


def filed_on(date: CalendarDate, published: CalendarDate | None, page: str) -> CalendarDate:
    """The dateline's date with its year: that of publication, or the year before when the day would lie ahead of it."""
    if date.year is not None:
        return date
    if published is None or published.year is None:
        return msgspec.structs.replace(date, year=year_by_weekday(date, page))
    printed = published.exact()
    for year in (published.year + 1, published.year, published.year - 1):
        dated = msgspec.structs.replace(date, year=year)
        day = dated.exact()
        if day is not None and (day <= printed + timedelta(days=AFTER) if printed else year <= published.year):
            return dated  # the latest that does not lie ahead: January 1, printed on December 31, is next year's
    return date
