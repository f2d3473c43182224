"""Ten thousand hostile strings in every part of stories and reviews: on the desk they are words, and all there."""

import re

import lxml.html
import pytest
from starlette.testclient import TestClient

from dateline.model import Block, Event, Evidence, Mention, Source, Span, Statement, Story, record_id

from dateline.model import Account, Actor  # isort: skip
from dateline.serve import Settings, desk
from dateline.store import Store
from tests.hostile import strings

from .browser import page, served

COUNT, STORIES = 10_000, 40
_SAID = 5
BASIS = Evidence(rule="<b>rule</b>", note="<i onclick=1>", stage="tests", version=1)
_NAMES = """
html head meta title link body a header nav form label input main h1 h2 h3 p span div article blockquote bdi footer
section aside ul ol li button select option textarea script time mark small b details summary table caption thead tbody
tr th td code kbd datalist br dl dt dd fieldset legend svg g path circle line rect text polyline figure figcaption em
strong i sup sub hr use defs output
"""
ELEMENTS = frozenset(_NAMES.split())
"""What the desk's own templates are made of."""


def account_of(number, lines):
    """A story whose headline, paragraphs, speaker, publisher, address and rule are hostile."""
    head, *body = lines
    text = head + "\n\n" + "\n\n".join(body)
    ident = record_id("", text)
    source = Source(id=f"{number} {head}"[:200], index=number, url=body[0], publisher=body[1])
    spans, at = [], len(head) + 2
    for line in body:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 2
    name = " ".join(body[2].split()) or "x"
    mention = Mention(span=spans[2], text=body[2], form="name", head=spans[2])
    actor = Actor(
        id=f"a{number}", canonical=f"person:{name}", name=name, kind="person", mentions=(mention,), basis=BASIS
    )
    statements = tuple(
        Statement(
            id=record_id("s", ident, nth), form="direct", speaker=actor.id, source_span=None, cue_span=None,
            content_spans=(span,), basis=BASIS,
        )
        for nth, span in enumerate(spans[:_SAID])
    )  # fmt: skip
    event = Event(
        id=f"e{number}", act="AID", event_type="AID", status="happened", actors=(actor.id,), trigger_span=spans[3],
        date="2024-05-14", basis=BASIS,
    )  # fmt: skip
    blocks = (Block(span=Span(0, len(head)), role="headline"), *(Block(span=span, role="body") for span in spans))
    story = Story(
        id=ident, source=source, span=Span(0, len(text)), text=text, headline=head, headline_span=Span(0, len(head)),
        byline=body[4], credit=body[5], published="2024-05-14", published_from="given", blocks=blocks,
    )  # fmt: skip
    return Account(source=source, story=story, actors=(actor,), statements=statements, events=(event,))


@pytest.fixture(scope="module")
def accounts():
    lines, each = strings(COUNT), COUNT // STORIES
    return [account_of(number, lines[number * each : (number + 1) * each]) for number in range(STORIES)]


@pytest.fixture(scope="module")
def hostile(accounts, tmp_path_factory):
    store = Store.open(tmp_path_factory.mktemp("hostile") / "store")
    with store.writer() as writer:
        for one in accounts:
            writer.add(one.story.id, one.source, [one])
        list(writer.place())
    return store


@pytest.fixture(scope="module")
def asked(hostile):
    with TestClient(desk(hostile, Settings()), base_url="http://localhost") as opened:
        yield opened


def parsed(client, url, **query):
    answer = client.get(url, params=query)
    assert answer.status_code == 200, url
    tree = lxml.html.fromstring(answer.content)
    for element in tree.iter():
        assert element.tag in ELEMENTS or not isinstance(element.tag, str), (url, element.tag)
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (url, name)
            assert name not in {"style", "srcdoc"}, url
            if name in {"href", "src", "action"}:
                assert re.match(r"(https?://|/|#|[?])", value), (url, value)
    for script in tree.iter("script"):
        assert script.get("src", "").startswith("/static/islands/"), url
        assert not (script.text or "").strip(), url
    return tree


def shown(text):
    """As an HTML parser gives it: what no page can hold is gone, line ends are one sort."""
    return " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text).replace("\x85", " ").split())


def test_every_string_is_on_its_storys_page_as_words(asked, accounts):
    for one in accounts:
        tree = parsed(asked, f"/story/{one.story.id}")
        blocks = tree.xpath("//div[@class='story']//*[self::h1 or self::p]")
        told = [shown(block.text_content()) for block in blocks]
        assert told == [shown(block.span.cut(one.story.text)) for block in one.story.blocks]


def test_json_holds_every_string_exactly(asked, accounts):
    for one in accounts:
        told = asked.get(f"/story/{one.story.id}.json").json()["account"]["story"]["text"]
        assert told == one.story.text


def test_other_pages_show_them_as_words(asked, accounts):
    for path in ("/", "/search", "/sources", "/codebook", "/review", "/openapi.json"):
        if not path.endswith(".json"):
            parsed(
                asked, path, **({"kind": "words", "by": accounts[0].actors[0].canonical} if path == "/search" else {})
            )
    for one in accounts:
        parsed(asked, f"/record/{one.story.id}/{one.statements[0].id}")
        parsed(asked, f"/add/{one.story.id}", words=one.story.headline, start=0, end=len(one.story.headline))
    actor = next(one.actors[0].canonical for one in accounts if "/" not in one.actors[0].canonical)
    with_feed = asked.get("/search.atom", params={"q": "minister"})
    assert lxml.etree.fromstring(with_feed.content).tag.endswith("feed")
    assert asked.get(f"/actor/{actor}").status_code in {200, 404}


def test_every_parameter_takes_them_without_harm(asked):
    for number, text in enumerate(strings(900, seed=5)):
        url = ("/search", "/", "/review", "/search.json", "/search.csv", "/search.atom")[number % 6]
        names = ("q", "by", "noun", "since", "limit", "kind", "act", "day", "until", "status")
        answer = asked.get(url, params={names[number % 10]: text, "kind": "deeds"} if number % 3 else {"q": text})
        assert answer.status_code in {200, 400}, (url, text)
        if answer.headers["content-type"].startswith("text/html"):
            assert "<script>" not in answer.text


def test_reviews_take_them_as_words(asked, accounts):
    own = {"origin": "http://localhost"}
    one = accounts[0]
    form = {"verb": "note", "noun": "statement", "story": one.story.id, "record": one.statements[0].id, "by": "N."}
    texts = [text for text in strings(200, seed=3) if text.strip()]
    for text in texts:
        assert asked.post("/review", data=form | {"note": text}, headers=own).status_code == 200
    record = f"/record/{one.story.id}/{one.statements[0].id}"
    parsed(asked, record)
    notes = [item["note"] for item in asked.get(f"{record}.json").json()["history"]]
    assert sorted(notes) == sorted(text.strip() for text in texts)


def test_nothing_is_executed_in_a_browser(hostile, accounts):
    with served(hostile, Settings()) as address, page(viewport={"width": 1280, "height": 900}) as seen:
        dialogs = []
        seen.on("dialog", lambda dialog: dialogs.append(dialog.message))
        for path in ["/", *(f"/story/{one.story.id}" for one in accounts)]:
            seen.goto(address + path)
            assert seen.evaluate("window.hurt") is None, path
        assert dialogs == []
        assert [url for url in seen.asked if not url.startswith(address)] == []
