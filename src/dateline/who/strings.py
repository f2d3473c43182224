"""Coding an actor's name or description that stands alone, with at most a few sentences around it."""

import re

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.offices import Office
from dateline.model.actor import ActorKind
from dateline.who.around import Around
from dateline.who.authority import TABLE, Authority, sector_on
from dateline.who.code import Code
from dateline.who.coding import code_words
from dateline.who.lookup import hits, joined
from dateline.who.office import country_of_holder, term_of
from dateline.who.sectors import BANDS, OFFICIAL

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z][a-z]{0,4}\.(?=\s[A-Z])|\d[\d,.]*\d|[^\W_][\w&/]*(?:[-.'](?!s\b)[\w&/]+)*|'s\b|'|[^\w\s]"
)

_MARKS = ' ,;:"\u201c\u201d\u2018\u2019'
"""Marks around a name that are none of it."""

_BESIDE = re.compile(r"\s*(?:,\s*\d{1,3}|\([^()]*\))\s*$")
"""An age or a party in brackets behind a name: "Ana Moor, 43", "Ana Moor (D-Calif.)"."""

_LOOSE_MARK = re.compile(r" ([.,;:)])")

_OWN_FILE, _OWN_WORDS, _OFFICE, _AROUND, _PART = 0.97, 0.92, 0.9, 0.85, 0.8
"""How often a code is right by what it rests on: the user's file, the string's own words, the table of offices, the
words around, or one of country and sector alone. Measured on `tests/who/actor_strings.tsv`."""


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

    The string's own words come first; then what the context says beside it (title before, apposition after, "who
    leads the union"); then the table of offices; last, for the country alone, what the context speaks of most.

    Args:
        text: "Russian Foreign Minister Sergei Lavrov", "rebels", "the Pentagon".
        context: The sentence or paragraph around it.
        day: ISO day of the story, for dated offices.
        authority: The user's own actors; what it says of the one so named goes before everything else.
    """
    words = _words(_BESIDE.sub("", text.strip(_MARKS)))
    around = Around(_words(context), words)
    name, code = _by_words(words, around, day)
    name, code, confidence = _completed(words, name, code, around, day)
    kind: ActorKind | None = "person" if name and code.kind != "organization" else code.kind
    coded = CodedActor(
        name=_LOOSE_MARK.sub(r"\1", name or code.known or joined(_described(words))),
        country=code.country,
        sector=code.sector,
        kind=kind,
        note=code.note.removeprefix("; "),
        confidence=confidence,
    )
    return coded if authority is None else _by_authority(authority, coded, joined(words), day)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u2019", "'").replace("\u2018", "'"))


def _described(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and words[first].lower() in actor_words("determiner"):
        first += 1
    return words[first:]


def _by_words(words: list[str], around: Around, day: str | None) -> tuple[str, Code]:
    """The bare name, if it is one, and the code by the string's own words and those right beside it."""
    name, before = _bare_name(words, day)
    code = code_words(before if name and before else words)
    if code.kind is None and not before and _capital(words):
        beside = around.role()
        if beside.kind is not None:
            name, code = joined(words), beside
    elif name and code.sector is None:
        beside = around.role()
        if beside.sector is not None:  # "Dr. Moor, who runs the clinic"
            country = code.country or beside.country
            code = msgspec.structs.replace(code, sector=beside.sector, country=country, note=beside.note)
    elif code.role is not None and code.sector is None:
        code = around.completed(code)
    if code.sector == "MIL":
        code = _of_band(code, around)
    if name and code.sector is None and around.medical(before):
        code = msgspec.structs.replace(code, sector="MED", note=f"{code.note}; a doctor among the sick")
    if not name and code.kind == "organization" and words[-1].lower() in actor_words("territory") - {"state"}:
        code = msgspec.structs.replace(code, sector=None, kind="country", note=f"country: {joined(words)}")
    return name, code


def _of_band(code: Code, around: Around) -> Code:
    """A rank's bearer with the sector of the police or band that the words beside it name: "Sgt Moor of the police"."""
    for beside in (around.owner(), around.after()):
        if beside.sector in BANDS | {"COP"}:
            return msgspec.structs.replace(code, sector=beside.sector, note=f"{code.note}, of {beside.note}")
    return code


def _completed(words: list[str], name: str, code: Code, around: Around, day: str | None) -> tuple[str, Code, float]:
    """Name and code with what offices and context add, and how sure that is."""
    term = _term(name or joined(words), code, around, day) if name or code.kind is None else None
    if term is not None and code.country in {None, term.country}:
        own = code if code.role is None or name != joined(words) else msgspec.structs.replace(code, sector=None)
        return name or joined(words), _in_office(code, own, term, day), _OFFICE
    if code.kind is None and not name and _capital(words) and (land := around.city(joined(words))) is not None:
        return name, Code(country=land, kind="country", note=f"place: {joined(words)}"), _AROUND
    if code.country is not None or not (code.kind or name):
        return name, code, _OWN_WORDS if code.country and code.sector else _PART
    held = country_of_holder(name) if name else None
    country = held or (None if not name and _from_elsewhere(words) else around.country(code.sector))
    if country is None:
        return name, code, _PART
    note = f"{code.note}; country: {'offices' if held else 'the words around'}"
    return name, msgspec.structs.replace(code, country=country, note=note), _OFFICE if held else _AROUND


def _from_elsewhere(words: list[str]) -> bool:
    """True for "foreign tourists", "one western diplomat": they are of no country that the text is about."""
    small = [word.lower() for word in words]
    state = any(word.startswith("minist") or word in {"secretary", "office", "affairs", "policy"} for word in small)
    return not state and any(word in actor_words("foreign") for word in small)


def _term(name: str, code: Code, around: Around, day: str | None) -> Office | None:
    """The office of the person so named; where the words around name no country, the name and the day must do."""
    titles = {code.role} if code.role else set()
    term = term_of(name, titles, day, around.spoken_of())
    if term is None and day is not None:
        term = term_of(name, titles, day, None)
        lone = " " not in name and not titles
        if term is not None and lone and (name in given_names() or term.title not in _FAMOUS):
            return None
    return term


_FAMOUS = frozenset({
    "president", "prime minister", "chancellor", "king", "queen", "supreme leader", "premier", "secretary-general",
    "pope",
})  # fmt: skip
"""Offices whose holders the news names without a word more."""


_RANKS = frozenset({None, "MIL", "BUS", "REL"})
"""Sectors that a title gives ("General", "Chief Executive", "Ayatollah") and an office held at the time overrides."""


def _in_office(code: Code, own: Code, term: Office, day: str | None) -> Code:
    """The code with what the office tells: of one in office that day the office's own, else what is still open.

    Args:
        code: What the string and the words beside it tell.
        own: The same, without the sector where only the words beside it tell that.
        term: The office.
        day: ISO day of the story.
    """
    former = day is not None and term.end is not None and term.end < day
    office = "ELI" if former and term.sector in OFFICIAL else term.sector
    told = code.sector if former else own.sector
    sector = office if told is None or (told in _RANKS and not former) else told
    return msgspec.structs.replace(code, country=term.country, sector=sector, note=f"{term.title}: offices")


def _by_authority(authority: Authority, coded: CodedActor, text: str, day: str | None) -> CodedActor:
    own = authority.find((coded.name, text), person=coded.kind == "person", country=coded.country, day=day)
    if own is None:
        return coded
    return msgspec.structs.replace(
        coded,
        name=own.names[0],
        kind=own.kind,
        country=own.country or coded.country,
        sector=sector_on(own, day) or coded.sector,
        note=f"{own.names[0]}: {TABLE}",
        confidence=_OWN_FILE,
        authority=own.id,
    )


def _bare_name(words: list[str], day: str | None) -> tuple[str, list[str]]:
    """A person's name at the end of the string, and the title and description before it; an empty name without one."""
    words = words[:-1] if words[-1:] == ["."] else words  # "Moor Jr."
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
