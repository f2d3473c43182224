"""Reviews in a store: laid over stories that are there, come, are read anew, superseded, placed and forgotten."""

import json

import msgspec
import pytest

from dateline.errors import QueryError
from dateline.model import Evidence
from dateline.pipeline.reviews import bring_reviews, lines_of, review_record
from dateline.query import did, finding, ledger, review, reviews, said, stats, unsure, who
from dateline.review import Asked, annotation_of, scored
from dateline.store import Store, check

from .conftest import made, put
from .test_placing import filled as placed_store
from .test_placing import serial

BODY = "Ferries sailed to Kirkenes on Tuesday with twelve people. The weather was fair and the sea was calm all day."
BY = "N. Nilsen"


@pytest.fixture
def account():
    return made("Ferry sails", BODY, publisher="Post", url="https://post.example/1")


@pytest.fixture
def filled(store, account):
    with store.writer() as writer:
        put(
            writer, account, made("Trains stop", "Trains stopped near Bergen on Monday. Nobody knew why.", name="b.txt")
        )
        list(writer.place())
    return store


def asked(verb, noun, record, **more):
    return Asked(verb=verb, noun=noun, record=record, by=BY, **more)


def correct(store, account, **values):
    return review_record(
        store, account.story.id, asked("correct", "statement", account.statements[0].id, values=values)
    )


def whole(store):
    with store.view() as view:
        faults = list(check(view))
        assert faults == []


def test_correction_is_in_every_answer_and_the_machines_value_beside_it(filled, account):
    correct(filled, account, speaker="Iran", denies=True)
    with filled.view() as view:
        one = next(one for one in said(view, by="Iran"))
        assert (one.speaker, one.denies, one.verdict) == ("Iran", True, "corrected")
        assert [one.headline for one in said(view, by="Alva Berg")] == ["Trains stop"]
        assert view.account(account.story.id).statements[0].speaker == account.actors[1].id
        assert view.machine_account(account.story.id) == account
        verdict = view.account(account.story.id).reviews[0]
        assert [(one.field, one.was) for one in verdict.was] == [("speaker", "Alva Berg"), ("denies", False)]
        assert not view.rows("SELECT 1 FROM unplaced")
    whole(filled)


def test_rejected_record_is_in_no_answer_and_undoing_brings_it_back(filled, account):
    event = account.events[0].id
    made_ = review_record(filled, account.story.id, asked("reject", "event", event))
    with filled.view() as view:
        assert [one.headline for one in did(view)] == ["Trains stop"]
        assert next(reviews(view)).review == made_
    whole(filled)
    review_record(filled, account.story.id, asked("undo", "event", made_.id))
    with filled.view() as view:
        assert len(did(view)) == 2
        assert view.account(account.story.id) == account
        assert not view.rows("SELECT 1 FROM machine")
        assert [one.undone for one in reviews(view, record=event)] == [True]
    with pytest.raises(QueryError, match="undone already"):
        review_record(filled, account.story.id, asked("undo", "event", made_.id))


def test_a_new_reading_is_corrected_as_the_old_one_was(filled, account):
    correct(filled, account, speaker="Iran")
    newer = Evidence(rule="newer", stage="tests", version=2)
    again = msgspec.structs.replace(
        account, statements=(msgspec.structs.replace(account.statements[0], id="snew", confidence=0.9, basis=newer),)
    )
    with filled.writer() as writer:
        assert writer.replace(again)
        list(writer.place())
    with filled.view() as view:
        one = view.account(account.story.id).statements[0]
        assert (one.id, one.confidence, one.speaker) == ("snew", 0.9, account.actors[1].id)
        assert view.machine_account(account.story.id) == again
    whole(filled)


def test_review_waits_for_its_story(filled, account, tmp_path):
    made_ = correct(filled, account, speaker="Iran")
    other = Store.open(tmp_path / "other")
    line = msgspec.json.encode(made_)
    assert [one.outcome for one in bring_reviews(other, [line, b"\n", line])] == ["waiting", "known"]
    with other.writer() as writer:
        put(writer, account)
    with other.view() as view:
        assert [one.verdict for one in said(view, by="Iran")] == ["corrected"]
        assert [one.source for one in reviews(view)] == ["a.txt"]
    whole(other)


