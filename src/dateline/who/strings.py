"""Coding an actor's name or description that stands alone, with at most a sentence around it."""

import re

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.given_names import given_names
from dateline.model.actor import ActorKind
from dateline.who.around import Around
from dateline.who.authority import TABLE, Authority, sector_on
from dateline.lexicon.offices import Office
from dateline.who.coding import BANDS, OFFICIAL, Code, code_words
from dateline.who.lookup import hits, joined
from dateline.who.office import term_of

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z][a-z]{0,4}\.(?=\s[A-Z])|[^\W_][\w&/]*(?:[-.'](?!s\b)[\w&/]+)*|'s\b|'|[^\w\s]"
)


class CodedActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor string with its code: the name without title, and why it is coded so; `authority` is the user's id."""

    name: str
    country: str | None
    sector: str | None
    kind: ActorKind | None
    note: str
    confidence: float
    authority: str | None = None


def code_actor(
    text: str, context: str = "", day: str | None = None, *, authority: Authority | None = None
) -> CodedActor:
    """Code an actor string as it stands in the news.

    The string's own words come first, then what the context says beside it (title before, apposition after), then
    the table of offices.

    Args:
        text: "Russian Foreign Minister Sergei Lavrov", "rebels", "the Pentagon".
        context: The sentence or paragraph around it.
        day: ISO day of the story, for dated offices.
        authority: The user's own actors; what it says of the one so named goes before everything else.
    """
    coded = _coded(text, context, day)
    own = None
    if authority is not None:
        names = (coded.name, joined(_words(text)))
        own = authority.find(names, person=coded.kind == "person", country=coded.country, day=day)
    if own is None:
        return coded
    return msgspec.structs.replace(
        coded,
        name=own.names[0],
        kind=own.kind,
        country=own.country or coded.country,
        sector=sector_on(own, day) or coded.sector,
        note=f"{own.names[0]}: {TABLE}",
        confidence=0.95,
        authority=own.id,
    )


def _coded(text: str, context: str, day: str | None) -> CodedActor:
    words = _words(text)
    around = Around(_words(context), words)
    name, before = _bare_name(words, day)
    code = code_words(before if name and before else words)
    if code.kind is None and not before and _capital(words):
        beside = around.role()
        if beside.kind is not None:
            name, code = joined(words), beside
    elif not name and code.role is not None and code.sector is None:
        code = around.completed(code)
    if code.sector == "MIL" and (band := around.owner()).sector in BANDS:
        code = msgspec.structs.replace(code, sector=band.sector, note=f"{code.note}, of {band.note}")
    term = _term(name or joined(words), code, around, day) if name or code.kind is None else None
    confidence = _SURE if code.sector is not None and code.country is not None else _HALF
    if term is not None and code.country in {None, term.country}:
        code, confidence = _in_office(code, term, day), _BY_OFFICE
    elif (
        code.country is None
        and (code.kind is not None or name)
        and not (code.kind == "group" and _from_elsewhere(words))
    ):
        inferred = around.country()
        if inferred is not None:
            code = msgspec.structs.replace(code, country=inferred, note=f"{code.note}; country: the words around")
            confidence = _INFERRED
    if term is not None and not name:
        name = joined(words)
    kind: ActorKind | None = "person" if name and code.kind != "organization" else code.kind
    shown = name or code.known or joined(_described(words))
    return CodedActor(
        name=shown, country=code.country, sector=code.sector, kind=kind, note=code.note, confidence=confidence
    )


def _from_elsewhere(words: list[str]) -> bool:
    """True for "foreign tourists", who are of no country that the text is about."""
    return any(word.lower() in actor_words("foreign") for word in words)


_SURE, _BY_OFFICE, _INFERRED, _HALF = 0.9, 0.85, 0.7, 0.6


def _in_office(code: Code, term: Office, day: str | None) -> Code:
    """The code with what the office tells: of one in office that day the office's own, else what is still open."""
    former = day is not None and term.end is not None and term.end < day
    own = "ELI" if former and term.sector in OFFICIAL else term.sector
    sector = code.sector if code.sector is not None and (former or code.sector not in {"MIL", "BUS"}) else own
    return msgspec.structs.replace(code, country=term.country, sector=sector, note=f"{term.title}: offices")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u2019", "'").replace("\u2018", "'"))


def _described(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and words[first].lower() in actor_words("determiner"):
        first += 1
    return words[first:]


def _bare_name(words: list[str], day: str | None) -> tuple[str, list[str]]:
    """A person's name at the end of the string, and the title and description before it; an empty name without one."""
    found = hits(tuple(words))
    last = found[-1].last if found else 0
    tail = [word for word in words[last:] if word[0].isalnum()]
    if not _capital(tail) or len(tail) != len(words) - last:
        return "", []
    titled = bool(found) and found[-1].noun is not None
    known = (
        not found and len(tail) > 1 and (tail[0] in given_names() or term_of(joined(tail), (), day, None) is not None)
    )
    if titled or known:
        return joined(tail), words[:last]
    return "", []


def _capital(words: list[str]) -> bool:
    return bool(words) and all(map(_named, words))


def _named(word: str) -> bool:
    """True for a word that may be part of a name: "Moor", "van", "al-Nouri"."""
    return word[0].isupper() or word.lower().split("-")[0] in actor_words("particle")


def _term(name: str, code: Code, around: Around, day: str | None) -> Office | None:
    """The office of the person so named; where the words around name no country, the name and the day must do."""
    titles = {code.role} if code.role else set()
    return term_of(name, titles, day, around.spoken_of()) or (term_of(name, titles, day, None) if day else None)
