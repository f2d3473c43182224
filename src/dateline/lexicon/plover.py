"""PLOVER 2.0 as tables: the sixteen acts, their modes, how status changes the coding, contexts and CAMEO codes."""

from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.table import Row, rows
from dateline.model.event import EventStatus, Quad

Act = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""A PLOVER event type."""


SECTORS = frozenset({
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PRE",
    "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK",
})  # fmt: skip
"""PLOVER 2.0's sectors, section 5."""


def sector_fault(sector: str | None) -> str | None:
    """What is wrong with a row's sector, for its `fault`: None for a PLOVER code or no sector at all."""
    return None if sector is None or sector in SECTORS else f"{sector!r} is no PLOVER sector"


class ActRow(Row, frozen=True, kw_only=True):
    """A PLOVER act with its quad class, its conflict–cooperation score and whether it needs a recipient."""

    act: Act
    quad: Quad
    score: float
    recipient_required: bool


class ModeRow(Row, frozen=True, kw_only=True):
    """A mode of an act; `score` replaces the act's where PLOVER gives one."""

    act: Act
    mode: str
    score: float | None = None


class StatusRow(Row, frozen=True, kw_only=True):
    """How PLOVER codes an act of a given status.

    Attributes:
        act: The deed.
        status: What the text commits itself to.
        event_type: The coding; empty where PLOVER has no record.
        mode: Of a threat its mode; of the act `demanded` the mode of a REQUEST or REJECT about it.
    """

    act: Act
    status: EventStatus
    event_type: Act | Literal[""] = ""
    mode: str = ""


class ContextRow(Row, frozen=True, kw_only=True):
    """A PLOVER context and the lemmas that speak of it; `_` joins two words in a row."""

    name: str
    words: tuple[str, ...]


class TopicRow(Row, frozen=True, kw_only=True):
    """What a demand or refusal is about, where that is no deed of its own, and the mode it gives.

    Attributes:
        word: A noun, a class of nouns, or a verb.
        mode: Mode of REQUEST and REJECT.
    """

    first_wins: ClassVar[bool] = True

    word: str
    mode: Literal["assist", "change", "yield", "meet"]


class CameoRow(Row, frozen=True, kw_only=True):
    """A CAMEO code with the act, mode and contexts it stands for."""

    first_wins: ClassVar[bool] = True

    code: str
    act: Act
    mode: str = ""
    contexts: tuple[str, ...] = ()


@cache
def acts() -> dict[str, ActRow]:
    """The acts by name."""
    return {row.act: row for row in rows("plover_types", ActRow)}


@cache
def mode_scores() -> dict[tuple[str, str], float | None]:
    """The score of each (act, mode); None where PLOVER gives none."""
    return {(row.act, row.mode): row.score for row in rows("plover_modes", ModeRow)}


@cache
def codings() -> dict[tuple[str, str], StatusRow]:
    """How each (act, status) is coded."""
    return {(row.act, row.status): row for row in rows("plover_status", StatusRow)}


@cache
def context_words() -> dict[str, tuple[str, ...]]:
    """The contexts each lemma, or pair of lemmas joined by `_`, speaks of."""
    out: dict[str, tuple[str, ...]] = {}
    for row in rows("plover_contexts", ContextRow):
        for word in row.words:
            out[word] = (*out.get(word, ()), row.name)
    return out


@cache
def context_pairs() -> frozenset[str]:
    """The first words of the two-word entries of `context_words`."""
    return frozenset(word.partition("_")[0] for word in context_words() if "_" in word)


@cache
def demand_topics() -> tuple[TopicRow, ...]:
    """The topics of demands and refusals, the most telling first."""
    return rows("demand_topics", TopicRow)


@cache
def cameo_rows() -> dict[tuple[str, str], tuple[CameoRow, ...]]:
    """The CAMEO rows of each (act, mode), the default first."""
    out: dict[tuple[str, str], tuple[CameoRow, ...]] = {}
    for row in rows("cameo", CameoRow):
        key = (row.act, row.mode)
        out[key] = (*out.get(key, ()), row)
    return out
