import gzip
import io

import pytest

from dateline.ingest import actor_strings
from dateline.model import ActorString, ItemError, Warned


def found(data: bytes) -> list[object]:
    """What comes out of these bytes on standard input."""
    return list(actor_strings("-", stdin=io.BytesIO(data)))


def test_line_becomes_a_string_with_its_own_id() -> None:
    (one,) = found(b'{"id": 7, "text": "rebels", "context": "The rebels fled.", "date": "2014-05-01T10:00Z"}\n')
    assert one == ActorString(id=7, text="rebels", context="The rebels fled.", date="2014-05-01")


def test_line_without_id_is_called_by_its_place() -> None:
    assert found(b'\n{"text": "rebels"}')[0] == ActorString(id="-:2", text="rebels")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"rebels", "no valid JSON"),
        (b'["rebels"]', "must be an object"),
        (b'{"id": "a"}', 'no "text"'),
        (b'{"id": "a", "text": 4}', "a number"),
        (b'{"id": "a", "text": "  "}', "an empty string"),
    ],
)
def test_line_that_is_no_string_is_an_error_with_its_number(line: bytes, what: str) -> None:
    one, other = found(line + b'\n{"id": "b", "text": "rebels"}')
    assert isinstance(one, ItemError)
    assert one.message.startswith("line 1: ")
    assert what in one.message
    assert isinstance(other, ActorString)


@pytest.mark.parametrize("field", ['"context": 4', '"date": "May"'])
def test_field_that_is_of_no_use_is_left_out_with_a_remark(field: str) -> None:
    remark, one = found(b'{"text": "rebels", %s}' % field.encode())
    assert isinstance(remark, Warned)
    assert "left out" in remark.message
    assert one == ActorString(id="-:1", text="rebels")


def test_nothing_and_no_file_are_errors(tmp_path) -> None:
    assert [one.kind for one in found(b"")] == ["empty"]
    assert [one.kind for one in actor_strings(tmp_path / "none")] == ["unreadable"]


def test_packed_file_is_read(tmp_path) -> None:
    path = tmp_path / "names.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "rebels"}'))
    assert list(actor_strings(path)) == [ActorString(id="a", text="rebels")]
    path.write_bytes(path.read_bytes()[:-6])
    assert [one.kind for one in actor_strings(path)][-1] == "gzip"
