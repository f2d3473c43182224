"""The compiled word lists are what `resources/` says, and every row there shows or proves what it claims."""

import importlib.util
import sys
from collections import Counter

import pytest

from dateline.lexicon.tables import TABLES


@pytest.fixture(scope="module")
def build(root):
    """`genscripts/build.py` as a module: the very functions that compile the lists."""
    spec = importlib.util.spec_from_file_location("dateline_build", root / "genscripts" / "build.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def file_of(build, name):
    """The one file of `resources/` that holds a list."""
    (file,) = build.RESOURCES.glob(f"{name}.*")
    return file


@pytest.mark.parametrize("name", TABLES)
def test_compiled_list_is_what_resources_say(build, name):
    rows = build.typed(file_of(build, name), TABLES[name])
    assert rows
    assert (build.DATA / f"{name}.json").read_bytes() == build.compiled(rows), "run `make data`"


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_an_example_or_a_source(build, name):
    rows = build.typed(file_of(build, name), TABLES[name])
    assert [row for row in rows if not (row.example or row.source)] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(build, name):
    rows = Counter(repr(row) for row in build.typed(file_of(build, name), TABLES[name]))
    assert [row for row, count in rows.items() if count > 1] == []


def test_every_resource_is_compiled_and_every_compiled_list_has_its_resource(build):
    lists = {file.stem for file in build.RESOURCES.iterdir() if file.suffix in {".tsv", ".yaml"}}
    compiled = {file.stem for file in build.DATA.glob("*.json")}
    assert lists == set(TABLES)
    assert compiled == set(TABLES)


def test_faulty_row_is_named_with_file_and_row(build, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "ROOT", tmp_path)
    name, kind = next(iter(TABLES.items()))
    file = tmp_path / f"{name}.tsv"
    file.write_text("nonsense\tsource\nx\tnowhere\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=rf"{name}\.tsv, row 2: no such field: nonsense"):
        build.typed(file, kind)
