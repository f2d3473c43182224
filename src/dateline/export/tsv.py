"""Tab-separated cells that no reader can take apart wrongly, whether it knows quotes or only tabs."""

import re
from collections.abc import Iterable, Sequence

from dateline.export.outgoing import whole

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Tabs, all that some reader takes for the end of a line, and the other controls."""

Value = str | int | float | None


def cell(value: Value) -> str:
    """One field: what is unknown is empty; tabs, line breaks and controls become blanks, `"` becomes `'`."""
    if value is None:
        return ""
    return whole(_BREAKS.sub(" ", str(value).replace('"', "'")))


def joined(values: Iterable[Value]) -> str:
    """Several values of one field, with `;` between them; a `;` inside one becomes `,`."""
    parts = [cell(value).replace(";", ",") for value in values]
    return ";".join(parts) if any(parts) else ""


def line(values: Sequence[Value]) -> str:
    """One row."""
    return "\t".join(cell(value) for value in values) + "\n"
