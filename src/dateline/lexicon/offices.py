"""Who held which office, and when."""

import re
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
    """The terms of all whose last name may be this one, in some spelling, the latest first."""
    return _by_surname().get(_key(last_name), ())


@cache
def _by_surname() -> dict[str, tuple[Office, ...]]:
    out: dict[str, dict[Office, None]] = {}
    for row in rows("offices", Office):
        for name in (row.name, *row.forms, row.name.replace("-", " ")):
            out.setdefault(_key(_NUMERAL.sub("", name.lower()).rsplit(" ", 1)[-1]), {})[row] = None
        if row.country in _SURNAME_FIRST:
            out.setdefault(_key(row.name.split(" ", 1)[0]), {})[row] = None
    return {key: tuple(sorted(terms, key=lambda term: term.start, reverse=True)) for key, terms in out.items()}


_VOWELS = frozenset("aeiouyw-' ")
_NUMERAL = re.compile(r" [ivx]+$")


def _key(name: str) -> str:
    """A last name by its consonants, each once where doubled: Zelensky, Zelenskiy and Zelenskyy are one."""
    bare = flat(name).removeprefix("al-")
    solid = "".join(c for c in bare if c not in _VOWELS)
    return bare[:1] + "".join(c for i, c in enumerate(solid) if i == 0 or c != solid[i - 1])


def flat(text: str) -> str:
    """Lower case, no accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
