"""Formats on the disk: whole or not at all, and at the right kind of place."""

import io

import pytest

from dateline.errors import QueryError, StoreError
from dateline.export import FORMATS, Options, Tally, export_file, export_stream
from dateline.export import files as shelf

from .readers import READERS


@pytest.mark.parametrize("name", FORMATS)
def test_file_or_folder_is_written_and_replaced(filled, tmp_path, name):
    target = tmp_path / "deep" / "out"
    first = export_file(filled, target, name)
    texts = {file.name: file.read_bytes() for file in first}
    again = export_file(filled, target, name)
    assert {file.name: file.read_bytes() for file in again} == texts
    assert target.is_dir() == FORMATS[name].folder
    assert not list(tmp_path.rglob("*.part"))
    decoded = {file: text.decode() for file, text in texts.items()}
    READERS[name](decoded if FORMATS[name].folder else decoded["out"])


def test_more_files_than_may_be_open_at_once(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "_OPEN", 1)
    gdelt = export_file(filled, tmp_path / "g", "gdelt")
    assert [len(file.read_text().splitlines()) for file in gdelt] == [3, 3]
    assert len(export_file(filled, tmp_path / "t", "timeml")) == 3


def test_failure_leaves_the_old_file_and_no_part(filled, tmp_path, monkeypatch):
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def broken(*_):
        yield "dateline.jsonl", "new"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shelf, "export_as", broken)
    with pytest.raises(StoreError, match="cannot be written to: No space left"):
        export_file(filled, target, "plover")
    assert target.read_text() == "old"
    assert list(tmp_path.glob("*.part")) == []


def test_place_of_the_wrong_kind_is_refused(filled, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QueryError, match="is a file; timeml is several files"):
        export_file(filled, tmp_path / "file", "timeml")
    with pytest.raises(QueryError, match=r"is a folder; csl is one file: name it, such as .*csl\.json"):
        export_file(filled, tmp_path, "csl")
    with pytest.raises(QueryError, match="no format 'doc'"):
        export_file(filled, tmp_path / "x", "doc")
    with pytest.raises(QueryError, match="gdelt is several files: name a folder, not -"):
        export_stream(filled, io.BytesIO(), "gdelt")


def test_stream_is_the_file(filled, tmp_path):
    stream, tally = io.BytesIO(), Tally()
    export_stream(filled, stream, "csl", Options(no_text=True), tally)
    (file,) = export_file(filled, tmp_path / "c.json", "csl", Options(no_text=True))
    assert stream.getvalue() == file.read_bytes()
    assert tally.written == {"citations": 3}
