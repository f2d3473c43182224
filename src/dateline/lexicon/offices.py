"""Who held which office, and when."""

import unicodedata
from functools import cache

from dateline.lexicon.table import Row, rows


class Office(Row, frozen=True, kw_only=True):
    """One person's term in one office.

    Attributes:
        name: The person's usual English name.
        title: The office in plain words.
        country: ISO alpha-3 or a PLOVER code such as UNO.
        sector: The PLOVER sector it gives, or None.
        start: ISO day it began.
        end: ISO day it ended, or None while it lasts.
    """

    name: str
    title: str
    country: str
    sector: str | None = None
    start: str
    end: str | None = None

    def fault(self) -> str | None:
        """Days must be ISO and in order."""
        days = [day for day in (self.start, self.end) if day is not None]
        whole = all(len(day) == 10 and day[4] == day[7] == "-" for day in days)
        return super().fault() or (None if whole and days == sorted(days) else "days that are not ISO, or out of order")

    def held_on(self, day: str) -> bool:
        """True when the term includes the ISO day."""
        return self.start <= day and (self.end is None or day <= self.end)


@cache
def offices() -> dict[str, tuple[Office, ...]]:
    """Last word of a name in lower case without accents → the terms of all who bear it, the latest first."""
    out: dict[str, list[Office]] = {}
    for row in rows("offices", Office):
        out.setdefault(flat(row.name.rsplit(" ", 1)[-1]).removeprefix("al-"), []).append(row)
    return {key: tuple(sorted(terms, key=lambda term: term.start, reverse=True)) for key, terms in out.items()}


def flat(text: str) -> str:
    """Lower case, no accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
