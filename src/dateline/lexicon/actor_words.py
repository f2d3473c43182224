"""Small closed classes of words that steer how actors are read: determiners, particles, "former", "-backed"."""

from functools import cache

from dateline.lexicon.table import Row, rows


class ActorWords(Row, frozen=True, kw_only=True):
    """Lower-case words of one class; the example marks one of them with brackets."""

    kind: str
    words: tuple[str, ...]

    def fault(self) -> str | None:
        """The example must mark a form of one of the words: [backed]."""
        marked = self.example.partition("[")[2].partition("]")[0].lower()
        shown = any(marked.startswith(word[:2]) for word in self.words)
        return super().fault() or (None if marked and shown else "the example marks none of the words")


@cache
def actor_words(kind: str) -> frozenset[str]:
    """The words of one class, such as `particle`; empty for a class no list has."""
    found: tuple[ActorWords, ...] = rows("actor_words", ActorWords)
    return frozenset(word for row in found if row.kind == kind for word in row.words)
