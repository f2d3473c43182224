"""A page is cut into its stories, and each story taken apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dateline.lexicon.agencies import agency_forms
from dateline.model import Block, CalendarDate, Dateline, RawItem, Span, Story, Update, record_id
from dateline.wire.blocks import Anatomy, dissect
from dateline.wire.cuts import Thresholds, starts
from dateline.wire.kinds import Marked, mark
from dateline.wire.layout import chunks
from dateline.wire.published import Clue, Published, filed_on, given, inferred, on_page


class Split(msgspec.Struct, frozen=True):
    """Settings of the cut.

    Attributes:
        thresholds: How much must speak for a start that nothing vouches for.
        whole: True to keep every document one story, as when a line of JSON is known to be one.
    """

    thresholds: Thresholds = Thresholds()
    whole: bool = False


_DEFAULT = Split()


def split(item: RawItem, config: Split = _DEFAULT) -> Iterator[Story]:
    """Cut a page into its stories by headlines, datelines, bylines, credits, rules and blank space.

    Each story comes with its headline, byline, credit, dateline, day of publication and update marks, and with
    blocks that say what each stretch is.
    """
    page = [mark(chunk) for chunk in chunks(item.text)]
    begun = [0] if config.whole and page else starts(page, config.thresholds)
    parts = [page[here:after] for here, after in pairwise([*begun, len(page)])]
    taken = [dissect(item.text, part, item.headline if i == 0 else None) for i, part in enumerate(parts)]
    days = _published(item, taken)
    for i, (part, anatomy, day) in enumerate(zip(parts, taken, days, strict=True)):
        yield _story(item, part, anatomy, day, first=i == 0)


def _published(item: RawItem, taken: Sequence[Anatomy]) -> list[Published]:
    """When each story was published: as given, as its own or the page's date lines say, or as the stories force."""
    known = given(item.published, item.published_from)
    if known is not None:
        return [known] * len(taken)
    own = [on_page([span.cut(item.text) for span in anatomy.dates], item.text) for anatomy in taken]
    stated = [day for day in own if day is not None]
    if stated:
        one = len({day.date for day in stated}) == 1 or (own[0] is not None and _above(taken[0]))
        shared = stated[0] if one else Published()
        return [day or shared for day in own]
    return [inferred([_clue(item.text, anatomy) for anatomy in taken], item.text) or Published()] * len(taken)


def _above(anatomy: Anatomy) -> bool:
    """True when a date line tops the page: a masthead, which dates every story under it."""
    return bool(anatomy.dates) and anatomy.blocks[0].span == anatomy.dates[0]


def _clue(text: str, anatomy: Anatomy) -> Clue:
    body = " ".join(block.span.cut(text) for block in anatomy.blocks if block.role == "body")
    return Clue(
        headline="" if anatomy.headline is None else anatomy.headline.cut(text),
        body=body,
        filed=None if anatomy.dateline is None else anatomy.dateline.date,
    )


def _story(item: RawItem, part: Sequence[Marked], anatomy: Anatomy, day: Published, *, first: bool) -> Story:
    start, end = part[0].chunk.start, part[-1].chunk.end
    text = item.text[start:end]
    headline = anatomy.headline.moved(-start) if anatomy.headline else None
    named = item.headline if first and headline is None else None
    byline = anatomy.byline.cut(item.text) if anatomy.byline else (item.byline if first else None)
    return Story(
        id=record_id("", text),
        source=item.source,
        span=Span(start, end),
        text=text,
        headline=headline.cut(text) if headline else named,
        headline_span=headline,
        byline=byline,
        credit=_credit(item.text, anatomy),
        dateline=_dateline(item.text, anatomy, day, start),
        published=day.date.edtf if day.date else None,
        published_from=day.origin,
        published_why=day.why,
        updates=tuple(Update(kind=u.kind, number=u.number, span=u.span.moved(-start)) for u in anatomy.updates),
        blocks=tuple(Block(span=block.span.moved(-start), role=block.role) for block in anatomy.blocks),
    )


def _credit(text: str, anatomy: Anatomy) -> str | None:
    """The medium's usual name: "Associated Press" is AP."""
    if anatomy.credit is None:
        return None
    words = anatomy.credit.cut(text)
    known = agency_forms().get(words) or agency_forms().get(words.title()) or agency_forms().get(words.upper())
    return known.name if known else words


def _dateline(text: str, anatomy: Anatomy, day: Published, start: int) -> Dateline | None:
    found = anatomy.dateline
    if found is None:
        if anatomy.byline_place is None:
            return None
        place = anatomy.byline_place.moved(-start)
        return Dateline(span=place, text=anatomy.byline_place.cut(text), place_spans=(place,))
    base = anatomy.dateline_at - start
    span = found.span.moved(base)
    date: CalendarDate | None = None if found.date is None else filed_on(found.date, day.date, text)
    return Dateline(
        span=span,
        text=span.moved(start).cut(text),
        place_spans=tuple(place.moved(base) for place in found.places),
        date=date.edtf if date else None,
        date_span=found.date_span.moved(base) if found.date_span else None,
    )
