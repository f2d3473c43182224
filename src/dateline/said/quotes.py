"""Which cue a quotation belongs to, and which quotations go on where the last one stopped."""

from collections.abc import Iterator, Sequence

from dateline.model import Quotation, Reading, Token
from dateline.reading import grammar
from dateline.said.bare import signed
from dateline.said.draft import Draft

_FAR = 99
_ENDS = ",.?!\u2026-\u2014"
_MOST_TITLE = 8
_BEAT = 8
"""Words that tell what a speaker does between two sentences: "He paused and looked at the river."."""
_LONG = 4
"""Words from which on a quotation without a verb or end mark still counts as speech; shorter ones are scare quotes."""


def tokens_of(reading: Reading, quotation: Quotation) -> tuple[int, int]:
    """The tokens between the marks."""
    return reading.between(*quotation.inner)


def is_speech(reading: Reading, text: str, quotation: Quotation) -> bool:
    """True for words somebody speaks; False for a scare quote, a title or a nickname."""
    first, last = tokens_of(reading, quotation)
    words = [token for token in reading.tokens[first:last] if token.pos != "PUNCT"]
    if not words:
        return False
    inner = quotation.inner.cut(text).rstrip()
    if _titled(words) and (inner[-1:] not in _ENDS or _set_into(reading, text, quotation, words)):
        return False
    ended = inner[-1:] in _ENDS or text[quotation.span.end : quotation.span.end + 1] == ","
    verbal = any(token.pos in {"VERB", "AUX"} for token in words)
    clause = inner[:1].isupper() and any(token.dep in {"nsubj", "nsubjpass"} for token in words)
    return (
        (verbal and clause)
        or (ended and (verbal or len(words) > 1 or quotation.inner.cut(text)[:1].isupper()))
        or (verbal and len(words) > _LONG)
    )


def _titled(words: list[Token]) -> bool:
    """True for the title of a book or programme: "The Long Winter", without a small word of any length."""
    long = [token.text for token in words if len(token.text) >= _LONG]
    return len(words) > 1 and bool(long) and all(word[0].isupper() for word in long)


def _set_into(reading: Reading, text: str, quotation: Quotation, words: list[Token]) -> bool:
    """True for a title inside a sentence that goes on without a pause: `an interview on "Meet the Town."`."""
    before = text[: quotation.span.start].rstrip()[-1:]
    paragraph = reading.paragraphs[quotation.paragraph]
    starts = not text[paragraph.span.start : quotation.span.start].strip()
    quiet = len(words) < _MOST_TITLE and quotation.inner.cut(text).rstrip()[-1:] in ",."
    return quiet and paragraph.role == "body" and not starts and (before.isalnum() or before == "\u2019")


def attach(reading: Reading, text: str, drafts: list[Draft]) -> Iterator[Quotation]:
    """Give each spoken quotation to the draft it belongs to; yields those nobody is named for.

    A quotation that only a colon or a dash gives to somebody gets a draft of its own, which is added to `drafts`.

    A quotation belongs to the speech cue that reports it or stands beside it; one without a cue of its own goes
    on with the last speaker, in the same paragraph or from a quotation the paragraph before left open.
    """
    speaking = [draft for draft in drafts if draft.quoting and not draft.inside]
    last: Draft | None = None
    latest = _latest(reading, drafts)
    waiting: list[Quotation] = []  # paragraphs left open, whose speaker is named only in the last
    for quotation in reading.quotations:
        if not is_speech(reading, text, quotation):
            continue
        first, end = tokens_of(reading, quotation)
        ranked = sorted(
            (_distance(reading, text, draft, quotation, first, end), draft.size(), draft.hit.i, draft)
            for draft in speaking
        )
        owner = ranked[0][-1] if ranked and ranked[0][0] < _FAR else None
        if owner is None and last is not None and _goes_on(reading, text, last, quotation, first):
            owner = last
        if owner is None:
            owner = signed(reading, text, quotation)
            drafts += [owner] if owner is not None else []
        if owner is None and reading.sentence_of(first).first in {first, first - 1}:
            owner = latest.get(reading.tokens[first].sentence - 1)
        if not quotation.carried:
            yield from waiting
            waiting = []
        if owner is None:
            waiting.append(quotation)
            if quotation.closed:
                yield from waiting
                waiting = []
            continue
        owner.quotations += [*waiting, quotation]
        waiting = []
        last = owner
    yield from waiting


