"""The stage that reads ties: from titles the actors bear, and from words that state a tie."""

from collections.abc import Iterator

import msgspec

from dateline.lexicon.ties import TieCue, tie_cues, tie_titles
from dateline.model import Actor, Evidence, Relation, Span, StoryState, Token, record_id
from dateline.model.actor import ActorKind
from dateline.model.relation import Predicate, RelationStatus
from dateline.pipeline.stage import NoConfig, stage
from dateline.reading import grammar
from dateline.ties import arguments
from dateline.ties.term import term
from dateline.ties.verdict import verdict

_POS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADP": "prep", "ADV": "prep"}
_ENDED = {"former", "ex", "erstwhile", "onetime", "formerly", "ousted", "late"}
_BODIES = frozenset({"organization", "group"})


@stage("ties.relations", needs=("reading", "times", "actors", "statements"), gives="relations", version=2)
def relations(state: StoryState, _config: NoConfig) -> Iterator[Relation]:
    """Read spokespersons, offices, membership, alliance, backing and hostility."""
    seen: set[tuple[str, str, str]] = set()
    kinds = {actor.id: actor.kind for actor in state.actors}
    for relation in (*_from_titles(state), *_from_names(state), *_from_words(state)):
        key = (relation.subject, relation.predicate, relation.object)
        if relation.subject != relation.object and key not in seen and _fits(kinds, relation):
            seen.add(key)
            yield relation


def _from_titles(state: StoryState) -> Iterator[Relation]:
    for actor in state.actors:
        if actor.kind != "person" or not actor.mentions:
            continue
        for role in actor.roles:
            predicate = _predicate_of(role.title)
            of = role.of or _country_of(state, actor, predicate)
            if predicate is not None and of is not None:
                span = _title_span(state, actor, role.title)
                office = role.title if predicate == "office_holder_of" else None
                status: RelationStatus = "ended" if actor.sector == "ELI" or _ended(role.title) else "holds"
                key = (actor.mentions[0].span.start, role.title)
                relation = _relation(
                    state, (actor.id, predicate, of), span, "title", key=key, status=status, office=office
                )
                yield _with_term(state, relation, span, role.title)


def _with_term(state: StoryState, relation: Relation, span: Span, title: str) -> Relation:
    """The relation with the days between which the office was held; one whose end is told has ended."""
    reading = state.reading
    first, last = reading.between(*span)
    noun = next((one for one in reading.tokens[first:last] if one.lower == title.rsplit(" ", 1)[-1]), None)
    if noun is None:
        return relation
    since, until = term(state, [noun, reading.head(noun)])
    day = state.story.published
    over = until is not None and (day is None or until < day[: len(until)]) and relation.status == "holds"
    return msgspec.structs.replace(relation, since=since, until=until, status="ended" if over else relation.status)


def _predicate_of(title: str) -> Predicate | None:
    """The tie a title implies: that of the longest known title it ends in ("deputy foreign minister")."""
    words = title.lower().split()
    for start in range(len(words)):
        found = tie_titles().get(" ".join(words[start:]))
        if found is not None:
            return found  # type: ignore[return-value]  # checked when the table was built
    return None


def _country_of(state: StoryState, actor: Actor, predicate: Predicate | None) -> str | None:
    """The country an office belongs to when the text leaves it unsaid: that of the actor itself."""
    if predicate != "office_holder_of" or actor.country is None:
        return None
    same = [other for other in state.actors if other.kind == "country" and other.country == actor.country]
    return same[0].id if same else None


def _ended(title: str) -> bool:
    return bool(_ENDED & set(title.lower().replace("-", " ").split()))


def _title_span(state: StoryState, actor: Actor, title: str) -> Span:
    """The words that state the office: the mention that holds the title, else the first one."""
    for mention in actor.mentions:
        if title.lower() in mention.text.lower():
            return mention.span
    sentence = state.reading.between(*actor.mentions[0].span)[0]
    if sentence < len(state.reading.tokens):
        at = state.reading.sentence_of(sentence)
        span = state.reading.span(at.first, at.last)
        where = span.cut(state.story.text).lower().find(title.lower())
        if where >= 0:
            start = span.start + where
            return Span(min(start, actor.mentions[0].span.start), max(start + len(title), actor.mentions[0].span.end))
    return actor.mentions[0].span


def _from_names(state: StoryState) -> Iterator[Relation]:
    """Read "the Northern Brigade of the Free Army": an organisation whose name says what it is part of."""
    for actor in state.actors:
        for mention in actor.mentions if actor.kind == "organization" else ():
            head, _ = state.reading.between(*mention.head)
            for other in grammar.prepositions(state.reading, head, "of") if mention.form == "name" else ():
                named = state.actor_headed(other.i)
                if named is not None and named[0].kind == "organization" and named[1].form == "name":
                    span = state.reading.span(head, other.i + 1)
                    key = (head, other.start)
                    yield _relation(state, (actor.id, "part_of", named[0].id), span, "name", key=key)


def _fits(kinds: dict[str, ActorKind], relation: Relation) -> bool:
    """False for a member of a country or person ("France joined Germany"), and for a person who is part of a body."""
    if relation.predicate == "member_of":
        return kinds[relation.object] in _BODIES
    if relation.predicate == "part_of":
        return kinds[relation.object] in _BODIES and kinds[relation.subject] in _BODIES
    return True


def _from_words(state: StoryState) -> Iterator[Relation]:
    for token in state.reading.tokens:
        for row in _rows(state, token):
            others = arguments.actors(state, token.i, row.object)
            ones = arguments.actors(state, token.i, row.subject) if others else []
            found = verdict(state, token, row) if ones else None
            if found is None:
                continue
            status, statement = found
            since, until = term(state, [token, state.reading.head(token)])
            for at, one in ones:
                for where, other in others:
                    spots = sorted((token.i, at.i, where.i))
                    span = state.reading.span(spots[0], spots[-1] + 1)
                    triple = (one.id, row.predicate, other.id)
                    key = (token.start, at.start, where.start)
                    relation = _relation(
                        state, triple, span, f"{row.pos}.{row.cue}", key=key, status=status, statement=statement
                    )
                    yield msgspec.structs.replace(relation, since=since, until=until)


def _rows(state: StoryState, token: Token) -> list[TieCue]:
    """The rows that fit a token: suffixes after a hyphen, else by part of speech, particles present."""
    reading, table = state.reading, tie_cues()
    lemma = token.lemma.lower()
    if token.i and reading.tokens[token.i - 1].text == "-":
        return list(table.get((token.lower, "suffix"), ()))
    found: list[TieCue] = []
    for form, pos in ((lemma, _POS.get(token.pos, "")), (token.lower, "adj" if token.tag in {"VBN", "VBD"} else "")):
        for row in table.get((form, pos), ()):
            particles = row.cue.split()[1:]
            if all(any(kid.lower == p for kid in reading.children(token.i)) for p in particles) and row not in found:
                found.append(row)
    return found


def _relation(
    state: StoryState,
    triple: tuple[str, str, str],
    span: Span,
    rule: str,
    *,
    key: tuple[object, ...],
    status: RelationStatus = "holds",
    office: str | None = None,
    statement: str | None = None,
) -> Relation:
    subject, predicate, other = triple
    return Relation(
        id=record_id("r", state.story.id, predicate, *key),
        subject=subject,
        predicate=predicate,  # type: ignore[arg-type]  # checked when the table was built
        object=other,
        office=office,
        status=status,
        span=span,
        statement=statement,
        basis=Evidence(rule=rule, spans=(span,)),
    )
