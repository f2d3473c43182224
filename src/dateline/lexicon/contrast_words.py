"""Adjectives that part two things of one name."""

from functools import cache

from dateline.lexicon.table import Row, rows


class ContrastWord(Row, frozen=True, kw_only=True):
    """Two words of which each excludes the other."""

    one: str
    other: str

    def fault(self) -> str | None:
        """The example must show both."""
        words = self.example.lower()
        shown = self.one in words and (self.other in words)
        return super().fault() or (None if shown else "the example does not show both words")


@cache
def contrast_words() -> dict[str, str]:
    """Word → the one it excludes, both ways round."""
    found: tuple[ContrastWord, ...] = rows("contrast_words", ContrastWord)
    return {a: b for row in found for a, b in ((row.one, row.other), (row.other, row.one))}
