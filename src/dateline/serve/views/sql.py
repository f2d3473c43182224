"""SQL: a question of one's own to the tables of the store; it reads, for two seconds, and nothing else."""

import msgspec

from dateline.serve.asked import MOST, Asked
from dateline.store import Cell, View

_LONGEST = 3_000
"""Characters of a question."""
_PATIENCE = 2.0
"""Seconds that SQLite may work on it: a desk has other readers."""
_LARGEST = 2_000_000
"""Bytes of a cell or row."""
_BYTES = 8_000_000
"""Bytes of all rows that are shown, roughly."""


class SqlPage(msgspec.Struct, frozen=True, kw_only=True):
    """A question in SQL and its answer.

    Attributes:
        sql: The question, None where nothing was asked.
        columns: Their names.
        rows: The first rows, each by its columns.
        more: True where there are more.
    """

    sql: str | None
    columns: tuple[str, ...] = ()
    rows: tuple[dict[str, Cell], ...] = ()
    more: bool = False


def sql(view: View, asked: Asked) -> SqlPage:
    """The first rows that a SELECT gives.

    Raises:
        QueryError: It is not one statement that reads, is too long, or takes more than two seconds.
    """
    question, most = asked.text("sql", _LONGEST), asked.most(MOST)
    if question is None:
        return SqlPage(sql=None)
    answer = view.free(question, patience=_PATIENCE, largest=_LARGEST)
    rows: list[dict[str, Cell]] = []
    room, more = _BYTES, False
    try:
        for row in answer:
            room -= sum(len(cell) if isinstance(cell, str) else 8 for cell in row.values())
            if len(rows) == most or room < 0:
                more = True
                break
            rows.append(row)
    finally:
        answer.close()
    return SqlPage(sql=question, columns=answer.columns, rows=tuple(rows), more=more)
