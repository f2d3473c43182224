"""Nouns whose existence speakers deny, and what contradicts such a denial."""

from functools import cache

from dateline.lexicon.table import Row, rows


class DeniedThing(Row, frozen=True, kw_only=True):
    """A noun such as "offer", and the statuses or acts of a deed that would show there is one."""

    noun: str
    status: tuple[str, ...] = ()
    act: tuple[str, ...] = ()

    def fault(self) -> str | None:
        """The example must show the noun."""
        return super().fault() or (None if self.noun in self.example.lower() else "the example does not show the noun")


@cache
def denied_things() -> dict[str, DeniedThing]:
    """Noun lemma → row."""
    found: tuple[DeniedThing, ...] = rows("denied_things", DeniedThing)
    return {row.noun: row for row in found}
