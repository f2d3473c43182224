"""Documents into a store: what is there already is left unread, the rest is read and stored one by one."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import IO

import msgspec

from dateline.model import Account, ItemError, RawItem, Source, Warned
from dateline.pipeline.default import STAGES, Outcome, default_pipeline, read_documents, read_item
from dateline.store import Added, Store, Writer


class Placing(msgspec.Struct, frozen=True, kw_only=True):
    """How many stories of the store are still to be placed among the others."""

    left: int


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """A document that is in the store now: its source, the accounts read of it, and what adding it did.

    Of a document that was there before, and so was not read again, there are no accounts.
    """

    source: Source
    accounts: tuple[Account, ...] = ()
    added: Added


def content_hash(item: RawItem) -> str:
    """A hash of all that a document says: text, address, publisher, day, headline; not of its place in the input."""
    whole = msgspec.structs.replace(item, source=msgspec.structs.replace(item.source, index=0))
    return blake2b(msgspec.json.encode(whole), digest_size=16).hexdigest()


def add_documents(
    store: Store,
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    model: str | None = None,
    authority: str | Path | None = None,
    jobs: int = 1,
    strict: bool = False,
    stdin: IO[bytes] | None = None,
) -> Iterator[Stored | ItemError | Warned | Placing]:
    """Read the documents that the paths name, store each as soon as all its stories are read, and place those.

    A document that comes out as `Stored` is in the store whatever happens next. Stopped, it is resumed by doing the
    same again: what is stored is passed over before it is parsed.

    Args:
        store: Where to.
        paths: Files, folders, patterns, or `-` for standard input.
        published: ISO day of publication of the documents that carry none of their own.
        model: A spaCy model's package name or folder; None takes the best one installed.
        authority: A file of the user's own actors.
        jobs: Processes to read in.
        strict: Raise `StageError` on the first stage that fails on a story.
        stdin: Read in place of the process's standard input.
    """
    versions = {stage.name: stage.version for stage in STAGES}
    with store.writer(versions) as writer:
        shelf = _Shelf(writer)
        outcomes = read_documents(
            paths,
            published=published,
            model=model,
            authority=authority,
            jobs=jobs,
            strict=strict,
            stdin=stdin,
            known=shelf.known,
        )
        for outcome in outcomes:
            yield from shelf.put(outcome)
        yield from shelf.done()
        yield from _placed(writer)  # what an adding left that was stopped, or an older store


def add_items(
    store: Store,
    found: Iterable[RawItem | ItemError | Warned],
    *,
    model: str | None = None,
    authority: str | Path | None = None,
) -> Iterator[Stored | ItemError | Warned | Placing]:
    """The same with documents that are at hand; errors and remarks among them pass through."""
    pipeline = default_pipeline(model, authority=authority)
    with store.writer({stage.name: stage.version for stage in STAGES}) as writer:
        shelf = _Shelf(writer)
        for one in found:
            if isinstance(one, RawItem) and shelf.known(one):
                continue
            for outcome in read_item(pipeline, one):
                yield from shelf.put(outcome)
            yield from shelf.done()
        yield from shelf.done()


def _placed(writer: Writer) -> Iterator[Placing]:
    for left in writer.place():
        if left:
            yield Placing(left=left)


class _Shelf:
    """Holds the accounts of the document at hand until it is read whole."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._hashes: dict[int, str] = {}
        self._known: list[Stored] = []
        self._accounts: list[Account] = []

    def known(self, item: RawItem) -> bool:
        """True when the store has the document; remembers the content's hash of one that it has not."""
        item_hash = content_hash(item)
        if self._writer.has(item_hash, item.source.id):
            self._known.append(Stored(source=item.source, added=Added(known=True)))
            return True
        self._hashes[item.source.index] = item_hash
        return False

    def put(self, outcome: Outcome) -> Iterator[Stored | ItemError | Warned | Placing]:
        """Take what was read next; what is finished by it comes out."""
        if not isinstance(outcome, Account):
            yield from self.done()
            yield outcome
            return
        if self._accounts and self._accounts[0].source.index != outcome.source.index:
            yield from self.done()
        self._accounts.append(outcome)

    def done(self) -> Iterator[Stored | Placing]:
        """Store the document at hand, now that it is read whole."""
        yield from self._known
        self._known.clear()
        if not self._accounts:
            return
        accounts, self._accounts = tuple(self._accounts), []
        source = accounts[0].source
        item_hash = self._hashes.pop(source.index)
        yield Stored(source=source, accounts=accounts, added=self._writer.add(item_hash, source, accounts))
        yield from _placed(self._writer)
