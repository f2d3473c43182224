"""Attributions without a verb of saying: "according to", "in the mayor's view", "in a poll", "reportedly"."""

from collections.abc import Iterator
from functools import cache

from dateline.lexicon.cues import Cue, adverb_cues, phrase_cues
from dateline.lexicon.statement_words import words_of
from dateline.model import Reading, Sentence, Token
from dateline.reading import grammar
from dateline.said.bare import transcript
from dateline.said.cues import Hit
from dateline.said.draft import Draft
from dateline.said.headlines import headlines
from dateline.said.source import SourceWords

POLL = Cue(cue="in", pos="phrase", klass="show", frames=("that",), form="evidence", weight=0.8, source="newsroom usage")
_COUNTING = {"in", "by", "under"}


def phrases(reading: Reading) -> Iterator[Draft]:
    """Every attribution by phrase, in text order."""
    table, owned, adverbs = _phrase_table(), _owned_table(), adverb_cues()
    for sentence in reading.sentences:
        for token in reading.tokens[sentence.first : sentence.last]:
            word = token.lower
            if word in table:
                yield from _according(reading, sentence, token.i)
            if word in owned and token.pos in {"ADP", "SCONJ"}:
                yield from _in_the_eyes_of(reading, sentence, token)
            if word in adverbs and token.pos == "ADV":
                yield from _adverb(reading, token.i, adverbs[word])
            if token.dep == "prep" and token.i == sentence.first and word in _COUNTING:
                yield from _in_a_poll(reading, sentence, token)
    yield from headlines(reading)
    yield from transcript(reading)


def _according(reading: Reading, sentence: Sentence, i: int) -> Iterator[Draft]:
    """Read "according to the ministry, …": the rest of the clause is the content."""
    for row in _phrase_table()[reading.tokens[i].lower]:
        end = i + len(row.words)
        if end > sentence.last or tuple(t.lower for t in reading.tokens[i:end]) != row.words:
            continue
        top = i
        while reading.tokens[top].head != top and i <= reading.tokens[top].head < end:
            top = reading.tokens[top].head  # "as reported by": the phrase hangs on its participle
        first, last = reading.extent(top)
        heads = [t for t in reading.children(end - 1, "pobj", "pcomp") if t.i >= end]
        heads = heads or [t for t in reading.tokens[end:last] if t.pos in {"NOUN", "PROPN", "PRON"}][:1]
        if not heads or (len(row.words) == 1 and not _tells(reading, heads[0])):
            continue
        a, b = grammar.trimmed(reading, max(end, reading.extent(heads[0].i)[0]), reading.extent(heads[0].i)[1])
        hit = Hit(i, row, tuple(range(i, end)))
        yield from _rest(reading, sentence, hit, SourceWords(heads[0].i, a, b), (first, last), top)
        return


def _in_the_eyes_of(reading: Reading, sentence: Sentence, preposition: Token) -> Iterator[Draft]:
    """Read "in the engineer's view", "by her own account", as "in the view of the engineer"."""
    rows = _owned_table()[preposition.lower]
    for noun in reading.children(preposition.i, "pobj"):
        owner, row = reading.child(noun.i, "poss"), rows.get(noun.lower)
        if owner is not None and row is not None:
            a, b = grammar.trimmed(reading, *reading.extent(owner.i))
            hole = (preposition.i, reading.extent(preposition.i)[1])
            hit = Hit(noun.i, row, (noun.i,))
            yield from _rest(reading, sentence, hit, SourceWords(owner.i, a, b), hole, preposition.i)


def _in_a_poll(reading: Reading, sentence: Sentence, preposition: Token) -> Iterator[Draft]:
    """Read "In a poll released on Friday, one in three …": what was counted says the rest."""
    for noun in reading.children(preposition.i, "pobj"):
        first, last = reading.extent(preposition.i)
        if noun.lemma.lower() in words_of("count") and last < sentence.last and reading.tokens[last].text == ",":
            source = SourceWords(noun.i, *grammar.trimmed(reading, first + 1, last))
            yield from _rest(
                reading, sentence, Hit(preposition.i, POLL, (preposition.i,)), source, (first, last), preposition.i
            )


def _rest(
    reading: Reading, sentence: Sentence, hit: Hit, source: SourceWords, hole: tuple[int, int], top: int
) -> Iterator[Draft]:
    """The draft whose content is all that the phrase hangs on, without the phrase itself (the tokens of `hole`)."""
    host = reading.tokens[top].head
    whole = (sentence.first, sentence.last) if host == top else reading.extent(host)
    pieces = [(whole[0], min(hole[0], whole[1])), (max(hole[1], source.last, whole[0]), whole[1])]
    stretches = [s for s in (grammar.trimmed(reading, *p) for p in pieces if p[0] < p[1]) if s[0] < s[1]]
    if stretches and source.first < source.last:
        yield Draft.of(reading, hit, source, "phrase", stretches)


def _tells(reading: Reading, token: Token) -> bool:
    """True for what "per" can name as a source: a name, or a noun with its article, no unit ("per day")."""
    return token.ent in {"PERSON", "ORG", "GPE", "NORP"} or reading.child(token.i, "det", "poss") is not None


@cache
def _owned_table() -> dict[str, dict[str, Cue]]:
    """Phrases "PREPOSITION the NOUN of", by preposition and noun: they take a possessive as well."""
    table: dict[str, dict[str, Cue]] = {}
    for row in phrase_cues():
        match row.words:
            case (preposition, "the", noun, "of"):
                table.setdefault(preposition, {})[noun] = row
    return table


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
    if verb.pos not in {"VERB", "AUX"} or verb.dep == "amod":  # "the allegedly stolen car" tells no clause
        return
    first, last = reading.extent(verb.i)
    pieces = [grammar.trimmed(reading, a, b) for a, b in ((first, i), (i + 1, last)) if a < b]
    stretches = [(a, b) for a, b in pieces if a < b]
    if stretches:
        yield Draft.of(reading, Hit(i, row, (i,)), None, "adverb", stretches)
