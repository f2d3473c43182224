"""Modality cues: words that say whether the deed they govern took place, is planned, demanded, possible or denied."""

from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.frames import shows
from dateline.lexicon.table import Row, rows
from dateline.model.event import EventStatus

Effect = EventStatus | Literal["same", "factive"]
"""A status; `same`: the cue's own status; `factive`: the deed is taken for granted whatever the cue's status."""


class Cue(Row, frozen=True, kw_only=True):
    """A word and what it says about the deed it governs.

    Attributes:
        lemma: The cue's base form.
        particle: A particle it must have ("hold off").
        beneath: Of a noun, the verb it must hang on: "it *is* time to leave", "*took* the time to leave".
        slot: Where the deed stands seen from the cue: `clause`, `object`, `subject`, `prep:of`; or what the cue is to
            the deed: `modifier` ("planned visit"), `auxiliary` ("may attack"), `mark` ("if they attack"), `prep`
            ("without attacking", where `prep.gerund` asks for a verb), `purpose` ("gathered to denounce"), `performed`
            (the deed itself is done by saying so: "I would like to *thank*"), `hearsay` (what a claim or report says
            of it: "*dismissed* reports that").
        form: `going`, `infinitive` or `finite`: the cue counts only so ("are going to", "are to", "learned that").
        status: What holds of the deed when the cue is told as fact.
        past: What holds instead when a conjunction's clause, or an "have to", is told in the past tense ("until he
            withdrew", "had to withdraw"); empty for the same.
        ahead: What holds instead of a conjunction's clause that is not told in the past, under a main clause that has
            not come about ("will leave when he attacks"); empty for the same.
        tried: The deed was set about, and PLOVER codes an attempt as the deed.
        negated: What holds when the cue is negated; by default `happened` and `same` turn to `denied`, `factive`
            stays, and everything else turns to `denied`.
    """

    first_wins: ClassVar[bool] = True

    lemma: str
    particle: str = ""
    beneath: str = ""
    slot: str
    form: Literal["", "going", "infinitive", "finite"] = ""
    status: Effect
    negated: Effect | Literal[""] = ""
    past: Effect | Literal[""] = ""
    ahead: Effect | Literal[""] = ""
    tried: bool = False

    def fault(self) -> str | None:
        """The example must show the cue."""
        return super().fault() or (None if shows(self.lemma, self.example) else "the example does not show the word")

    @property
    def when_negated(self) -> Effect:
        """What holds of the deed when the cue is negated."""
        if self.negated:
            return self.negated
        return "factive" if self.status == "factive" else "denied"


@cache
def cues() -> dict[tuple[str, str], tuple[Cue, ...]]:
    """The cues by (lemma, slot), the most exacting first."""
    out: dict[tuple[str, str], list[Cue]] = {}
    for row in rows("modality_cues", Cue):
        out.setdefault((row.lemma, row.slot), []).append(row)
    return {
        key: tuple(sorted(found, key=lambda r: (not r.particle, not r.beneath, not r.form)))
        for key, found in out.items()
    }
