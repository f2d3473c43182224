"""Reviews as Web Annotations and back; annotations of other tools read."""

import json

import msgspec
import pytest

from dateline.errors import QueryError
from dateline.review import annotation_of, review_by, review_in, reviewed

from .conftest import TEXT, span_of


def foreign(words, *tags, text=None, source="https://post.example/ferry", **more):
    span = span_of(words)
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    bodies += [{"type": "TextualBody", "purpose": "commenting", "value": text}] if text else []
    selectors = [{"type": "TextQuoteSelector", "exact": words, "prefix": TEXT[max(0, span.start - 20) : span.start]}]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:1", "type": "Annotation", "body": bodies,
        "creator": {"name": "Ada"}, "created": "2024-06-02T10:00:00Z",
        "target": {"source": source, "selector": selectors}, **more,
    }  # fmt: skip


def read(account, annotation):
    made = review_by(json.loads(json.dumps(annotation)), lambda source: account if "ferry" in source else None)
    return made, reviewed(account, [made])


def test_ours_comes_back_as_it_went(desk):
    desk("correct", "event", "eclose", values={"actors": ("Alva Berg",), "date": None}, note="<b>no</b>")
    desk("add", "actor", selected=span_of("Mina Holt"))
    for one in desk.made:
        annotation = msgspec.json.decode(msgspec.json.encode(annotation_of(one, "https://post.example/ferry")))
        assert review_in(annotation) == one
        assert annotation["type"] == "Annotation"
        assert annotation["creator"]["name"] == "N. Nilsen"
        quote, place = annotation["target"][0]["selector"]
        assert TEXT[place["start"] : place["end"]] == quote["exact"]
    assert annotation_of(desk.made[0])["target"][0]["source"].startswith("urn:dateline:story:")


def test_right_and_wrong_judge_the_record_under_the_words(account):
    made, after = read(account, foreign("closed the harbour", "wrong", "event"))
    assert (made.verb, made.noun, made.record, made.by, made.at) == (
        "reject",
        "event",
        "eclose",
        "Ada",
        "2024-06-02T10:00:00.000+00:00",
    )
    assert [one.id for one in after.events] == ["esailed"]
    made, _ = read(account, foreign("Iran closed the harbour at Oslo", "right"))
    assert (made.verb, made.noun, made.record) == ("accept", "statement", "sshut")


def test_fields_correct_the_record_under_the_words_or_fill_in_a_new_one(account):
    made, after = read(account, foreign("closed", "event", "status=denied", "actors=Alva Berg; France"))
    assert (made.verb, made.record) == ("correct", "eclose")
    assert after.events[0].status == "denied"
    made, after = read(account, foreign("told reporters", "event", "act=CONSULT", "status=happened"))
    assert (made.verb, after.events[-1].act) == ("add", "CONSULT")
    made, after = read(account, foreign("Mina Holt", "actor", "kind=person"))
    assert (made.verb, after.actors[-1].name) == ("add", "Mina Holt")


def test_text_alone_is_a_note_and_hypothesis_is_read(account):
    annotation = foreign("closed")
    del annotation["creator"], annotation["body"]
    annotation |= {"user": "acct:ada@example.org", "text": "Which gate?", "tags": []}
    annotation["target"] = [annotation["target"]]
    made, after = read(account, annotation)
    assert (made.verb, made.note, made.by) == ("note", "Which gate?", "ada@example.org")
    assert after.events == account.events


@pytest.mark.parametrize(
    ("annotation", "why"),
    [
        (foreign("closed", "right", source="https://elsewhere.example/"), "no story was read at"),
        (foreign("closed", "right") | {"target": "https://post.example/ferry"}, "no TextQuoteSelector"),
        (
            foreign("closed", "right")
            | {"target": {"source": "ferry", "selector": {"type": "TextQuoteSelector", "exact": "sank"}}},
            "does not stand in its story",
        ),
        (foreign("told reporters", "wrong", "place"), "no place stands on"),
        (foreign("closed", "event", "status=perhaps"), "none of happened"),
        (foreign("closed", "event", "colour=red"), "cannot be corrected"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_reason(account, annotation, why):
    with pytest.raises(QueryError, match=why):
        read(account, annotation)
