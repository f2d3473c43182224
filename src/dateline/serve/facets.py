"""Facets: what the answers to a search have in common, each with the filter that narrows the search to it."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dateline.query import Did, Found, Said

_SHOWN = 8
"""Values of a facet that are shown."""


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A value, how many answers have it, and the parameters that ask for them alone."""

    value: str
    count: int
    asks: dict[str, str]


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """What answers can be told apart by (`by`, `act`, `status`, `month`): its commonest values."""

    name: str
    values: tuple[Value, ...]


def facets(found: Sequence[Said | Did | Found]) -> tuple[Facet, ...]:
    """The facets of some answers; one in which all are alike is none."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        for name, value in dict.fromkeys(_told(one)):
            counts.setdefault(name, Counter())[value] += 1
    return tuple(
        Facet(name=name, values=tuple(_value(name, *pair) for pair in counter.most_common(_SHOWN)))
        for name, counter in counts.items()
        if len(counter) > 1
    )


def _told(one: Said | Did | Found) -> Iterator[tuple[str, str]]:
    if isinstance(one, Did):
        yield "act", one.act
        yield "status", one.status
        yield from _named(one.actors)
    elif isinstance(one, Said):
        yield from _named([one.speaker] if one.speaker else [])
    day = (one.date if isinstance(one, Did) else one.said_on if isinstance(one, Said) else None) or one.published or ""
    if len(day) >= 7 and day[:4].isdigit() and day[5:7].isdigit():
        yield "month", day[:7]


def _named(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return (("by", name) for name in names)


def _value(name: str, value: str, count: int) -> Value:
    asks = {name: value}
    if name == "month":
        year, month = int(value[:4]), int(value[5:])
        last = monthrange(max(year, 1), month)[1] if 1 <= month <= 12 else 28
        asks = {"since": f"{value}-01", "until": f"{value}-{last}"}
    return Value(value=value, count=count, asks=asks)
