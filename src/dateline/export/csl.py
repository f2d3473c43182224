"""CSL-JSON: the stories as citations, for Zotero, pandoc and other reference managers."""

from collections.abc import Iterator

from dateline.export.outgoing import Outgoing, author_of, digest, json_text, prefixes, without
from dateline.export.spec import Format
from dateline.export.tool import NAME
from dateline.model import Account


def chunks(out: Outgoing) -> Iterator[str]:
    """The list of citations piece by piece."""
    before = "[\n"
    for account in out.accounts():
        out.tally.written["citations"] += 1
        yield before + json_text(_citation(out, account))
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def _citation(out: Outgoing, account: Account) -> dict[str, object]:
    story, source = account.story, account.source
    day, _ = prefixes(story.published)
    author = author_of(story)
    fields = {
        "id": story.id,
        "type": "article-newspaper",
        "title": out.words(story.headline),
        "author": [{"literal": author}] if author else None,
        "container-title": source.publisher,
        "source": story.credit,
        "issued": None if day is None else {"date-parts": [[int(part) for part in day.split("-")]]},
        "URL": source.url,
        "language": story.language,
        "custom": {NAME.lower(): {"document": source.id, "sha256": digest(story.text)}},
    }
    cited: dict[str, object] = without(fields)
    return cited


FORMAT = Format(
    name="csl",
    what="CSL-JSON: citations of the stories",
    extension="json",
    media="application/vnd.citationstyles.csl+json",
    chunks=chunks,
    keeps="headline, byline (as one name, unsplit), publisher, agency (`source`), day of publication as fine as it "
    "is known, address, language; the text's SHA-256 in `custom`",
    loses="everything that was read in the stories; where a story was filed",
    checked="a JSON Schema of csl-data's item",
)
