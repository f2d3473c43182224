"""The tree of errors: each knows its words and the exit status it stands for."""

import pickle

import pytest

from dateline.errors import (
    DatelineError,
    InputError,
    ModelError,
    PipelineError,
    QueryError,
    ResourceError,
    StageError,
    StoreError,
)

ERRORS = [
    (InputError("json", "line 7 is no JSON", "day.jsonl"), 1, "day.jsonl: line 7 is no JSON"),
    (InputError("empty", "the document is empty"), 1, "the document is empty"),
    (
        StageError("said.statements", "st1", KeyError("x")),
        1,
        "stage said.statements failed on story st1: KeyError: 'x'",
    ),
    (ModelError("no model"), 2, "no model"),
    (PipelineError("two stages"), 2, "two stages"),
    (ResourceError("row 3"), 2, "row 3"),
    (StoreError("the file is damaged"), 2, "the file is damaged"),
    (QueryError("no word in it"), 2, "no word in it"),
]


@pytest.mark.parametrize(("error", "code", "words"), ERRORS, ids=lambda value: type(value).__name__)
def test_error_says_what_is_wrong_and_how_the_run_ends(error, code, words):
    assert isinstance(error, DatelineError)
    assert error.exit_code == code
    assert str(error) == words


@pytest.mark.parametrize("error", [error for error, _, _ in ERRORS], ids=lambda error: type(error).__name__)
def test_error_comes_whole_out_of_a_worker_process(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
