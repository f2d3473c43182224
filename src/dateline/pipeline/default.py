"""The default pipeline: the one place that names the rooms.

A page becomes a ledger in this order; each stage says what it needs and what it gives (`dateline stages`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO

import msgspec

from dateline.did import events
from dateline.errors import InputError
from dateline.ingest import Found, documents, text_item
from dateline.ledger import tensions
from dateline.lexicon.house import house_in_force, used
from dateline.model import Account, Failure, ItemError, RawItem, Source, Story, Warned
from dateline.pipeline.jobs import ordered_map
from dateline.pipeline.runner import Pipeline, read_all
from dateline.pipeline.stage import Stage
from dateline.pipeline.stats import StageStats
from dateline.reading import Parse, parse
from dateline.said import first_person, reanchor, statements
from dateline.ties import relations
from dateline.when import expressions
from dateline.where import toponyms
from dateline.who import Actors, Authority, actors
from dateline.wire import split

Outcome = Account | ItemError | Warned
"""The account of a story, a document that could not be read, or a remark on the document that comes next."""

STAGES: tuple[Stage, ...] = (
    parse,
    expressions,
    toponyms,
    actors,
    statements,
    reanchor,
    first_person,
    events,
    relations,
    tensions,
)


def default_pipeline(
    model: str | None = None, *, authority: Authority | str | Path | None = None, strict: bool = False
) -> Pipeline:
    """The pipeline that `dateline read` runs.

    Args:
        model: A spaCy model's package name or folder; None takes the best one installed.
        authority: The user's own actors, or the file that holds them (`dateline.ingest.authority`); None takes those
            that the house in force names.
        strict: Raise on the first stage that fails.

    Raises:
        AuthorityError: The file cannot be used.
    """
    own = authority if isinstance(authority, Authority) else Authority.chosen(authority)
    configs: dict[str, msgspec.Struct] = {"reading.parse": Parse(model=model)}
    if own is not None:
        configs["who.actors"] = Actors(authority=own)
    return Pipeline(STAGES, configs=configs, strict=strict)


class StageRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line of `dateline stages`: a stage as it is declared, and the first line of its docstring."""

    name: str
    needs: tuple[str, ...]
    gives: str
    version: int
    about: str


def described() -> list[StageRow]:
    """The steps of a reading in their order; the first cuts documents into stories and is no stage of a story's own."""
    cut = StageRow(name="wire.split", needs=("document",), gives="stories", version=2, about=_first_line(split.__doc__))
    return [
        cut,
        *(
            StageRow(name=one.name, needs=one.needs, gives=one.gives, version=one.version, about=one.about)
            for one in STAGES
        ),
    ]


def _first_line(doc: str | None) -> str:
    return (doc or "").strip().split("\n")[0]


def read_documents(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    model: str | None = None,
    authority: str | Path | None = None,
    jobs: int = 1,
    strict: bool = False,
    stdin: IO[bytes] | None = None,
    stats: dict[str, StageStats] | None = None,
    known: Callable[[RawItem], bool] | None = None,
) -> Iterator[Outcome]:
    """Read the documents that the paths name, one account a story, in input order.

    Args:
        paths: Files, folders, patterns, or `-` for standard input.
        published: ISO day of publication of the documents that carry none of their own.
        model: A spaCy model's package name or folder; None takes the best one installed.
        authority: A file of the user's own actors: CSV, or FollowTheMoney's JSON; what in it is of no use comes first.
        jobs: Processes to read in; the output is the same for any number.
        strict: Raise `StageError` on the first stage that fails on a story.
        stdin: Read in place of the process's standard input.
        stats: Gets each stage's counts, by its name, as the reading goes on.
        known: Says of each document, as its turn to be read comes, whether to leave it unread.
    """
    counts = {} if stats is None else stats
    own = Authority.chosen(authority)
    if own is not None:
        yield from (Warned(source=Source(id=own.file, index=0), message=remark) for remark in own.remarks)
    found = documents(paths, published=published, stdin=stdin)
    if known is not None:
        found = (one for one in found if not (isinstance(one, RawItem) and known(one)))
    if jobs <= 1:
        pipeline = default_pipeline(model, authority=own, strict=strict)
        counts.update(pipeline.stats)
        for one in found:
            yield from read_item(pipeline, one)
        return
    house = house_in_force()
    tasks = ((one, (model, authority, strict, None if house is None else house.path)) for one in found)
    for outcomes, spent in ordered_map(_read_apart, tasks, jobs=jobs, crashed=_crashed):
        for name, part in spent.items():
            counts.setdefault(name, StageStats()).add(part)
        yield from outcomes


