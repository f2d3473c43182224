"""PLOVER contexts of a sentence, by the words that speak of them."""

from dateline.did.scene import Scene
from dateline.lexicon.plover import context_pairs, context_words

_PLACES = {"GPE", "LOC", "FAC"}


def contexts(scene: Scene, sentence: int) -> tuple[str, ...]:
    """The contexts the words of a sentence speak of, in the order of their first word."""
    words, pairs = context_words(), context_pairs()
    bounds = scene.reading.sentences[sentence]
    lemmas = [scene.lemma(token) for token in scene.reading.tokens[bounds.first : bounds.last]]
    found: dict[str, None] = {}
    named = {at for at, token in enumerate(scene.reading.tokens[bounds.first : bounds.last]) if token.ent in _PLACES}
    for at, lemma in enumerate(lemmas):
        if at in named:
            continue  # the West Bank is no bank
        if lemma in pairs and at + 1 < len(lemmas):
            found.update(dict.fromkeys(words.get(f"{lemma}_{lemmas[at + 1]}", ())))
        found.update(dict.fromkeys(words.get(lemma, ())))
    return tuple(found)
