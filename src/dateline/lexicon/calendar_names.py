"""Names of months and weekdays as news prints them, long and short."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows


class CalendarName(Row, frozen=True, kw_only=True):
    """One name of a month or weekday.

    Attributes:
        form: The name as printed, without the full stop of an abbreviation.
        kind: `month` or `weekday`.
        number: 1 to 12 for months; Monday 0 to Sunday 6 for weekdays.
        short: True for abbreviations, which need a number or another date word beside them to be trusted.
    """

    form: str
    kind: Literal["month", "weekday"]
    number: int
    short: bool = False

    def fault(self) -> str | None:
        """An example must hold the name, and its number must be one the calendar has."""
        if self.form not in self.example:
            return f"the example does not show {self.form!r}"
        low, high = (1, 12) if self.kind == "month" else (0, 6)
        return None if low <= self.number <= high else f"no {self.kind} has the number {self.number}"


@cache
def calendar_names() -> tuple[CalendarName, ...]:
    """All names of months and weekdays."""
    return rows("calendar_names", CalendarName)


@cache
def months() -> dict[str, int]:
    """Lower-case name or abbreviation (no full stop) → 1 to 12."""
    return {row.form.lower(): row.number for row in calendar_names() if row.kind == "month"}


@cache
def weekdays() -> dict[str, int]:
    """Lower-case name or abbreviation (no full stop) → Monday 0 to Sunday 6."""
    return {row.form.lower(): row.number for row in calendar_names() if row.kind == "weekday"}
