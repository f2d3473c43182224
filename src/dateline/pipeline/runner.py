"""Builds a pipeline from stages, checks that they fit, and runs stories through it."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from dateline.errors import DatelineError, PipelineError, StageError
from dateline.model import Account, Dropped, Failure, Reading, Story, StoryState
from dateline.pipeline.stage import Stage
from dateline.pipeline.stats import StageStats

log = logging.getLogger(__name__)


class Pipeline:
    """Stages in order, checked when built.

    Args:
        stages: In the order they run.
        configs: A config struct by stage name, for stages that shall not run on their defaults.
        strict: Raise `StageError` when a stage fails on a story, where otherwise the failure is noted and the
            other stages go on.

    Raises:
        PipelineError: A stage needs a noun that no earlier stage gives, or two stages share a name.
    """

    def __init__(
        self, stages: Sequence[Stage], *, configs: Mapping[str, msgspec.Struct] | None = None, strict: bool = False
    ) -> None:
        check(stages)
        self.stages = tuple(stages)
        self.strict = strict
        given = configs or {}
        unknown = set(given) - {stage.name for stage in stages}
        if unknown:
            msg = f"settings for stages that are not in the pipeline: {', '.join(sorted(unknown))}"
            raise PipelineError(msg)
        self.configs = {stage.name: given.get(stage.name) or stage.config() for stage in stages}
        self.stats = {stage.name: StageStats() for stage in stages}

    def read(self, story: Story) -> Account:
        """Run every stage over one story and put what they gave into an account."""
        state = StoryState(story=story)
        failures: list[Failure] = []
        dropped: list[Dropped] = []
        for stage in self.stages:
            stats = self.stats[stage.name]
            try:
                with stats.timed():
                    records, left_out = _collect(stage, state, self.configs[stage.name])
            except DatelineError:
                raise  # a missing model or a broken word list stops the run: every story would fail alike
            except Exception as error:  # one bad story must never stop a run (STYLE 17)
                if self.strict:
                    raise StageError(stage.name, story.id, error) from error
                log.warning("stage %s failed on story %s", stage.name, story.id, exc_info=True)
                stats.failed += 1
                failures.append(Failure(stage=stage.name, kind=type(error).__name__, message=str(error)))
                continue
            stats.out += len(records)
            stats.dropped.update(one.reason for one in left_out)
            dropped += left_out
            state = _merged(state, stage, records)
        return _account(state, failures, dropped)


def check(stages: Sequence[Stage]) -> None:
    """Raise `PipelineError` unless every stage's needs are given by a stage before it."""
    given: dict[str, str] = {}
    names: set[str] = set()
    for stage in stages:
        if stage.name in names:
            msg = f"two stages are called {stage.name}"
            raise PipelineError(msg)
        names.add(stage.name)
        for noun in stage.needs:
            if noun not in given:
                later = [other.name for other in stages if other.gives == noun and other.name != stage.name]
                who = f"{', '.join(later)} could give it, but must come before" if later else "no stage here gives it"
                msg = f"stage {stage.name} needs {noun}: {who}"
                raise PipelineError(msg)
        given[stage.gives] = stage.name


def _collect(stage: Stage, state: StoryState, config: Any) -> tuple[list[Any], list[Dropped]]:  # noqa: ANN401 - any stage's config
    records: list[Any] = []
    dropped: list[Dropped] = []
    for record in stage.run(state, config):
        if isinstance(record, Dropped):
            dropped.append(msgspec.structs.replace(record, stage=stage.name))
        else:
            records.append(_signed(record, stage))
    return records, dropped


def _signed(record: Any, stage: Stage) -> Any:  # noqa: ANN401 - any noun
    """The record with the stage and its version written into its basis."""
    if isinstance(record, Reading):
        return record
    basis = msgspec.structs.replace(record.basis, stage=stage.name, version=stage.version)
    return msgspec.structs.replace(record, basis=basis)


def _merged(state: StoryState, stage: Stage, records: list[Any]) -> StoryState:
    if stage.gives == "reading":
        return msgspec.structs.replace(state, reading=records[0]) if records else state
    by_id = {record.id: record for record in getattr(state, stage.gives)}
    by_id.update({record.id: record for record in records})
    return msgspec.structs.replace(state, **{stage.gives: tuple(sorted(by_id.values(), key=_place))})


def _place(record: Any) -> tuple[tuple[int, int], str]:  # noqa: ANN401 - any noun
    """Where a record stands in the text, for a stable order."""
    for name in ("span", "trigger_span", "cue_span"):
        span = getattr(record, name, None)
        if span is not None:
            return span, record.id
    spans: Iterable[tuple[int, int]] = (
        getattr(record, "content_spans", None) or getattr(record, "spans", None) or [m.span for m in record.mentions]
    )
    return min(spans, default=(0, 0)), record.id


def _account(state: StoryState, failures: list[Failure], dropped: list[Dropped]) -> Account:
    story = state.story
    if story.dateline is not None:
        ids = tuple(place.id for span in story.dateline.place_spans for place in state.places if place.span == span)
        story = msgspec.structs.replace(story, dateline=msgspec.structs.replace(story.dateline, places=ids))
    return Account(
        source=story.source,
        story=story,
        times=state.times,
        places=state.places,
        actors=state.actors,
        statements=state.statements,
        events=state.events,
        relations=state.relations,
        tensions=state.tensions,
        failures=tuple(failures),
        dropped=tuple(dropped),
    )


def read_all(pipeline: Pipeline, stories: Iterable[Story]) -> Iterator[Account]:
    """Run many stories through a pipeline, one account each, in order."""
    for story in stories:
        yield pipeline.read(story)
