"""Data go to standard output in the format asked for; remarks, progress and the summary go to standard error."""

import csv
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.status import Status

    from dateline.model import Account, ItemError, Warned
    from dateline.pipeline.adding import Stored
    from dateline.pipeline.rereading import Reread
    from dateline.pipeline.stats import StageStats

_Record = TypeVar("_Record")

_WIDTH = 100
"""Columns of the text format where no terminal says its own."""


class Output:
    """Prints records one after the other: `jsonl` one a line, `json` as one list, `csv` in rows, `text` for people."""

    def __init__(self, form: str) -> None:
        self.form = form
        self._stream = sys.stdout.buffer
        self._count = 0
        if form == "text":
            from rich.console import Console

            width = None if sys.stdout.isatty() else _WIDTH
            self._console = Console(width=width, highlight=False, markup=False, emoji=False)

    def __enter__(self) -> Self:
        """Nothing is printed before the first record."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the list of the `json` format, also after an error: what was printed stays readable."""
        if self.form == "json" and not isinstance(error, BrokenPipeError):
            self._write(b"\n]\n" if self._count else b"[]\n")

    def put(
        self,
        record: _Record,
        as_json: Callable[[_Record], bytes],
        as_text: "Callable[[_Record], RenderableType] | None",
    ) -> None:
        """Print one record; one without `as_text` is not shown to people here."""
        if self.form == "text":
            if as_text is not None:
                self._console.print(as_text(record))
            return
        between = b"" if self.form == "jsonl" else b",\n" if self._count else b"[\n"
        self._count += 1
        self._write(between + as_json(record) + (b"\n" if self.form == "jsonl" else b""))

    def show(self, shown: "RenderableType") -> None:
        """Print something for people that is no record: a table."""
        self._console.print(shown)

    def row(self, cells: Mapping[str, str]) -> None:
        """Print one record as a line of CSV, after a line with the columns' names."""
        if self._count == 0:
            self.head(cells)
        self._count += 1
        self._line(cells.values())

    def head(self, columns: Iterable[str]) -> None:
        """Print the columns' names of CSV, of which there may be no rows."""
        self._count += 1
        self._line(columns)

    def _line(self, cells: Iterable[str]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self._write(line.getvalue().encode("utf-8", "surrogateescape"))

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._stream.flush()


def is_terminal() -> bool:
    """True where a person looks at standard output."""
    return sys.stdout.isatty()


def write_parquet(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> int:
    """Print rows as one file of Parquet; how many they were.

    Raises:
        QueryError: A terminal would get it, or DuckDB is not installed.
    """
    import tempfile
    from pathlib import Path

    from dateline.errors import QueryError
    from dateline.export import parquet_writer

    if is_terminal():
        raise QueryError("Parquet is no text for a terminal: put `> FILE` behind the command")
    write = parquet_writer("--format csv does without")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answers.parquet"
        number = write(file, columns, rows)
        sys.stdout.buffer.write(file.read_bytes())
        sys.stdout.buffer.flush()
    return number


class Talk:
    """What is said on standard error during a run, and the counts for its last line."""

    def __init__(self) -> None:
        self.stories = 0
        self.failures = 0
        self._documents: set[int] = set()
        self._began = perf_counter()
        self._status: Status | None = None
        self._tally: Counter[str] = Counter()

    def progress(self, *, data: bool = True) -> AbstractContextManager[object]:
        """A running count, where a person watches and no data are printed in between."""
        if not sys.stderr.isatty() or (data and sys.stdout.isatty()):
            return nullcontext()
        from rich.console import Console

        self._status = Console(stderr=True).status("reading …")
        return self._status

    def account(self, account: "Account") -> None:
        """Count a story, and name the stages that failed on it."""
        self.stories += 1
        for failure in account.failures:
            self.failures += 1
            where = f"{account.source.id}, story {account.story.id}"
            self.say(f"warning: {where}: stage {failure.stage} failed: {failure.kind}: {failure.message}")
        self._seen(account.source.index)

    def stored(self, stored: "Stored") -> None:
        """Count a document that is in the store now, and name the stages that failed on its stories."""
        for account in stored.accounts:
            self.account(account)
        self._seen(stored.source.index)
        added = stored.added
        for ident in added.clashing:
            self.failures += 1
            self.say(f"error: {stored.source.id}: story {ident} is left out: another text in the store has this id")
        self._tally["already there"] += added.known
        self._tally["new"] += added.stories
        self._tally["printed before"] += added.appearances - added.stories
        self._tally["replaced"] += added.replaced
        self._tally["forgotten"] += added.forgotten
        self._tally["documents"] += not added.known

    def reread(self, one: "Reread", total: int) -> None:
        """Count a story that was read anew, and name the stages that failed on it."""
        self.stories += 1
        self.failures += len(one.failures)
        for failure in one.failures:
            where = f"{one.source.id}, story {one.story}"
            kept = "; it stays as it was" if one.outcome == "kept" else ""
            self.say(f"warning: {where}: stage {failure.stage} failed: {failure.kind}: {failure.message}{kept}")
        self._tally[one.outcome] += 1
        for change in one.changes:
            self._tally[f"{change.noun} {change.change}"] += 1
        if self._status is not None:
            self._status.update(f"{self.stories:,} of {_many(total, 'story')} …")

    def placing(self, left: int) -> None:
        """Tell how many stories are still to be placed among the others."""
        if self._status is not None:
            self._status.update(f"{_many(left, 'story')} to be placed among the others …")

    def changes(self, store: object, total: int) -> str:
        """What a re-reading did: the stories in one line, then what changed of each type of record."""
        tally = self._tally
        lines = [f"{store}: {tally['replaced']:,} of {_many(total, 'story')} read anew"]
        if tally["kept"]:
            lines[0] += f", {tally['kept']:,} left as they were because a stage failed"
        if tally["passed"]:
            lines[0] += f", {tally['passed']:,} forgotten or changed meanwhile"
        for noun in ("times", "places", "actors", "statements", "events", "relations", "tensions"):
            counts = [f"{tally[f'{noun} {change}']:,} {change}" for change in ("added", "gone", "altered")]
            lines.append(f"{noun:>12}  {', '.join(counts)}")
        return "\n".join(lines)

    def tally(self, store: object) -> str:
        """What an adding did, in one line."""
        tally = self._tally
        parts = [f"{_many(tally['documents'], 'document')} added ({_many(tally['new'], 'new story')})"]
        parts += [f"{tally[what]:,} {what}" for what in ("already there", "printed before") if tally[what]]
        if tally["replaced"]:
            parts.append(f"{_many(tally['replaced'], 'story')} superseded or withdrawn")
        if tally["forgotten"]:
            parts.append(f"{_many(tally['forgotten'], 'forgotten story')} kept out")
        if self.failures:
            parts.append(_many(self.failures, "failure"))
        return f"{store}: " + ", ".join(parts)

    def error(self, error: "ItemError") -> None:
        """Name a document that could not be read."""
        self.failures += 1
        self.say(f"error: {error.source.id}: {error.message}")
        self._seen(error.source.index)

    def warning(self, warned: "Warned") -> None:
        """Pass a remark on."""
        self.say(f"warning: {warned.source.id}: {warned.message}")

    def summary(self) -> None:
        """The run in one line, where a person watches."""
        if sys.stderr.isatty():
            seconds = perf_counter() - self._began
            counts = {"document": len(self._documents), "story": self.stories, "failure": self.failures}
            self.say(", ".join(_many(count, what) for what, count in counts.items()) + f", {seconds:.1f} s")

    @staticmethod
    def say(message: str) -> None:
        """One line on standard error, free of anything a terminal would obey."""
        click.echo("dateline: " + "".join(c if c.isprintable() else " " for c in message), err=True)

    def _seen(self, index: int) -> None:
        self._documents.add(index)
        if self._status is not None:
            self._status.update(f"{_many(len(self._documents), 'document')}, {_many(self.stories, 'story')} …")


def show_stats(stats: "Mapping[str, StageStats]") -> None:
    """Each stage's counts as a table on standard error."""
    from rich.console import Console
    from rich.table import Table

    table = Table("stage", box=None, pad_edge=False)
    for column in ("stories", "out", "failed", "seconds"):
        table.add_column(column, justify="right")
    table.add_column("dropped")
    for name, one in stats.items():
        dropped = ", ".join(f"{reason} {count}" for reason, count in one.dropped.most_common())
        table.add_row(name, str(one.stories), str(one.out), str(one.failed), f"{one.seconds:.2f}", dropped)
    Console(stderr=True, width=None if sys.stderr.isatty() else _WIDTH, highlight=False).print(table)


def _many(count: int, what: str) -> str:
    plural = what.removesuffix("y") + "ies" if what.endswith("y") else what + "s"
    return f"{count:,} {what if count == 1 else plural}"
