"""CSL-JSON against the shape of the official csl-data item."""

import json

import pytest
from jsonschema import Draft202012Validator

DATE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["date-parts"],
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
    },
}  # fmt: skip
WORDS = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "id"],
        "properties": {
            "id": WORDS,
            "type": {"const": "article-newspaper"},
            "author": {
                "type": "array",
                "items": {"type": "object", "additionalProperties": False, "properties": {"literal": WORDS}},
            },
            "issued": DATE,
            "custom": {"type": "object"},
            **dict.fromkeys(("title", "container-title", "source", "URL", "language"), WORDS),
        },
    },
}


def read(text):
    found = json.loads(text)
    Draft202012Validator(SCHEMA).validate(found)
    return found


def test_stories_are_citations(exported):
    first, second, third = read(exported("csl"))
    assert first["title"] == "Rebels shell harbour, minister says"
    assert first["author"] == [{"literal": "Kari Lund"}]
    assert (first["container-title"], first["source"]) == ("The Post", "NTB")
    assert first["issued"] == {"date-parts": [[2024, 5, 14]]}
    assert first["URL"] == "https://post.example/a"
    assert "author" not in second
    assert "issued" not in third


@pytest.mark.parametrize(("since", "count"), [(None, 3), ("2024-05-14", 2), ("2024-06-01", 1), ("2031-01-01", 0)])
def test_bounds_narrow_by_day_of_publication(exported, since, count):
    assert len(read(exported("csl", since=since))) == count


def test_no_text_has_no_headline(exported):
    first, *_ = read(exported("csl", no_text=True))
    assert "title" not in first
    assert first["author"] == [{"literal": "Kari Lund"}]
