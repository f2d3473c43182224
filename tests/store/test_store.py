"""Opening: new, older, newer, foreign and damaged files; backups."""

import sqlite3

import pytest

from dateline.errors import StoreError
from dateline.store import Store, check
from dateline.store.files import newest_version, statements_of

from .conftest import made, put


def shown(store):
    with store.view() as view:
        return {account.story.headline for account in view.accounts()}


def test_store_is_made_where_there_is_none(tmp_path):
    store = Store.open(tmp_path / "a" / "b")
    assert store.path.is_file()
    assert shown(store) == set()
    assert sqlite3.connect(store.path).execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_older_store_is_brought_up_to_date_with_what_it_holds(root, tmp_path):
    first = (root / "src/dateline/store/schema/001.sql").read_text(encoding="utf-8")
    with sqlite3.connect(tmp_path / "dateline.sqlite") as old:
        old.executescript(first)
        old.execute("INSERT INTO tombstones VALUES ('url', 'https://post.example/1', '2024-05-14')")
    store = Store.open(tmp_path)
    with store.writer() as writer:
        (added,) = put(writer, made("One", "Boats sail.", url="https://post.example/1"))
    assert (added.stories, added.forgotten) == (0, 1)
    with store.view() as view:
        assert view.rows("PRAGMA user_version")[0][0] == newest_version()


def test_reading_makes_no_store(tmp_path):
    with pytest.raises(StoreError, match=r"no store there; `dateline add PATH\.\.\. --store"):
        Store.open(tmp_path / "gone", make=False)
    assert not (tmp_path / "gone").exists()


def test_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file/store: no store can be made"):
        Store.open(tmp_path / "file" / "store")


def test_newer_store_is_refused(store):
    with sqlite3.connect(store.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match=r"newer Dateline \(schema 99; .*update Dateline"):
        Store.open(store.folder)


def test_another_programs_file_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "dateline.sqlite") as connection:
        connection.execute("CREATE TABLE theirs (a)")
    with pytest.raises(StoreError, match="another program"):
        Store.open(tmp_path)


def test_damaged_file_is_named(store):
    with store.writer() as writer:
        put(writer, *(made(f"Ferry {n} sails", "Ferries sail on.") for n in range(50)))
    data = bytearray(store.path.read_bytes())
    data[4096:] = b"\x07" * (len(data) - 4096)
    store.path.write_bytes(data)
    with pytest.raises(StoreError, match=r"dateline\.sqlite: the file is damaged; `dateline restore"):
        shown(store)
    store.path.write_bytes(b"no database at all" * 500)
    with pytest.raises(StoreError, match="damaged or no store"):
        Store.open(store.folder)


def test_damaged_account_is_named(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", "Ferries sail on."))
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE stories SET account = x'7b'")
    with store.view() as view:
        assert [fault.where.split()[0] for fault in check(view)] == ["story"]
        with pytest.raises(StoreError, match="the account of story"):
            list(view.accounts())


def test_backup_and_restore_bring_everything_back(store, tmp_path):
    with store.writer() as writer:
        put(writer, made("Ferry sails", "Ferries sail on."))
        store.backup(tmp_path / "copy.sqlite")  # beside an open writer
        put(writer, made("Bridge opens", "Bridges open at last."))
    assert len(shown(store)) == 2
    restored = Store.restore(tmp_path / "copy.sqlite", store.folder)
    assert shown(restored) == {"Ferry sails"}
    assert (store.folder / "dateline.sqlite.old").is_file()
    with restored.view() as view:
        assert list(check(view)) == []


def test_restore_over_a_damaged_store(store, tmp_path):
    with store.writer() as writer:
        put(writer, made("Ferry sails", "Ferries sail on."))
    store.backup(tmp_path / "copy.sqlite")
    store.path.write_bytes(b"rubbish" * 1000)
    assert shown(Store.restore(tmp_path / "copy.sqlite", store.folder)) == {"Ferry sails"}


def test_backup_overwrites_nothing(store, tmp_path):
    (tmp_path / "there").write_text("mine")
    with pytest.raises(StoreError, match="does not overwrite"):
        store.backup(tmp_path / "there")
    with pytest.raises(StoreError, match="cannot be written"):
        store.backup(tmp_path / "no folder" / "copy")
    assert (tmp_path / "there").read_text() == "mine"


@pytest.mark.parametrize(
    ("data", "message"), [(None, "no such file"), (b"rubbish" * 99, "damaged"), (b"", "empty file")]
)
def test_restore_wants_a_backup(store, tmp_path, data, message):
    file = tmp_path / "copy"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(StoreError, match=message):
        Store.restore(file, store.folder)
    assert shown(store) == set()


def test_script_is_cut_into_statements():
    script = "-- one; not yet\nCREATE TABLE a (b);\nCREATE TRIGGER c AFTER INSERT ON a\nBEGIN SELECT 1;\nEND;\n"
    assert next(statements_of(script)).endswith("CREATE TABLE a (b);\n")
    assert len(list(statements_of(script))) == 2


def test_every_migration_sets_its_number(root):
    files = sorted((root / "src/dateline/store/schema").glob("*.sql"))
    assert [int(file.stem) for file in files] == list(range(1, newest_version() + 1))
    for file in files:
        assert f"PRAGMA user_version = {int(file.stem)};" in file.read_text(encoding="utf-8")
