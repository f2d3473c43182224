"""Where the stories of a page begin.

What stands between two stretches of news is a run of short lines: the tail of one story (sign-off, credit, links,
rule) and perhaps the head of the next (headline, byline, date line, dateline). A head with a dateline, date line or
byline begins a story; a headline-shaped line alone may be a crosshead, and a paragraph alone may begin a story that
was stored without its headline: for these the cues are weighed.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from dateline.wire.kinds import Marked
from dateline.wire.names import AHEAD, BACK, Names
from dateline.wire.weigh import headless, lone_title

_NEWS = {"news", "bullet"}
_TAIL = {"signoff", "rule", "related", "note", "caption"}
MOST_HEADING_WORDS = 60
"""A headline and its deck; the shortest story with a dateline of its own runs about as long."""
LEAST_STORY_WORDS = 40
"""One paragraph that is shorter and has neither headline nor dateline is no story but a line set above the next one."""
HEADED = 0.2
"""Points for a lone headline on a page whose first story has just that above its news."""
LATER = 0.3
"""Points by which a later paragraph must beat an earlier one: a story's second paragraph is as new as its first."""
CLOSE = 3
"""Two stories begin no closer than this many paragraphs apart, unless each has its headline."""
_VOUCHERS = {"dates", "byline", "dateline", "update"}


class Thresholds(msgspec.Struct, frozen=True):
    """How much must speak for a start that no dateline, date line or byline vouches for.

    Attributes:
        title: For a headline-shaped line alone.
        headless: For a paragraph alone.
    """

    title: float = 1.6
    headless: float = 2.4


class _Candidate(msgspec.Struct, frozen=True):
    """A chunk that may begin a story: `at` begins it, `lede` is its first news; `sure` needs no weighing."""

    at: int
    lede: int
    sure: bool = False
    title: int | None = None
    bonus: float = 0.0


def starts(page: Sequence[Marked], thresholds: Thresholds) -> list[int]:
    """The indices of the chunks that begin a story; the first chunk always does."""
    if not page:
        return []
    candidates = list(_candidates(page))
    sure = sorted({0, *(candidate.at for candidate in candidates if candidate.sure)})
    names = Names([marked.chunk for marked in page])
    weighed = [
        (score, candidate)
        for candidate in candidates
        if not candidate.sure and (score := _weight(page, names, candidate, sure, thresholds)) > 0
    ]
    return _without_scraps(page, sorted({*sure, *_peaks(weighed)}))


def _candidates(page: Sequence[Marked]) -> Iterator[_Candidate]:
    """Every place where a story might begin, but the first."""
    i = 0
    while i < len(page) and page[i].kind not in _NEWS:
        i += 1
    first = i
    i += 1
    while i < len(page):
        if page[i].kind in _NEWS:
            if page[i].kind == "news":
                opener = page[i].dateline
                dated = opener is not None and opener.sure
                headline = _deck_before(page, i) if dated else None
                if headline is None:
                    yield _Candidate(at=i, lede=i, sure=dated and not _opens_page(page, i))
                elif headline > first:
                    yield _Candidate(at=headline, lede=i, sure=True, title=headline)
            i += 1
            continue
        lede = i
        while lede < len(page) and (page[lede].kind not in _NEWS or _listed_deck(page, i, lede)):
            lede += 1
        if lede < len(page) and page[lede].kind == "news":
            yield _head(page, i, lede)
        i = lede + 1


def _head(page: Sequence[Marked], first: int, lede: int) -> _Candidate:
    """The head of the story in the run `first` to `lede`, behind the tail of the story before it."""
    begin, closed = _after_tail(page, first, lede)
    kinds = [page[i].kind for i in range(begin, lede)]
    opener = page[lede].dateline
    dated = opener is not None and opener.sure
    title = next((i for i in range(begin, lede) if page[i].kind == "title"), None)
    above = _deck_before(page, first) if title is None and {"dates", "dateline"} & set(kinds) else None
    if above is not None:
        return _Candidate(at=above, lede=lede, sure=True, title=above)
    if title is None:
        at = next((i for i in range(begin, lede) if page[i].kind in _VOUCHERS), lede)
        sure = dated or "dateline" in kinds or (closed >= 1 and at < lede)
        return _Candidate(at=at if sure or at < lede else lede, lede=lede, sure=sure, bonus=closed + 1.5 * (at < lede))
    after = {page[i].kind for i in range(title + 1, lede)} & _VOUCHERS
    before = [i for i in range(begin, title) if page[i].kind in {"dates", "update"} and page[i].kind not in after]
    at = before[0] if before else title
    slug = bool(page[title].updates)
    sure = bool(after or before or slug or dated or (closed >= 1 and len(page[title].chunk.words) >= 3))
    return _Candidate(at=at, lede=lede, sure=sure, title=title, bonus=closed)


def _deck_before(page: Sequence[Marked], end: int) -> int | None:
    """The headline that stands above one or two short paragraphs and a date line or dateline at `end`, or None."""
    words = 0
    for i in range(end - 1, max(-1, end - 4), -1):
        if page[i].kind == "title":
            return i if i < end - 1 else None
        words += len(page[i].chunk.words)
        opener = page[i].dateline
        if page[i].kind != "news" or words > MOST_HEADING_WORDS or (opener is not None and opener.sure):
            return None
    return None


