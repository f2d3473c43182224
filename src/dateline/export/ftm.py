"""FollowTheMoney entities, JSON lines: who acts, who is named where, what happened, who is tied to whom.

An actor is written once for each story that names it; `ftm aggregate` (or any loader of FollowTheMoney) puts the lines
of one id together.
"""

import re
from collections.abc import Iterator
from hashlib import sha1
from unicodedata import category
from urllib.parse import urlsplit

import msgspec

from dateline.export.outgoing import Outgoing, author_of, json_line, place_of, prefixes, sentence, whole
from dateline.export.spec import Format
from dateline.lexicon.countries import country
from dateline.model import Account, Actor, Event, Relation, Statement

_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
"""Sectors whose organisations are arms of a state."""
_LANGUAGES = {"en": "eng"}
"""ISO 639-3, which FollowTheMoney goes by; Dateline reads English alone."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
"""What FollowTheMoney's cleaning takes out of a value."""

_LONGEST = {
    **dict.fromkeys(("name", "alias"), 384),
    **dict.fromkeys(("bodyText", "summary", "notes", "description"), 65_000),
    "location": 120,  # 250, counted after its cleaning, which puts blanks in
    "sourceUrl": 4096,
}
"""Characters of a value that FollowTheMoney 4 lets pass; of all other properties 1,024."""
_IN_PIECES = frozenset({"bodyText", "summary", "description"})
"""Properties of which a longer value is several; of others it is cut."""

Properties = dict[str, list[str]]


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """An entity as FollowTheMoney loads it."""

    id: str
    schema: str
    properties: Properties


def lines(out: Outgoing) -> Iterator[str]:
    """The entities of each story: the article, its actors, their mentions, deeds, words and ties."""
    for account in out.accounts():
        for entity in _entities(out, account):
            out.tally.written["entities"] += 1
            yield json_line(entity)


def _entities(out: Outgoing, account: Account) -> Iterator[Entity]:
    article = _article(out, account)
    yield article
    across = out.actor_ids(account)
    ids: dict[str, str] = {}
    for actor in account.actors:
        if _text(actor.name):
            ids[actor.id] = _ident("actor", actor.kind, across[actor.id])
            yield _actor(ids[actor.id], actor, article)
            yield _mention(account, ids[actor.id], actor, article)
        else:
            out.tally.left_out["actors whose name FollowTheMoney takes for empty"] += 1
    for event in account.events:
        if event.status == "happened":
            yield _event(out, account, event, ids, article)
        else:
            out.tally.left_out[f"events that are no event there ({event.status})"] += 1
    for statement in account.statements:
        yield _note(out, account, statement, ids, article)
    for relation in account.relations:
        if relation.status not in {"holds", "ended"}:
            out.tally.left_out[f"ties that are no tie there ({relation.status})"] += 1
        elif relation.subject in ids and relation.object in ids:
            yield _link(out, account, relation, ids, article)


def _article(out: Outgoing, account: Account) -> Entity:
    story, source = account.story, account.source
    return _entity(
        "Article",
        _ident("story", story.id),
        title=out.words(story.headline),
        publishedAt=prefixes(story.published)[0],
        author=author_of(story),
        publisher=source.publisher or story.credit,
        sourceUrl=_address(out, source.url),
        language=_LANGUAGES.get(story.language),
        bodyText=out.words(story.text),
        contentHash=sha1(story.text.encode("utf-8", "surrogatepass")).hexdigest(),  # noqa: S324 - FollowTheMoney's own kind
    )


def _actor(ident: str, actor: Actor, article: Entity) -> Entity:
    schema = {"person": "Person", "country": "PublicBody", "group": "LegalEntity"}.get(actor.kind, "Organization")
    if schema == "Organization" and actor.sector in _STATE:
        schema = "PublicBody"
    title = [role.title for role in actor.roles]
    names = [mention.text for mention in actor.mentions if mention.form == "name" and mention.text != actor.name]
    return _entity(
        schema,
        ident,
        name=actor.name,
        alias=names,
        country=_iso2(actor.country),
        position=title if schema == "Person" else None,
        classification=actor.sector,
        proof=article.id,
        sourceUrl=article.properties.get("sourceUrl"),
    )


def _mention(account: Account, ident: str, actor: Actor, article: Entity) -> Entity:
    return _entity(
        "Mention",
        _ident("mention", account.story.id, actor.id),
        document=article.id,
        name=actor.name,
        resolved=ident,
        contextCountry=_iso2(actor.country),
    )


