"""The runner, on toy stages: no room is loaded and no model."""

# ruff: noqa: ARG001 - a stage takes a state and a config, whether it looks at them or not

from collections.abc import Iterator

import msgspec
import pytest

from dateline.errors import ModelError, PipelineError, StageError
from dateline.model import Dropped, Evidence, Reading, Source, Span, Story, StoryState, TimeRef, record_id
from dateline.pipeline.runner import Pipeline, check, read_all
from dateline.pipeline.stage import NoConfig, stage

STORY = Story(id="st1", source=Source(id="here", index=0), span=Span(0, 26), text="The ferry sailed on Monday")


def a_time(start: int, end: int, value: str = "2024-05-13") -> TimeRef:
    """A time record over a stretch of the story; the same stretch gives the same id."""
    return TimeRef(
        id=record_id("t", STORY.id, start, end),
        span=Span(start, end),
        text=STORY.text[start:end],
        type="DATE",
        value=value,
        basis=Evidence(rule="toy"),
    )


class Words(msgspec.Struct, frozen=True):
    """Settings of a toy stage."""

    value: str = "2024-05-13"


@stage("toy.parse", needs=(), gives="reading", version=1)
def parsed(state: StoryState, config: NoConfig) -> Iterator[Reading]:
    """Give a reading that knows its model."""
    yield Reading(tokens=(), sentences=(), paragraphs=(), model="toy")


@stage("toy.times", needs=("reading",), gives="times", version=3)
def monday(state: StoryState, config: Words) -> Iterator[TimeRef | Dropped]:
    """Find Monday, leave the ferry out."""
    yield Dropped(span=Span(4, 9), reason="a ferry is no time")
    yield a_time(20, 26, config.value)


@stage("toy.again", needs=("times",), gives="times", version=1)
def again(state: StoryState, config: NoConfig) -> Iterator[TimeRef]:
    """Read Monday anew, and one time more before it."""
    yield a_time(20, 26, "2024-05-20")
    yield a_time(0, 3, "XXXX")


@stage("toy.broken", needs=("reading",), gives="places", version=1)
def broken(state: StoryState, config: NoConfig) -> Iterator[TimeRef]:
    """Fail after the first record."""
    yield a_time(0, 3)
    raise KeyError("Bodo")


@stage("toy.modelless", needs=(), gives="reading", version=1)
def modelless(state: StoryState, config: NoConfig) -> Iterator[Reading]:
    """Find no model."""
    yield from ()
    raise ModelError("no model here")


def test_stage_is_declared_with_its_docstring_and_settings():
    assert (monday.name, monday.needs, monday.gives, monday.version) == ("toy.times", ("reading",), "times", 3)
    assert monday.config is Words
    assert monday.about == "Find Monday, leave the ferry out."
    assert parsed.config is NoConfig


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ([monday], "stage toy.times needs reading: no stage here gives it"),
        ([monday, parsed], "stage toy.times needs reading: toy.parse could give it, but must come before"),
        ([parsed, parsed], "two stages are called toy.parse"),
        ([parsed, again, monday], "stage toy.again needs times: .*toy.times could give it, but must come before"),
    ],
)
def test_pipeline_says_which_stage_does_not_fit(stages, message):
    with pytest.raises(PipelineError, match=message):
        check(stages)
    with pytest.raises(PipelineError, match=message):
        Pipeline(stages)


def test_pipeline_refuses_settings_of_a_stage_it_has_not():
    with pytest.raises(PipelineError, match=r"not in the pipeline: toy\.places, toy\.times"):
        Pipeline([parsed], configs={"toy.times": Words(), "toy.places": Words()})


def test_records_are_signed_with_stage_and_version():
    account = Pipeline([parsed, monday]).read(STORY)
    assert [(time.text, time.basis) for time in account.times] == [
        ("Monday", Evidence(rule="toy", stage="toy.times", version=3))
    ]


def test_settings_reach_their_stage():
    account = Pipeline([parsed, monday], configs={"toy.times": Words(value="2024-06-03")}).read(STORY)
    assert [time.value for time in account.times] == ["2024-06-03"]


def test_later_record_with_the_same_id_replaces_the_earlier_one():
    account = Pipeline([parsed, monday, again]).read(STORY)
    assert [(time.value, time.basis.stage) for time in account.times] == [
        ("XXXX", "toy.again"),
        ("2024-05-20", "toy.again"),
    ]


def test_records_stand_in_text_order():
    account = Pipeline([parsed, monday, again]).read(STORY)
    assert [time.span.start for time in account.times] == [0, 20]


def test_dropped_things_are_kept_with_their_reason_and_counted():
    pipeline = Pipeline([parsed, monday])
    account = pipeline.read(STORY)
    assert account.dropped == (Dropped(span=Span(4, 9), reason="a ferry is no time", stage="toy.times"),)
    assert pipeline.stats["toy.times"].dropped == {"a ferry is no time": 1}


def test_failing_stage_is_noted_and_the_others_go_on():
    pipeline = Pipeline([parsed, broken, monday])
    account = pipeline.read(STORY)
    assert [(one.stage, one.kind) for one in account.failures] == [("toy.broken", "KeyError")]
    assert account.places == ()
    assert [time.text for time in account.times] == ["Monday"]
    assert pipeline.stats["toy.broken"].failed == 1


def test_strict_pipeline_raises_at_the_first_failure():
    with pytest.raises(StageError, match=r"stage toy\.broken failed on story st1: KeyError") as caught:
        Pipeline([parsed, broken, monday], strict=True).read(STORY)
    assert isinstance(caught.value.__cause__, KeyError)


def test_missing_model_stops_the_run_even_when_not_strict():
    with pytest.raises(ModelError, match="no model here"):
        Pipeline([modelless]).read(STORY)


def test_stats_count_stories_and_records():
    pipeline = Pipeline([parsed, monday, again])
    accounts = list(read_all(pipeline, [STORY, STORY]))
    assert len(accounts) == 2
    assert [(name, one.stories, one.out, one.failed) for name, one in pipeline.stats.items()] == [
        ("toy.parse", 2, 2, 0),
        ("toy.times", 2, 2, 0),
        ("toy.again", 2, 4, 0),
    ]
    assert all(one.seconds > 0 for one in pipeline.stats.values())


def test_stats_of_two_runs_add_up():
    one, two = Pipeline([parsed, monday]), Pipeline([parsed, monday])
    one.read(STORY)
    two.read(STORY)
    one.stats["toy.times"].add(two.stats["toy.times"])
    total = one.stats["toy.times"]
    assert (total.stories, total.out, total.dropped["a ferry is no time"]) == (2, 2, 2)


def test_stage_sees_what_earlier_stages_gave_and_cannot_change_it():
    seen: list[StoryState] = []

    @stage("toy.look", needs=("reading", "times"), gives="tensions", version=1)
    def look(state: StoryState, config: NoConfig) -> Iterator[Dropped]:
        """Look around."""
        seen.append(state)
        yield from ()

    Pipeline([parsed, monday, look]).read(STORY)
    assert seen[0].reading.model == "toy"
    assert [time.text for time in seen[0].times] == ["Monday"]
    with pytest.raises(AttributeError):
        seen[0].times = ()
