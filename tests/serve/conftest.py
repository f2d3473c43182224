"""A desk over a small store, asked without a socket."""

import msgspec
import pytest
from starlette.testclient import TestClient

from dateline.model import Block, Span
from dateline.serve import Settings, desk
from dateline.store import Store
from tests.store.conftest import made, put

SCRIPT = "javascript:alert(3)"
HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> {{ 7 * 7 }} ' OR 1=1 --"


def whole(account):
    """The account with its text as two blocks, as the pipeline gives it."""
    text = account.story.text
    edge = text.index("\n\n")
    blocks = (Block(span=Span(0, edge), role="headline"), Block(span=Span(edge + 2, len(text)), role="body"))
    return msgspec.structs.replace(account, story=msgspec.structs.replace(account.story, blocks=blocks))


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "store")
    with opened.writer() as writer:
        accounts = [
            made(
                "Ferry sails", "Boats sail from Oslo. They go.", name="a", publisher="Post", url="https://a.example/1"
            ),
            made(
                HOSTILE, f"Trains leave {HOSTILE} today.", name="b", url="javascript:alert(3)", published="2024-05-16"
            ),
            made("Undated", "=SUM(A1) is what they land. They stay.", name="c", published=None),
        ]
        put(writer, *map(whole, accounts))
        list(writer.place())
    return opened


@pytest.fixture
def client(store):
    with TestClient(desk(store, Settings()), base_url="http://localhost") as opened:
        yield opened
