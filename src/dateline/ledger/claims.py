"""The words that later reports may answer: promises, plans, demands, offers, denials and plain claims."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from dateline.ledger.matching import conditional, names, predicate, stem, stems, tells
from dateline.ledger.passages import Passage
from dateline.ledger.sides import Side
from dateline.ledger.view import HELPFUL, WILLING, StoryView
from dateline.model import Event, Span, Statement

ClaimKind = Literal["promise", "plan", "demand", "offer", "claim"]

_BY_CUE: dict[str, ClaimKind] = {
    "promise": "promise",
    "demand": "demand",
    "order": "demand",
    "request": "demand",
    "urge": "demand",
    "plan": "plan",
    "intend": "plan",
    "offer": "offer",
}
_OWN_WILL = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur \w+) (?:will|shall)\b|^(?:that )?(?:it|he|she|they) would(?: not)?\b"
    r"|\b(?:I am|[Ww]e are) not (?:going to \w+|\w+ing)\b"
)
"""What a speaker says of the own side's future is a promise, whatever the cue."""
_AS_LONG = re.compile(r",? (?:for )?as long as\b|,? whatever\b|,? no matter\b|\buntil\b")
"""Where the words begin that say how long or against what a word holds."""
_OVER = re.compile(r"\bover (?:the|a|his|her|its|their)\b")
"""Where a demand says why it is made: "to resign *over* the contracts"."""
_RULES_OUT = re.compile(r"\bruled? out\b|\bruling out\b", re.IGNORECASE)
_PASSIVE = re.compile(r"^[^,;]*\b(?:will|would|shall|going to) (?:not |never |ever )?be \w+(?:ed|en|t|n)\b")
_FEWEST = 2
"""Content words below which nobody could say what a word is about."""
_WILL = re.compile(r"\b(?:will|shall|is to|are to|is due to|are due to)\b")
_WOULD = re.compile(r"\bwould (?!like|have)\b")
"""The future of reported words."""
_MUST = re.compile(r"\b(?:must(?! have)|should(?! have)|has to|have to)\b")
_READY = re.compile(r"\b(?:ready|willing|prepared|offers?|offered) (?:to\b|\w+ )")
_PLEDGE = re.compile(r"\b(?:promised?|pledged?|undertook|vowed|swore|guaranteed)\b")
_ULTIMATUM = re.compile(
    r"\bg(?:ave|iven) (?:[\w'-]+ ){1,8}?(?:until|till|\w+ (?:hours|days|weeks)) (?:[\w,'-]+ ){0,5}?to \w+"
)
_PLANS = re.compile(r"\b(?:plans?|planning|intends?|scheduled|slated) to\b|\bset (?:a date|a day|[A-Z]\w+ \d+) for\b")
_NO_WORD = frozenset(
    """believe doubt hope fear want think predict speculate know feel describe worry threaten
    warn""".split()  # noqa: SIM905 - a list of words is no better
)
"""Classes of cues whose content nobody vouches for."""
_ASKS = re.compile(r"(?:who|what|when|where|why|how|which|whether)\b", re.IGNORECASE)
"""What an embedded question begins with: "did not say *who would take part*"."""
_PEOPLE = frozenset(
    stem(word) for word in ("forces", "troops", "fighters", "soldiers", "men", "side", "people", "government")
)
"""Words for those who act, whoever they are: they are not what a word is about."""
_SEVERAL = {"CONSULT", "AGREE", "COOPERATE"}
"""Acts that take two: what one of them says of it is a plan, no promise."""


