"""Fixtures are written by each test, as small as shows the thing."""

import gzip
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.ingest import MAX_DOCUMENT, MAX_PARAGRAPH, documents, text_item
from dateline.model import ItemError, RawItem, Warned

TEXT = "The ferry sailed at noon. Nobody was hurt, the coast guard said."


def written(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def only(found):
    (one,) = found
    return one


def test_documents_of_a_text_file_keep_it_untouched(tmp_path):
    text = "First line.\r\nSecond line.\rThird – line.\n"
    path = written(tmp_path / "a.txt", text)
    item = only(documents([path]))
    assert item.text == text
    assert item.source.id == str(path)
    assert (item.published, item.published_from) == (None, None)


def test_documents_of_a_line_take_its_fields(tmp_path):
    line = {
        "id": 7,
        "text": TEXT,
        "published": "2024-05-01T08:00:00Z",
        "url": "https://example.org/1",
        "publisher": "Post",
    }
    path = written(tmp_path / "a.jsonl", json.dumps(line))
    item = only(documents([path], published="2020-01-01"))
    assert (item.source.id, item.source.url, item.source.publisher) == ("7", "https://example.org/1", "Post")
    assert (item.text, item.published, item.published_from) == (TEXT, "2024-05-01", "given")


def test_documents_take_the_day_given_where_a_line_has_none(tmp_path):
    path = written(tmp_path / "a.jsonl", json.dumps({"text": TEXT}))
    item = only(documents([path], published="2020-01-01"))
    assert (item.source.id, item.published, item.published_from) == (f"{path}:1", "2020-01-01", "given")


@pytest.mark.parametrize("day", ["1 May 2024", "2024-13-01", 20240501, "2024-05", ["2024-05-01"]])
def test_documents_warn_of_a_day_that_is_none(tmp_path, day):
    path = written(tmp_path / "a.jsonl", json.dumps({"id": "x", "text": TEXT, "published": day}))
    warned, item = documents([path])
    assert isinstance(warned, Warned)
    assert "line 1" in warned.message
    assert (item.source, item.published) == (warned.source, None)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": "x", "text": ', "no valid JSON"),
        ('{"id": "x"}', 'no "text"'),
        ('{"id": "x", "text": 4}', "must be a string, not a number"),
        ('{"id": "x", "text": null}', "must be a string, not null"),
        ("[1, 2]", "must be an object"),
        ("[" * 100_000, "nested too deep"),
        ('{"text": ' + "9" * 5000 + "}", "no valid JSON"),
    ],
)
def test_documents_name_the_bad_line_and_go_on(tmp_path, line, what):
    good = json.dumps({"text": TEXT})
    path = written(tmp_path / "a.jsonl", f"{good}\n\n" + f"{good}\n" * 4 + f"{line}\n{good}")
    found = list(documents([path]))
    assert [one.source.index for one in found] == [0, 1, 2, 3, 4, 5, 6]
    assert [isinstance(one, ItemError) for one in found] == [False] * 5 + [True, False]
    assert found[5].kind == "json"
    assert found[5].message.startswith("line 7: ")
    assert what in found[5].message
    assert found[5].source.id in {"x", f"{path}:7"}


def test_documents_keep_duplicate_ids(tmp_path):
    path = written(tmp_path / "a.ndjson", "".join(json.dumps({"id": "same", "text": TEXT}) + "\n" for _ in range(2)))
    assert [(one.source.id, one.source.index) for one in documents([path])] == [("same", 0), ("same", 1)]


