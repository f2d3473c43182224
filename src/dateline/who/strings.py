"""Coding an actor's name or description that stands alone, with at most a sentence around it."""

import re

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.offices import Office, flat, offices
from dateline.model.actor import ActorKind
from dateline.who.coding import Code, code_words
from dateline.who.lookup import hits, joined
from dateline.who.match import person_key, same_person

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z][a-z]{0,4}\.(?=\s[A-Z])|[^\W_][\w&/]*(?:[-.'](?!s\b)[\w&/]+)*|'s\b|'|[^\w\s]"
)
_REACH = 8
"""Words of context beside a name that may hold its title or apposition; longer ones are rare."""


class CodedActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor string with its code: the name without title, and why it is coded so."""

    name: str
    country: str | None
    sector: str | None
    kind: ActorKind | None
    note: str
    confidence: float


def code_actor(text: str, context: str = "", day: str | None = None) -> CodedActor:
    """Code an actor string as it stands in the news.

    The string's own words come first, then what the context says beside it (title before, apposition after), then
    the table of offices.

    Args:
        text: "Russian Foreign Minister Sergei Lavrov", "rebels", "the Pentagon".
        context: The sentence or paragraph around it.
        day: ISO day of the story, for dated offices.
    """
    words = _words(text)
    name, before = _bare_name(words)
    code = code_words(before if name and before else words)
    if code.kind is None and not before and _capital(words):
        beside = _beside(words, _words(context))
        name, code = (joined(words), beside) if beside.kind is not None else (name, code)
        name = name or _office_holder(words, context)
    confidence = 0.9 if code.sector is not None and code.country is not None else 0.6
    if name and (code.country is None or code.sector is None):
        term = _term(name, code.role, day)
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
    known = not found and len(tail) > 1 and (tail[0] in given_names() or _term(joined(tail), None, None) is not None)
    if titled or known:
        return joined(tail), words[:last]
    return "", []


def _capital(words: list[str]) -> bool:
    return bool(words) and all(word[0].isupper() or word.lower() in actor_words("particle") for word in words)


def _office_holder(words: list[str], context: str) -> str:
    """A lone last name that only one office-holder bears, in words that speak of his country; else nothing."""
    terms = offices().get(flat(words[-1]).removeprefix("al-"), ()) if len(words) == 1 else ()
    spoken_of = {hit.country for hit in hits(tuple(_words(context)))}
    return words[0] if len({term.name for term in terms}) == 1 and terms[0].country in spoken_of else ""


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


def _term(name: str, role: str | None, day: str | None) -> Office | None:
    key = person_key(name)
    if not key:
        return None
    terms = [
        term
        for term in offices().get(flat(key[-1]).removeprefix("al-"), ())
        if (len(key) > 1 or role in {None, term.title}) and same_person(key, person_key(term.name))
    ]
    held = [term for term in terms if day is None or term.held_on(day)]
    return next(iter(held or terms), None)
