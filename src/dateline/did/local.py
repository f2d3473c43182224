"""What a word's own clause says about it: modals, tense, negation, adjectives, commands and questions."""

import msgspec

from dateline.did.clauses import conditional, taken_up
from dateline.did.negation import negation
from dateline.did.performed import performed
from dateline.did.scene import Scene
from dateline.did.verdict import ASSERTED, Verdict, combined, under
from dateline.lexicon.modality import cues
from dateline.model import Token
from dateline.model.event import EventStatus

_VOLITION = {"will", "would", "shall"}


class Local(msgspec.Struct, frozen=True, kw_only=True):
    """What a word's own clause says.

    Attributes:
        status: The status those words give.
        why: The deciding token, or None.
        rule: Id of the rule.
        modal: The token of "must" or "should", which under a verb of saying is a demand of the speaker's.
        negated: The negating token, or None.
        tried: True for an "attempted" deed.
    """

    status: EventStatus = "happened"
    why: int | None = None
    rule: str = "assertion"
    modal: int | None = None
    negated: int | None = None
    tried: bool = False


def local_reading(scene: Scene, i: int, *, reported: bool) -> Local:
    """The status token `i`'s own words give it.

    Args:
        scene: The story.
        i: A verb or noun.
        reported: Whether it stands in reported words, where "would" is a future and not a mere thought.
    """
    token = scene.reading.tokens[i]
    return _verb(scene, token, reported=reported) if scene.is_verbal(token) else _noun(scene, token)


def _noun(scene: Scene, token: Token) -> Local:
    found = Local()
    for kid in scene.reading.children(token.i, "amod", "det", "advmod", "compound", "neg", "preconj", "nmod"):
        cue = cues().get((kid.lower, "modifier"))
        if kid.dep == "neg":
            found = Local(status="denied", why=kid.i, rule="negation", negated=kid.i)
        elif cue and cue[0].status not in {"same", "factive"}:
            status = combined(cue[0].status, found.status)  # type: ignore[arg-type]
            found = Local(status=status, why=kid.i, rule=f"cue.{cue[0].lemma}", tried=cue[0].tried)
    return found


def _verb(scene: Scene, token: Token, *, reported: bool) -> Local:
    reading = scene.reading
    negated = negation(scene, token)
    auxiliaries = [kid for kid in reading.children(token.i, "aux") if kid.tag == "MD" or kid.lower == "ought"]
    if auxiliaries:
        found = _modal(scene, token, auxiliaries[0], negated, reported=reported)
    elif negated is not None:
        found = Local(status="denied", why=negated.i, rule="negation", negated=negated.i)
    else:
        found = _form(scene, token)
    for kid in reading.children(token.i, "advmod", "preconj"):
        cue = cues().get((kid.lower, "modifier"))
        if cue and cue[0].status not in {"same", "factive"}:
            status = combined(cue[0].status, found.status)  # type: ignore[arg-type]
            found = msgspec.structs.replace(found, status=status, why=kid.i, rule=f"cue.{cue[0].lemma}")
    if found.status == "happened" and _is_inverted(scene, token):
        found = msgspec.structs.replace(found, status="possible", rule="inverted")
    if found.status != "denied" and _asked(scene, token) and not taken_up(scene, token):
        found = msgspec.structs.replace(found, status="possible", rule="question")
    return found


