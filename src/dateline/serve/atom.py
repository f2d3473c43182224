"""A search as an Atom feed: what is new for those who read news elsewhere."""

from collections.abc import Iterable
from urllib.parse import quote, urljoin
from xml.etree import ElementTree as ET

from dateline.query import Answer, Did, Known, Said

TYPE = "application/atom+xml; charset=utf-8"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
"""Atom wants a day of every entry; what is not dated has this one."""


def feed(here: str, page: str, title: str, records: Iterable[Answer | Known]) -> bytes:
    """The feed's XML.

    Args:
        here: Its own address.
        page: The address of the same search as a page.
        title: What was searched for.
        records: Its answers.
    """
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(_tag("feed"))
    held = list(records)
    _text(root, "title", f"Dateline: {title}")
    _text(root, "id", here)
    _text(root, "updated", _moment(max((_day(one) for one in held), default=None)))
    author = ET.SubElement(root, _tag("author"))
    _text(author, "name", "Dateline")
    ET.SubElement(root, _tag("link"), rel="self", href=here)
    ET.SubElement(root, _tag("link"), rel="alternate", href=page)
    for one in held:
        entry = ET.SubElement(root, _tag("entry"))
        link = urljoin(here, _path(one))
        _text(entry, "title", _title(one))
        _text(entry, "id", f"{link}#{_record(one)}")
        _text(entry, "updated", _moment(_day(one)))
        ET.SubElement(entry, _tag("link"), rel="alternate", href=link)
        _text(entry, "summary", one.names[0] if isinstance(one, Known) else one.words)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, _tag(name)).text = "".join(c if c.isprintable() or c in "\n\t" else " " for c in text)


def _day(one: Answer | Known) -> str:
    return (one.last if isinstance(one, Known) else one.published) or _NEVER


def _moment(day: str | None) -> str:
    known = day if day is not None and len(day) == len(_NEVER) and day[:4].isdigit() else _NEVER
    return f"{known}T00:00:00Z"


def _path(one: Answer | Known) -> str:
    return f"/actor/{quote(one.id, safe=':@~')}" if isinstance(one, Known) else f"/story/{quote(one.story)}"


def _record(one: Answer | Known) -> str:
    return one.id if isinstance(one, Said | Did | Known) else "story"


def _title(one: Answer | Known) -> str:
    if isinstance(one, Said):
        return f"{one.speaker or 'Somebody'}: {one.words[:120]}"
    if isinstance(one, Did):
        return f"{', '.join(one.actors) or 'Somebody'}: {one.act}, {one.status}"
    return one.names[0] if isinstance(one, Known) else one.headline or one.source
