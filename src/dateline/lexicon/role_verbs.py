"""Verbs that tell what somebody is: who leads a union, who teaches."""

from functools import cache

from dateline.lexicon.plover import sector_fault
from dateline.lexicon.table import Row, rows


class RoleVerb(Row, frozen=True, kw_only=True):
    """What its subject is.

    Attributes:
        verb: The verb.
        forms: It, or it with its particle, as printed after "who".
        sector: The PLOVER sector of its subject; None where it is that of the object.
    """

    verb: str
    forms: tuple[str, ...]
    sector: str | None = None

    def fault(self) -> str | None:
        """The example must show a form."""
        shown = any(f"who {form} " in self.example for form in self.forms)
        return super().fault() or sector_fault(self.sector) or (None if shown else "the example shows no form")


@cache
def role_verbs() -> dict[tuple[str, ...], RoleVerb]:
    """The words of each form → its row."""
    return {tuple(form.split()): row for row in rows("role_verbs", RoleVerb) for form in row.forms}
