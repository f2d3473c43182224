"""The documentation knows every command, stage, room, noun field and word list."""

import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline.cli import main
from dateline.pipeline.default import described
from tests.conftest import ROOT

DOCS = ROOT / "docs"
if not DOCS.is_dir():
    pytest.skip("no docs/ here: an installed package carries none", allow_module_level=True)

ROOMS = [
    room.name
    for room in pkgutil.iter_modules([str(Path(dateline.__file__).parent)])
    if room.ispkg and room.name not in {"data", "cli", "export", "lexicon", "model", "pipeline"}
]


def page(name: str) -> str:
    """A page of the documentation."""
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_documented(command):
    assert f"## dateline {command}\n" in page("cli.md")
    assert f"dateline {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_its_page(room):
    assert f"::: dateline.{room}\n" in page(f"rooms/{room}.md")
    assert f"rooms/{room}.md" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stage", [row.name for row in described()])
def test_every_stage_is_documented(stage):
    assert f"`{stage}`" in page("cli.md")


@pytest.mark.parametrize("noun", [noun for noun in dateline.Account.__struct_fields__ if noun != "dropped"])
def test_every_part_of_the_output_is_documented(noun):
    assert f"`{noun}`" in page("output.md")


def fields_of_output():
    """(noun, field) of every record that is printed."""
    kinds = {
        "times": dateline.TimeRef,
        "places": dateline.PlaceRef,
        "actors": dateline.Actor,
        "statements": dateline.Statement,
        "events": dateline.Event,
        "relations": dateline.Relation,
        "tensions": dateline.Tension,
        "story": dateline.Story,
        "source": dateline.Source,
    }
    return [(noun, field) for noun, kind in kinds.items() for field in kind.__struct_fields__]


@pytest.mark.parametrize(("noun", "field"), fields_of_output())
def test_every_field_of_the_output_is_documented(noun, field):
    section = re.search(rf"^## .*`{noun}`.*?(?=^## |\Z)", page("output.md"), re.MULTILINE | re.DOTALL)
    assert section
    assert f"`{field}`" in section.group()


def test_every_page_is_in_the_table_of_contents():
    contents = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = {str(file.relative_to(DOCS)) for file in DOCS.rglob("*.md")}
    assert {name for name in pages if name not in contents} == set()
    assert set(re.findall(r"[\w/]+\.md", contents)) == pages


def test_no_page_loads_anything_from_elsewhere():
    assert "font: false" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_command_reference_is_what_the_commands_say():
    run = subprocess.run(
        [sys.executable, "genscripts/cli_reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_page_of_formats_is_what_the_table_says():
    run = subprocess.run(
        [sys.executable, "genscripts/exports_page.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_shown_readings_are_what_is_read():
    run = subprocess.run(
        [sys.executable, "genscripts/shown_reading.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", ["README.md", "docs/start.md"])
def test_python_in_the_documentation_runs(name, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```python\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, name, "exec"), {"__name__": "documentation"})
    assert capsys.readouterr().out
