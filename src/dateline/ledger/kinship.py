"""Copies, and stories of one happening, as findings: who printed whose words, and who tells of the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from dateline.ledger.clusters import Placed
from dateline.ledger.findings import why
from dateline.ledger.matching import sentences
from dateline.model import NEWS_ROLES, Account, Finding, Side, Span
from dateline.model.finding import FindingKind
from dateline.model.ids import record_id

KINDS: tuple[FindingKind, ...] = ("syndication", "same_event")
"""The kinds of findings made here."""
CONFIDENCE: Mapping[FindingKind, float] = {"syndication": 0.97, "same_event": 0.85}


def kinship(kind: FindingKind, placed: Iterable[Placed], side: Callable[[str], Side]) -> Iterator[Finding]:
    """Each copy with what it repeats (`syndication`), or each original with the earliest of its happening.

    Args:
        kind: Which of the two.
        placed: Stories, placed among one another; their clusters are named by ids of theirs.
        side: A story's headline, or its first sentence, as a side of a finding.
    """
    for one in placed:
        of = one.copy_of if kind == "syndication" else one.cluster if one.copy_of is None else None
        if of is None or of == one.id:
            continue
        left, right = side(of), side(one.id)
        yield Finding(
            id=record_id("f", kind, left.story, left.source, right.story, right.source),
            kind=kind,
            left=left,
            right=right,
            now=None,
            why=why(kind, left, right, None),
            confidence=CONFIDENCE[kind],
            grounds=tuple(_grounds(one)) if kind == "syndication" else (),
        )


def heading(account: Account) -> Side:
    """A story as a side of a finding: its headline, or the first sentence of its news."""
    story = account.story
    span = story.headline_span or _lead(account)
    return Side(
        story=story.id,
        id=story.id,
        text=span.cut(story.text),
        span=span,
        source=account.source.id,
        published=story.published,
        date=None,
        actor=None,
        actor_id=None,
    )


def _lead(account: Account) -> Span:
    story = account.story
    for block in story.blocks:
        if block.role in NEWS_ROLES:
            for start, end in sentences(block.span.cut(story.text)):
                return Span(start, end).moved(block.span.start)
    return Span(0, len(story.text))


def _grounds(one: Placed) -> Iterator[str]:
    yield "Most of the words of the shorter text, three by three, stand in the longer one."
    for old, new in one.differs or ():
        yield f"It has “{new}” where the other has “{old}”."
