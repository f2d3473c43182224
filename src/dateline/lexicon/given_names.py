"""Given names and the gender they tell, for pronouns."""

from functools import cache

from dateline.lexicon.roles import Gender
from dateline.lexicon.table import Row, rows


class GivenNames(Row, frozen=True, kw_only=True):
    """Given names of one gender and origin."""

    gender: Gender
    origin: str
    names: tuple[str, ...]


@cache
def given_names() -> dict[str, Gender | None]:
    """Given name → its gender; None for names borne by both."""
    out: dict[str, Gender | None] = {}
    found: tuple[GivenNames, ...] = rows("given_names", GivenNames)
    for row in found:
        for name in row.names:
            out[name] = row.gender if out.get(name, row.gender) == row.gender else None
    return out
