"""The words that answers show, cut out of their texts."""

import re

from dateline.model import Span

_ENDS = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\s*\n\s*")
_SHORT = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.$")
"""What ends in a full stop without ending a sentence, as far as showing one goes: the pipeline parses, this cuts."""
_AROUND = 120
"""Characters on either side of what was found: with it some two lines of a terminal."""


def sentence(text: str, at: Span) -> Span:
    """The sentence that a stretch of text stands in."""
    begin, end = 0, len(text)
    for stop in _ENDS.finditer(text):
        if "\n" not in stop.group() and _SHORT.search(text[max(0, stop.start() - 6) : stop.start() + 1]):
            continue
        if stop.end() <= at.start:
            begin = stop.end()
        elif stop.start() >= at.end:
            end = stop.start() + len(stop.group().rstrip())
            break
    return Span(begin, end)


def around(text: str, at: Span) -> Span:
    """A stretch of whole words around another, inside its paragraph."""
    begin = max(text.rfind("\n", 0, at.start) + 1, at.start - _AROUND)
    stop = text.find("\n", at.end)
    end = min(len(text) if stop < 0 else stop, at.end + _AROUND)
    while begin > 0 and begin < at.start and not text[begin - 1].isspace():
        begin += 1
    while end < len(text) and end > at.end and not text[end].isspace():
        end -= 1
    return Span(begin, end)


def hits(marked: str, opening: str, closing: str) -> tuple[Span, ...]:
    """Where the marks stand in a text that had none, as spans of the text without them."""
    spans, begin, shift = [], 0, 0
    for at, sign in enumerate(marked):
        if sign == opening:
            begin, shift = at - shift, shift + 1
        elif sign == closing:
            spans.append(Span(begin, at - shift))
            shift += 1
    return tuple(spans)
