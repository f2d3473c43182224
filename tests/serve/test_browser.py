"""The desk in a browser: nothing runs off the page, nothing is loaded from elsewhere, and axe finds nothing serious."""

import pytest

from dateline.serve import Settings
from tests.store.conftest import made, put

from .browser import page, served
from .conftest import whole
from .test_threads import found, side

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

PATHS = (
    "/",
    "/search?q=ferry",
    "/search?kind=deeds&act=AID",
    "/actor/person:alva-berg",
    "/map",
    "/map?place=Oslo",
    "/timeline",
    "/network",
    "/sources",
    "/codebook",
    "/api",
    "/read",
    "/none",
)


@pytest.fixture
def address(store):
    """A desk on a free port."""
    with served(store, Settings()) as found:
        yield found


def story_of(address, shown):
    shown.goto(address + "/")
    return shown.locator("a[href^='/story/']").first.get_attribute("href")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_pages_fit_and_are_accessible(address, scheme, width):
    with page(viewport={"width": width, "height": 900}, color_scheme=scheme) as shown:
        for path in (*PATHS, story_of(address, shown)):
            shown.goto(address + path)
            wide = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, path
            found = axe.Axe().run(shown).response["violations"]
            assert [
                (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}
            ] == [], path
        assert all(url.startswith(address) for url in shown.asked)
        assert [line for line in shown.said if "404" not in line] == []


def test_pages_are_the_same_without_javascript(address):
    told = []
    for enabled in (True, False):
        with page(java_script_enabled=enabled) as shown:
            told.append([])
            for path in PATHS:
                shown.goto(address + path)
                shown.evaluate("document.querySelectorAll('.tools, .slider').forEach(one => one.remove())")
                told[-1].append(shown.locator("main").inner_text())
    assert told[0] == told[1]


def test_a_reader_gets_from_the_front_page_to_an_actors_words(address):
    with page() as shown:
        shown.goto(address + "/?day=2024-05-14")
        shown.get_by_role("link", name="Alva Berg").first.click()
        assert shown.locator("h1").inner_text() == "Alva Berg"
        assert "Boats sail from Oslo" in shown.locator("main").inner_text()
        shown.get_by_role("searchbox").first.fill("trains")
        shown.keyboard.press("Enter")
        shown.get_by_role("link", name="b", exact=True).first.click()
        assert "Trains leave" in shown.locator("main").inner_text()


def test_marks_and_cards_answer_to_pointer_and_keyboard(address):
    text = "OSLO, May 14 (NTB) - Norway will send aid to Iceland, minister Alva Berg said on Tuesday."
    with page() as shown:
        shown.goto(address + "/read")
        shown.get_by_label("The text of a page").fill(text)
        shown.get_by_role("button", name="Read it", exact=True).click()
        assert shown.locator(".on").count() == 0
        shown.locator(".story .w").first.hover()
        assert shown.locator(".card.word.on").count() == 1
        shown.locator("h1").first.click()
        shown.keyboard.press("j")
        assert shown.locator(".card:focus").count() == 1
        first = shown.locator(".card:focus").get_attribute("id")
        shown.keyboard.press("j")
        assert shown.locator(".card:focus").get_attribute("id") != first
        shown.keyboard.press("k")
        assert shown.locator(".card:focus").get_attribute("id") == first


def test_the_map_moves_and_lights_up(address):
    with page() as shown:
        shown.goto(address + "/map")
        svg = shown.locator("svg[data-world]")
        whole = svg.get_attribute("viewBox")
        shown.get_by_role("button", name="Zoom in").click()
        assert float(svg.get_attribute("viewBox").split()[2]) < float(whole.split()[2])
        shown.locator(".sheet").focus()
        shown.keyboard.press("0")
        assert svg.get_attribute("viewBox") == whole
        shown.locator("#place-1 a").hover()
        assert shown.locator("svg a.on").count() == 1
        shown.get_by_role("link", name="Oslo: 3 deeds").click(force=True)
        assert "place=Oslo" in shown.url


def test_the_network_is_redrawn_by_months(address, store):
    with store.writer() as writer:
        put(writer, whole(made("Later on", "Ships come back. They rest.", name="z", published="2024-07-02")))
        list(writer.place())
    with page() as shown:
        shown.goto(address + "/network")
        shown.locator(".slider input").fill("0")
        shown.wait_for_url("**/network?since=2024-05-01&until=2024-05-31")
        assert shown.locator(".pairs tbody tr").count() == 1
        assert "2024-05-01 – 2024-05-31" in shown.locator("main").inner_text()
        shown.locator(".slider input").fill("1")
        shown.wait_for_url("**/network?since=2024-06-01&until=2024-06-30")
        assert "No story of these days" in shown.locator("main").inner_text()


def test_a_bar_of_the_timeline_narrows(address):
    with page() as shown:
        shown.goto(address + "/timeline?step=week")
        shown.get_by_role("link", name="2024-05-13 to 2024-05-19: 2 words, 2 deeds").click()
        assert shown.locator(".bar.chosen").count() == 7


def test_days_are_chosen_by_dragging(address):
    with page() as shown:
        shown.goto(address + "/timeline?step=week")
        boxes = [shown.locator(".bar .room").nth(number).bounding_box() for number in (40, 44)]
        first, last = (shown.locator(".bar").nth(number).get_attribute("data-since") for number in (40, 44))
        shown.mouse.move(boxes[0]["x"] + 4, boxes[0]["y"] + 60)
        shown.mouse.down()
        shown.mouse.move(boxes[1]["x"] + 4, boxes[1]["y"] + 60, steps=5)
        assert shown.locator(".bar.brushed").count() == 5
        shown.mouse.up()
        shown.wait_for_url(f"**since={first}&until=*")
        assert shown.locator(".bar.chosen").first.get_attribute("data-since") == first
        assert shown.locator(".bar.chosen").last.get_attribute("data-since") == last


def test_layers_of_a_story_go_with_and_without_a_script(address):
    for enabled in (True, False):
        with page(java_script_enabled=enabled) as shown:
            shown.goto(address + story_of(address, shown))
            word = shown.locator(".story .w").first
            assert word.evaluate("one => getComputedStyle(one).boxShadow") != "none"
            shown.locator(".layers [value=words]").uncheck()
            assert word.evaluate("one => getComputedStyle(one).boxShadow") == "none"
            assert ("layers=deeds,times,places,actors" in shown.url) is enabled


def test_threads_run_between_cards(address, monkeypatch):
    with page(viewport={"width": 1280, "height": 900}) as shown:
        shown.goto(address + "/timeline?by=berg&since=2024-05-14&until=2024-05-14")
        ids = [shown.locator(f".card.{kind}").first.get_attribute("id") for kind in ("word", "deed")]
        sides = [side(ident, actor="Alva Berg") for ident in ids]
        monkeypatch.setattr(
            "dateline.serve.views.actor.ledger", lambda *_, **__: iter([found("open_promise", *sides, "broken")])
        )
        shown.goto(address + "/actor/person:alva-berg")
        thread = shown.locator("g.thread.broken")
        thread.wait_for(state="attached")
        assert thread.locator("text").text_content() == "broken"
        shown.locator(f"#{ids[0]}").hover()
        assert shown.locator(".axis .card.on").count() == 2
        shown.set_viewport_size({"width": 400, "height": 900})
        shown.wait_for_function("document.querySelector('svg.threads') === null")
        assert shown.get_by_role("link", name="answered by →").count() == 1
