"""Finding: both quotations, their days, why, and what it rests on."""

import msgspec

from dateline.model import Finding
from dateline.query import Reviewed, reviews
from dateline.query import finding as asked_for
from dateline.serve.asked import Asked
from dateline.store import View


class FindingPage(msgspec.Struct, frozen=True, kw_only=True):
    """A finding; `left` and `right` are the words around each side in its story, `history` what was said of it."""

    finding: Finding
    left: tuple[str, str]
    right: tuple[str, str]
    history: tuple[Reviewed, ...]


_AROUND = 240
"""Characters shown around a quotation."""


def finding(view: View, _asked: Asked, ident: str) -> FindingPage | None:
    """A finding's page; None where there is none of this id, or none any more."""
    found = asked_for(view, ident)
    if found is None:
        return None
    sides = [None if side is None else (side.span, _text(view, side.story)) for side in (found.left, found.right)]
    around = [
        ("", "") if side is None else (_tail(side[1][: side[0].start]), _head(side[1][side[0].end :])) for side in sides
    ]
    return FindingPage(finding=found, left=around[0], right=around[1], history=tuple(reviews(view, record=found.id)))


def _text(view: View, story: str) -> str:
    account = view.account(story)
    return "" if account is None else account.story.text


def _tail(text: str) -> str:
    cut = text[-_AROUND:]
    return cut if len(cut) == len(text) else "… " + cut.partition(" ")[2]


def _head(text: str) -> str:
    cut = text[:_AROUND]
    return cut if len(cut) == len(text) else cut.rpartition(" ")[0] + " …"
