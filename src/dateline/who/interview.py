"""Interviews printed as questions and answers: "I" is who answers, and "you" in a question is the same person."""

from collections.abc import Iterator

from dateline.lexicon.actor_words import actor_words
from dateline.model import Reading, Token
from dateline.who.chain import Chain
from dateline.who.chains import Chains
from dateline.who.drafts import Draft

_ANSWERS, _QUESTIONS = 3, 1
"""So many sentences with an "I", and so many questions with a "you", outside quotation marks make an interview."""


def interviewed(reading: Reading, chains: Chains) -> Iterator[tuple[Chain, Draft]]:
    """The pronouns of the person whom an interview questions, with that person's chain; nothing in other stories."""
    mine, yours = _first_person(reading), _second_person(reading)
    if len({token.sentence for token in mine}) < _ANSWERS or len({token.sentence for token in yours}) < _QUESTIONS:
        return
    person = _introduced(chains, min(mine[0].i, yours[0].i))
    if person is None:
        return
    for token in sorted((*mine, *yours), key=lambda token: token.i):
        if token.i not in chains.of_token:
            yield person, Draft(
                first=token.i, last=token.i + 1, head=token.i, anchor=token.i, form="pronoun", kind="pronoun",
                text=token.lower, why="pronoun.interview",
            )  # fmt: skip


def _first_person(reading: Reading) -> list[Token]:
    """Each "I" of an answer."""
    words = actor_words("i")
    return [
        token
        for token in reading.tokens
        if token.lower in words and not _asks(reading, token) and reading.quotation_at(token.start) is None
    ]


def _second_person(reading: Reading) -> list[Token]:
    """Each "you" of a question."""
    words = actor_words("you")
    return [
        token
        for token in reading.tokens
        if token.lower in words and _asks(reading, token) and reading.quotation_at(token.start) is None
    ]


def _asks(reading: Reading, token: Token) -> bool:
    return any(one.text == "?" for one in reading.tokens[reading.sentence_of(token.i).last - 1 :][:1])


def _introduced(chains: Chains, before: int) -> Chain | None:
    """The person whom the words before the first answer name most often; None when two are named alike."""
    count = {
        chain.at: sum(draft.head < before for draft in chain.drafts)
        for chain in chains.chains
        if chain.kind == "person" and any(" " in name for name in chain.names)
    }
    most = max(count.values(), default=0)
    named = [at for at, times in count.items() if times == most]
    return chains.chains[named[0]] if most and len(named) == 1 else None
