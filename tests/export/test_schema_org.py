"""schema.org JSON-LD against a schema of the two types."""

import json

import pytest
import rdflib
from jsonschema import Draft202012Validator

from dateline.export import Options, Tally, export_as
from dateline.query import ledger

REFERENCE = {"type": "object", "required": ["@id"]}
CLAIM = {
    "type": "object",
    "required": ["@type", "appearance", "identifier"],
    "properties": {"@type": {"const": "Claim"}, "appearance": REFERENCE},
}
ARTICLE = {
    "type": "object",
    "required": ["@type", "@id", "inLanguage"],
    "properties": {
        "@type": {"const": "NewsArticle"},
        "datePublished": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
        "publisher": {"type": "object", "required": ["@type", "name"]},
    },
}
REVIEW = {
    "type": "object",
    "required": ["@type", "url", "claimReviewed", "reviewRating", "itemReviewed", "author"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "author": {"type": "object", "properties": {"name": {"const": "Dateline"}}},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "not": {"required": ["ratingValue"]},
            "properties": {"@type": {"const": "Rating"}},
        },
        "itemReviewed": CLAIM,
        "citation": CLAIM,
    },
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {"type": "array", "items": {"anyOf": [ARTICLE, REVIEW]}},
    },
}


def read(text):
    found = json.loads(text)
    Draft202012Validator(SCHEMA).validate(found)
    graph = found["@graph"]
    names = {one["@id"] for one in graph}
    reviews = [one for one in graph if one["@type"] == "ClaimReview"]
    for one in reviews:
        assert {one["itemReviewed"]["appearance"]["@id"], one["citation"]["appearance"]["@id"]} <= names
    return [one for one in graph if one["@type"] == "NewsArticle"], reviews


def test_stories_are_articles(exported):
    articles, reviews = read(exported("schema"))
    assert [one["headline"] for one in articles] == ["Rebels shell harbour, minister says", "Boats", "Trains"]
    assert articles[0]["author"] == {"@type": "Person", "name": "Kari Lund"}
    assert articles[0]["dateline"] == "BERGEN, May 14"
    assert "datePublished" not in articles[2]
    assert reviews == []


def test_findings_with_two_sides_are_reviews_that_say_who_made_them(serial):
    tally = Tally()
    with serial.view() as view:
        _, reviews = read("".join(piece for _, piece in export_as(view, "schema", Options(), tally)))
        found = list(ledger(view))
    answered = [one for one in found if one.right is not None]
    assert len(reviews) == len(answered) == tally.written["reviews"] > 0
    assert tally.left_out == {"findings without an answer": len(found) - len(answered)}
    first, review = answered[0], reviews[0]
    assert review["claimReviewed"] == review["itemReviewed"]["text"] == first.left.text
    assert review["reviewRating"]["alternateName"].startswith(first.kind.replace("_", " "))
    assert "no person has checked this" in review["author"]["description"]
    assert review["citation"]["text"] == first.right.text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # inside rdflib
def test_graph_is_json_ld(serial):
    with serial.view() as view:
        told = json.loads("".join(piece for _, piece in export_as(view, "schema")))
        stories = sum(1 for _ in view.accounts())
    told["@context"] = {"@vocab": "https://schema.org/"}  # not from the network
    graph = rdflib.Graph().parse(data=json.dumps(told), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    assert len(list(graph.subjects(rdflib.RDF.type, schema.NewsArticle))) == stories
    reviews = list(graph.subjects(rdflib.RDF.type, schema.ClaimReview))
    for review in reviews:
        (claim,) = graph.objects(review, schema.itemReviewed)
        (article,) = graph.objects(claim, schema.appearance)
        assert (article, rdflib.RDF.type, schema.NewsArticle) in graph
    assert reviews


def test_reviews_without_text_hold_hashes(serial):
    with serial.view() as view:
        text = "".join(piece for _, piece in export_as(view, "schema", Options(no_text=True)))
        first = next(one for one in ledger(view) if one.right is not None)
    _, reviews = read(text)
    assert all(one["claimReviewed"].startswith("sha256:") for one in reviews)
    assert not any("reviewBody" in one or "text" in one["itemReviewed"] for one in reviews)
    assert first.left.text not in text


def test_review_of_a_story_outside_the_bounds_is_none(serial):
    with serial.view() as view:
        days = sorted(account.story.published for account in view.accounts() if account.story.published)
        middle = days[len(days) // 2]
        articles, reviews = read("".join(piece for _, piece in export_as(view, "schema", Options(until=middle))))
        everything = [one for one in ledger(view) if one.right is not None]
    inside = [one for one in everything if max(one.left.published, one.right.published) <= middle]
    assert len(reviews) == len(inside) < len(everything)
    assert all(one["datePublished"] <= middle for one in articles)
