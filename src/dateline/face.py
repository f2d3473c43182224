"""A store, asked from Python: what `dateline.open` gives.

```python
import dateline

with dateline.open("dateline-store") as archive:
    for statement in archive.statements(by="Alva Berg", about="harbour"):
        print(statement.said_on, statement.words, statement.url)
```
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

import msgspec

from dateline import query
from dateline.errors import QueryError
from dateline.model import Account, Finding, Story
from dateline.query import Clustered, Deed, Did, DidAsked, Found, Known, Reviewed, Said, SaidAsked, Tie
from dateline.store import Cell, Store

T = TypeVar("T")
_FRAMES = ("pandas", "polars")


class Answers(Iterator[T]):
    """The records that answer a question, read as they are asked for, once; `df` makes a data frame of them."""

    def __init__(self, records: Iterable[T]) -> None:
        self._records = iter(records)

    def __next__(self) -> T:
        """The next record."""
        return next(self._records)

    def df(self) -> Any:  # noqa: ANN401 - pandas and polars are not needed otherwise
        """The records that are left as a data frame, a row a record and a column a field.

        It is a frame of pandas where that is installed, else of polars.

        Raises:
            QueryError: Neither is installed.
        """
        for name in _FRAMES:
            try:
                library = import_module(name)
            except ModuleNotFoundError:
                continue
            return library.DataFrame([msgspec.to_builtins(record) for record in self])
        raise QueryError("a data frame needs pandas or polars: pip install pandas")


class Archive:
    """A store to read from: every question gives typed records, read as they are asked for.

    Names are words of a name or an actor's id, days ISO text, as for the commands. Wrong questions raise `QueryError`,
    a store that cannot be read `StoreError`, both of `dateline.errors`.
    """

    def __init__(self, folder: str | Path) -> None:
        store = Store.open(folder, make=False)
        for _ in store.place():  # what was added and not placed among the others yet
            pass
        self._view = store.view()
        self.path = self._view.path

    def __enter__(self) -> Self:
        """Nothing is locked: another process may add meanwhile."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file; what was read stays yours."""
        self._view.close()

    def stories(self) -> Answers[Story]:
        """The stories that answers may show, in the order they were added."""
        return Answers(account.story for account in self.accounts())

    def accounts(self) -> Answers[Account]:
        """Everything read of each of these stories, as `dateline.read` gives it."""
        return Answers(self._view.accounts())

    def account(self, story_id: str) -> Account | None:
        """Everything read of one story, superseded or not; None where the store has no such story."""
        return self._view.account(story_id)

    def statements(self, **asked: Unpack[SaidAsked]) -> Answers[Said]:
        """Statements, the latest first: `by`, `to`, `about`, `since`, `until`, `most`; all where nothing is asked."""
        return Answers(query.each_said(self._view, **asked))

    def events(self, **asked: Unpack[DidAsked]) -> Answers[Did]:
        """Events, the latest first; all where nothing is asked.

        `actor`, `recipient`, `act` (PLOVER type), `status`, `place`, `near` (latitude, longitude, kilometres), `since`,
        `until`, `most`.
        """
        return Answers(query.each_did(self._view, **asked))

    def deeds(self, **asked: Unpack[DidAsked]) -> Answers[Deed]:
        """The same, each deed once, with all reports of it and the figures in which they differ."""
        return Answers(query.deeds(self._view, **asked))

    def clusters(self) -> Answers[Clustered]:
        """Every appearance of every story, with the happening it tells of and the document it copies."""
        return Answers(query.clusters(self._view))

    def actors(self, name: str | None = None) -> Answers[Known]:
        """Actors across stories, or those of a name; the one most told of first."""
        return Answers(query.each_known(self._view, name))

    def relations(self, a: str | None = None, b: str | None = None) -> Answers[Tie]:
        """What stories state of how two actors stand to one another: of one, of two, or of all."""
        return Answers(query.each_tie(self._view, a, b))

    def ledger(
        self,
        *,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        most: int = query.ALL,
    ) -> Answers[Finding]:
        """What the stories say of one another: words kept and broken, conflicts, corroboration; the surest first.

        Copies and stories of one happening are told of when `kind` is `syndication` or `same_event`.
        """
        return Answers(query.ledger(self._view, actor=actor, since=since, until=until, kind=kind, most=most))

    def reviews(self, *, story: str | None = None, by: str | None = None) -> Answers[Reviewed]:
        """What people said of records, the latest first: of all stories or of one, by all reviewers or by one."""
        return Answers(query.reviews(self._view, story=story, by=by))

    def find(
        self, words: str, *, since: str | None = None, until: str | None = None, most: int = query.MOST
    ) -> list[Found]:
        """Stories that hold the words, the best first; of more than 20,000 the last added are weighed."""
        return query.find(self._view, words, since=since, until=until, most=most)

    def sql(self, question: str) -> Answers[dict[str, Cell]]:
        """The rows that a SELECT gives, each by its columns' names; the tables stand in the store's codebook.

        Raises:
            QueryError: It is not one statement that reads, or takes more than 30 seconds.
        """
        return Answers(self._view.free(question))


def open_store(folder: str | Path) -> Archive:
    """Open the store in a folder to ask it; `dateline add` makes one.

    Raises:
        StoreError: There is none, it is newer than this Dateline, or it cannot be read.
    """
    return Archive(folder)