def read_stories(
    stories: Iterable[Story],
    *,
    model: str | None = None,
    authority: str | Path | None = None,
    jobs: int = 1,
    strict: bool = False,
) -> Iterator[Account]:
    """Read stories that were cut before, one account each, in their order.

    Args:
        stories: Taken from only as fast as they are read.
        model: A spaCy model's package name or folder.
        authority: A file of the user's own actors.
        jobs: Processes to read in. Of a story that kills its process the account holds that failure and no records.
        strict: Raise `StageError` on the first stage that fails on a story.
    """
    own = Authority.chosen(authority)
    if jobs <= 1:
        yield from read_all(default_pipeline(model, authority=own, strict=strict), stories)
        return
    house = house_in_force()
    tasks = ((story, (model, authority, strict, None if house is None else house.path)) for story in stories)
    yield from ordered_map(_read_story_apart, tasks, jobs=jobs, crashed=_story_crashed)


def read_one(
    path: str | Path,
    *,
    document: str | None = None,
    published: str | None = None,
    model: str | None = None,
    authority: str | Path | None = None,
    stdin: IO[bytes] | None = None,
) -> tuple[RawItem, list[Account]]:
    """One document with the accounts of its stories.

    Args:
        path: A file, or `-` for standard input.
        document: Which document of the file, by its id or its number from 0; needed where it holds several.
        published: ISO day of publication, should the document carry none.
        model: A spaCy model's package name or folder.
        authority: A file of the user's own actors.
        stdin: Read in place of the process's standard input.

    Raises:
        InputError: No such document, several to choose from, or one that cannot be read.
    """
    found = (one for one in documents([path], published=published, stdin=stdin) if not isinstance(one, Warned))
    if document is None:
        items = list(islice(found, 2))  # a second one is enough to know that there is a choice
    else:
        items = list(islice((one for one in found if document in {one.source.id, str(one.source.index)}), 1))
    if not items:
        raise InputError("missing", f"no document {document!r} in it", str(path))
    if len(items) > 1:
        raise InputError("several", "it holds several documents: name one by its id or its number from 0", str(path))
    item = items[0]
    if isinstance(item, ItemError):
        raise InputError(item.kind, item.message, item.source.id)
    pipeline = default_pipeline(model, authority=authority)
    return item, [pipeline.read(story) for story in split(item)]


def read_text(
    text: str, published: str | None = None, *, model: str | None = None, authority: str | Path | None = None
) -> list[Account]:
    """Read one text that the program already holds: one account a story.

    Raises:
        InputError: The text is empty, too long, or not English.
    """
    pipeline = default_pipeline(model, authority=authority)
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


_Settings = tuple[str | None, str | Path | None, bool, Path | None]
_Task = tuple[Found, _Settings]
_Part = tuple[list[Outcome], dict[str, StageStats]]


def _read_apart(task: _Task) -> _Part:
    """What a worker process does: one document, with the counts of that document alone."""
    found, (model, authority, strict, house) = task
    used(house)
    pipeline = _kept_pipeline(model, authority, strict)
    pipeline.stats.update({name: StageStats() for name in pipeline.stats})
    return list(read_item(pipeline, found)), dict(pipeline.stats)


def _read_story_apart(task: tuple[Story, _Settings]) -> Account:
    story, (model, authority, strict, house) = task
    used(house)
    return _kept_pipeline(model, authority, strict).read(story)


def _story_crashed(task: tuple[Story, _Settings]) -> Account:
    story, _ = task
    failure = Failure(stage=STAGES[0].name, kind="crashed", message="the process that read it died")
    return Account(source=story.source, story=story, failures=(failure,))


@cache
def _kept_pipeline(model: str | None, authority: str | Path | None, strict: bool) -> Pipeline:
    return default_pipeline(model, authority=authority, strict=strict)


def _crashed(task: _Task) -> _Part:
    message = "the process that read it died, perhaps for want of memory: cut the document into smaller ones"
    return [ItemError(source=task[0].source, kind="crashed", message=message)], {}
