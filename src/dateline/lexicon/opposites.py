"""Deeds and their contraries, and the irregular forms of the words that name them."""

from functools import cache

from dateline.lexicon.table import Row, rows


class Opposite(Row, frozen=True, kw_only=True):
    """Words for a kind of deed, and words for its contrary; "turn back" is two words that need not stand together."""

    name: str
    does: tuple[str, ...]
    undoes: tuple[str, ...]


class IrregularForm(Row, frozen=True, kw_only=True):
    """A form that no rule leads to its base: "sent", "men"."""

    form: str
    base: str


@cache
def opposites() -> tuple[Opposite, ...]:
    """The kinds of deeds with their contraries."""
    return rows("opposites", Opposite)


@cache
def base_forms() -> dict[str, str]:
    """Irregular form → base form."""
    found: tuple[IrregularForm, ...] = rows("irregular_forms", IrregularForm)
    return {row.form: row.base for row in found}
