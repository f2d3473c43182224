"""Pages kept from the desk, and searches kept under a name."""

import json

import pytest
from starlette.testclient import TestClient

from dateline.query import find, searches
from dateline.serve import Settings, desk
from dateline.store import check

from .conftest import HOSTILE

OWN = {"origin": "http://localhost"}
PAGE = "BERGEN, May 15 (NTB) - Norway will send aid to Iceland, minister Alva Berg said on Wednesday."


def read(client, files=None, **form):
    return client.post("/read", data=form, files=files, headers=OWN, follow_redirects=False)


def test_page_is_kept_when_that_is_asked_for_alone(client, store):
    assert read(client, text=PAGE).status_code == 200
    with store.view() as view:
        assert find(view, "Iceland") == []
    done = read(client, text=PAGE, keep="yes", published="2024-05-15", publisher="Post", url="https://post.example/9")
    assert done.status_code == 303
    assert done.headers["location"].startswith("/story/")
    with store.view() as view:
        (one,) = find(view, "Iceland")
        assert (one.source, one.publisher, one.url) == ("https://post.example/9", "Post", "https://post.example/9")
        assert one.published == "2024-05-15"
        assert not view.rows("SELECT 1 FROM unplaced")
        assert list(check(view)) == []
    again = read(client, text=PAGE, keep="yes", published="2024-05-15", publisher="Post", url="https://post.example/9")
    assert again.status_code == 200
    assert "It is in the store already." in again.text


def test_file_is_kept_under_its_name(client, store):
    files = {"file": ("C:\\news\\page.txt", PAGE.encode(), "text/plain")}
    assert read(client, files, keep="yes", text="").status_code == 303
    lines = b'{"id": "own", "text": "OSLO (NTB) - Sweden sent tents to Finland, a minister said."}\n'
    assert read(client, {"file": ("a.jsonl", lines, "application/json")}, keep="yes", text="").status_code == 303
    assert read(client, text=PAGE + " It is cold.", keep="yes").status_code == 303
    with store.view() as view:
        told = sorted(row["source"] for row in view.rows("SELECT source FROM documents"))
    assert told[-1].startswith("pasted:")
    assert {"page.txt", "own"} <= set(told)


def test_what_is_no_news_is_not_kept_and_said(client, store):
    german = "Der Minister sagte am Dienstag, die Brücke sei sicher und werde bald wieder geöffnet. " * 9
    for form in ({"text": german}, {"text": " "}, {"text": ""}):
        assert read(client, keep="yes", **form).status_code == 200
    assert read(client, text=PAGE, keep="yes", published="May").status_code == 400
    with store.view() as view:
        assert view.rows("SELECT count(*) FROM documents")[0][0] == 3


def test_readonly_desk_keeps_nothing(store):
    with TestClient(desk(store, Settings(readonly=True)), base_url="http://localhost") as client:
        assert 'name="keep"' not in client.get("/read").text
        assert read(client, text=PAGE, keep="yes").status_code == 200
        form = {"name": "n", "query": "q=ferry", "by": "N."}
        assert client.post("/searches", data=form, headers=OWN).status_code == 403
    with store.view() as view:
        assert find(view, "Iceland") == []
        assert searches(view) == []


def save(client, **form):
    return client.post("/searches", data={"by": "N. Nilsen", **form}, headers=OWN, follow_redirects=False)


def test_search_is_kept_under_a_name_with_its_feed(client, store):
    page = client.get("/search?q=ferry&kind=stories")
    assert "keep it as" in page.text
    done = save(client, name="Ferries", query="q=ferry&kind=stories&x=1")
    assert (done.status_code, done.headers["location"]) == (303, "/search?q=ferry&kind=stories")
    assert save(client, name="All ferries", query="q=ferry&kind=stories").status_code == 303
    shown = client.get("/search")
    assert "All ferries" in shown.text
    assert "/search.atom?q=ferry&amp;kind=stories" in shown.text
    assert client.get("/search.json").json()["saved"][0]["reviewer"] == "N. Nilsen"
    with store.view() as view:
        (one,) = searches(view)
    assert save(client, drop=str(one.id)).headers["location"] == "/search?"
    with store.view() as view:
        assert searches(view) == []


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"name": "n"},
        {"name": "n", "query": "kind=words"},
        {"name": "n", "query": "q=%22"},
        {"name": "n", "query": "q=ferry&since=soon"},
        {"name": "n" * 101, "query": "q=ferry"},
        {"name": "n\x07", "query": "q=ferry"},
        {"name": "n", "query": "q=ferry", "by": " "},
        {"drop": "9"},
        {"drop": "x"},
    ],
)
def test_search_that_cannot_be_asked_is_not_kept(client, store, form):
    assert save(client, **form).status_code == 400
    with store.view() as view:
        assert searches(view) == []


def test_hostile_name_of_a_search_is_words(client):
    assert save(client, name=HOSTILE, query="q=ferry").status_code == 303
    assert "<script>alert" not in client.get("/search").text


def test_lines_without_names_get_those_of_their_file(client, store):
    for number, name in enumerate(("a.jsonl", "b.jsonl")):
        rows = [{"text": f"OSLO (NTB) - Sweden sent {10 * number + nth} tents to Finland."} for nth in range(2)]
        lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
        assert read(client, {"file": (name, lines, "application/json")}, keep="yes", text="").status_code == 303
    with store.view() as view:
        told = [row["source"] for row in view.rows("SELECT source FROM documents")]
    assert len(set(told)) == len(told)
    assert {one for one in told if one.startswith("a.jsonl:")}


def test_a_file_of_many_documents_is_kept_in_part_and_that_is_said(client, store):
    line = b'{"id": "m%d", "text": "OSLO (NTB) - Sweden sent %d tents to Finland."}\n'
    lines = b"".join(line % (number, number) for number in range(30))
    read(client, {"file": ("m.jsonl", lines, "application/json")}, keep="yes", text="")
    with store.view() as view:
        assert view.rows("SELECT count(*) FROM documents WHERE source LIKE 'm%'")[0][0] == 20
