"""Datelines: `PARIS, Oct 26 (Reuters) -`, `London/Beirut, Oct 26`, `BEIRUT | Thu Oct 8, 2015`, `NEW DELHI:`.

A dateline is places, a date and an agency, in nearly any order and choice, closed by a dash or colon when the first
sentence follows. What makes one sure enough to begin a story is a date or an agency; a place and a dash alone is one
only where the first paragraph of a story stands.
"""

import re
from functools import cache

import msgspec

from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.wire import credit_words, date_words, dateline_cities, dateline_regions
from dateline.model import CalendarDate, Span
from dateline.wire.dates import date_at
from dateline.wire.media import acronym_at, agency_at, names_medium

_UP = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f]"
_WORD = rf"(?:{_UP}[\w.']*|(?:al|el|as|ar|an|ash|bin)-{_UP}[\w']*)(?:-[\w']+)*"
_SMALL = r"(?:de|del|della|di|da|do|dos|das|la|le|les|el|al|of|upon|sur|am|an der|on|the)"
_PLACE = re.compile(rf"{_WORD}(?:\s{{1,3}}(?:{_SMALL}\s{{1,3}})?{_WORD}){{0,4}}")
_REGION = re.compile(rf"\s?,\s{{0,3}}({_WORD}(?:\s{{1,3}}(?:of\s+)?{_WORD}){{0,3}})")
_ANOTHER = re.compile(r"\s?/\s?|\s?&\s?|\s{1,3}and\s{1,3}|\s?,\s{1,3}(?:and\s{1,3})?|\s?;\s?")
_GAP = re.compile(r"\s{0,3}[,.|:]?\s{0,3}(?:[-—]{1,3}\s{0,3})?")
_CLOSE = re.compile(r"\s{0,3}[.,]?\s{0,3}(?:[-—]+|:)\s{0,3}")
_INNER_SIGN = re.compile(r"\s[-—]+\s|,\s")
_CLOCK = re.compile(r"(?:at\s)?\d{1,2}(?:\s?[:.]\s?\d\d)?\s?(?:[ap]\.?\s?m\b\.?)?\s?(?:[A-Z]{2,5}\b)?|\d{4}\s?hrs\b")
LONGEST = 160
"""No dateline seen runs longer, with four places, a date and an agency."""


class DatelineFound(msgspec.Struct, frozen=True, kw_only=True):
    """A dateline in a paragraph's beginning; offsets count from the paragraph's first character.

    Attributes:
        span: The words of places and date; empty places and date make it an agency alone.
        end: Past everything that belongs to it, agency and dash included.
        places: Each place, its state or country included.
        date: The date of filing.
        date_span: Its words.
        credit: The agency, as printed.
        credit_span: Its words.
        sure: True when a date or an agency vouches for it.
        closed: True when a dash or colon parts it from the sentence.
    """

    span: Span
    end: int
    places: tuple[Span, ...] = ()
    date: CalendarDate | None = None
    date_span: Span | None = None
    credit: str | None = None
    credit_span: Span | None = None
    sure: bool = False
    closed: bool = False


class _Parts(msgspec.Struct):
    """What has been read so far."""

    at: int
    places: list[Span]
    date: CalendarDate | None = None
    date_span: Span | None = None
    credit: str | None = None
    credit_span: Span | None = None


def dateline_at(text: str, start: int = 0, *, alone: bool = False) -> DatelineFound | None:
    """The dateline that begins at `start` of a plain string, or None.

    Args:
        text: A paragraph's beginning in plain signs.
        start: Where to look.
        alone: True when the dateline must be all there is (a line of its own, no sentence after it).
    """
    text = text[: start + LONGEST + 40]
    parts = _Parts(at=start, places=[])
    _read_places(text, parts)
    after_places = parts.at
    while _read_date(text, parts) or _read_agency(text, parts) or _read_clock(text, parts):
        pass
    if not (parts.places or parts.date or parts.credit) or parts.at > start + LONGEST:
        return None
    if parts.at == after_places and parts.places and not alone:
        return _bare(text, parts)
    return _alone(text, parts) if alone else _inline(text, parts)


