"""What each stretch of a story is: headline, byline, dateline, body, and the furniture that is never read as news."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from dateline.lexicon.wire import wire_phrases
from dateline.model import Block, Span, Update
from dateline.model.story import Role
from dateline.wire.credits import end_credit
from dateline.wire.dateline import DatelineFound, dateline_at
from dateline.wire.kinds import Marked, is_title
from dateline.wire.layout import TAIL

MOST_CROSSHEAD_WORDS = 6
"""Crossheads are short; longer lines are read as news, since news lost is worse than a heading read."""
MOST_HEADLINE_SENTENCE = 24
"""Words of a headline that ends in a full stop and is known only by the dateline behind it."""
MOST_PULLQUOTES = 50
"""Quotations looked for a second time in their story; a page with more is no story but a list of sayings."""
LONGEST_SEARCHED = 200_000
"""Signs of a story searched for repeated quotations."""

_QUOTED = re.compile(r"[\"'](.{12,}?)[\"']?\s*(?:[—-]+\s?[^\"]{0,80})?$", re.DOTALL)
_SENTENCE_BREAK = re.compile(r"(?<=[.?!])\s+(?=\S)|(?<=[a-z0-9])\s+(?=[A-Z]{3})")


class Anatomy(msgspec.Struct, kw_only=True):
    """A story taken apart; all spans are offsets into the document."""

    blocks: list[Block] = msgspec.field(default_factory=list)
    headline: Span | None = None
    byline: Span | None = None
    byline_place: Span | None = None
    credit: Span | None = None
    dateline: DatelineFound | None = None
    dateline_at: int = 0
    updates: list[Update] = msgspec.field(default_factory=list)
    dates: list[Span] = msgspec.field(default_factory=list)

    def add(self, start: int, end: int, role: Role) -> None:
        """Add a block unless it is empty."""
        if end > start:
            self.blocks.append(Block(span=Span(start, end), role=role))


def dissect(text: str, story: Sequence[Marked], headline: str | None = None) -> Anatomy:
    """Take a story apart.

    Args:
        text: The document.
        story: The story's chunks.
        headline: The headline that the page's metadata name, if any.
    """
    out = Anatomy()
    first = next((i for i, marked in enumerate(story) if _is_news(marked)), len(story))
    last = max((i for i, marked in enumerate(story) if marked.kind == "news"), default=-1)
    titled = _headline_at(story, first, headline)
    repeated = _pullquotes(text, story)
    listed = False
    for i, marked in enumerate(story):
        listed = marked.kind == "related" or (listed and marked.kind == "title" and marked.chunk.gap == 0)
        if i == titled:
            _add_headline(out, marked)
        elif i in repeated:
            out.add(marked.chunk.start, marked.chunk.end, "pullquote")
        elif marked.kind == "title":
            out.add(marked.chunk.start, marked.chunk.end, "related" if listed else _title_role(story, i, titled, first))
        elif marked.kind == "news":
            _add_news(out, text, marked, opens=i == first and out.dateline is None, closes=i == last)
        else:
            _add_line(out, marked, early=i < (-1 if titled is None else titled))
    return out


def _is_news(marked: Marked) -> bool:
    return marked.kind == "news"


def _headline_at(story: Sequence[Marked], first: int, named: str | None) -> int | None:
    """The headline: what the metadata name, the first line of its shape, or a short sentence before a dateline."""
    if named is not None:
        wanted = "".join(named.split()).casefold()
        for i, marked in enumerate(story[: first + 3]):
            if marked.chunk.length < 4 * len(named) and "".join(marked.chunk.raw.split()).casefold() == wanted:
                return i
    titles = [i for i in range(min(first, len(story))) if story[i].kind == "title"]
    lengths = [len(story[i].chunk.words) for i in titles]
    if len(titles) > 1 and lengths[0] <= 2 and lengths[1] >= 4:
        return titles[1]  # a section's name stands above the headline
    if titles:
        return titles[0]
    if (
        first < len(story) - 1
        and len(story[first].chunk.words) <= MOST_HEADLINE_SENTENCE
        and story[first].dateline is None
    ):
        after = story[first + 1]
        headed = after.kind in {"dates", "byline", "dateline", "update"} or (
            after.dateline is not None and after.dateline.sure
        )
        if headed and is_title(story[first].chunk.head.rstrip(" .")):
            return first
    return None


def _title_role(story: Sequence[Marked], here: int, titled: int | None, first: int) -> Role:
    if here < first:
        return "subheadline" if titled is None or here > titled else "note"
    words = story[here].chunk.words
    followed = here + 1 < len(story) and story[here + 1].kind in {"news", "bullet"}
    asked = words[-1].endswith("?")  # an interviewer's question: a lost crosshead costs less than lost words
    short = len(words) <= MOST_CROSSHEAD_WORDS and words[0][0] not in "\"'\u201c\u2018" and not asked
    return "crosshead" if short and followed else "body"


def _add_headline(out: Anatomy, marked: Marked) -> None:
    """The headline, and the update marks before it with whatever dashes stand between."""
    chunk = marked.chunk
    begin = marked.updates[-1].span.end if marked.updates else 0
    left = chunk.raw[begin:].lstrip(" -—–|:\t") if marked.updates else chunk.raw
    start = chunk.end - len(left)
    ends = [*(chunk.start + update.span.start for update in marked.updates[1:]), start]
    for update, end in zip(marked.updates, ends, strict=False):
        span = update.span.moved(chunk.start)
        out.updates.append(msgspec.structs.replace(update, span=span))
        out.add(span.start, span.start + len(chunk.raw[update.span.start : end - chunk.start].rstrip()), "update")
    if left:
        out.headline = Span(start, chunk.end)
        out.add(start, chunk.end, "headline")


def _add_news(out: Anatomy, text: str, marked: Marked, *, opens: bool, closes: bool) -> None:
    """A paragraph of news, with the dateline it opens with and the credit or sign-off it closes with."""
    chunk = marked.chunk
    start, end = chunk.start, chunk.end
    found = marked.dateline
    if opens and found is None and out.headline is None:
        found = _run_in_headline(out, marked)
    if found is not None and (opens or found.sure):
        base = chunk.start
        stop = min(base + found.end, end)
        lead = out.blocks[-1].span.end if out.headline and out.headline.start == base else base
        lead += len(text[lead:stop]) - len(text[lead:stop].lstrip())
        alone = not found.places and found.date is None
        out.add(lead, lead + len(text[lead:stop].rstrip()), "credit" if alone else "dateline")
        if out.dateline is None and not alone:
            out.dateline, out.dateline_at = found, base
        if out.credit is None and found.credit_span is not None:
            out.credit = found.credit_span.moved(base)
        start = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    cut = _tail(chunk.raw, chunk.tail, closes=closes)
    if cut is None:
        out.add(start, end, "body")
        return
    tail, role, medium = cut
    tail += chunk.start
    body_end = start + len(text[start:tail].rstrip())
    out.add(start, body_end, "body")
    tail += len(text[tail:end]) - len(text[tail:end].lstrip())
    out.add(max(tail, start), end, role)
    if medium is not None and out.credit is None:
        out.credit = medium.moved(chunk.start)


def _run_in_headline(out: Anatomy, marked: Marked) -> DatelineFound | None:
    """A headline on one line with its dateline: `Harbour reopens. LISBON (Lusa) - Ships …`."""
    head = marked.chunk.head
    for sign in _SENTENCE_BREAK.finditer(head, 8, 240):
        found = dateline_at(head, sign.end())
        if found is None or not found.sure or not found.places:
            continue
        before = head[: sign.start()].rstrip()
        if len(before.split()) > MOST_HEADLINE_SENTENCE or len(before.split()) < 2 or not is_title(before.rstrip(" .")):
            return None
        out.headline = Span(marked.chunk.start, marked.chunk.start + len(before))
        out.add(*out.headline, "headline")
        return found
    return None


@cache
def _signed() -> re.Pattern[str]:
    """A sign-off behind the last sentence of a paragraph."""
    phrases = sorted(
        (
            row.phrase.strip("( ")
            for row in wire_phrases()
            if row.role == "signoff" and row.where == "start" and row.phrase[-1] == "y"
        ),
        key=len,
        reverse=True,
    )
    return re.compile(
        rf"(?<=[.!?\"')])\s+[(\[]?(?:{'|'.join(map(re.escape, dict.fromkeys(phrases)))})\s[^\n]*$", re.IGNORECASE
    )


def _tail(raw: str, tail: str, *, closes: bool) -> tuple[int, Role, Span | None] | None:
    """Where a paragraph's own tail begins, what it is, and the medium it names."""
    base = len(raw) - min(len(raw), TAIL)
    sign = _signed().search(tail)
    if sign is not None and (closes or sign.group().strip()[0] in "(["):
        return base + sign.start(), "signoff", None
    found = end_credit(tail) if closes else None
    if found is None:
        return None
    cut, medium = found
    return base + cut.start, "credit", medium.moved(base)


