"""Titles that stand before a name: "Foreign Minister", "Gen.", "Mrs"."""

from functools import cache
from typing import Literal

from dateline.lexicon.plover import sector_fault
from dateline.lexicon.roles import Gender
from dateline.lexicon.table import Row, rows


class Title(Row, frozen=True, kw_only=True):
    """One title.

    Attributes:
        title: As printed, without a final full stop.
        kind: office ("President"), rank ("Gen"), profession ("Dr") or courtesy ("Mrs").
        office: The role in plain words ("general" for "Gen"); "" where it names none.
        sector: The PLOVER sector it gives its bearer, or None.
        gender: m or f where the title tells.
    """

    title: str
    kind: Literal["office", "rank", "profession", "courtesy"]
    office: str = ""
    sector: str | None = None
    gender: Gender | None = None

    def fault(self) -> str | None:
        """The example must hold the title."""
        return (
            super().fault()
            or sector_fault(self.sector)
            or (None if self.title in self.example else "the example does not show the title")
        )


@cache
def titles() -> dict[str, Title]:
    """Lower-case title without full stops → row."""
    found: tuple[Title, ...] = rows("titles", Title)
    return {row.title.lower().replace(".", ""): row for row in found}
