"""The store from Python: `dateline.open`."""

import sys

import pytest

import dateline
from dateline.errors import QueryError, StoreError
from dateline.model import Story
from dateline.pipeline.reviews import review_record
from dateline.query import Did, Known, Said, Tie
from dateline.review import Asked

from .store.conftest import made, put, store

__all__ = ["store"]  # the fixture


@pytest.fixture
def archive(store):
    with store.writer() as writer:
        put(
            writer,
            made("One", "Boats sail from Oslo. They go.", name="a", published="2024-05-14", url="https://a.example/1"),
            made("Two", "Trains leave for Oslo. They go.", name="b", published="2024-05-16"),
        )
    with dateline.open(store.folder) as opened:
        yield opened


def test_every_noun_has_its_records(archive):
    assert [type(one) for one in archive.stories()] == [Story, Story]
    assert [account.story.headline for account in archive.accounts()] == ["One", "Two"]
    (latest, first) = archive.statements()
    assert isinstance(latest, Said)
    assert (first.words, first.url, first.published) == ("Boats sail from Oslo", "https://a.example/1", "2024-05-14")
    (deed, _) = archive.events()
    assert isinstance(deed, Did)
    assert (deed.actors, deed.recipients) == (("Alva Berg",), ("Iran",))
    assert {(one.id, one.stories) for one in archive.actors()} == {("person:alva-berg", 2), ("country:IRN", 2)}
    (tie, _) = archive.relations()
    assert isinstance(tie, Tie)
    assert isinstance(next(iter(archive.actors("berg"))), Known)
    assert [one.headline for one in archive.find("trains")] == ["Two"]
    assert list(archive.ledger(actor="Nobody")) == []
    assert {one.left.source for one in archive.ledger()} == set()
    assert [(one.source, one.copy_of) for one in archive.clusters()] == [("a", None), ("b", None)]
    assert [[report.source for report in one.reports] for one in archive.deeds()] == [["b"], ["a"]]
    assert list(archive.sql("SELECT headline FROM stories ORDER BY id")) == [{"headline": "One"}, {"headline": "Two"}]


def test_reviews_are_told_of_and_hold(archive, store):
    one = next(archive.statements())
    asked = Asked(verb="correct", noun="statement", record=one.id, values={"speaker": "Iran"}, by="N. Nilsen")
    review_record(store, one.story, asked)
    assert [(told.verb, told.by) for told in archive.reviews(story=one.story)] == [("correct", "N. Nilsen")]
    assert list(archive.reviews(by="nobody")) == []
    assert [told.verdict for told in archive.statements(by="Iran")] == ["corrected"]


def test_questions_narrow(archive):
    assert [one.words for one in archive.statements(about="trains", by="Berg")] == ["Trains leave for Oslo"]
    assert len(list(archive.statements(about="oslo"))) == 2
    assert [one.published for one in archive.events(since="2024-05-15")] == ["2024-05-16"]
    assert len(list(archive.events(most=1))) == 1
    assert len(list(archive.relations("Iran"))) == len(list(archive.relations(None, "Iran"))) == 2
    assert list(archive.relations("Iran", "Nobody")) == []
    story = next(archive.stories())
    assert archive.account(story.id).story == story
    assert archive.account("nothing") is None


def test_answers_are_read_as_they_are_asked_for(archive, store):
    answers = archive.statements()
    next(answers)
    with store.writer() as writer:  # a reader half way through is in nobody's way
        put(writer, made("Three", "Planes land in Oslo. They go.", name="c"))
    assert len(list(answers)) == 1
    assert len(list(archive.statements())) == 3


def test_wrong_questions_and_no_store(archive, tmp_path):
    with pytest.raises(QueryError, match="no name in it"):
        archive.statements(by="?")
    with pytest.raises(QueryError, match="cannot be looked for"):
        list(archive.statements(about="boats AND"))
    with pytest.raises(QueryError, match="may only read"):
        archive.sql("DELETE FROM stories")
    with pytest.raises(TypeError):
        archive.statements("Berg")
    with pytest.raises(StoreError, match="no store there"):
        dateline.open(tmp_path / "nothing")


def test_a_data_frame_of_what_is_left(archive, monkeypatch):
    class Frames:
        DataFrame = staticmethod(list)

    monkeypatch.setitem(sys.modules, "pandas", None)  # as if it were not installed
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(QueryError, match="needs pandas or polars"):
        archive.statements().df()
    monkeypatch.setitem(sys.modules, "polars", Frames)
    answers = archive.statements()
    next(answers)
    (row,) = answers.df()
    assert (row["words"], row["published"]) == ("Boats sail from Oslo", "2024-05-14")
    assert archive.sql("SELECT count(*) AS many FROM stories").df() == [{"many": 2}]
