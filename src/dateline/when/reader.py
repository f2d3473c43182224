"""Reads the expressions of one story in order: which anchor each counts from, which interval it opens or closes."""

import bisect
import re
from collections.abc import Iterator, Sequence

import msgspec

from dateline.model import HEAD_ROLES, Block, CalendarDate, Dropped, Evidence, Span, StoryState, TimeRef, record_id
from dateline.when import meaning as m
from dateline.when.checks import Page
from dateline.when.context import Anchor, Context, Resolved, Side, Told
from dateline.when.headline import Sides, side_in_headline
from dateline.when.intervals import between, closed, opened
from dateline.when.resolve import resolve
from dateline.when.scan import Atom
from dateline.when.side import Cue, cue_before, side_of

_REMEMBERED = 12
"""How many earlier times an expression may be counted from: some three paragraphs of news."""
_ASIDE = -9
_NEAR, _SCENE = 1, 3
"""Paragraphs back that "the day" and "the morning" may reach for the day they belong to: a scene goes on for some."""
_SENTENCE_END = re.compile(r"[.!?]['\")\]]* +(?=['\"(\[]*[A-Z])|\n")
_FILED = frozenset({"dateline", "dateline_text"})
_PRINTED = HEAD_ROLES | _FILED | {"dates"}
"""Blocks whose words count from the day of print; all others count from the day of filing."""


_PAIRLESS = m.Length | m.Every | m.Plain | m.Clock | m.On
"""Meanings that make no interval of days with the next one."""


class _Memory(msgspec.Struct, frozen=True):
    """A time already read: where it stands, in which block of the story, and whether inside a quotation."""

    told: Told
    span: Span
    block: int
    quoted: bool


class _Found(msgspec.Struct, frozen=True):
    """An expression and the days it stands for, before it becomes a record."""

    id: str
    span: Span
    atom: Atom
    resolved: Resolved
    cue: Cue | None


