"""A desk on a free port and a page of Debian's Chromium, for tests that look at it."""

import shutil
import threading
from contextlib import contextmanager

import pytest
import uvicorn

from dateline.serve import desk

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("no chromium on this machine", allow_module_level=True)


@contextmanager
def served(store, settings):
    """A desk over a store; its address."""
    server = uvicorn.Server(uvicorn.Config(desk(store, settings), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def page(**options):
    """A page of a browser, and what it asked for and complained of."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--headless", "--no-sandbox"])
        shown = browser.new_context(**options).new_page()
        shown.asked, shown.said = [], []
        shown.on("request", lambda request: shown.asked.append(request.url))
        shown.on("console", lambda message: shown.said.append(message.text))
        shown.on("pageerror", lambda error: shown.said.append(str(error)))
        yield shown
        browser.close()
