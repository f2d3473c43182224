"""How sure one may be of a deed: by the rule that gave its status, and by how it is told."""

from dateline.did.deed import Deed
from dateline.did.verdict import Verdict
from dateline.lexicon.certainty import right_status
from dateline.model.event import EventStatus

_RIGHT_TYPE = {"verb": 0.96, "noun": 0.92, "modal": 0.96}
"""Share of records whose PLOVER type a person agrees with, by the kind of word: 190 records of news, read by us."""
_ASIDE = 0.85
"""Factor for a deed without a doer, or one only taken for granted: coders who list what a sentence tells leave out
about every second of these, and one in ten of the others (counted on the same records)."""


def confidence(deed: Deed, verdict: Verdict, status: EventStatus, *, doer: bool) -> float:
    """The chance that the deed is told, with the type and status given.

    Args:
        deed: The deed.
        verdict: What the text says of it.
        status: The status given.
        doer: Whether an actor was found.
    """
    aside = verdict.background or not doer
    return round(status_certainty(status, verdict.rule) * _RIGHT_TYPE[deed.kind] * (_ASIDE if aside else 1.0), 2)


def status_certainty(status: EventStatus, rule: str) -> float:
    """The chance that a status is right: how often the rule that gave it was, on sentences rated by people.

    The counts stand in `resources/certainty.tsv`; `genscripts/fit_certainty.py` makes them and tests them.
    """
    return right_status(family(status, rule))


def family(status: EventStatus, rule: str) -> str:
    """The family of a rule: what it makes of the deed (`happened`, `denied` or open), and its name without the word."""
    side = status if status in {"happened", "denied"} else "open"
    return f"{side}.{rule.split('.', 1)[0]}"
