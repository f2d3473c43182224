"""Speech that punctuation alone gives to somebody: transcripts, a colon before a quotation, a dash behind one."""

from collections.abc import Iterator

from dateline.lexicon.cues import Cue
from dateline.model import Paragraph, Quotation, Reading, Token
from dateline.reading import grammar
from dateline.said.cues import Hit
from dateline.said.draft import Draft
from dateline.said.source import SourceWords

COLON = Cue(
    cue=":", pos="phrase", klass="say", frames=("that", "quote"), form="speech", weight=0.8, source="newsroom usage"
)
DASH = Cue(cue="—", pos="phrase", klass="say", frames=("quote",), form="speech", weight=0.8, source="newsroom usage")

_NOMINAL = {"PROPN", "NOUN", "PRON"}
_NOBODY = {"it", "there", "this", "that", "which"}
_DASHES = {"-", "--", "\u2013", "\u2014"}
_MOST_NAME_WORDS = 6
"""A transcript's speaker: a name, at most with a title ("FOREIGN MINISTER OMAR HADDAD")."""
_MOST_SIGNED_WORDS = 14
"""Behind a dash: a name with an apposition ("— Omar Haddad, head of the fishermen's union in the old port")."""


def transcript(reading: Reading) -> Iterator[Draft]:
    """Read paragraphs that begin "MINISTER: …" or "Q: …", where at least two of a story do."""
    labels = [(paragraph, _label(reading, paragraph)) for paragraph in reading.paragraphs]
    found = [(paragraph, colon) for paragraph, colon in labels if colon is not None]
    if len(found) < 2:  # one alone is as likely a label ("Note: …")
        return
    for paragraph, colon in found:
        if colon + 1 < paragraph.last:
            source = SourceWords(colon - 1, paragraph.first, colon)
            spoken = [(colon + 1, paragraph.last)]  # with its last mark, as words spoken have
            yield Draft.of(reading, Hit(colon, COLON, (colon,)), source, "transcript", spoken)


def _label(reading: Reading, paragraph: Paragraph) -> int | None:
    """The colon behind a speaker's name at a paragraph's beginning, or None."""
    if paragraph.role != "body":
        return None
    for token in reading.tokens[paragraph.first : min(paragraph.last, paragraph.first + _MOST_NAME_WORDS + 1)]:
        if token.text == ":":
            name = reading.tokens[paragraph.first : token.i]
            return token.i if name and _is_name(name) else None
        if token.pos == "PUNCT" and token.text not in {".", "-"}:
            return None
    return None


def _is_name(words: list[Token] | tuple[Token, ...]) -> bool:
    """Capitals throughout ("MINISTER", "Q"), or a capitalised name with at most its title."""
    letters = [word.text for word in words if word.text[0].isalpha()]
    return bool(letters) and (all(word.isupper() for word in letters) or all(word[0].isupper() for word in letters))


def signed(reading: Reading, text: str, quotation: Quotation) -> Draft | None:
    """Whose a quotation without a cue is: the name before its colon or behind its dash; None when there is neither."""
    first, _ = reading.between(*quotation.inner)
    if text[: quotation.span.start].rstrip()[-1:] == ":":
        return _before_colon(reading, reading.between(quotation.span.start, quotation.span.end)[0])
    return _behind_dash(reading, reading.between(quotation.span.end, quotation.span.end + 1)[0], first)


def _before_colon(reading: Reading, at: int) -> Draft | None:
    """Read `that was no surprise to Omar Haddad: "…"`, `She closed with a warning: "…"`."""
    colon = at - 1
    if colon < 1 or reading.tokens[colon].text != ":":
        return None
    last = reading.tokens[colon - 1]
    head = last if last.pos == "PROPN" and last.ent in {"PERSON", "ORG", "GPE", "NORP"} else _subject(reading, last.i)
    if head is None or reading.quotation_at(head.start) is not None:
        return None
    first, behind = reading.extent(head.i)
    first, behind = grammar.trimmed(reading, first, min(behind, colon) if head.i < colon else behind)
    if not first <= head.i < behind:
        first, behind = head.i, head.i + 1
    return Draft.of(reading, Hit(colon, COLON, (colon,)), SourceWords(head.i, first, behind), "colon", [])


def _subject(reading: Reading, i: int) -> Token | None:
    """The subject of the verb that token `i` hangs on, where it can speak: a person, a group or a name."""
    token = reading.tokens[i]
    for _ in range(5):  # a noun, its preposition, another noun and its preposition, the verb
        if token.pos in {"VERB", "AUX"}:
            found = grammar.subject(reading, token.i)
            able = found is not None and found.pos in _NOMINAL and found.lower not in _NOBODY
            return found if able else None
        token = reading.head(token)
    return None


def _behind_dash(reading: Reading, at: int, first: int) -> Draft | None:
    """Read `"…" — Omar Haddad, fisherman`, at a paragraph's end."""
    paragraph = reading.paragraph_of(first)
    while at < paragraph.last and reading.tokens[at].text in {'"', "''", "."}:
        at += 1
    rest = reading.tokens[at + 1 : paragraph.last]
    if at >= paragraph.last or reading.tokens[at].text not in _DASHES or not 0 < len(rest) <= _MOST_SIGNED_WORDS:
        return None
    if rest[0].pos != "PROPN" or any(token.pos in {"VERB", "AUX"} for token in rest):
        return None
    head = rest[0]
    while head.head in range(at + 1, paragraph.last) and head.head != head.i and reading.head(head).pos == "PROPN":
        head = reading.head(head)
    stretch = grammar.trimmed(reading, at + 1, paragraph.last)
    return Draft.of(reading, Hit(at, DASH, (at,)), SourceWords(head.i, *stretch), "dash", [])
