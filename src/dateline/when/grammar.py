"""The patterns of `resources/time_patterns.yaml`, compiled and indexed by the words they may begin with."""

import re
from collections import defaultdict
from functools import cache

import msgspec

from dateline.lexicon.time_patterns import TimePattern, time_patterns
from dateline.when.numbers import literal
from dateline.when.slots import DIGIT, slots, starts, words

WORD = re.compile(r"(?<!\w)(?:[a-z]+|[0-9]+|['`])")
"""What an expression may begin with."""
_LETTERS = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[ .,'-]{0,4}([a-z]+|[0-9'])")
_SLOT = re.compile(r"\{(?P<slot>\w+)(?::(?P<name>\w+))?\}")
_GAP = " {1,3}"
_COMMA_GAP = "(?: {0,2}, {0,3}| {1,3})"
_TIGHT = {"~": " {0,2}-{1,2} {0,2}", "/": " ?/ ?"}
"""Marks between two ends of a range bring their own blanks."""


class Compiled(msgspec.Struct, frozen=True):
    """A pattern ready to match: `slots` says which slot each named group is."""

    order: int
    row: TimePattern
    regex: re.Pattern[str]
    slots: dict[str, str]


class Family(msgspec.Struct, frozen=True):
    """The patterns that may begin with one word, in order of preference.

    `alone` is True when the word by itself may be an expression, like "today"; after all others ("the") must come a
    word that time expressions are made of, and most places are dismissed by looking for it.
    """

    patterns: tuple[Compiled, ...]
    alone: bool


class _Element(msgspec.Struct, frozen=True):
    """One element of a pattern: its regular expression, its first words, and the marks behind it."""

    regex: str
    starts: frozenset[str]
    optional: bool
    comma: bool
    tight: bool


@cache
def grammar() -> dict[str, Family]:
    """First word → the patterns that may begin with it."""
    index: dict[str, list[Compiled]] = defaultdict(list)
    for order, row in enumerate(time_patterns()):
        elements = [_element(text) for text in row.pattern.split(" ")]
        names = {m["name"] or m["slot"]: m["slot"] for m in _SLOT.finditer(row.pattern)}
        compiled = Compiled(order, row, re.compile(_joined(elements) + r"(?!\w)"), names)
        for word in _first_words(elements):
            index[word].append(compiled)
    return {word: Family(tuple(found), _stands_alone(word, found)) for word, found in index.items()}


def _stands_alone(word: str, found: list[Compiled]) -> bool:
    return word in {DIGIT, "'", "`"} or any(one.regex.fullmatch(word) for one in found)


@cache
def vocabulary() -> frozenset[str]:
    """Every word that some pattern holds."""
    return frozenset(word for row in time_patterns() for word in _LETTERS.findall(row.pattern)) | words()


def goes_on(text: str, at: int) -> bool:
    """True when a word of some pattern, or a figure, comes next."""
    found = _NEXT.match(text, at)
    return found is not None and (not found[1][0].isalpha() or found[1] in vocabulary())


def key(word: str) -> str:
    """The index key of a first word."""
    return DIGIT if word[0].isdigit() else word


def _element(text: str) -> _Element:
    bare = text.rstrip("?,")
    optional, comma = "?" in text[len(bare) :], "," in text[len(bare) :]
    text = bare
    parts = text.split("|")
    tight = any(part in _TIGHT for part in parts)
    alternatives = [_alternative(part, spaced=tight) for part in parts]
    firsts = frozenset[str]().union(*(_starts(part) for part in parts))
    return _Element("(?:" + "|".join(alternatives) + ")", firsts, optional, comma, tight)


def _alternative(part: str, *, spaced: bool) -> str:
    if part in _TIGHT:
        return _TIGHT[part]
    out, at = "", 0
    for slot in _SLOT.finditer(part):
        out += literal(part[at : slot.start()].replace("_", " "))
        out += f"(?P<{slot['name'] or slot['slot']}>{slots()[slot['slot']].pattern})"
        at = slot.end()
    out += literal(part[at:].replace("_", " "))
    return f"{_GAP}{out}{_GAP}" if spaced else out


def _starts(part: str) -> frozenset[str]:
    slot = _SLOT.match(part)
    return slots()[slot["slot"]].starts if slot else starts([part])


def _joined(elements: list[_Element]) -> str:
    """The elements with their gaps: a leading optional one brings its gap behind it, a later one before it."""
    out = ""
    before: _Element | None = None
    for element in elements:
        if before is None or (before.tight and element.optional):  # nothing that must stand before it has come yet
            gap = _COMMA_GAP if element.comma else _GAP
            out += f"(?:{element.regex}{gap})?" if element.optional else element.regex
            before = before if element.optional else element
            continue
        gap = "" if before.tight or element.tight else _COMMA_GAP if before.comma else _GAP
        out += f"(?:{gap}{element.regex})?" if element.optional else gap + element.regex
        if not (element.optional and before.comma):
            before = element
    return out


def _first_words(elements: list[_Element]) -> frozenset[str]:
    out: frozenset[str] = frozenset()
    for element in elements:
        out |= element.starts
        if not element.optional:
            break
    return out
