"""Who stayed away: a negated verb of taking part denies no meeting, it names one without its subject."""

from collections.abc import Iterator, Mapping

from dateline.did.deed import Deed
from dateline.did.scene import Scene
from dateline.lexicon.frames import support_verbs
from dateline.model import Token
from dateline.reading import grammar

_SELF = {"it", "they", "we", "he", "she", "i"}
_SENTENCES_BACK = 2


def missed(scene: Scene, verb: Token) -> bool:
    """True for "did not *attend* the talks"; "it will not attend" is a refusal that the speaker makes."""
    if grammar.negation(scene.reading, verb.i) is None:
        return False
    modal = any(kid.tag == "MD" for kid in scene.reading.children(verb.i, "aux"))
    return not modal or not any(subject.lower in _SELF for subject in scene.subjects(verb.i))


def unnamed_meetings(scene: Scene, deeds: Mapping[int, Deed]) -> Iterator[tuple[Token, Deed]]:
    """Verbs of staying away that leave the meeting out ("was invited to the talks but *did not attend*"), with it."""
    held = [deed for i, deed in sorted(deeds.items()) if deed.kind == "noun" and deed.act == "CONSULT"]
    if not held:
        return
    tokens = scene.reading.tokens
    for token in tokens:
        rows = support_verbs().get((token.lemma.lower(), "object"), ())
        if token.pos != "VERB" or not any(row.partial for row in rows) or scene.objects(token.i):
            continue
        if scene.reading.child(token.i, "prep", "prt") is None and missed(scene, token):
            before = [d for d in held if d.i < token.i and token.sentence - tokens[d.i].sentence < _SENTENCES_BACK]
            if before:
                yield token, before[-1]
