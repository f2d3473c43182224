"""A store of more than five hundred stories: the serials of the house, read by the pipeline, and some made up."""

import json
from pathlib import Path

from benchmarks.store import Maker

from dateline.model import RawItem, Source
from dateline.pipeline.adding import Stored, add_items
from dateline.store import Store

LEDGER = Path(__file__).parents[1] / "ledger"
MADE_UP = 60


def documents():
    """The serials' documents, each under a name of its own."""
    lines = [json.loads(line) for line in (LEDGER / "serial.jsonl").read_text(encoding="utf-8").splitlines()]
    for name in ("findings", "near_misses", "longer"):
        for line in (LEDGER / f"serials_{name}.jsonl").read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            lines += [{**one, "id": f"{name}-{case['id']}-{one['id']}"} for one in case["docs"]]
    for index, one in enumerate(lines):
        url = f"https://papers.example/{one['id']}"
        source = Source(id=one["id"], index=index, publisher=one.get("publisher"), url=url)
        yield RawItem(source=source, text=one["text"], published=one["published"], published_from="given")


def archive(folder):
    """The store, all its stories placed among one another."""
    store = Store.open(folder)
    stored = sum(isinstance(one, Stored) for one in add_items(store, documents()))
    with store.writer() as writer:
        for account in Maker(seed=3).accounts(MADE_UP):
            writer.add(account.story.id, account.source, [account])
        list(writer.place())
    assert stored + MADE_UP >= 500
    return store


if __name__ == "__main__":
    import sys

    archive(sys.argv[1])
