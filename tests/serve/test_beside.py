"""Fifty readers at the desk while documents are added and reviews made: none of them sees an error."""

import itertools
import threading
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import uvicorn

from dateline.pipeline.adding import Stored, add_items
from dateline.pipeline.reviews import review_record
from dateline.query import said
from dateline.review import Asked
from dateline.serve import Settings, desk
from dateline.store import Store, check

from .archive import documents

READERS = 50
PAGES = (
    "/", "/search?q=minister", "/search?kind=words&by=Kalumbwe", "/timeline", "/map", "/network", "/review", "/sources",
    "/actor/person:josef-kalumbwe", "/codebook", "/front.json", "/search.csv?kind=deeds&act=AID",
    "/search.atom?q=talks",
)  # fmt: skip


def test_readers_see_no_error_while_stories_are_added_and_reviewed(tmp_path):
    store = Store.open(tmp_path / "store")
    items = list(itertools.islice(documents(), 100))
    add = add_items(store, items)
    for _ in range(30):
        next(add)
    server = uvicorn.Server(uvicorn.Config(desk(store, Settings()), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    done = threading.Event()

    def read(number):
        seen = []
        for path in itertools.islice(itertools.cycle(PAGES), number % len(PAGES), None):
            try:
                with urllib.request.urlopen(address + path, timeout=60) as answer:
                    answer.read()
            except urllib.error.HTTPError as error:
                seen.append((path, error.code, error.read()[:300]))
            except OSError as error:
                seen.append((path, str(error)))
            if done.is_set():
                return seen
        return seen

    try:
        with ThreadPoolExecutor(READERS) as pool:
            told = [pool.submit(read, number) for number in range(READERS)]
            stored = sum(isinstance(one, Stored) for one in add)
            with store.view() as view:
                words = said(view, by="Kalumbwe")[:5]
            for one in words:
                review_record(store, one.story, Asked(verb="accept", noun="statement", record=one.id, by="N. Nilsen"))
            done.set()
            wrong = [fault for one in told for fault in one.result()]
    finally:
        done.set()
        server.should_exit = True
        thread.join()
    assert stored >= 60
    assert words
    # an actor's page is there once a story names it
    assert [fault for fault in wrong if not (fault[0].startswith("/actor/") and fault[1] == 404)] == []
    with store.view() as view:
        assert list(check(view)) == []
