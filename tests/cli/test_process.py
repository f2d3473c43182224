"""What only a process of its own can show: exit codes, pure output, pipes, locales, several jobs, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys

import pytest

from .conftest import TEXT

PROGRAM = [sys.executable, "-c", "from dateline.cli import main; main()"]


def start(*arguments, **options):
    return subprocess.run([*PROGRAM, *map(str, arguments)], capture_output=True, check=False, **options)


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "many.jsonl"
    rows = [
        {"id": str(n), "text": TEXT + f"It carried {n + 2} people to Kirkenes – all of them well.\n"} for n in range(9)
    ]
    path.write_text(
        "\n".join([*(json.dumps(row) for row in rows[:5]), "{bad", *map(json.dumps, rows[5:])]), encoding="utf-8"
    )
    return path


def test_several_jobs_print_the_same_as_one(archive):
    one = start("read", archive, "--format", "jsonl")
    two = start("read", archive, "--format", "jsonl", "--jobs", "2")
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 10
    assert one.stderr == two.stderr


def test_output_is_utf8_in_a_c_locale(archive):
    environment = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for form in ("jsonl", "text"):
        done = start("read", archive, "--format", form, env=environment)
        assert done.returncode == 1
        assert done.stdout.decode("utf-8")
    assert "–".encode() in start("read", archive, "--format", "json", env=environment).stdout


def test_a_closed_pipe_ends_the_run_quietly(archive):
    with subprocess.Popen(
        [*PROGRAM, "read", str(archive), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()
        assert run.wait() in {0, 1}
    assert b"Broken" not in said
    assert b"Traceback" not in said


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_the_run_with_130_and_no_traceback(jobs):
    command = [*PROGRAM, "read", "-", "--format", "jsonl", "--jobs", jobs]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        # more lines than are handed out ahead: the first answer shows that the run is under way and waits for more
        run.stdin.write((json.dumps({"text": TEXT}) + "\n").encode() * 12)
        run.stdin.flush()
        assert run.stdout.readline()
        os.killpg(run.pid, signal.SIGINT)
        run.stdout.close()
        said = run.stderr.read()
        assert run.wait() == 130
    assert said.strip() == b"dateline: stopped"


def test_help_loads_no_room():
    probe = (
        "import sys; from dateline.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('spacy', 'rich', 'trafilatura', 'msgspec', 'dateline.model') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
