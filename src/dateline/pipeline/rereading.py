"""Stories of a store that older stages read, read anew: what changed, record by record."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Failure, Source, Story
from dateline.pipeline.default import STAGES, read_stories
from dateline.pipeline.stage import Stage
from dateline.query import Change
from dateline.store import Store, View, Writer

NOUNS = ("times", "places", "actors", "statements", "events", "relations", "tensions")

_VERSIONS = "SELECT id, stages FROM stage_versions"
_STORIES = """
SELECT story FROM stories
WHERE stage_versions IS NULL OR stage_versions IN (SELECT value FROM json_each(:older)) ORDER BY id
"""
_STAGES = msgspec.json.Decoder(dict[str, int])


Outcome = Literal["replaced", "kept", "passed"]


class Reread(msgspec.Struct, frozen=True, kw_only=True):
    """A story that was read anew.

    Attributes:
        source: The document it was cut from.
        story: Its id.
        outcome: `replaced`; `kept` where a stage failed that had not failed before: the story stays as it was and will
            be tried again; `passed` where it was forgotten or got another day while it was read.
        changes: What differs from the reading before.
        failures: Stages that failed.
    """

    source: Source
    story: str
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    failures: tuple[Failure, ...] = ()


def outdated(view: View, stage: str | None = None) -> list[str]:
    """The ids of the stories that an older version of a stage read, in the order they were added.

    Args:
        view: The store.
        stage: Go by this stage and those it needs alone, or by all of a room (`said`).

    Raises:
        QueryError: There is no such stage.
    """
    wanted = {one.name: one.version for one in _with_needs(stage)}
    older = [
        row["id"]
        for row in view.rows(_VERSIONS)
        if _is_older(_STAGES.decode(row["stages"]), wanted, whole=stage is None)
    ]
    rows = view.each(_STORIES, {"older": msgspec.json.encode(older).decode()})
    return [row["story"] for row in rows]


def reread(
    store: Store,
    story_ids: Sequence[str],
    *,
    model: str | None = None,
    authority: str | Path | None = None,
    jobs: int = 1,
    strict: bool = False,
    tidy: bool = True,
) -> Generator[Reread, None, None]:
    """Read stories of a store anew from their stored texts, and put the new records in place of the old.

    Each story is kept as soon as it comes out; stopped, `outdated` names those that are left. Appearances stay.

    Args:
        store: The store.
        story_ids: Which.
        model: A spaCy model's package name or folder; None takes the best one installed.
        authority: A file of the user's own actors.
        jobs: Processes to read in.
        strict: Raise `StageError` on the first stage that fails on a story.
        tidy: Work up the store's indexes afterwards, which takes a while in a large one.
    """
    done = 0
    with store.writer({one.name: one.version for one in STAGES}) as writer, store.view() as view:
        stories = (_as_cut(account.story) for account in view.accounts(story_ids))
        try:
            for new in read_stories(stories, model=model, authority=authority, jobs=jobs, strict=strict):
                old = view.machine_account(new.story.id)
                outcome = _put(writer, old, new)
                done += outcome == "replaced"
                found = tuple(changes(old, new)) if old is not None and outcome == "replaced" else ()
                yield Reread(
                    source=new.source, story=new.story.id, outcome=outcome, changes=found, failures=new.failures
                )
        finally:
            if done:
                for _ in writer.place():
                    pass
                if tidy:
                    writer.tidy()


def changes(old: Account, new: Account) -> Iterator[Change]:
    """What differs between two readings of one story, record by record."""
    for noun in NOUNS:
        before, after = ({one.id: _unversioned(one) for one in getattr(account, noun)} for account in (old, new))
        for ident in before | after:
            if before.get(ident) != after.get(ident):
                change: Literal["added", "gone", "altered"] = (
                    "added" if ident not in before else "gone" if ident not in after else "altered"
                )
                yield Change(noun=noun, id=ident, change=change, story=new.story.id, source=new.source.id)


def _put(writer: Writer, old: Account | None, new: Account) -> Outcome:
    if old is None:
        return "passed"
    if {one.stage for one in new.failures} - {one.stage for one in old.failures}:
        return "kept"
    return "replaced" if writer.replace(new) else "passed"


def _with_needs(name: str | None) -> list[Stage]:
    """The stages of that name or room and, through all steps, those that give what they need; all of no name."""
    if name is None:
        return list(STAGES)
    chosen = [one for one in STAGES if one.name == name or one.name.split(".")[0] == name]
    if not chosen:
        known = ", ".join(one.name for one in STAGES)
        why = "stories are cut when they are added, not again" if name == "wire.split" else f"there are {known}"
        raise QueryError(f"no stage {name!r} can be run again: {why}")
    needed: set[str] = set()
    found: list[Stage] = []
    for one in reversed(STAGES):  # what a stage needs is given before it
        if one in chosen or one.gives in needed:
            needed.update(one.needs)
            found.append(one)
    return found


def _is_older(stored: Mapping[str, int], wanted: Mapping[str, int], *, whole: bool) -> bool:
    """True when a stage has risen since, is new, or, of the whole pipeline, is there no more."""
    risen = any(stored.get(name, 0) < version for name, version in wanted.items())
    return risen or (whole and not stored.keys() <= wanted.keys())


def _as_cut(story: Story) -> Story:
    """The story as it was before it was read: the places of its dateline are the reading's."""
    if story.dateline is None:
        return story
    return msgspec.structs.replace(story, dateline=msgspec.structs.replace(story.dateline, places=()))


def _unversioned(record: Any) -> Any:  # noqa: ANN401 - any noun
    return msgspec.structs.replace(record, basis=msgspec.structs.replace(record.basis, version=0))
