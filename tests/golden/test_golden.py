"""Every golden story reads as it did when its reading was last looked at."""

import difflib
import json

import pytest

from tests.golden.readings import PUBLISHED, READINGS, reading_file, reading_of, stories

_SHOWN = 80
"""Lines of a difference that are shown: enough to see what changed, few enough to read."""


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.stem)
def test_story_reads_as_in_its_golden_reading(story):
    golden = reading_file(story)
    assert golden.exists(), f"{golden.name} is missing: run `make golden`, then look at it"
    was, now = golden.read_text(encoding="utf-8"), reading_of(story)
    if was != now:
        lines = list(difflib.unified_diff(was.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=2))
        more = [f"… and {len(lines) - _SHOWN} more lines"] if len(lines) > _SHOWN else []
        shown = "\n".join(lines[:_SHOWN] + more)
        pytest.fail(f"{story.stem} reads otherwise; if rightly so, `make golden` and review:\n{shown}", pytrace=False)


def test_every_reading_has_its_story():
    assert {file.name for file in READINGS.iterdir()} == {reading_file(story).name for story in stories()}


def test_every_story_says_when_it_was_published():
    assert set(PUBLISHED) == {story.stem for story in stories()}


def test_there_are_at_least_twenty_stories():
    assert len(stories()) >= 20


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.stem)
def test_golden_reading_is_json_without_failures(story):
    accounts = json.loads(reading_file(story).read_text(encoding="utf-8"))
    assert accounts
    assert not any("failures" in account for account in accounts)
