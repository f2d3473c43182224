"""Words found again: a quotation with its surroundings, laid over a text that may have changed."""

import re

from dateline.model import Quote, Span

_AROUND = 32
"""Characters kept on either side, as annotation tools do."""


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
    words = quote.exact.split()
    if not words:
        return None
    places = [Span(*match.span()) for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]
    return max(places, key=lambda span: (_agreement(text, span, quote), -abs(span.start - quote.start)), default=None)


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
