"""Questions: what each filter lets through, what answers hold, and what is no question."""

import pytest

from dateline.errors import QueryError
from dateline.model import Span
from dateline.model.days import bounds
from dateline.query import count, did, find, said, stats, ties, timeline, who
from dateline.query.cut import around, hits, sentence
from dateline.query.questions import question, words_query
from dateline.store import Store

from .conftest import made, put


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    store = Store.open(tmp_path_factory.mktemp("store"))
    with store.writer() as writer:
        put(
            writer,
            made("Ferry sails", "Ferries sailed to Vadsø on Tuesday. It rained.", name="1", url="https://a.example/1"),
            made("Bridge opens", "Bridges opened at Åsen. Ferries did not sail.", name="2", published="2024-06-01"),
            made("U.S. talks end", "Talks ended in the U.S. without a deal.", name="3", published=None),
        )
    with store.view() as view:
        yield view


def heads(answers):
    return [one.headline for one in answers]


def test_answer_has_the_exact_words_and_where_they_stand(view):
    (one,) = said(view, about="Vadsø")
    text = view.account(one.story).story.text
    assert one.words == "Ferries sailed to Vadsø on Tuesday" == one.spans[0].cut(text)
    assert (one.source, one.url, one.published, one.speaker_id) == (
        "1",
        "https://a.example/1",
        "2024-05-14",
        "person:alva-berg",
    )
    (deed,) = did(view, since="2024-06-01")
    assert deed.words == "Bridges opened at Åsen."
    assert (deed.trigger, deed.actors, deed.recipients, deed.place) == ("Bridges", ("Alva Berg",), ("Iran",), "Oslo")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferry", ["Ferry sails", "Bridge opens"]),
        ("ferries SAIL", ["Ferry sails", "Bridge opens"]),
        ('"ferries sailed"', ["Ferry sails"]),
        ("headline:ferry", ["Ferry sails"]),
        ("bridge OR talks", ["Bridge opens", "U.S. talks end"]),
        ("ferry NOT bridge", ["Ferry sails"]),
        ("(ferry OR talks) NOT bridge", ["Ferry sails", "U.S. talks end"]),
        ("tues*", ["Ferry sails"]),
        ("vadso asen", []),
        ("ÅSEN", ["Bridge opens"]),
        ("U.S.", ["U.S. talks end"]),
        ("it's", []),
        ("deal; DROP TABLE stories --", []),
    ],
)
def test_find(view, words, found):
    assert sorted(heads(find(view, words))) == sorted(found)


@pytest.mark.parametrize("words", ["", "-", '"', "NOT", "(ferry", "ferry AND", "AND ferry", "()"])
def test_what_cannot_be_looked_for(view, words):
    with pytest.raises(QueryError):
        find(view, words)


def test_find_shows_where_it_hits(view):
    (one,) = find(view, '"ferries sailed"')
    text = view.account(one.story).story.text
    assert [hit.cut(text) for hit in one.hits] == ["Ferry sails", "Ferries sailed"]
    assert one.words == "Ferry sails" == one.spans[0].cut(text)
    (one,) = find(view, "rain")
    assert one.words == "Ferries sailed to Vadsø on Tuesday. It rained."
    assert heads(find(view, "ferry", since="2024-06-01")) == ["Bridge opens"]
    assert heads(find(view, "ferry", until="2024-05-31")) == ["Ferry sails"]
    assert len(find(view, "ferry", most=1)) == 1


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({}, 3),
        ({"by": "berg"}, 3),
        ({"by": "Alva BERG"}, 3),
        ({"by": "person:alva-berg"}, 3),
        ({"by": "Iran"}, 0),
        ({"by": "nobody"}, 0),
        ({"to": "iran"}, 3),
        ({"by": "berg", "about": "talks"}, 1),
        ({"since": "2024-05-14"}, 2),
        ({"until": "2024-05-14"}, 1),
        ({"by": "berg", "to": "Iran", "about": "ferries", "since": "2024-05-01", "until": "2024-05-31"}, 1),
        ({"most": 2}, 2),
    ],
)
def test_said(view, filters, number):
    assert len(said(view, **filters)) == number


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({}, 3),
        ({"actor": "berg"}, 3),
        ({"actor": "Iran"}, 0),
        ({"recipient": "country:IRN"}, 3),
        ({"act": "AID"}, 3),
        ({"act": "ASSAULT"}, 0),
        ({"status": "denied"}, 0),
        ({"place": "oslo"}, 3),
        ({"place": "NOR"}, 3),
        ({"place": "SWE"}, 0),
        ({"near": (60.0, 11.0, 50.0)}, 3),
        ({"near": (59.91, 10.75, 0.001)}, 3),
        ({"near": (0.0, 0.0, 50.0)}, 0),
        ({"near": (89.9, -170.0, 20000.0)}, 3),
        ({"actor": "berg", "since": "2024-06-01", "place": "Oslo"}, 1),
    ],
)
def test_did(view, filters, number):
    assert len(did(view, **filters)) == number


