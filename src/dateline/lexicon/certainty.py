"""How often each rule of the status layer is right, as counted on sentences that people rated."""

from functools import cache

from dateline.lexicon.table import Row, rows

_PRIOR = 10
"""Cases that the share of the side counts for, beside those of the family itself: rare rules are near the average."""


class CertaintyRow(Row, frozen=True, kw_only=True):
    """A family of rules with its count.

    Attributes:
        family: `happened`, `denied` or `open` (what the rules say of a deed), a dot, and the rule; `*` for all.
        right: Deeds that people rated as the rules say.
        cases: Deeds that they were counted on.
    """

    family: str
    right: int
    cases: int

    def fault(self) -> str | None:
        """A share must be one."""
        return super().fault() or (None if 0 <= self.right <= self.cases and self.cases else "no share: right of cases")


@cache
def right_status(family: str) -> float:
    """The share of deeds of a family whose status is right, drawn to that of its side where there are few cases."""
    table: dict[str, CertaintyRow] = {row.family: row for row in rows("certainty", CertaintyRow)}
    side = table[family.split(".", 1)[0] + ".*"]
    base = side.right / side.cases
    row = table.get(family)
    return base if row is None else (row.right + _PRIOR * base) / (row.cases + _PRIOR)
