"""Single words: those cut at a hyphen, verbs whose base form the parser gets wrong, nouns singled out."""

from dateline.lexicon.frames import verb_lemmas
from dateline.model import Reading

_ORDINALS = {"first", "second", "third", "last", "latest", "only"}


def mended(lemma: str) -> str:
    """A verb's lemma that no list knows, as one that a list does: "wag" → "wage", "cordone" → "cordon"."""
    known = verb_lemmas()
    return next((one for one in (lemma + "e", lemma[:-1], lemma[:-2]) if one in known), lemma)


def of_progressive(word: str) -> str:
    """The verb of an -ing form that the tagger took for a noun: "bombing" in "has been bombing"."""
    if not word.endswith("ing"):
        return word
    known = verb_lemmas()
    stem = word[:-3]
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return next((one for one in (stem, stem + "e", undoubled) if one in known), word)


def hyphened(reading: Reading) -> dict[int, str]:
    """Words the parser cut at a hyphen ("cease-fire"), whole again, by the token of their last part."""
    out = {}
    tokens = reading.tokens
    for mark in tokens[1:-1]:
        if mark.text == "-":
            before, after = tokens[mark.i - 1], tokens[mark.i + 1]
            if before.end == mark.start and mark.end == after.start:
                out[after.i] = f"{before.lower}-{after.lemma.lower()}"
    return out


def singled_out(reading: Reading, i: int) -> bool:
    """True for "the first president", "the only ones", "the last": whose "to visit" tells of a visit."""
    return reading.tokens[i].lower in _ORDINALS or any(
        kid.lower in _ORDINALS for kid in reading.children(i, "amod", "advmod")
    )
