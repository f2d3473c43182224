"""schema.org JSON-LD: stories as NewsArticle, and findings with two sides as ClaimReview.

The reviews are made by a machine and say so: their author is Dateline, their rating has a name and no number.
"""

from collections.abc import Iterator

from dateline.export.outgoing import Outgoing, author_of, digest, json_text, prefixes, without
from dateline.export.spec import Format
from dateline.export.tool import NAME, TOOL
from dateline.model import Account, Finding, Side
from dateline.query import ledger

_MAKER = {"@type": "Organization", "name": NAME, "description": f"{TOOL}: a program; no person has checked this"}


def chunks(out: Outgoing) -> Iterator[str]:
    """The graph piece by piece: the stories, then the findings among them."""
    yield '{"@context":"https://schema.org","@graph":[\n'
    before = ""
    for account in out.accounts():
        out.tally.written["articles"] += 1
        yield before + json_text(_article(out, account))
        before = ",\n"
    for finding in ledger(out.view):
        if finding.right is None:
            out.tally.left_out["findings without an answer"] += 1
        elif out.options.is_asked(finding.left.published) and out.options.is_asked(finding.right.published):
            out.tally.written["reviews"] += 1
            yield before + json_text(_review(out, finding, finding.right))
            before = ",\n"
    yield "\n]}\n"


def _article(out: Outgoing, account: Account) -> dict[str, object]:
    story, source = account.story, account.source
    fields = {
        "@type": "NewsArticle",
        "@id": _name(story.id),
        "headline": out.words(story.headline),
        "articleBody": out.words(story.text),
        "author": {"@type": "Person", "name": author_of(story)} if story.byline else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "sourceOrganization": {"@type": "Organization", "name": story.credit} if story.credit else None,
        "datePublished": prefixes(story.published)[0],
        "dateline": None if story.dateline is None else out.words(story.dateline.text),
        "inLanguage": story.language,
        "url": source.url,
        "identifier": [source.id, _hash(story.text)],
    }
    article: dict[str, object] = without(fields)
    return article


def _review(out: Outgoing, finding: Finding, right: Side) -> dict[str, object]:
    left, kind = finding.left, finding.kind.replace("_", " ")
    claimed = left.text if not out.options.no_text else f"sha256:{digest(left.text)}"
    fields = {
        "@type": "ClaimReview",
        "@id": _name(f"finding:{finding.id}"),
        "url": _name(f"finding:{finding.id}"),
        "author": _MAKER,
        "claimReviewed": claimed,
        "reviewBody": out.words(finding.why),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": kind if finding.now is None else f"{kind}: {finding.now}",
            "ratingExplanation": f"Confidence {finding.confidence:.2f} that this is one; no scale of truth.",
        },
        "itemReviewed": _claim(out, left),
        "citation": _claim(out, right),
    }
    review: dict[str, object] = without(fields)
    return review


def _claim(out: Outgoing, side: Side) -> dict[str, object]:
    spot = f"{side.story}.{side.id}:{side.span.start}-{side.span.end}"
    fields = {
        "@type": "Claim",
        "text": out.words(side.text),
        "author": {"@type": "Thing", "name": side.actor} if side.actor else None,
        "datePublished": prefixes(side.date or side.published)[0],
        "appearance": {"@id": _name(side.story)},
        "identifier": [spot, _hash(side.text)],
    }
    claim: dict[str, object] = without(fields)
    return claim


def _hash(words: str) -> dict[str, object]:
    return {"@type": "PropertyValue", "propertyID": "sha256", "value": digest(words)}


def _name(ident: str) -> str:
    return f"urn:dateline:{ident}"


FORMAT = Format(
    name="schema",
    what="schema.org JSON-LD: NewsArticle and ClaimReview",
    extension="jsonld",
    media="application/ld+json",
    chunks=chunks,
    keeps="each story with text, byline, publisher, agency, day, dateline and address; each finding with two sides "
    "as a ClaimReview whose rating is named by the finding's kind and what became of it, both sides as Claim with "
    "words, speaker, day and offsets",
    loses="findings that wait for an answer; a number on a scale of truth, which Dateline does not give (so search "
    "engines show no fact check); events, ties, places; the reviews are a machine's and say so",
    checked="a JSON Schema of the two types, rdflib",
)
