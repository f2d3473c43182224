"""How far a noun phrase reaches, and its words as the tables spell them."""

from collections.abc import Iterable

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_of_adjective
from dateline.model import Reading, Token

_LEFT = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "case", "advmod", "npadvmod"}
)
_PHRASE = frozenset({"of", "for", "from", "in", "at", "on", "inside", "near", "within", "across"})
_FURTHER = frozenset({"conj", "cc", "compound", "flat", "case", "nummod"})


def words(reading: Reading, first: int, last: int) -> list[str]:
    """The words of tokens `first` to `last`, with hyphened words in one piece ("al-Qaeda", "Army-related")."""
    out: list[str] = []
    glue = False
    end = -1
    for token in reading.tokens[first:last]:
        touching = token.start == end
        hyphen = token.text == "-"
        if out and touching and (glue or hyphen):
            out[-1] += token.text
        else:
            out.append(token.text)
        glue = hyphen and touching
        end = token.end
    return out


def left_edge(reading: Reading, head: int, first: int | None = None) -> int:
    """The first token of the phrase that `head` governs: its article, adjectives and possessor belong to it."""
    edge = head if first is None else first
    for child in reversed(reading.children(head)):
        if child.i >= edge:
            continue
        if child.text == "(":
            break
        if child.dep in _LEFT or child.text == "-":
            edge = min(edge, reading.extent(child.i)[0])
        elif child.dep not in {"punct", "cc", "preconj"}:
            break
    return _after_bracket(reading, edge, head if first is None else first)


def _after_bracket(reading: Reading, edge: int, last: int) -> int:
    """The phrase starts anew after an opening bracket: "Five Star (M5S" is two names."""
    for i in range(last - 1, edge - 1, -1):
        if reading.tokens[i].text in {"(", "[", '"'}:
            return i + 1
    return edge


def after_rivals(reading: Reading, first: int, head: int) -> int:
    """Start anew in "Iranian and Lebanese fighters": two groups, of which the words beside the noun name the second."""
    tokens = reading.tokens
    for i in range(head - 1, first, -1):
        if (
            tokens[i].dep == "cc"
            and country_of_adjective(tokens[i - 1].text)
            and country_of_adjective(tokens[i + 1].text)
        ):
            return i + 1
    return first


def right_edge(reading: Reading, head: int, last: int, preps: Iterable[str] = _PHRASE) -> int:
    """The end of the phrase with the prepositional phrases that follow at once, without clauses and appositions."""
    end = last
    for child in reading.children(head, "prep"):
        if child.i == end and child.lower in preps and not _temporal(reading, child):
            end = _object_end(reading, child)
    for i in range(last, end):
        if reading.tokens[i].text in {"(", "["}:
            return max(last, i)
    return end


def _temporal(reading: Reading, prep: Token) -> bool:
    """True for "on Oct 11", "in May": they say when, not which."""
    noun = reading.child(prep.i, "pobj")
    return noun is not None and noun.ent in {"DATE", "TIME"}


def _object_end(reading: Reading, prep: Token) -> int:
    noun = reading.child(prep.i, "pobj")
    if noun is None:
        return prep.i
    return _noun_end(reading, noun)


def _noun_end(reading: Reading, noun: Token) -> int:
    end = noun.i + 1
    for child in reading.children(noun.i):
        if child.i < noun.i:
            continue
        if child.dep == "prep" and child.i == end and child.lower in _PHRASE and not _temporal(reading, child):
            end = max(end, _object_end(reading, child))
        elif child.dep == "conj" and child.pos in {"NOUN", "PROPN"}:
            end = max(end, _noun_end(reading, child))
        elif child.dep in _FURTHER and child.dep != "cc" and child.i == end:
            end = child.i + 1
    return end


def head_of(reading: Reading, first: int, last: int) -> int:
    """The token of `first` to `last` that hangs on a word outside; the last one where several or none do."""
    for i in range(last - 1, first - 1, -1):
        head = reading.tokens[i].head
        if head == i or not first <= head < last:
            return i
    return last - 1


def stands_behind(reading: Reading, i: int) -> bool:
    """True for the name before "-backed", "-led", …: it acts, and those in the sentence are not of its country."""
    after = reading.tokens[i + 1 : i + 3]
    return (
        len(after) > 1
        and after[0].text == "-"
        and (after[1].lower in actor_words("outside") or after[1].lower in actor_words("leading"))
    )
