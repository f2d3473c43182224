"""A statement in the making: a cue with its source, its content and the quotations found for it."""

import re
from dataclasses import dataclass, field

from dateline.model import Quotation, Reading, Span, TimeRef
from dateline.said.cues import Hit, cue_words
from dateline.said.ends import Stretch
from dateline.said.source import SourceWords

_OPENING, _CLOSING = "\u201c\u00ab", "\u201d\u00bb"
_LOOSE_END = re.compile('[.,!?]?[\u201d\u00bb"]')
_MARKS = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`"


@dataclass
class Draft:
    """What is known of a statement before it is one.

    Attributes:
        hit: The cue.
        words: The tokens of the cue with auxiliaries and particles.
        source: Whose words they are, or None.
        frame: The frame that gave the content; "" when only quotations do.
        stretches: Token stretches of the content.
        inside: True when the cue itself stands in a quotation.
        quotations: Quotations given to it.
        time: The time that stands between the cue and its content, where there is one.
    """

    hit: Hit
    words: Stretch
    source: SourceWords | None
    frame: str
    stretches: list[Stretch]
    inside: bool
    quotations: list[Quotation] = field(default_factory=list)
    time: TimeRef | None = None

    @classmethod
    def of(
        cls, reading: Reading, hit: Hit, source: SourceWords | None, frame: str, stretches: list[Stretch]
    ) -> "Draft":
        """A draft for one cue."""
        inside = reading.quotation_at(reading.tokens[hit.i].start) is not None
        words = cue_words(reading, hit) if hit.cue.pos != "phrase" else (hit.words[0], hit.words[-1] + 1)
        return cls(hit, words, source, frame, stretches, inside)

    @property
    def quoting(self) -> bool:
        """True when its cue takes direct quotations."""
        return ("quote" in self.hit.cue.frames and self.frame != "transcript") or self.frame == "phrase"

    def cue_outside(self, reading: Reading, quotation: Quotation) -> bool:
        """True when the quotation is this statement's, not one in which the whole statement is told."""
        return not quotation.inner.start <= reading.tokens[self.hit.i].start < quotation.inner.end

    def named(self) -> set[int]:
        """The tokens that name its cue and, of a headline, its source: no other cue stands there."""
        words = set(range(*self.words))
        if self.frame == "colon" and self.source is not None:
            words |= set(range(self.source.first, self.source.last))
        return words

    def adjoined(self, reading: Reading) -> int | None:
        """The participle behind its content, which is the reporter's: "…, *clarifying* an earlier remark"."""
        for kid in reading.children(self.hit.i, "advcl"):
            if kid.i > self.words[1] and kid.tag == "VBG" and reading.tokens[kid.i - 1].text == ",":
                return kid.i
        for _, last in self.stretches:
            after = reading.tokens[last : last + 2]
            if len(after) > 1 and after[0].text == "," and after[1].tag == "VBG" and after[1].dep == "advcl":
                return after[1].i
        return None

    def size(self) -> int:
        """How many tokens its content has: of two cues around a quotation the inner one's are fewer."""
        return sum(last - first for first, last in self.stretches)

    def reach(self) -> Stretch:
        """The tokens from its source to its cue, without what the source trails behind it."""
        first, last = self.words
        if self.source is not None and abs(self.source.head - self.hit.i) < 40:  # a shared subject may stand far off
            first = min(first, self.source.first)
            last = max(last, self.source.last)
        return first, last

    def spans(self, reading: Reading, text: str) -> tuple[Span, ...]:
        """The content as text spans: whole quotations, and the reported words around them."""
        spans = [reading.span(*stretch) for stretch in self._beside_quotations(reading)]
        for quotation in self.quotations:
            touching = [span for span in spans if span.overlaps(quotation.span)]
            spans = [span for span in spans if span not in touching]
            outside = [span for span in touching if not quotation.span.covers(span)]
            if not touching and (before := _running_on(text, spans, quotation)) is not None:
                spans.remove(before)
                outside = [before]
            if outside:
                spans.append(
                    Span(
                        min(quotation.span.start, *(s.start for s in outside)),
                        max(quotation.span.end, *(s.end for s in outside)),
                    )
                )
            else:
                spans.append(quotation.inner)
        return tuple(_clean(text, span) for span in _united(spans) if span.cut(text).strip(_MARKS + " ,.\n"))

    def _beside_quotations(self, reading: Reading) -> list[Stretch]:
        """The stretches, without what stands across the cue from a quotation: "*Asked why*, he said: …"."""
        if not self.quotations:
            return self.stretches
        a, b = self.reach()
        spots = [reading.between(*quotation.inner) for quotation in self.quotations]
        out: list[Stretch] = []
        for first, last in self.stretches:
            for piece in ((first, min(last, a)), (max(first, b), last)):
                near = any(start < piece[1] and piece[0] < end for start, end in spots)
                if piece[0] < piece[1] and (near or not any((start >= b) != (piece[0] >= b) for start, end in spots)):
                    out.append(piece)
        return out


def _running_on(text: str, spans: list[Span], quotation: Quotation) -> Span | None:
    """The reported words that a quotation goes on from in mid-sentence: "said it was old, *“but safe.”*"."""
    if not quotation.inner.cut(text)[:1].islower():
        return None
    gap = (span for span in spans if span.end <= quotation.span.start)
    return next((span for span in gap if not text[span.end : quotation.span.start].strip(" ,")), None)


def _united(spans: list[Span]) -> list[Span]:
    """Spans in text order, overlapping ones made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _clean(text: str, span: Span) -> Span:
    """Without white space, or a comma or full stop, at its edges; a lone mark that closes nothing goes too."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    words = text[start:end]
    opened = sum(mark in _OPENING for mark in words) > sum(mark in _CLOSING for mark in words)
    if opened or words.count('"') % 2:
        behind = _LOOSE_END.match(text, end)
        if behind is not None:
            return Span(start, behind.end())
    if words[:1] in {'"', "\u201c"} and not any(mark in words[1:] for mark in '"\u201d'):
        start += 1
    elif words[-1:] in {'"', "\u201d"} and not any(mark in words[:-1] for mark in '"\u201c'):
        end -= 1
        while end > start and text[end - 1] in ", ":
            end -= 1
    return Span(start, end)
