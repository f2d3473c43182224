"""Which frame a word fits: conditions of particle, preposition and kind of object or subject."""

from dateline.did.deed import Deed
from dateline.did.intent import Intent
from dateline.did.scene import Scene
from dateline.lexicon.frames import NounFrame, SupportVerb, VerbFrame, noun_frames, support_verbs, verb_frames
from dateline.model import Token
from dateline.reading import grammar


def verb_deed(scene: Scene, token: Token, intent: Intent) -> Deed | None:
    """The deed verb `token` names, by the most exacting frame it fits, or None."""
    frames = verb_frames().get(scene.verb_lemma(token))
    if frames is None or not _is_predicate(scene, token):
        return None
    for frame in frames:
        if _fits(scene, token.i, frame) and _is_meant(scene, token.i, frame, intent):
            particle = _particle(scene, token.i, frame.particle) if frame.particle else None
            return Deed(
                i=token.i, kind="verb", frame=frame, act=frame.act, particle=None if particle is None else particle.i
            )
    return None


def noun_deed(scene: Scene, token: Token, intent: Intent) -> Deed | None:
    """The deed noun `token` may name, whether or not a verb carries it; None when it fits no frame."""
    lemma = token.lower if token.tag == "VBG" else scene.lemma(token)
    for frame in noun_frames().get(lemma, ()):
        if _noun_fits(scene, token, frame) and _is_meant(scene, token.i, frame, intent):
            return Deed(i=token.i, kind="noun", frame=frame, act=frame.act)
    return None


def _is_meant(scene: Scene, i: int, frame: VerbFrame | NounFrame, intent: Intent) -> bool:
    """False for harm that nobody meant and for assaults in a game."""
    if frame.meant:
        return intent.meant(i)
    if frame.act != "ASSAULT":
        return True
    doers = scene.subjects(i) if scene.is_verbal(scene.reading.tokens[i]) else scene.modifiers(i)
    return not intent.played(i, doers)


def carrier(scene: Scene, deed: Deed) -> tuple[Token, SupportVerb] | None:
    """The verb that carries noun deed ("*held* talks", "talks *broke down*"), or None."""
    reading = scene.reading
    noun = reading.tokens[deed.i]
    for _ in range(6):  # "held talks and a summit", "a series of attacks"
        if noun.dep == "conj" or (noun.dep == "pobj" and "measure" in scene.kinds(reading.head(reading.head(noun)).i)):
            noun = reading.head(noun) if noun.dep == "conj" else reading.head(reading.head(noun))
        else:
            break
    for verb, slot in _governors(scene, noun):
        for row in support_verbs().get((scene.verb_lemma(verb), slot), ()):
            if (row.acts and deed.act not in row.acts) or (row.particle and not _particle(scene, verb.i, row.particle)):
                continue
            bare = slot == "subject" and not row.acts and not row.particle and not scene.is_passive(verb.i)
            if bare and row.lemma != "take" and reading.child(verb.i, "dobj") is not None:
                continue  # "the raid ended the talks" tells of no end to the raid
            return verb, row
    return None


def _governors(scene: Scene, noun: Token) -> list[tuple[Token, str]]:
    """The verbs that may carry a noun, with the slot it stands in."""
    reading = scene.reading
    head = reading.head(noun)
    found: list[tuple[Token, str]] = []
    if noun.dep in {"dobj", "nsubjpass"}:
        found.append((head, "object"))
    elif noun.dep == "nsubj":
        found.append((head, "subject"))
    elif noun.dep == "attr" and reading.child(head.i, "expl") is not None:
        found.append((head, "existential"))
    elif noun.dep == "pobj":
        verb = reading.head(head)
        found.append((verb, "subject" if head.dep == "agent" else f"prep:{head.lower}"))
        if verb.dep == "dobj":  # "took part in the talks", hung on the noun
            found.append((reading.head(verb), f"prep:{head.lower}"))
    for clause in reading.children(noun.i, "acl", "relcl"):  # "an offensive waged by", "a meeting to take place"
        passive = scene.is_passive(clause.i)
        found.append((clause, "object" if passive or reading.child(clause.i, "nsubj") else "subject"))
    return found


def _is_predicate(scene: Scene, token: Token) -> bool:
    if token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound", "nmod"}:
        return False
    if token.dep in {"dobj", "nsubj", "nsubjpass", "pobj"} and scene.reading.child(token.i, "det") is not None:
        return False  # "evacuated the wounded"
    return (scene.is_verbal(token) or token.tag.startswith("VB")) and token.dep not in {
        "aux",
        "auxpass",
        "case",
        "prep",
        "mark",
    }


def _particle(scene: Scene, i: int, word: str) -> Token | None:
    for kid in scene.reading.children(i, "prt", "advmod", "acomp", "oprd", "dobj", "prep", "advcl", "ccomp", "xcomp"):
        if kid.lower == word and kid.i - i < 6:  # "called the long-planned visit off"
            return kid if scene.reading.child(kid.i, "neg") is None else None  # "found not guilty"
    for noun in scene.reading.children(i, "dobj"):  # "held the army responsible", hung on the noun
        for kid in scene.reading.children(noun.i, "amod"):
            if kid.lower == word and kid.i > noun.i:
                return kid
    return None