def _alone(text: str, parts: _Parts) -> DatelineFound | None:
    close = _CLOSE.match(text, parts.at)
    end = close.end() if close else parts.at
    rest = text[end:].strip(" .,|")
    bracketed = parts.credit is not None and text[:end].rstrip(" .,-—:").endswith((")", "]", "/"))
    known = parts.credit is not None and all(_is_city(text, place) for place in parts.places)
    if rest or not parts.places or not (parts.date is not None or bracketed or known):
        return None
    return _found(text, parts, len(text.rstrip()), sure=True, closed=close is not None)


def _inline(text: str, parts: _Parts) -> DatelineFound | None:
    close = _CLOSE.match(text, parts.at)
    towns = all(_is_city(text, place) or _town(text, place).isupper() for place in parts.places)
    if parts.date is None and not towns and not names_medium(parts.credit or ""):
        return None  # "Sen. Jane Doe (D-Ohio) —" is a person
    if not parts.places and (
        not close or (parts.date is not None and parts.date.year is None and parts.credit is None)
    ):
        return None
    if not close:  # "BEIRUT (Reuters) The army said": a known agency in brackets vouches for the end
        bracketed = parts.credit is not None and text[parts.at - 1 : parts.at] in {")", "]", "/"}
        if not (bracketed and parts.places and names_medium(parts.credit or "")):
            return None
        end = parts.at + len(text[parts.at :]) - len(text[parts.at :].lstrip(" .,"))
    else:
        end = close.end()
    if end >= len(text.rstrip()) and len(text) < LONGEST and not text[end:].strip():
        return None
    return _found(text, parts, end, sure=True, closed=True)


def _bare(text: str, parts: _Parts) -> DatelineFound | None:
    """A place with a dash or colon and nothing else: a known city, or capitals."""
    close = _CLOSE.match(text, parts.at)
    colon = close is not None and ":" in close.group()
    known = all(_is_city(text, place) for place in parts.places)
    capital = all(_town(text, place).isupper() and len(_town(text, place)) > 3 for place in parts.places)
    if close is None:
        after = text[parts.at : parts.at + 2]
        return None if not (known and capital and len(parts.places) == 1 and after[:1] == " ") else _run_in(text, parts)
    hyphen = close.group().strip(" .") == "-"
    if (
        not (known or (capital and not colon))
        or (hyphen and close.group()[0] != " ")
        or not text[close.end() :].strip()
    ):
        return None
    full = all("," in place.cut(text) for place in parts.places)
    return _found(text, parts, close.end(), sure=known and (capital or full), closed=True)


def _run_in(text: str, parts: _Parts) -> DatelineFound | None:
    """`DETROIT The U.S. government said`: capitals that run into the sentence without a sign."""
    rest = text[parts.at :].split(maxsplit=2)
    if len(rest) < 2 or not rest[0][0].isupper() or (rest[0].isupper() and len(rest[0]) > 1):
        return None
    end = text.index(rest[0], parts.at)
    return _found(text, parts, end, sure=False, closed=False)


def _found(text: str, parts: _Parts, end: int, *, sure: bool, closed: bool) -> DatelineFound:
    spans = [*parts.places, *([parts.date_span] if parts.date_span else [])] or [parts.credit_span or Span(0, end)]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    last += "(" in text[first:last] and text[last : last + 1] == ")"
    return DatelineFound(
        span=Span(first, last),
        end=end,
        places=tuple(parts.places),
        date=parts.date,
        date_span=parts.date_span,
        credit=parts.credit,
        credit_span=parts.credit_span,
        sure=sure,
        closed=closed,
    )


# --- the parts


def _read_places(text: str, parts: _Parts) -> None:
    """One or several places: "GENEVA/NEW YORK", "TROY, N.C.", "KABUL, Afghanistan", "WASHINGTON and LONDON"."""
    while len(parts.places) < 5:
        at = parts.at
        if parts.places:
            sign = _ANOTHER.match(text, at)
            if sign is None or date_at(text, sign.end()) or agency_at(text, sign.end()):
                return
            at = sign.end()
        match = _PLACE.match(text, at)
        if match is None:
            return
        end = _without_date(text, match)
        if end <= at or (parts.places and not _same_case(text, parts.places[0], Span(at, end))):
            return
        region = _REGION.match(text, end)
        if region and _is_region(text, Span(at, end), region):
            end = region.end()
        parts.places.append(Span(at, end))
        parts.at = end


