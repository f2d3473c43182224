"""A page is cut into its stories."""

import re
from collections.abc import Iterator

from dateline.model import Block, RawItem, Span, Story, record_id


def split(item: RawItem) -> Iterator[Story]:
    """One story: the whole document."""
    text = item.text.strip()
    if not text:
        return
    at = item.text.index(text)
    blocks = tuple(Block(span=Span(*m.span()), role="body") for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text))
    yield Story(id=record_id("", text), source=item.source, span=Span(at, at + len(text)), text=text,
                published=item.published, published_from=item.published_from, blocks=blocks)
