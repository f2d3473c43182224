"""The stage that reads attributions: cues, their sources and contents, and the quotations that go with them."""

from collections.abc import Iterator

import msgspec

from dateline.model import Dropped, Evidence, Reading, Span, Statement, StatementLink, StoryState, record_id
from dateline.pipeline.stage import stage
from dateline.reading import grammar
from dateline.said import context, quotes
from dateline.said.content import content
from dateline.said.cues import hits
from dateline.said.days import going_on
from dateline.said.draft import Draft
from dateline.said.phrases import phrases
from dateline.said.source import source, speaker, supported

_OWN_VOICE = {"i", "we", "you"}


class Statements(msgspec.Struct, frozen=True):
    """Settings: statements less sure than `least` are left out; by default what is sooner wrong than right."""

    least: float = 0.5


@stage("said.statements", needs=("reading", "times", "actors"), gives="statements", version=3)
def statements(state: StoryState, config: Statements) -> Iterator[Statement | Dropped]:
    """Read direct, mixed and indirect speech and attitudes."""
    reading, text = state.reading, state.story.text
    drafts = _drafts(reading)
    for draft in drafts:
        context.own_time(state, draft)
    for quotation in quotes.attach(reading, text, drafts):
        yield Dropped(span=quotation.span, reason="quotation with nobody named as its speaker")
    drafts.sort(key=lambda draft: draft.hit.i)
    found: dict[int, Statement] = {}
    for draft in drafts:
        statement = _statement(state, draft)
        if statement is None:
            continue
        if statement.confidence < config.least:
            yield Dropped(span=reading.span(*draft.words), reason="too weak an attribution")
            continue
        found[draft.hit.i] = statement
    by_cue = {draft.hit.i: draft for draft in drafts}
    for i in context.asides(reading, drafts):
        if i in found:
            yield Dropped(span=found.pop(i).cue_span or Span(0, 0), reason="the reporter's words on another statement")
    for i in _nested(found, by_cue):
        yield Dropped(span=found.pop(i).cue_span or Span(0, 0), reason="part of what somebody else says")
    linked = [_linked(reading, draft, by_cue, found) for draft in drafts if draft.hit.i in found]
    yield from going_on(reading, linked)


def _drafts(reading: Reading) -> list[Draft]:
    drafts = list(phrases(reading))
    taken = {i for draft in drafts for i in draft.named()}
    for hit in hits(reading):
        if hit.i in taken:
            continue
        frame, stretches = content(reading, hit)
        draft = Draft.of(reading, hit, source(reading, hit, frame), frame, stretches)
        if not draft.inside or _worth_nesting(reading, draft):
            drafts.append(draft)
    drafts = _telling(reading, drafts)
    _share_sources(reading, drafts)
    return sorted(drafts, key=lambda draft: draft.hit.i)


