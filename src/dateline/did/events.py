"""Reading → Event: who did what to whom, when, where, and whether it happened."""

from collections.abc import Iterable, Iterator

from dateline.did.coding import SCHEDULED, Coding, auxiliary_modes, coding, final_act
from dateline.did.confidence import confidence
from dateline.did.contexts import contexts
from dateline.did.counts import count_of
from dateline.did.deed import Deed
from dateline.did.find import Findings
from dateline.did.repeats import merged
from dateline.did.roles import Cast, Casting, Party
from dateline.did.setting import Setting, dated
from dateline.did.topic import topic
from dateline.did.verdict import Verdict
from dateline.lexicon.frames import VerbFrame
from dateline.lexicon.modality import cues
from dateline.model import Count, Dropped, Event, Evidence, Span, StoryState, TimeRef, Token, record_id
from dateline.model.event import EventEvidence, EventStatus
from dateline.pipeline.stage import NoConfig, stage


@stage("did.events", needs=("reading", "times", "places", "actors", "statements"), gives="events", version=2)
def events(state: StoryState, config: NoConfig) -> Iterator[Event | Dropped]:  # noqa: ARG001 - every stage takes a config
    """Find the deeds of a story, who did them to whom, and what the text says of their happening."""
    coder = _Coder(state)
    yield from merged(coder.events(), state)
    for deed in coder.found.unsaid:
        yield Dropped(span=coder.scene.reading.tokens[deed.i].span, reason="names a kind of deed, tells of none")


