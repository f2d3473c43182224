"""Speech that is done by saying so: "I would like to thank the nurses" thanks them; "I would urge a truce" urges it."""

from dateline.did.clauses import conditional
from dateline.did.scene import Scene
from dateline.lexicon.modality import cues
from dateline.model import Token
from dateline.reading import grammar

_WISHES = {"like", "want", "wish"}
_LEAVE = {"let", "allow", "permit"}
_SPEAKERS = {"i", "we"}
_ME = {"me", "us"}


def performed(scene: Scene, token: Token) -> bool:
    """True where verb `token` names what the speaker does in saying it, under a polite wish, leave or "would".

    The speaker is "I" or "we"; with "would like to" anybody, for that is said for no other end. Under a condition
    nothing is done yet. After Austin's explicit performatives and Searle's hedged ones.
    """
    if (scene.verb_lemma(token), "performed") not in cues() or grammar.negation(scene.reading, token.i) is not None:
        return False
    reading = scene.reading
    own = [kid for kid in reading.children(token.i, "aux") if kid.tag == "MD"]
    if own:
        return own[0].lower in {"would", "'d"} and _speaks(scene, token) and not conditional(scene, token)
    head = reading.head(token)
    if token.dep not in {"xcomp", "ccomp"} or grammar.negation(reading, head.i) is not None:
        return False
    if head.lemma.lower() in _LEAVE:
        asked = reading.child(token.i, "nsubj") or reading.child(head.i, "dobj")
        return scene.is_command(head.i) and asked is not None and asked.lower in _ME
    if head.lemma.lower() not in _WISHES or conditional(scene, head):
        return False
    modal = next((kid for kid in reading.children(head.i, "aux") if kid.tag == "MD"), None)
    if modal is not None and modal.lower not in {"would", "'d"}:
        return False
    return _speaks(scene, head) or (head.lemma.lower() == "like" and modal is not None)


def _speaks(scene: Scene, verb: Token) -> bool:
    subject = scene.reading.child(verb.i, "nsubj")
    return subject is not None and subject.lower in _SPEAKERS
