"""The first and last day of an EDTF date, as ISO text that sorts."""

import calendar
import re
from datetime import date
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


@lru_cache(maxsize=65_536)
def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day of a day, week, month, year or interval; None on a side that is open or unknown.

    `2024-05` → 2024-05-01, 2024-05-31; `2024-05-14/..` → 2024-05-14, None; `XXXX-10-26` → None, None.
    """
    if edtf is None:
        return None, None
    first, _, last = edtf.partition("/")
    return _part(first)[0], _part(last or first)[1]


def _part(text: str) -> tuple[str | None, str | None]:
    week = _WEEK.match(text)
    if week is not None:
        return _week(int(week[1]), int(week[2]))
    found = _PART.fullmatch(text)
    if found is None or found[1] == "0000":
        return None, None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if not 1 <= month <= 12:  # a year, or a season or quarter (21 and up), of which the year is sure
        return f"{year:04}-01-01", f"{year:04}-12-31"
    days = calendar.monthrange(year, month)[1]
    if day:
        same = f"{year:04}-{month:02}-{min(day, days):02}"
        return same, same
    return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{days:02}"


def _week(year: int, week: int) -> tuple[str | None, str | None]:
    try:
        return date.fromisocalendar(year, week, 1).isoformat(), date.fromisocalendar(year, week, 7).isoformat()
    except ValueError:
        return None, None
