"""What a finding rests on, in plain sentences: for `dateline explain --finding`."""

import re
from collections.abc import Iterator

from dateline.ledger.answers import by_same, is_history
from dateline.ledger.claims import Claim
from dateline.ledger.matching import signs, stem, tells
from dateline.ledger.passages import Passage

_WORD = re.compile(r"[\w-]+")
_SIDE = {
    True: "The side that spoke, or was spoken of, is named in the answer.",
    False: "The answer names others than those bound by the word.",
    None: "The answer does not say whose deed it is.",
}


def claim_grounds(claim: Claim, answer: Passage | None) -> Iterator[str]:
    """How a word was read and, where it has an answer, by what the answer is held against it."""
    cue = None if claim.statement is None else claim.statement.cue_class
    by = f", by its verb of saying ({cue})" if cue is not None else ""
    yield f"Read as a {claim.kind}{by}{', with a “not” in it' if claim.negated else ''}."
    if answer is None:
        yield "No later story holds a sentence that tells of it, of its contrary, or that it was moved or dropped."
        return
    about = _shown(claim.topic & answer.around, answer)
    yield f"What it is about is told again: {about}." if about else "The two share no word of what it is about."
    told = tells(answer.bare)
    if told is not None and told[2] not in claim.stems:
        yield f"{_shown(told[1], answer)} tells what became of it: {told[0]}."
    ours, theirs = signs(claim.bare), signs(answer.bare)
    for name in claim.signs:
        if name in answer.signs:
            how = "the same" if claim.signs[name] == answer.signs[name] else "contraries"
            yield f"{_shown(ours[name][1], claim)} and {_shown(theirs[name][1], answer)} are {how} ({name})."
    yield _SIDE[by_same(claim, answer)]
    if is_history(answer):
        yield "The answer tells of a year long past."


def pair_grounds(left: Passage, right: Passage) -> Iterator[str]:
    """Why two sentences are taken to tell of one deed, and their sources to be two."""
    yield f"Both tell of: {_shown(left.stems & right.stems, right)}."
    publishers = " and ".join(f"“{one.view.told.story.source.publisher}”" for one in (left, right))
    yield f"They were printed by {publishers}, credit no common agency and do not copy one another's words."


def _shown(wanted: frozenset[str], passage: Passage) -> str:
    """The words of a passage's sentence that have these stems, in their order, each once."""
    text = passage.view.text
    start = text.rfind("\n", 0, passage.span.start) + 1
    inside = _WORD.findall(passage.text) + _WORD.findall(text[start : passage.span.start])
    words = {stem(word.lower()): word for word in reversed(inside) if stem(word.lower()) in wanted}
    return ", ".join(f"“{word}”" for word in reversed(words.values()))
