"""Reviews in a store: laid over stories that are there, come, are read anew, superseded, placed and forgotten."""

import json

import msgspec
import pytest

from dateline.errors import QueryError
from dateline.model import Correction, Evidence, record_id
from dateline.pipeline.reviews import bring_reviews, lines_of, review_record
from dateline.query import did, finding, ledger, review, reviews, said, searches, stats, unsure, who
from dateline.review import Asked, annotation_of, scored
from dateline.store import Store, check

from .conftest import made, put, span_of
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


def held(store, words):
    """True where words stand anywhere in the store's files."""
    with store.writer() as writer:
        writer._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return any(words.encode() in path.read_bytes() for path in store.folder.iterdir())


LATER = BODY + " Two passengers fell ill on the way."


def test_forgotten_edition_leaves_nothing_in_the_later_one(filled, account):
    correct(filled, account, speaker="Zebulon Quixley")
    with filled.writer() as writer:
        put(writer, made("Ferry sails", LATER, name="c.txt", publisher="Post"))
        list(writer.place())
    assert held(filled, "Zebulon")
    with filled.writer() as writer:
        writer.forget(account.story.id)
    assert not held(filled, "Zebulon")
    with filled.view() as view:
        assert [one.verdict for one in said(view, by="Alva Berg")] == [None, None]
    whole(filled)


def test_what_was_forgotten_does_not_come_back_by_a_review(filled, account):
    made_ = correct(filled, account, speaker="Iran")
    with filled.writer() as writer:
        writer.forget(account.story.id)
    (one,) = bring_reviews(filled, [msgspec.json.encode(made_)])
    assert (one.outcome, "forgotten" in one.why) == ("refused", True)
    assert not held(filled, "Ferries sailed")


def test_review_that_waits_is_forgotten_with_its_story(filled, account, tmp_path):
    made_ = correct(filled, account, speaker="Iran")
    other = Store.open(tmp_path / "other")
    assert [one.outcome for one in bring_reviews(other, [msgspec.json.encode(made_)])] == ["waiting"]
    with other.writer() as writer:
        writer.forget(account.story.id)
    assert not held(other, "Ferries sailed")


def test_forgotten_person_leaves_no_review_and_no_search(filled, account):
    made_ = correct(filled, account, speaker="Zebulon Quixley")
    review_record(filled, account.story.id, asked("undo", "statement", made_.id))
    with filled.writer() as writer:
        writer.save_search("About Quixley", "q=quixley&kind=words", BY)
        writer.save_search("Ferries", "q=ferry", BY)
        assert writer.forget("person:zebulon-quixley").stories == 0
    assert not held(filled, "Quixley")
    with filled.view() as view:
        assert [one.name for one in searches(view)] == ["Ferries"]
    with pytest.raises(QueryError, match="forgotten"):
        correct(filled, account, speaker="Zebulon Quixley")
    whole(filled)


def test_edition_that_comes_after_its_successor_hands_its_reviews_on(store, tmp_path):
    early, late = made("Ferry sails", BODY, publisher="Post"), made("Ferry sails", LATER, name="c", publisher="Post")
    other = Store.open(tmp_path / "other")
    with other.writer() as writer:
        put(writer, early)
    line = msgspec.json.encode(correct(other, early, speaker="Iran"))
    with store.writer() as writer:
        put(writer, late)
    assert [one.outcome for one in bring_reviews(store, [line])] == ["waiting"]
    with store.writer() as writer:
        put(writer, early)
        list(writer.place())
    with store.view() as view:
        assert [(one.source, one.verdict) for one in said(view, by="Iran")] == [("c", "corrected")]
        (told,) = reviews(view, story=late.story.id)
    review_record(store, late.story.id, asked("undo", "statement", told.id))
    with store.view() as view:
        assert said(view, by="Iran") == []
    whole(store)


