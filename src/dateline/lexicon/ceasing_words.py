"""Words that say of a deed that it ends, or is to end."""

from functools import cache

from dateline.lexicon.table import Row, rows


class CeasingWord(Row, frozen=True, kw_only=True):
    """A verb, with its particle or noun."""

    word: str

    def fault(self) -> str | None:
        """The example must show the first letters of the verb."""
        shown = self.word[:2] in self.example.lower()
        return super().fault() or (None if shown else "the example does not show the word")


@cache
def ceasing_words() -> tuple[tuple[str, ...], ...]:
    """Each as its words, the longest first."""
    found: tuple[CeasingWord, ...] = rows("ceasing_words", CeasingWord)
    return tuple(sorted((tuple(row.word.split()) for row in found), key=lambda words: -len(words)))
