"""Small tests on a clause or noun that the status layer asks for."""

from dateline.did.scene import Scene
from dateline.lexicon.modality import cues
from dateline.model import Token
from dateline.reading.grammar import FINITE, TENSED

_ASKING = {"WP", "WRB", "WDT"}
_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"}


def marked(scene: Scene, token: Token) -> Token | None:
    """The conjunction that opens the clause ("if", "after", "when"), or None."""
    openers = scene.reading.children(token.i, "mark", "advmod", "prep")
    for kid in openers:
        if kid.i < token.i and (kid.dep == "mark" or kid.lower in {"when", "once"}) and (kid.lower, "mark") in cues():
            asked = cues()[kid.lower, "mark"][0].particle  # "*rather* than attack"
            if not asked or any(other.lower == asked for other in openers):
                return kid
    return None


def content_of(scene: Scene, token: Token, head: Token) -> bool:
    """True for a clause that says what a noun says ("the story that guards had tortured her"), parsed as a relative.

    Its verb has a subject and all the objects it needs, so that "that" stands for nothing in it; or it has no "that".
    """
    reading = scene.reading
    if token.dep not in {"relcl", "acl"} or not tensed(scene, token) or head.pos not in {"NOUN", "PROPN"}:
        return False
    subject = reading.child(token.i, "nsubj", "nsubjpass")
    if subject is None or subject.lower in {"that", "which", "who"}:
        return False
    return token.dep == "acl" or len(reading.children(token.i, "dobj")) > 1


def asks_how(scene: Scene, token: Token) -> bool:
    """True for "how to attack", "whom to meet"."""
    words = {kid.tag for kid in scene.reading.children(token.i, "advmod", "mark", "dobj")}
    return bool(words & {"WRB", "WP"}) and scene.is_infinitive(token.i)


def in_past(scene: Scene, token: Token) -> bool:
    """True for a clause told in the past tense: "attacked", "was attacked", "had attacked"."""
    if token.tag == "VBD":
        return True
    helpers = scene.reading.children(token.i, "aux", "auxpass")
    return any(kid.tag == "VBD" for kid in helpers) and not any(kid.tag == "MD" for kid in helpers)


def taken_up(scene: Scene, token: Token) -> bool:
    """True for a question that takes its deed for granted: "Who attacked the town?", "Why is the army shelling it?"."""
    reading = scene.reading
    helpers = reading.children(token.i, "aux", "auxpass")
    if any(kid.tag == "MD" for kid in helpers) or (token.tag == "VB" and not any(k.lemma == "do" for k in helpers)):
        return False
    words = [kid for kid in reading.children(token.i, "advmod", "nsubj", "nsubjpass", "dobj") if kid.i < token.i]
    sentence = reading.sentence_of(token.i)
    if any(t.lower in {"any", "anyone", "anybody"} for t in reading.tokens[sentence.first : sentence.last]):
        return False  # "who attacked the town, if anyone?"
    if token.dep == "ROOT":
        words.append(reading.tokens[reading.sentence_of(token.i).first])  # "Why did riot police", parsed as one name
    return any(kid.lower == "why" or (kid.tag in _ASKING and in_past(scene, token)) for kid in words)


def perfect(scene: Scene, token: Token) -> bool:
    """True for "having attacked": done, whatever becomes of what it leads to."""
    return any(kid.lower == "having" for kid in scene.reading.children(token.i, "aux"))


def tensed(scene: Scene, token: Token) -> bool:
    """True for a verb that carries a tense of its own: "attacks", "was attacked", "has attacked"."""
    helpers = scene.reading.children(token.i, "aux", "auxpass")
    return token.tag in TENSED if not helpers else any(kid.tag in FINITE for kid in helpers)


def that_clause(scene: Scene, token: Token) -> bool:
    """True for a clause that opens with "that": the content of a noun ("reports that they met")."""
    mark = scene.reading.child(token.i, "mark")
    return mark is not None and mark.lower == "that"


def definite(scene: Scene, token: Token) -> bool:
    """True for "the attack", "their talks", "Monday's raid": what the reader is taken to know of."""
    kids = scene.reading.children(token.i, "det", "poss")
    return any(kid.dep == "poss" or kid.lower in _DEFINITE for kid in kids)


def conditional(scene: Scene, token: Token, *marks: str) -> bool:
    """True for a verb on which a clause with "if" or "unless" hangs, or one of the `marks` given."""
    wanted = marks or ("if", "unless")
    clauses = scene.reading.children(token.i, "advcl")
    return any(kid.lower in wanted for clause in clauses for kid in scene.reading.children(clause.i, "mark"))
