"""A desk over a small store, asked without a socket."""

import pytest
from starlette.testclient import TestClient

from dateline.serve import Settings, desk
from dateline.store import Store
from tests.store.conftest import made, put

HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> {{ 7 * 7 }} ' OR 1=1 --"


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "store")
    with opened.writer() as writer:
        put(
            writer,
            made(
                "Ferry sails", "Boats sail from Oslo. They go.", name="a", publisher="Post", url="https://a.example/1"
            ),
            made(
                HOSTILE,
                f"Trains leave {HOSTILE} today. They go.",
                name="b",
                url="javascript:alert(3)",
                published="2024-05-16",
            ),
            made("Undated", "Planes land. They stay.", name="c", published=None),
        )
        list(writer.place())
    return opened


@pytest.fixture
def client(store):
    with TestClient(desk(store, Settings()), base_url="http://localhost") as opened:
        yield opened
