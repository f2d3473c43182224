"""Finding: both quotations, their days, why, and what it rests on."""

from urllib.parse import quote

import msgspec

from dateline import __version__
from dateline.model import Finding, Side
from dateline.query import Reviewed, reviews, stored_finding
from dateline.serve.asked import Asked
from dateline.store import View


class FindingPage(msgspec.Struct, frozen=True, kw_only=True):
    """A finding.

    Attributes:
        finding: It.
        left, right: The words before and after each side in its story.
        history: What was said of it.
        citation: Plain text to cite it by.
        link: Its path on any desk over this store.
    """

    finding: Finding
    left: tuple[str, str]
    right: tuple[str, str]
    history: tuple[Reviewed, ...]
    citation: str
    link: str


_AROUND = 240
"""Characters shown around a quotation."""


def finding(view: View, _asked: Asked, ident: str) -> FindingPage | None:
    """A finding's page; None where there is none of this id, or none any more."""
    found = stored_finding(view, ident)
    if found is None:
        return None
    sides = [None if side is None else (side.span, _text(view, side.story)) for side in (found.left, found.right)]
    around = [
        ("", "") if side is None else (_tail(side[1][: side[0].start]), _head(side[1][side[0].end :])) for side in sides
    ]
    return FindingPage(
        finding=found,
        left=around[0],
        right=around[1],
        history=tuple(reviews(view, record=found.id)),
        citation=citation(found),
        link=f"/finding/{quote(found.id)}",
    )


def citation(finding: Finding) -> str:
    """A finding as plain text to cite: what it is, both quotations with their sources and days, its id."""
    what = finding.kind.replace("_", " ") + ("" if finding.now is None else f", {finding.now}")
    told = "".join(f"{_cited(side)}. " for side in (finding.left, finding.right) if side is not None)
    return f"{told}Dateline {__version__}, finding {finding.id} ({what}, confidence {finding.confidence:.2f})."


def _cited(side: Side) -> str:
    who = "" if side.actor is None else f"{side.actor}: "
    return f"{who}“{side.text}” ({side.source}, {side.published or 'day unknown'})"


def _text(view: View, story: str) -> str:
    account = view.account(story)
    return "" if account is None else account.story.text


def _tail(text: str) -> str:
    cut = text[-_AROUND:]
    return cut if len(cut) == len(text) else "… " + cut.partition(" ")[2]


def _head(text: str) -> str:
    cut = text[:_AROUND]
    return cut if len(cut) == len(text) else cut.rpartition(" ")[0] + " …"
