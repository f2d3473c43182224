"""What negates a verb: "not", "never", a "no" on its subject or object, and what fronted phrases say."""

from collections.abc import Iterator

from dateline.did.scene import Scene
from dateline.lexicon.modality import cues
from dateline.model import Token
from dateline.reading import grammar

_NOBODY = {"no", "nobody", "none", "neither", "nothing"}
_NEVER = {"never", "not"}
_NARROWED = {"only", "just", "merely", "until", "because", "all", "every", "everyone", "everybody"}
"""Words right after "not" that take its scope upon themselves: "not until Monday did they leave"."""


def negation(scene: Scene, token: Token) -> Token | None:
    """The word that negates verb `token`, or None."""
    reading = scene.reading
    own = grammar.negation(reading, token.i)
    if own is not None and not _is_narrowed(scene, own) and own.lower != "nor":
        return own
    return next(_around(scene, token), None)


def _is_narrowed(scene: Scene, word: Token) -> bool:
    """True where "not" bears on less than its verb: "not until", "not all", "soldiers, not police, shot him"."""
    tokens = scene.reading.tokens
    if word.i + 1 >= len(tokens) or word.lower != "not":
        return False
    after = tokens[word.i + 1]
    contrasts = word.i > 0 and tokens[word.i - 1].text == "," and after.pos in {"NOUN", "PROPN", "DET", "ADP", "ADJ"}
    return after.lower in _NARROWED or contrasts


def _around(scene: Scene, token: Token) -> Iterator[Token]:
    reading = scene.reading
    for kid in reading.children(token.i, "advmod", "npadvmod"):  # "never before has it met", "not once", "no longer"
        for word in reading.children(kid.i, "advmod", "neg", "det"):
            if (word.lower in _NEVER and kid.i < token.i) or (word.lower == "no" and kid.lower == "longer"):
                yield word
    for kid in reading.children(token.i, "nsubj", "nsubjpass", "dobj"):
        if kid.lower in _NOBODY and (kid.i < token.i or kid.dep == "dobj") and kid.pos != "CCONJ":
            yield kid
        for word in reading.children(kid.i, "det", "neg", "preconj"):
            if word.lower in _NOBODY or (word.lower == "not" and not _is_narrowed(scene, word)):
                yield word
    yield from _fronted(scene, token)


def _fronted(scene: Scene, token: Token) -> Iterator[Token]:
    """The "no" of "at no time did they attack": fronted, with the auxiliary before the subject."""
    reading = scene.reading
    subject = reading.child(token.i, "nsubj", "nsubjpass")
    auxiliary = reading.child(token.i, "aux", "auxpass")
    if subject is None or auxiliary is None or auxiliary.i > subject.i:
        return
    for prep in reading.children(token.i, "prep"):
        for noun in reading.children(prep.i, "pobj"):
            for word in reading.children(noun.i, "det"):
                if word.lower == "no" and word.i < auxiliary.i:
                    yield word


def given_up(scene: Scene, plan: Token) -> Token | None:
    """The verb that gives up a plan ("*dropped* plans to attack", "the plan was *scrapped*"), or None."""
    verb = scene.reading.head(plan)
    given = any(
        cue.status == "denied" and not cue.particle for cue in cues().get((scene.verb_lemma(verb), "object"), ())
    )
    return verb if plan.dep in {"dobj", "nsubjpass"} and given and negation(scene, verb) is None else None


def refuted(scene: Scene, noun: Token) -> Token | None:
    """The word by which a claim or report is not so ("dismissed *reports* that", "*claims* are false"), or None.

    Such words are cues of the slot `hearsay`; a negated one refutes nothing.
    """
    reading = scene.reading
    while noun.dep == "conj":
        noun = reading.head(noun)
    verb = reading.head(noun)
    if noun.dep in {"dobj", "nsubjpass"} and (verb.lemma.lower(), "hearsay") in cues():
        return verb if negation(scene, verb) is None else None
    if noun.dep == "nsubj" and verb.lemma.lower() == "be" and negation(scene, verb) is None:
        for word in reading.children(verb.i, "acomp", "attr", "oprd"):
            if (word.lemma.lower(), "hearsay") in cues():
                return word
    return None
