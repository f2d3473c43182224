"""What only several processes can show: a reader beside a writer, two writers, and a writer that is killed."""

import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from dateline.errors import StoreError
from dateline.query import find, said
from dateline.store import Store, check, files

from .conftest import made, put

WRITER = """
import sys
from dateline.store import Store
from tests.store.conftest import made
store, first, last = Store.open(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with store.writer() as writer:
    for n in range(first, last):
        account = made(f"Ferry {n} sails", f"Ferries{n} sailed{n} north{n}. " * 5, name=str(n), publisher=f"Paper {n}")
        writer.add("hash", account.source, [account])
        print(n, flush=True)
        list(writer.place())
"""


def start(store, root, first, last):
    command = [sys.executable, "-c", WRITER, str(store.folder), str(first), str(last)]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)


def test_reader_sees_whole_documents_beside_a_writer(store, root):
    with start(store, root, 0, 200) as writer, store.view() as view:
        counts = []
        while writer.poll() is None:
            counts.append((len(said(view, most=1000)), len(find(view, "ferry", most=1000))))
        assert writer.returncode == 0
    assert counts == sorted(counts)
    assert len(set(counts)) > 2
    with store.view() as view:
        assert len(said(view, most=1000)) == 200
        assert list(check(view)) == []


def test_two_writers_take_turns(store, root):
    with start(store, root, 0, 100) as one, start(store, root, 100, 200) as two:
        assert (one.wait(), two.wait()) == (0, 0)
    with store.view() as view:
        assert len(said(view, most=1000)) == 200
        assert list(check(view)) == []


def test_second_writer_says_who_may_be_writing(store, monkeypatch):
    monkeypatch.setattr(files, "WAIT", 0.1)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with (
        store.writer() as writer,
        pytest.raises(StoreError, match=r"another process is writing.*dateline add.*run the same"),
    ):
        put(writer, made("Ferry sails", "Ferries sail."))
    holder.execute("ROLLBACK")
    holder.close()


def test_full_disk_is_named_and_loses_nothing(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", "Ferries sail."))
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full; what was stored stays"):
            put(writer, *(made(f"Ferry {n} sails", "Ferries sail. " * 300, name=str(n)) for n in range(9)))
    with store.view() as view:
        assert list(check(view)) == []
        assert len(said(view)) >= 1


def test_killed_at_any_moment_nothing_acknowledged_is_lost(store, root):
    rng, done = random.Random(5), 0
    for _ in range(100):
        with start(store, root, done, done + 10_000) as writer:
            told = [writer.stdout.readline()]  # under way: the start of Python is no moment of interest
            time.sleep(rng.random() * 0.05)
            writer.send_signal(signal.SIGKILL)
            told += writer.stdout.read().splitlines()
        acknowledged = int([line for line in told if line.strip()][-1]) + 1
        with store.view() as view:
            stored = view.rows("SELECT count(*) FROM documents")[0][0]
            assert stored in {acknowledged, acknowledged + 1}  # stored, and killed before it could say so
            assert view.rows("SELECT count(*) FROM statements")[0][0] == stored
        done = stored
    with Store.open(store.folder).writer() as writer:
        list(writer.place())  # what a killed process left
    with store.view() as view:
        assert list(check(view)) == []
        assert view.rows("SELECT count(*) - count(DISTINCT source) FROM documents")[0][0] == 0
        assert view.rows("SELECT count(*) FROM tellings")[0][0] == done
