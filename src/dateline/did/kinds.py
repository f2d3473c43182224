"""What kind of thing each word of a story names: its classes, by word list, entity type, role noun or ending."""

from dateline.did.words import hyphened, mended, of_progressive
from dateline.lexicon.frames import noun_classes, noun_frames, verb_lemmas
from dateline.lexicon.roles import RoleNoun, actor_nouns
from dateline.model import Reading, StoryState, Token
from dateline.reading import grammar

_BY_ENTITY: dict[str, frozenset[str]] = {
    "PERSON": frozenset({"actor", "person", "people"}),
    "NORP": frozenset({"actor", "people"}),
    "GPE": frozenset({"actor", "place", "institution", "territory"}),
    "ORG": frozenset({"actor", "institution", "organisation"}),
    "LOC": frozenset({"place", "territory"}),
    "FAC": frozenset({"place", "building"}),
    "MONEY": frozenset({"money", "aid"}),
}
_BY_ACTOR: dict[str, frozenset[str]] = {
    "person": frozenset({"actor", "person", "people"}),
    "organization": frozenset({"actor", "institution", "organisation"}),
    "country": frozenset({"actor", "place", "institution", "territory"}),
}
_ACTING = frozenset({"people", "troops", "police", "leader", "institution", "citizens", "organisation"})
_PERSONAL = frozenset({"he", "she", "they", "them", "him", "her", "who", "whom", "we", "us", "i", "me", "you"})
_BY_SECTOR: dict[str, frozenset[str]] = {
    "MIL": frozenset({"troops"}),
    "REB": frozenset({"troops"}),
    "COP": frozenset({"police"}),
    "GOV": frozenset({"leader"}),
    **dict.fromkeys(("CVL", "LAB", "BUS", "EDU", "MED", "AGR", "REF", "REL", "SOC"), frozenset({"citizens"})),
}
_DOERS = ("ers", "ors", "ists", "ians", "eers", "men", "women")
"""Endings of plurals that name people by what they do: "bakers", "dockers", "trade unionists"."""
_GERUND = frozenset({"xcomp", "pcomp", "ccomp", "advcl", "ROOT"})


class Kinds:
    """A story's words by the classes that frames ask for; each word is looked at once.

    Args:
        state: The story and what earlier stages gave.
    """

    def __init__(self, state: StoryState) -> None:
        self.state = state
        self.reading: Reading = state.reading
        self._kinds: dict[int, frozenset[str]] = {}
        self._hyphened = hyphened(self.reading)

    def lemma(self, token: Token) -> str:
        """The token's lemma in lower case; headlines' capitals make the parser keep them."""
        lemma = self._hyphened.get(token.i) or token.lemma.lower()
        single = lemma.removesuffix("s")
        if token.pos == "PROPN" and single != lemma and (single in noun_frames() or single in noun_classes()):
            return single  # "Talks" in a headline
        return lemma

    def kinds(self, i: int) -> frozenset[str]:
        """The classes token `i` belongs to; of a measure ("a number of convoys") also those of what is measured."""
        found = self._kinds.get(i)
        if found is None:
            found = self._kinds[i] = self._own_kinds(i)
            if "measure" in found:
                for token in grammar.prepositions(self.reading, i, "of"):
                    found |= self.kinds(token.i) if token.i > i else frozenset()
                self._kinds[i] = found
        return found

    def _own_kinds(self, i: int) -> frozenset[str]:
        token = self.reading.tokens[i]
        lemma = self.lemma(token)
        found = set(noun_classes().get(lemma, ()))
        headed = self.state.actor_headed(i)
        named = headed is not None and headed[1].form == "name" and headed[0].kind in _BY_ACTOR
        found |= _BY_ACTOR[headed[0].kind] if named and headed else _BY_ENTITY.get(token.ent, frozenset())
        if token.pos == "PRON" or token.tag in {"WP", "WDT"}:
            found |= {"actor", "person", "people", "pron"} if token.lower in _PERSONAL else {"pron"}
            found |= {"actor", "institution"} if token.lower == "it" else set()
        if token.pos == "PROPN":
            found |= set() if token.ent else {"actor"}
            for kid in self.reading.children(i, "compound", "nmod", "appos"):  # "the newspaper La Estrella"
                found |= noun_classes().get(self.lemma(kid), frozenset()) if kid.pos == "NOUN" else frozenset()
        if token.pos == "NUM" and not token.ent.startswith(("MONEY", "PERCENT", "DATE", "TIME")):
            found |= {"people", "actor"}
        if found & _ACTING or headed is not None:
            found.add("actor")
        if token.pos in {"NOUN", "PROPN"}:
            found |= {f"event:{frame.act}" for frame in noun_frames().get(lemma, ())}
            if not found:
                found |= _people(token)
        if any(name.startswith("event:") for name in found):
            found.add("event")
        if token.tag == "NN" and not found.isdisjoint({"people", "leader"}):
            found.add("person")
        return frozenset(found)

    def is_a(self, token: Token, wanted: str) -> bool:
        """True when the token belongs to class `wanted`, or is that very word; `any` holds for every token."""
        return wanted == "any" or wanted in self.kinds(token.i) or wanted == self.lemma(token)

    def verb_lemma(self, token: Token) -> str:
        """The verb's lemma, mended where the parser got it wrong."""
        lemma = self._hyphened.get(token.i) or token.lemma.lower()
        if lemma in verb_lemmas() or token.pos not in {"VERB", "NOUN"}:
            return lemma
        if token.pos == "VERB":
            return mended(lemma)
        return of_progressive(lemma) if self._is_progressive(token) else lemma

    def is_verbal(self, token: Token) -> bool:
        """True for verbs, and for -ing forms that the tagger took for nouns."""
        return token.pos in {"VERB", "AUX"} or self._is_progressive(token)

    def _is_progressive(self, token: Token) -> bool:
        """True for a noun that has an auxiliary ("has been bombing"), or an object ("stop bombing villages")."""
        if self.reading.child(token.i, "aux") is not None:
            return True
        return token.lower.endswith("ing") and token.dep in _GERUND and self.reading.child(token.i, "dobj") is not None


def _people(token: Token) -> frozenset[str]:
    """The classes of a noun that no list has, when it names people: a role noun, or a plural in "-ers"."""
    row = actor_nouns().get(token.lower)
    if isinstance(row, RoleNoun):
        return _BY_SECTOR.get(row.sector or "", frozenset()) | {"people", "actor"}
    if token.tag == "NNS" and token.lower.endswith(_DOERS):
        return frozenset({"people", "citizens", "actor"})
    return frozenset()
