"""Numbers in words and figures, as durations count them."""

import re
from functools import cache

from dateline.lexicon.time_words import time_words

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,4}(?:\.[0-9]{1,2})?"
_AND_A_HALF = r"(?:[- ]and[- ](?:a|one)[- ]half)"
_WORD = re.compile(r"[0-9][0-9.,/]*|[a-z]+")


def alternation(forms: list[str]) -> str:
    """A regular expression for any of `forms`, the longer ones first; blanks may be up to three wide."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(literal(form) for form in ordered) + ")"


def literal(form: str) -> str:
    """A form as a regular expression that also finds it in tokenised text."""
    return re.escape(form).replace(r"\ ", " {1,3}").replace(r"\-", " ?- ?").replace("'", " ?'")


@cache
def counts() -> str:
    """The regular expression of a number that may stand before a unit, `a` and `several` included."""
    figures = rf"(?:{_DIGITS})(?: ?1/2)?"
    ones = alternation(list(time_words("number")))
    tens = alternation(list(time_words("tens")))
    power = alternation(list(time_words("power")))
    words = rf"(?:{tens}(?:[- ]{ones})?|{ones}|{alternation(list(time_words('article')))})"
    loose = alternation([*time_words("vague"), *time_words("dozen"), *time_words("half")])
    return rf"(?:{loose}|(?:{figures}|{words})(?: (?:and )?{power}){{0,2}}{_AND_A_HALF}?)"


@cache
def plain_counts() -> str:
    """`counts` without articles."""
    ones = alternation(list(time_words("number")))
    tens = alternation(list(time_words("tens")))
    loose = alternation([form for form in (*time_words("vague"), *time_words("dozen")) if not form.startswith("a ")])
    return rf"(?:{loose}|{_DIGITS}|{tens}(?:[- ]{ones})?|{ones}|couple of)"


def number(words: str) -> str:
    """What a number in words or figures is worth: "two and a half" → `2.5`, "several" → `X`."""
    words = " ".join(words.split())
    for kind in ("vague", "dozen", "half"):
        value = time_words(kind).get(words)
        if value is not None:
            return value
    total = last = 0.0
    scale = {**time_words("number"), **time_words("tens"), **time_words("article")}
    half = words.endswith("half")
    for word in _WORD.findall(re.sub(_AND_A_HALF + "$", "", words)):
        if word[0].isdigit():
            last += 0.5 if word == "1/2" else float(word.replace(",", "").rstrip("./") or 0)
        elif word in scale:
            last += float(scale[word])
        elif word in time_words("power"):
            total += max(last, 1) * float(time_words("power")[word])
            last = 0.0
        elif word != "and":
            return "X"
    return plain(total + last + (0.5 if half else 0))


def plain(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def duration(count: str, unit: str) -> str:
    """The TIMEX3 value of a length: ("24", "hour") → `PT24H`; an unknown number of decades is `PXDE`."""
    halves = time_words("half_unit")
    if count == "0.5" and unit in halves:
        return f"P{halves[unit]}"
    code, _, vague_code = time_words("unit")[unit].partition(" ")
    clock = "T" if code.startswith("T") else ""
    each, letter = re.match(r"([0-9]+)([A-Z]+)", code.removeprefix("T")).groups()  # type: ignore[union-attr]
    if count == "X":
        return f"P{clock}X{vague_code or letter}"
    return f"P{clock}{plain(float(count) * int(each))}{letter}"


def unit_days(unit: str) -> tuple[str, int] | None:
    """The calendar unit that a unit of length counts in and how many of them it is: decade → (`year`, 10)."""
    code = time_words("unit")[unit].partition(" ")[0]
    found = re.fullmatch(r"([0-9]+)([A-Z]+)", code)
    names = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year"}
    return None if found is None else (names[found[2]], int(found[1]))
