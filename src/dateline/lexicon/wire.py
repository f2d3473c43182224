"""What wires and papers print around the news: furniture, update marks, date lines, datelines' places, credits."""

from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.countries import countries
from dateline.lexicon.table import Row, rows

FurnitureRole = Literal["related", "note", "caption", "signoff"]
MarkKind = Literal["update", "correction", "refile", "wrapup", "advisory", "adds", "kill"]


class WirePhrase(Row, frozen=True, kw_only=True):
    """Words that mark a paragraph as furniture.

    Attributes:
        phrase: The words, in lower case with straight quotes.
        role: What such a paragraph is.
        where: Whether it starts or ends with them, or is nothing else.
        most: With more words than this the paragraph is news after all.
    """

    first_wins: ClassVar[bool] = True

    phrase: str
    role: FurnitureRole
    where: Literal["start", "end", "whole"]
    most: int

    def fault(self) -> str | None:
        """The example must hold the phrase."""
        return None if self.phrase.strip() in self.example.lower() else f"the example does not show {self.phrase!r}"


class WireMark(Row, frozen=True, kw_only=True):
    """A mark that says how a copy relates to earlier ones: UPDATE 2-, (Adds quotes), "is withdrawn".

    Attributes:
        mark: Its words; capitals for slugs, lower case for the others.
        kind: What it says.
        where: `slug` before the headline, `note` at the start of a bracketed line, `line` within a short line.
    """

    mark: str
    kind: MarkKind
    where: Literal["slug", "note", "line"]

    def fault(self) -> str | None:
        """The example must hold the mark."""
        shown = self.mark in self.example or self.mark in self.example.lower()
        return None if shown else f"the example does not show {self.mark!r}"


class DateWord(Row, frozen=True, kw_only=True):
    """A word of a date line that is neither month, weekday nor figure."""

    word: str
    kind: Literal["label", "glue", "clock", "zone"]


class OpenerWord(Row, frozen=True, kw_only=True):
    """A word no story begins with, because it leans on something said before."""

    word: str
    kind: Literal["pronoun", "link"]


class WirePlace(Row, frozen=True, kw_only=True):
    """A place as datelines print it: a city that stands alone, or a region that follows a town after a comma."""

    name: str
    kind: Literal["city", "region"]


class CreditWord(Row, frozen=True, kw_only=True):
    """A lower-case word that may stand on a credit or byline."""

    word: str
    kind: Literal["credit", "byline"]


@cache
def wire_phrases() -> tuple[WirePhrase, ...]:
    """All furniture phrases."""
    return rows("wire_phrases", WirePhrase)


@cache
def wire_marks() -> tuple[WireMark, ...]:
    """All update marks."""
    return rows("wire_marks", WireMark)


@cache
def date_words() -> dict[str, str]:
    """Lower-case word → label, glue, clock or zone."""
    return {row.word: row.kind for row in rows("wire_date_words", DateWord)}


@cache
def opener_words(kind: Literal["pronoun", "link"]) -> frozenset[str]:
    """Words of one kind that no story begins with."""
    return frozenset(row.word for row in rows("wire_openers", OpenerWord) if row.kind == kind)


class CommonWord(Row, frozen=True, kw_only=True):
    """A longer word that any news story may hold, so that sharing it says nothing."""

    word: str


@cache
def common_words() -> tuple[CommonWord, ...]:
    """All longer words that any story may hold."""
    return rows("wire_common_words", CommonWord)


@cache
def credit_words(kind: Literal["credit", "byline"]) -> frozenset[str]:
    """Lower-case words that may stand on a line of this kind."""
    return frozenset(row.word for row in rows("wire_credit_words", CreditWord) if row.kind == kind)


@cache
def dateline_cities() -> frozenset[str]:
    """Cities that stand in a dateline without their country, in capitals: style-book cities and all capitals."""
    listed = {row.name for row in rows("wire_places", WirePlace) if row.kind == "city"}
    capitals = {name for country in countries() for name in (country.capital, *country.capitals) if name}
    return frozenset(name.upper() for name in listed | capitals)


@cache
def dateline_regions() -> frozenset[str]:
    """What belongs to a town's name after a comma, in capitals: states, provinces, countries."""
    listed = {row.name for row in rows("wire_places", WirePlace) if row.kind == "region"}
    lands = {name for country in countries() for name in (country.name, *country.names)}
    return frozenset(name.upper() for name in listed | lands)
