"""Bylines and credits: who wrote it, and whose agency or paper it is."""

import re

import msgspec

from dateline.lexicon.agencies import agency_forms
from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.wire import credit_words
from dateline.model import Span

_BY = re.compile(r"(?:By|BY|by|From|FROM|Posted by|POSTED BY|Written by|Story by)\s*:?\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_][\w'.-]*|\d+|[^\w\s]")
_IN_PLACE = re.compile(
    r",?\s(?:in|IN|at|near|on)\s((?:the\s)?[A-Z][\w'.-]*(?:[ /,]{1,2}(?:and\s)?[A-Z][\w'.-]*){0,5})\s*$"
)
_TITLE_TAIL = re.compile(r"\s*(?:[|,]\s*|\s[—-]+\s*|\(\s*)[^|,(]*$")
_END_CREDIT = re.compile(
    r"(?:\s*[—]\s*|\s+-{1,2}\s*|\s*\(\s*|\s*\[\s*|\s{2,})([A-Z][\w'’./&-]*(?: [A-Z&][\w'’./&-]*){0,4}?)\s*[)\]]?\s*\.?$"
)
_ROLE = re.compile(r"[,|/—-]\s*([A-Za-z].*)$")
MOST_BYLINE_WORDS = 20
"""Two names with titles, paper and place; longer lines that begin with By are sentences."""
MOST_CREDIT_WORDS = 12
"""As in "Copyright 2015 Thomson Reuters. All rights reserved." and its like."""


class BylineFound(msgspec.Struct, frozen=True, kw_only=True):
    """A byline's parts, counted from the line's first character."""

    span: Span
    place: Span | None = None
    credit: Span | None = None


def byline_in(text: str) -> BylineFound | None:
    """The byline that a plain line is: "By Jane Doe in Cairo", "From John Roe", "Jane Doe, Reuters"; else None."""
    text = text.rstrip()
    words = text.split()
    if not 2 <= len(words) <= MOST_BYLINE_WORDS:
        return None
    match = _BY.match(text)
    if match is None:
        return _signed_line(text, words)
    rest = text[match.end() :]
    if not _all_names(rest) or _is_calendar(rest) or text.endswith(("?", "!", ":")):
        return None
    if match.group().lower().startswith("from") and not _IN_PLACE.search(rest):
        return None  # "From Dusk Till Dawn" is a title
    place = _IN_PLACE.search(text, match.end() - 1)
    end = place.start() if place else len(text)
    credit = _last_medium(text, match.end(), end)
    return BylineFound(span=Span(0, end), place=Span(*place.span(1)) if place else None, credit=credit)


def _signed_line(text: str, words: list[str]) -> BylineFound | None:
    """A name, a sign, and a medium or a newsroom's word: "Jane Doe, Reuters", "JANE DOE | Staff Writer"."""
    role = _ROLE.search(text)
    if role is None or len(words) > 8 or not 2 <= len(text[: role.start()].split()) <= 4 or not _all_names(text):
        return None
    told = role.group(1).strip()
    newsroom = {word.strip(".,").lower() for word in told.split()} & {"writer", "correspondent", "reporter", "editor"}
    if told not in agency_forms() and not (newsroom and ("staff" in told.lower() or len(told.split()) <= 2)):
        return None
    credit = Span(*role.span(1)) if told in agency_forms() else None
    return BylineFound(span=Span(0, len(text)), credit=credit)


def _all_names(text: str) -> bool:
    """True when every word is a name, a known byline word, or an initial."""
    small = credit_words("byline")
    tokens = _WORD.findall(text)
    capital = sum(token[0].isupper() for token in tokens)
    return (
        capital > 0
        and all(token[0].isupper() or not token[0].isalpha() or token.lower().strip(".") in small for token in tokens)
        and not any(token.isdigit() for token in tokens)
    )


def _is_calendar(text: str) -> bool:
    first = _WORD.findall(text)[:1]
    return bool(first) and (first[0].lower().strip(".") in months() or first[0].lower() in weekdays())


def _last_medium(text: str, start: int, end: int) -> Span | None:
    """The medium a byline names: "By The Associated Press", "By Jane Doe, Reuters", "By Jane Doe | AFP"."""
    whole = text[start:end].strip()
    if whole in agency_forms():
        at = text.index(whole, start)
        return Span(at, at + len(whole))
    tail = _TITLE_TAIL.search(text, start, end)
    if tail is None:
        return None
    name = tail.group().strip(" ,|(—-)")
    if name not in agency_forms():
        return None
    at = text.rindex(name, start, end)
    return Span(at, at + len(name))


def credit_in(text: str) -> Span | None:
    """The medium that a credit line names, or the line itself ("Agencies"); None when it is no credit line.

    "Reuters", "(AFP)", "— PTI", "© 2015 AP", "Source: Xinhua", "From our correspondent", "AP/Reuters".
    """
    stripped = text.strip(" .()[]—-*|")
    words = stripped.split()
    if not words or len(words) > MOST_CREDIT_WORDS:
        return None
    found = _medium_span(text)
    small = credit_words("credit")
    rest = text if found is None else text[: found.start] + " " + text[found.end :]
    tokens = _WORD.findall(rest)
    if not all(
        token.lower().strip(".") in small or not token[0].isalpha() or token in agency_forms() for token in tokens
    ):
        return None
    if found is not None:
        return found
    newsroom = {"agencies", "agency", "correspondent", "correspondents", "bureau", "desk", "wires"}
    if len(words) >= 1 and {token.lower() for token in tokens} & newsroom and stripped[0].isupper() and len(words) <= 4:
        at = text.index(stripped)
        return Span(at, at + len(stripped))
    return None


def is_post(text: str) -> bool:
    """True for a post set on a line of its own under a name: "Staff Writer", "Foreign Editor"."""
    words = text.strip(" .,|()").lower().split()
    return 1 < len(words) <= 4 and words[-1] in _POSTS and all(word in credit_words("byline") for word in words)


_POSTS = {"writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor"}


def _medium_span(text: str) -> Span | None:
    """The longest known medium named in a short line."""
    words = [match.span() for match in re.finditer(r"[\w.'’&/-]+", text)]
    for count in range(min(5, len(words)), 0, -1):
        for i in range(len(words) - count + 1):
            start, end = words[i][0], words[i + count - 1][1]
            name = text[start:end].strip(".")
            if name in agency_forms() or (
                count == 1 and name.count("/") and all(p in agency_forms() for p in name.split("/"))
            ):
                return Span(start, start + len(name))
    return None


def end_credit(tail: str) -> tuple[Span, Span] | None:
    """A credit at a paragraph's very end: "… he said. — PTI", "… said. (Reuters)".

    Returns:
        The span to cut off (sign and brackets included) and that of the medium, both counted in `tail`; or None.
    """
    match = _END_CREDIT.search(tail, max(0, len(tail) - 60))
    if match is None or match.group(1).rstrip(".") not in agency_forms():
        return None
    before = tail[: match.start()].rstrip()
    if before and before[-1] not in ".!?\"')":
        return None  # "… told a reporter from the AP" goes on into the name
    name = match.group(1).rstrip(".")
    return Span(len(before), len(tail)), Span(match.start(1), match.start(1) + len(name))
