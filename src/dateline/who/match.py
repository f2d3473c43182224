"""When two names are one: parts, particles, transliterations, initials."""

from functools import lru_cache

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import known_as
from dateline.lexicon.given_names import given_names
from dateline.who.drafts import Draft
from dateline.who.spelling import parts_of, plain

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "del"})


@lru_cache(maxsize=8192)
def person_key(name: str) -> tuple[str, ...]:
    """The telling words of a person's name, in order."""
    return tuple(parts_of(name))


@lru_cache(maxsize=8192)
def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when nothing speaks against the two names being one person's.

    "Nouri" and "Hamad al-Nouri" may be, "Bill Clinton" and "Hillary Clinton" may not; a lone given name fits too.
    """
    if not one or not other:
        return one == other
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return any(_alike(short[0], part) for part in (long[-1], long[0])) or _first_surname(long) == plain(short[0])
    if short == long[: len(short)]:
        return True  # "Ana Quispe" and "Ana Quispe Rojas"
    if not _alike(short[-1], long[-1]):
        return False
    first, second = plain(short[0]), plain(long[0])
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return _alike(short[0], long[0]) or first in {plain(part) for part in long[:-1]}


def _first_surname(name: tuple[str, ...]) -> str | None:
    """The first of two surnames, by which their bearer may go: the "Quispe" of "Ana Quispe Rojas"."""
    return plain(name[-2]) if len(name) > 2 and name[-2] not in given_names() else None


def surnames(name: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a name by which it may be found again, the likeliest first: last, first, first of two surnames."""
    middle = _first_surname(name)
    keys = (plain(name[-1]), plain(name[0]), *(() if middle is None else (middle,)))
    return tuple(dict.fromkeys(keys))


def _alike(one: str, other: str) -> bool:
    """The same word, or two spellings of it: one letter apart in words of six letters or more."""
    a, b = plain(one), plain(other)
    if a == b:
        return True
    if min(len(a), len(b)) < 6 or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        swapped = (
            len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        )
        return swapped or (len(wrong) == 1 and {a[wrong[0]], b[wrong[0]]} <= _VOWELS)
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short and long[i] in _VOWELS for i in range(len(long)))


_VOWELS = frozenset("aeiouy")


def telling(names: list[str]) -> list[str]:
    """The names of more than one word, where there are any: beside "Ana Ruiz", "Ruiz" tells nothing more."""
    return [name for name in names if " " in name] or names


def goes_by(names: list[str], key: tuple[str, ...]) -> bool:
    """True when one of the names ends as this one does; a first name or first surname is a weaker tie."""
    return any(person_key(name)[-1:] == key[-1:] for name in names)


@lru_cache(maxsize=8192)
def initials(name: str) -> frozenset[str]:
    """The acronyms a name may have: initials with and without its small words."""
    parts = [part for piece in name.split() for part in piece.split("-") if part[:1].isalnum()]
    if len(parts) < 2:
        return frozenset()
    every = "".join(part[0] for part in parts).upper()
    great = "".join(part[0] for part in parts if part.lower() not in _SMALL).upper()
    return frozenset(one for one in (every, great) if len(one) > 1)


@lru_cache(maxsize=16384)
def same_organisation(one: str, other: str) -> bool:
    """True when the shorter name is the beginning of the longer: "Carver" and "Carver Motors"; or what it is of."""
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) == len(long) or short[0] in {"US", "UN", "EU"}:
        return False
    if long[1:2] == ["of"] and long[0].lower() in actor_words("creed"):
        return [plain(word) for word in long[2:]] == [plain(word) for word in short]
    same = [plain(word) for word in long[: len(short)]] == [plain(word) for word in short]
    return same and len(plain(short[0])) > 3 and long[len(short)].lower() not in _SMALL


def full_names(drafts: list[Draft]) -> dict[str, str]:
    """Acronyms the story defines: "FSA" where it writes "Free Syrian Army (FSA)"."""
    out: dict[str, str] = {}
    long = [draft for draft in drafts if draft.form == "name" and " " in draft.text]
    short = [draft for draft in drafts if draft.acronym]
    for draft in long:
        for acronym in short:
            between = acronym.head - draft.head
            if (
                0 < between <= 3
                and acronym.acronym.replace(".", "") in initials(draft.text)
                and known_as(acronym.text) is None
            ):
                out[acronym.text] = draft.text
    return out
