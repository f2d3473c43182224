"""The words time expressions are made of: units, numbers, parts of the day, seasons, holidays and the like."""

import re
from functools import cache

from dateline.lexicon.table import Row, rows


class TimeWord(Row, frozen=True, kw_only=True):
    """Words of one kind that mean the same in a time expression.

    Attributes:
        kind: What they are for (`unit`, `number`, `part`, …; explained at the head of `resources/time_words.tsv`).
        forms: The words, lower case.
        value: What they mean there.
    """

    kind: str
    forms: tuple[str, ...]
    value: str


class NamedDay(Row, frozen=True, kw_only=True):
    """A day that is known by a name.

    Attributes:
        kind: `holiday` comes every year, `named_day` came once, `no_day` only sounds like one.
        forms: Its names, lower case.
        when: The rule for its date, as explained at the head of `resources/time_holidays.tsv`.
    """

    kind: str
    forms: tuple[str, ...]
    when: str

    def fault(self) -> str | None:
        """The rule for the date must be one that `when` can read."""
        shapes = r"none|election|\d\d-\d\d|\d{4}-\d\d-\d\d|\d\d/[0-6]/-?\d|(?:easter|thanksgiving)[+-]\d+"
        return None if re.fullmatch(shapes, self.when) else f"no rule for a date: {self.when!r}"


@cache
def time_words(kind: str) -> dict[str, str]:
    """Lower-case form → value, for the words of one kind."""
    return {form: word.value for word in rows("time_words", TimeWord) if word.kind == kind for form in word.forms}


@cache
def time_units() -> tuple[tuple[str, ...], ...]:
    """The forms of each unit of time: singular, plural, abbreviations."""
    return tuple(word.forms for word in rows("time_words", TimeWord) if word.kind == "unit")


@cache
def named_days(kind: str) -> dict[str, str]:
    """Lower-case name → rule for its date, for `holiday`, `named_day` or `no_day`."""
    return {form: day.when for day in rows("time_holidays", NamedDay) if day.kind == kind for form in day.forms}
