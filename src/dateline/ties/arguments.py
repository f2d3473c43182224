"""Where the two actors of a tie stand relative to the word that states it."""

from collections.abc import Callable

from dateline.model import Actor, Reading, StoryState, Token
from dateline.reading import grammar

_SAID_OF = {"attr", "oprd", "acomp", "appos"}


def actors(state: StoryState, i: int, places: tuple[str, ...]) -> list[tuple[Token, Actor]]:
    """The actors, with their head words, at the first of `places` (seen from token `i`) where any stand."""
    for place in places:
        name, _, word = place.partition(":")
        heads = _PLACES[name](state.reading, i, word)
        found = [
            (token, named[0])
            for head in heads
            for token in grammar.conjuncts(state.reading, head.i)
            if (named := state.actor_headed(token.i)) is not None
        ]
        if found:
            return found
    return []


def _subject(reading: Reading, i: int, _: str) -> list[Token]:
    found = grammar.agent(reading, i) if grammar.is_passive(reading, i) else grammar.subject(reading, i)
    return [] if found is None else [found]


def _object(reading: Reading, i: int, _: str) -> list[Token]:
    if grammar.is_passive(reading, i):
        token = reading.tokens[i]  # "the militia, led by Sow": the noun that the participle hangs on
        found = reading.head(token) if token.dep == "acl" else grammar.subject(reading, i)
        return [] if found is None else [found]
    return [grammar.antecedent(reading, kid) for kid in reading.children(i, "dobj")]


def _possessor(reading: Reading, i: int, _: str) -> list[Token]:
    return reading.children(i, "poss")


def _itself(reading: Reading, i: int, _: str) -> list[Token]:
    return [reading.tokens[i]]


def _noun(reading: Reading, i: int, _: str) -> list[Token]:
    """What a predicate noun or adjective is said of, or the noun an adjective stands before."""
    token = reading.tokens[i]
    if token.dep in {"attr", "acomp", "oprd"}:
        subject = grammar.subject(reading, token.head)
        return [] if subject is None else [subject]
    if token.dep in {"appos", "amod", "acl"}:
        return [reading.head(token)]
    if _after_and(reading, i):
        return reading.children(i, "dobj")
    if token.dep == "ROOT" and token.pos in {"VERB", "ADJ"}:
        subject = grammar.subject(reading, i)
        return [] if subject is None else [subject]
    if token.dep == "relcl":
        subject = grammar.subject(reading, i)
        return [] if subject is None else [subject]
    return []


def _verb_subject(reading: Reading, i: int, _: str) -> list[Token]:
    token = reading.tokens[i]
    for _step in range(3):  # "in the war on the side of": noun, preposition, noun, preposition, verb
        token = reading.head(reading.head(token)) if token.dep == "pobj" else reading.head(token)
        if token.pos in {"VERB", "AUX"}:
            subject = grammar.subject(reading, token.i)
            return [] if subject is None else [subject]
    return []


def _joined(reading: Reading, i: int, _: str) -> list[Token]:
    """What the modified noun is joined to: "the army and allied militias"."""
    if _after_and(reading, i):
        return [reading.tokens[i - 2]] if reading.tokens[i - 2].pos in {"NOUN", "PROPN"} else []
    noun = reading.head(reading.tokens[i])
    return [reading.head(noun)] if reading.tokens[i].dep == "amod" and noun.dep == "conj" else []


def _after_and(reading: Reading, i: int) -> bool:
    """True for an adjective behind "and" that the tagger took for a verb: "the army and *allied* Lebanese fighters"."""
    return i > 1 and reading.tokens[i - 1].pos == "CCONJ" and reading.tokens[i].tag == "VBD"


def _before_hyphen(reading: Reading, i: int, _: str) -> list[Token]:
    return [reading.tokens[i - 2]] if i >= 2 and reading.tokens[i - 1].text == "-" else []


def _preposition(reading: Reading, i: int, word: str) -> list[Token]:
    if reading.tokens[i].lower == word:
        return reading.children(i, "pobj")
    return grammar.prepositions(reading, i, word)


_PLACES: dict[str, Callable[[Reading, int, str], list[Token]]] = {
    "subj": _subject,
    "obj": _object,
    "poss": _possessor,
    "self": _itself,
    "noun": _noun,
    "verb_subj": _verb_subject,
    "conj": _joined,
    "left": _before_hyphen,
    "prep": _preposition,
}
