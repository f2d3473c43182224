"""Quotation marks of every kind, paired inside each paragraph and carried over where a paragraph ends without closing.

Unbalanced marks are never an error: what opens and does not close runs to the paragraph's end.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.model import Quotation, Span

_MARKS = re.compile(r"``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\x93\x94]|['\u2018\u2019\u201b\u2039\u203a\x91\x92]")
_OPENERS = {"\u201c", "\u201e", "\u201f", "\u00ab", "\x93", "``", "\u2039"}
_CLOSERS = {"\u201d", "\u00bb", "\x94", "\u203a"}
_TURNED = {"\u00bb", "\u203a"}
_LOW = {"\u201e", "\u201f"}
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?])['\u2019\x92](?!\w)")
_SINGLE_OPEN = re.compile(r"(?<=\s)['\u2018\x91](?=\w)")
_NEAR = 300
"""How far ahead, in characters, the next quotation in single marks is looked for; quoted phrases are shorter."""
_SINGLE = {"'", "\u2018", "\u2019", "\u201b", "\x91", "\x92"}


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Quotation]:
    """The quotations of a story, outermost only.

    Args:
        text: The untouched story text.
        paragraphs: Offsets of each paragraph.

    Yields:
        Quotations in text order. One that does not close within its paragraph runs to its end with `closed`
        False; if the next paragraph opens with a mark too, that one is `carried`.
    """
    open_before = False
    for index, (start, end) in enumerate(paragraphs):
        ends_open = False
        for opened, closed, width in _pairs(text, start, end):
            shut = closed is not None
            inner_end = end if closed is None else closed
            outer_end = end if closed is None else closed + _width(text, closed)
            carried = open_before and not text[start:opened].strip()
            yield Quotation(
                span=Span(opened, outer_end),
                inner=Span(opened + width, max(inner_end, opened + width)),
                closed=shut,
                carried=carried,
                paragraph=index,
            )
            ends_open = not shut
        open_before = ends_open


def _width(text: str, at: int) -> int:
    return 2 if text[at : at + 2] == "''" else 1


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int | None, int]]:
    """(opening offset, closing offset or None, width of the opening mark) of outermost quotations."""
    opened: re.Match[str] | None = None
    closer = max((m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)), default=-1)
    for mark in _MARKS.finditer(text, start, end):
        if opened is None:
            if _opens(text, mark, start, end, closer):
                opened = mark
        elif _closes(text, mark, opened, end) and not _possessive(text, mark, opened, closer):
            yield opened.start(), mark.start(), len(opened.group())
            opened = None
    if opened is not None and opened.group() not in _SINGLE:  # a lone apostrophe opens nothing
        yield opened.start(), None, len(opened.group())


def _opens(text: str, mark: re.Match[str], start: int, end: int, closer: int) -> bool:
    """True when the mark opens; `closer` is where the last single mark stands that could close one."""
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if sign in _TURNED:  # »Danish and German books turn them«
        return (before.isspace() or before in "([\u2014-") and not after.isspace()
    if sign in _OPENERS:
        return True
    if sign in _CLOSERS:  # a closing mark that stands where only an opening one can
        return sign == "\u201d" and (before.isspace() or before in "([\u2014-") and not after.isspace()
    if sign == "\u2019":
        return False
    if sign in _SINGLE:  # 'quoted', but neither o'clock nor workers' nor '90s
        return (before.isspace() or before in "([\u2014") and after.isalpha() and mark.end() < closer
    return not after.isspace() or before.isspace()


def _possessive(text: str, mark: re.Match[str], opened: re.Match[str], closer: int) -> bool:
    """True for a plural's apostrophe inside single marks that close later: ‘the owners’ ship’."""
    at = mark.start()
    if opened.group() not in _SINGLE or at >= closer or text[at - 1] != "s":
        return False
    opens_again = _SINGLE_OPEN.search(text, at + 1, min(closer, at + _NEAR))
    return text[at + 1 : at + 3].strip().islower() and opens_again is None


def _closes(text: str, mark: re.Match[str], opened: re.Match[str], end: int) -> bool:
    sign, first = mark.group(), opened.group()
    if first in _SINGLE:
        after = text[mark.end()] if mark.end() < end else " "
        return sign in _SINGLE and not after.isalnum() and not text[mark.start() - 1].isspace()
    if sign in _SINGLE:
        return False
    if first in {"\u00ab", "\u2039", *_TURNED}:
        return sign in {"\u00bb", "\u203a"} if first not in _TURNED else sign in {"\u00ab", "\u2039"}
    if first in _LOW:  # „Central Europe closes with the mark that opens elsewhere“
        return sign in {"\u201c", "\u201d", '"', "''"}
    if first in {'"', "''"}:
        return sign in {'"', "''", "\u201d"}
    return sign in _CLOSERS or sign in {'"', "''"}
