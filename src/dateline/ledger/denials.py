"""Word against word: somebody says there is no such thing, and somebody's words hold it."""

from collections.abc import Iterator

from dateline.ledger.sides import Side
from dateline.ledger.view import StoryView
from dateline.lexicon.denied_things import DeniedThing, denied_things
from dateline.model import Evidence, Reading, Statement, Tension, Token, record_id
from dateline.reading import grammar

_SIDED = 0.65
_EARLIER = 0.6


def denials(view: StoryView, reading: Reading) -> Iterator[Tension]:
    """Each denied thing against the statements that hold it; one finding for each pair of speakers and thing."""
    seen: set[tuple[str | None, str | None, str]] = set()
    for denial in view.told.statements:
        if denial.form == "belief":
            continue
        for token, row in _denied(reading, denial):
            for other in view.told.statements:
                key = (denial.speaker, other.speaker, row.noun)
                if other.id == denial.id or denial.speaker is None or other.speaker is None or key in seen:
                    continue
                if _at_odds(denial, other) and _holds(view, reading, other, row, view.speaker(denial)):
                    seen.add(key)
                    yield _tension(view, denial, other, token)


def _denied(reading: Reading, statement: Statement) -> Iterator[tuple[Token, DeniedThing]]:
    """Nouns of the statement under "no": "there is no offer", "no talks are under way"."""
    for span in statement.content_spans:
        for token in reading.tokens[slice(*reading.between(*span))]:
            row = denied_things().get(token.lemma.lower()) if token.pos == "NOUN" else None
            if row is not None and _negated(reading, token):
                yield token, row


def _negated(reading: Reading, token: Token) -> bool:
    return grammar.negation(reading, token.i) is not None


def _at_odds(denial: Statement, other: Statement) -> bool:
    """Two speakers, or one who said otherwise at another time."""
    return other.speaker != denial.speaker or other.earlier != denial.earlier or bool(denial.links or other.links)


def _holds(view: StoryView, reading: Reading, statement: Statement, row: DeniedThing, denier: frozenset[Side]) -> bool:
    """True when the statement speaks of the thing as being there, by its noun or by a deed that concerns the denier."""
    for span in statement.content_spans:
        for token in reading.tokens[slice(*reading.between(*span))]:
            if token.lemma.lower() == row.noun and token.pos == "NOUN" and not _negated(reading, token):
                return True
    return any(
        (event.status in row.status or (event.act in row.act and event.status == "happened"))
        and denier & (view.actors(event) | view.recipients(event))
        for event in view.events_in.get(statement.id, [])
    )


def _tension(view: StoryView, denial: Statement, other: Statement, token: Token) -> Tension:
    spans = (other.content_spans[0], denial.content_spans[0])
    one = view.name(denial.speaker)
    if denial.speaker == other.speaker:
        why = f"{one} says there is no {token.lower}, but spoke of one before."
    else:
        why = f"{one} says there is no {token.lower}; {view.name(other.speaker)} speaks as if there were one."
    return Tension(
        id=record_id("x", view.told.story.id, "word_against_word", *spans),
        kind="word_against_word",
        left=other.id,
        right=denial.id,
        spans=spans,
        why=why,
        confidence=_EARLIER if denial.speaker == other.speaker else _SIDED,
        basis=Evidence(rule="denied-existence", spans=(token.span,)),
    )
