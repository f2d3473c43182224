"""Update marks: UPDATE 2-, CORRECTED-, (Adds quotes), ADVISORY, "is withdrawn"."""

import re
from functools import cache

from dateline.lexicon.wire import WireMark, wire_marks
from dateline.model import Span, Update

_NUMBER = re.compile(r"\d{1,2}")
MOST_WORDS = 60
"""A bracketed "(Adds …)" line lists what is new; the longest seen has forty words."""
MOST_LINE_WORDS = 40
"""A kill or advisory notice that is a line of its own."""


@cache
def _slug() -> re.Pattern[str]:
    marks = "|".join(sorted((re.escape(m.mark) for m in wire_marks() if m.where == "slug"), key=len, reverse=True))
    return re.compile(
        rf"(?:\d{{1,2}}(?:ST|ND|RD|TH)\s)?(?P<mark>{marks})(?P<number>\s?\d{{1,2}})?"
        r"(?:\s?\([A-Z ]{3,20}\))?\s?(?:[-—]+|:|\|)\s?(?=\S)"
    )


@cache
def _by_mark(where: str) -> dict[str, WireMark]:
    return {row.mark: row for row in wire_marks() if row.where == where}


@cache
def _note() -> re.Pattern[str]:
    marks = "|".join(sorted((re.escape(mark) for mark in _by_mark("note")), key=len, reverse=True))
    return re.compile(rf"(?P<open>[(\[])\s?(?:eds:\s?)?(?P<mark>{marks})\b", re.IGNORECASE)


@cache
def _line() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in _by_mark("line")), re.IGNORECASE)


def slugs_at(text: str) -> list[Update]:
    """The marks before a headline, in order: `CORRECTED-UPDATE 2-Ministers meet`; spans count from the line's start."""
    out: list[Update] = []
    at = 0
    while match := _slug().match(text, at):
        number = _NUMBER.search(match.group())
        words = Span(at, at + len(match.group().rstrip()))
        kind = _by_mark("slug")[match.group("mark")].kind
        out.append(Update(kind=kind, number=int(number.group()) if number else None, span=words))
        at = match.end()
    return out


def note_in(text: str, length: int) -> Update | None:
    """The mark that a bracketed line is, such as `(Adds quotes, background)`, or a kill notice on a line of its own."""
    words = len(text.split())
    match = _note().match(text)
    if match and words <= MOST_WORDS and text.rstrip()[-1] in ")]":
        kind = _by_mark("note")[match.group("mark").lower()].kind
        return Update(kind=kind, number=None, span=Span(0, length))
    slugs = slugs_at(text)
    if slugs and words <= MOST_LINE_WORDS and text[slugs[-1].span.end :].lstrip()[:1].islower():
        return Update(kind=slugs[0].kind, number=slugs[0].number, span=Span(0, length))  # "CORRECTED: changes the day"
    found = _line().search(text) if words <= MOST_LINE_WORDS else None
    if found and (
        text[:30].isupper() or re.match(r"[A-Z ]*(?:ATTENTION|EDITORS|Editors|ADVISORY|KILL|Please|The\b.*story)", text)
    ):
        return Update(kind=_by_mark("line")[found.group().lower()].kind, number=None, span=Span(0, length))
    return None
