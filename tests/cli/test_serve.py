"""`dateline serve`, as a process: it prints where it is, answers, and goes when it is told to."""

import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

import pytest

from tests.store.conftest import made, put, store

__all__ = ["store"]  # the fixture


@contextmanager
def start(*arguments):
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as desk:
        try:
            yield desk
        finally:
            desk.kill()


def test_it_serves_a_store_until_it_is_stopped(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", "Boats sail from Oslo. They go."))
    with start("--store", store.folder, "--port", 0) as desk:
        told = desk.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", told).group()
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert "The ledger of" in answer.read().decode()
        desk.send_signal(signal.SIGINT)
        assert desk.wait(timeout=10) in {0, 130}
        assert "Traceback" not in desk.stderr.read()


def test_for_others_it_prints_a_token(store):
    with start("--store", store.folder, "--port", 0, "--host", "0.0.0.0") as desk:
        assert re.search(r"http://0\.0\.0\.0:\d+/\?token=[\w-]{32}", desk.stdout.readline())
        desk.send_signal(signal.SIGINT)
        desk.wait(timeout=10)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--store", "nowhere"], "no store there"), (["--port", "99999"], "not in the range")],
)
def test_wrong_usage_is_named(run, arguments, message):
    done = run("serve", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr


def test_an_address_in_use_is_named(run, store):
    with start("--store", store.folder, "--port", 0) as desk:
        port = re.search(r":(\d+)/", desk.stdout.readline()).group(1)
        done = run("serve", "--store", store.folder, "--port", port)
        assert done.exit_code == 2
        assert f"127.0.0.1:{port}: cannot be listened on" in done.stderr
        desk.send_signal(signal.SIGINT)
        desk.wait(timeout=10)