def test_review_follows_into_the_edition_that_supersedes_its_story(filled, account):
    correct(filled, account, speaker="Iran")
    with filled.writer() as writer:
        put(writer, made("Ferry sails", BODY + " Two passengers fell ill on the way.", name="c.txt", publisher="Post"))
        list(writer.place())
    with filled.view() as view:
        assert [(one.source, one.verdict) for one in said(view, by="Iran")] == [("c.txt", "corrected")]
    whole(filled)


def test_review_of_another_cut_of_the_document_is_laid_on_its_words(filled, account, tmp_path):
    other = Store.open(tmp_path / "other")
    cut = made("Ferry sails north", BODY, publisher="Post", url="https://post.example/1")
    with other.writer() as writer:
        put(writer, cut)
    first = correct(filled, account, speaker="Iran")
    undo = review_record(filled, account.story.id, asked("undo", "statement", first.id))
    lines = [msgspec.json.encode(one) for one in (first, undo)]
    assert [one.outcome for one in bring_reviews(other, lines[:1])] == ["kept"]
    with other.view() as view:
        assert [one.headline for one in said(view, by="Iran")] == ["Ferry sails north"]
    assert [one.outcome for one in bring_reviews(other, lines)] == ["known", "kept"]
    with other.view() as view:
        assert said(view, by="Iran") == []


def test_annotations_of_another_tool_come_in_by_address(filled):
    annotation = {
        "type": "Annotation",
        "creator": "Ada",
        "body": [{"purpose": "tagging", "value": "wrong"}, {"purpose": "tagging", "value": "event"}],
        "target": {
            "source": "https://post.example/1",
            "selector": [{"type": "TextQuoteSelector", "exact": "Ferries", "prefix": "sails\n\n"}],
        },
    }
    lines = [json.dumps(one).encode() for one in (annotation, annotation | {"target": {"source": "x"}}, [], "no")]
    outcomes = list(bring_reviews(filled, [*lines, b"{", b'{"id":1}']))
    assert [one.outcome for one in outcomes] == ["kept", "refused", "refused", "refused", "refused", "refused"]
    assert all(one.why for one in outcomes[1:])
    with filled.view() as view:
        assert [one.headline for one in did(view)] == ["Trains stop"]
        assert [one.by for one in reviews(view)] == ["Ada"]


def test_annotations_come_by_lines_arrays_and_pages(filled, account):
    made_ = correct(filled, account, speaker="Iran")
    line = msgspec.json.encode(made_)
    annotation = msgspec.json.encode(annotation_of(made_))
    page = b'{"type":"AnnotationPage","items":[%s]}' % annotation
    collection = b'{"type":"AnnotationCollection","first":%s}' % page
    for data in (line, line + b"\n" + line, b"[%s]" % line, page, collection, b"\n\n" + annotation):
        assert {one.outcome for one in bring_reviews(filled, lines_of(data))} == {"known"}
    for data in (b"", b"[]", b'{"items":[]}'):
        assert [one for one in bring_reviews(filled, lines_of(data)) if one.outcome != "refused"] == []
    for data in (b"7", b"null", b'"x"', b"[" * 5000, b'{"first":7}', b"\xff\xfe", b'{"target":' * 3000):
        assert {one.outcome for one in bring_reviews(filled, lines_of(data))} == {"refused"}


def test_what_was_changed_on_the_way_is_refused(filled, account):
    made_ = correct(filled, account, speaker="Iran")
    forged = [
        msgspec.structs.replace(made_, by="Somebody else"),
        msgspec.structs.replace(made_, note="<script>"),
        msgspec.structs.replace(made_, values=()),
    ]
    annotation = annotation_of(made_)
    annotation["dateline:review"]["by"] = "Somebody else"
    lines = [msgspec.json.encode(one) for one in (*forged, annotation)]
    assert [one.outcome for one in bring_reviews(filled, lines)] == ["refused"] * 4


def test_forgotten_story_takes_its_reviews_along(filled, account):
    correct(filled, account, speaker="Iran")
    with filled.writer() as writer:
        writer.forget(account.story.id)
    with filled.view() as view:
        assert list(reviews(view)) == []
        for table in ("reviews", "machine", "finding_verdicts"):
            assert view.rows(f"SELECT count(*) FROM {table}")[0][0] == 0


