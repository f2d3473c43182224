"""What stands around a cue: to whom it was said, on which day, and whether it was said before."""

from collections.abc import Sequence

from dateline.lexicon.statement_words import links, words_of
from dateline.model import Reading, Span, StoryState, TimeRef, Token
from dateline.reading import grammar
from dateline.said.draft import Draft
from dateline.said.source import speaker

_DAY = 10
"""Length of an ISO day: a time of day is cut back to its day."""


def told_to(state: StoryState, draft: Draft) -> str | None:
    """The outlet or person it was said to: "told Reuters", "said to his aides", "in an interview with the BBC"."""
    reading, hit = state.reading, draft.hit
    own = speaker(state, draft.source) if draft.source is not None else None
    heads: list[Token] = []
    if hit.cue.hearer == "obj":
        heads += reading.children(hit.i, "dobj", "dative", "nsubjpass")
    if hit.cue.hearer in {"obj", "to"} or reading.tokens[hit.i].pos == "NOUN":
        heads += grammar.prepositions(reading, hit.i, "to")
    heads += _occasions(reading, draft)
    for head in heads:
        if draft.source is not None and draft.source.first <= head.i < draft.source.last:
            continue
        if any(first <= head.i < last for first, last in draft.stretches):
            continue
        found = state.actor_headed(head.i) or state.actor_within(reading.span(*reading.extent(head.i)))
        if found is not None and (own is None or found[0].id != own.id):
            return found[0].id
    return None


def _occasions(reading: Reading, draft: Draft) -> list[Token]:
    """Who an interview, briefing or letter was given to, named after it or before it ("his BBC interview")."""
    heads: list[Token] = []
    first, last = _clause(reading, draft)
    for token in reading.tokens[first:last]:
        if token.lemma in words_of("speaking") and token.tag == "VBG" and token.head == draft.hit.i:
            for word in ("with", "to"):
                heads += grammar.prepositions(reading, token.i, word)
        if token.pos == "NOUN" and token.lower in words_of("occasion") and not _in_content(draft, token.i):
            for word in ("with", "to", "by", "on"):
                heads += grammar.prepositions(reading, token.i, word)
            heads += reading.children(token.i, "compound", "nmod", "poss")
    return heads


def _clause(reading: Reading, draft: Draft) -> tuple[int, int]:
    """The stretch in which the cue's own modifiers stand."""
    first, last = reading.extent(draft.hit.i)
    sentence = reading.sentence_of(draft.hit.i)
    adjoined = draft.adjoined(reading)
    if adjoined is not None and adjoined > draft.hit.i:  # "earlier" in "clarifying an earlier remark" is the remark's
        last = min(last, adjoined)
    return max(first, sentence.first), min(last, sentence.last)


def _in_content(draft: Draft, i: int) -> bool:
    return any(first <= i < last for first, last in draft.stretches)


def said_on(state: StoryState, draft: Draft) -> TimeRef | None:
    """The time expression that says when it was said: the cue's own, never one of its content."""
    if draft.time is not None:
        return draft.time
    reading = state.reading
    first, last = _clause(reading, draft)
    quoted = [quotation.span for quotation in draft.quotations]
    best: tuple[int, TimeRef] | None = None
    for time in state.times_in(Span(*reading.span(first, last))):
        a, b = reading.between(*time.span)
        if a >= b or _in_content(draft, a) or any(span.covers(time.span) for span in quoted):
            continue
        if time.type not in {"DATE", "TIME"} or not _modifies(reading, a, b, draft):
            continue
        far = abs(a - draft.hit.i)
        if best is None or far < best[0]:
            best = (far, time)
    return None if best is None else best[1]


def _modifies(reading: Reading, a: int, b: int, draft: Draft) -> bool:
    """True when the time words hang on the cue itself, not on a clause or noun of their own ("the 2009 report")."""
    head = next((t for t in reading.tokens[a:b] if not a <= t.head < b), reading.tokens[a])
    for _ in range(4):  # time noun, preposition, occasion noun, preposition, cue
        if head.head == draft.hit.i:
            return draft.source is None or not draft.source.first <= a < draft.source.last
        parent = reading.head(head)
        if parent.head == draft.hit.i and parent.tag == "VBG" and parent.lemma in words_of("speaking"):
            return True
        if parent.i == head.i or (parent.pos in {"VERB", "AUX"} and parent.i != draft.hit.i):
            return False
        head = parent
    return False


def own_time(state: StoryState, draft: Draft) -> None:
    """Give back to the cue a time that stands right behind it: "said *on Friday* he had met them"."""
    reading = state.reading
    for k, (first, last) in enumerate(draft.stretches):
        if first != draft.words[1]:
            continue
        start = first + (reading.tokens[first].pos == "ADP")
        for time in state.times_in(reading.span(first, last)):
            a, b = reading.between(*time.span)
            if a == start and b < last and reading.tokens[b].text not in {",", "'s"} and time.type in {"DATE", "TIME"}:
                draft.stretches[k] = (b, last)
                draft.time = time
                return


def day_of(time: TimeRef | None) -> str | None:
    """The EDTF day (or longer stretch) of a time expression; references such as PAST_REF say nothing."""
    if time is None or time.value.endswith("_REF") or time.value.startswith("XXXX-XX"):
        return None
    return time.value.split("T")[0][:_DAY]


def is_earlier(reading: Reading, draft: Draft) -> bool:
    """True when the story says it was said before its other words: "had said", "in his earlier interview"."""
    hit = draft.hit
    perfect = reading.child(hit.i, "aux")
    if perfect is not None and perfect.lower in {"had", "'d"} and reading.tokens[hit.i].tag == "VBN":
        return True
    first, last = _clause(reading, draft)
    return any(
        token.lower in words_of("earlier")
        and not _in_content(draft, token.i)
        and reading.quotation_at(token.start) is None
        for token in reading.tokens[first:last]
        if token.pos in {"ADJ", "ADV"}
        and (draft.source is None or not draft.source.first <= token.i < draft.source.last)
    )


def linked_noun(reading: Reading, draft: Draft, others: dict[int, Draft]) -> tuple[str, Draft] | None:
    """The statement that this one clarifies, contradicts or repeats ("…, clarifying an earlier remark that …")."""
    adjoined = draft.adjoined(reading)
    kids = reading.children(draft.hit.i, "advcl", "acl", "conj", "xcomp")
    for kid in kids if adjoined is None else [*kids, reading.tokens[adjoined]]:
        kind = links().get(kid.lemma)
        if kind is not None:
            for thing in reading.children(kid.i, "dobj"):
                if thing.i in others:
                    return kind, others[thing.i]
    return None


def asides(reading: Reading, drafts: Sequence[Draft]) -> set[int]:
    """Cues by which the reporter says what another statement is about or does: "…, *referring to* the bridge"."""
    adjoined = {at for draft in drafts if (at := draft.adjoined(reading)) is not None}
    verbs = words_of("aside") | set(links())
    return {
        draft.hit.i
        for draft in drafts
        if draft.hit.i in adjoined and draft.frame == "np" and reading.tokens[draft.hit.i].lemma in verbs
    }
