"""The one list of all word lists: `resources/NAME.*` and the type of its rows."""

from dateline.lexicon.table import Row

TABLES: dict[str, type[Row]] = {}
