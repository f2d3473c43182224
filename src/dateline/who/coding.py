"""From the words of an actor's description to its country and PLOVER sector.

The head noun comes first: "spokesman for the rebels of the Southern Front" is about a spokesman. But spokesman, leader,
group, forces and the like are transparent: they take the code of what they belong to, here the rebels'.
"""

from collections.abc import Callable, Sequence

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known, known_starts
from dateline.lexicon.countries import (
    country_named,
    country_of_capital,
    country_of_seat,
)
from dateline.lexicon.roles import OrganisationNoun
from dateline.lexicon.titles import Title
from dateline.model.actor import ActorKind
from dateline.who.code import NOTHING, Code
from dateline.who.lookup import Hit, hits, joined, known_from, noun_from
from dateline.who.sectors import OFFICIAL, HeadNoun, is_territory, left_office, sector_of

PlaceCountry = Callable[[str], str | None]
"""Tells the country a place name stands for in the text at hand, or None."""


def code_words(words: Sequence[str], place: PlaceCountry | None = None) -> Code:
    """Code the words of one noun phrase.

    Args:
        words: The words in order, without relative clauses; articles and commas may stand among them.
        place: Tells the country of a place name; without it only countries and capitals are known.
    """
    return _code(tuple(words), place, 0)


def _code(words: tuple[str, ...], place: PlaceCountry | None, depth: int) -> Code:
    land = country_named(joined(words))
    if land is not None:  # "the Democratic Republic of the Congo"
        return Code(country=land.iso3, kind="country", note=f"country: {land.name}")
    head, rest = _split(words)
    found = hits(head)
    noun = next((hit for hit in reversed(found) if hit.noun is not None), None)
    last = found[-1] if found else None
    inner = _inner(rest, place, depth)
    if last is not None and last.known is not None and last.last == len(head):
        return _known(last.known, found[:-1])
    if noun is None:
        return _without_noun(head, found, inner, definite=words[:1] in {("the",), ("The",)} and not rest)
    return _with_noun(noun, found, head, (rest, inner), place)