def _fits(scene: Scene, i: int, frame: VerbFrame) -> bool:
    if frame.particle:
        if _particle(scene, i, frame.particle) is None:
            return False
    elif scene.reading.child(i, "prt") is not None:
        return False
    if frame.prep and not any(kid.lower in frame.prep for kid in (*scene.governed(i), *scene.openers(i))):
        return False
    return (
        _is_one(scene, scene.objects(i), frame.object, i)
        and _subject_fits(scene, i, frame)
        and (not frame.near or _is_near(scene, i, frame.near))
        and not any(_holds(scene, i, condition) for condition in frame.unless)
    )


def _subject_fits(scene: Scene, i: int, frame: VerbFrame) -> bool:
    """True when the subject is of a wanted class, or cannot be known: agentless passives, bare infinitives."""
    found = scene.subjects(i)
    unknown = not found and (scene.is_passive(i) or scene.reading.tokens[i].tag in {"VB", "VBG"})
    if frame.subject and all(wanted.startswith("event:") for wanted in frame.subject):
        unknown = False  # "the talks include": the subject makes the frame
    return unknown or _is_one(scene, found, frame.subject, i)


def _is_one(scene: Scene, tokens: list[Token], classes: tuple[str, ...], i: int) -> bool:
    """True when some token is of one of the classes; classes that speak of a clause are asked of verb `i`."""
    if not classes:
        return True
    for wanted in classes:
        if wanted == "none":
            if not tokens:
                return True
        elif wanted.startswith("clause"):
            if any(_is_clause(scene, clause, wanted) for clause in scene.clauses(i)):
                return True
        elif any(scene.is_a(each, wanted) for token in tokens for each in grammar.conjuncts(scene.reading, token.i)):
            return True
    return False


def _is_clause(scene: Scene, clause: Token, wanted: str) -> bool:
    reading = scene.reading
    infinitive = scene.is_infinitive(clause.i)
    modal = reading.child(clause.i, "aux")
    bound = modal is not None and modal.lower in {"must", "should"}
    bare = clause.tag == "VB" and reading.child(clause.i, "aux") is None
    if wanted == "clause.subjunctive":
        return bound or (bare and reading.child(clause.i, "nsubj", "nsubjpass") is not None)
    if wanted == "clause.command":
        return infinitive or scene.is_command(clause.i)
    if wanted == "clause.other":
        return infinitive and reading.child(clause.i, "nsubj", "nsubjpass") is not None
    if wanted == "clause.demand":
        return bound
    return clause.pos in {"VERB", "AUX"} or infinitive


def _is_near(scene: Scene, i: int, classes: tuple[str, ...]) -> bool:
    for kid in scene.prepositions(i):
        for noun in scene.reading.children(kid.i, "pobj"):
            nested = grammar.prepositions(scene.reading, noun.i, "of")  # "as a result of torture"
            if any(scene.is_a(each, wanted) for each in (noun, *nested) for wanted in classes):
                return True
    return False


def _holds(scene: Scene, i: int, condition: str) -> bool:
    """Whether `place:class` (or `prep:in:class`) holds of token `i`."""
    *place, wanted = condition.split(":")
    reading = scene.reading
    if place[0] == "object":
        return any(scene.is_a(token, wanted) for token in scene.objects(i))
    if place[0] == "object.mod":
        found = [word for token in scene.objects(i) for word in scene.modifiers(token.i)]
        return any(scene.is_a(word, wanted) for word in found)
    if place[0] == "subject":
        return any(scene.is_a(token, wanted) for token in scene.subjects(i))
    if place[0] == "sentence":
        bounds = reading.sentence_of(i)
        return any(scene.is_a(token, wanted) for token in reading.tokens[bounds.first : bounds.last] if token.i != i)
    if place[0] == "mark":
        return any(kid.lower == wanted for kid in reading.children(i, "mark"))
    if place[0] == "clause":
        return any(scene.lemma(kid) == wanted for kid in reading.children(i, "ccomp", "xcomp"))
    if place[0] == "mod":
        return any(scene.is_a(token, wanted) or token.lower == wanted for token in scene.modifiers(i))
    return any(scene.is_a(token, wanted) for token in scene.after(i, place[1]))


def _noun_fits(scene: Scene, token: Token, frame: NounFrame) -> bool:
    if frame.plural and not token.tag.endswith("S"):
        return False
    if frame.prep and not any(kid.lower in frame.prep for kid in scene.governed(token.i)):
        return False
    if frame.modifier:
        before = scene.modifiers(token.i)
        if not any(scene.is_a(word, wanted) for word in before for wanted in frame.modifier):
            return False
    if frame.of:
        what = (*scene.after(token.i, "of"), *scene.modifiers(token.i))
        if not any(scene.is_a(word, wanted) for word in what for wanted in frame.of):
            return False
    return not any(_holds(scene, token.i, condition) for condition in frame.unless)
