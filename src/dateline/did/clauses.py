"""Small tests on a clause or noun that the status layer asks for."""

from dateline.did.scene import Scene
from dateline.lexicon.modality import cues
from dateline.model import Token

_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"}


def marked(scene: Scene, token: Token) -> Token | None:
    """The conjunction that opens the clause ("if", "after", "when"), or None."""
    for kid in scene.reading.children(token.i, "mark", "advmod", "prep"):
        if kid.i < token.i and (kid.dep == "mark" or kid.lower in {"when", "once"}) and (kid.lower, "mark") in cues():
            return kid
    return None


def asks_how(scene: Scene, token: Token) -> bool:
    """True for "how to attack", "whether to meet"."""
    words = {kid.tag for kid in scene.reading.children(token.i, "advmod", "mark")}
    return "WRB" in words and scene.is_infinitive(token.i)


def that_clause(scene: Scene, token: Token) -> bool:
    """True for a clause that opens with "that": the content of a noun ("reports that they met")."""
    mark = scene.reading.child(token.i, "mark")
    return mark is not None and mark.lower == "that"


def definite(scene: Scene, token: Token) -> bool:
    """True for "the attack", "their talks", "Monday's raid": what the reader is taken to know of."""
    kids = scene.reading.children(token.i, "det", "poss")
    return any(kid.dep == "poss" or kid.lower in _DEFINITE for kid in kids)
