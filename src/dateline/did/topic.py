"""What a demand or a refusal is about, where it names no deed: help, a change, giving way, a meeting."""

from dateline.did.deed import Deed
from dateline.did.roles import Casting
from dateline.did.scene import Scene
from dateline.lexicon.plover import demand_topics

_PLACES = ("prep:for", "object", "prep:of")


def topic(scene: Scene, casting: Casting, deed: Deed) -> str:
    """The mode of REQUEST or REJECT that the words around `deed` give it, or an empty string.

    Looked for in the places of its frame's content, after "for" and "of", in its object, and in its infinitive.
    """
    if deed.act not in {"REQUEST", "REJECT"} or deed.kind == "modal":
        return ""
    named = [
        token for role in (*deed.frame.about, *_PLACES) if role != "clause" for token in casting.tokens(deed, role)
    ]
    named += scene.clauses(deed.i)
    for row in demand_topics():
        if any(scene.is_a(token, row.word) or scene.verb_lemma(token) == row.word for token in named):
            return row.mode
    return ""
