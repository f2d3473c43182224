"""Words that state a tie between two actors, and titles that imply one."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows

PREDICATES = frozenset(
    [
        "spokesperson_of",
        "office_holder_of",
        "member_of",
        "part_of",
        "ally_of",
        "supports",
        "opposes",
        "linked_to",
        "leads",
        "owns",
    ]
)
"""The ties of the output contract."""
_PLACES = {"subj", "obj", "poss", "self", "noun", "verb_subj", "conj", "left"}


class TieTitle(Row, frozen=True, kw_only=True):
    """A title and the tie it implies between its bearer and what the title is of."""

    title: str
    predicate: str

    def fault(self) -> str | None:
        """The predicate must be one of the contract's and the example must show the title."""
        if self.predicate not in PREDICATES:
            return f"no such predicate: {self.predicate}"
        return super().fault() or (
            None if self.title in self.example.lower() else "the example does not show the title"
        )


class TieCue(Row, frozen=True, kw_only=True):
    """A word that ties two actors, and where each of them stands.

    Attributes:
        cue: Lemma, with its particle ("prop up"); of a suffix the participle after the hyphen.
        pos: `verb`, `noun`, `adj`, `prep` or `suffix`.
        predicate: The tie.
        subject, object: Where the two actors stand; see the head of `resources/tie_cues.tsv`.
        ended: "yes" when the word says the tie is over.
    """

    cue: str
    pos: str
    predicate: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    ended: str = ""

    def fault(self) -> str | None:
        """Predicate and places must be known."""
        if self.predicate not in PREDICATES:
            return f"no such predicate: {self.predicate}"
        odd = [p for p in (*self.subject, *self.object) if p not in _PLACES and not p.startswith("prep:")]
        return super().fault() or (f"no such place of an actor: {odd[0]}" if odd else None)


Effect = Literal["ended", "denied", "claimed", "unreal", "kept"]


class TieVerdict(Row, frozen=True, kw_only=True):
    """What a verb says of the tie that it governs: "stopped backing", "withdrew its support", "accused of backing".

    Attributes:
        verb: Lemma.
        effect: `ended`, `denied`, `claimed`, `unreal` (meant, asked, offered: no tie yet) or `kept`.
        passive: "yes" when it says so in the passive alone ("is said to back").
    """

    verb: str
    effect: Effect
    passive: str = ""


@cache
def tie_verdicts() -> dict[tuple[str, bool], Effect]:
    """(lemma, whether passive) → effect."""
    out: dict[tuple[str, bool], Effect] = {}
    found: tuple[TieVerdict, ...] = rows("tie_verdicts", TieVerdict)
    for row in found:
        if row.passive:
            out[row.verb, True] = row.effect
    for row in found:
        if not row.passive:
            out.setdefault((row.verb, True), row.effect)
            out[row.verb, False] = row.effect
    return out


@cache
def tie_titles() -> dict[str, str]:
    """Title → predicate."""
    found: tuple[TieTitle, ...] = rows("tie_titles", TieTitle)
    return {row.title: row.predicate for row in found}


@cache
def tie_cues() -> dict[tuple[str, str], tuple[TieCue, ...]]:
    """(first word, part of speech) → rows."""
    table: dict[tuple[str, str], tuple[TieCue, ...]] = {}
    found: tuple[TieCue, ...] = rows("tie_cues", TieCue)
    for row in found:
        key = (row.cue.split()[0], row.pos)
        table[key] = (*table.get(key, ()), row)
    return table
