"""Reviewing at the desk: every form, who may send it, and what it does to the pages."""

import html
import re

import pytest
from starlette.testclient import TestClient

from dateline.query import did, reviews, said
from dateline.serve import Settings, desk
from dateline.store import check

from .conftest import HOSTILE

OWN = {"origin": "http://localhost"}


@pytest.fixture
def one(client):
    """The first word of a day, as its card shows it."""
    return client.get("/front.json?day=2024-05-14").json()["words"][0]


def post(client, **form):
    fields = {"by": "N. Nilsen", **{name.replace("__", "."): value for name, value in form.items()}}
    return client.post("/review", data=fields, headers=OWN, follow_redirects=False)


def test_queue_shows_the_least_certain_and_takes_a_verdict(client):
    page = client.get("/review")
    assert page.status_code == 200
    queue = client.get("/review.json").json()["waiting"]
    assert len(queue) == 6
    first = queue[0]
    done = post(client, verb="accept", noun=first["noun"], story=first["story"], record=first["record"], back="/review")
    assert (done.status_code, done.headers["location"]) == (303, "/review")
    left = client.get("/review.json").json()
    assert first["record"] not in {item["record"] for item in left["waiting"] if item["story"] == first["story"]}
    assert [item["verb"] for item in left["last"]] == ["accept"]
    assert left["scores"][0]["right"] == 1
    assert len(client.get("/review.json?of=event").json()["waiting"]) < 6
    assert client.get("/review.json?of=weather").status_code == 400
    assert "Said last" in client.get("/review").text
    assert client.get("/review.csv").text.startswith("id,verb,noun,record")


def test_correction_by_the_form_shows_machine_and_human_apart(client, one, store):
    record = f"/record/{one['story']}/{one['id']}"
    page = client.get(record)
    assert "What it should be" in page.text
    fields = client.get(f"{record}.json").json()["fields"]
    assert {field["name"]: field["value"] for field in fields}["speaker"] == "Alva Berg"
    done = post(
        client, verb="correct", noun="statement", story=one["story"], record=one["id"], f__speaker="Iran",
        f__told_to="", f__form="direct", f__denies="no", f__cue_class="say", f__said_on=one["said_on"], note="A slip.",
    )  # fmt: skip
    assert (done.status_code, done.headers["location"]) == (303, record)
    assert "dateline-name" in done.headers["set-cookie"]
    page = client.get(record)
    assert "machine: <bdi>Alva Berg</bdi>" in page.text
    assert "A slip." in page.text
    assert 'value="N. Nilsen"' in page.text, "the name is kept"
    story = client.get(f"/story/{one['story']}").text
    assert "corrected by <bdi>N. Nilsen</bdi>; machine: speaker <bdi>Alva Berg</bdi>" in story
    with store.view() as view:
        assert [item.verdict for item in said(view, by="Iran")] == ["corrected"]
        review = next(reviews(view))
        assert [value.field for value in review.review.values] == ["speaker", "told_to"]
    undone = post(client, verb="undo", noun="statement", story=one["story"], record=review.id, back=record)
    assert undone.headers["location"] == record
    with store.view() as view:
        assert said(view, by="Iran") == []
        assert list(check(view)) == []


def test_rejected_record_is_told_of_on_its_story_and_can_come_back(client, store):
    with store.view() as view:
        event = did(view)[0]
    post(client, verb="reject", noun="event", story=event.story, record=event.id)
    page = client.get(f"/story/{event.story}").text
    assert "Set aside by reviewers" in page
    assert f'href="/record/{event.story}/{event.id}"' in page
    assert "rejected" in client.get(f"/record/{event.story}/{event.id}").text
    post(client, verb="accept", noun="event", story=event.story, record=event.id)
    with store.view() as view:
        assert event.id in {item.id for item in did(view)}


def test_record_is_added_on_words_selected(client, one, store):
    form = client.get(f"/add/{one['story']}", params={"noun": "event", "words": "They go", "low": "40", "high": "60"})
    assert "Add an event" in form.text
    start, end = (re.search(rf'name="{name}" value="(\d+)"', form.text)[1] for name in ("start", "end"))
    done = post(
        client, verb="add", noun="event", story=one["story"], words="They go", start=start, end=end, f__act="RETREAT",
        f__status="happened", f__actors="Alva Berg; Iran", f__date="2024-05-14", back=f"/story/{one['story']}",
    )  # fmt: skip
    assert done.status_code == 303
    with store.view() as view:
        event = next(item for item in did(view) if item.act == "RETREAT")
        assert (event.trigger, event.actors, event.verdict) == ("They go", ("Alva Berg", "Iran"), "added")
    assert client.get(f"/add/{one['story']}?words=nowhere").status_code == 400
    assert client.get("/add/none?words=a").status_code == 404