def _listed_deck(page: Sequence[Marked], first: int, here: int) -> bool:
    """True for bullets between a headline and its date line: what the web sets under its headlines."""
    if page[here].kind != "bullet" or page[first].kind != "title":
        return False
    past = next((i for i in range(here, len(page)) if page[i].kind != "bullet"), len(page))
    return past < len(page) and page[past].kind in _VOUCHERS


def _opens_page(page: Sequence[Marked], here: int) -> bool:
    """True when all that stands before a dateline is a headline that ends in a full stop, and perhaps its deck."""
    if here > 6:
        return False
    above = page[:here]
    lengths = [len(marked.chunk.words) for marked in above]
    longer = sum(length >= 10 for length in lengths)
    return sum(lengths) <= MOST_HEADING_WORDS and longer <= 2 and all(marked.dateline is None for marked in above)


def _after_tail(page: Sequence[Marked], first: int, lede: int) -> tuple[int, float]:
    """Where the tail of the story before ends, and how plainly it closes that story (0 to 2)."""
    begin, closed = first, 0.0
    i = first
    while i < lede:
        kind = page[i].kind
        if kind in _TAIL or kind == "credit":
            if kind == "related":
                i = _past_links(page, i, lede)
            begin = i + 1
            closed = max(closed, {"signoff": 2.0, "rule": 1.0, "credit": 1.0}.get(kind, 0.0))
        i += 1
    if (
        begin == first
        and first < lede
        and page[first].kind == "byline"
        and lede - first > 1
        and page[first + 1].kind == "title"
    ):
        begin = first + 1  # a name under a story, then the next headline
    return begin, closed


def _past_links(page: Sequence[Marked], header: int, lede: int) -> int:
    """The last line of the list that "Related stories" opens; its last title may be the next story's headline."""
    last = header
    if len(page[header].chunk.words) > 4:
        return last
    for i in range(header + 1, lede):
        more = i + 1 < lede and page[i + 1].kind == "title"
        if page[i].kind != "title" or (page[i].chunk.gap > 0 and not more):
            break
        last = i
    return last


def _weight(
    page: Sequence[Marked], names: Names, candidate: _Candidate, sure: Sequence[int], thresholds: Thresholds
) -> float:
    """How far a candidate stands above its threshold; not above 0 means no."""
    low, high = _between(sure, candidate.at, len(page))
    before = [i for i in range(max(low, candidate.at - BACK), candidate.at) if page[i].kind == "news"]
    after = [i for i in range(candidate.lede, min(high, candidate.lede + AHEAD)) if page[i].kind == "news"]
    if not before or not after:
        return -1.0
    if candidate.title is not None:
        bonus = candidate.bonus + HEADED * _opens_bare(page)
        return lone_title(page, names, before, after, candidate.title) + bonus - thresholds.title
    if (len(before) < 2 or len(after) < 2) and not candidate.bonus:
        return -1.0
    return headless(page, names, before, after) + candidate.bonus - thresholds.headless


def _opens_bare(page: Sequence[Marked]) -> bool:
    """True when the page's first story has a headline and nothing more above its news."""
    return len(page) > 1 and page[0].kind == "title" and page[1].kind == "news" and page[1].dateline is None


def _between(sure: Sequence[int], at: int, end: int) -> tuple[int, int]:
    i = bisect_right(sure, at)
    return sure[i - 1], sure[i] if i < len(sure) else end


def _peaks(weighed: Sequence[tuple[float, _Candidate]]) -> Iterator[int]:
    """The best of candidates that stand close together; a headline gives way to nothing but a headline next to it."""
    for k, (score, candidate) in enumerate(weighed):
        rivals = [
            (other, rival.at)
            for other, rival in weighed[max(0, k - CLOSE) : k + CLOSE + 1]
            if rival is not candidate and _rivals(candidate, rival)
        ]
        if all(score > other - (LATER if at > candidate.at else -LATER) for other, at in rivals):
            yield candidate.at


def _rivals(candidate: _Candidate, other: _Candidate) -> bool:
    distance = abs(candidate.at - other.at)
    return (
        distance <= 1
        if candidate.title is not None and other.title is not None
        else (distance <= CLOSE and candidate.title is None)
    )


def _without_scraps(page: Sequence[Marked], begun: Sequence[int]) -> list[int]:
    """The starts that are left once a line or two without a headline are given to the story below them."""
    out: list[int] = []
    carried: int | None = None
    for here, after in zip(begun, [*begun[1:], len(page)], strict=True):
        inside = page[here:after]
        news = [len(marked.chunk.words) for marked in inside if marked.kind in _NEWS]
        whole = (
            len(news) > 1
            or sum(news) >= LEAST_STORY_WORDS
            or any(
                marked.kind == "title" or (marked.dateline is not None and marked.dateline.sure) for marked in inside
            )
        )
        start = here if carried is None else carried
        carried = None if whole or after == len(page) else start
        if carried is None:
            out.append(start)
    return out