def test_name_of_an_undone_review_parts_no_namesakes(filled, account):
    values = {"country": "SWE", "sector": "REB"}
    made_ = review_record(filled, account.story.id, asked("correct", "actor", account.actors[0].id, values=values))
    with filled.view() as view:
        assert len(who(view, "Alva Berg")) == 2
    review_record(filled, account.story.id, asked("undo", "actor", made_.id))
    with filled.view() as view:
        assert [one.id for one in who(view, "Alva Berg")] == ["person:alva-berg"]
        assert view.rows("SELECT count(*) FROM names WHERE coded = 'SWE.REB'")[0][0] == 0
    whole(filled)


BEFORE_THE_TEXT = {b'"trigger_span":[': b'"trigger_span":[-9', b'"content_spans":[[': b'"content_spans":[[-9'}


def broken(record):
    told = msgspec.json.encode(record)
    for good, bad in BEFORE_THE_TEXT.items():
        told = told.replace(good, bad)
    return told.decode()


@pytest.mark.parametrize("machine", ["garbage", "[]", '{"kind":5}', "{}", '{"id":"e1","act":"AID"}', "[" * 3000, None])
def test_review_of_another_machine_is_refused_before_it_can_do_harm(filled, account, machine):
    for noun, record in (("event", account.events[0]), ("statement", account.statements[0])):
        good = review_record(filled, account.story.id, asked("accept", noun, record.id))
        forged = msgspec.structs.replace(good, machine=broken(record) if machine is None else machine)
        (one,) = bring_reviews(filled, [msgspec.json.encode(identified_as(forged))])
        assert one.outcome == "refused"
    whole(filled)


def identified_as(review_):
    """The review under the id that its content has, as somebody may make it who knows how."""
    blank = msgspec.json.encode(msgspec.structs.replace(review_, id="")).decode()
    return msgspec.structs.replace(review_, id=record_id("v", blank))


def test_additions_and_moments_from_elsewhere_are_checked(filled, account):
    span = span_of(account.story.text, "with twelve people")
    fields = {"act": "AID", "status": "happened"}
    good = review_record(filled, account.story.id, asked("add", "event", "", selected=span, values=fields))
    forged = [
        msgspec.structs.replace(good, record=account.events[0].id),
        msgspec.structs.replace(good, at="9999-12-31"),
        msgspec.structs.replace(good, at="yesterday"),
        msgspec.structs.replace(good, values=(Correction(field="actors", value=tuple(map(str, range(9000)))),)),
    ]
    lines = [msgspec.json.encode(identified_as(one)) for one in forged]
    assert [one.outcome for one in bring_reviews(filled, lines)] == ["refused"] * 4


def test_one_bad_line_stops_no_import(filled, account):
    made_ = correct(filled, account, speaker="Iran")
    undo = review_record(filled, account.story.id, asked("undo", "statement", made_.id))
    target = {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "Ferries"}}
    bad = [
        b'{"id":"\xff"}', json.dumps({"target": {"source": "nowhere"}, "tags": 5}).encode(), b"[" * 100_000, b"\x00",
        b'{"target":{"source":{}}}', json.dumps({"target": target, "created": 5, "tags": ["colour=red"]}).encode(),
    ]  # fmt: skip
    outcomes = list(bring_reviews(filled, [*bad, msgspec.json.encode(undo), msgspec.json.encode(made_)]))
    assert [one.outcome for one in outcomes] == ["refused"] * 6 + ["known", "known"]


def test_undoings_may_stand_before_what_they_undo(filled, account, tmp_path):
    first = correct(filled, account, speaker="Iran")
    undo = review_record(filled, account.story.id, asked("undo", "statement", first.id))
    again = review_record(filled, account.story.id, asked("undo", "statement", undo.id))
    other = Store.open(tmp_path / "other")
    lines = [msgspec.json.encode(one) for one in (again, undo, first)]
    assert [one.outcome for one in bring_reviews(other, lines)] == ["waiting"] * 3
    with other.writer() as writer:
        put(writer, account)
    with other.view() as view:
        assert [one.verdict for one in said(view, by="Iran")] == ["corrected"]


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
        assert finding(view, "fnone") is None
