"""The country a story's outlet is at home in: a weak hint, since papers write most of their own country."""

import re
from functools import cache
from urllib.parse import urlsplit

from dateline.lexicon.agencies import agencies, agency_forms
from dateline.lexicon.countries import country_of_iso2
from dateline.model import Source

_GENERIC = frozenset(
    {"ac", "ai", "co", "cc", "fm", "gg", "io", "la", "ly", "me", "nu", "sh", "st", "to", "tv", "vc", "ws"}
)
"""Country domains that sites from everywhere use."""

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def home_country(source: Source) -> str | None:
    """ISO alpha-3 of the outlet's country by its name, its own site or its domain; None where none of them tells.

    A news agency writes for all the world, so that its seat tells nothing.
    """
    medium = agency_forms().get(source.publisher or "")
    if medium is not None:
        return None if medium.kind == "agency" else medium.country
    for text in (source.publisher, source.url):
        host = _host(text)
        if host is None:
            continue
        site = _sites().get(host)
        if site is not None:
            return site
        last = host.rsplit(".", 1)[-1]
        if last == "uk":
            return "GBR"
        found = country_of_iso2(last) if len(last) == 2 and last not in _GENERIC else None
        if found is not None:
            return found.iso3
    return None


@cache
def _sites() -> dict[str, str]:
    """The site of a medium → its country."""
    return {one.source: one.country for one in agencies() if one.kind != "agency"}


def _host(text: str | None) -> str | None:
    """The host of "https://www.example.org/story" or of a bare "example.org", in lower case and without "www."."""
    if not text:
        return None
    try:
        host = (urlsplit(text).hostname if "//" in text else text.split("/", 1)[0]) or ""
    except ValueError:  # "http://[broken"
        return None
    host = host.lower().removeprefix("www.")
    return host if _HOST.fullmatch(host) else None
