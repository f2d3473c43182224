"""Two small stories with a record of every kind, for the formats of other programs; words of our own."""

from dateline.model import (
    Account,
    Actor,
    ActorRole,
    Block,
    Count,
    Dateline,
    Event,
    EventEvidence,
    Evidence,
    Mention,
    PlaceRef,
    Relation,
    Source,
    Span,
    Statement,
    Story,
    Tension,
    TimeRef,
    record_id,
)

BASIS = Evidence(rule="made", stage="tests", version=1, note="Moe said it of the quay")
HEADLINE = "Rebels shell harbour, minister says"
BODY = (
    "BERGEN, May 14 (NTB) - Ravn rebels shelled the quay of Bergen on Monday, killing at least four dockers, Minister "
    "Ingrid Moe said. “They will answer for it,” she told reporters.\n"
    "Norway threatened to attack the rebels. Moe denied that Norway had bombed Odda. The rebels met Sweden in 2023."
)
WORDS_GONE = ("shelled", "quay", "answer for it", "to attack", "told reporters", "killing", "bombed", "harbour")
"""Words of the story that are nobody's name: none of them may leave where no text does."""


class Told:
    """Makes spans and records of one text."""

    def __init__(self, text):
        self.text = text
        self.ident = record_id("", text)

    def span(self, words, nth=0):
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def actor(self, ident, name, kind, *names, canonical=None, **fields):
        spans = [self.span(one) for one in names]
        mentions = tuple(Mention(span=at, text=at.cut(self.text), form="name", head=at) for at in spans)
        canonical = canonical or f"{kind}:{name.lower().replace(' ', '-')}"
        return Actor(id=ident, canonical=canonical, name=name, kind=kind, mentions=mentions, basis=BASIS, **fields)

    def event(self, ident, act, status, trigger, actors=(), recipients=(), **fields):
        known = {"event_type": act, **fields}
        return Event(
            id=ident,
            act=act,
            status=status,
            trigger_span=self.span(trigger),
            actors=actors,
            recipients=recipients,
            basis=BASIS,
            **known,
        )


def shelling(*, name="a.txt", publisher="The Post", url="https://post.example/a", published="2024-05-14", extra=""):
    """A story of a shelling (happened), a threat, a denial, and a meeting in a year."""
    text = f"{HEADLINE}\n\n{BODY}{extra}"
    told = Told(text)
    source = Source(id=name, index=0, url=url, publisher=publisher)
    actors = (
        told.actor("a1", "Ravn rebels", "group", "Ravn rebels", sector="REB", country="NOR"),
        told.actor(
            "a2",
            "Ingrid Moe",
            "person",
            "Ingrid Moe",
            "Moe",
            country="NOR",
            sector="GOV",
            roles=(ActorRole(title="minister", of="a3"),),
        ),
        told.actor("a3", "Norway", "country", "Norway", country="NOR", sector="GOV", canonical="country:NOR"),
        told.actor("a4", "Sweden", "country", "Sweden", country="SWE", canonical="country:SWE"),
        told.actor("a5", "dockers", "group", "dockers", sector="LAB"),
    )
    return Account(
        source=source,
        story=_story(told, source, published),
        times=(
            TimeRef(
                id="t1",
                span=told.span("Monday"),
                text="Monday",
                type="DATE",
                value="2024-05-13",
                earliest="2024-05-13",
                latest="2024-05-13",
                grain="day",
                anchor="published",
                basis=BASIS,
            ),
            TimeRef(id="t2", span=told.span("2023"), text="2023", type="DATE", value="2023", grain="year", basis=BASIS),
        ),
        places=_places(told),
        actors=actors,
        statements=_statements(told),
        events=_events(told),
        relations=(
            Relation(
                id="r1",
                subject="a2",
                predicate="office_holder_of",
                object="a3",
                office="minister",
                since="2021",
                span=told.span("Minister Ingrid Moe"),
                basis=BASIS,
            ),
            Relation(
                id="r2",
                subject="a3",
                predicate="opposes",
                object="a1",
                span=told.span("threatened to attack"),
                basis=BASIS,
            ),
            Relation(
                id="r3",
                subject="a4",
                predicate="supports",
                object="a1",
                status="denied",
                span=told.span("met Sweden"),
                basis=BASIS,
            ),
        ),
        tensions=(
            Tension(
                id="x1",
                kind="word_against_deed",
                left="s2",
                right="e3",
                spans=(told.span("denied"),),
                why="Moe denied bombing",
                basis=BASIS,
            ),
        ),
    )


