"""The OpenAPI document says what the desk answers."""

import msgspec
import pytest

from dateline.serve.openapi import PARAMETERS, document, shown_by
from dateline.serve.pages import PAGES


def test_every_page_is_in_it(client):
    told = client.get("/openapi.json").json()
    assert told == msgspec.json.decode(msgspec.json.encode(document()))
    assert told["openapi"] == "3.1.0"
    assert {one["get"]["operationId"] for one in told["paths"].values()} == {page.name for page in PAGES}
    for path, one in told["paths"].items():
        assert ("{ident}" in path) == any(p["in"] == "path" for p in one["get"]["parameters"])
        assert one["get"]["summary"].endswith(".")


def test_every_reference_leads_somewhere():
    told = document()
    schemas = told["components"]["schemas"]
    wanted = set(msgspec.json.encode(told).decode().split('"#/components/schemas/')[1:])
    assert {one.split('"')[0] for one in wanted} <= set(schemas)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_answers_are_what_it_says(client, page):
    words = client.get("/front.json?day=2024-05-14").json()["words"][0]
    record = f"{words['story']}/{words['id']}"
    idents = {"story": words["story"], "actor": "person:alva-berg", "record": record, "add": words["story"]}
    ident = idents.get(page.name, "")
    path = "/front" if page.path == "/" else page.path.replace("{ident:path}", ident)
    answer = client.get(f"{path}.json", params={"words": "Boats"} if page.name == "add" else {})
    if page.name != "finding":
        assert msgspec.json.decode(answer.content, type=shown_by(page))


def test_every_parameter_it_names_is_taken(client):
    story = client.get("/front.json?day=2024-05-14").json()["words"][0]["story"]
    for page in PAGES:
        ident = story if page.name == "add" else "person:alva-berg"
        for name in page.asks:
            schema = PARAMETERS[name][0]
            if "enum" in schema or schema.get("format") == "date" or schema["type"] == "integer":
                path = "/" if page.path == "/" else page.path.replace("{ident:path}", ident)
                assert client.get(path, params={name: "no such thing"}).status_code == 400
