"""One small account with a record of every kind, made by hand."""

from dateline.model import (
    Account,
    Actor,
    ActorRole,
    Block,
    Count,
    Dateline,
    Dropped,
    Event,
    EventEvidence,
    Evidence,
    Failure,
    Mention,
    PlaceRef,
    RawItem,
    Relation,
    Source,
    Span,
    Statement,
    StatementLink,
    Story,
    Tension,
    TimeRef,
)

BEFORE = "Kicker\n\n"
HEADLINE = "Minister denies strike"
TEXT = (
    f"{HEADLINE}\n\nBERGEN, May 14 (NTB) - Minister Ingrid Moe told NTB on Tuesday that dockers had not gone on "
    "strike, but four of them were arrested in Bergen."
)
SOURCE = Source(id="cod.txt", index=0, publisher="The Post")


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def basis(rule: str, stage: str, note: str | None = None) -> Evidence:
    return Evidence(rule=rule, stage=stage, version=2, note=note, spans=(span("told"),))


def account(**changes: object) -> Account:
    body = len(HEADLINE) + 2
    minister = Actor(
        id="a1",
        canonical="ingrid moe",
        name="Ingrid Moe",
        kind="person",
        country="NOR",
        sector="GOV",
        roles=(ActorRole(title="minister", of="a2"),),
        mentions=(
            Mention(span=span("Minister Ingrid Moe"), text="Minister Ingrid Moe", form="name", head=span("Moe")),
        ),
        basis=basis("title-name", "who.named"),
    )
    norway = Actor(
        id="a2", canonical="NOR", name="Norway", kind="country", country="NOR", basis=basis("country", "who.named")
    )
    dockers = Actor(
        id="a3",
        canonical="dockers",
        name="dockers",
        kind="group",
        sector="LAB",
        mentions=(Mention(span=span("dockers"), text="dockers", form="nominal", head=span("dockers")),),
        basis=basis("noun", "who.named"),
    )
    parts: dict[str, object] = {
        "source": SOURCE,
        "story": Story(
            id="st1",
            source=SOURCE,
            span=Span(len(BEFORE), len(BEFORE) + len(TEXT)),
            text=TEXT,
            headline=HEADLINE,
            headline_span=span(HEADLINE),
            credit="NTB",
            dateline=Dateline(
                span=span("BERGEN, May 14"),
                text="BERGEN, May 14",
                place_spans=(span("BERGEN"),),
                places=("p1",),
                date="2024-05-14",
            ),
            published="2024-05-14",
            published_from="inferred",
            published_why="the body's Tuesday is May 14",
            blocks=(Block(span=span(HEADLINE), role="headline"), Block(span=Span(body, len(TEXT)), role="body")),
        ),
        "times": (
            TimeRef(
                id="t1",
                span=span("Tuesday"),
                text="Tuesday",
                type="DATE",
                value="2024-05-14",
                earliest="2024-05-14",
                latest="2024-05-14",
                grain="day",
                anchor="dateline",
                basis=basis("weekday", "when.expressions", "the day itself"),
            ),
        ),
        "places": (
            PlaceRef(
                id="p1",
                span=span("Bergen"),
                text="Bergen",
                name="Bergen",
                kind="city",
                country="NOR",
                basis=basis("city", "where.find"),
            ),
        ),
        "actors": (minister, norway, dockers),
        "statements": (
            Statement(
                id="s1",
                form="indirect",
                speaker="a1",
                source_span=span("Minister Ingrid Moe"),
                cue_span=span("told"),
                content_spans=(span("dockers had not gone on strike"),),
                said_on="2024-05-14",
                denies=True,
                links=(StatementLink(kind="contradicts", to="s2"),),
                basis=basis("said-that", "said.indirect"),
            ),
        ),
        "events": (
            Event(
                id="e1",
                act="PROTEST",
                event_type=None,
                actors=("a3",),
                status="denied",
                date="2024-05-14",
                trigger_span=span("gone on strike"),
                statement="s1",
                evidence=EventEvidence(status=span("not")),
                basis=basis("light-verb", "did.frames"),
            ),
            Event(
                id="e2",
                act="COERCE",
                event_type="COERCE",
                recipients=("a3",),
                status="happened",
                place="p1",
                arrested=Count(low=4, high=4, text="four", span=span("four")),
                trigger_span=span("arrested"),
                basis=basis("frame", "did.frames"),
            ),
        ),
        "relations": (
            Relation(
                id="r1",
                subject="a1",
                predicate="office_holder_of",
                object="a2",
                span=span("Minister Ingrid Moe"),
                basis=basis("title", "ties.title"),
            ),
        ),
        "tensions": (
            Tension(
                id="x1",
                kind="word_against_deed",
                left="s1",
                right="e2",
                spans=(span("not"), span("arrested")),
                why="A strike denied, strikers held.",
                basis=basis("denied-told", "ledger.tensions"),
            ),
        ),
        "dropped": (Dropped(span=span("four"), reason="a number of people", stage="when.expressions"),),
    }
    return Account(**{**parts, **changes})  # type: ignore[arg-type]


def item() -> RawItem:
    return RawItem(source=SOURCE, text=BEFORE + TEXT + "\n\nAd")


FAILED = Failure(stage="where.find", kind="KeyError", message="no such row")
