"""Every naming of somebody in a story: names, descriptions and pronouns."""

from dateline.model import Dropped
from dateline.who.described import described
from dateline.who.drafts import Draft
from dateline.who.named import named
from dateline.who.page import Page


def find_mentions(page: Page) -> tuple[list[Draft], list[Dropped]]:
    """The story's mentions in the order they are to be resolved, and the names that were left out."""
    drafts: list[Draft] = []
    dropped: list[Dropped] = []
    for found in named(page):
        if isinstance(found, Draft):
            drafts.append(found)
        else:
            dropped.append(found)
    drafts += described(page, {draft.head for draft in drafts})
    return in_order(drafts), dropped


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The mentions in the order they are to be resolved."""
    return sorted(drafts, key=_order)


def _order(draft: Draft) -> tuple[float, int, int]:
    """Text order, longer before shorter, but "his" before "his aides", and "In his speech, Brown" from Brown on."""
    first: float = draft.first
    if draft.owner is not None:
        first = draft.owner + 0.5
    if draft.cataphor is not None:
        first = draft.cataphor + 0.5
    return first, -draft.last, draft.head
