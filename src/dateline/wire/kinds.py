"""What each chunk looks like, taken by itself: headline shape, date line, byline, credit, rule, furniture, or news."""

import re
from functools import cache
from typing import Literal

import msgspec

from dateline.lexicon.wire import WirePhrase, opener_words, wire_phrases
from dateline.model import Span, Update
from dateline.wire.credits import BylineFound, byline_in, credit_in, end_credit, is_post
from dateline.wire.dateline import DatelineFound, dateline_at
from dateline.wire.dates import is_date_line
from dateline.wire.layout import HEAD, Chunk
from dateline.wire.marks import note_in, slugs_at

Kind = Literal[
    "title", "dates", "byline", "credit", "dateline", "update", "rule",
    "signoff", "related", "note", "caption", "bullet", "news",
]  # fmt: skip

_BULLET = re.compile(r"(?:[•·●▪◦‣►»*]|[->]\s)\s*\S|—\s.{1,150}$")
_SENTENCE_END = re.compile(r"[.!?](?:\s?[\"')\]])*$")
_INNER_STOP = re.compile(r"(?<![A-Za-z])[a-z]{3,}[.!?][\"']? +[\"']?[A-Z]")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs|Dr|Mr|Ms|Gov|Gen|Sen|Rep)\.|\.\.\.?|…)$")
_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|GMT|hrs)", re.IGNORECASE)
"""The headings of a running report."""
_SECOND_NAMING = re.compile(r"(?:Mr|Mrs|Ms|Dr|Messrs)\.? [A-Z][\w'-]+(?! [A-Z])")
"""The surname with an honorific: the full name stands before."""
_SPEAKER = re.compile(r"[QA]\s?[:.]\s")
"""The turns of a printed interview."""
LONGEST_DATELINE = 120
"""Signs of a dateline on a line of its own, with three places and the time of day."""
MOST_TITLE_WORDS = 24
MOST_TITLE_SIGNS = 170
"""Headlines of the wires run to 18 words and 120 signs; web pages' to 22."""


class Marked(msgspec.Struct, frozen=True):
    """A chunk and what it looks like.

    Attributes:
        chunk: The chunk.
        kind: Its looks.
        dateline: The dateline it is or begins with.
        byline: The byline it is.
        credit: The medium it credits, counted from the chunk's start.
        updates: Update marks in it, counted from the chunk's start.
    """

    chunk: Chunk
    kind: Kind
    dateline: DatelineFound | None = None
    byline: BylineFound | None = None
    credit: Span | None = None
    updates: tuple[Update, ...] = ()


def mark(chunk: Chunk) -> Marked:
    """Say what a chunk looks like."""
    text = chunk.head
    whole = chunk.length <= HEAD
    if is_rule(text) and whole:
        return Marked(chunk, "rule")
    found = _short(chunk, text) if whole else None
    if found is not None:
        return found
    phrase = furniture(chunk)
    if phrase is not None:
        return Marked(chunk, phrase.role)
    if _BULLET.match(text) and not _is_dashed_quote(text):
        return Marked(chunk, "bullet")
    if whole and is_title(text):
        return Marked(chunk, "title", updates=tuple(slugs_at(text)))
    return Marked(chunk, "news", dateline=dateline_at(text))


def _short(chunk: Chunk, text: str) -> Marked | None:
    """The lines around a story's words: update notes, datelines, date lines, bylines, credits."""
    update = note_in(text, chunk.length)
    if update is not None:
        return Marked(chunk, "update", updates=(update,))
    alone = dateline_at(text, alone=True) if chunk.length <= LONGEST_DATELINE else None
    if alone is not None:
        return Marked(chunk, "dateline", dateline=alone)
    if is_date_line(text):
        return Marked(chunk, "dates")
    byline = byline_in(text)
    if byline is not None:
        return Marked(chunk, "byline", byline=byline)
    if is_post(text):
        return Marked(chunk, "byline")
    credit = credit_in(text)
    if credit is not None:
        return Marked(chunk, "credit", credit=credit)
    return None


