"""The status layer: did it happen, or was it planned, offered, demanded, threatened, possible or denied?

The reader climbs from a word to the root of its sentence. Its own words (tense, modals, negation, adjectives) give a
local status; each link to the word above gives the effect of a cue on it. The cues are data
(`resources/modality_cues.yaml`, `support_verbs.yaml`, and the frames' `content`).
"""

from collections.abc import Callable, Mapping

import msgspec

from dateline.did.clauses import asks_how, content_of, definite, in_past, marked, perfect, taken_up, tensed, that_clause
from dateline.did.coding import SCHEDULED, is_coercive
from dateline.did.deed import Deed
from dateline.did.local import Local, joined, local_reading
from dateline.did.negation import given_up, negation, refuted
from dateline.did.performed import performed
from dateline.did.scene import Scene
from dateline.did.verdict import ASSERTED, Verdict, told, under
from dateline.did.words import singled_out
from dateline.lexicon.frames import SupportVerb
from dateline.lexicon.modality import Cue, Effect, cues
from dateline.model import Token
from dateline.model.event import EventStatus

_DEEPEST = 40
"""Links from a word to the root of its sentence that no real sentence exceeds; beyond it nothing is vouched for."""
_NOTHING = {"nothing", "nobody", "none"}
_REGRETS = {"regret", "lament"}
_SELF = {"he", "she", "it", "they", "we", "i"}
_SPOKEN = {"AGREE", "REQUEST", "ACCUSE", "THREATEN"}  # done by being said: an offer that is rejected was made
_OPEN_PREPS = {f"prep:{word}" for word in ("against", "from", "about", "toward", "towards", "on", "to")}
"""Prepositions after which a gerund under an unknown verb is not told as done: "spoke out against bombing it"."""
_ANYBODY = {"anyone", "anybody", "anything", "whoever", "whatever"}
_AHEAD = {"planned", "offered", "demanded", "threatened"}
_INTENDED = {"planned", "offered", "threatened"}
_NOMINAL = ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "compound", "nmod", "dative", "appos", "npadvmod")
_FINITE = {"VBD", "VBZ", "VBP"}