class Claim(Passage, frozen=True, dict=True, kw_only=True):
    """A passage with what kind of word it is.

    Attributes:
        kind: `promise`, `plan`, `demand`, `offer`, or a plain `claim` (a denial among them).
    """

    kind: ClaimKind

    @cached_property
    def bare(self) -> str:
        """Its words without those that say when or how long it holds."""
        bare = _AS_LONG.split(super().bare)[0]
        return _OVER.split(bare)[0] if self.kind == "demand" else bare

    @cached_property
    def negated(self) -> bool:
        """True when it says that something is not to be or is not so; also by its verb: "*ruled out* a coalition"."""
        cue = None if self.statement is None else self.statement.cue_span
        before = "" if cue is None or self.span.covers(cue) else cue.cut(self.view.text)
        denies = self.statement is not None and self.statement.denies
        return super().negated != (not denies and _RULES_OUT.search(before) is not None)

    @cached_property
    def binds_all(self) -> bool:
        """True where it says of a thing, and of no doer, that it will not be done: "no tree will be cut down"."""
        return self.kind == "promise" and self.negated and _PASSIVE.search(self.bare) is not None

    @cached_property
    def under_condition(self) -> bool:
        """True for what holds only if something else does, and for mere thoughts."""
        first = self.view.text.rfind(". ", 0, self.span.start) + 1
        return conditional(self.view.text[max(first, self.span.start - 120) : self.span.end])

    @cached_property
    def bound(self) -> frozenset[Side]:
        """The sides that are to do it: the speaker's own, or those a demand is made of."""
        if self.kind != "demand":
            return self.doers
        whom = {ident for event in self.events for ident in event.actors}
        whom |= {ident for event in self.demands for ident in event.recipients}
        return self.view.sides(sorted(whom))

    @cached_property
    def whom(self) -> frozenset[str]:
        """The stems of the names of those a demand is made of."""
        if self.kind != "demand":
            return frozenset()
        ids = {one for event in self.events if event not in self.demands for one in event.actors}
        ids |= {one for event in self.demands for one in event.recipients}
        return stems(" ".join(self.view.name(one) for one in sorted(ids))) - _PEOPLE

    @cached_property
    def demands(self) -> list[Event]:
        """The demands that stand in or right before it."""
        return [
            event
            for event in self.view.told.events
            if event.act == "REQUEST"
            and (self.span.start - 80 <= event.trigger_span.start < self.span.end or self._is_cue(event))
        ]

    def _is_cue(self, event: Event) -> bool:
        """True for a demand that is made by the verb of saying itself: "Stop bombing us, rebels *tell* them"."""
        cue = None if self.statement is None else self.statement.cue_span
        return cue is not None and cue.covers(event.trigger_span)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The stems of what it is about: its content words but those for the deed and for who does it."""
        return self.stems - self.deeds - self.said_by - self.whom - self.moved - _PEOPLE

    @cached_property
    def moved(self) -> frozenset[str]:
        """The stems of the words by which a plan gets another day: "put off", which is not what is planned."""
        told = tells(self.bare) if self.kind == "plan" else None
        return told[1] if told is not None and told[0] == "moved" else frozenset()

    @cached_property
    def said_by(self) -> frozenset[str]:
        """The stems of the names of the speaker, of whom he speaks for, and of the capitalised words before his name.

        Of a demand there are none: it is no word of his own side's deeds.
        """
        speaker = None if self.statement is None else self.view.actor_by_id.get(self.statement.speaker or "")
        if speaker is None or self.statement is None or self.kind == "demand":
            return frozenset()
        source = self.statement.source_span
        before = "" if source is None else self.view.text[max(0, source.start - 60) : source.end]
        behind = [self.view.name(role.of) for role in speaker.roles if role.of in self.view.actor_by_id]
        near = names("x " + re.split(r"[,.;:!?\u201d\"\n]", before)[-1]) - self.stems
        return stems(" ".join([speaker.name, *behind])) | near

    @cached_property
    def predicate(self) -> str | None:
        """The stem of the verb that says what is done or to be done, where it can be told."""
        found = predicate(self.bare)
        return None if found is None or found[0] in self.moved else found[0]

    @cached_property
    def object(self) -> frozenset[str]:
        """The stems of the common nouns after that verb: what it is done to."""
        found = predicate(self.bare)
        after = re.split(
            r"\b(?:for|by|before|after|until|because|in|at|on|to|from)\b|,", "" if found is None else found[1]
        )[0]
        return (stems(after) & self.stems) - self.named - self.deeds

    @cached_property
    def subject(self) -> frozenset[str]:
        """The stems of the name of the actor first named in it."""
        return frozenset().union(*(stems(actor.name) for actor in self.actors[:1])) - _PEOPLE

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems of the names in it."""
        return names(self.bare) & self.stems