class Reader:
    """Goes through a story's blocks and remembers what was told.

    Args:
        state: The story and its parse.
        history: True when it tells of years long past.
        weekdays: Where its body puts the weekdays that the headline names.
    """

    def __init__(self, state: StoryState, *, history: bool, weekdays: Sides) -> None:
        self.story = state.story
        self.history = history
        self.weekdays = weekdays
        self.published = _anchor(self.story.published, "published")
        dateline = self.story.dateline
        self.dated = None if dateline is None else dateline.date_span
        filed = None if dateline is None else dateline.date
        self.filed = self.published if filed is None else _anchor(filed, "dateline")
        self.memory: list[_Memory] = []
        self.at = -1
        self.quotations = [quotation.inner for quotation in state.reading.quotations]

    def block(self, block: Block, page: Page, atoms: Sequence[Atom]) -> Iterator[TimeRef | Dropped]:
        """The times of one block, and what only looks like a time."""
        self.at += 1
        for atom in atoms:
            if isinstance(atom.meaning, m.Nothing):
                yield Dropped(span=atom.span.moved(page.start), reason=f"looks like a time and is none: {atom.rule}")
        times = [atom for atom in atoms if not isinstance(atom.meaning, m.Nothing | m.Mod | m.Nth)]
        at = 0
        while at < len(times):
            atom = times[at]
            after = times[at + 1] if at + 1 < len(times) else None
            cue = cue_before(page, atom.span.start)
            if after is not None and _paired(page, atom, after, cue):
                yield from self._pair(block, page, (atom, after), cue)
                at += 2
            else:
                found = self._resolved(block, page, atom, cue)
                yield self._lost(page, atom) if found is None else self._record(found, _interval(page, found))
                at += 1

    def _pair(self, block: Block, page: Page, atoms: tuple[Atom, Atom], cue: Cue | None) -> Iterator[TimeRef | Dropped]:
        """Two ends of one interval. The end that names its year, or else the first, tells where the other lies."""
        first, last = atoms
        if m.has_year(last.meaning) and not m.has_year(first.meaning):
            end = self._resolved(block, page, last, None)
            begin = self._resolved(block, page, first, cue, beside=end, side="past")
        else:
            begin = self._resolved(block, page, first, cue)
            end = self._resolved(block, page, last, None, beside=begin, side="future")
        interval = between(begin.resolved.period, end.resolved.period) if begin and end else None
        for atom, found in ((first, begin), (last, end)):
            yield self._lost(page, atom) if found is None else self._record(found, interval)

    def _resolved(
        self,
        block: Block,
        page: Page,
        atom: Atom,
        cue: Cue | None,
        *,
        beside: _Found | None = None,
        side: Side | None = None,
    ) -> _Found | None:
        span = atom.span.moved(page.start)
        filed = self.story.dateline.date if self.story.dateline is not None else None
        context = self._context(block, page, atom, cue)
        if beside is not None and beside.resolved.period.first is not None:
            context = _beside(context, beside, side)
        resolved = resolve(atom.meaning, context)
        if resolved is not None and filed is not None and self.dated is not None and self.dated.overlaps(span):
            anchor = None if m.has_year(atom.meaning) else self.published.name
            known = resolve(m.of_date(CalendarDate.parse(filed)), Context(anchor=Anchor()))
            resolved = known and msgspec.structs.replace(known, anchor=anchor, note="the day of filing")
        if resolved is None:
            return None
        found = _Found(record_id("t", self.story.id, *span), span, atom, resolved, cue)
        self._remember(block, found)
        return found

    def _context(self, block: Block, page: Page, atom: Atom, cue: Cue | None) -> Context:
        span = atom.span.moved(page.start)
        quoted = self._quoted(span.start)
        told = [one for one in reversed(self.memory) if quoted or not one.quoted]
        side, why = side_of(page, atom.span, cue)
        if side is None and block.role in HEAD_ROLES:
            side, why = side_in_headline(atom, span, page.reading, self.weekdays)
        return Context(
            anchor=self.published if block.role in _PRINTED else self.filed,
            told=tuple(self._seen(one, quoted=quoted) for one in told),
            side=side,
            side_why=why,
            history=self.history and block.role not in _PRINTED,
            same_sentence=next((one.told for one in told if self._same_sentence(one, span)), None),
        )

    def _seen(self, one: _Memory, *, quoted: bool) -> Told:
        """A time told, as seen from the present paragraph, from inside a quotation or not."""
        back = self.at - one.block
        scene = one.told.scene and back <= (0 if quoted else _SCENE)
        return msgspec.structs.replace(one.told, near=back <= _NEAR, scene=scene)

    def _quoted(self, at: int) -> bool:
        before = bisect.bisect_right(self.quotations, at, key=lambda inner: inner.start) - 1
        return before >= 0 and at < self.quotations[before].end

    def _same_sentence(self, one: _Memory, span: Span) -> bool:
        if one.block != self.at or one.told.period.grain not in {"day", "part_of_day"}:
            return False
        return _SENTENCE_END.search(self.story.text, one.span.end, span.start) is None

    def _remember(self, block: Block, found: _Found) -> None:
        resolved = found.resolved
        if block.role in _FILED:
            if resolved.period.grain == "day" and (self.dated is None or not self.dated.overlaps(found.span)):
                self.filed = _anchor(resolved.period.value, "dateline")  # a new dateline opens a new scope
            return
        if block.role == "dates" or resolved.period.first is None or resolved.type not in {"DATE", "TIME"}:
            return
        quoted = self._quoted(found.span.start)
        aside = isinstance(found.atom.meaning, m.Ago)  # "from 2 million a year earlier": the story does not move there
        bound = found.cue is not None and found.cue.bound.does in {"opens", "closes"}
        told = Told(id=found.id, period=resolved.period, scene=not bound)
        self.memory.append(_Memory(told, found.span, _ASIDE if aside else self.at, quoted))
        del self.memory[:-_REMEMBERED]

    def _lost(self, page: Page, atom: Atom) -> Dropped:
        return Dropped(span=atom.span.moved(page.start), reason="no such day in the calendar")

    def _record(self, found: _Found, interval: str | None) -> TimeRef:
        resolved, period = found.resolved, found.resolved.period
        cue = () if found.cue is None or interval is None else (found.cue.span,)
        rule = f"{found.atom.rule}:{resolved.side}" if resolved.side else found.atom.rule
        return TimeRef(
            id=found.id,
            span=found.span,
            text=found.span.cut(self.story.text),
            type=resolved.type,
            value=period.value,
            interval=interval,
            earliest=None if period.first is None else period.first.isoformat(),
            latest=None if period.last is None else period.last.isoformat(),
            grain=period.grain,
            anchor=resolved.anchor,
            basis=Evidence(rule=rule, spans=cue, note=resolved.note),
        )


def _anchor(day: str | None, name: str) -> Anchor:
    try:
        known = None if day is None else CalendarDate.parse(day)
    except ValueError:
        known = None
    return Anchor(day=known, name=None if known is None else name)


def _beside(context: Context, other: _Found, side: Side | None) -> Context:
    """The context of one end of an interval, counted from the other end."""
    period = other.resolved.period
    assert period.first is not None
    day = CalendarDate(year=period.first.year, month=period.first.month, day=period.first.day)
    anchor = Anchor(day=day, name=f"time:{other.id}")
    why = "it is the other end of an interval"
    return msgspec.structs.replace(context, anchor=anchor, side=side, side_why=why, history=False)


def _paired(page: Page, atom: Atom, after: Atom, cue: Cue | None) -> bool:
    """True when the two are the ends of one range: "between A and B", "from A to B", "May 3-5"."""
    if atom.pair:
        return True
    if isinstance(atom.meaning, _PAIRLESS) or isinstance(after.meaning, _PAIRLESS):
        return False
    between_them = " ".join(page.text[atom.span.end : after.span.start].split()).removesuffix(" the")
    return between_them == "-" or (cue is not None and between_them in cue.bound.joins)


def _interval(page: Page, found: _Found) -> str | None:
    """The interval that the word before a single date opens or closes."""
    if found.cue is None or found.resolved.type in {"DURATION", "SET"}:
        return None
    if found.cue.bound.side != "past" and page.text.startswith("'s", found.span.end - page.start):
        return None  # "after Friday's vote" opens no interval on Friday, though "since Friday's vote" does
    match found.cue.bound.does:
        case "opens":
            return opened(found.resolved.period)
        case "closes":
            return closed(found.resolved.period)
        case _:
            return None
