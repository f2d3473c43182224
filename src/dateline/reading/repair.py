"""Parses put right where the grammar leaves no doubt.

*In an earlier interview Lund said …*: without a comma the parser takes "an earlier interview Lund" for one name and
leaves the preposition without an object. English has no such preposition, so the common noun is its object and the
name alone the subject.
"""

from collections.abc import Sequence

import msgspec

from dateline.model import Token

_SUBJECTS = {"nsubj", "nsubjpass"}


def repaired(tokens: Sequence[Token]) -> dict[int, Token]:
    """The tokens of one sentence that the repair changes, by their index; empty for nearly all sentences.

    Args:
        tokens: One sentence, in order, with indices that run through the story.
    """
    changed: dict[int, Token] = {}
    base = tokens[0].i if tokens else 0
    governed = {token.head for token in tokens if token.dep in {"pobj", "pcomp"}}
    for preposition in tokens:
        if preposition.pos != "ADP" or preposition.dep != "prep" or preposition.i in governed:
            continue
        subject = _next_subject(tokens, preposition.i - base)
        noun = None if subject is None else _before_the_name(tokens, preposition.i + 1 - base, subject.i - base)
        if subject is None or noun is None:
            continue
        for token in tokens[preposition.i + 1 - base : noun.i - base]:
            if token.head == subject.i:
                changed[token.i] = msgspec.structs.replace(token, head=noun.i)
        changed[noun.i] = msgspec.structs.replace(noun, head=preposition.i, dep="pobj")
    return changed


def _next_subject(tokens: Sequence[Token], at: int) -> Token | None:
    """The subject whose phrase begins right behind the preposition at `at`."""
    if at + 1 >= len(tokens):
        return None
    base = tokens[0].i
    token = tokens[at + 1]
    for _ in range(len(tokens)):
        if token.dep in _SUBJECTS or token.head == token.i or not base <= token.head < base + len(tokens):
            break
        token = tokens[token.head - base]
    return token if token.dep in _SUBJECTS and token.pos == "PROPN" and token.i > tokens[at].i else None


def _before_the_name(tokens: Sequence[Token], first: int, subject: int) -> Token | None:
    """The last common noun before the name that ends in the subject, where an article or possessive opens it."""
    name = subject
    while name > first and tokens[name - 1].pos == "PROPN":
        name -= 1
    noun = tokens[name - 1] if name > first else None
    if noun is None or noun.pos != "NOUN" or noun.head != tokens[subject].i or tokens[first].pos not in {"DET", "PRON"}:
        return None
    return noun
