"""The PLOVER sector of a description with a head noun: the noun's own, or that of whom its bearer belongs to."""

from collections.abc import Sequence

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known
from dateline.lexicon.roles import OrganisationNoun, RoleNoun
from dateline.lexicon.titles import Title
from dateline.who.code import Code
from dateline.who.lookup import Hit

HeadNoun = RoleNoun | OrganisationNoun | Title

OFFICIAL = frozenset({"GOV", "LEG", "JUD", "MIL", "SPY", "COP"})
"""Sectors whose former members PLOVER codes ELI."""

BANDS = frozenset({"REB", "PRM", "CRM", "UAF"})
"""Sectors of armed bands; their officers are theirs, not an army's."""

_INTERGOVERNMENTAL = frozenset({"UNO", "IGO", "EUR", "NGO"})
"""Codes of bodies whose envoys and investigators take the body's code, not a state's."""


def sector_of(row: HeadNoun, before: Sequence[Hit], inner: Code, head: Sequence[str]) -> tuple[str | None, str]:
    """The sector, and why.

    Args:
        row: The head noun.
        before: What the tables know of the words before it.
        inner: The code of what it belongs to ("of the rebels"), or no code.
        head: The words of the phrase up to its first preposition.
    """
    band = _band(before, inner)
    if row.sector == "MIL" and band is not None:
        return band, "of an armed band"  # "the rebels' commander", "a militia colonel"
    if row.sector == "GOV" and any(hit.sector in BANDS and hit.noun is None and hit.known is None for hit in before):
        return band, "run by an armed band"  # "the Houthi-run health ministry"
    if _noun(row) in actor_words("kin") and _family_of_former(before, head):
        return "ELI", "family of one no longer in office"
    if not isinstance(row, Title) and not row.transparent:
        return row.sector, "head noun"
    body = next((hit.known for hit in reversed(before) if _intergovernmental(hit.known)), None)
    if body is not None and row.sector != "MIL":  # a peacekeeper is a soldier, whoever sent him
        return body.sector, f"of {body.name}"
    if isinstance(row, Title) and row.sector is not None:
        return row.sector, "title"
    return _borrowed(row, before, inner)


def _borrowed(row: HeadNoun, before: Sequence[Hit], inner: Code) -> tuple[str | None, str]:
    """The sector of a transparent noun: that of what stands before it, of what it belongs to, or its own."""
    near = next((hit for hit in reversed(before) if hit.sector is not None and not _adjectival(hit)), None)
    if near is not None:
        return near.sector, "transparent, coded like the words before it"
    if inner.sector is not None or (inner.known is not None and inner.country in _INTERGOVERNMENTAL):
        return inner.sector, "transparent, coded like what it belongs to"
    if inner.kind == "country":
        return row.sector or "GOV", "of a country"
    if any(hit.nation for hit in before) and row.sector is None:
        return "GOV", "of a country"
    return row.sector, "head noun" if row.sector else "nothing says more"


def _band(before: Sequence[Hit], inner: Code) -> str | None:
    near = next((hit.sector for hit in reversed(before) if hit.sector in BANDS), None)
    return near or (inner.sector if inner.sector in BANDS else None)


def _family_of_former(before: Sequence[Hit], head: Sequence[str]) -> bool:
    """True for "the former president's son", "the late dictator's daughters"."""
    small = [word.lower() for word in head]
    official = any(hit.sector == "ELI" or hit.sector in OFFICIAL for hit in before)
    return official and (left_office(small) or "late" in small)


def left_office(words: Sequence[str]) -> bool:
    """True when one of the words says that an office was lost: "former", "ex-minister", "exiled"."""
    gone = actor_words("former") | actor_words("exiled")
    return any(word.lower() in gone or word.lower().startswith("ex-") for word in words)


def is_territory(row: HeadNoun) -> bool:
    """True for "kingdom", "republic", "city"."""
    return _noun(row) in actor_words("territory")


def _noun(row: HeadNoun) -> str:
    return row.title if isinstance(row, Title) else row.noun


def _intergovernmental(known: Known | None) -> bool:
    return known is not None and known.code in _INTERGOVERNMENTAL


def _adjectival(hit: Hit) -> bool:
    """True for "principal", "private", "local": they are adjectives before another noun, whatever they mean alone."""
    return isinstance(hit.noun, RoleNoun) and hit.noun.noun in actor_words("adjectival")
