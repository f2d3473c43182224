"""A store with the story of `stories` and two more, one of them of another month and one without a day."""

import pytest

from dateline.export import Options, Tally, export_as
from tests.store.conftest import made, put, store
from tests.store.test_placing import filled as filled_with
from tests.store.test_placing import serial as serial_read

from .stories import shelling

__all__ = ["store"]


@pytest.fixture
def filled(store):
    with store.writer() as writer:
        put(
            writer,
            shelling(),
            made("Boats", "Boats sail from Oslo. They go fast.", name="b", publisher="Mail", published="2024-06-02"),
            made("Trains", "Trains leave for Oslo. They go slowly.", name="c", published=None),
        )
        for _ in writer.place():
            pass
    return store


@pytest.fixture
def exported(filled):
    """Writes the store in a format: a text, or texts by the names of files where it is several."""

    def write(name, tally=None, **options):
        files = {}
        with filled.view() as view:
            for file, piece in export_as(view, name, Options(**options), tally or Tally()):
                files[file] = files.get(file, "") + piece
        return files if name in {"gdelt", "timeml"} else "".join(files.values())

    return write


@pytest.fixture(scope="session")
def serial(tmp_path_factory):
    """A store of a serial of stories, read by the pipeline itself: with records nobody made up for a test."""
    return filled_with(tmp_path_factory.mktemp("serial"), serial_read(), one_by_one=False)
