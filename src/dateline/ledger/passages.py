"""The sentences of a story as the ledger compares them: their content words, their polarity, who acts in them."""

import re
from collections.abc import Iterator
from functools import cached_property

import msgspec

from dateline.ledger.matching import negated, sentences, signs, stem, stems
from dateline.ledger.sides import Side
from dateline.ledger.view import StoryView
from dateline.model import NEWS_ROLES, Actor, Event, Span, Statement

_APOSTROPHE = re.compile("['\u2019](?:s\\b)?")
_BY = re.compile(r"\bby ((?:[\w'\u2019-]+ ?){1,6})")
_NAMES_AND_NOUNS = re.compile(r"[\w-]+")
_NOMINAL = 14
"""Words up to which what is rejected is a thing, and no claim that is denied."""
_MOST = 0.33
"""Share of a sentence that must be somebody's words for the sentence to count as words and not as a deed."""


class Passage(msgspec.Struct, frozen=True, dict=True):
    """A sentence, or the words of a statement, with what is read in it.

    Attributes:
        view: The story it stands in.
        span: Where it stands there.
        statement: The statement it is (part of), or None where the story speaks in its own voice.
    """

    view: StoryView
    span: Span
    statement: Statement | None = None

    @cached_property
    def text(self) -> str:
        """The exact words."""
        return self.span.cut(self.view.text)

    @cached_property
    def bare(self) -> str:
        """Its words without those that name a time: a day is not what it is about."""
        text, start = self.text, self.span.start
        for time in self.view.told.times:
            if self.span.covers(time.span):
                first, last = time.span.start - start, time.span.end - start
                text = text[:first] + " " * (last - first) + text[last:]
        return text

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return stems(self.bare)

    @cached_property
    def around(self) -> frozenset[str]:
        """The stems of the whole sentence or statement it stands in, with who is said to say it."""
        text = self.view.text
        first = max((text.rfind(mark, 0, self.span.start) for mark in (". ", "\n")), default=-1) + 1
        ends = [at for mark in (". ", "\n") if (at := text.find(mark, self.span.end)) >= 0]
        return stems(text[first : min(ends, default=len(text))])

    @cached_property
    def said(self) -> frozenset[str]:
        """The stems of what it says: of a statement's sentence the words of the statement alone."""
        if self.statement is None:
            return self.stems
        spans = [span for span in self.statement.content_spans if span.overlaps(self.span)]
        return self.stems & frozenset().union(*(stems(span.cut(self.view.text)) for span in spans))

    @cached_property
    def signs(self) -> dict[str, int]:
        """The kinds of deeds it tells of, +1 done or -1 the contrary, with its "not" reckoned in."""
        turn = -1 if self.negated else 1
        return {name: sign * turn for name, (sign, _) in signs(self.bare).items()}

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The stems of the words that name those kinds of deeds."""
        return frozenset(word for _, words in signs(self.bare).values() for word in words)

    @cached_property
    def opening(self) -> frozenset[str]:
        """The stems of its first words, among which its subject stands."""
        return frozenset(stem(word.lower()) for word in _NAMES_AND_NOUNS.findall(self.first)[:9])

    @cached_property
    def agents(self) -> frozenset[str]:
        """The stems of the words after "by", among which a passive names who did it."""
        return frozenset().union(*(stems(phrase) for phrase in _BY.findall(self.text)))

    @cached_property
    def first(self) -> str:
        """Its first phrase."""
        return _APOSTROPHE.sub("", re.split(r", |; ", self.text)[0])

    @cached_property
    def negated(self) -> bool:
        """True when it says that something is not so; a denial of a denial is none."""
        return negated(self.text) != (self.statement is not None and self.statement.denies)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events whose trigger stands in it."""
        return tuple(event for event in self.view.told.events if self.span.covers(event.trigger_span))

    @cached_property
    def doers(self) -> frozenset[Side]:
        """The sides that speak or act in it; empty when nothing says."""
        found = {ident for event in self.events for ident in event.actors}
        if not found and self.actors:
            found.add(self.actors[0].id)  # who is named first mostly acts
        if self.statement is not None and self.statement.speaker is not None:
            found.add(self.statement.speaker)
        return self.view.sides(sorted(found))

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The actors named in it, in the order of their first mention."""
        found = [
            (mention.span.start, actor.id)
            for actor in self.view.told.actors
            for mention in actor.mentions
            if self.span.covers(mention.span)
        ]
        return tuple(self.view.actor_by_id[ident] for ident in dict.fromkeys(ident for _, ident in sorted(found)))

    @cached_property
    def corrects(self) -> bool:
        """True in a story or sentence marked as a correction: its changed figures contradict nobody."""
        marked = any(update.kind == "correction" for update in self.view.told.story.updates)
        return marked or "CORRECT" in self.text


def passages(view: StoryView) -> Iterator[Passage]:
    """The sentences of a story's news, headline and body, each as words or as a deed told in the story's own voice."""
    story = view.told.story
    for block in story.blocks:
        if block.role not in NEWS_ROLES:
            continue
        for start, end in sentences(block.span.cut(view.text)):
            span = Span(start, end).moved(block.span.start)
            yield Passage(view, span, _spoken(view, span))


def _is_deed(view: StoryView, statement: Statement) -> bool:
    """True where the verb of saying itself is what was done: "*rejected* 6,200 claims"."""
    cue, content = statement.cue_span, " ".join(span.cut(view.text) for span in statement.content_spans)
    deed = any(e.act == "REJECT" and cue is not None and cue.covers(e.trigger_span) for e in view.told.events)
    short = len(content.split()) <= _NOMINAL and " that " not in f" {content}"
    return deed and statement.form == "indirect" and short and not statement.denies


def _spoken(view: StoryView, span: Span) -> Statement | None:
    """The statement that makes up most of a sentence, or None."""
    best: tuple[int, str, Statement] | None = None
    for statement in view.told.statements:
        share = sum(
            min(s.end, span.end) - max(s.start, span.start) for s in statement.content_spans if s.overlaps(span)
        )
        if (
            statement.form != "belief"
            and not _is_deed(view, statement)
            and statement.speaker is not None
            and share >= _MOST * (span.end - span.start)
        ):
            best = max(best or (0, "", statement), (share, statement.id, statement))
    return None if best is None else best[2]