def _without_date(text: str, match: re.Match[str]) -> int:
    """The end of the place when a date or agency stands right behind it ("LONDON Tue May 3"), else the match's end."""
    words = match.group().split()
    shouted = words[0].isupper() and len(words[0]) > 1
    end = match.start()
    for count, word in enumerate(re.finditer(r"\S+", match.group())):
        bare = word.group().strip(".,").lower()
        at = match.start() + word.start()
        if shouted and word.group()[0].isupper() and not word.group().isupper():
            break  # "DETROIT The government": the capitals are the place
        if bare in weekdays() or (bare in months() and date_at(text, at)) or (count and acronym_at(text, at)):
            break
        if bare in _no_place() or (not count and bare in months()):
            return match.start()
        end = match.start() + word.end()
    while end > match.start() and text[end - 1] == "." and not _is_abbreviation(text[match.start() : end]):
        end -= 1  # "MOSCOW. Oct 26" and "Berlin.": the stop is not the town's
    return end


@cache
def _no_place() -> frozenset[str]:
    """Words of date lines and credits, which no town's name holds: Published, Updated, From."""
    dated = {word for word, kind in date_words().items() if kind in {"label", "glue"}}
    return (frozenset(dated) | credit_words("credit") | {"a", "an"}) - {"the"}


def _is_abbreviation(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return last.upper() in dateline_regions() or re.fullmatch(r"(?:[A-Z]\.)+", last) is not None


def _is_region(text: str, town: Span, region: re.Match[str]) -> bool:
    """True when what follows the comma belongs to the town's name."""
    name = region.group(1)
    first = name.split()[0].strip(".,").lower()
    if first in months() or first in weekdays() or agency_at(text, region.start(1)):
        return False
    if name.upper() in dateline_regions() or name.rstrip(".").upper() in dateline_regions():
        return True
    return town.cut(text).isupper() and not name.isupper() and len(name.split()) <= 3


def _same_case(text: str, first: Span, other: Span) -> bool:
    return _town(text, first).isupper() == _town(text, other).isupper()


def _town(text: str, place: Span) -> str:
    return place.cut(text).split(",", 1)[0]


def _is_city(text: str, place: Span) -> bool:
    words = place.cut(text)
    return _town(text, place).upper().rstrip(".") in dateline_cities() or (
        "," in words and words.split(",", 1)[1].strip().upper() in dateline_regions()
    )


def _read_date(text: str, parts: _Parts) -> bool:
    if parts.date is not None:
        return False
    at = _skip(text, parts)
    bracket = text[at : at + 1] in {"(", "["}
    found = date_at(text, at + bracket)
    if found is None:
        return False
    parts.date, parts.date_span = found.date, Span(found.start, found.end)
    parts.at = found.end + (bracket and text[found.end : found.end + 1] in {")", "]"})
    return True


def _read_clock(text: str, parts: _Parts) -> bool:
    """The time of day behind a date, which is no part of the dateline's date."""
    if parts.date is None:
        return False
    at = _skip(text, parts)
    match = _CLOCK.match(text, at)
    if match is None or not match.group().strip() or match.end() <= parts.at:
        return False
    if not re.search(r"[:.]\s?\d\d|[ap]\.?\s?m|[A-Z]{2}", match.group()):
        return False
    parts.at = match.end()
    return True


def _read_agency(text: str, parts: _Parts) -> bool:
    if parts.credit is not None:
        return False
    at = _skip(text, parts)
    found = agency_at(text, at)
    if found is None:
        return False
    if text[at] not in "([/" and text[parts.at : at].isspace() and not found[0].cut(text).isupper():
        return False  # "Power-On Time" is no dateline of a magazine's; "SEOUL YONHAP -" is one
    parts.credit_span, parts.at = found
    parts.credit = parts.credit_span.cut(text)
    inner = text[at : parts.at]
    sign = _INNER_SIGN.search(text, at, parts.at)
    date = None if parts.date else date_at(text, sign.end() if sign else at)
    if date is not None and inner[:1] in "([" and date.end <= parts.at:  # "(Marketwire - December 23, 2010)"
        parts.date, parts.date_span = date.date, Span(date.start, date.end)
    return True


def _skip(text: str, parts: _Parts) -> int:
    gap = _GAP.match(text, parts.at) if parts.at else None
    return gap.end() if gap else parts.at
