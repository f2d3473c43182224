"""What a store holds, seen from above: days, publishers, codes."""

from typing import TypeVar

import msgspec

from dateline.query.answers import CodeCount, Copier, DayCount, Edition, Search, SourceCount, Teller
from dateline.query.ask import MOST
from dateline.query.questions import given, numbers, question
from dateline.store import Value, View

T = TypeVar("T", bound=msgspec.Struct)
_TOLD = 2_000
"""Stories that are looked at to tell who tells of an actor."""


def days(view: View, *, until: str | None = None, most: int = MOST) -> list[DayCount]:
    """Days on which stories were printed, the latest first."""
    return _rows(view, DayCount, "days", given(until=until), {"until": until, "most": most})


def days_after(view: View, day: str, *, most: int = MOST) -> list[DayCount]:
    """Days after another on which stories were printed, the earliest first."""
    return _rows(view, DayCount, "days_after", frozenset(), {"after": day, "most": most})


def sources(view: View, *, most: int = MOST) -> list[SourceCount]:
    """Publishers, those of most stories first; those that are not named are one, without a name."""
    return _rows(view, SourceCount, "sources", frozenset(), {"most": most})


def copiers(view: View, *, most: int = MOST) -> list[Copier]:
    """Who copies whom, the most stories first."""
    return _rows(view, Copier, "copiers", frozenset(), {"most": most})


def tellers(
    view: View, who: str, *, since: str | None = None, until: str | None = None, most: int = 12
) -> list[Teller]:
    """Publishers that tell of an actor, by the latest 2,000 stories that name it; the most stories first.

    Raises:
        QueryError: It is no name.
    """
    values: dict[str, Value] = {
        "names": numbers(view, who), "since": since, "until": until, "most": most, "many": _TOLD,
    }  # fmt: skip
    return _rows(view, Teller, "tellers", given(since=since, until=until), values)


def codes(view: View) -> list[CodeCount]:
    """Records by their codes: of each code the commonest value first."""
    return _rows(view, CodeCount, "codes", frozenset(), {})


def editions(view: View, story: str, *, most: int = MOST) -> list[Edition]:
    """The editions that a story took the place of, and those that took its place, by their days."""
    return _rows(view, Edition, "editions", frozenset(), {"story": story, "most": most})


def searches(view: View, *, most: int = MOST) -> list[Search]:
    """Searches of the desk that somebody gave a name to."""
    return _rows(view, Search, "searches", frozenset(), {"most": most})


def _rows(view: View, kind: type[T], name: str, parts: frozenset[str], values: dict[str, Value]) -> list[T]:
    return [kind(**{name: row[name] for name in row.keys()}) for row in view.rows(question(name, parts), values)]  # noqa: SIM118 - iterating a Row gives its values
