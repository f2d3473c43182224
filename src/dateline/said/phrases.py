"""Attributions without a verb of saying: "according to", "reportedly", and the colon of a headline."""

from collections.abc import Iterator
from functools import cache

from dateline.lexicon.cues import Cue, adverb_cues, phrase_cues
from dateline.model import Reading, Sentence
from dateline.reading import grammar
from dateline.said.bare import COLON, transcript
from dateline.said.cues import Hit
from dateline.said.draft import Draft
from dateline.said.source import SourceWords

_MOST_SOURCE_WORDS = 7
"""A headline's speaker is short ("Army chief: …"); a longer stretch before a colon is a list or a title."""


def phrases(reading: Reading) -> Iterator[Draft]:
    """Every attribution by phrase, in text order."""
    table, adverbs = _phrase_table(), adverb_cues()
    for sentence in reading.sentences:
        for token in reading.tokens[sentence.first : sentence.last]:
            word = token.lower
            if word in table:
                yield from _according(reading, sentence, token.i)
            if word in adverbs and token.pos == "ADV":
                yield from _adverb(reading, token.i, adverbs[word])
        yield from _colon(reading, sentence)
    yield from transcript(reading)


def _according(reading: Reading, sentence: Sentence, i: int) -> Iterator[Draft]:
    """Read "according to the ministry, …": the rest of the clause is the content."""
    for row in _phrase_table()[reading.tokens[i].lower]:
        end = i + len(row.words)
        if end > sentence.last or tuple(t.lower for t in reading.tokens[i:end]) != row.words:
            continue
        top = i
        while reading.tokens[top].head != top and reading.extent(reading.tokens[top].head)[0] == i:
            top = reading.tokens[top].head  # "as reported by": the phrase hangs on its participle
            if reading.tokens[top].i >= end:
                break
        first, last = reading.extent(i if top >= end else top)
        heads = [t for t in reading.children(end - 1, "pobj", "pcomp") if t.i >= end]
        heads = heads or [t for t in reading.tokens[end:last] if t.pos in {"NOUN", "PROPN", "PRON"}][:1]
        if not heads:
            continue
        a, b = grammar.trimmed(reading, max(end, reading.extent(heads[0].i)[0]), reading.extent(heads[0].i)[1])
        host = reading.tokens[i].head
        whole = (sentence.first, sentence.last) if host == i else reading.extent(host)
        pieces = [(whole[0], min(first, i)), (max(last, b), whole[1])]
        stretches = [s for s in (grammar.trimmed(reading, *p) for p in pieces if p[0] < p[1]) if s[0] < s[1]]
        if stretches and a < b:
            yield Draft.of(
                reading, Hit(i, row, tuple(range(i, end))), SourceWords(heads[0].i, a, b), "phrase", stretches
            )
        return


@cache
def _phrase_table() -> dict[str, list[Cue]]:
    """Phrase cues by their first word."""
    table: dict[str, list[Cue]] = {}
    for row in phrase_cues():
        table.setdefault(row.words[0], []).append(row)
    return table


def _adverb(reading: Reading, i: int, row: Cue) -> Iterator[Draft]:
    """Read "the army reportedly left": somebody unnamed says the clause."""
    verb = reading.head(reading.tokens[i])
    if verb.pos not in {"VERB", "AUX"}:
        return
    first, last = reading.extent(verb.i)
    pieces = [grammar.trimmed(reading, a, b) for a, b in ((first, i), (i + 1, last)) if a < b]
    stretches = [(a, b) for a, b in pieces if a < b]
    if stretches:
        yield Draft.of(reading, Hit(i, row, (i,)), None, "adverb", stretches)


def _colon(reading: Reading, sentence: Sentence) -> Iterator[Draft]:
    """Read "army chief: troops to leave by Friday", in a headline."""
    if reading.paragraphs[sentence.paragraph].role not in {"headline", "subheadline"}:
        return
    for i in range(sentence.first + 1, min(sentence.last - 2, sentence.first + _MOST_SOURCE_WORDS)):
        if reading.tokens[i].text == ":":
            before = reading.tokens[sentence.first : i]
            names = [t for t in before if t.pos in {"PROPN", "NOUN"}]
            if names and not any(t.pos in {"VERB", "AUX", "NUM"} for t in before):
                last = reading.paragraphs[sentence.paragraph].last
                stretch = grammar.trimmed(reading, i + 1, last)
                yield Draft.of(
                    reading, Hit(i, COLON, (i,)), SourceWords(names[-1].i, sentence.first, i), "colon", [stretch]
                )
            return
