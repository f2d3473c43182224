"""Organisations known by name: international bodies, national institutions, armed groups, parties and movements."""

from functools import cache
from typing import ClassVar

import msgspec

from dateline.lexicon.agencies import agencies
from dateline.lexicon.plover import sector_fault
from dateline.lexicon.roles import actor_nouns
from dateline.lexicon.table import Row, rows


class Body(Row, frozen=True, kw_only=True):
    """An international body or national institution.

    Attributes:
        name: Its usual English name.
        acronyms: Acronyms, all as printed.
        forms: Its other names.
        code: ISO alpha-3, or PLOVER's IGO, UNO, EUR or NGO.
        sector: Its PLOVER sector, or None.
        shared: True when others abroad bear the name, so that it means this one only near its country.
    """

    first_wins: ClassVar[bool] = True

    name: str
    acronyms: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    code: str
    sector: str | None = None
    shared: bool = False

    def fault(self) -> str | None:
        """The code must be three capitals."""
        return (
            super().fault()
            or sector_fault(self.sector)
            or (None if len(self.code) == 3 and self.code.isupper() else "no code of three capitals")
        )


class ArmedGroup(Row, frozen=True, kw_only=True):
    """An armed group, party or movement.

    Attributes:
        name: Its usual English name.
        forms: Its other names.
        acronyms: Acronyms, all as printed.
        country: ISO alpha-3, or PLOVER's IMG or ISM where it has no one country.
        sector: Its PLOVER sector.
        shared: True when others abroad bear the name, so that it means this one only near its country.
    """

    first_wins: ClassVar[bool] = True

    name: str
    forms: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    country: str
    sector: str
    shared: bool = False

    def fault(self) -> str | None:
        """The country must be three capitals."""
        whole = len(self.country) == 3 and self.country.isupper()
        return super().fault() or sector_fault(self.sector) or (None if whole else "no country code of three capitals")


class Known(msgspec.Struct, frozen=True):
    """What a table knows of an organisation: its usual name, its code and sector, which table said so, and `shared`.

    `authority` is its id in the user's own file, of persons too, where that is the table.
    """

    name: str
    code: str | None
    sector: str | None
    table: str
    shared: bool = False
    authority: str | None = None


@cache
def known_names() -> dict[str, Known]:
    """Each printed name → what is known of it. Longer names that are no everyday words also in lower case."""
    out: dict[str, Known] = {}
    for body in rows("bodies", Body):
        _enter(out, Known(body.name, body.code, body.sector, "bodies", body.shared), body.forms, body.acronyms)
    for group in rows("armed_groups", ArmedGroup):
        _enter(
            out,
            Known(group.name, group.country, group.sector, "armed_groups", group.shared),
            group.forms,
            group.acronyms,
        )
    for medium in agencies():
        _enter(out, Known(medium.name, medium.country, "JRN", "agencies"), medium.forms, ())
    return out


_WORDY = frozenset({"JRN", "PTY"})
"""Sectors whose names are everyday words in lower case: Foreign Policy, Law and Justice; so is a national police."""


def _enter(out: dict[str, Known], known: Known, forms: tuple[str, ...], acronyms: tuple[str, ...]) -> None:
    for name in (known.name, *forms):
        out.setdefault(name, known)
        plain = known.sector in _WORDY or name.rsplit(" ", 1)[-1].lower() in actor_nouns()
        if (" " in name or "-" in name) and not plain:  # "boko haram" is nothing else
            out.setdefault(name.lower(), known)
            out.setdefault(name.replace("-", " ").lower(), known)
    for acronym in acronyms:
        out.setdefault(acronym, known)


@cache
def known_starts() -> frozenset[str]:
    """The first words of known names, as printed and in lower case: most words begin none, and need no look-up."""
    return frozenset(name.split(" ", 1)[0] for name in known_names())


def known_as(name: str) -> Known | None:
    """What is known of the organisation called `name`, with or without "the"; None for a name no table has."""
    table = known_names()
    bare = name[4:] if name[:4].lower() == "the " else name
    found = table.get(bare)
    if found is None and " " in bare:
        found = table.get(bare.lower()) or (_folded().get(bare.lower()) if bare[0].isupper() else None)
    return found


@cache
def _folded() -> dict[str, Known]:
    """Longer names that end in a noun of a body, in lower case: British papers write "the European commission"."""
    out: dict[str, Known] = {}
    for name, known in known_names().items():
        if " " in name and name.rsplit(" ", 1)[-1].lower() in actor_nouns():
            out.setdefault(name.lower(), known)
    return out