def _latest(reading: Reading, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """For each sentence its first attribution of spoken words to a source; a quotation may go on from it."""
    out: dict[int, Draft] = {}
    for draft in drafts:
        spoken = draft.hit.cue.form == "speech" and draft.hit.cue.pos == "verb" and not draft.inside
        if spoken and draft.source is not None and draft.stretches:
            out.setdefault(reading.tokens[draft.hit.i].sentence, draft)
    return out


def _distance(reading: Reading, text: str, draft: Draft, quotation: Quotation, first: int, end: int) -> int:
    """Tokens between a cue (with its source) and a quotation; `_FAR` when they do not belong together."""
    hit = draft.hit
    sentence = reading.tokens[hit.i].sentence
    a, b = draft.reach()
    touched = range(reading.tokens[first].sentence, reading.tokens[end - 1].sentence + 1)
    if sentence in touched:
        if any(s < end and first < e for s, e in draft.stretches):
            return 0 if draft.frame != "phrase" else _FAR - 1  # `"…," he said, according to the agency`: his
        if draft.frame == "phrase":
            return _FAR
        if a >= end:
            comma = text[quotation.inner.end - 1] in _ENDS or text[quotation.span.end : quotation.span.end + 1] == ","
            return a - end if comma and a - end <= 2 + _glue(reading, end, a) else _FAR
        if b <= first:
            opened = text[: quotation.span.start].rstrip()[-1:] in {",", ":"}
            return first - b + 1 if opened or first - b <= 1 else _FAR
        return _FAR
    if sentence == touched[-1] + 1 and a - end <= 1 and _same_paragraph(reading, hit.i, end - 1):
        # `"Why did it burn?" Haddad asked.`; a headline quoted in the sentence before is not his
        return a - end + 1 if text[quotation.inner.end - 1] in _ENDS else _FAR
    if sentence == touched[0] - 1 and text[: quotation.span.start].rstrip()[-1:] == ":":
        return 3  # a cue beside the quotation, in its own sentence, is nearer
    return _FAR


def _glue(reading: Reading, start: int, end: int) -> int:
    """Marks and conjunctions between two stretches, which do not count as words."""
    return sum(token.pos in {"PUNCT", "CCONJ", "SPACE"} or token.lower == "as" for token in reading.tokens[start:end])


def _same_paragraph(reading: Reading, i: int, k: int) -> bool:
    return reading.paragraph_of(i).i == reading.paragraph_of(k).i


def _goes_on(reading: Reading, text: str, last: Draft, quotation: Quotation, first: int) -> bool:
    """True when a quotation without a cue takes up where the last speaker stopped."""
    here = reading.paragraphs[quotation.paragraph]
    then = reading.paragraph_of(last.hit.i)
    before = last.quotations[-1].paragraph
    if here.i in {then.i, before}:
        previous = reading.sentence_of(first).first - 1
        end = max(reading.sentence_of(last.hit.i).last, tokens_of(reading, last.quotations[-1])[1])
        return previous <= end or _only_the_speaker(reading, end, previous)
    if here.i != before + 1 or last.hit.cue.klass == "ask":  # what follows a question is the answer
        return False
    alone = not any(
        token.pos in {"NOUN", "PROPN", "VERB"} and not _quoted(reading, token.start)
        for token in reading.tokens[here.first : here.last]
    )
    starts = not text[here.span.start : quotation.span.start].strip()
    return starts and (quotation.carried or alone)


def _only_the_speaker(reading: Reading, first: int, last: int) -> bool:
    """True when all that stands between two quotations is what the speaker does: "*He paused.*"."""
    subjects = [token for token in reading.tokens[first:last] if token.dep in grammar.SUBJECTS]
    short = last - first <= _BEAT
    return short and bool(subjects) and all(token.lower in {"he", "she"} for token in subjects)


def _quoted(reading: Reading, offset: int) -> bool:
    return reading.quotation_at(offset) is not None
