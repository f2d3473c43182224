"""The stage that reads actors: mentions, chains, codes, and one record for each actor."""

import unicodedata
from collections.abc import Iterator

import msgspec

from dateline.lexicon.countries import country, country_named, country_of_adjective
from dateline.model import Actor, ActorRole, Dropped, Evidence, Mention, Reading, Span, StoryState, record_id
from dateline.model.actor import ActorKind
from dateline.pipeline.stage import stage
from dateline.who.authority import Authority
from dateline.who.chain import Chain
from dateline.who.chains import Chains
from dateline.who.drafts import Draft, Held
from dateline.who.home import settle_countries
from dateline.who.interview import interviewed
from dateline.who.lookup import joined
from dateline.who.mentions import find_mentions, in_order
from dateline.who.named import doing
from dateline.who.own import authorise
from dateline.who.page import Page
from dateline.who.phrases import stands_behind

_LOCATIVE = frozenset(
    {"in", "at", "near", "across", "inside", "within", "through", "throughout", "around", "outside", "into"}
)


class Actors(msgspec.Struct, frozen=True):
    """The settings of the stage: `authority` holds the user's own actors, which come before what Dateline knows."""

    authority: Authority | None = None


@stage("who.actors", needs=("reading", "places"), gives="actors", version=4)
def actors(state: StoryState, config: Actors) -> Iterator[Actor | Dropped]:
    """Find who acts and speaks, tie the mentions of each together and code its country and sector."""
    if not state.reading.tokens:
        return
    page = Page(state, config.authority)
    drafts, dropped = find_mentions(page)
    named = [draft for draft in drafts if draft.kind == "country" and _acts(page.reading, draft, strict=False)]
    acting = {draft.code.country for draft in named}
    drafts = in_order([*drafts, *(draft for draft in doing(page) if draft.code.country not in acting)])
    day = state.story.published
    chains = Chains(state.reading, drafts, day=None if day is None or "X" in day else day, countries=page.spoken_of)
    for chain, draft in list(interviewed(state.reading, chains)):
        chain.add(draft)
    kept = [chain for chain in chains.chains if chain.drafts and _is_actor(state.reading, chain)]
    if config.authority is not None:
        authorise(config.authority, chains, kept)
    settle_countries(state, page, chains, kept)
    if config.authority is not None:  # of two of one name the country tells which
        authorise(config.authority, chains, [chain for chain in kept if chain.authority is None])
    yield from dropped
    ids = {chain.at: _id(state, chain) for chain in kept}
    for chain in chains.chains:
        if chain.drafts and chain.at not in ids and chain.names:
            yield Dropped(span=_span(state.reading, chain.drafts[0]), reason="place-that-does-not-act")
    for chain in kept:
        yield _record(state, chains, chain, ids)


def _is_actor(reading: Reading, chain: Chain) -> bool:
    """Countries and places count when at least one mention is more than a spot on the map."""
    if chain.kind not in {"country", "place"}:
        return True
    return any(_acts(reading, draft, strict=chain.kind == "place") for draft in chain.drafts)


def _acts(reading: Reading, draft: Draft, *, strict: bool) -> bool:
    token = reading.tokens[draft.anchor]
    if (draft.code.sector == "GOV" and draft.form == "name") or token.dep in {"nsubj", "agent"}:
        return True
    above = reading.head(token)
    if token.dep == "pobj" and above.dep == "agent":
        return True
    if strict:
        return False
    while token.dep == "conj" and above.i != token.i:
        token, above = above, reading.head(above)
    return (
        not (token.dep == "pobj" and above.lower in _LOCATIVE)
        and draft.form == "name"
        and (token.dep not in {"npadvmod", "nmod"} or stands_behind(reading, token.i))
    )


def _span(reading: Reading, draft: Draft) -> Span:
    return reading.span(draft.first, draft.last)


def _id(state: StoryState, chain: Chain) -> str:
    return record_id("a", state.story.id, *_span(state.reading, chain.drafts[0]), _kind(chain))


def _kind(chain: Chain) -> ActorKind:
    if chain.kind == "place":
        return "organization"
    return "group" if chain.kind == "pronoun" else chain.kind


