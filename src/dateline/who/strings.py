"""Coding an actor's name or description that stands alone, with at most a sentence around it."""

import re

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.given_names import given_names
from dateline.model.actor import ActorKind
from dateline.who.authority import TABLE, Authority, sector_on
from dateline.who.coding import Code, code_words
from dateline.who.lookup import hits, joined
from dateline.who.office import term_of

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z][a-z]{0,4}\.(?=\s[A-Z])|[^\W_][\w&/]*(?:[-.'](?!s\b)[\w&/]+)*|'s\b|'|[^\w\s]"
)
_REACH = 8
"""Words of context beside a name that may hold its title or apposition; longer ones are rare."""


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
    name, before = _bare_name(words)
    code = code_words(before if name and before else words)
    if code.kind is None and not before and _capital(words):
        beside = _beside(words, _words(context))
        name, code = (joined(words), beside) if beside.kind is not None else (name, code)
        name = name or _office_holder(words, context, day)
    confidence = 0.9 if code.sector is not None and code.country is not None else 0.6
    if name and (code.country is None or code.sector is None):
        term = term_of(name, {code.role} if code.role else (), day, spoken_of(context))
        if term is not None:
            code = msgspec.structs.replace(
                code,
                country=code.country or term.country,
                sector=code.sector or term.sector,
                note=f"{term.title}: offices",
            )
            confidence = 0.85
    kind: ActorKind | None = "person" if name else code.kind
    shown = name or code.known or joined(_described(words))
    return CodedActor(
        name=shown, country=code.country, sector=code.sector, kind=kind, note=code.note, confidence=confidence
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u2019", "'").replace("\u2018", "'"))


def _described(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and words[first].lower() in actor_words("determiner"):
        first += 1
    return words[first:]


def _bare_name(words: list[str]) -> tuple[str, list[str]]:
    """A person's name at the end of the string, and the title and description before it; an empty name without one."""
    found = hits(tuple(words))
    last = found[-1].last if found else 0
    tail = [word for word in words[last:] if word[0].isalnum()]
    capital = bool(tail) and all(word[0].isupper() or word.lower() in actor_words("particle") for word in tail)
    if not capital or len(tail) != len(words) - last:
        return "", []
    titled = bool(found) and found[-1].noun is not None
    known = (
        not found and len(tail) > 1 and (tail[0] in given_names() or term_of(joined(tail), (), None, ()) is not None)
    )
    if titled or known:
        return joined(tail), words[:last]
    return "", []


def _capital(words: list[str]) -> bool:
    return bool(words) and all(word[0].isupper() or word.lower() in actor_words("particle") for word in words)


def _office_holder(words: list[str], context: str, day: str | None) -> str:
    """A lone name by which the table of offices knows one person of a country that the words around speak of."""
    text = joined(words)
    return text if term_of(text, (), day, spoken_of(context)) is not None else ""


def spoken_of(context: str) -> set[str | None]:
    """The countries that a text speaks of."""
    return {hit.country for hit in hits(tuple(_words(context)))} - {None}


def _beside(parts: list[str], context: list[str]) -> Code:
    """The code of a title before the name or of an apposition after it, in the words around it."""
    for at in range(len(context) - len(parts) + 1):
        if context[at : at + len(parts)] != parts:
            continue
        first = at
        while first > max(0, at - 2) and context[first - 1] in given_names():
            first -= 1
        code = _title(context[max(0, first - _REACH) : first])
        if code.kind is None and context[at + len(parts) : at + len(parts) + 1] == [","]:
            code = code_words(context[at + len(parts) + 1 : at + len(parts) + 1 + 2 * _REACH])
        if code.kind == "person":
            return code
    return Code()


def _title(before: list[str]) -> Code:
    """The title that the words end with: none when the last of them is no title or role."""
    found = hits(tuple(before))
    if not found or found[-1].last != len(before) or found[-1].noun is None:
        return Code()
    first = found[-1].first
    for hit in reversed(found):
        if hit.last not in {first, found[-1].last}:
            break
        first = hit.first
    return code_words(before[first:])
