"""Words found again: a quotation with its surroundings, laid over a text that may have changed."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from dateline.model import Quote, Span

_AROUND = 32
"""Characters kept on either side, as annotation tools do."""
_PLACES = 1_000
"""Places of the same words that are looked at: no story says a thing as often."""
_WORD = re.compile(r"\S+")


def quoted(text: str, span: Span) -> Quote:
    """The words of a span, with what stands around them."""
    return Quote(
        exact=span.cut(text),
        prefix=text[max(0, span.start - _AROUND) : span.start],
        suffix=text[span.end : span.end + _AROUND],
        start=span.start,
        end=span.end,
    )


def found(text: str, quote: Quote) -> Span | None:
    """Where the words stand in a text: of several places the one whose surroundings agree most, then the nearest.

    Blanks and line ends count alike. None where the words are not there.
    """
    if text[quote.start : quote.end] == quote.exact and quote.exact and text[: quote.start].endswith(quote.prefix):
        return Span(quote.start, quote.end)
    places = islice(_places(text, " ".join(quote.exact.split())), _PLACES)
    return max(places, key=lambda span: (_agreement(text, span, quote), -abs(span.start - quote.start)), default=None)


def _places(text: str, wanted: str) -> Iterator[Span]:
    """Where words with one blank between each stand in a text: looked for in it as it were set so, too."""
    words = list(_WORD.finditer(text))
    plain = " ".join(match.group() for match in words)
    begins = [0, *accumulate(len(match.group()) + 1 for match in words)]
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        first, last = bisect_right(begins, at) - 1, bisect_right(begins, at + len(wanted) - 1) - 1
        start = words[first].start() + at - begins[first]
        yield Span(start, words[last].start() + at + len(wanted) - begins[last])
        at = plain.find(wanted, at + 1)


def _agreement(text: str, span: Span, quote: Quote) -> int:
    """How many characters before and after are the same, counted outwards."""
    before = _same(text[: span.start][-_AROUND:][::-1], quote.prefix[::-1])
    return before + _same(text[span.end : span.end + _AROUND], quote.suffix)


def _same(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
