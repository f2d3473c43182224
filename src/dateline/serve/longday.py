"""A day as a newspaper writes it."""

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def longday(day: str | None) -> str:
    """`2024-05-14` as "Tuesday 14 May 2024", `2024-05` as "May 2024"; what the calendar has not stays as it is."""
    if day is None:
        return "day unknown"
    try:
        if len(day) == len("2024-05"):
            return f"{_MONTHS[date.fromisoformat(f'{day}-01').month - 1]} {day[:4]}"
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{_WEEKDAYS[found.weekday()]} {found.day}\u00a0{_MONTHS[found.month - 1]}\u00a0{found.year}"