class _Coder:
    """Codes the deeds of one story."""

    def __init__(self, state: StoryState) -> None:
        self.state = state
        self.found = Findings(state)
        self.scene = self.found.scene
        self.casting = Casting(self.scene, self.found.by_token)
        self.setting = Setting(self.scene, self.found.deeds)
        self.ids: dict[int, str] = {}
        self._contexts: dict[int, tuple[str, ...]] = {}

    def events(self) -> list[Event]:
        """The story's events, in text order."""
        for deed in self.found.deeds:
            deed.status = self._status(self.found.verdict(deed), self._time(deed), deed)
            deed.topic = topic(self.scene, self.casting, deed)
        self.ids = {deed.i: self._id(deed) for deed in self.found.deeds}
        return [self._event(deed) for deed in self.found.deeds]

    def _time(self, deed: Deed) -> TimeRef | None:
        """The deed's time; a future day beside a past tense is another's ("asked them to Rome next week")."""
        time, today = self.setting.time(deed), self._today()
        if time is None or today is None or time.earliest is None or time.earliest <= today:
            return time
        tokens = self.scene.reading.tokens
        return None if tokens[deed.i].tag == "VBD" or self._is_past(tokens[deed.i]) else time

    def _is_past(self, token: Token) -> bool:
        if token.tag != "VBN":
            return False
        helpers = self.scene.reading.children(token.i, "aux", "auxpass")
        if token.dep == "advcl" and not helpers:
            return True  # "charged with treason in May, the admiral fled"
        return any(kid.tag == "VBD" or kid.lemma == "have" for kid in helpers) and not any(
            k.tag == "MD" for k in helpers
        )

    def _id(self, deed: Deed) -> str:
        span = self._trigger(deed)
        return record_id("e", self.state.story.id, span.start, span.end, final_act(deed))

    def _trigger(self, deed: Deed) -> Span:
        tokens = self.scene.reading.tokens
        token = tokens[deed.i]
        if deed.particle is not None and abs(deed.particle - deed.i) <= 2:  # three words at most
            first, last = sorted((deed.i, deed.particle))
            return Span(tokens[first].start, tokens[last].end)
        return token.span

    def _event(self, deed: Deed) -> Event:
        verdict = self.found.verdict(deed)
        time, status = self._time(deed), deed.status
        cast = self._cast(deed)
        sentence = self.scene.reading.tokens[deed.i].sentence
        if sentence not in self._contexts:
            self._contexts[sentence] = contexts(self.scene, sentence)
        context = self._contexts[sentence]
        told = deed.content_of is None and not (verdict.background and deed.kind == "noun" and deed.carrier is None)
        code = coding(deed, status, context, recorded=told, tried=verdict.tried)
        return self._record(deed, verdict, status, cast, code, context, time)

    def _record(
        self, deed: Deed, verdict: Verdict, status: EventStatus, cast: Cast, code: Coding,
        context: tuple[str, ...], time: TimeRef | None,
    ) -> Event:  # fmt: skip
        place = self.setting.place(deed)
        statement = self.scene.statement(deed.i)
        trigger = self._trigger(deed)
        date = dated(time)
        if deed.kind == "modal" and statement is not None:  # a demand is made when it is spoken
            date = statement.said_on
        counts = self._counts(deed)
        why = None if verdict.why is None else self.scene.reading.tokens[verdict.why].span
        return Event(
            id=self.ids[deed.i],
            act=code.act,
            event_type=code.event_type,
            event_mode=code.modes,
            context=context,
            cameo=code.cameo,
            quad=code.quad,
            score=code.score,
            actors=_ids(cast.actors),
            recipients=_ids(cast.recipients),
            excluded=_ids(cast.excluded),
            status=status,
            auxiliary_modes=auxiliary_modes(status, time, self._today()),
            date=date,
            place=None if place is None else place.id,
            trigger_span=trigger,
            mention_spans=(trigger, *(self._trigger(folded) for folded in deed.absorbed)),
            about=tuple(self.ids[inner.i] for inner in deed.about if inner.i in self.ids),
            evidence=EventEvidence(
                actors=tuple(party.span for party in cast.actors),
                recipients=tuple(party.span for party in cast.recipients),
                status=why,
                date=None if time is None or date is None else time.id,
                place=None if place is None else place.span,
            ),
            statement=None if statement is None else statement.id,
            confidence=confidence(deed, verdict, status, doer=bool(cast.actors)),
            basis=Evidence(rule=f"{deed.kind}.{deed.frame.lemma}", note=f"status by {verdict.rule}"),
            **counts,
        )

    def _status(self, verdict: Verdict, time: TimeRef | None, deed: Deed) -> EventStatus:
        """The verdict's status; what is told as fact but dated after the story, or for its own day, is planned."""
        today = self._today()
        if verdict.status != "happened" or time is None or time.earliest is None or today is None:
            return verdict.status
        coming = time.earliest > today or (time.earliest == today and self._is_announced(deed))
        return "planned" if coming and deed.kind != "modal" else verdict.status

    def _is_announced(self, deed: Deed) -> bool:
        """True for a headline's present tense of something that has its day: "Chad hosts talks today"."""
        token = self.scene.reading.tokens[deed.i]
        headline = self.state.story.headline_span
        return (
            headline is not None
            and headline.covers(token.span)
            and deed.act in SCHEDULED
            and token.tag not in {"VBD", "VBN"}
        )

    def _today(self) -> str | None:
        story = self.state.story
        day = story.dateline.date if story.dateline is not None and story.dateline.date else story.published
        return day if day is not None and "X" not in day else None

    def _cast(self, deed: Deed) -> Cast:
        if deed.kind != "modal":
            cast = self.casting.of(deed)
            given = self.found.verdict(deed).rule == "given"  # it took place; who did it is what is charged
            return Cast(recipients=cast.recipients, excluded=cast.excluded) if given else cast
        speakers = self._speakers(deed.i)
        if deed.act == "REJECT":
            return Cast(actors=speakers, recipients=_others(self.casting.of(inner) for inner in deed.about))
        recipients = self.casting.parties(self.scene.bound(deed.i))
        return Cast(actors=speakers, recipients=tuple(p for p in recipients if p.actor not in _ids(speakers)))

    def _speakers(self, i: int) -> tuple[Party, ...]:
        """Whose words token `i` stands in: the statement's speaker, or the subject of the verb of saying above it."""
        statement = self.scene.statement(i)
        if statement is not None and statement.speaker is not None and statement.source_span is not None:
            return (Party(actor=statement.speaker, span=statement.source_span),)
        reading = self.scene.reading
        token = reading.tokens[i]
        for _ in range(12):
            head = reading.head(token)
            if token.dep in {"ccomp", "parataxis"} and (self.scene.lemma(head), "clause") in cues():
                return tuple(self.casting.parties(self.scene.subjects(head.i)))
            if token.dep == "ROOT":
                break
            token = head
        return ()

    def _counts(self, deed: Deed) -> dict[str, Count]:
        out: dict[str, Count] = {}
        for part in (deed, *deed.absorbed):
            frame = part.frame
            if not isinstance(frame, VerbFrame) or not frame.count:
                continue
            field, _, role = frame.count.partition(":")
            for head in self.casting.tokens(part, role):
                found = count_of(self.scene, head, persons=field != "size")
                if found is not None:
                    out.setdefault(field, found)
        return out


def _others(casts: Iterable[Cast]) -> tuple[Party, ...]:
    return tuple(party for cast in casts for party in cast.recipients)


def _ids(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(party.actor for party in parties)
