"""A finding as a row of a table: its two sides beside one another."""

from dateline.model import Finding, Side

_HEAD = ("id", "kind", "now", "confidence")
_SIDE = ("story", "id", "text", "source", "published", "date", "actor", "actor_id")
Cell = str | int | float | None

FINDING_COLUMNS = {
    **dict.fromkeys(_HEAD, "VARCHAR"),
    "confidence": "DOUBLE",
    **{
        f"{side}_{name}": "BIGINT" if name in {"start", "end"} else "VARCHAR"
        for side in ("left", "right")
        for name in (*_SIDE, "start", "end")
    },
    "why": "VARCHAR",
}
"""The columns of such a row, and their types in DuckDB's words."""


def finding_row(one: Finding) -> dict[str, Cell]:
    """A finding by those columns; the cells of a side that is not there are empty."""
    head = {name: getattr(one, name) for name in _HEAD}
    return {**head, **_cells("left", one.left), **_cells("right", one.right), "why": one.why}


def _cells(name: str, side: Side | None) -> dict[str, Cell]:
    cells: dict[str, Cell] = {f"{name}_{field}": None if side is None else getattr(side, field) for field in _SIDE}
    start, end = (None, None) if side is None else side.span
    return {**cells, f"{name}_start": start, f"{name}_end": end}
