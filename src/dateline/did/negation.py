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
    joins = own is not None and own.lower == "nor" and not _opens(scene, own, token)
    if own is not None and not _is_narrowed(scene, own) and not joins:
        return own
    return next(_around(scene, token), None)


def _opens(scene: Scene, word: Token, verb: Token) -> bool:
    """True where "nor" stands before the verb and its subject: "Nor did they attack"; not where it joins two verbs."""
    subject = scene.reading.child(verb.i, "nsubj", "nsubjpass")
    return word.i < verb.i and (subject is None or word.i < subject.i)


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
    for aux in reading.children(token.i, "aux", "auxpass"):  # "and neither did Niger attack", hung on "did"
        yield from (word for word in reading.children(aux.i) if word.lower in {"neither", "nor"})
    for prep in reading.children(token.i, "prep"):
        yield from (noun for noun in reading.children(prep.i, "pobj") if noun.lower in {"nobody", "none"})
    for kid in reading.children(token.i, "nsubj", "nsubjpass", "dobj"):
        yield from _on_noun(scene, token, kid)
    yield from _fronted(scene, token)


def _on_noun(scene: Scene, verb: Token, noun: Token) -> Iterator[Token]:
    """What negates a verb from its subject or object: "nobody", "no soldiers", "not one soldier", "hardly any"."""
    reading = scene.reading
    for kid in reading.children(noun.i, "nummod", "det", "amod"):
        words = reading.children(kid.i, "neg", "advmod")
        yield from (word for word in words if word.lower in {"not", "hardly", "scarcely"})
    if noun.lower in _NOBODY and (noun.i < verb.i or noun.dep == "dobj") and noun.pos != "CCONJ":
        yield noun
    for word in reading.children(noun.i, "det", "neg", "preconj"):
        if word.lower in _NOBODY or (word.lower == "not" and not _is_narrowed(scene, word)):
            yield word


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
    particles = {kid.lower for kid in scene.reading.children(verb.i, "prt")}
    given = any(
        cue.status == "denied" and (not cue.particle or cue.particle in particles)
        for cue in cues().get((scene.verb_lemma(verb), "object"), ())
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
    for word in reading.children(noun.i, "amod"):  # "false reports that"
        if (word.lower, "hearsay") in cues():
            return word
    if noun.dep == "nsubj" and verb.lemma.lower() in {"be", "prove", "turn"} and negation(scene, verb) is None:
        inner = reading.children(verb.i, "xcomp")  # "turned out to be false"
        kids = [kid for each in (verb, *inner) for kid in reading.children(each.i, "acomp", "attr", "oprd", "xcomp")]
        for word in kids:
            if (word.lemma.lower(), "hearsay") in cues():
                return word
    return None
