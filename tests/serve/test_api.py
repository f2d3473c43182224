"""The OpenAPI document as a page."""

import re

from dateline.serve.api import described
from dateline.serve.openapi import document
from dateline.serve.pages import PAGES


def test_every_path_can_be_read_and_tried(client):
    page = client.get("/api").text
    for spec in PAGES:
        assert f'id="op-{spec.name}"' in page
        if "{" not in spec.path:
            path = "/front.json" if spec.path == "/" else f"{spec.path}.json"
            assert f'action="{path}"' in page
            assert client.get(path, params=dict.fromkeys(spec.asks, "")).status_code == 200


def test_every_struct_that_is_named_is_told(client):
    page = client.get("/api").text
    named = set(re.findall(r'href="#(\w+)"', page)) - {"main"}
    assert named <= set(re.findall(r'id="(\w+)"', page))
    assert {"Finding", "MapPage", "Did"} <= named


def test_types_are_in_words():
    api = described(document())
    finding = next(one for one in api.structs if one.name == "Finding")
    told = {field.name: "".join(word.text for word in field.type) for field in finding.fields}
    assert told["left"] == "Side"
    assert told["right"] in {"Side or null", "null or Side"}
    assert told["grounds"] == "list of string"
    assert "kept" in told["now"]