def test_latest_comes_first_and_the_undated_last(view):
    assert heads(said(view)) == heads(did(view)) == ["Bridge opens", "Ferry sails", "U.S. talks end"]


def test_who_knows_names_words_deeds_and_ties(view):
    (one,) = who(view, "berg")
    assert (one.id, one.names, one.country, one.sector, one.stories) == (
        "person:alva-berg",
        ("Alva Berg",),
        "NOR",
        "GOV",
        3,
    )
    assert (one.first, one.last) == ("2024-05-14", "2024-06-01")
    assert len(one.said) == len(one.did) == len(one.ties) == 3
    assert who(view, "nobody") == []


def test_ties_between_two_go_either_way(view):
    assert len(ties(view, "Iran", "Berg")) == len(ties(view, "Berg", "Iran")) == len(ties(view, "Berg")) == 3
    assert ties(view, "Iran", "Iran") == []


def test_timeline_is_in_order(view):
    told = timeline(view, "Iran")
    assert heads(told) == ["U.S. talks end", "Ferry sails", "Bridge opens"]
    assert len(timeline(view, "Berg")) == 6
    assert heads(timeline(view, "Berg", most=1)) == ["Bridge opens"]


def test_count_by_month_and_pair(view):
    rows = count(view, ("month", "dyad"), since="2024-01-01")
    assert [(row.month, row.actor, row.recipient, row.events, row.total_score) for row in rows] == [
        ("2024-05", "person:alva-berg", "country:IRN", 1, 6.5),
        ("2024-06", "person:alva-berg", "country:IRN", 1, 6.5),
    ]
    assert [row.events for row in count(view, ("type",), status=None)] == [3]
    assert count(view, ("type",), status="denied") == []


@pytest.mark.parametrize("by", [(), ("year",), ("month", "1; DROP TABLE events")])
def test_what_cannot_be_counted_by(view, by):
    with pytest.raises(QueryError, match="counted by dyad, month, type"):
        count(view, by)


@pytest.mark.parametrize("name", ["", " ", "--", '"'])
def test_what_is_no_name(view, name):
    for ask in (who, ties, timeline):
        with pytest.raises(QueryError, match="no name"):
            ask(view, name)


@pytest.mark.parametrize("near", [(91.0, 0.0, 1.0), (0.0, 181.0, 1.0), (0.0, 0.0, 0.0), (float("nan"), 0.0, 1.0)])
def test_no_such_spot(view, near):
    with pytest.raises(QueryError, match="on Earth"):
        did(view, near=near)


def test_stats(view):
    found = {one.what: one.count for one in stats(view)}
    assert found["stories"] == found["stories shown"] == found["statements"] == 3
    assert found["bytes a story"] > 0


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        (None, None, None),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-05-14", "2024-05-14", "2024-05-14"),
        ("2024-05-14T10:00", "2024-05-14", "2024-05-14"),
        ("2024-05-11/2024-05-12", "2024-05-11", "2024-05-12"),
        ("2024-05-11/..", "2024-05-11", None),
        ("../2024-05-11", None, "2024-05-11"),
        ("2024-W19", "2024-05-06", "2024-05-12"),
        ("2024-W19-WE", "2024-05-06", "2024-05-12"),
        ("2024-W60", None, None),
        ("2024-21", "2024-01-01", "2024-12-31"),
        ("XXXX-05-14", None, None),
        ("someday", None, None),
    ],
)
def test_bounds_of_dates(edtf, first, last):
    assert bounds(edtf) == (first, last)


def test_sentence_is_cut_at_ends_that_are_ends():
    text = "Gov. Smith left. The U.S. Army and Mr. Berg stayed in place. So it ended\nNext"
    assert sentence(text, Span(27, 31)).cut(text) == "The U.S. Army and Mr. Berg stayed in place."
    assert sentence(text, Span(61, 63)).cut(text) == "So it ended"
    assert sentence(text, Span(0, 3)).cut(text) == "Gov. Smith left."
    assert sentence(text, Span(len(text) - 2, len(text))).cut(text) == "Next"


def test_around_keeps_words_whole():
    text = "first\n" + "word " * 60 + "target " + "after " * 60
    at = Span(text.index("target"), text.index("target") + 6)
    cut = around(text, at).cut(text)
    assert "target" in cut
    assert set(cut.split()) == {"word", "target", "after"}


def test_hits_are_counted_without_the_marks():
    assert hits("a <b> c<d>", "<", ">") == (Span(2, 3), Span(5, 6))


def test_lines_of_a_question_go_with_their_parts():
    assert "MATCH :about" not in question("said")
    assert "MATCH :about" in question("said", frozenset({"about"}))
    assert "-- if" not in question("said")


def test_words_are_quoted():
    assert words_query('a "b c" OR d* NOT x:y') == '"a" "b c" OR "d"* NOT "x:y"'
