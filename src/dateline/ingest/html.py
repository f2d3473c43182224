"""HTML pages → RawItem: the story without its surroundings, and what the page says of it.

The text is trafilatura's choice of the page's blocks (`dateline.ingest.links` first takes out what is nothing but
links). Paragraphs are parted by blank lines; the headline stands first, also where it lay outside the chosen blocks.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from dateline.errors import InputError
from dateline.ingest.encoding import Decoded, decode, marked_encoding
from dateline.ingest.links import headings, story_trees, without_links
from dateline.ingest.metadata import page_facts
from dateline.model import RawItem, Source, Warned

_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*"
    rb"(utf-?8|iso-?8859-\d+|latin-?\d|us-ascii|windows-\d+|cp\d+|koi8-[ru]|macintosh|shift_jis|euc-\w+|gb\w+|big5)\b",
    re.IGNORECASE,
)
_WEB_NAMES = re.compile(r"iso-?8859-1|latin-?1|us-ascii", re.IGNORECASE)
"""Names under which the web means Windows-1252 (WHATWG Encoding Standard)."""

_HEAD_BYTES = 4096
"""Where a page must declare its encoding; the standard asks for the first 1,024 bytes, real pages are sloppier."""

_ALIKE = 0.6
"""Likeness (`difflib`) from which a heading is the headline of the metadata: they often differ by a few words."""

_TOP = 3
"""Paragraphs at the top of which the headline may stand: a kicker or a section's name may come before it."""

_LAYOUT_WORDS = 20
"""Words from which a table's cell holds running text: then the table is a layout, not figures."""

_BLOCKS = frozenset({"body", "p", "head", "item", "quote", "list", "table", "row", "cell", "div", "code"})


def page_items(data: bytes, name: str, published: str | None) -> Iterator[RawItem | Warned]:
    """The one document that a page is.

    Args:
        data: The page's bytes.
        name: What the page is called.
        published: The day the user gave; it goes before what the page says.

    Raises:
        InputError: The page is empty, or no story can be found on it.
    """
    if not data.strip():
        raise InputError("empty", "the page is empty")
    page, remark = _decoded(data)
    if remark:
        yield Warned(source=Source(id=name, index=0), message=remark)
    tree = trafilatura.load_html(page)
    if tree is None:
        raise InputError("no_text", "no HTML in it that can be read")
    facts = page_facts(tree)
    headline = _headline(tree, facts.headline)
    without_links(tree)
    paragraphs = [paragraph for story in story_trees(tree) for paragraph in _extracted(story)]
    if not paragraphs:
        raise InputError("no_text", "no story found on the page: it has no running text")
    yield RawItem(
        source=Source(id=name, index=0, url=facts.url, publisher=facts.publisher),
        text="\n\n".join(_headed(paragraphs, headline)),
        published=published or facts.published,
        published_from="given" if published else "page" if facts.published else None,
        headline=headline,
        byline=facts.byline,
    )


def _extracted(tree: HtmlElement) -> Iterator[str]:
    """The paragraphs chosen, each after the heading that stands over it, also where the choice has left that out."""
    heads = headings(tree)
    document = trafilatura.bare_extraction(tree, include_comments=False)
    previous = ""
    for paragraph in _paragraphs(document.body) if isinstance(document, Document) else ():
        heading = heads.get(paragraph)
        if heading is not None and heading != previous:
            yield heading
        yield paragraph
        previous = paragraph


def _decoded(data: bytes) -> Decoded:
    """The page's text: by its byte-order mark, else by what it declares where that fits, else by its bytes."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    if marked_encoding(data) is None and declared is not None:
        encoding = declared[1].decode("ascii")
        try:
            return Decoded(data.decode("cp1252" if _WEB_NAMES.fullmatch(encoding) else encoding))
        except (LookupError, ValueError):
            pass
    return decode(data)


def _headline(tree: HtmlElement, named: str | None) -> str | None:
    """The headline as it stands on the page: the heading that the metadata name, else the only first-level heading."""
    shown = [" ".join(heading.text_content().split()) for heading in tree.iter("h1", "h2", "h3")]
    if named is not None:
        alike = [(SequenceMatcher(None, named, heading).ratio(), heading) for heading in shown if heading]
        best = max(alike, default=(0.0, ""))
        if best[0] >= _ALIKE:
            return best[1]
        if not shown:
            return named
    tops = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    return tops[0] or None if len(tops) == 1 else None


def _headed(paragraphs: list[str], headline: str | None) -> list[str]:
    """The paragraphs with the headline as one of its own, put first where it stands nowhere at the top."""
    if headline is None:
        return paragraphs
    for i, paragraph in enumerate(paragraphs[:_TOP]):
        if paragraph == headline:
            return paragraphs
        if paragraph.startswith(headline + "\n"):
            return [*paragraphs[:i], headline, paragraph.removeprefix(headline).lstrip(), *paragraphs[i + 1 :]]
    return [headline, *paragraphs]


def _paragraphs(element: HtmlElement) -> Iterator[str]:
    """The paragraphs of trafilatura's tree, in reading order; items of lists begin with a dash."""
    if element.tag == "row":
        yield from _row(element)
        return
    gathered = [element.text or ""]
    mark = "- " if element.tag == "item" else ""
    for child in element:
        if child.tag in _BLOCKS:
            for paragraph in (*_flushed(gathered), *_paragraphs(child)):
                yield mark + paragraph
                mark = ""
            gathered = []
        else:
            gathered.append("\n" if child.tag == "lb" else "".join(child.itertext()))
        gathered.append(child.tail or "")
    for paragraph in _flushed(gathered):
        yield mark + paragraph


def _row(row: HtmlElement) -> Iterator[str]:
    """A table's row: figures on one line; where a cell holds running text, the paragraphs of all cells."""
    cells = [list(_paragraphs(cell)) for cell in row]
    if any(len(" ".join(cell).split()) >= _LAYOUT_WORDS for cell in cells):
        for cell in cells:
            yield from cell
    elif any(cells):
        yield " | ".join(" ".join(cell) for cell in cells if cell)


def _flushed(gathered: list[str]) -> list[str]:
    """Gathered text as paragraphs: spaces evened out, line breaks kept, empty lines parting paragraphs."""
    lines = [" ".join(line.split(" ")).strip() for line in "".join(gathered).replace("\t", " ").split("\n")]
    return [part for part in re.split(r"\n{2,}", "\n".join(lines).strip()) if part]
