"""Where an HTML page says what it is: names of meta tags, microdata and links."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows


class PageField(Row, frozen=True, kw_only=True):
    """One place of a page's metadata.

    Attributes:
        field: What it tells.
        kind: A `meta` tag (its name or property), an `itemprop` of microdata, or a `link` (its rel).
        name: That name, in lower case.
    """

    field: Literal["published", "headline", "byline", "publisher", "url"]
    kind: Literal["meta", "itemprop", "link"]
    name: str


@cache
def page_fields(field: str) -> tuple[PageField, ...]:
    """The places that tell `field`, best first."""
    return tuple(row for row in rows("page_fields", PageField) if row.field == field)