def is_rule(text: str) -> bool:
    """True for a line of signs: `-----`, `* * *`, `###`."""
    signs = "".join(text.split())
    return len(signs) >= 3 and not any(c.isalnum() for c in signs) and len(set(signs)) <= 2


def is_title(text: str) -> bool:
    """True for the shape of a headline, sub-headline or crosshead: short, and no sentence with its full stop."""
    text = text.strip()
    words = text.split()
    if not words or len(words) > MOST_TITLE_WORDS or len(text) > MOST_TITLE_SIGNS:
        return False
    if _SPEAKER.match(text):
        return False
    first = text.lstrip("\"'([‘“")[:1]
    if not (first.isupper() or first.isdigit() or first in "$£€#@¿¡") or text[-1] in ",;:&-—":
        return False
    if _CLOCK.fullmatch(text):
        return True
    if not any(c.isalpha() for c in text) or _INNER_STOP.search(text):
        return False
    if end_credit(text) is not None:
        return False  # "… he said. (Reuters)"
    if _SENTENCE_END.search(text) is None or text[-1] == "?" or _ABBREVIATED.search(text):
        return True
    return text[-1] in ".!" and _in_title_case(words)


def _in_title_case(words: list[str]) -> bool:
    """True when a line is set as a title: four words or more, every longer one with a capital."""
    longer = [word for word in words if len(word.strip("\"'(),.!?:;")) > 3 and word.lstrip("\"'(")[:1].isalpha()]
    return len(words) >= 4 and len(longer) >= 3 and all(word.lstrip("\"'(")[0].isupper() for word in longer)


@cache
def _phrases(where: str) -> dict[str, WirePhrase]:
    return {row.phrase: row for row in wire_phrases() if row.where == where}


@cache
def _starts() -> re.Pattern[str]:
    found = sorted(_phrases("start"), key=len, reverse=True)
    return re.compile("|".join(re.escape(phrase) + (r"\b" if phrase[-1].isalnum() else "") for phrase in found))


def furniture(chunk: Chunk) -> WirePhrase | None:
    """The phrase that makes a chunk furniture, or None."""
    count = len(chunk.raw.split()) if chunk.length < 2 * HEAD else MOST_TITLE_WORDS * 10
    start = chunk.head.lower().lstrip("*•>| ")
    match = _starts().match(start)
    if match:
        row = _phrases("start")[match.group()]
        if count <= row.most and (row.role != "related" or not _is_sentence(chunk)):
            return row
    bare = start.strip(" ()[].:*-—|#>»")
    whole = _phrases("whole").get(bare)
    if whole is not None and count <= whole.most:
        return whole
    tail = chunk.tail.lower()
    for phrase, row in _phrases("end").items():
        if tail.endswith(phrase) and count <= row.most:
            return row
    return None


def _is_sentence(chunk: Chunk) -> bool:
    """True when words such as "see" or "more in" open a sentence of the story after all."""
    return chunk.raw[:1].islower() or (_SENTENCE_END.search(chunk.tail) is not None and len(chunk.words) > 14)


def _is_dashed_quote(text: str) -> bool:
    """`— "We lost," he said.` is speech set with a dash, not an item of a list."""
    return text[:1] in "—-" and text[1:].lstrip()[:1] in "\"'"


def leans(text: str) -> bool:
    """True when a paragraph begins as no story does: with a pronoun, a linking word, a quotation or in mid-sentence."""
    text = text.lstrip()
    if not text or text[0].islower() or text[0] in "\"'([—-":
        return True
    words = [word.strip(".,;:!?\"'()").lower() for word in text.split()[:8]]
    first = words[0].removesuffix("'s")
    if _SECOND_NAMING.match(text):
        return True
    if first in opener_words("link") or first in opener_words("pronoun"):
        return True
    return any(word in opener_words("pronoun") for word in words[1:4])
