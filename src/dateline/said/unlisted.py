"""Cues outside the list: a verb that stands to a quotation, or to a that-clause, as a verb of speaking stands.

*"The bridge is safe," croaked the engineer. He bleated that nobody had asked him.*
"""

from dateline.lexicon.cues import Cue
from dateline.lexicon.roles import actor_nouns
from dateline.lexicon.statement_words import words_of
from dateline.model import Reading, Token
from dateline.reading import grammar

_PERSONS = {"i", "we", "he", "she", "they", "you", "who", "somebody", "someone", "nobody", "others", "many", "some"}
_SPEAKERS = {"PERSON", "ORG", "NORP", "GPE"}
_NEAR = 8
"""How many words the speaker may take between a quotation and the verb: "…," the county's chief engineer croaked."""
_WEIGHT = 0.6
"""Of eleven such cues in two thirds of PolNeAR's training part seven attribute."""


def unlisted(reading: Reading, token: Token) -> Cue | None:
    """A row for a verb that no list has but the sentence uses as a cue; None for any other word."""
    if token.tag not in grammar.TENSED or token.pos != "VERB" or reading.quotation_at(token.start) is not None:
        return None
    if token.lemma in words_of("no_cue") or grammar.is_passive(reading, token.i):
        return None
    speaker = grammar.own_subject(reading, token.i) or _behind(reading, token)
    if speaker is None or not _can_speak(grammar.antecedent(reading, speaker)):
        return None
    if _beside_quotation(reading, token, speaker):
        return _row(token.lemma, "quote")
    return _row(token.lemma, "that") if _with_that(reading, token) else None


def _row(lemma: str, frame: str) -> Cue:
    return Cue(
        cue=lemma, pos="verb", klass="say", frames=(frame,), form="speech", weight=_WEIGHT, source="by its construction"
    )


def _behind(reading: Reading, verb: Token) -> Token | None:
    """The word behind an inverted verb, which the parser may call an object: `"…," wheezed the engineer`."""
    return next((kid for kid in reading.children(verb.i, "dobj", "attr", "npadvmod") if kid.i > verb.i), None)


def _can_speak(token: Token) -> bool:
    """True for persons, bodies, and nouns for them."""
    if token.pos == "PRON":
        return token.lower in _PERSONS
    return token.ent in _SPEAKERS or token.lower in actor_nouns() or token.lemma.lower() in actor_nouns()


def _beside_quotation(reading: Reading, verb: Token, speaker: Token) -> bool:
    """True for `"…," the engineer croaked` and `"…," wheezed the engineer`; not for a quoted thing that is grasped."""
    first = min(verb.i, reading.extent(speaker.i)[0])
    if not first > 0 or verb.i - first > _NEAR or verb.i + 1 >= len(reading.tokens):
        return False
    marks = reading.tokens[max(0, first - 2) : first]
    closed = marks[-1].text in {'"', "'"} and marks[0].text in {",", "?", "!", "-", "--"}
    ends = reading.tokens[reading.sentence_of(verb.i).last - 1].i
    behind = reading.tokens[verb.i + 1 : ends + 1]
    busy = any(kid.i > verb.i and kid.i != speaker.i for kid in reading.children(verb.i, "dobj", "ccomp"))
    return closed and not busy and bool(behind)


def _with_that(reading: Reading, verb: Token) -> bool:
    """True for a that-clause behind the verb, which is what somebody says, thinks or finds."""
    for kid in reading.children(verb.i, "ccomp"):
        first = reading.tokens[reading.extent(kid.i)[0]]
        if kid.i > verb.i and first.lower == "that" and first.dep == "mark":
            return True
    return False
