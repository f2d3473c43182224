"""Cues: the words by which news hands words, beliefs and plans to somebody ("said", "the claim that", "reportedly")."""

import re
from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.table import Row, rows

CueKind = Literal["verb", "noun", "adj", "adv", "phrase"]
CueClass = Literal[
    "say", "tell", "ask", "answer", "claim", "deny", "admit", "confirm", "announce", "report", "show", "write",
    "explain", "add", "note", "stress", "argue", "demand", "urge", "order", "request", "promise", "offer", "threaten",
    "warn", "accuse", "blame", "criticise", "condemn", "praise", "support", "oppose", "reject", "refuse", "agree",
    "propose", "suggest", "predict", "speculate", "believe", "think", "know", "doubt", "fear", "worry", "hope", "want",
    "expect", "plan", "intend", "decide", "feel", "regret", "apologise", "joke", "mock", "question", "call", "describe",
    "compare", "remember", "learn", "seem", "quote", "thank", "discuss",
]  # fmt: skip
"""What kind of speaking or thinking a cue names; British spelling stands for both."""

_FRAMES = {"that", "quote", "wh", "to", "obj_to", "np", "ing", "as", "sc"}
_PREPOSITION = re.compile(r"prep:[a-z]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Cue(Row, frozen=True, kw_only=True):
    """A word that attributes, and how the words it attributes stand to it.

    Frames, the complements that carry the content:
        `that`: a finite clause, with or without "that", also around a parenthesis ("the road, he said, is open");
        `quote`: a direct quotation; `wh`: an indirect question ("said why it fell");
        `to`: a to-infinitive right after the cue ("promised to go", and of passives "was told to go");
        `obj_to`: an object and a to-infinitive ("urged the army to go"); `ing`: a gerund ("denied going");
        `np`: a noun phrase ("denied the theft"), of a cue that ends in a preposition its object ("called for calm");
        `as`: an object and an as-phrase ("described it as a theft"); `sc`: an object and its predicate ("called him a
        thief"), of "seem" the predicate alone; `prep:of`, `prep:about`, …: the object of that preposition.

    Attributes:
        cue: Base form, with its particle or preposition ("call for").
        pos: Part of speech of its first word; `phrase` for set phrases that a source follows ("according to").
        klass: What kind of speaking or thinking it names.
        frames: The complements it takes.
        hearer: Where the person spoken to stands: `obj`, the object ("told the minister"), or `to` ("said to him").
        form: `speech` is said or written, `attitude` believed, wished or planned, `evidence` read off a document.
        weight: How surely the word is an attribution when it has a frame and a subject that can speak.
        forms: Inflected forms of its first word that do not begin like its base form ("thought").
    """

    first_wins: ClassVar[bool] = True

    cue: str
    pos: CueKind
    klass: CueClass
    frames: tuple[str, ...]
    hearer: Literal["", "obj", "to"] = ""
    form: Literal["speech", "attitude", "evidence"]
    weight: float
    forms: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the cue: ("call", "for")."""
        return tuple(self.cue.split())

    def fault(self) -> str | None:
        """The frames must be known, the weight a share of one, and the example must show the cue."""
        unknown = [f for f in self.frames if f not in _FRAMES and not _PREPOSITION.fullmatch(f)]
        if unknown or not self.frames:
            return f"no such frame: {', '.join(unknown) or 'none given'}"
        if not 0 < self.weight <= 1:
            return "the weight must lie above 0 and not above 1"
        return super().fault() or (None if not self.example or self._shown() else "the example does not show the cue")

    def _shown(self) -> bool:
        first, *others = self.words
        found = _WORD.findall(self.example.lower())
        stem = first[:-1] if first[-1] in "ey" else first
        inflected = any(word in self.forms or word.startswith(stem) for word in found)
        return inflected and all(word in found for word in others)


@cache
def cues() -> tuple[Cue, ...]:
    """All cues, in the order of the list."""
    return rows("cues", Cue)


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Verbs by the lemma of their first word: "call" gives "call", "call for" and "call on"."""
    return _by_first_word("verb")


@cache
def noun_cues() -> dict[str, tuple[Cue, ...]]:
    """Nouns by the lemma of their first word."""
    return _by_first_word("noun")


@cache
def adjective_cues() -> dict[str, tuple[Cue, ...]]:
    """Adjectives by their first word."""
    return _by_first_word("adj")


@cache
def adverb_cues() -> dict[str, Cue]:
    """Adverbs: what their clause tells is said by others."""
    return {cue.cue: cue for cue in cues() if cue.pos == "adv"}


@cache
def phrase_cues() -> tuple[Cue, ...]:
    """Set phrases that a source follows."""
    return tuple(cue for cue in cues() if cue.pos == "phrase")


def _by_first_word(pos: CueKind) -> dict[str, tuple[Cue, ...]]:
    out: dict[str, list[Cue]] = {}
    for cue in cues():
        if cue.pos == pos:
            out.setdefault(cue.words[0], []).append(cue)
    return {word: tuple(found) for word, found in out.items()}
