"""Text → chunks: what stands as one paragraph, list item or heading on the page, however its lines were broken.

Three layouts are told apart. Pages with one paragraph a line need nothing. Pages whose lines were wrapped at a
fixed width are glued together again: a wrapping program breaks a line only where the next word would not fit, so
a line that had room for it ends its paragraph. Blank lines always part chunks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import msgspec

from dateline.model import Span
from dateline.wire.plain import plain

_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029\x0b\x0c]+")
_BREAK = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029\x0b\x0c]")
_FIRST_WORD = re.compile(r"\s*(\S{0,40})")
_STANDS_ALONE = re.compile(r"\s*(?:[-*•·●▪‣◦–—>]\s|\W{3,}$|By\s+[A-Z])")
"""Bullets, rules and bylines keep their line even where wrapped text would run on."""

_ENDS = ".!?\"'”’:;)"
LEAST_BROKEN = 0.2
"""Of wrapped text's lines about half go on in lower case; of one-paragraph-a-line pages fewer than one in fifty."""
WIDEST_WRAP = 140
"""No program or desk wraps wider: line printers took 132. Longer lines are paragraphs."""
WIDEST_HEADLINE = 90
"""Headlines set over two lines are shorter than this on each."""
HEAD = 400
TAIL = 400
"""How much of a chunk's beginning and end is looked at for marks: a dateline or sign-off never runs longer."""


class Chunk(msgspec.Struct, frozen=True, dict=True):
    """One paragraph, heading or list item of the document.

    Attributes:
        start: Its first character that is not blank, in the document.
        end: Past its last character that is not blank.
        gap: Blank lines before it; 0 when it follows on the next line.
        raw: Its text.
    """

    start: int
    end: int
    gap: int
    raw: str

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return Span(self.start, self.end)

    @cached_property
    def head(self) -> str:
        """Its beginning in plain signs, character for character as long as the original."""
        return plain(self.raw[:HEAD])

    @cached_property
    def tail(self) -> str:
        """Its end in plain signs."""
        return plain(self.raw[-TAIL:])

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its beginning."""
        return tuple(self.head.split())

    @property
    def length(self) -> int:
        """Its length in characters."""
        return self.end - self.start


class _Line(msgspec.Struct, frozen=True):
    start: int
    end: int
    gap: int
    indent: int

    @property
    def width(self) -> int:
        return self.end - self.start + self.indent


def chunks(text: str) -> list[Chunk]:
    """The chunks of a text, in order; whatever is in none of them is white space."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    out: list[Chunk] = []
    first = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and (
            _breaks_headline(text, lines[i - 1], lines[i]) or (width and _runs_on(text, lines[i - 1], lines[i], width))
        ):
            continue
        start, end = lines[first].start, lines[i - 1].end
        out.append(Chunk(start, end, lines[first].gap, text[start:end]))
        first = i
    return out


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold something, without their blank edges."""
    last_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        body = raw.strip()
        if not body:
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        breaks = sum(1 for _ in _BREAK.finditer(text, last_end, start))
        yield _Line(start, start + len(body), max(0, breaks - 1), indent)
        last_end = start + len(body)


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """The width the page was wrapped at, or 0 when its lines are paragraphs.

    In wrapped text many lines break off and go on in lower case; on a page of one paragraph or sentence a line
    hardly any do.
    """
    pairs = [(line, after) for line, after in pairwise(lines) if after.gap == 0]
    if not pairs:
        return 0
    broken = [line for line, after in pairs if text[line.end - 1] not in _ENDS and text[after.start].islower()]
    width = max(line.width for line, _ in pairs)
    return width if len(broken) >= LEAST_BROKEN * len(pairs) and 30 <= width <= WIDEST_WRAP else 0


def _breaks_headline(text: str, line: _Line, after: _Line) -> bool:
    """True when a short line goes on in lower case on the next, as headlines set over two lines do."""
    return (
        after.gap == 0
        and line.width <= WIDEST_HEADLINE
        and text[after.start].islower()
        and text[line.end - 1] not in _ENDS + ",-—"
        and not _STANDS_ALONE.match(text, line.start, line.end)
    )


def _runs_on(text: str, line: _Line, after: _Line, width: int) -> bool:
    """True when `after` carries on the paragraph of `line`."""
    if (
        after.gap
        or _STANDS_ALONE.match(text, after.start, after.end)
        or _STANDS_ALONE.match(text, line.start, line.end)
    ):
        return False
    word = _FIRST_WORD.match(text, after.start, after.end)
    room = width - line.width
    needed = 1 + len(word.group(1)) if word else 1
    if text[after.start].islower() and text[line.end - 1] not in ".!?":
        return True
    return needed >= room * 0.75  # a ragged hand-made edge leaves a little room unused