def claims(view: StoryView, told: list[Passage]) -> Iterator[Claim]:
    """The words of a story that later ones may answer: its statements, and what it tells itself of plans and offers."""
    covered: list[Span] = []
    for statement in view.told.statements:
        spans = statement.content_spans
        span = Span(spans[0].start, spans[-1].end)
        kind = _kind(view, statement, Passage(view, span, statement))
        short = len(Passage(view, span).stems) < _FEWEST
        if statement.form != "direct" and (kind == "offer" or (short and kind == "demand")):
            # "offered civilians a safe road", "called on them to strike": the verb is part of it
            span = next((passage.span for passage in told if passage.span.covers(span)), span)
        if kind is not None and (kind == "demand" or not short):
            covered.append(span)
            yield Claim(view=view, span=span, statement=statement, kind=kind)
    for passage in told:
        if passage.statement is None and not any(passage.span.overlaps(span) for span in covered):
            kind = _told(passage)
            if kind is not None:
                yield Claim(view=view, span=passage.span, statement=None, kind=kind)


def _told(passage: Passage) -> ClaimKind | None:
    """The kind of a word that the story reports in a sentence of its own, without quoting anybody."""
    if _ULTIMATUM.search(passage.text):
        return "demand"
    if _PLEDGE.search(passage.text):
        return "promise"
    if any(event.status == "planned" for event in passage.events) or _WILL.search(passage.text):
        return "plan"
    return (
        "offer" if any(event.status == "offered" for event in passage.events) or _READY.search(passage.text) else None
    )


def is_ahead(text: str) -> bool:
    """True for words that themselves promise or announce: to say a thing again is not to do it."""
    return any(pattern.search(text) for pattern in (_PLEDGE, _WILL))


def _is_moved(passage: Passage) -> bool:
    """True where a thing is moved to a day later than the story's: "put off the signing to June 17" is a plan anew."""
    told = tells(passage.bare)
    published = passage.view.told.story.published
    if told is None or told[0] != "moved" or published is None:
        return False
    times = [time for time in passage.view.told.times if passage.span.covers(time.span)]
    return any(time.earliest is not None and time.earliest > published for time in times)


def _kind(view: StoryView, statement: Statement, passage: Passage) -> ClaimKind | None:
    """What kind of word a statement is, by its cue, by its modals and by the deeds in it; None for what is no word."""
    cue, at = statement.cue_class, statement.cue_span
    if at is not None and any(e.act == "REQUEST" and at.covers(e.trigger_span) for e in view.told.events):
        return "demand"  # "told them to leave"
    if cue in _BY_CUE:
        return _BY_CUE[cue]
    if statement.form == "belief" or cue in _NO_WORD or _ASKS.match(passage.text):
        return None
    return _by_content(view, statement, passage)


def _by_content(view: StoryView, statement: Statement, passage: Passage) -> ClaimKind:
    inside = [event for event in passage.events if event.statement == statement.id]
    if _OWN_WILL.search(passage.text) or _PLEDGE.search(passage.text):
        return "promise"
    if _MUST.search(passage.text) or any(event.act == "REQUEST" and event.status == "happened" for event in inside):
        return "demand"
    if any(event.status == "offered" and event.act in HELPFUL for event in inside) or _READY.search(passage.text):
        return "offer"
    if _PLANS.search(passage.text) or _is_moved(passage):
        return "plan"
    if _WOULD.search(passage.text) or _WILL.search(passage.text) or any(event.status in WILLING for event in inside):
        own = _of_own_side(view, statement, passage, inside) or (passage.negated and not passage.events)
        return "promise" if own else "plan"
    return "claim"


def _of_own_side(view: StoryView, statement: Statement, passage: Passage, inside: list[Event]) -> bool:
    """True where a speaker tells what his own side, and it alone, will do."""
    if any(event.act in _SEVERAL for event in inside):
        return False
    speaker = view.speaker(statement)
    doers = frozenset().union(*(view.actors(event) for event in inside)) if inside else frozenset()
    if doers:
        return bool(doers & speaker)
    first = passage.actors[:1]
    return bool(first) and bool(view.sides([first[0].id]) & speaker)
