"""Reviews as W3C Web Annotations, and annotations of other tools as reviews.

An annotation of ours holds the review whole, so that it comes back as it went. One from INCEpTION, Hypothesis or Label
Studio is read by its tags: `right` and `wrong` judge the record that stands on its words, `statement`, `event`,
`actor`, `place`, `time` add one there, `field=value` fills in or corrects a field (`speaker=Iran`, `status=denied`);
without any such tag its text is a note.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from dateline.errors import QueryError
from dateline.model import Account, Quote, Review, ReviewNoun, ReviewValue, Span
from dateline.review.anchor import found
from dateline.review.bench import NOUNS, words_of
from dateline.review.fields import FIELDS, field_of
from dateline.review.made import Asked, review_of

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"dateline": "urn:dateline:"})
STORY = "urn:dateline:story:"
_MOTIVATIONS = {
    "accept": "assessing",
    "reject": "assessing",
    "note": "commenting",
    "add": "identifying",
    "undo": "moderating",
}
_WHOLE = "dateline:review"
_RIGHT, _WRONG = {"right", "accept", "accepted", "correct"}, {"wrong", "reject", "rejected"}
_YES, _NO = {"yes", "true"}, {"no", "false"}
_NAMED: tuple[ReviewNoun, ...] = ("statement", "event", "actor", "place", "time")

Find = Callable[[str], Account | None]
"""Finds a story by its id, its document's id, or an address it was read at."""


def annotation_of(review: Review, url: str | None = None) -> dict[str, Any]:
    """A review as an annotation; `url` is where its story was read, else its id stands for it."""
    quotes = review.words if review.selected is None else (review.selected,)
    source = url or STORY + review.story
    tags = [review.noun, review.verb, *(f"{one.field}={_told(one.value)}" for one in review.values)]
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    if review.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": review.note})
    return {
        "@context": CONTEXT,
        "id": f"urn:dateline:review:{review.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(review.verb, "editing"),
        "creator": {"type": "Person", "name": review.by},
        "created": review.at,
        "body": bodies,
        "target": [{"source": source, "selector": _selectors(quote)} for quote in quotes] or [{"source": source}],
        _WHOLE: msgspec.to_builtins(review),
    }


def review_in(annotation: Mapping[str, Any]) -> Review | None:
    """The review that an annotation of ours holds; None in one of another tool.

    Raises:
        QueryError: What it holds is none.
    """
    if _WHOLE not in annotation:
        return None
    try:
        return msgspec.convert(annotation[_WHOLE], Review)
    except msgspec.ValidationError as error:
        raise QueryError(f"the review in annotation {annotation.get('id')!r} is none: {error}") from error


def review_by(annotation: Mapping[str, Any], find: Find) -> Review:
    """The review that another tool's annotation comes to.

    Raises:
        QueryError: Its story or words are not here, or no record stands on them.
    """
    target = _first(annotation.get("target"))
    source, quote = _source(target, annotation), _quote(target)
    account = find(source)
    if account is None:
        raise QueryError(f"no story was read at {source!r}")
    span = None if quote is None else found(account.story.text, quote)
    if quote is None or span is None:
        words = "no TextQuoteSelector" if quote is None else f"{quote.exact[:60]!r} does not stand in its story"
        raise QueryError(f"annotation {annotation.get('id')!r}: {words}")
    tags, note = _told_by(annotation)
    asked = _asked(account, span, tags, note, _creator(annotation))
    created = annotation.get("created")
    return review_of(account, account, asked, at=created if isinstance(created, str) and created else None)


