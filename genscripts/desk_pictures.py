"""Take the pictures of the desk that the docs show: `make pictures` (needs chromium).

The store is the one the browser tests walk through: the serials of `tests/ledger`, in our own words.
"""

import shutil
import sys
import tempfile
import threading
from importlib import import_module
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from dateline.query import ledger, said
from dateline.serve import Settings, desk
from dateline.store import Store

ROOT = Path(__file__).parents[1]
GOAL = ROOT / "docs" / "images" / "desk"
LIGHT, DARK = "light", "dark"


def main() -> None:
    """Serve a store and look at it."""
    sys.path.insert(0, str(ROOT))
    archive = import_module("tests.serve.archive").archive

    GOAL.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = archive(folder)
        server = uvicorn.Server(uvicorn.Config(desk(store, Settings()), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            pass
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        try:
            _take(address, store)
        finally:
            server.should_exit = True
            thread.join()


def _take(address: str, store: Store) -> None:
    with store.view() as view:
        word = next(one for one in said(view, by="Kalumbwe") if one.published == "2025-03-13")
        found = next(one for one in ledger(view, actor="Kalumbwe") if one.now == "kept")
    pictures = {
        "front": ("/?day=2025-04-10", 1280, 900, LIGHT),
        "story": (f"/story/{word.story}", 1280, 900, LIGHT),
        "actor": (f"/actor/{word.speaker_id}", 1280, 1500, LIGHT),
        "actor-phone": (f"/actor/{word.speaker_id}", 360, 800, DARK),
        "finding": (f"/finding/{found.id}", 1280, 900, DARK),
        "map": ("/map", 1280, 900, LIGHT),
        "timeline": ("/timeline?step=month&since=2024-01-01&until=2025-12-31", 1280, 900, LIGHT),
        "network": ("/network?since=2025-01-01&until=2025-12-31", 1280, 900, DARK),
        "review": ("/review", 1280, 900, LIGHT),
        "record": (f"/record/{word.story}/{word.id}", 1280, 900, LIGHT),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox"]
        )
        for name, (path, width, height, scheme) in pictures.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(address + path)
            page.wait_for_timeout(400)
            page.screenshot(path=GOAL / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
