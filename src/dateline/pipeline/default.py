"""The default pipeline: the one place that names the rooms.

A page becomes a ledger in this order; each stage says what it needs and what it gives (`dateline stages`).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import IO

from dateline.ingest import Found, documents, text_item
from dateline.model import Account, ItemError, RawItem, Warned
from dateline.pipeline.jobs import ordered_map
from dateline.pipeline.runner import Pipeline
from dateline.pipeline.stage import Stage
from dateline.pipeline.stats import StageStats
from dateline.reading import Parse, parse
from dateline.wire import split

Outcome = Account | ItemError | Warned
"""The account of a story, a document that could not be read, or a remark on the document that comes next."""

STAGES: tuple[Stage, ...] = (parse,)


def default_pipeline(model: str | None = None, *, strict: bool = False) -> Pipeline:
    """The pipeline that `dateline read` runs.

    Args:
        model: A spaCy model's package name or folder; None takes the best one installed.
        strict: Raise on the first stage that fails.
    """
    return Pipeline(STAGES, configs={"reading.parse": Parse(model=model)}, strict=strict)


def read_documents(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    model: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    stdin: IO[bytes] | None = None,
    stats: dict[str, StageStats] | None = None,
) -> Iterator[Outcome]:
    """Read the documents that the paths name, one account a story, in input order.

    Args:
        paths: Files, folders, patterns, or `-` for standard input.
        published: ISO day of publication of the documents that carry none of their own.
        model: A spaCy model's package name or folder; None takes the best one installed.
        jobs: Processes to read in; the output is the same for any number.
        strict: Raise `StageError` on the first stage that fails on a story.
        stdin: Read in place of the process's standard input.
        stats: Gets each stage's counts, by its name, as the reading goes on.
    """
    counts = {} if stats is None else stats
    found = documents(paths, published=published, stdin=stdin)
    if jobs <= 1:
        pipeline = default_pipeline(model, strict=strict)
        counts.update(pipeline.stats)
        for one in found:
            yield from read_item(pipeline, one)
        return
    tasks = ((one, model, strict) for one in found)
    for outcomes, spent in ordered_map(_read_apart, tasks, jobs=jobs, crashed=_crashed):
        for name, part in spent.items():
            counts.setdefault(name, StageStats()).add(part)
        yield from outcomes


def read_text(text: str, published: str | None = None, *, model: str | None = None) -> list[Account]:
    """Read one text that the program already holds: one account a story.

    Raises:
        InputError: The text is empty, too long, or not English.
    """
    pipeline = default_pipeline(model)
    return [pipeline.read(story) for story in split(text_item(text, published=published))]


def read_item(pipeline: Pipeline, found: Found) -> Iterator[Outcome]:
    """The accounts of one document's stories; errors and remarks pass through."""
    if not isinstance(found, RawItem):
        yield found
        return
    empty = True
    for story in split(found):
        empty = False
        yield pipeline.read(story)
    if empty:
        yield ItemError(source=found.source, kind="no_story", message="no story in it: nothing reads as news text")


_Task = tuple[Found, str | None, bool]
_Part = tuple[list[Outcome], dict[str, StageStats]]


def _read_apart(task: _Task) -> _Part:
    """What a worker process does: one document, with the counts of that document alone."""
    found, model, strict = task
    pipeline = _kept_pipeline(model, strict)
    pipeline.stats.update({name: StageStats() for name in pipeline.stats})
    return list(read_item(pipeline, found)), dict(pipeline.stats)


@cache
def _kept_pipeline(model: str | None, strict: bool) -> Pipeline:
    return default_pipeline(model, strict=strict)


def _crashed(task: _Task) -> _Part:
    message = "the process that read it died, perhaps for want of memory: cut the document into smaller ones"
    return [ItemError(source=task[0].source, kind="crashed", message=message)], {}