def _asked(account: Account, span: Span, tags: Sequence[str], note: str, by: str) -> Asked:
    words = {tag.strip().casefold() for tag in tags}
    fields = dict(tag.split("=", 1) for tag in tags if "=" in tag)
    noun: ReviewNoun | None = next((one for one in _NAMED if one in words), None)
    under = _under(account, span, noun)
    if words & (_RIGHT | _WRONG) or (under is not None and fields) or not (noun or fields):
        if under is None:
            raise QueryError(f"no {noun or 'record'} stands on {span.cut(account.story.text)[:60]!r}")
        kind, record = under
        verb: Any = "reject" if words & _WRONG else "correct" if fields else "accept" if words & _RIGHT else "note"
        values = {name: _value(kind, name, value) for name, value in fields.items()} if verb == "correct" else {}
        return Asked(verb=verb, noun=kind, record=record, values=values, note=note, by=by)
    kind = noun or "event"
    values = {name: _value(kind, name, value) for name, value in fields.items()}
    return Asked(verb="add", noun=kind, selected=span, values=values, note=note, by=by)


def _under(account: Account, span: Span, noun: ReviewNoun | None) -> tuple[ReviewNoun, str] | None:
    """The record that stands on some words: the one whose own words have the most in common with them."""
    best: tuple[ReviewNoun, str] | None = None
    most = 0.0
    for kind in _NAMED if noun is None else (noun,):
        for one in getattr(account, NOUNS[kind][0]):
            own = words_of(one)
            common = sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in own)
            share = common / max(sum(part.end - part.start for part in own), span.end - span.start, 1)
            if share > most:
                best, most = (kind, one.id), share
    return best


def _value(noun: ReviewNoun, name: str, text: str) -> ReviewValue:
    kind = field_of(noun, name.strip()).kind
    if kind == "actors":
        return tuple(one.strip() for one in text.split(";") if one.strip())
    if kind == "flag" and text.strip().casefold() in _YES | _NO:
        return text.strip().casefold() in _YES
    return text.strip() or None


def _told(value: ReviewValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _selectors(quote: Quote) -> list[dict[str, Any]]:
    return [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
    ]


def _first(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - what a file holds
    one = value[0] if isinstance(value, list) and value else value
    return one if isinstance(one, dict) else {"source": one} if isinstance(one, str) else {}


def _source(target: Mapping[str, Any], annotation: Mapping[str, Any]) -> str:
    """What is annotated; Hypothesis has it as `uri` beside the target."""
    source = target.get("source") or target.get("id") or annotation.get("uri") or ""
    if isinstance(source, dict):
        source = source.get("id", "")
    return str(source).removeprefix(STORY)


def _quote(target: Mapping[str, Any]) -> Quote | None:
    given = target.get("selector")
    selectors = [one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict)]
    quote = next((one for one in selectors if one.get("type") == "TextQuoteSelector"), None)
    place = next((one for one in selectors if one.get("type") == "TextPositionSelector"), {})
    if quote is None or not isinstance(quote.get("exact"), str):
        return None
    start, end = place.get("start"), place.get("end")
    return Quote(
        exact=quote["exact"],
        prefix=str(quote.get("prefix") or ""),
        suffix=str(quote.get("suffix") or ""),
        start=start if isinstance(start, int) and start >= 0 else 0,
        end=end if isinstance(end, int) and end >= 0 else 0,
    )


def _told_by(annotation: Mapping[str, Any]) -> tuple[list[str], str]:
    """The tags and the text of an annotation, in the words of the standard or of Hypothesis."""
    given = annotation.get("body")
    bodies = [one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict)]
    tags = [str(one.get("value", "")) for one in bodies if one.get("purpose") == "tagging"]
    given_tags = annotation.get("tags")
    tags += [one for one in given_tags if isinstance(one, str)] if isinstance(given_tags, list) else []
    notes = [str(one.get("value", "")) for one in bodies if one.get("purpose") != "tagging"]
    notes += [str(annotation["text"])] if annotation.get("text") else []
    return tags, "\n".join(note for note in notes if note)


def _creator(annotation: Mapping[str, Any]) -> str:
    creator = annotation.get("creator") or annotation.get("user") or ""
    one = creator[0] if isinstance(creator, list) and creator else creator
    if isinstance(one, dict):
        one = one.get("name") or one.get("nickname") or one.get("id") or ""
    return str(one).removeprefix("acct:") or "unnamed annotator"


assert set(_NAMED) <= set(FIELDS)
