"""What an HTML page says of itself: ld+json first, then meta tags, microdata and links.

Only what is really written there is taken. A date is never guessed from the address or the text: a wrong day of
publication would turn every "on Friday" of the story into a wrong day.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from dateline.ingest.lines import iso_day
from dateline.lexicon.page_fields import page_fields

_ARTICLE = re.compile(r"(Article|Posting|Report)$")
"""schema.org types of a story: NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report, …"""

_ADDRESS = re.compile(r"https?://\S+")
_DEPTH = 8
"""Levels of ld+json that are looked through; real pages nest stories three deep at most."""


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A page's own word on its story; None for what it does not say."""

    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def page_facts(tree: HtmlElement) -> PageFacts:
    """What the page's metadata say."""
    story = _story(tree)
    says = _Declared(tree)
    return PageFacts(
        headline=_text(story.get("headline")) or says.first("headline"),
        byline=_names(story.get("author")) or says.first("byline"),
        published=iso_day(_text(story.get("datePublished")))[0] or says.day(),
        publisher=_names(story.get("publisher")) or says.first("publisher"),
        url=_address(says.first("url")) or _address(_text(story.get("url"))),
    )


class _Declared:
    """The page's meta tags, microdata and links, by kind and lower-case name."""

    def __init__(self, tree: HtmlElement) -> None:
        self._said: dict[tuple[str, str], str] = {}
        for element in tree.iter("meta", "link"):
            if element.tag == "link":
                self._take("link", element.get("rel"), element.get("href"))
            else:
                self._take("meta", element.get("property") or element.get("name"), element.get("content"))
        for element in tree.xpath("//*[@itemprop]"):
            value = element.get("content") or element.get("datetime") or element.text_content()
            self._take("itemprop", element.get("itemprop"), value)

    def _take(self, kind: str, name: str | None, value: str | None) -> None:
        if name and value and value.strip():
            self._said.setdefault((kind, name.strip().lower()), " ".join(value.split()))

    def first(self, field: str) -> str | None:
        """The best value of a field."""
        return next(self._values(field), None)

    def day(self) -> str | None:
        """The first value of `published` that is a day."""
        return next((day for day, _ in map(iso_day, self._values("published")) if day), None)

    def _values(self, field: str) -> Iterator[str]:
        keys = ((place.kind, place.name) for place in page_fields(field))
        return (self._said[key] for key in keys if key in self._said)


def _story(tree: HtmlElement) -> dict[str, Any]:
    """The ld+json object of the page's story; empty where there is none, or several, as on a front page."""
    stories = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            value = json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue  # a page's broken metadata are no fault of the story
        stories += list(_stories(value, _DEPTH))
    headlines = {_text(story.get("headline")) for story in stories}
    return stories[0] if len(headlines) == 1 else {}


def _stories(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _stories(one, depth)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        elif depth:
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _stories(value.get(key), depth - 1)


def _names(value: object) -> str | None:
    """One or more people or bodies, as ld+json may put them: a string, an object with a name, or a list of these."""
    found = []
    for one in value if isinstance(value, list) else [value]:
        name = _text(one.get("name")) if isinstance(one, dict) else _text(one)
        if name and _address(name) is None:
            found.append(name)
    return " and ".join(dict.fromkeys(found)) or None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _address(value: str | None) -> str | None:
    return value if value and _ADDRESS.fullmatch(value) else None
