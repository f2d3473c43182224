"""A desk over more than five hundred stories: every page at three widths, light and dark; a reader's way by clicks."""

import json

import pytest

from dateline.query import ledger, reviews, said
from dateline.serve import Settings
from dateline.serve.pages import PAGES
from dateline.store import check

from .archive import archive
from .browser import page, served

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

PAGE = (
    "LUSAKA, April 12 (Copperbelt Post) - Viktor Stanzer of Oret Fuels rejected the minister's account on Saturday. "
    '"I have never sat down with Josef Kalumbwe," he told reporters. Zambia\'s energy minister, Josef Kalumbwe, will '
    "meet union leaders on Monday, his office said."
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return archive(tmp_path_factory.mktemp("archive") / "store")


@pytest.fixture(scope="module")
def address(store):
    with served(store, Settings()) as found:
        yield found


@pytest.fixture(scope="module")
def paths(store):
    """Every page of the desk, with something on it."""
    with store.view() as view:
        one = next(found for found in ledger(view, actor="Kalumbwe") if found.right is not None)
        word = said(view, by="Kalumbwe")[0]
    idents = {
        "story": word.story, "actor": word.speaker_id, "finding": one.id, "record": f"{word.story}/{word.id}",
        "add": word.story,
    }  # fmt: skip
    asked = {
        "front": "?day=2025-04-10", "search": "?q=minister", "add": "?words=minister&noun=actor",
        "map": "?since=2024-01-01", "timeline": "?step=month", "network": "?since=2025-01-01",
        "sql": "?sql=SELECT+act,+count(*)+FROM+events+GROUP+BY+act",
    }  # fmt: skip
    own = [page.path.replace("{ident:path}", idents.get(page.name, "")) + asked.get(page.name, "") for page in PAGES]
    return [
        *own,
        "/search?kind=words&by=Kalumbwe",
        "/search?kind=deeds&act=AID",
        "/search?kind=actors&q=Kalumbwe",
        "/read",
        "/api",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_every_page_fits_and_is_accessible(address, paths, scheme, width):
    with page(viewport={"width": width, "height": 900}, color_scheme=scheme) as shown:
        for path in paths:
            assert shown.goto(address + path).status == 200, path
            wide = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, path
            found = axe.Axe().run(shown).response["violations"]
            serious = [
                (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}
            ]
            assert serious == [], path
        assert all(url.startswith((address, "data:")) for url in shown.asked)
        assert shown.said == []


def test_every_page_says_the_same_without_javascript(address, paths):
    told = []
    for enabled in (True, False):
        with page(java_script_enabled=enabled) as shown:
            told.append({})
            for path in paths:
                shown.goto(address + path)
                told[-1][path] = _said_on(shown)
    assert told[0] == told[1]
    assert [path for path, words in told[1].items() if len(words) < 20 and not path.startswith(("/add", "/read"))] == []


def _said_on(shown):
    """What stands in the cards, tables and headings of a page: tools that need a script are no part of it."""
    parts = shown.locator("h1, h2, main .card, main table, main .story, main li").all_inner_texts()
    return " ".join(" ".join(parts).split())


def test_scripts_of_a_page_are_small(address, paths):
    with page() as shown:
        sizes = []
        shown.on("response", lambda told: sizes.append(len(told.body())) if told.url.endswith(".js") else None)
        for path in paths:
            sizes.clear()
            shown.goto(address + path)
            assert sum(sizes) < 200_000, path  # before they are packed


def test_reader_pastes_finds_corrects_rereads_and_exports_by_clicks(address, store, tmp_path):
    with page(viewport={"width": 1280, "height": 900}, accept_downloads=True) as shown:
        story = _paste(shown, address)
        _open_a_finding(shown)
        _correct(shown, story)
        _judge_by_keyboard(shown)
        _add_what_was_missed(shown, story)
        shown.get_by_role("link", name="Exports").click()
        with shown.expect_download() as started:
            shown.locator("#annotations").get_by_role("button", name="Download").click()
        started.value.save_as(tmp_path / "out.jsonld")
    told = json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8"))
    verdicts = [body for one in told["first"]["items"] if isinstance(one["body"], list) for body in one["body"][1:]]
    assert {one["record"]["word"] for one in verdicts} == {"accepted", "added", "corrected"}
    with store.view() as view:
        assert [one.verb for one in reviews(view)] == ["add", "accept", "correct"]
        assert list(check(view)) == []


def _paste(shown, address):
    shown.goto(address + "/")
    shown.get_by_role("link", name="Read a page").click()
    shown.get_by_label("The text of a page").fill(PAGE)
    shown.get_by_label("Published").fill("2025-04-12")
    shown.get_by_role("button", name="keep it in the store").click()
    assert shown.url.startswith(f"{address}/story/")
    return shown.url


def _open_a_finding(shown):
    shown.locator("aside .card.finding").first.get_by_role("link", name="open the finding").click()
    assert "/finding/" in shown.url
    assert shown.locator("blockquote").count() == 2
    shown.go_back()


def _correct(shown, story):
    card = shown.locator(".card.word", has_text="never sat down").first
    card.get_by_role("link", name="review").click()
    shown.locator("#f-speaker").fill("Oret Fuels")
    shown.locator("#by-correct").fill("N. Nilsen")
    shown.get_by_role("button", name="Keep the correction").click()
    assert "machine: Viktor Stanzer" in shown.locator("main").inner_text()
    shown.goto(story)
    shown.get_by_role("button", name="Read the story anew").click()
    shown.wait_for_url(story)
    card = shown.locator(".card.word", has_text="never sat down").first
    assert "Oret Fuels" in card.inner_text()
    assert "corrected by N. Nilsen" in card.inner_text()


def _judge_by_keyboard(shown):
    shown.get_by_role("link", name="Review", exact=True).click()
    waiting = shown.locator(".waiting").count()
    first = shown.locator(".waiting .card").first.get_attribute("id")
    shown.keyboard.press("j")
    with shown.expect_navigation():
        shown.keyboard.press("r")
    assert shown.locator(".waiting").count() == waiting
    assert shown.locator(".waiting .card").first.get_attribute("id") != first


def _add_what_was_missed(shown, story):
    shown.goto(story)
    shown.locator(".story p").last.evaluate(
        """one => { const range = document.createRange(); range.selectNodeContents(one);
        getSelection().removeAllRanges(); getSelection().addRange(range) }"""
    )
    shown.locator("form.add select").select_option("event")
    shown.wait_for_function("document.querySelector('form.add textarea').value !== ''")
    shown.locator("form.add").get_by_role("button").click()
    shown.locator("#f-act").select_option("CONSULT")
    shown.locator("#f-actors").fill("Josef Kalumbwe")
    shown.get_by_role("button", name="Add it").click()
    assert "added by N. Nilsen" in shown.locator("main").inner_text()
