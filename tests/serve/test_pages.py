"""Every page: there, whole without JavaScript, the same as JSON, and deaf to what a story or a URL would have it do."""

import re
from html import unescape
from urllib.parse import quote

import pytest

from dateline.serve.guard import POLICY
from dateline.serve.pages import PAGES
from tests.store.conftest import made, put

from .conftest import HOSTILE, whole

ISLAND = re.compile(r'<script src="/static/islands/\w+\.js" defer></script>')
NARROWED = ("/timeline?", "/map?", "/network?")
WRONG = [
    ("/?day=tomorrow", "is no day such as"),
    ("/?day=2024-02-31", "is no day such as"),
    ("/?limit=0", "is no number from 1 to"),
    ("/?limit=1e9", "is no number from 1 to"),
    ("/search?kind=rumours", "is none of stories"),
    ("/search?act=KICK&kind=deeds", "is none of"),
    ("/search?q=" + "x" * 301, "at most 300 characters"),
    ("/search?q=%22%22", "there is no word in it"),
]


def crawled(client):
    """Every page that links lead to, from the front page on; of pictures that were narrowed none, as they narrow on."""
    seen, todo = {}, ["/"]
    while todo:
        url = todo.pop()
        answer = client.get(url)
        seen[url] = answer
        if answer.headers["content-type"].startswith("text/html") and not url.startswith(NARROWED):
            links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"]*)"', answer.text)]
            todo += [link for link in dict.fromkeys(links) if link not in seen and link not in todo]
    return seen


def test_every_link_leads_somewhere(client):
    found = crawled(client)
    assert {answer.status_code for answer in found.values()} == {200}
    kinds = {url.split("/")[1].split("?")[0].split(".")[0] for url in found}
    assert kinds >= {"", "search", "story", "actor", "sources", "codebook", "front", "static"}


def test_nothing_a_story_holds_is_taken_for_markup(client):
    for url, answer in crawled(client).items():
        assert answer.headers["content-security-policy"] == POLICY, url
        if answer.headers["content-type"].startswith("text/html"):
            assert "<script" not in ISLAND.sub("", answer.text), url
            assert "<img" not in answer.text, url
            assert "javascript:" not in answer.text, url
            assert "style=" not in answer.text, url
    story = next(one for one in client.get("/front.json?day=2024-05-16").json()["words"])["story"]
    shown = client.get(f"/story/{story}").text
    assert shown.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2  # its headline and its text
    assert "{{ 7 * 7 }}" in shown


def test_the_words_of_a_story_are_all_there(client):
    words = client.get("/front.json?day=2024-05-14").json()["words"][0]
    page = client.get(f"/story/{words['story']}.json").json()
    told = "\n\n".join("".join(piece["text"] for piece in part["pieces"]) for part in page["paragraphs"])
    assert told == page["account"]["story"]["text"] == "Ferry sails\n\nBoats sail from Oslo. They go."
    assert words["words"] == "Boats sail from Oslo"


def test_a_day_has_its_words_and_deeds(client):
    front = client.get("/front.json").json()
    assert front["day"] == "2024-05-16"
    assert [one["day"] for one in front["strip"]] == ["2024-05-16", "2024-05-14"]
    earlier = client.get("/front.json?day=2024-05-14").json()
    assert [one["words"] for one in earlier["words"]] == ["Boats sail from Oslo"]
    assert client.get("/front.csv?day=2024-05-14").text.startswith("words,spans,")


def test_an_actor_says_and_does(client):
    page = client.get("/actor/person:alva-berg.json").json()
    assert page["actor"]["stories"] == 3
    assert [day["day"] for day in page["days"]] == ["2024-05-16", "2024-05-14", None]
    assert page["days"][1]["words"][0]["words"] == "Boats sail from Oslo"
    assert "Alva Berg" in client.get("/actor/person:alva-berg").text


@pytest.mark.parametrize(("url", "message"), WRONG)
def test_what_cannot_be_asked_is_said(client, url, message):
    answer = client.get(url)
    assert answer.status_code == 400
    assert message in answer.text


@pytest.mark.parametrize("url", ["/nothing", "/story/none", "/actor/person:nobody", "/finding/f0", "/story/none.json"])
def test_what_is_not_there_is_said(client, url):
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
@pytest.mark.parametrize(
    "name", ["q", "by", "day", "since", "until", "limit", "kind", "act", "status", "place", "to", "step", "show", "x"]
)
def test_no_parameter_breaks_a_page(client, page, form, name):
    for value in (HOSTILE, "\x00", "-1", "9" * 40, "%", "2024-05-14'", "🜁" * 20, "a* OR (", '"', "NEAR(a b)"):
        path = page.path.replace("{ident:path}", quote(value, safe="") if name == "x" else "person:alva-berg")
        path = (f"/{page.name}" if page.path == "/" and form else path) + form
        answer = client.get(path, params={name: value})
        assert answer.status_code in {200, 400, 404, 414}, (path, name, value)


def test_a_cell_of_csv_is_no_formula(client):
    told = client.get("/search.csv?kind=words&by=berg").text
    assert "\n'=SUM(A1) is what they land," in told
    assert "\n=" not in told


_STORIES = """
SELECT documents.source, stories.story FROM stories
JOIN appearances ON appearances.story = stories.id JOIN documents ON documents.id = appearances.document
"""


def test_story_names_the_editions_it_replaced_and_that_replaced_it(client, store):
    body = "Boats sail from Oslo. They go."
    with store.writer() as writer:
        put(writer, whole(made("Ferry sails", f"{body} Two fell ill.", name="later", publisher="Post", mark="update")))
        list(writer.place())
    with store.view() as view:
        ids = {row["source"]: row["story"] for row in view.rows(_STORIES)}
    old, new = ids["a"], ids["later"]
    assert "took this one's place" in unescape(client.get(f"/story/{old}").text)
    assert f'href="/story/{old}"' in client.get(f"/story/{new}").text
    assert [one["which"] for one in client.get(f"/story/{new}.json").json()["editions"]] == ["earlier"]