class StatusReader:
    """Gives the verdict on any token of a scene, each only once.

    Args:
        scene: The story.
        deeds: The deeds found so far by token, whose frames say what their content is worth.
        carriers: The support verb of each carried noun, by the noun's token.
    """

    def __init__(
        self, scene: Scene, deeds: Mapping[int, Deed], carriers: Mapping[int, tuple[Token, SupportVerb]]
    ) -> None:
        self.scene = scene
        self.deeds = deeds
        self.carriers = carriers
        self._known: dict[int, Verdict] = {}
        self._locals: dict[int, Local] = {}
        self._depth = 0
        self._links: dict[str, Callable[[Token, Token], Verdict]] = {
            "conj": self._conjoined,
            "relcl": self._modifying,
            **dict.fromkeys(("advcl", "csubj", "csubjpass"), self._adverbial),
            **dict.fromkeys(("pobj", "pcomp"), self._prepositional),
            **dict.fromkeys(("ccomp", "xcomp", "acl", "dep", "parataxis"), self._clausal),
            **dict.fromkeys(_NOMINAL, self._nominal),
        }

    def of(self, i: int) -> Verdict:
        """The verdict on token `i` as a deed."""
        found = self._known.get(i)
        if found is None and self._depth >= _DEEPEST:
            return Verdict(status="possible", rule="too-deep")
        if found is None:
            self._known[i] = ASSERTED  # a parse with a loop in it ends here
            self._depth += 1
            outer = self._outer(self.scene.reading.tokens[i])
            self._depth -= 1
            local = self.local(i, reported=outer.reported)
            if (
                i in self.carriers
                and local.status in {"planned", "offered", "threatened"}
                and outer.status == "happened"
            ):
                local = Local()  # "held the planned talks"
            token = self.scene.reading.tokens[i]
            if i in self.carriers and token.dep == "conj":  # "there were no attacks or bombings"
                first = self.local(token.head, reported=outer.reported)
                local = first if first.status == "denied" else local
            found = self._known[i] = joined(local, outer)
        return found

    def local(self, i: int, *, reported: bool) -> Local:
        """What token `i`'s own words say: tense, modals, negation, adjectives."""
        found = self._locals.get(i)
        if found is None:
            found = self._locals[i] = local_reading(self.scene, i, reported=reported)
        return found

    def _is_headline_future(self, token: Token, head: Token) -> bool:
        adjoined = token.dep == "advcl" and token.i < head.i and self.scene.is_command(token.i)
        if adjoined or self.scene.is_complement(token.i):
            return False
        return token.dep in {"acl", "relcl"} and head.dep == "ROOT" and self.scene.is_infinitive(token.i)

    def _link(self, token: Token, head: Token) -> Callable[[Token, Token], Verdict] | None:
        """How what stands above bears on `token`; None where it only lends its background."""
        if token.dep == "advcl" and token.i < head.i and self.scene.is_command(token.i):
            return self._clausal  # "Stop it, rebels tell army"
        if self.scene.is_complement(token.i):
            return self._clausal  # "offered on Monday to help"
        if token.dep == "ccomp" and marked(self.scene, token):
            return self._adverbial
        if token.dep == "advcl" and token.tag == "VBG" and token.i > head.i and self._has_particle_cue(head, token):
            return self._clausal  # "ruled out attacking"
        if content_of(self.scene, token, head) and (self.scene.lemma(head), "clause") in cues():
            return self._clausal
        if token.dep == "relcl" and self.scene.is_infinitive(token.i) and not singled_out(self.scene.reading, head.i):
            return self._modifying if head.lower in _NOTHING else self._clausal  # "a town to attack"
        if token.dep == "acl" and not self.scene.is_infinitive(token.i) and not that_clause(self.scene, token):
            return self._modifying
        return self._links.get(token.dep)

    def _has_particle_cue(self, head: Token, token: Token) -> bool:
        cue = self._cue(head, "clause", token)
        return cue is not None and cue.particle != ""

    def _outer(self, token: Token) -> Verdict:
        """What the words above `token` make of it."""
        deed = self.deeds.get(token.i)
        if deed is not None and deed.beside is not None:
            return self._beside(deed.beside)
        if token.i in self.carriers:
            return self._carried(token)
        return self._above(token)

    def _above(self, token: Token) -> Verdict:
        """What the words above `token` in the parse make of it."""
        head = self.scene.reading.head(token)
        if token.dep == "ROOT" or head.i == token.i:
            return self._top(token)
        if self._is_headline_future(token, head):
            return Verdict(status="planned", why=token.i, rule="headline-future")  # "Talks to resume"
        link = self._link(token, head)
        if link is not None:
            return link(token, head)
        above = self.of(head.i)
        return Verdict(status=above.status, why=above.why, rule=above.rule, reported=above.reported, background=True)

    def _modifying(self, token: Token, head: Token) -> Verdict:
        """Relative clauses and participles are told on their own account."""
        above = self.of(head.i)
        reported = above.reported
        if above.status != "happened" and self._is_any(head):
            return Verdict(status="possible", why=head.i, rule="any", reported=reported)  # "any step they take"
        if head.lower in _NOTHING:  # "there was nothing to mediate", "nobody who attacked"
            return Verdict(status="denied", why=head.i, rule="nothing", reported=reported)
        return Verdict(rule="relative" if token.dep == "relcl" else "participle", reported=reported)

    def _is_any(self, head: Token) -> bool:
        return head.lower in _ANYBODY or any(kid.lower == "any" for kid in self.scene.reading.children(head.i, "det"))

    def _top(self, token: Token) -> Verdict:
        """The verdict on a whole sentence: the story's own voice, or somebody's words in a longer quotation."""
        statement = self.scene.statement(token.i)
        if statement is None:
            return ASSERTED
        status: EventStatus = "denied" if statement.denies else "happened"
        return Verdict(status=status, rule="statement", reported=True)

    def _beside(self, verb: int) -> Verdict:
        """The standing of a deed that somebody took no part in: that of the verb without its "not"."""
        above = self._outer(self.scene.reading.tokens[verb])
        modal = self.scene.reading.child(verb, "aux")
        known = cues().get((modal.lemma.lower(), "auxiliary")) if modal is not None and modal.tag == "MD" else None
        if not known:
            return above
        return msgspec.structs.replace(above, status=under(above, known[0].status, "denied"), why=verb, rule="beside")

    def _carried(self, noun: Token) -> Verdict:
        verb, row = self.carriers[noun.i]
        governor = self.of(verb.i)
        if verb.head == noun.i and governor.status == "happened":  # "no evidence of an attack carried out by rebels"
            governor = self._above(noun)
        charge = None if governor.speech is None else self.deeds.get(governor.speech)
        if (
            charge is not None
            and charge.act == "ACCUSE"
            and governor.status == "possible"
            and definite(self.scene, noun)
        ):
            return Verdict(rule="given", reported=governor.reported, background=True)  # "accused of *the* bombings"
        ongoing = row.ongoing and verb.tag == "VBG"
        effect: Effect = row.ongoing if ongoing else "same" if row.status == "happened" else row.status  # type: ignore[assignment]
        contrary: Effect = "factive" if effect == "factive" else "happened" if effect == "denied" else "denied"
        negated: Effect = row.negated or contrary
        if negated == "happened" and not self._is_past(verb):
            negated = "possible"  # "will not avert an attack"
        status = under(governor, effect, negated)
        why = governor.why if status == governor.status else verb.i
        return Verdict(
            status=status, why=why, rule="support." + row.lemma, speech=governor.speech, reported=governor.reported,
            tried=governor.tried,
        )  # fmt: skip

    def _conjoined(self, token: Token, head: Token) -> Verdict:
        """A conjunct stands where the first one stands; it shares the first one's modal when its form asks for one."""
        while head.dep == "conj" and self.scene.reading.head(head).i < head.i:
            head = self.scene.reading.head(head)  # "bombed, shelled and burned": the first stands for all
        if token.pos in {"VERB", "AUX"} and tensed(self.scene, token):
            while head.dep in {"xcomp", "advcl", "acl"} and not tensed(self.scene, head):
                head = self.scene.reading.head(head)  # "wants to turn the tables and is inviting": joined too low
        outer = self._outer(head)
        if token.pos not in {"VERB", "AUX"}:
            if token.pos not in {"NOUN", "PROPN"}:
                return outer
            shared = self.local(head.i, reported=outer.reported)
            return joined(shared, outer) if shared.status == "denied" else outer
        reading = self.scene.reading
        own = reading.child(token.i, "nsubj", "nsubjpass", "aux", "auxpass") is not None
        nor = next((kid for kid in reading.children(head.i, "cc") if kid.lower == "nor" and kid.i < token.i), None)
        if nor is not None:
            return joined(Local(status="denied", why=nor.i, rule="negation", negated=nor.i), outer)
        perfect = token.tag in {"VBD", "VBN"} and any(
            k.lemma in {"have", "be"} for k in reading.children(head.i, "aux", "auxpass")
        )
        if own or ((token.tag != head.tag or token.tag in _FINITE) and not perfect):
            return outer
        return joined(self.local(head.i, reported=outer.reported), outer)

    def _adverbial(self, token: Token, head: Token) -> Verdict:
        mark = marked(self.scene, token)
        above = self.of(head.i)
        if mark is not None:
            return self._marked(token, mark, above)
        if self.scene.is_infinitive(token.i):
            if any(mark.i < token.i for mark in self.scene.reading.children(token.i, "mark")):
                return self._governed(token, head, "prep:for", clausal=True)  # "called for the envoy to be expelled"
            done = self._cue(head, "purpose", token)
            if done is not None:
                return self._by(done, head, above)
            return Verdict(status="possible", why=token.i, rule="purpose", reported=above.reported)
        if token.tag == "VBN" and token.i < head.i and above.status == "denied":
            return Verdict(rule="adverbial", reported=above.reported)  # "charged with treason, he has never appeared"
        if (token.tag in {"VBG", "VBN"} and not perfect(self.scene, token)) or token.dep != "advcl":
            return above
        return Verdict(rule="adverbial", reported=above.reported)

    def _marked(self, token: Token, mark: Token, above: Verdict) -> Verdict:
        """A clause that a conjunction opens; the past tense settles what "until" and "before" leave open."""
        cue = cues()[mark.lower, "mark"][0]
        past = in_past(self.scene, token)
        effect = cue.status
        if past and cue.past and above.status not in _AHEAD:
            effect = cue.past
        elif not past and cue.ahead and above.status in {*_AHEAD, "possible"}:
            effect = cue.ahead
        if effect == "same":
            return above
        if effect != "factive":
            return Verdict(status=effect, why=mark.i, rule="mark." + mark.lower, reported=above.reported)
        return Verdict(rule="adverbial", reported=above.reported, background=True)

    def _prepositional(self, token: Token, prep: Token) -> Verdict:
        reading = self.scene.reading
        gerund = token.dep == "pcomp"
        head = reading.head(prep)
        held = cues().get((prep.lower, "prep")) or (self._gerund_cue(prep, head) if gerund else None)
        if gerund and prep.lower == "by" and self.of(head.i).tried:
            return Verdict(rule="means", reported=self.of(head.i).reported)  # "tried to calm them *by meeting* them"
        if held and not (prep.lower in {"before", "until"} and not gerund and definite(self.scene, token)):
            return self._by(held[0], prep, self.of(head.i), background=held[0].status == "factive")
        if (
            prep.dep == "prep"
            and head.pos in {"ADV", "SCONJ", "ADP", "ADJ"}
            and (head.lower, f"prep:{prep.lower}") in cues()
        ):
            above = self.of(head.i) if head.pos == "ADJ" else self.of(reading.head(head).i)
            return self._by(cues()[head.lower, f"prep:{prep.lower}"][0], head, above)
        for word in reading.children(prep.i, "advmod"):  # "instead of attacking"
            known = cues().get((word.lower, f"prep:{prep.lower}"))
            if known:
                return self._by(known[0], word, self.of(head.i))
        slot = "subject" if prep.dep == "agent" else f"prep:{prep.lower}"
        verb = reading.head(head)
        if head.dep == "dobj" and prep.i > head.i and (self.scene.lemma(head), slot) not in cues():
            deed = self.deeds.get(verb.i)  # "accused the guards of torture", hung on the noun
            noun = self.deeds.get(head.i)
            if not (noun is not None and slot in noun.frame.about) and (
                (deed is not None and slot in deed.frame.about) or (self.scene.verb_lemma(verb), slot) in cues()
            ):
                head = verb
        return self._governed(token, head, slot, clausal=gerund)

    def _gerund_cue(self, prep: Token, head: Token) -> tuple[Cue, ...] | None:
        """What a preposition says of a gerund, where the word above has no say: "thanked them for *meeting*"."""
        deed = self.deeds.get(head.i)
        if deed is None and head.pos in {"NOUN", "PROPN"}:
            return None  # "a tool for helping"
        slot = f"prep:{prep.lower}"
        if (deed is not None and slot in deed.frame.about) or (self.scene.lemma(head), slot) in cues():
            return None  # "called for meeting them"
        return cues().get((prep.lower, "prep.gerund"))

    def _clausal(self, token: Token, head: Token) -> Verdict:
        subject = self.scene.reading.child(head.i, "nsubj")
        if head.lemma.lower() == "be" and token.dep in {"xcomp", "ccomp"}:
            # "the plan is to attack", "it is not true that they attacked"
            for word in (self.scene.reading.child(head.i, "acomp", "attr"), subject):
                known = cues().get((self.scene.lemma(word), "clause")) if word is not None else None
                if word is not None and not known and (self.scene.lemma(word), "hearsay") in cues():
                    known = cues()[self.scene.lemma(word), "hearsay"]  # "it is a hoax that they attacked"
                if known and word is not None:
                    return self._by(known[0], word, self.of(head.i))
        whether = next((kid for kid in self.scene.reading.children(token.i, "mark") if kid.lower == "whether"), None)
        if whether is not None:  # "decide whether to attack"
            return Verdict(status="possible", why=whether.i, rule="mark.whether", reported=self.of(head.i).reported)
        if token.dep == "ccomp" and self.scene.is_verbal(token) and taken_up(self.scene, token):
            return Verdict(rule="indirect-question", reported=self.of(head.i).reported)  # "asked who attacked the town"
        if head.lower == "order" and self.scene.reading.head(head).lower == "in":  # "in order to attack"
            return Verdict(status="possible", why=head.i, rule="purpose", reported=self.of(head.i).reported)
        if token.dep == "acl" and head.dep == "dobj":  # "permitted the sect to build", hung on the noun
            verb = self.scene.reading.head(head)
            deed = self.deeds.get(verb.i)
            if deed is not None and "clause" in deed.frame.about and self._cue(head, "clause", token) is None:
                head = verb
        return self._governed(token, head, "clause", clausal=True)

    def _is_unmet(self, token: Token, head: Token) -> bool:
        """True for "was to have visited", "was due to have met": a plan of which nothing came."""
        cue = self._cue(head, "clause", token)
        had = any(kid.lemma == "have" for kid in self.scene.reading.children(token.i, "aux"))
        planned = cue is not None and cue.status == "planned"
        return had and planned and self.scene.is_infinitive(token.i) and self._is_past(head)

    def _is_past(self, word: Token) -> bool:
        """True where a cue is told in the past tense: "had to", "was happy to"."""
        reading = self.scene.reading
        verb = word if word.pos in {"VERB", "AUX"} else reading.head(word)
        while verb.dep == "xcomp" and self.scene.is_infinitive(verb.i):  # "failed to stop them from"
            verb = reading.head(verb)
        could = any(kid.lower == "could" for kid in reading.children(verb.i, "aux"))
        return in_past(self.scene, verb) or (could and negation(self.scene, verb) is not None)

    def _nominal(self, token: Token, head: Token) -> Verdict:
        slot = {"dobj": "object", "nsubjpass": "object", "nsubj": "subject", "compound": "prep:of"}.get(
            token.dep, "object"
        )
        return self._governed(token, head, slot, clausal=False)

    def _governed(self, token: Token, head: Token, slot: str, *, clausal: bool) -> Verdict:
        """The effect on `token` of the predicate, cue or plain word above it."""
        governor = self.of(head.i)
        deed = self.deeds.get(head.i)
        if deed is not None and slot in deed.frame.about:
            return self._content(deed, governor, token, slot)
        cue = self._cue(head, slot, token)
        set_aside = self._set_aside(token, head, governor, cue, clausal=clausal)
        if set_aside is not None:
            return set_aside
        if cue is not None:
            if cue.beneath:  # "take the time to meet": it is the verb that is told, asked or denied
                governor = self.of(self.scene.reading.head(head).i)
            found = self._by(cue, head, governor)
            said = cue.status == "same" and slot == "clause"
            return told(found) if said else found
        if clausal:
            return self._unknown_clause(token, head, governor, slot)
        known = definite(self.scene, token)
        if governor.status != "happened" and (self._is_subject_given(token) if slot == "subject" else known):
            return Verdict(rule="presupposed", reported=governor.reported, background=True)
        return Verdict(
            status=governor.status, why=governor.why, rule=governor.rule, speech=governor.speech,
            reported=governor.reported, background=known or slot not in {"object", "subject"},
        )  # fmt: skip

    def _set_aside(
        self, token: Token, head: Token, governor: Verdict, cue: Cue | None, *, clausal: bool
    ) -> Verdict | None:
        """The verdict where the word above is not heard: plans unmet or given up, polite wishes, refuted reports."""
        if clausal and self._is_unmet(token, head):
            return Verdict(status="denied", why=head.i, rule="unmet", reported=governor.reported)
        if clausal and governor.status != "denied" and performed(self.scene, token):
            return Verdict(rule="performed", reported=governor.reported)
        if cue is None or head.pos not in {"NOUN", "PROPN"} or cue.status not in {"same", "possible", "planned"}:
            return None
        against = (given_up if cue.status == "planned" else refuted)(self.scene, head)
        if against is None:
            return None
        rule = (
            f"against.{against.lemma.lower()}"  # "dropped plans to", "dismissed reports that", "claims of … are false"
        )
        return Verdict(status="denied", why=against.i, rule=rule, reported=governor.reported)

    def _is_subject_given(self, token: Token) -> bool:
        """True for a deed that does something itself: "the bombing will set back", "a promise did not stop them".

        What is still to come may be spoken of so too, when it is of a kind that has its day: "the summit will produce".
        """
        head = self.scene.reading.head(token)
        deed = self.deeds.get(token.i)
        if definite(self.scene, token):
            dated = deed is not None and deed.act in SCHEDULED
            return not (dated and self.of(head.i).status == "planned")
        article = self.scene.reading.child(token.i, "det")
        one = article is not None and article.lower in {"a", "an"}
        return one and self.of(head.i).status == "denied" and self.scene.reading.child(head.i, "dobj") is not None

    def _content(self, deed: Deed, governor: Verdict, token: Token, slot: str) -> Verdict:
        effect: Effect = "same" if deed.frame.content == "happened" else deed.frame.content
        negated: Effect = "possible" if effect in {"possible", "demanded", "same"} or token.dep == "dobj" else "denied"
        if deed.frame.content == "denied":
            negated = "possible"
        known = self._is_given(deed, token) or (effect == "same" and definite(self.scene, token))
        known = known or (effect == "same" and _takes_for_granted(deed, slot))
        status = "happened" if known else under(governor, effect, negated)
        if status == "possible" and deed.act == "THREATEN" and self._is_own_future(token):
            status = "threatened"  # "warned that they would attack"
        told = governor.reported or token.dep == "ccomp"
        return Verdict(status=status, why=deed.i, rule="content." + deed.frame.lemma, speech=deed.i, reported=told)

    def _is_own_future(self, token: Token) -> bool:
        """True for a coercive deed that the speaker announces of himself: "that *they would attack*"."""
        inner = self.deeds.get(token.i)
        subject = self.scene.reading.child(token.i, "nsubj")
        ahead = any(kid.lower in {"will", "would", "'ll", "'d"} for kid in self.scene.reading.children(token.i, "aux"))
        return ahead and subject is not None and subject.lower in _SELF and inner is not None and is_coercive(inner.act)

    def _is_given(self, deed: Deed, token: Token) -> bool:
        """True for what must exist to be spoken of: "investigated *a bombing*", "charged with *the killing*"."""
        inner = self.deeds.get(token.i)
        if inner is None or inner.kind != "noun" or deed.frame.content != "possible":
            return False
        spoken_of = deed.act == "REJECT" and inner.act in _SPOKEN
        charged = deed.act == "ACCUSE" and definite(self.scene, token)
        return "investigate" in deed.frame.mode or spoken_of or charged

    def _unknown_clause(self, token: Token, head: Token, governor: Verdict, slot: str) -> Verdict:
        """A clause under a word no list knows: infinitives are open, finite clauses stand as the word above stands."""
        if slot in _OPEN_PREPS and head.pos == "VERB":
            return Verdict(status="possible", why=head.i, rule="open-gerund", reported=governor.reported)
        if self.scene.is_infinitive(token.i) and token.dep != "dep":
            done = self._cue(head, "purpose", token)
            if done is not None:
                return self._by(done, head, governor)
            return Verdict(status="possible", why=head.i, rule="open-infinitive", reported=governor.reported)
        status = "possible" if governor.status == "denied" and token.dep == "ccomp" else governor.status
        return Verdict(
            status=status, why=governor.why, rule=governor.rule, speech=governor.speech,
            reported=governor.reported or token.dep == "ccomp",
        )  # fmt: skip

    def _cue(self, head: Token, slot: str, token: Token) -> Cue | None:
        reading = self.scene.reading
        lemma = self.scene.lemma(head) if head.pos != "VERB" else head.lemma.lower()
        found = cues().get((lemma, slot)) or (cues().get((head.lower, slot)) if head.lower != lemma else None)
        for cue in found or ():
            if cue.particle and not any(kid.lower == cue.particle for kid in reading.children(head.i)):
                continue
            if cue.form == "going" and head.lower != "going":
                continue
            if cue.beneath and reading.head(head).lemma.lower() != cue.beneath:
                continue
            if cue.status in _INTENDED and slot == "clause" and token.tag == "VBD":
                continue  # what one plans does not stand in the past: "he pardoned it, but beware: he plans to go on"
            if cue.form in {"infinitive", "finite"} and self.scene.is_infinitive(token.i) != (cue.form == "infinitive"):
                continue
            if cue.status == "factive" and slot == "clause" and asks_how(self.scene, token):
                continue  # "knows how to attack" tells of no attack
            return cue
        return None

    def _by(self, cue: Cue, word: Token, governor: Verdict, *, background: bool = False) -> Verdict:
        past = self._is_past(word)
        told = cue.past if cue.past and past and not governor.reported else cue.status
        open_yet = cue.negated == "same" and not past  # "will not stop them from attacking"
        status = under(governor, told, "possible" if open_yet else cue.when_negated)
        why = governor.why if cue.status == "same" else word.i
        keeps = not cue.slot.startswith(("mark", "prep.")) and cue.slot != "prep"
        return Verdict(
            status=status, why=why, rule=f"cue.{cue.lemma}", speech=governor.speech if keeps else None,
            reported=governor.reported, background=background, tried=cue.tried or governor.tried,
        )  # fmt: skip


def _takes_for_granted(deed: Deed, slot: str) -> bool:
    """True for what one can only regret, thank or apologise for when it took place; not for blame."""
    return deed.act in {"ACCUSE", "SUPPORT", "CONCEDE"} and (
        (slot == "prep:for" and "allege" not in deed.frame.mode) or (slot == "clause" and deed.frame.lemma in _REGRETS)
    )