def test_forgotten_person_takes_stories_along_in_which_only_the_machine_named_it(filled, account):
    review_record(
        filled, account.story.id, asked("correct", "actor", account.actors[0].id, values={"name": "Berit Vik"})
    )
    with filled.view() as view:
        assert [one.id for one in who(view, "Berit Vik")] == ["person:berit-vik"]
    with filled.writer() as writer:
        assert writer.forget("person:alva-berg").stories == 2


def test_queue_asks_for_the_least_certain_that_nobody_looked_at(filled, account):
    with filled.view() as view:
        first = unsure(view, most=10)
        assert len(first) == 4
        assert [one.confidence for one in first] == sorted(one.confidence for one in first)
        assert len(unsure(view, most=3)) == 3
    review_record(filled, account.story.id, asked("accept", "event", account.events[0].id))
    with filled.view() as view:
        left = unsure(view, most=10)
        assert (account.story.id, account.events[0].id) not in {(one.story, one.id) for one in left}
        assert len(left) == 3
        assert [(one.noun, one.right) for one in scored(one.review for one in reviews(view))] == [("event", 1)]


@pytest.fixture(scope="module")
def serials(tmp_path_factory):
    """The house's own serial, with its findings."""
    return placed_store(tmp_path_factory.mktemp("serials") / "store", serial())


def test_rejected_finding_is_in_no_ledger_until_that_is_undone(serials):
    with serials.view() as view:
        before = {one.id for one in ledger(view)}
        one = next(one for one in ledger(view) if one.kind == "word_against_word" and one.right is not None)
    made_ = review_record(serials, one.left.story, asked("reject", "finding", one.id))
    with serials.view() as view:
        after = {one.id for one in ledger(view)}
        assert one.id in before - after
        assert before - after == {one.id}
        assert finding(view, one.id) == one, "its own page shows it still"
        assert one.id not in {found.id for found in ledger(view, actor=one.left.actor_id)}
    review_record(serials, one.left.story, asked("undo", "finding", made_.id))
    with serials.view() as view:
        assert {one.id for one in ledger(view)} == before


def test_rejected_finding_stays_away_when_its_story_is_read_anew(serials):
    with serials.view() as view:
        one = next(one for one in ledger(view) if one.right is not None)
        accounts = [view.account(side.story) for side in (one.left, one.right)]
    made_ = review_record(serials, one.left.story, asked("reject", "finding", one.id))
    with serials.writer() as writer:
        for account in accounts:
            writer.replace(msgspec.structs.replace(account, tensions=()))
        list(writer.place())
    with serials.view() as view:
        assert one.id not in {found.id for found in ledger(view)}
    review_record(serials, one.left.story, asked("undo", "finding", made_.id))
    with serials.view() as view:
        assert one.id in {found.id for found in ledger(view)}


def test_finding_goes_with_the_record_it_rests_on_and_comes_back_with_it(serials):
    with serials.view() as view:
        before = {one.id for one in ledger(view)}
        one = next(one for one in ledger(view) if one.right is not None and one.right.id[0] in "es")
    noun = {"e": "event", "s": "statement"}[one.right.id[0]]
    made_ = review_record(serials, one.right.story, asked("reject", noun, one.right.id))
    with serials.view() as view:
        left = {(found.right.story, found.right.id) for found in ledger(view) if found.right is not None}
        assert (one.right.story, one.right.id) not in left
    review_record(serials, one.right.story, asked("undo", noun, made_.id))
    with serials.view() as view:
        assert {one.id for one in ledger(view)} == before


def test_finding_cannot_be_corrected(serials):
    with serials.view() as view:
        one = next(ledger(view))
    for verb in ("correct", "merge", "split", "add"):
        with pytest.raises(QueryError, match="follows from its records"):
            review_record(serials, one.left.story, asked(verb, "finding", one.id))
    with pytest.raises(QueryError, match="no finding"):
        review_record(serials, one.left.story, asked("accept", "finding", "fnone"))
    with pytest.raises(QueryError, match="no story"):
        review_record(serials, "none", asked("accept", "event", "enone"))


def test_stats_count_reviews(filled, account):
    correct(filled, account, speaker="Iran")
    with filled.view() as view:
        assert {one.what: one.count for one in stats(view)}["reviews"] == 1
        assert review(view, "vnone") is None
        assert list(ledger(view)) == [] or finding(view, "fnone") is None
