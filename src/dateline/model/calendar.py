"""Dates that may be partly unknown, and their EDTF (ISO 8601-2) spelling."""

import calendar
from datetime import date

import msgspec


class CalendarDate(msgspec.Struct, frozen=True, kw_only=True):
    """A day, month or year of which parts may be unknown: `Oct 26` without a year is `XXXX-10-26`.

    Attributes:
        year: Four-digit year, or None when unknown.
        month: 1 to 12, or None when the date says only a year.
        day: 1 to 31, or None when the date says only a month or year.
        weekday: Monday 0 to Sunday 6 where the text names it; it narrows an unknown year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def edtf(self) -> str:
        """The EDTF string, with `XXXX` for an unknown year."""
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def exact(self) -> date | None:
        """The day as a `datetime.date`, or None when it is not one known, existing day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        if not 1 <= self.month <= 12 or not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            return None
        return date(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> "CalendarDate":
        """Read `2015`, `2015-10`, `2015-10-26` or `XXXX-10-26`; raises ValueError on anything else."""
        parts = text.split("-")
        if not 1 <= len(parts) <= 3 or any(not (p.isdigit() or p == "XXXX") for p in parts):
            msg = f"not a date: {text!r}"
            raise ValueError(msg)
        year = None if parts[0] == "XXXX" else int(parts[0])
        return cls(
            year=year,
            month=int(parts[1]) if len(parts) > 1 else None,
            day=int(parts[2]) if len(parts) > 2 else None,
        )
