"""News agencies, papers and broadcasters: whom a story may be credited to, and who is a medium when told something."""

from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.table import Row, rows

MediumKind = Literal["agency", "paper", "broadcaster", "magazine", "online"]


class Agency(Row, frozen=True, kw_only=True):
    """One news medium.

    Attributes:
        name: The name a credit is given under ("Reuters", "AFP").
        forms: Every other way it is printed, longest names included.
        country: ISO 3166-1 alpha-3 of its seat, or a PLOVER code for bodies that have none.
        kind: agency, paper, broadcaster, magazine or online.
    """

    first_wins: ClassVar[bool] = True

    name: str
    forms: tuple[str, ...] = ()
    country: str
    kind: MediumKind

    def fault(self) -> str | None:
        """A medium needs a country and either an example that names it or a source."""
        if len(self.country) != 3 or not self.country.isupper():
            return f"no country code: {self.country!r}"
        if self.example and not any(form in self.example for form in (self.name, *self.forms)):
            return "the example does not name it"
        return super().fault()


@cache
def agencies() -> tuple[Agency, ...]:
    """All known agencies, papers and broadcasters."""
    return rows("agencies", Agency)


@cache
def agency_forms() -> dict[str, Agency]:
    """Each printed form → its medium. Forms are case-sensitive: "AP" is an agency, "ap" is not."""
    return {form: agency for agency in reversed(agencies()) for form in (agency.name, *agency.forms)}  # the first wins
