"""What GDELT's columns need beside CAMEO's event codes: Goldstein's scores, FIPS countries, CAMEO's actor types."""

from functools import cache

from dateline.lexicon.table import Row, rows


class GoldsteinRow(Row, frozen=True, kw_only=True):
    """The conflict–cooperation score of a CAMEO code, from -10 to 10."""

    code: str
    score: float

    def fault(self) -> str | None:
        """A score off the scale."""
        return "the scale goes from -10 to 10" if abs(self.score) > 10 else super().fault()


class FipsRow(Row, frozen=True, kw_only=True):
    """The FIPS 10-4 code of a country by its ISO alpha-3 code."""

    iso3: str
    fips: str


class SectorRow(Row, frozen=True, kw_only=True):
    """The CAMEO actor type that a PLOVER sector goes by."""

    sector: str
    type: str


@cache
def goldstein() -> dict[str, float]:
    """Scores by CAMEO code."""
    return {row.code: row.score for row in rows("goldstein", GoldsteinRow)}


@cache
def fips() -> dict[str, str]:
    """FIPS codes by ISO alpha-3."""
    return {row.iso3: row.fips for row in rows("fips_countries", FipsRow)}


@cache
def cameo_types() -> dict[str, str]:
    """CAMEO actor types by PLOVER sector."""
    return {row.sector: row.type for row in rows("cameo_sectors", SectorRow)}
