"""A page that is pasted or sent, read and kept in the store."""

from collections.abc import Iterable
from io import BytesIO
from itertools import islice

import msgspec

from dateline.errors import DatelineError
from dateline.ingest import documents, text_item
from dateline.model import ItemError, RawItem, Warned, record_id
from dateline.pipeline.adding import Stored, add_items
from dateline.serve.asked import Asked
from dateline.serve.forms import Sent, letter
from dateline.serve.views.reading import LONGEST, at_once
from dateline.store import Store

_MOST = 20
"""Documents of a file that are kept at once, as `/read` reads them."""
_NAME = 300
"""Characters of a publisher, an address, a file's name."""


def keep(store: Store, form: Sent) -> tuple[str | None, list[str]]:
    """Read a page or a file and keep it in the store: the id of its first story, and what was wrong with it."""
    published = Asked(form.values).day("published")
    name = (form.name or "").replace("\\", "/").rsplit("/", 1)[-1][:_NAME] or None
    first, remarks, count = None, [], 0
    try:
        with at_once():
            items = (_named(item, form, name) for item in _items(form, name, published))
            for one in add_items(store, islice(items, _MOST)):
                if isinstance(one, Stored):
                    count += 1
                    first = first or next((account.story.id for account in one.accounts), None)
                    remarks += ["It is in the store already."] if one.added.known else []
                elif isinstance(one, ItemError | Warned):
                    remarks.append(one.message)
    except DatelineError as error:
        remarks.append(str(error))
    if count == _MOST:
        remarks.append(f"The first {_MOST} documents were kept; `dateline add` takes any number.")
    return first, remarks


def _items(form: Sent, name: str | None, published: str | None) -> Iterable[RawItem | ItemError | Warned]:
    if form.file is None:
        return [text_item(form.values.get("text", "")[:LONGEST], published=published)]
    data = letter(form.file) if (name or "").endswith(".eml") else form.file
    return documents(["-"], published=published, stdin=BytesIO(data))


def _named(item: RawItem | ItemError | Warned, form: Sent, name: str | None) -> RawItem | ItemError | Warned:
    """The document under a name of its own: its address, the file's name, or a hash of what was pasted."""
    if not isinstance(item, RawItem):
        return item
    publisher, url = (form.values.get(one, "").strip()[:_NAME] or None for one in ("publisher", "url"))
    source = item.source
    ident = source.id
    if source.id in {"-", "text"} or source.id.startswith("-:"):  # nothing names it but its place in what was sent
        ident = (url or name or f"pasted:{record_id('', item.text)}") + source.id.removeprefix("text").removeprefix("-")
    own = msgspec.structs.replace(source, id=ident, url=source.url or url, publisher=source.publisher or publisher)
    return msgspec.structs.replace(item, source=own)
