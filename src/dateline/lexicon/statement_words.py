"""Words around a cue: occasions of speaking, marks of an earlier statement, verbs that link or carry statements."""

from functools import cache

from dateline.lexicon.table import Row, rows

_KINDS = {
    "occasion", "earlier", "aside", "support", "no_cue", "count", "document", "speaking",
    "link:clarifies", "link:contradicts", "link:repeats",
}  # fmt: skip


class StatementWord(Row, frozen=True, kw_only=True):
    """A word and what it tells of a statement.

    Kinds:
        `occasion`: what words are spoken at ("interview"), and `speaking`: verbs that stand for one ("speaking to");
        `earlier`: said before the story's other words; `aside`: the reporter tells what is meant ("referring to");
        `support`: a verb that carries a noun ("made the claim"); `no_cue`: one whose that-clause nobody says;
        `count`: what was counted ("in a poll"); `document`: what headlines quote ("…: report");
        `link:KIND`: a verb that ties a statement to an earlier one.
    """

    word: str
    kind: str

    def fault(self) -> str | None:
        """The kind must be known and the example must show the word."""
        if self.kind not in _KINDS:
            return f"no such kind: {self.kind}"
        stem = self.word.removesuffix("e")
        return super().fault() or (None if stem in self.example.lower() else "the example does not show the word")


@cache
def words_of(kind: str) -> frozenset[str]:
    """All words of one kind."""
    return frozenset(row.word for row in rows("statement_words", StatementWord) if row.kind == kind)


@cache
def links() -> dict[str, str]:
    """Linking verbs and the kind of link they make."""
    found: tuple[StatementWord, ...] = rows("statement_words", StatementWord)
    return {row.word: row.kind.removeprefix("link:") for row in found if row.kind.startswith("link:")}
