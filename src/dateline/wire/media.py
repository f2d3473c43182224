"""Media named in a dateline: `(Reuters)`, `/TASS/`, `SANA —`."""

import re
from functools import cache

from dateline.lexicon.agencies import agency_forms
from dateline.model import Span

_BRACKETED = re.compile(r"[(\[]\s?([^()\[\]]{2,60}?)\s?[)\]]|/\s?([A-Za-z][\w .-]{1,30}?)\s?/")
_BARE = re.compile(r"[\w'’./&-]+(?: [\w'’./&-]+){0,3}")
_CLOSING = re.compile(r"\s{0,3}(?:[-—|:,.]|$)")


def agency_at(text: str, at: int) -> tuple[Span, int] | None:
    """The agency that begins at `at`: in brackets or slashes, or bare when it is a known one; its span and its end."""
    match = _BRACKETED.match(text, at)
    if match:
        group = 1 if match.group(1) else 2
        name = re.split(r"\s[-—]+\s|,\s", match.group(group))[0]
        if names_medium(name) or (
            group == 1 and name[0].isupper() and len(name.split()) <= 4 and not any(c.isdigit() for c in name)
        ):
            start = match.start(group)
            return Span(start, start + len(name)), match.end()
        return None
    match = _BARE.match(text, at)
    if match is None:
        return None
    words = match.group().split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if name in agency_forms():
            end = at + len(name)
            return (Span(at, end), end) if _ends_dateline(text, end) else None
    return None


def _ends_dateline(text: str, end: int) -> bool:
    """A bare agency closes its dateline ("LONDON, Reuters —"); else it is the sentence's subject."""
    return _CLOSING.match(text, end) is not None


def acronym_at(text: str, at: int) -> bool:
    """True when an agency named by its capitals begins at `at`: "LONDON AFP -"."""
    found = agency_at(text, at)
    return found is not None and found[0].cut(text).isupper()


@cache
def _lower_forms() -> frozenset[str]:
    return frozenset(form.lower() for form in agency_forms())


def names_medium(name: str) -> bool:
    """True when every name in "AFP/Reuters" or "AP and Xinhua" is a known medium's."""
    return all(part.strip().lower() in _lower_forms() for part in re.split(r"[/,&;]| and ", name) if part.strip())
