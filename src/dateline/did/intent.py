"""Harm that somebody meant, told apart from accidents and from games.

"Killed", "wounded" and "explosion" are told of storms, crashes and boilers as well; "attack" and "beat" of teams. The
doer decides; else the words of the sentence; else those of the nearest sentence that speaks of violence or mishap.
"""

import re
from typing import Literal

from dateline.did.scene import Scene
from dateline.lexicon.frames import class_words
from dateline.model import Token

_SCORE = re.compile(r"\d{1,3}[-\u2013]\d{1,3}")
_NEARBY = {"in", "by", "during", "from", "of", "after", "with", "when", "as"}
_CLAUSES = ("advcl", "relcl", "acl")
_ARMED = {"violence", "weapons", "bomb", "troops", "police"}
_WILLED = {"actor", "people", "institution", "leader", "event:ASSAULT", "event:PROTEST", "event:COERCE"} | _ARMED
_SPORTING = 3
"""Words of sport that make a story one about sport …"""
_DENSE = 60
"""… when they stand no farther apart than this on average."""

Cause = Literal["meant", "mishap"]


class Intent:
    """Whether harm in a scene was meant; sentences are looked at only when a verb of harm asks.

    Args:
        scene: The story.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._causes: list[Cause | None] | None = None
        self._sports: list[int] | None = None

    def meant(self, i: int) -> bool:
        """Whether the harm that token `i` tells was done on purpose, as far as the story tells."""
        scene = self.scene
        token = scene.reading.tokens[i]
        if self._plays(token.sentence):
            return False
        doers = scene.subjects(i) if scene.is_verbal(token) else scene.modifiers(i)
        for doer in doers:
            found = self._cause(doer)
            if found is not None:
                return found == "meant"
        for near in self._nearby(i):
            found = self._cause(near)
            if found is not None:
                return found == "meant"
        return self._told(token)

    def played(self, i: int, doers: list[Token]) -> bool:
        """Whether an assault is one in a game: "attacked after the break", "beat City 2-0"."""
        scene = self.scene
        token = scene.reading.tokens[i]
        if not self._plays(token.sentence):
            return False
        bounds = scene.reading.sentences[token.sentence]
        others = (t for t in scene.reading.tokens[bounds.first : bounds.last] if t.i != i)
        return not any(_ARMED & scene.kinds(t.i) or scene.is_a(t, "harm") for t in (*doers, *others))

    def _cause(self, token: Token) -> Cause | None:
        """What a doer says of the harm: a gunman's is meant, a storm's is not, a blast's may be either."""
        kinds = self.scene.kinds(token.i)
        if "violence" in kinds:
            return "meant"
        if any("violence" in self.scene.kinds(word.i) for word in self.scene.modifiers(token.i)):
            return "meant"
        if "accident" in kinds:
            return "mishap"
        if "pron" in kinds or "blast" in kinds:
            return None
        return "meant" if _WILLED & kinds else None

    def _nearby(self, i: int) -> list[Token]:
        """What the verb's own phrases name ("in a crash", "when a storm hit"), nearest first."""
        scene = self.scene
        found = [
            noun
            for prep in scene.prepositions(i)
            if prep.lower in _NEARBY
            for noun in scene.reading.children(prep.i, "pobj")
            if not {"people", "place"} & scene.kinds(noun.i)
        ]
        for clause in scene.reading.children(i, "advcl"):
            found += [*scene.subjects(clause.i), clause]
        return [token for token in found if self._sign(token) is not None]

    def _sign(self, token: Token) -> Cause | None:
        lemma = self.scene.lemma(token)
        if lemma in class_words("violence"):
            return "meant"
        return "mishap" if lemma in class_words("accident") else None

    def _told(self, token: Token) -> bool:
        """What the token's sentence says, else the nearest one before it, else the next, else who was harmed."""
        if self._causes is None:
            self._causes = [self._of_sentence(s.first, s.last) for s in self.scene.reading.sentences]
        own = self._causes[token.sentence]
        if own is not None:
            return own == "meant"
        armed = any({"troops", "weapons"} & self.scene.kinds(each.i) for each in self.scene.objects(token.i))
        before = [cause for cause in self._causes[: token.sentence] if cause is not None]
        after = [cause for cause in self._causes[token.sentence + 1 :] if cause is not None]
        told = before[-1] if before else after[0] if after else None
        return armed if told is None else told == "meant"

    def _of_sentence(self, first: int, last: int) -> Cause | None:
        signs = [self._sign(token) for token in self.scene.reading.tokens[first:last]]
        return "meant" if "meant" in signs else "mishap" if "mishap" in signs else None

    def _plays(self, sentence: int) -> bool:
        """True in a sentence that speaks of sport, or in a story that does."""
        if self._sports is None:
            self._sports = [self._sport_words(s.first, s.last) for s in self.scene.reading.sentences]
        words = sum(self._sports)
        return self._sports[sentence] > 0 or (words >= _SPORTING and words * _DENSE >= len(self.scene.reading.tokens))

    def _sport_words(self, first: int, last: int) -> int:
        tokens = self.scene.reading.tokens
        lemmas = [token.lemma.lower() for token in tokens[first:last]]
        words = sum(lemma in class_words("sporting") for lemma in lemmas)
        text = self.scene.state.story.text[tokens[first].start : tokens[last - 1].end] if last > first else ""
        if _SCORE.search(text) is None:  # "beat City 2-0", but not "aged 10-15"
            return words
        return words + any(lemma in class_words("contest") for lemma in lemmas)