def _modal(scene: Scene, token: Token, modal: Token, negated: Token | None, *, reported: bool) -> Local:
    known = cues().get((modal.lemma.lower(), "auxiliary")) or cues().get((modal.lower, "auxiliary"))
    if not known:
        return Local()
    cue = known[0]
    if negated is not None:
        denied = msgspec.structs.replace(ASSERTED, status="denied")
        status = under(denied, cue.status, cue.when_negated)
        refuses = modal.i if modal.lemma.lower() in _VOLITION else None
        return Local(status=status, why=negated.i, rule="negation.modal", negated=negated.i, modal=refuses)
    status = under(ASSERTED, cue.status, cue.when_negated)
    if modal.lemma.lower() == "would" and performed(scene, token):
        return Local()
    if modal.lemma.lower() == "would" and (not reported or conditional(scene, token, "if")):
        status = "possible"  # "it would attack": a thought, unless somebody announced it
    if status == "planned" and (conditional(scene, token, "unless") or _is_alternative(scene, token)):
        status = "threatened"  # "will pull out unless the shelling stops", "leave or we will attack"
    subject = scene.reading.child(token.i, "nsubj", "nsubjpass")
    if token.dep == "advcl" and subject is not None and modal.i < subject.i:
        status = "possible"  # "should the army attack, they will flee"
    perfect = any(kid.lemma == "have" for kid in scene.reading.children(token.i, "aux"))
    if perfect and modal.lower in {"could", "should", "would", "might", "must", "ought"}:
        unmet = modal.lower in {"should", "ought"}  # "should have paid": it did not
        status = "denied" if unmet else "possible"
    demands = status == "demanded"
    return Local(status=status, why=modal.i, rule=f"modal.{cue.lemma}", modal=modal.i if demands else None)


def _is_alternative(scene: Scene, token: Token) -> bool:
    """True for what is said to come if a command is not followed: "leave *or we will attack*"."""
    head = scene.reading.head(token)
    choice = any(kid.lower == "or" and kid.i < token.i for kid in scene.reading.children(head.i, "cc"))
    return token.dep == "conj" and choice and scene.is_command(head.i)


def _form(scene: Scene, token: Token) -> Local:
    """Status from the bare form of a root verb: a headline's "to" future, a command."""
    if token.dep != "ROOT" and not (token.dep == "conj" and scene.reading.head(token).dep == "ROOT"):
        # a command may be the content of "tell" or "say": "Stop shelling us, rebels tell army"
        if token.dep in {"ccomp", "advcl"} and token.i < token.head and scene.is_command(token.i):
            return Local(status="demanded", why=token.i, rule="command")
        return Local()
    if scene.is_infinitive(token.i):
        return Local(status="planned", why=token.i, rule="headline-future")
    if token.dep == "ROOT" and scene.is_command(token.i) and not _has_noun_before(scene, token):
        return Local(status="demanded", why=token.i, rule="command")
    return Local()


def _has_noun_before(scene: Scene, token: Token) -> bool:
    """True when a noun the parser took for no subject stands right before a seeming command ("Rebels attack")."""
    kids = scene.reading.children(token.i, "npadvmod", "dep", "compound", "nmod", "dobj", "advcl")
    return any(kid.i < token.i and kid.pos in {"NOUN", "PROPN"} for kid in kids)


def _is_inverted(scene: Scene, token: Token) -> bool:
    """True for "had the army attacked, they would have fled": a condition with its auxiliary first."""
    subject = scene.reading.child(token.i, "nsubj", "nsubjpass")
    first = scene.reading.child(token.i, "aux", "auxpass")
    inverted = subject is not None and first is not None and first.i < subject.i and first.lower in {"had", "were"}
    return inverted and token.dep == "advcl"


def _asked(scene: Scene, token: Token) -> bool:
    """True for the main verb of a question."""
    if token.dep not in {"ROOT", "ccomp", "conj"}:
        return False
    sentence = scene.reading.sentence_of(token.i)
    marks = {t.text for t in scene.reading.tokens[max(sentence.first, sentence.last - 3) : sentence.last]}
    if "?" not in marks:
        return False
    while token.dep == "conj":
        token = scene.reading.head(token)
    return token.dep == "ROOT" or scene.reading.tokens[sentence.first].tag in {"MD", "WP", "WRB", "VBZ", "VBD", "VBP"}


def joined(local: Local, outer: Verdict) -> Verdict:
    """The verdict on a word whose own clause says `local` and whose surroundings say `outer`."""
    once = local.why is not None and local.why == outer.why  # "had no talks": one "no", seen from verb and noun
    status = local.status if once else combined(local.status, outer.status)
    own = local.status != "happened" and status != outer.status
    modal = local.modal if local.modal is not None and outer.reported and outer.speech is None else None
    return Verdict(
        status=status,
        why=local.why if own else outer.why,
        rule=local.rule if own else outer.rule,
        speech=outer.speech if modal is None else modal,
        reported=outer.reported,
        background=outer.background,
        tried=outer.tried or local.tried,
    )
