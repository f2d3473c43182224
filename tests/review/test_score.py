"""The machine scored by what reviewers said."""

import pytest

from dateline.review import scored, undoing
from dateline.review.score import interval

from .conftest import span_of


def test_each_stage_by_what_its_records_came_to(desk):
    desk("accept", "statement", "ssail")
    desk("correct", "statement", "sshut", values={"speaker": "Iran"})
    desk("add", "statement", selected=span_of("The ferries sailed on Monday"))
    desk("reject", "event", "eclose")
    desk("accept", "event", "esailed")
    desk("note", "time", "ttue", note="Which week?")
    said, did = scored(desk.made)
    assert (said.stage, said.noun) == ("said.statements", "statement")
    assert (said.reviewed, said.right, said.corrected, said.added) == (2, 1, 1, 1)
    assert (said.precision, said.exact, said.recall) == (1.0, 0.5, pytest.approx(0.667))
    assert [(one.field, one.right, one.of) for one in said.fields] == [("speaker", 1, 2)]
    assert (did.stage, did.reviewed, did.rejected, did.precision, did.recall) == ("did.events", 2, 1, 0.5, 1.0)


def test_last_word_counts_and_what_was_undone_does_not(desk):
    first = desk("reject", "event", "eclose")
    desk("accept", "event", "eclose")
    assert [(one.right, one.rejected) for one in scored(desk.made)] == [(1, 0)]
    assert scored([first, undoing(first, by="N.", at="2025-01-01T00:00:00+00:00")]) == []
    assert scored([]) == []


def test_interval_is_wilsons():
    assert interval(8, 10) == (0.49, 0.943)  # Wilson's interval of 8 in 10 (Newcombe 1998, method 3, by hand)
    assert interval(0, 0) == (0.0, 1.0)
    assert interval(10, 10)[1] == 1.0
