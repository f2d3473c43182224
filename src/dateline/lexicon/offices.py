"""Who held which office, and when."""

import unicodedata
from functools import cache

from dateline.lexicon.plover import sector_fault
from dateline.lexicon.table import Row, rows


class Office(Row, frozen=True, kw_only=True):
    """One person's term in one office.

    Attributes:
        name: The person's usual English name.
        forms: Other spellings and short names news uses ("Gadhafi", "Suu Kyi").
        title: The office in plain words.
        country: ISO alpha-3 or a PLOVER code such as UNO.
        sector: The PLOVER sector it gives, or None.
        start: ISO day it began.
        end: ISO day it ended, or None while it lasts.
    """

    name: str
    forms: tuple[str, ...] = ()
    title: str
    country: str
    sector: str | None = None
    start: str
    end: str | None = None

    def fault(self) -> str | None:
        """Days must be ISO and in order."""
        days = [day for day in (self.start, self.end) if day is not None]
        whole = all(len(day) == 10 and day[4] == day[7] == "-" for day in days)
        return (
            super().fault()
            or sector_fault(self.sector)
            or (None if whole and days == sorted(days) else "days that are not ISO, or out of order")
        )

    def held_on(self, day: str) -> bool:
        """True when the term includes the ISO day."""
        return self.start <= day and (self.end is None or day <= self.end)


_SURNAME_FIRST = frozenset({"CHN", "HKG", "KHM", "KOR", "PRK", "TWN"})
"""Countries whose names, also in English, begin with the surname: "Xi" is Xi Jinping."""


def held_by(last_name: str) -> tuple[Office, ...]:
    """The terms of all who go by the last name, the latest first; particles, accents and case do not matter."""
    return _by_surname().get(_key(last_name), ())


@cache
def _by_surname() -> dict[str, tuple[Office, ...]]:
    out: dict[str, dict[Office, None]] = {}
    for row in rows("offices", Office):
        for name in (row.name, *row.forms):
            out.setdefault(_key(name.rsplit(" ", 1)[-1]), {})[row] = None
        if row.country in _SURNAME_FIRST:
            out.setdefault(_key(row.name.split(" ", 1)[0]), {})[row] = None
    return {key: tuple(sorted(terms, key=lambda term: term.start, reverse=True)) for key, terms in out.items()}


def _key(name: str) -> str:
    return flat(name).removeprefix("al-")


def flat(text: str) -> str:
    """Lower case, no accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
