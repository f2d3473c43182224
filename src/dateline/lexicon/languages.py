"""Languages by their function words and scripts: enough to tell that a document is not English, and what it is."""

from functools import cache

from dateline.lexicon.table import Row, rows


class Language(Row, frozen=True, kw_only=True):
    """One language in one script.

    Attributes:
        code: ISO 639-1 code.
        name: Its English name.
        script: The first word of the Unicode names of its letters (`LATIN`, `CYRILLIC`, `CJK`).
        words: Its commonest function words, in lower case; none where the script says enough.
    """

    code: str
    name: str
    script: str
    words: tuple[str, ...] = ()

    def fault(self) -> str | None:
        """Words must be in lower case and need an example that holds some of them."""
        if any(word != word.lower() for word in self.words):
            return "function words stand in lower case"
        shown = set(self.example.lower().replace(",", " ").replace(".", " ").split())
        if self.words and len(shown & set(self.words)) < 3:
            return "the example shows fewer than three of the words"
        return super().fault()


@cache
def languages() -> tuple[Language, ...]:
    """All languages that can be told."""
    return rows("language_words", Language)


@cache
def language_names() -> dict[str, str]:
    """ISO 639-1 code → English name."""
    return {row.code: row.name for row in languages()}


@cache
def function_words() -> dict[str, tuple[str, ...]]:
    """Lower-case word → codes of the languages it is a function word of."""
    out: dict[str, tuple[str, ...]] = {}
    for row in languages():
        for word in row.words:
            out[word] = (*out.get(word, ()), row.code)
    return out


@cache
def script_languages() -> dict[str, tuple[str, ...]]:
    """Script → codes of the languages written in it, in the list's order."""
    out: dict[str, tuple[str, ...]] = {}
    for row in languages():
        out[row.script] = (*out.get(row.script, ()), row.code)
    return out
