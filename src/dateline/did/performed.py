"""Speech that is done by saying so: "I would like to thank the nurses" thanks them; "I would urge a truce" urges it."""

from dateline.did.clauses import conditional
from dateline.did.negation import negation
from dateline.did.scene import Scene
from dateline.lexicon.modality import cues
from dateline.model import Token

_WISHES = {"like", "want", "wish"}
_LEAVE = {"let", "allow", "permit"}
_SPEAKERS = {"i", "we"}
_ME = {"me", "us"}


def performed(scene: Scene, token: Token) -> bool:
    """True where verb `token` names what the speaker does in saying it, under a polite wish, leave or "would".

    The speaker is "I" or "we"; with "would like to" anybody, for that is said for no other end. Under a condition
    nothing is done yet. After Austin's explicit performatives and Searle's hedged ones.
    """
    if (scene.verb_lemma(token), "performed") not in cues() or negation(scene, token) is not None:
        return False
    reading = scene.reading
    helpers = reading.children(token.i, "aux", "auxpass")
    if conditional(scene, token) or any(kid.lemma == "have" for kid in helpers) or _is_asked(scene, token):
        return False
    own = [kid for kid in helpers if kid.tag == "MD"]
    if own:
        rather = any(kid.lower == "rather" for kid in reading.children(token.i, "advmod"))
        return own[0].lower in {"would", "'d"} and _speaks(scene, token) and not rather
    head = reading.head(token)
    if token.dep not in {"xcomp", "ccomp"} or negation(scene, head) is not None:
        return False
    if head.lemma.lower() in _LEAVE:
        asked = reading.child(token.i, "nsubj") or reading.child(head.i, "dobj")
        return scene.is_command(head.i) and asked is not None and asked.lower in _ME
    return _wishes(scene, head)


def _wishes(scene: Scene, head: Token) -> bool:
    """True for "I want to", "we wish to" and anybody's "would like to", told in the present and under no condition."""
    if head.lemma.lower() not in _WISHES or conditional(scene, head) or head.tag in {"VBD", "VBN"}:
        return False
    helpers = scene.reading.children(head.i, "aux")
    modal = next((kid for kid in helpers if kid.tag == "MD"), None)
    if any(kid.lemma == "have" for kid in helpers) or (modal is not None and modal.lower not in {"would", "'d"}):
        return False
    subject = scene.reading.child(head.i, "nsubj")
    named = subject is not None and subject.pos in {"PROPN", "NOUN", "PRON"} and subject.tag not in {"WP", "WDT"}
    return _speaks(scene, head) or (head.lemma.lower() == "like" and modal is not None and named)


def _is_asked(scene: Scene, token: Token) -> bool:
    sentence = scene.reading.sentence_of(token.i)
    return any(t.text == "?" for t in scene.reading.tokens[max(sentence.first, sentence.last - 3) : sentence.last])


def _speaks(scene: Scene, verb: Token) -> bool:
    subject = scene.reading.child(verb.i, "nsubj")
    return subject is not None and subject.lower in _SPEAKERS