def _event(out: Outgoing, account: Account, event: Event, ids: dict[str, str], article: Entity) -> Entity:
    place = place_of(account, event)
    names = {actor.id: actor.name for actor in account.actors}
    sides = " → ".join(
        part
        for side in (event.actors, event.recipients)
        if (part := ", ".join(names[one] for one in side if one in names))
    )
    begin, end = prefixes(event.date)
    span = sentence(account, event)
    return _entity(
        "Event",
        _ident("event", account.story.id, event.id),
        name=f"{event.act}: {sides}" if sides else event.act,
        date=begin if begin == end else None,
        startDate=begin if begin != end else None,
        endDate=end if begin != end else None,
        involved=[ids[one] for one in (*event.actors, *event.recipients) if one in ids],
        location=None if place is None else place.name,
        country=None if place is None else _iso2(place.country),
        keywords=[event.act, *event.event_mode, *event.context],
        summary=out.words(span.cut(account.story.text)),
        notes=f"characters {span.start} to {span.end} of the article",
        recordId=event.id,
        **_told(article),
    )


def _note(out: Outgoing, account: Account, said: Statement, ids: dict[str, str], article: Entity) -> Entity:
    words = " … ".join(span.cut(account.story.text) for span in said.content_spans)
    spots = ", ".join(f"{span.start} to {span.end}" for span in said.content_spans)
    speaker = None if said.speaker is None else ids.get(said.speaker)
    name = next((actor.name for actor in account.actors if actor.id == said.speaker), "Somebody")
    day = "" if said.said_on is None else f"; said on {said.said_on}"
    return _entity(
        "Note",
        _ident("statement", account.story.id, said.id),
        name=f"{name}: {said.cue_class}{', denying' if said.denies else ''}",
        entity=speaker,
        description=out.words(words),
        keywords=["statement", said.form, said.cue_class],
        notes=f"characters {spots} of the article{day}",
        **_told(article),
    )


def _link(out: Outgoing, account: Account, tie: Relation, ids: dict[str, str], article: Entity) -> Entity:
    return _entity(
        "UnknownLink",
        _ident("tie", account.story.id, tie.id),
        subject=ids[tie.subject],
        object=ids[tie.object],
        role=tie.office or tie.predicate.replace("_", " "),
        status=tie.status,
        startDate=prefixes(tie.since)[0],
        endDate=prefixes(tie.until)[1],
        summary=out.words(tie.span.cut(account.story.text)),
        recordId=tie.id,
        **_told(article),
    )


def _told(article: Entity) -> Properties:
    """What proves a record."""
    return {"proof": [article.id], **{key: article.properties.get(key, []) for key in ("sourceUrl", "publisher")}}


def _entity(schema: str, ident: str, **values: str | list[str] | None) -> Entity:
    properties: Properties = {}
    for name, value in values.items():
        found = [value] if isinstance(value, str) else value or []
        clean = list(dict.fromkeys(part for one in found for part in _parts(name, _text(one))))
        if clean:
            properties[name] = clean
    return Entity(id=ident, schema=schema, properties=properties)


def _parts(name: str, text: str) -> list[str]:
    longest = _LONGEST.get(name, 1024)
    most = len(text) if name in _IN_PIECES else longest
    pieces = (text[at : at + longest].strip() for at in range(0, min(len(text), most), longest))
    return [piece for piece in pieces if piece]


def _text(value: str) -> str:
    """A value as FollowTheMoney keeps it: without controls; one of signs alone that nobody sees is empty to it."""
    text = whole(_CONTROLS.sub(" ", value)).strip()
    return text if any(category(sign)[0] not in "CZ" for sign in text) else ""


def _address(out: Outgoing, url: str | None) -> str | None:
    """A web address; anything else is none for FollowTheMoney."""
    if url is None:
        return None
    try:
        found = urlsplit(url)
        good = found.scheme in {"http", "https"} and bool(found.hostname) and not re.search(r"\s", url)
    except ValueError:
        good = False
    if not good:
        out.tally.left_out["addresses that are no web address"] += 1
    return url if good else None


def _iso2(code: str | None) -> str | None:
    home = country(code)
    return None if home is None else home.iso2.lower()


def _ident(*parts: str) -> str:
    return "dateline-" + sha1("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()  # noqa: S324 - a name


FORMAT = Format(
    name="ftm",
    what="FollowTheMoney entities, JSON lines",
    extension="ftm.json",
    media="application/json+ftm",
    chunks=lines,
    keeps="stories (Article, with text), actors (Person, Organization, PublicBody, LegalEntity), who is named where "
    "(Mention), what happened (Event), what was said (Note), ties (UnknownLink, with role and status); each with its "
    "`proof` and address",
    loses="events that did not happen and ties denied or claimed (there is no word for that: they would read as "
    "facts); who acted and who suffered (both are `involved`), PLOVER's scores and counts, points on the map, "
    "unknown years; offsets stand in `notes`; groups are LegalEntity; addresses that are no web address; controls; "
    "what is longer than a property may be (a name 384 characters, most others 1,024)",
    checked="followthemoney's own model: every entity validates",
)
