"""The slots of the patterns: what each may hold, as a regular expression, and which words it may begin with."""

import re
from functools import cache

import msgspec

from dateline.lexicon.calendar_names import calendar_names
from dateline.lexicon.time_patterns import time_slots
from dateline.lexicon.time_words import named_days, time_units, time_words
from dateline.when.numbers import alternation, counts, plain_counts
from dateline.when.periods import is_unit

_FIRST = re.compile(r"[a-z]+|[0-9]+|'")
DIGIT = "#"
"""Stands for any number in the index of first words."""


class Slot(msgspec.Struct, frozen=True):
    """A slot's regular expression and the words it may begin with."""

    pattern: str
    starts: frozenset[str]


@cache
def slots() -> dict[str, Slot]:
    """All slots by name."""
    out = {row.slot: Slot(row.pattern, frozenset(row.starts)) for row in time_slots()}
    out |= {name: _words(list(forms)) for name, forms in _lists().items()}
    numbers = [*time_words("number"), *time_words("tens"), *time_words("dozen")]
    vague = [*time_words("vague"), *time_words("half"), *time_words("article")]
    out["count"] = Slot(counts(), starts([*numbers, *vague]) | {DIGIT})
    out["plural_count"] = Slot(plain_counts(), starts([*numbers, *vague]) | {DIGIT})
    out["ordinal"] = _words([*time_words("ordinal"), *(f"{n}th" for n in range(4, 22) if n != 21), "21st", "22nd"])
    out["month"] = Slot(_calendar("month", short=True), starts(list(_names("month", short=True))))
    out["weekday"] = Slot(_calendar("weekday", short=True), starts(list(_names("weekday", short=True))))
    return out


@cache
def words() -> frozenset[str]:
    """Every word that a slot may hold."""
    names = [name for kind in ("month", "weekday") for name in _names(kind, short=True)]
    kinds = ("number", "tens", "power", "article", "vague", "dozen", "half", "ordinal")
    forms = [form for kind in kinds for form in time_words(kind)] + names + [f"{name}s" for name in names]
    forms += [form for listed in _lists().values() for form in listed]
    letters = [letter for row in time_slots() for letter in row.starts]
    return frozenset(word for form in forms + letters for word in re.findall(r"[a-z]+", form))


def _lists() -> dict[str, list[str]]:
    units = time_units()
    same = ("part", "moment", "season", "which", "told", "deictic", "beyond", "mod", "approx", "ref", "frequency",
            "zone", "long", "odd_hours", "tensth")  # fmt: skip
    return {
        **{name: list(time_words(name)) for name in same},
        **{name: list(named_days(name)) for name in ("holiday", "named_day", "no_day")},
        "full_month": list(_names("month", short=False)),
        "full_weekday": list(_names("weekday", short=False)),
        "weekdays": [f"{name}s" for name in _names("weekday", short=False)],
        "unit": [form for forms in units for form in forms],
        "unit1": [forms[0] for forms in units],
        "units": [forms[1] for forms in units],
        "long_unit": [forms[0] for forms in units if is_unit(forms[0])],
        "fiscal_unit": ["quarter", "half"],
        "approx_clock": ["about", "around", "approximately", "roughly", "shortly before", "shortly after"],
        "hour": [*(str(n) for n in range(1, 13)), *list(time_words("number"))[:12]],
    }


def _names(kind: str, *, short: bool) -> tuple[str, ...]:
    return tuple(row.form.lower() for row in calendar_names() if row.kind == kind and (short or not row.short))


def _calendar(kind: str, *, short: bool) -> str:
    long = alternation(list(_names(kind, short=False)))
    brief = alternation([row.form.lower() for row in calendar_names() if row.kind == kind and row.short])
    return rf"(?:{long}|{brief}(?: ?\.)?)" if short else long


def _words(forms: list[str]) -> Slot:
    return Slot(alternation(forms), starts(forms))


def starts(forms: list[str]) -> frozenset[str]:
    """The first words of `forms`, numbers as `#`."""
    found = (_FIRST.search(form) for form in forms)
    return frozenset(DIGIT if m.group()[0].isdigit() else m.group() for m in found if m)
