"""Web Annotations against a schema of the W3C model; their selectors against the stories."""

import json

import pytest
import rdflib
from jsonschema import Draft202012Validator

from .stories import WORDS_GONE, shelling

POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
    },
}
BODY = {"type": "object", "required": ["type", "record"]}
QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "id", "type", "first", "total"],
    "properties": {
        "@context": {"type": "array", "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}]},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "items"],
            "properties": {
                "type": {"const": "AnnotationPage"},
                "items": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["id", "type", "target"],
                        "properties": {
                            "id": {"type": "string", "pattern": "^urn:dateline:[^ ]+$"},
                            "type": {"const": "Annotation"},
                            "body": {"oneOf": [BODY, {"type": "array", "minItems": 2, "items": BODY}]},
                            "target": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["source", "selector"],
                                    "properties": {"selector": {"items": {"anyOf": [POSITION, QUOTE]}}},
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def read(text):
    found = json.loads(text)
    Draft202012Validator(SCHEMA).validate(found)
    assert found["total"] == len(found["first"]["items"])
    return found["first"]["items"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # inside rdflib
def test_terms_of_our_own_are_json_ld(exported):
    found = json.loads(exported("annotations", until="2024-05-31"))
    found["@context"][0] = {"@vocab": "http://www.w3.org/ns/oa#", "id": "@id", "type": "@type"}  # not from the network
    graph = rdflib.Graph().parse(data=json.dumps(found), format="json-ld")
    events = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("urn:dateline:vocab:Event")))
    assert len(events) == 4
    records = [json.loads(str(one)) for one in graph.objects(None, rdflib.URIRef("urn:dateline:vocab:record"))]
    assert len(records) == found["total"]
    assert sum("act" in one for one in records) == 4


def test_every_record_is_an_annotation_with_an_id_of_its_own(exported):
    found = read(exported("annotations", until="2024-05-31"))
    kinds = [one["body"]["type"].removeprefix("dateline:") for one in found]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "Time": 2, "Place": 2, "Actor": 5, "Statement": 2, "Event": 4, "Relation": 3, "Tension": 1,
    }  # fmt: skip
    assert len({one["id"] for one in found}) == len(found)


def test_selectors_find_the_words(exported):
    text = shelling().story.text
    for one in read(exported("annotations", until="2024-05-31")):
        for target in one["target"]:
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            assert target["source"] == "https://post.example/a"


def test_body_holds_the_record(exported):
    event = next(one["body"]["record"] for one in read(exported("annotations")) if one["id"].endswith(":e1"))
    assert (event["act"], event["status"], event["score"]) == ("ASSAULT", "happened", -9.5)
    assert event["dead"]["text"] == "at least four"


@pytest.mark.parametrize("words", [*WORDS_GONE, "said it of", "at least four"])
def test_no_text_leaves_positions_and_hashes(exported, words):
    text = exported("annotations", no_text=True)
    assert words not in text
    target = read(text)[0]["target"][0]
    assert [one["type"] for one in target["selector"]] == ["TextPositionSelector"]
    assert len(target["dateline:sha256"]) == 64
