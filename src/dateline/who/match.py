"""When two names are one: parts, particles, transliterations, initials."""

from functools import lru_cache

from dateline.who.spelling import parts_of, plain

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "del"})


@lru_cache(maxsize=8192)
def person_key(name: str) -> tuple[str, ...]:
    """The telling words of a person's name, in order."""
    return tuple(parts_of(name))


@lru_cache(maxsize=8192)
def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when nothing speaks against the two names being one person's.

    "Rayyes" and "Issam al-Rayyes" may be, "Bill Clinton" and "Hillary Clinton" may not; a lone given name fits too.
    """
    if not one or not other:
        return one == other
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return any(_alike(short[0], part) for part in (long[-1], long[0]))
    if not _alike(short[-1], long[-1]):
        return False
    first, second = plain(short[0]), plain(long[0])
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return _alike(short[0], long[0]) or first in {plain(part) for part in long[:-1]}


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
    """True when the shorter name is the beginning of the longer: "Carver" and "Carver Motors"."""
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) == len(long) or short[0] in {"US", "UN", "EU"}:
        return False
    same = [plain(word) for word in long[: len(short)]] == [plain(word) for word in short]
    return same and len(plain(short[0])) > 3 and long[len(short)].lower() not in _SMALL
