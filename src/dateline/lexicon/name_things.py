"""Words that make a capitalised name the name of something that cannot act: "Act", "Cup", "Street"."""

from functools import cache

from dateline.lexicon.table import Row, rows


class NameThing(Row, frozen=True, kw_only=True):
    """Head words of one kind of thing: `kind` is also the reason shown when such a name is left out."""

    kind: str
    words: tuple[str, ...]

    def fault(self) -> str | None:
        """The example must hold one of the words."""
        shown = any(word in self.example.lower() for word in self.words)
        return super().fault() or (None if shown else "the example shows none of the words")


@cache
def name_things() -> dict[str, str]:
    """Lower-case head word → the kind of thing it names."""
    found: tuple[NameThing, ...] = rows("name_things", NameThing)
    return {word: row.kind for row in found for word in row.words}