def _record(state: StoryState, chains: Chains, chain: Chain, ids: dict[int, str]) -> Actor:
    reading, text = state.reading, state.story.text
    drafts = sorted(_namings(chain.drafts), key=lambda draft: (draft.first, -draft.last))
    mentions: dict[Span, Mention] = {}
    for draft in drafts:
        span = _span(reading, draft)
        head = reading.tokens[_head(draft)].span
        mentions.setdefault(span, Mention(span=span, text=span.cut(text), form=draft.form, head=head))
    name = _name(reading, chain)
    return Actor(
        id=ids[chain.at],
        canonical=_canonical(chain, name),
        name=name,
        kind=_kind(chain),
        country=chain.country,
        sector=chain.sector,
        roles=tuple(_roles(chains, chain, ids)),
        authority=chain.authority,
        mentions=tuple(mentions.values()),
        basis=Evidence(rule=drafts[0].why, spans=(_span(reading, drafts[0]),), note=chain.note or None),
    )


def _head(draft: Draft) -> int:
    """The token that heads the naming: "Bank" of the Bank of England, by which it hangs on its verb."""
    whole = draft.kind in {"organization", "country"} and draft.form == "name"
    return draft.anchor if whole and draft.first <= draft.anchor < draft.last else draft.head


def _namings(drafts: list[Draft]) -> Iterator[Draft]:
    """The mentions with each apposition as one: "the mayor, Hana Klein", names her once."""
    described = {draft.head: draft for draft in drafts if draft.form == "nominal"}
    merged: set[int] = set()
    named: list[Draft] = []
    for draft in drafts:
        above = described.get(draft.tie) if draft.tie is not None else None
        if draft.form == "name" and above is not None and above.first < draft.first <= above.last + 1:
            merged.add(above.head)
            named.append(draft)
            yield msgspec.structs.replace(
                draft, first=above.first, last=max(above.last, draft.last), head=above.head, anchor=above.anchor
            )
    for draft in drafts:
        if draft not in named and not (draft.form == "nominal" and draft.head in merged):
            yield draft


def _name(reading: Reading, chain: Chain) -> str:
    """The fullest name, or the first description; a country has the table's name."""
    if chain.kind == "country":
        found = country(chain.country)
        if found is not None:
            return found.name
    if chain.names:
        return max(chain.names, key=lambda name: (len(name.split()), len(name)))
    first = next((draft for draft in chain.drafts if draft.form == "nominal"), chain.drafts[0])
    if chain.owner is not None and chain.owner.names and reading.tokens[first.first].tag == "PRP$":
        return f"{chain.owner.names[0]}'s {first.text}"
    return first.text


def _canonical(chain: Chain, name: str) -> str:
    if chain.kind == "country" and chain.country is not None:
        return f"country:{chain.country}"
    kind = _kind(chain)
    if chain.authority is not None:
        return f"authority:{chain.authority}"
    if chain.known is not None:
        return f"{'person' if kind == 'person' else 'organization'}:{slug(chain.known)}"
    if not chain.names and chain.country is not None:
        return f"{kind}:{chain.country}:{slug(_without_country(name))}"
    return f"{kind}:{slug(name)}"


def canonical_of(kind: ActorKind, name: str, country_code: str | None) -> str:
    """The id across stories of an actor that somebody names, as the reading would give it."""
    if kind == "country" and country_code is not None:
        return f"country:{country_code}"
    return f"{kind}:{slug(name)}"


def _without_country(name: str) -> str:
    """Cut "South Korean army" → "army": the country stands in the id as its code."""
    parts = name.split()
    for last in range(min(3, len(parts) - 1), 0, -1):
        text = joined(parts[:last])
        if country_of_adjective(text) is not None or country_named(text) is not None:
            return joined(parts[last:])
    return name


def slug(text: str) -> str:
    """The text in lower-case letters and hyphens, without accents: "Hamad al-Nouri" → "hamad-al-nouri"."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "-".join("".join(c if c.isalnum() else " " for c in flat.replace("'", "")).split())


def _roles(chains: Chains, chain: Chain, ids: dict[int, str]) -> Iterator[ActorRole]:
    seen: set[tuple[str, str | None]] = set()
    for held in chain.held:
        of = _of(chains, chain, held, ids)
        if (held.title, of) in seen or (of is None and any(title.endswith(held.title) for title, _ in seen)):
            continue
        seen.add((held.title, of))
        yield ActorRole(title=held.title, of=of)


def _of(chains: Chains, chain: Chain, held: Held, ids: dict[int, str]) -> str | None:
    """The actor a role belongs to: the one its words name, else the country of an office."""
    if held.of is not None:
        owner = chains.code_of(*held.of)
        if owner is not None and owner is not chain and owner.at in ids:
            return ids[owner.at]
    if held.code.sector in {"GOV", "MIL", "LEG", "JUD", "ELI"} and chain.country is not None:
        nation = chains.by_key.get(("country", chain.country))
        if nation is not None and nation.at in ids:
            return ids[nation.at]
    return None