def _split(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The head part, and what follows it from its first preposition on; names of the tables stay whole."""
    at, stops = _after_quantity(words), actor_words("stop")
    while at < len(words) and words[at].lower() in actor_words("determiner"):
        at += 1
    first = at
    while at < len(words):
        lower = words[at].lower()
        known = known_from(words, at) if words[at] in known_starts() else None
        if known is not None:
            at = known.last
            continue
        compound = noun_from(words, at)
        if compound is not None and compound.last - at > 1:
            at = compound.last
            continue
        if at > first and (lower in _links() or _loyal(words, at)):
            return words[first:at], words[at:]
        if lower in stops or not (lower[:1].isalnum() or lower in {"'", "'s", "-", "/", "&", "."}):
            return words[first:at], ()
        at += 1
    return words[first:at], ()


def _loyal(words: tuple[str, ...], at: int) -> bool:
    """True for the "with" of "gunmen allied with the Front"."""
    return words[at].lower() in {"to", "with"} and words[at - 1].lower() in actor_words("loyal")


def _after_quantity(words: tuple[str, ...]) -> int:
    """Where the thing counted begins: after "tens of thousands of", "three of the"."""
    at = last = 0
    while at + 1 < len(words):
        word = words[at].lower()
        if word == "of" and at:
            last = at + 1
        elif word not in actor_words("quantity") and word not in actor_words("determiner") and not word.isdigit():
            break
        at += 1
    return last


def _links() -> frozenset[str]:
    return actor_words("belongs") | actor_words("located")


def _inner(rest: tuple[str, ...], place: PlaceCountry | None, depth: int) -> Code:
    """The code of what follows a preposition: of whom, for whom, from or in where."""
    if not rest or depth > 4:
        return NOTHING
    inner = rest[1:]
    located = rest[0].lower() in actor_words("located") or rest[0].lower() == "from"
    code = _code(inner, place, depth + 1)
    if code.kind == "country" and _many_countries(inner):
        return Code(sector=code.sector, plural=True)
    if code.country is None or (located and code.kind is None):
        country = _place(inner, place)
        if country is not None:
            code = msgspec.structs.replace(code, country=country)
    if located and rest[0].lower() != "from":
        return Code(country=code.country)  # rebels in a city are not the city's government
    return code


def _many_countries(words: tuple[str, ...]) -> bool:
    """True for "Russia, the United States and Turkey": what belongs to all has the code of none."""
    return len({hit.country for hit in hits(words) if hit.nation}) > 1


def _place(words: tuple[str, ...], place: PlaceCountry | None) -> str | None:
    names: list[str] = []
    for word in words:
        if word.lower() in actor_words("determiner") and not names:
            continue
        if not word[:1].isupper():
            break
        names.append(word)
    for last in range(len(names), 0, -1):
        text = joined(names[:last])
        found = country_named(text) or country_of_capital(text)
        code = (place(text) if place is not None else None) or (found.iso3 if found is not None else None)
        if code is not None:
            return code
    return None


def _place_before(words: tuple[str, ...], place: PlaceCountry | None) -> str | None:
    """The country of a place that specifies the noun: "Gaza militants", "the Chicago police"."""
    for first in range(len(words)):
        if words[first][:1].isupper() and (code := _place(words[first:], place)) is not None:
            return code
    return None


def _known(known: Known, before: Sequence[Hit]) -> Code:
    """A named organisation; "Lebanese Hezbollah" says nothing new, "Islamic State in Yemen" is still the table's."""
    country = known.code
    if country in {"IMG", "ISM"}:
        country = next((hit.country for hit in before if hit.country and hit.known is None), country)
    return Code(
        country=country, sector=known.sector, kind="organization", known=known.name, note=f"{known.name}: {known.table}"
    )


def _without_noun(head: tuple[str, ...], found: Sequence[Hit], inner: Code, *, definite: bool) -> Code:
    nation = next((hit for hit in found if hit.country is not None and hit.known is None), None)
    if not head:
        return NOTHING
    text = joined(head)
    if nation is not None and nation.first == 0 and nation.last == len(head):
        if nation.people and definite:
            return Code(country=nation.country, kind="country", note=f"people as a state: {text}")  # "the Russians"
        if nation.people and not nation.nation:
            return Code(country=nation.country, sector="CVL", kind="group", plural=True, note=f"people: {text}")
        sector = "GOV" if country_of_seat(text) is not None and country_named(text) is None else None
        return Code(country=nation.country, sector=sector, kind="country", note=f"country: {text}")
    capital = country_of_capital(text)
    if capital is not None:
        return Code(country=capital.iso3, sector="GOV", kind="country", note=f"capital as a government: {text}")
    last = found[-1] if found else None
    if last is not None and last.people and last.last == len(head):
        return Code(country=last.country, sector="CVL", kind="group", plural=True, note=f"people: {text}")
    known = next((hit for hit in reversed(found) if hit.known is not None), None)
    if known is not None and known.known is not None:
        return Code(country=known.country, sector=known.sector, note=f"part of {known.known.name}")
    return Code(country=nation.country if nation else inner.country, note=f"adjective: {text}" if nation else "")


def _with_noun(
    noun: Hit,
    found: Sequence[Hit],
    head: tuple[str, ...],
    after: tuple[tuple[str, ...], Code],
    place: PlaceCountry | None,
) -> Code:
    row, (rest, inner) = noun.noun, after
    assert row is not None
    if inner.kind == "country" and not noun.first and row.sector == "GOV" and is_territory(row):
        return inner  # "the Kingdom of Saudi Arabia"
    before = [hit for hit in found if hit.first < noun.first]
    sent = not isinstance(row, Title) and row.noun in actor_words("sent")
    belongs = bool(rest) and rest[0].lower() in actor_words("belongs") and not (sent and rest[0].lower() == "to")
    if not belongs and rest and rest[0].lower() == "to":
        inner = NOTHING  # an envoy to Cairo is not Egypt's
    if inner.sector is not None and head[-1].lower() in actor_words("loyal"):
        return _like(inner, row, joined(head))
    sector, why = sector_of(row, before, inner if belongs else NOTHING, head)
    across = row.noun in actor_words("across") if not isinstance(row, Title) else False
    country = _country([hit for hit in before if not (across and _owns(hit, head))], NOTHING if across else inner)
    if country is None and not across and noun.first:
        country = _place_before(head[: noun.first], place)
    text = joined(head[noun.first : noun.last])
    plural = _plural(text, row)
    person = not isinstance(row, OrganisationNoun)
    if person and sector in OFFICIAL and left_office(head[: noun.last]):
        sector, why = "ELI", "no longer in office"
    kind: ActorKind = "group" if plural else "person" if person else "organization"
    if isinstance(row, OrganisationNoun) and kind == "organization" and row.transparent and inner.plural:
        kind = "group"
    return Code(
        country=country,
        sector=sector,
        kind=kind,
        role=_role(noun, before, head) if person and not (isinstance(row, Title) and not row.office) else None,
        of=joined(rest[1:]) if belongs else None,
        plural=plural,
        note=f"{text}: {why}",
    )


def _like(inner: Code, row: HeadNoun, text: str) -> Code:
    """The code of "gunmen allied with the Front": the Front's."""
    person = not isinstance(row, OrganisationNoun)
    kind: ActorKind = (
        "group" if person and _plural(text.split(" ", 1)[0], row) else "person" if person else "organization"
    )
    note = f"{text}: coded like {inner.note or 'it'}"
    return Code(country=inner.country, sector=inner.sector, kind=kind, plural=kind == "group", note=note)


def _owns(hit: Hit, head: tuple[str, ...]) -> bool:
    return hit.last < len(head) and head[hit.last] in {"'s", "'"}


def _country(before: Sequence[Hit], inner: Code) -> str | None:
    nations = [hit.country for hit in before if hit.country is not None and hit.known is None]
    if nations:
        return nations[0]
    known = [hit.country for hit in before if hit.known is not None and hit.country is not None]
    return known[-1] if known else inner.country


def _plural(text: str, row: HeadNoun) -> bool:
    if isinstance(row, Title):
        return False
    lower = text.lower()
    return lower != row.noun or lower in {"people", "troops", "forces", "staff"} or lower.endswith(" forces")


def _names_office(word: str) -> bool:
    """True for a capitalised word that may say what a minister is minister of."""
    return word[0].isupper() and word.lower() not in actor_words("former") | actor_words("determiner")


def _role(noun: Hit, before: Sequence[Hit], head: tuple[str, ...]) -> str:
    """The role in lower case with its specifying words: "foreign ministry spokesman", "deputy police chief"."""
    first = noun.first
    for hit in reversed(before):
        if hit.noun is None or hit.last != first:
            break
        first = hit.first
    if head[noun.last - 1].lower() in actor_words("portfolio"):  # "Farm Minister", "Agriculture Secretary"
        taken = {i for hit in before if hit.country or hit.known for i in range(hit.first, hit.last)}
        while first > 0 and first - 1 not in taken and _names_office(head[first - 1]):
            first -= 1
    while first > 0 and head[first - 1].lower() in {"deputy", "acting", "vice", "chief", "senior", "top"}:
        first -= 1
    row = noun.noun
    own = row.office if isinstance(row, Title) and row.office else joined(head[noun.first : noun.last])
    return joined((*head[first : noun.first], own)).lower()