def _story(told, source, published):
    body = len(HEADLINE) + 2
    line = "BERGEN, May 14"
    return Story(
        id=told.ident,
        source=source,
        span=Span(0, len(told.text)),
        text=told.text,
        headline=HEADLINE,
        headline_span=Span(0, len(HEADLINE)),
        byline="By Kari Lund",
        credit="NTB",
        dateline=Dateline(span=told.span(line), text=line, date="2024-05-14"),
        published=published,
        published_from="given" if published else None,
        blocks=(
            Block(span=Span(0, len(HEADLINE)), role="headline"),
            Block(span=Span(body, len(told.text)), role="body"),
        ),
    )


def _places(told):
    return (
        PlaceRef(
            id="p1",
            span=told.span("Bergen"),
            text="Bergen",
            name="Bergen",
            kind="city",
            country="NOR",
            admin1="Vestland",
            latitude=60.39299,
            longitude=5.32415,
            geonames_id=3161732,
            basis=BASIS,
        ),
        PlaceRef(id="p2", span=told.span("Odda"), text="Odda", name="Odda", kind="city", country="NOR", basis=BASIS),
    )


def _statements(told):
    return (
        Statement(
            id="s1",
            form="direct",
            speaker="a2",
            source_span=told.span("she"),
            cue_span=told.span("told"),
            content_spans=(told.span("They will answer for it"),),
            said_on="2024-05-14",
            basis=BASIS,
        ),
        Statement(
            id="s2",
            form="indirect",
            speaker="a2",
            source_span=told.span("Moe", 1),
            cue_span=told.span("denied"),
            content_spans=(told.span("Norway had bombed Odda"),),
            denies=True,
            cue_class="deny",
            basis=BASIS,
        ),
    )


def _events(told):
    four = told.span("at least four")
    return (
        told.event(
            "e1",
            "ASSAULT",
            "happened",
            "shelled",
            ("a1",),
            ("a5",),
            event_mode=("heavy-weapons",),
            context=("military",),
            cameo="194",
            quad="material_conflict",
            score=-9.5,
            date="2024-05-13",
            place="p1",
            dead=Count(low=4, high=None, text="at least four", span=four),
            mention_spans=(told.span("shell"), told.span("shelled")),
            confidence=0.8,
            evidence=EventEvidence(date="t1", actors=(told.span("Ravn rebels"),)),
        ),
        told.event(
            "e2",
            "ASSAULT",
            "threatened",
            "attack",
            ("a3",),
            ("a1",),
            event_type="THREATEN",
            cameo="138",
            quad="verbal_conflict",
            score=-3.5,
            event_mode=("violence",),
            auxiliary_modes=("future",),
        ),
        told.event(
            "e3",
            "ASSAULT",
            "denied",
            "bombed",
            ("a3",),
            event_type=None,
            score=-9.0,
            quad="material_conflict",
            place="p2",
            auxiliary_modes=("negation",),
            statement="s2",
        ),
        told.event(
            "e4",
            "CONSULT",
            "happened",
            "met",
            ("a1", "a4"),
            cameo="040",
            quad="verbal_cooperation",
            score=2.5,
            date="2023",
            evidence=EventEvidence(date="t2"),
        ),
    )
