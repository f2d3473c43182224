"""Finding the words that attribute: verbs, nouns and adjectives of the cue list, with their particles."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.lexicon.cues import Cue, adjective_cues, noun_cues, verb_cues
from dateline.model import Reading, Token
from dateline.reading import grammar
from dateline.said.unlisted import unlisted

_PARTICIPLES = {"VBN", "VBD", "JJ"}
_ADJOINED = {"advcl", "acl"}


class Hit(NamedTuple):
    """A cue in the text: the token of its first word, its row, and the tokens of all its words."""

    i: int
    cue: Cue
    words: tuple[int, ...]


def hits(reading: Reading) -> Iterator[Hit]:
    """Every cue of the story, in text order; of rows that share a first word the longest that fits."""
    tables = {"VERB": verb_cues(), "AUX": verb_cues(), "NOUN": noun_cues(), "ADJ": adjective_cues()}
    used: set[int] = set()
    for token in reading.tokens:
        table = tables.get(token.pos)
        rows = table.get(token.lemma.lower()) if table and token.i not in used else None
        if token.tag in _PARTICIPLES and (rows is None or _adjectival(reading, token)):
            rows = adjective_cues().get(token.lower) or rows  # "is convinced that": taggers call these verbs
        hit = _best(reading, token, rows) if rows else _unlisted(reading, token)
        if hit is not None and not _names(reading, hit):
            used.update(hit.words)  # "cast doubt on" leaves no noun "doubt" to be read again
            yield hit


def _adjectival(reading: Reading, token: Token) -> bool:
    """True for a participle that nobody does anything to: "is *convinced* that", "*convinced* that …, she left"."""
    if token.tag == "VBD" or reading.child(token.i, "dobj", "agent") is not None:
        return False
    return token.pos == "ADJ" or reading.child(token.i, "auxpass") is not None or token.dep in _ADJOINED


def _unlisted(reading: Reading, token: Token) -> Hit | None:
    row = unlisted(reading, token)
    return None if row is None else Hit(token.i, row, (token.i,))


def _names(reading: Reading, hit: Hit) -> bool:
    """True for "a company *called* Northern Fish": the name of a thing is nobody's opinion."""
    token = reading.tokens[hit.i]
    return (
        hit.cue.klass == "call"
        and token.dep == "acl"
        and token.tag == "VBN"
        and grammar.agent(reading, token.i) is None
    )


def _best(reading: Reading, token: Token, rows: tuple[Cue, ...]) -> Hit | None:
    for row in sorted(rows, key=lambda row: -len(row.words)):
        words = _words(reading, token, row)
        if words is not None:
            return Hit(token.i, row, words)
    return None


def _words(reading: Reading, token: Token, row: Cue) -> tuple[int, ...] | None:
    """The tokens of the row's words, each following the last one or hanging on it; None when one is missing."""
    found = [token.i]
    for word in row.words[1:]:
        after = found[-1] + 1
        if after < len(reading.tokens) and word in {reading.tokens[after].lower, reading.tokens[after].lemma}:
            found.append(after)
            continue
        loose = next((kid for kid in reading.children(token.i) if kid.i > found[-1] and kid.lower == word), None)
        if loose is None:
            return None
        found.append(loose.i)
    return tuple(found)


def cue_words(reading: Reading, hit: Hit) -> tuple[int, int]:
    """The cue with its auxiliaries, negation and particles, as one stretch of tokens ("had not said")."""
    first, last = hit.i, hit.i + 1
    for word in hit.words[1:]:
        last = word + 1 if word == last else last
    if hit.cue.pos == "adj":
        return first, last
    kids = [kid.i for kid in reading.children(hit.i, "aux", "auxpass", "neg") if kid.i < first]
    for kid in sorted(kids, reverse=True):
        if kid == first - 1:
            first = kid
    return first, last
