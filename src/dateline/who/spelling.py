"""How names are compared: without accents, particles, doubled letters and initials."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dateline.lexicon.actor_words import actor_words


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """A name's word for comparison: no accents, case, article particle or doubled letter ("al-Rayess" → "rayes")."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    for particle in ("al-", "el-", "as-", "ar-", "an-", "ad-", "ash-", "al ", "el "):
        if bare.startswith(particle) and len(bare) > len(particle) + 1:
            bare = bare[len(particle) :]
            break
    out = "".join(c for i, c in enumerate(bare) if c.isalnum() and (i == 0 or c != bare[i - 1] or c.isdigit()))
    return out or bare


def parts_of(text: str) -> Iterator[str]:
    """The words of a person's name that tell it: no particles, middle initials or suffixes."""
    particle, suffix = actor_words("particle"), actor_words("suffix")
    for i, word in enumerate(text.split()):
        bare = word.strip(".,'\"")
        small = bare.lower() in particle and (i > 0 or bare.islower())  # "Ben Hill" is Ben, "bin Hill" is Hill
        if (len(bare) > 1 or (i == 0 and bare.isupper())) and not small and (i == 0 or bare.lower() not in suffix):
            yield bare