def test_documents_replace_half_a_surrogate_pair(tmp_path):
    path = written(tmp_path / "a.jsonl", '{"text": "The flag \\ud83c of the town was stolen, police said."}')
    warned, item = documents([path])
    assert isinstance(warned, Warned)
    assert item.text == "The flag � of the town was stolen, police said."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"12.5 % -- 7/8 (*) a b", "no_text"),
        (b"\x00\x01\x02\x03" * 9, "binary"),
        (b"%PDF-1.4 and more", "binary"),
        (b"x" * (MAX_DOCUMENT + 1), "too_long"),
        (b"word " * (MAX_PARAGRAPH // 5 + 1), "too_long"),
        ("Le ministre a dit que la réunion est prévue dans les jours qui viennent. ".encode() * 3, "language"),
        (b"\x1f\x8b\x08broken gzip", "gzip"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "noext"])
def test_documents_say_what_is_wrong_and_go_on(tmp_path, data, kind, name):
    bad, good = written(tmp_path / name, data), written(tmp_path / "good.txt", TEXT)
    error, item = documents([bad, good])
    assert isinstance(error, ItemError)
    assert (error.kind, error.source.id, error.source.index) == (kind, str(bad), 0)
    assert (item.text, item.source.index) == (TEXT, 1)


def test_documents_name_the_language(tmp_path):
    path = written(
        tmp_path / "a.txt",
        "Der Minister hat gesagt, dass die Sitzung nicht in der Stadt und auch nicht am See ist. " * 3,
    )
    assert "German" in only(documents([path])).message


def test_documents_skip_one_line_over_the_bound(tmp_path):
    lines = [json.dumps({"text": TEXT}), '{"text": "' + "x" * MAX_DOCUMENT + '"}', json.dumps({"text": TEXT})]
    path = written(tmp_path / "a.jsonl", "\n".join(lines))
    first, error, last = documents([path])
    assert isinstance(first, RawItem)
    assert (error.kind, error.source.id) == ("too_long", f"{path}:2")
    assert last.source.id == f"{path}:3"


def test_documents_of_a_missing_file_or_empty_folder_are_errors(tmp_path):
    (tmp_path / "empty").mkdir()
    written(tmp_path / "empty" / "picture.png", b"x")
    found = list(documents([tmp_path / "gone.txt", tmp_path / "empty", str(tmp_path / "*.nothing"), "a\x00b"]))
    assert [one.kind for one in found] == ["missing", "no_documents", "missing", "missing"]


def test_documents_of_a_folder_come_sorted_without_hidden_files(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/y.jsonl.gz", ".hidden.txt", ".git/c.txt", "notes.doc", "c.HTML"):
        data = gzip.compress(json.dumps({"text": TEXT}).encode()) if name.endswith("gz") else TEXT
        written(tmp_path / name, f"<html><p>{TEXT}</p></html>" if name == "c.HTML" else data)
    ids = [one.source.id.removeprefix(f"{tmp_path}/") for one in documents([tmp_path])]
    assert ids == ["b.txt", "c.HTML", "a/y.jsonl.gz:1", "a/z.txt"]


def test_documents_of_a_pattern_come_sorted(tmp_path):
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        written(tmp_path / name, TEXT)
    assert [one.source.id[-5:] for one in documents([str(tmp_path / "*.txt")])] == ["a.txt", "b.txt"]
    assert len(list(documents([str(tmp_path / "**" / "*.txt")]))) == 3


def test_documents_prefer_a_file_to_the_pattern_it_looks_like(tmp_path):
    path = written(tmp_path / "report [1].txt", TEXT)
    assert only(documents([path])).text == TEXT


@pytest.mark.parametrize("name", ["a.txt.gz", "packed"])
def test_documents_unpack_gzip_by_name_or_content(tmp_path, name):
    path = written(tmp_path / name, gzip.compress(TEXT.encode()))
    assert only(documents([path])).text == TEXT


def test_documents_of_a_cut_off_gzip_give_what_came_before(tmp_path):
    lines = "".join(json.dumps({"text": f"{TEXT} {n * 7919 % 10007}"}) + "\n" for n in range(4000)).encode()
    path = written(tmp_path / "a.jsonl.gz", gzip.compress(lines)[:-3000])
    *read, error = documents([path])
    assert len(read) > 100
    assert isinstance(error, ItemError)
    assert error.kind in {"gzip", "json"}


def test_documents_of_standard_input_are_told_by_their_content():
    def kinds(data):
        return [(type(one), one.source.id) for one in documents(["-"], stdin=io.BytesIO(data))]

    assert kinds(TEXT.encode()) == [(RawItem, "-")]
    line = json.dumps({"text": TEXT}).encode()
    assert kinds(b"\n " + line + b"\n" + line) == [(RawItem, "-:2"), (RawItem, "-:3")]
    page = only(documents(["-"], stdin=io.BytesIO(f"<!doctype html><p>{TEXT}</p>".encode())))
    assert page.text == TEXT


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ({"id": "a", "text": TEXT}, ["a"]),
        ([{"id": "a", "text": TEXT}, {"text": TEXT}], ["a", "FILE:2"]),
    ],
)
def test_documents_of_json_over_many_lines(tmp_path, value, ids):
    path = written(tmp_path / "a.json", json.dumps(value, indent=2))
    assert [one.source.id.replace(str(path), "FILE") for one in documents([path])] == ids


def test_documents_of_json_lines_in_a_json_file_go_on_after_a_bad_line(tmp_path):
    good = json.dumps({"text": TEXT})
    path = written(tmp_path / "a.json", f"{good}\n{{broken\n{good}\n")
    assert [type(one) for one in documents([path])] == [RawItem, ItemError, RawItem]


def test_documents_of_utf16_json_lines(tmp_path):
    path = written(tmp_path / "a.jsonl", (json.dumps({"text": TEXT}) + "\r\n").encode("utf-16") * 1)
    assert only(documents([path])).text == TEXT


def test_text_item_refuses_what_a_file_would_be_refused_for():
    assert text_item(TEXT, published="2024-05-01").published_from == "given"
    with pytest.raises(InputError) as caught:
        text_item("  ")
    assert caught.value.kind == "empty"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(max_size=100).map(lambda text: f"<html><body><p>{text}".encode("utf-8", "replace")),
        st.text(max_size=100).map(lambda text: b'{"text": ' + json.dumps(text).encode()),
    ),
    name=st.sampled_from(["a.txt", "a.jsonl", "a.json", "a.html", "a.gz", "a"]),
)
def test_documents_never_raise_and_always_answer(tmp_path, data, name):
    found = list(documents([written(tmp_path / name, data)]))
    assert any(isinstance(one, RawItem | ItemError) for one in found)
    for one in found:
        if isinstance(one, RawItem):
            one.text.encode()