def test_split_and_merge_by_the_forms(client, one, store):
    done = post(
        client,
        verb="split",
        noun="statement",
        story=one["story"],
        record=one["id"],
        words="from Oslo",
        low="13",
        high="34",
    )
    assert done.status_code == 303
    with store.view() as view:
        parts = view.account(one["story"]).statements
        assert [item.content_spans[0].cut(view.account(one["story"]).story.text) for item in parts] == [
            "Boats sail ",
            "from Oslo",
        ]
    post(client, verb="merge", noun="statement", story=one["story"], record=parts[1].id, other=parts[0].id)
    with store.view() as view:
        assert len(view.account(one["story"]).statements) == 1


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({}, 400),
        ({"verb": "accept"}, 400),
        ({"verb": "accept", "noun": "statement", "record": "snone"}, 400),
        ({"verb": "accept", "noun": "finding", "record": "fnone"}, 400),
        ({"verb": "undo", "noun": "statement", "record": "vnone"}, 400),
        ({"verb": "correct", "noun": "statement", "f__denies": "perhaps"}, 400),
        ({"verb": "correct", "noun": "statement", "f__said_on": "yesterday"}, 400),
        ({"verb": "correct", "noun": "statement", "by": ""}, 400),
        ({"verb": "note", "noun": "statement", "note": "x" * 5000}, 400),
        ({"verb": "split", "noun": "statement", "words": "elsewhere"}, 400),
        ({"verb": "add", "noun": "statement", "words": "Boats", "story": "none"}, 400),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(client, one, store, form, status):
    answer = post(client, **{"story": one["story"], "record": one["id"], **form})
    assert answer.status_code == status
    assert "<h1>" in answer.text
    with store.view() as view:
        assert list(reviews(view)) == []


def test_form_sends_its_reader_nowhere_else(client, one):
    for back in (
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\r\nx: y",
        "",
    ):
        done = post(client, verb="note", noun="statement", story=one["story"], record=one["id"], note="n", back=back)
        assert done.headers["location"] == f"/record/{one['story']}/{one['id']}"
        assert "x" not in done.headers


def test_forms_of_other_pages_are_refused(client, one, store):
    form = {"verb": "accept", "noun": "statement", "story": one["story"], "record": one["id"], "by": "N."}
    for headers in ({}, {"origin": "https://evil.example"}, {"origin": "null"}):
        assert client.post("/review", data=form, headers=headers).status_code == 403
        assert client.post("/reread", data=form, headers=headers).status_code == 403
    with store.view() as view:
        assert list(reviews(view)) == []


def test_readonly_desk_takes_nothing_and_shows_no_form(store, one):
    with TestClient(desk(store, Settings(readonly=True)), base_url="http://localhost") as client:
        for path in ("/review", f"/record/{one['story']}/{one['id']}", f"/story/{one['story']}", "/"):
            page = client.get(path)
            assert page.status_code == 200
            assert 'method="post" action="/review"' not in page.text
            assert "/reread" not in page.text
        form = {"verb": "accept", "noun": "statement", "story": one["story"], "record": one["id"], "by": "N."}
        assert client.post("/review", data=form, headers=OWN).status_code == 403
        assert client.post("/reread", data=form, headers=OWN).status_code == 403
    with store.view() as view:
        assert list(reviews(view)) == []


def test_owner_of_a_token_reviews_under_its_own_name(store, one):
    settings = Settings(tokens={"t-ada": "Ada", "t-bo": "Bo"})
    with TestClient(desk(store, settings), base_url="http://10.0.0.7") as client:
        assert client.get("/review").status_code == 401
        client.get("/review?token=t-bo")
        assert "as <bdi>Bo</bdi>" in client.get(f"/record/{one['story']}/{one['id']}").text
        form = {"verb": "accept", "noun": "statement", "story": one["story"], "record": one["id"], "by": "Ada"}
        done = client.post("/review", data=form, headers={"origin": "http://10.0.0.7"}, follow_redirects=False)
        assert done.status_code == 303
    with store.view() as view:
        assert [item.by for item in reviews(view)] == ["Bo"]


def test_desk_behind_a_proxy_answers_to_its_name(store):
    with TestClient(
        desk(store, Settings(hosts=("desk.example",), readonly=True)), base_url="http://desk.example"
    ) as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"host": "other.example"}).status_code == 421


def test_hostile_review_is_words(client, one):
    for field in ("note", "by"):
        form = {"note": "n", field: HOSTILE}
        done = post(client, verb="note", noun="statement", story=one["story"], record=one["id"], **form)
        assert done.status_code == 303
    for path in ("/review", f"/record/{one['story']}/{one['id']}", f"/story/{one['story']}"):
        text = client.get(path).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert html.escape(HOSTILE[:20]) in client.get(f"/record/{one['story']}/{one['id']}").text


def test_story_is_read_anew_from_its_page(client, store, one):
    done = client.post("/reread", data={"story": one["story"]}, headers=OWN, follow_redirects=False)
    assert (done.status_code, done.headers["location"]) == (303, f"/story/{one['story']}")
    with store.view() as view:
        assert view.account(one["story"]).source.id == one["source"]
        assert all(item.basis.stage != "tests" for item in view.account(one["story"]).actors)
    assert client.post("/reread", data={"story": "none"}, headers=OWN).status_code == 400