def _telling(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Without verbs that only carry a noun which says more: "*expressed* concern that the bridge would fall"."""
    carriers = {
        supported(reading, draft.hit.i)
        for draft in drafts
        if draft.hit.cue.pos == "noun" and draft.frame in {"that", "to", "wh"} and draft.source is not None
    }
    return [draft for draft in drafts if draft.frame != "np" or draft.hit.i not in carriers]


def _share_sources(reading: Reading, drafts: list[Draft]) -> None:
    """Give what hangs on an adjoined participle the speaker of the statement before it."""
    owners = {at: draft for draft in drafts if draft.frame == "that" and (at := draft.adjoined(reading)) is not None}
    for draft in drafts:
        token = reading.tokens[draft.hit.i]
        owner = owners.get(token.head if token.dep == "dobj" else token.i)
        if owner is not None and owner is not draft and reading.child(token.i, "poss") is None:
            draft.source = owner.source


def _worth_nesting(reading: Reading, draft: Draft) -> bool:
    """Inside a quotation only what others are said to have said: "he told me that …", not "I think that …"."""
    return (
        draft.hit.cue.form == "speech"
        and draft.frame == "that"
        and draft.source is not None
        and reading.tokens[draft.source.head].lower not in _OWN_VOICE
    )


def _nested(found: dict[int, Statement], by_cue: dict[int, Draft]) -> list[int]:
    """Attributions inside another's content that are no statement of their own.

    Attitudes, and praise or blame of a thing, told inside somebody's words are what that speaker says. Kept is what
    others are said to have said: "he said the general had told him that …".
    """
    spans = [(statement.id, span) for statement in found.values() for span in statement.content_spans]
    return [
        i
        for i, statement in found.items()
        if (statement.form == "belief" or by_cue[i].frame not in {"that", "quote", ""})
        and statement.cue_span is not None
        and any(ident != statement.id and span.covers(statement.cue_span) for ident, span in spans)
    ]


def _statement(state: StoryState, draft: Draft) -> Statement | None:
    reading, text, cue = state.reading, state.story.text, draft.hit.cue
    spans = draft.spans(reading, text)
    if not spans or all(any(time.span.covers(span) for time in state.times_in(span)) for span in spans):
        return None  # "planned for Wednesday" says when, not what
    quoted = [q.span for q in reading.quotations if draft.cue_outside(reading, q)]
    within = all(any(q.covers(span) for q in quoted) for span in spans)
    if (within and draft.quotations) or draft.frame == "transcript":
        form = "direct"
    elif cue.form == "attitude":
        form = "belief"
    else:
        form = "mixed" if any(q.overlaps(span) for q in quoted for span in spans) else "indirect"
    named = draft.source is not None
    actor = speaker(state, draft.source) if draft.source is not None else None
    frame = "quote" if draft.quotations and not draft.stretches else draft.frame
    return Statement(
        id=record_id("s", state.story.id, *reading.span(*draft.words), spans[0].start),
        form=form,  # type: ignore[arg-type]  # one of the four by construction
        speaker=None if actor is None else actor.id,
        source_span=reading.span(draft.source.first, draft.source.last) if draft.source is not None else None,
        cue_span=reading.span(*draft.words),
        content_spans=spans,
        told_to=context.told_to(state, draft),
        said_on=context.day_of(context.said_on(state, draft)),
        earlier=context.is_earlier(reading, draft),
        denies=cue.klass == "deny" and grammar.negation(reading, draft.hit.i) is None,
        cue_class=cue.klass,
        confidence=_confidence(reading, draft, named=named),
        basis=Evidence(rule=f"{cue.pos}.{frame}", note=f"{cue.cue!r} ({cue.klass}) with frame {frame!r}"),
    )


def _confidence(reading: Reading, draft: Draft, *, named: bool) -> float:
    """The cue's weight, less where nobody is named who should be; a quotation beside a cue makes it surer."""
    weight = draft.hit.cue.weight
    if draft.quotations:
        weight = max(weight, 0.9)
    return round(weight if named or _namelessly(reading, draft) else weight * 0.7, 2)


def _namelessly(reading: Reading, draft: Draft) -> bool:
    """True where the construction names nobody: "reportedly", "seems to", "it is hoped that", "fears that … grew"."""
    if draft.frame in {"adverb", "phrase"} or draft.hit.cue.klass == "seem":
        return True
    token = reading.tokens[draft.hit.i]
    if draft.hit.cue.pos == "noun":
        return draft.frame == "that" and token.tag == "NNS" and reading.child(token.i, "det", "poss") is None
    it = reading.child(token.i, "nsubjpass")
    return it is not None and it.lower == "it" and draft.frame == "that"


def _linked(reading: Reading, draft: Draft, by_cue: dict[int, Draft], found: dict[int, Statement]) -> Statement:
    statement = found[draft.hit.i]
    link = context.linked_noun(reading, draft, by_cue)
    if link is None or link[1].hit.i not in found:
        return statement
    kind, other = link
    to = StatementLink(kind=kind, to=found[other.hit.i].id)  # type: ignore[arg-type]  # a kind of resources/statement_words
    return msgspec.structs.replace(statement, links=(to,))
