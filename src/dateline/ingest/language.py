"""Which language a document is in: its script first, then its function words.

Only what is plainly not English is named: a story full of foreign names, a list of headlines and a text too short
to tell all pass.
"""

import re
import unicodedata
from collections import Counter

from dateline.lexicon.languages import function_words, language_names, script_languages

_SAMPLE = 4000
"""Characters looked at from the beginning, the middle and the end: some 650 words each, more than is needed."""

_FEW = 8
"""Function words of a foreign language below which a text is too short to tell: about two sentences."""

_RATIO = 2.0
"""How many times English's share a foreign language's must be: a story with long foreign quotations stays English."""

_DENSE = 0.12
"""Share of a text's words that are function words of its language: running text of the Latin script has 0.2 to 0.5,
names and headlines far fewer ("De la Cruz", "Los Angeles")."""

_FOREIGN_LETTERS = 20
"""Letters of another script below which a text is too short to tell."""

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when it is too short to tell."""
    sample = _sampled(text)
    script, letters = _script(sample)
    if script not in {None, "LATIN"}:
        if letters < _FOREIGN_LETTERS:
            return None
        return _by_words(sample, _codes(str(script))) or next(iter(_codes(str(script))), None)
    return _by_words(sample, _codes("LATIN"))


def language_name(code: str) -> str:
    """The English name of a language; its code where it has none here."""
    return language_names().get(code, code)


def _sampled(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _script(sample: str) -> tuple[str | None, int]:
    """The commonest script of the letters, and how much they weigh."""
    scripts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isascii():
            if letter.isalpha():
                scripts["LATIN"] += times
        elif letter.isalpha():
            scripts[unicodedata.name(letter, "?").split(maxsplit=1)[0]] += times
    japanese = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if japanese > 0.1 * scripts["CJK"]:  # Japanese mixes kana with Chinese characters; Chinese has no kana at all
        scripts["HIRAGANA"] = japanese + scripts.pop("CJK", 0)
    if not scripts:
        return None, 0
    # a Chinese or Korean sign is a syllable or a word: it weighs as much as two or three Latin letters
    for script in ("CJK", "HIRAGANA", "HANGUL"):
        scripts[script] *= 2
    script, letters = scripts.most_common(1)[0]
    return script, letters


def _codes(script: str) -> tuple[str, ...]:
    return script_languages().get(script, ())


def _by_words(sample: str, codes: tuple[str, ...]) -> str | None:
    """The language whose function words stand out, English when it holds its own, None when there are too few."""
    known = function_words()
    words = _WORD.findall(sample)
    scores: Counter[str] = Counter()
    for word, times in Counter(words).items():
        # names are capitalised ("De Niro", "Los Angeles"): only the small words of running text count
        for code in known.get(word, ()):
            scores[code] += times
    english = scores.pop("en", 0)
    best = max((code for code in codes if code in scores), key=lambda code: scores[code], default=None)
    if best is not None and scores[best] >= max(_FEW, _RATIO * english, _DENSE * len(words)):
        return best
    return "en" if english >= _FEW else None
