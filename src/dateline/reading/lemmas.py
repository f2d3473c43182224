"""Base forms of verbs, put right where English spelling shows that the parser's are wrong.

spaCy's rule lemmatiser takes the first base form its word list holds: "hoped" becomes "hop", "raged" "rag". A verb of
one short syllable doubles its last consonant before -ed and -ing ("hopped"), so "hoped" can only come from "hope".
"""

import re

_SHORT = re.compile(r"[^aeiouy]*[aeiou][^aeiouwxy]")
"""One syllable with a single vowel and a single last consonant, which doubles: hop, rag, pip."""
_DOUBLED = re.compile(r".*[aeiou]([bdgklmnprv])\1e")
"""A base form left with the doubled consonant and an e: "blogge" of "blogged"."""
_LONG_VOWEL = re.compile(r".*(?:ee|oo|ai|oa)[dfklmnpt]e|.*xte")
"""An e behind a vowel that is long without it, or behind -xt: "retweete", "texte"."""


def mended(word: str, lemma: str, tag: str) -> str:
    """The base form of a verb as its spelling shows it; any other word's lemma as it came.

    Args:
        word: The word in the text.
        lemma: What the parser takes for its base form.
        tag: Its Penn Treebank tag.
    """
    if not tag.startswith("VB") or lemma == word:
        return lemma
    form = word.lower()
    if _SHORT.fullmatch(lemma) and form in {f"{lemma}ed", f"{lemma}ing", f"{lemma}es"} and lemma[-1] not in "sz":
        return f"{lemma}e"
    if form.endswith(("ed", "ing")):
        if _DOUBLED.fullmatch(lemma):
            return lemma[:-2]
        if _LONG_VOWEL.fullmatch(lemma):
            return lemma[:-1]
    return lemma
