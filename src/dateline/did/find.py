"""Finds the deeds of a story: verbs, event nouns, and demands made by a modal; links and folds them."""

from dateline.did.absence import missed, unnamed_meetings
from dateline.did.coding import is_coercive
from dateline.did.deed import Deed
from dateline.did.intent import Intent
from dateline.did.match import carrier, noun_deed, verb_deed
from dateline.did.scene import Scene
from dateline.did.status import StatusReader
from dateline.did.verdict import Verdict
from dateline.lexicon.frames import Frame, NounFrame, SupportVerb, VerbFrame, noun_frames, verb_frames
from dateline.model import StoryState, Token

_DEMAND = Frame(lemma="must", act="REQUEST", actor=(), recipient=(), about=("clause",), content="demanded")
_REFUSAL = Frame(lemma="will", act="REJECT", actor=(), recipient=(), about=("clause",), content="denied")
_SELF = {"it", "they", "we", "he", "she", "i"}
_HARM = ("dead", "injured")
_NOMINAL = {"nsubj", "nsubjpass", "dobj", "pobj", "attr"}
_WITHIN = {"in", "during", "by", "with", "of", "under"}


class Findings:
    """The deeds of one story and the verdict on each; `unsaid` are nouns that name a kind of deed and tell of none.

    Args:
        state: The story.
    """

    def __init__(self, state: StoryState) -> None:
        self.scene = Scene(state)
        tokens = state.reading.tokens
        intent = Intent(self.scene)
        verbs, nouns = verb_frames(), noun_frames()
        self.by_token: dict[int, Deed] = {}
        self.carriers: dict[int, tuple[Token, SupportVerb]] = {}
        self._folded: dict[int, Deed] = {}
        for token in tokens:
            gerund = token.tag == "VBG" and token.lower in nouns and self._is_named(token)
            if gerund or (token.pos in {"NOUN", "PROPN"} and self.scene.lemma(token) in nouns):
                self._add(noun_deed(self.scene, token, intent))
        for token in tokens:
            if token.pos not in {"VERB", "AUX"} and not token.tag.startswith("VB") and not token.lower.endswith("ing"):
                continue
            named = self.by_token.get(token.i)
            if self.scene.verb_lemma(token) in verbs and (named is None or not self._is_named(token)):
                self._add(verb_deed(self.scene, token, intent))
        for deed in [deed for deed in self.by_token.values() if deed.kind == "noun"]:
            self._carry(deed)
        for verb, deed in unnamed_meetings(self.scene, self.by_token):
            deed.missed_by.append(verb.i)
        self.reader = StatusReader(self.scene, self.by_token, self.carriers)
        self._link()
        told = {i: self._is_told(deed) for i, deed in self.by_token.items()}
        self.deeds = [deed for i, deed in self.by_token.items() if told[i]]
        self.unsaid = [deed for i, deed in sorted(self.by_token.items()) if not told[i]]
        self.deeds.sort(key=lambda deed: deed.i)
        self._fold()

    def _is_named(self, token: Token) -> bool:
        """True where an -ing form names the deed: "fighting broke out", "there was fighting"."""
        reading = self.scene.reading
        there = [token, *reading.children(token.i, "aux")]
        return token.dep in _NOMINAL or any(reading.child(each.i, "expl") is not None for each in there)

    def verdict(self, deed: Deed) -> Verdict:
        """What the text commits itself to about a deed."""
        return self.reader.of(deed.i) if deed.kind != "modal" else self._modal_verdict(deed)

    def _modal_verdict(self, deed: Deed) -> Verdict:
        return Verdict(rule="reported-demand", why=deed.i, reported=True)

    def _add(self, deed: Deed | None) -> None:
        if deed is not None:
            self.by_token[deed.i] = deed

    def _carry(self, deed: Deed) -> None:
        found = carrier(self.scene, deed)
        if found is None:
            return
        verb, row = found
        if row.partial and missed(self.scene, verb):
            self.by_token.pop(verb.i, None)
            deed.missed_by.append(verb.i)
            deed.beside = verb.i
            return
        own = self.by_token.get(verb.i)
        if own is not None:  # "promised talks" is about the talks; "imposed sanctions" names one deed twice
            return
        self.carriers[deed.i] = found
        deed.carrier, deed.carried_as = verb.i, row.subject

    def _link(self) -> None:
        """Tie each deed to the speaking act it is the content of; make demands of modals under verbs of saying."""
        modals: dict[int, Deed] = {}
        for deed in list(self.by_token.values()):
            speech = self.reader.of(deed.i).speech
            if speech is None or speech == deed.i:
                continue
            outer = self.by_token.get(speech) or modals.get(speech) or self._demand(speech, modals)
            if outer is not None and (deed.kind == "verb" or not self._names_same(outer, deed)):
                outer.about.append(deed)
                deed.content_of = outer.i
        for token in self.scene.reading.tokens:
            bound = token.tag == "MD" and token.lower in {"must", "should"} and token.i not in modals
            if bound and self.reader.of(token.head).speech == token.i:
                self._demand(token.i, modals)
        self.by_token.update(modals)

    def _demand(self, modal: int, modals: dict[int, Deed]) -> Deed | None:
        """The demand ("said they must …") or refusal ("said it will not …") that a modal states, or None."""
        token = self.scene.reading.tokens[modal]
        if token.tag != "MD":
            return None
        whom = self.scene.bound(modal)
        if token.lemma.lower() in {"will", "would", "shall"}:
            deed = self.by_token.get(token.head)
            if deed is None or is_coercive(deed.act) or not any(token.lower in _SELF for token in whom):
                return None
            modals[modal] = Deed(i=modal, kind="modal", frame=_REFUSAL, act="REJECT")
        elif any(self.scene.is_a(token, "actor") for token in whom):
            modals[modal] = Deed(i=modal, kind="modal", frame=_DEMAND, act="REQUEST")
        return modals.get(modal)

    def _names_same(self, outer: Deed, inner: Deed) -> bool:
        """True for "made a request", "sought asylum": verb and noun name one deed."""
        return outer.act == inner.act and inner.kind == "noun" and self.scene.reading.tokens[inner.i].head == outer.i

    def _is_told(self, deed: Deed) -> bool:
        """Whether a noun is a deed here, and not the mere name of a kind of deed."""
        if deed.kind != "noun" or deed.carrier is not None or deed.content_of is not None or deed.about:
            return True
        if deed.missed_by:
            return True
        token = self.scene.reading.tokens[deed.i]
        if token.dep in {"compound", "nmod", "amod", "poss"}:
            return False
        assert isinstance(deed.frame, NounFrame)
        return deed.frame.bare or self._doer_at(token) is not None or self._is_spoken_of(token)

    def _is_spoken_of(self, token: Token) -> bool:
        """True where the words around a noun speak of the deed it names: "hopes of a truce", "Chad's appeal".

        A status that a cue gives it, or an actor whose deed it is.
        """
        verdict = self.reader.of(token.i)
        if verdict.status != "happened" and verdict.rule.startswith("cue."):
            return True
        owner = self.scene.reading.child(token.i, "poss")
        return owner is not None and owner.pos != "PRON" and self.scene.is_a(owner, "actor")

    def _doer_at(self, token: Token) -> Deed | None:
        """The verb deed of the same act beside which the noun only repeats it ("killed in the violence")."""
        deed = self.by_token[token.i]
        reading = self.scene.reading
        for _ in range(3):
            if token.dep == "conj":
                token = reading.head(token)
        head = reading.head(token)
        if token.dep == "pobj" and (head.lower in _WITHIN or (head.lower == "for" and deed.act == "CONSULT")):
            head = reading.head(head)  # "visited Rome for talks" tells of one meeting
        found = self.by_token.get(head.i)
        return found if found is not None and found is not deed and found.act == deed.act else None

    def _fold(self) -> None:
        """One deed told by two words of a clause becomes one: "an air strike killed", "shot dead, wounding two"."""
        kept = []
        for deed in self.deeds:
            into = self._twin(deed)
            if into is None or into is deed:
                kept.append(deed)
                continue
            while into.i in self._folded:
                into = self._folded[into.i]
            if into is deed:
                kept.append(deed)
                continue
            self._folded[deed.i] = into
            into.absorbed.append(deed)
            into.about = [inner for inner in (*into.about, *deed.about) if inner is not into and inner is not deed]
        self.deeds = kept

    def _twin(self, deed: Deed) -> Deed | None:
        if deed.kind == "noun":
            signed = self._signed(deed)
            if signed is not None:
                return signed
            found = self._doer_at(self.scene.reading.tokens[deed.i])
        elif deed.kind == "verb":
            found = self._aim(deed) or self._harmed(deed)
        else:
            return None
        if found is None or (found.kind == "verb" and self.verdict(found).status != self.verdict(deed).status):
            return None
        return found

    def _signed(self, deed: Deed) -> Deed | None:
        """The verb deed by which an agreement is made: "signed an *agreement*", "reached a *deal*" are one deed."""
        token = self.scene.reading.tokens[deed.i]
        meant = self.by_token.get(token.head)
        if deed.act != "AGREE" or token.dep not in {"dobj", "nsubjpass"} or meant is None:
            return None
        frame = meant.frame
        makes = isinstance(frame, VerbFrame) and "deal" in frame.object and meant.act in {"AGREE", "SUPPORT"}
        return meant if makes and self.scene.is_a(token, "deal") else None

    def _aim(self, deed: Deed) -> Deed | None:
        """The verb deed whose aim only names it again: "marched to *protest*"."""
        token = self.scene.reading.tokens[deed.i]
        found = self.by_token.get(token.head)
        same = found is not None and found is not deed and found.kind == "verb" and found.act == deed.act == "PROTEST"
        return found if same and token.dep in {"advcl", "xcomp"} and self.scene.is_infinitive(deed.i) else None

    def _cause(self, deed: Deed) -> Deed | None:
        """The attack in which harm was done that no doer is named for: "were killed when rebels *attacked*"."""
        scene = self.scene
        if scene.subjects(deed.i) or not scene.is_passive(deed.i):
            return None
        token = scene.reading.tokens[deed.i]
        at = [deed.i, token.head] if token.dep == "conj" else [deed.i]
        at += [kid.i for kid in scene.reading.children(deed.i, "conj")]
        for clause in (kid for i in at for kid in scene.reading.children(i, "advcl")):
            when = any(
                kid.lower in {"when", "as", "after"} for kid in scene.reading.children(clause.i, "advmod", "mark")
            )
            found = self.by_token.get(clause.i)
            if when and found is not None and found.act == deed.act and scene.subjects(clause.i):
                return found
        return None

    def _harmed(self, deed: Deed) -> Deed | None:
        """The verb deed whose outcome `deed` tells: "bombed a bus, killing four", "killed two and wounded three"."""
        frame = deed.frame
        token = self.scene.reading.tokens[deed.i]
        meant = self.by_token.get(token.head)
        if token.dep == "acl" and meant is not None and meant.kind == "noun" and meant.act == deed.act == "CONSULT":
            return meant  # "a meeting involving the neighbours"
        if not isinstance(frame, VerbFrame) or not frame.count.startswith(_HARM):
            return None
        cause = self._cause(deed)
        if cause is not None:
            return cause
        if token.dep not in {"conj", "advcl"}:
            return None
        if token.dep == "conj" and self.scene.reading.child(deed.i, "nsubj", "nsubjpass") is not None:
            return None
        found = self.by_token.get(token.head)
        return found if found is not None and found.act == deed.act and found.kind == "verb" else None
