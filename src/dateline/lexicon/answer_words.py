"""Words by which a later report says what became of a demand, a plan or a promise."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows

Tells = Literal["refused", "moved", "dropped", "gone", "lapsed"]


class AnswerWord(Row, frozen=True, kw_only=True):
    """A verb and what it tells.

    What was asked for was `refused`, what was planned `moved` or `dropped`, what it was about is `gone`, its term
    `lapsed`. A verb with its particle is two words ("call off"), which need not stand together.
    """

    word: str
    tells: Tells

    def fault(self) -> str | None:
        """The example must show the first word."""
        shown = self.word[:1] in self.example.lower()
        return super().fault() or (None if shown else "the example does not show the word")


@cache
def answer_words() -> tuple[AnswerWord, ...]:
    """The words, those of two before those of one."""
    found: tuple[AnswerWord, ...] = rows("answer_words", AnswerWord)
    return tuple(sorted(found, key=lambda row: -len(row.word.split())))
