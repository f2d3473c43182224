"""Words by which a later report says what became of a demand, a plan or a promise."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows

Tells = Literal["refused", "moved", "dropped"]


class AnswerWord(Row, frozen=True, kw_only=True):
    """A verb and what it tells: what was asked for was `refused`, what was planned `moved` or `dropped`."""

    word: str
    tells: Tells

    def fault(self) -> str | None:
        """The example must show the word."""
        shown = self.word.rstrip("ey") in self.example.lower()
        return super().fault() or (None if shown else "the example does not show the word")


@cache
def answer_words() -> dict[str, Tells]:
    """Verb → what it tells."""
    found: tuple[AnswerWord, ...] = rows("answer_words", AnswerWord)
    return {row.word: row.tells for row in found}
