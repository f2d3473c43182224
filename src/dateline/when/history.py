"""Whether a story tells history: years long past, and no "today" or "on Monday" to count from the day of print.

In such a tale "in August" is the August of the year told last; in news it is the August nearest to the day of print.
"""

from collections.abc import Iterable

from dateline.when import meaning as m

_ENOUGH = 3
"""Years named before a story may count as a tale of them: fewer stand in the background of any news."""
_DEICTIC_SHARE = 0.15
"""Share of words like "today" that a history may still hold ("the castle is today a museum")."""


def tells_history(meanings: Iterable[m.Meaning], published: int | None) -> bool:
    """True when the times of a story are mostly years before the one in which it was published.

    Args:
        meanings: What its expressions mean.
        published: The year it was published, None when unknown.
    """
    years, deictic = [], 0
    for meaning in meanings:
        year = _year(meaning)
        if year is not None:
            years.append(year)
        deictic += _counts_from_now(meaning)
    if len(years) < _ENOUGH or deictic > _DEICTIC_SHARE * len(years):
        return False
    return published is None or sum(year < published - 1 for year in years) > 0.7 * len(years)


def _year(meaning: m.Meaning) -> int | None:
    match meaning:
        case m.Modified():
            return _year(meaning.inner)
        case m.On():
            return _year(meaning.day)
        case m.Within():
            return _year(meaning.outer)
        case m.Day() | m.Month() | m.Slice() | m.Year():
            return meaning.year
        case _:
            return None


def _counts_from_now(meaning: m.Meaning) -> bool:
    match meaning:
        case m.Modified():
            return _counts_from_now(meaning.inner)
        case m.On():
            return _counts_from_now(meaning.day)
        case m.Within():
            return _counts_from_now(meaning.outer)
        case m.Shift() | m.Ago():
            return not meaning.text
        case m.Weekday() | m.WeekdayOfWeek():
            return True
        case m.PartOfDay():
            return meaning.which is not None
        case _:
            return False
