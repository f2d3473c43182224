"""Whether a tie that words state holds: over, denied, only claimed, or no more than meant, asked or offered."""

from collections.abc import Iterator

from dateline.lexicon.ties import Effect, TieCue, tie_verdicts
from dateline.model import Reading, Statement, StoryState, Token
from dateline.model.relation import RelationStatus
from dateline.reading import grammar

_ENDED = frozenset({"former", "ex", "erstwhile", "onetime", "formerly", "ousted", "then", "late"})
_CLAIMED = frozenset({
    "alleged", "allegedly", "reportedly", "suspected", "purported", "purportedly", "supposed", "supposedly", "apparent",
    "apparently", "presumed",
})  # fmt: skip
_MODAL = frozenset({"may", "might", "could", "would", "should", "must", "can"})
"""Modals under which a tie is no tie yet; what "will" be is taken for announced."""

_GOVERNED = frozenset(
    {"xcomp", "ccomp", "pcomp", "dobj", "prep", "pobj", "attr", "acomp", "oprd", "conj", "nsubjpass", "advcl"}
)
_DENIERS = frozenset({"deny"})
_CLAIMANTS = frozenset({"accuse", "claim", "blame", "speculate", "suspect", "allege"})
"""Classes of cues whose statements claim or deny what they say."""


def verdict(state: StoryState, token: Token, row: TieCue) -> tuple[RelationStatus, str | None] | None:
    """The status of the tie and the statement that asserts it; None where the words state no tie that is or was.

    Args:
        state: The story.
        token: The word that states the tie.
        row: Its row in the table.
    """
    reading = state.reading
    statement = _asserted_in(state, token)
    said = statement.id if statement is not None else None
    if _modal(reading, token):
        return None
    effect = _governing(reading, token)
    if effect == "unreal":
        return None
    if row.ended:
        return ("holds" if _negated(reading, token) else "ended"), said  # "has not broken with Syria"
    if effect == "ended" or _over(reading, token):
        return "ended", said
    if effect == "denied" or (effect != "kept" and _negated(reading, token)):
        return "denied", said
    if statement is not None and statement.cue_class in _DENIERS | _CLAIMANTS and _is_point(reading, statement, token):
        return "denied" if statement.cue_class in _DENIERS else "claimed", said
    if effect == "claimed" or _qualified(reading, token, _CLAIMED):
        return "claimed", said
    return "holds", said


def _clause(reading: Reading, token: Token) -> list[Token]:
    """The word, and the copula or light verb above it that makes it a clause."""
    above = reading.head(token)
    return [token, above] if token.dep in {"attr", "acomp", "oprd", "dobj"} and above.i != token.i else [token]


def _kids(reading: Reading, token: Token) -> Iterator[Token]:
    for one in _clause(reading, token):
        yield from reading.children(one.i)


def _modal(reading: Reading, token: Token) -> bool:
    return any(kid.dep == "aux" and kid.lower in _MODAL for kid in _kids(reading, token))


def _negated(reading: Reading, token: Token) -> bool:
    return any(grammar.negation(reading, one.i) is not None for one in _clause(reading, token))


def _over(reading: Reading, token: Token) -> bool:
    """True for "a former ally", "is no longer an ally", "was once backed by"."""
    if _qualified(reading, token, _ENDED | {"once"}):
        return True
    return any(
        kid.lower == "longer" and any(small.lower == "no" for small in reading.children(kid.i))
        for kid in _kids(reading, token)
    )


def _qualified(reading: Reading, token: Token, words: frozenset[str]) -> bool:
    return any(
        kid.lower in words and kid.dep in {"amod", "advmod", "compound", "nmod"} for kid in _kids(reading, token)
    )


def _governing(reading: Reading, token: Token) -> Effect | None:
    """What the verbs above the word say of it, folded outward: who threatens or refuses to end it keeps it."""
    found: Effect | None = None
    for effect, negated in _effects(reading, token):
        if found == "ended":
            found = "ended" if effect in {"kept", "ended", "claimed"} and not negated else "kept"
        elif negated and effect in {"ended", "denied"}:
            found = "kept" if effect == "ended" else "claimed"  # "never stopped", "did not deny"
        else:
            found = effect
    return found


def _effects(reading: Reading, token: Token) -> Iterator[tuple[Effect, bool]]:
    """The effects of the verbs above the word, the innermost first, and whether each is negated or only a modal's."""
    below, table = token, tie_verdicts()
    for _step in range(8):
        above = reading.head(below)
        if below.dep not in _GOVERNED or above.i == below.i:
            return
        effect = table.get((above.lemma, grammar.is_passive(reading, above.i)))
        if effect is not None and above.pos in {"VERB", "AUX"} and _complement(below):
            modal = any(kid.dep == "aux" and kid.lower in _MODAL for kid in reading.children(above.i))
            yield effect, modal or grammar.negation(reading, above.i) is not None
        below = above


def _complement(token: Token) -> bool:
    """True for what a verb bears on: its object or complement, not a side remark."""
    return token.dep in {"xcomp", "ccomp", "dobj", "prep", "nsubjpass"}


def _is_point(reading: Reading, statement: Statement, token: Token) -> bool:
    """True when the word is what is denied or claimed itself, no remark inside it ("denied that its *ally* fled")."""
    spans = statement.content_spans
    below = token
    while True:
        above = reading.head(below)
        if above.i == below.i or not any(span.start <= above.start < span.end for span in spans):
            return True
        if below.dep not in _GOVERNED:
            return False
        below = above


def _asserted_in(state: StoryState, token: Token) -> Statement | None:
    """The innermost statement whose content holds the word."""
    holding = [
        (span.end - span.start, statement.id, statement)
        for statement in state.statements
        for span in statement.content_spans
        if span.start <= token.start < span.end
    ]
    return min(holding)[2] if holding else None
