"""The pool, on toy work that can be pickled."""

import os
import pickle

import pytest

from dateline.errors import InputError, StageError
from dateline.pipeline.jobs import ordered_map

KILLER = 3


def doubled(number: int) -> int:
    """The work of a healthy process."""
    return number * 2


def deadly(number: int) -> int:
    """Work that takes its process down with it for one number."""
    if number == KILLER:
        os._exit(1)
    return number * 2


def refused(number: int) -> int:
    """Work that raises one of Dateline's own errors."""
    raise StageError("toy", str(number), ValueError("no"))


def test_ordered_map_keeps_the_order_and_takes_items_as_needed():
    taken = []

    def items():
        for number in range(40):
            taken.append(number)
            yield number

    results = ordered_map(doubled, items(), jobs=2, crashed=lambda _: -1)
    assert next(results) == 0
    assert len(taken) < 20
    assert list(results) == [number * 2 for number in range(1, 40)]


def test_ordered_map_answers_for_an_item_that_kills_its_process():
    assert list(ordered_map(deadly, range(6), jobs=2, crashed=lambda number: -number)) == [0, 2, 4, -KILLER, 8, 10]


def test_ordered_map_hands_errors_over_whole():
    with pytest.raises(StageError, match="stage toy failed on story 7") as caught:
        list(ordered_map(refused, [7], jobs=1, crashed=lambda _: -1))
    assert (caught.value.stage, caught.value.story_id) == ("toy", "7")


def test_errors_survive_pickling():
    error = pickle.loads(pickle.dumps(InputError("json", "no valid JSON", "a:7")))
    assert (str(error), error.kind, error.source) == ("a:7: no valid JSON", "json", "a:7")
