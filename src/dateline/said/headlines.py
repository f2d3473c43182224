"""Headlines that attribute by their marks.

*Mayor: Bridge is safe*, *Bridge could fall - engineer*, *Fire was set: report*.
"""

from collections.abc import Iterator

from dateline.lexicon.cues import Cue
from dateline.lexicon.roles import actor_nouns
from dateline.lexicon.statement_words import words_of
from dateline.model import HEAD_ROLES, Paragraph, Reading, Token
from dateline.reading import grammar
from dateline.said.bare import COLON
from dateline.said.cues import Hit
from dateline.said.draft import Draft
from dateline.said.source import SourceWords

_BEFORE = 7
"""A headline's speaker is short ("Army chief: …"); a longer stretch before a colon is a list or a title."""
_BEHIND = 4
"""Behind the last mark it is shorter still: "… - union leader", "… : report"."""
_FEWEST = 3
"""Words of a headline that can be somebody's."""
_MARKS = {":", "-", "--", "\u2013", "\u2014"}
_NAMES = {"PERSON", "ORG", "GPE", "NORP"}


def headlines(reading: Reading) -> Iterator[Draft]:
    """Every headline that gives its words to somebody by a colon or a dash."""
    for paragraph in reading.paragraphs:
        if paragraph.role in HEAD_ROLES:
            found = _speaker_first(reading, paragraph) or _speaker_last(reading, paragraph)
            if found is not None:
                yield found


def _speaker_first(reading: Reading, paragraph: Paragraph) -> Draft | None:
    for i in range(paragraph.first + 1, min(paragraph.last - 2, paragraph.first + _BEFORE)):
        if reading.tokens[i].text == ":":
            head = _speaker(reading, paragraph.first, i)
            return None if head is None else _draft(reading, i, head, (paragraph.first, i), (i + 1, paragraph.last))
    return None


def _speaker_last(reading: Reading, paragraph: Paragraph) -> Draft | None:
    for i in range(paragraph.last - 2, max(paragraph.first + _FEWEST, paragraph.last - 2 - _BEHIND), -1):
        mark = reading.tokens[i]
        signed = reading.tokens[i - 1].text in {'"', "'"}  # `"…" - Omar Haddad` is read in the body too
        parted = mark.text == ":" or reading.tokens[i - 1].end < mark.start
        if mark.text in _MARKS and parted and not signed:
            head = _speaker(reading, i + 1, paragraph.last)
            verbal = any(t.pos in {"VERB", "AUX"} for t in reading.tokens[paragraph.first : i])
            if head is None or not verbal:
                return None
            return _draft(reading, i, head, (i + 1, paragraph.last), (paragraph.first, i))
    return None


def _draft(reading: Reading, i: int, head: Token, source: tuple[int, int], content: tuple[int, int]) -> Draft:
    cue: Cue = COLON
    stretch = grammar.trimmed(reading, *content)
    words = SourceWords(head.i, *grammar.trimmed(reading, *source))
    return Draft.of(reading, Hit(i, cue, (i,)), words, "colon", [stretch])


def _speaker(reading: Reading, first: int, last: int) -> Token | None:
    """The head of a few words that name somebody who can speak, or a report; None for a label ("Breaking: …")."""
    words = reading.tokens[first:last]
    alone = len(words) == 1  # "…: report", which taggers call a verb
    if not alone and any(t.pos in {"VERB", "AUX", "NUM"} and t.ent not in _NAMES for t in words):
        return None
    names = [t for t in words if alone or t.pos in {"PROPN", "NOUN"}]
    if not names:
        return None
    head = names[-1]
    nouns = actor_nouns()
    known = head.lower in nouns or head.lemma.lower() in nouns or head.lemma.lower() in words_of("document")
    return head if known or any(t.ent in _NAMES for t in names) or _named_below(reading, head) else None


def _named_below(reading: Reading, head: Token) -> bool:
    """True for a name that the story goes on to use."""
    body = (t for p in reading.paragraphs if p.role == "body" for t in reading.tokens[p.first : p.last])
    return head.text[0].isupper() and any(t.text == head.text and t.pos == "PROPN" and t.ent for t in body)
