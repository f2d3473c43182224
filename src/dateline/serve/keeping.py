"""A page that is pasted or sent, read and kept in the store."""

from collections.abc import Iterable
from io import BytesIO

import msgspec

from dateline.errors import DatelineError
from dateline.ingest import documents, text_item
from dateline.model import ItemError, RawItem, Warned, record_id
from dateline.pipeline.adding import Stored, add_items
from dateline.serve.asked import Asked
from dateline.serve.forms import Sent, letter
from dateline.serve.views.reading import LONGEST, READING
from dateline.store import Store

_NAME = 300
"""Characters of a publisher, an address, a file's name."""


def keep(store: Store, form: Sent) -> tuple[str | None, list[str]]:
    """Read a page or a file and keep it in the store: the id of its first story, and what was wrong with it."""
    published = Asked(form.values).day("published")
    name = (form.name or "").replace("\\", "/").rsplit("/", 1)[-1][:_NAME] or None
    first, remarks = None, []
    try:
        with READING:
            for one in add_items(store, (_named(item, form, name) for item in _items(form, name, published))):
                if isinstance(one, Stored):
                    first = first or next((account.story.id for account in one.accounts), None)
                    remarks += ["It is in the store already."] if one.added.known else []
                elif isinstance(one, ItemError | Warned):
                    remarks.append(one.message)
    except DatelineError as error:
        remarks.append(str(error))
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
    ident = source.id if source.id not in {"-", "text"} else url or name or f"pasted:{record_id('', item.text)}"
    own = msgspec.structs.replace(source, id=ident, url=source.url or url, publisher=source.publisher or publisher)
    return msgspec.structs.replace(item, source=own)