def _add_line(out: Anatomy, marked: Marked, *, early: bool) -> None:
    """A line that is no news: date line, byline, credit, dateline, mark, rule, furniture."""
    chunk, base = marked.chunk, marked.chunk.start
    role: Role = "bullets" if marked.kind == "bullet" else marked.kind  # type: ignore[assignment]
    if marked.kind == "dateline" and early:
        role = "dates"  # a masthead: a paper's town and day above the headline
    if role == "dates":
        out.dates.append(chunk.span)
    elif role == "dateline" and out.dateline is None:
        out.dateline, out.dateline_at = marked.dateline, base
    for update in marked.updates:
        out.updates.append(msgspec.structs.replace(update, span=update.span.moved(base)))
    if marked.byline is not None and out.byline is None:
        out.byline = marked.byline.span.moved(base)
        out.byline_place = marked.byline.place.moved(base) if marked.byline.place else None
    for medium in (
        marked.credit,
        marked.byline.credit if marked.byline else None,
        marked.dateline.credit_span if marked.dateline else None,
    ):
        if medium is not None and out.credit is None:
            out.credit = medium.moved(base)
    out.add(chunk.start, chunk.end, role)


def _pullquotes(text: str, story: Sequence[Marked]) -> frozenset[int]:
    """Quotations set apart that stand in the story's news a second time."""
    out = set()
    quoted = [
        (i, match.group(1).strip(" .,\"'"))
        for i, marked in enumerate(story)
        if marked.kind in {"title", "news", "bullet"}
        and marked.chunk.length <= 300
        and (match := _QUOTED.fullmatch(marked.chunk.head.strip()))
    ]
    if not quoted or len(quoted) > MOST_PULLQUOTES:
        return frozenset()
    start, end = story[0].chunk.start, min(story[-1].chunk.end, story[0].chunk.start + LONGEST_SEARCHED)
    for i, words in quoted:
        chunk = story[i].chunk
        raw = chunk.raw
        at = chunk.head.find(words)
        printed = raw[at + 1 : at + len(words)]  # the first letter may be a capital here and none there
        if text.find(printed, start, chunk.start) >= 0 or text.find(printed, chunk.end, end) >= 0:
            out.add(i)
    return frozenset(out)
