"""The story as the `did` room sees it: where a predicate's arguments stand."""

from dateline.did.kinds import Kinds
from dateline.did.words import singled_out
from dateline.lexicon.frames import askers, clause_takers, requesters, verb_frames
from dateline.model import Statement, StoryState, Token
from dateline.reading import grammar

_CLOCK = frozenset({"DATE", "TIME"})
_OCCASIONS = frozenset({"day", "time", "week", "month", "year", "moment", "reason", "way", "hour", "night", "morning"})
"""Nouns whose relative clause tells what went on then: "the day that leaders met" has no object."""
_ENDLESS = 12  # steps up or down a parse that no real clause exceeds


class Scene(Kinds):
    """A story's state with look-ups that are made once: kinds of words, arguments of predicates.

    Args:
        state: The story and what earlier stages gave.
    """

    def __init__(self, state: StoryState) -> None:
        super().__init__(state)
        self._subjects: dict[int, list[Token]] = {}
        self._depth = 0
        self._spoken = sorted(
            ((span, statement) for statement in state.statements for span in statement.content_spans),
            key=lambda pair: (pair[0].end - pair[0].start, pair[0].start, pair[1].id),
        )

    def subjects(self, i: int) -> list[Token]:
        """The doer of verb `i`: its subject, or the agent of a passive; looked up from clause to clause."""
        found = self._subjects.get(i)
        if found is None:
            self._subjects[i] = []  # a search that comes round to its start, or too deep, ends here
            if self._depth < _ENDLESS:
                self._depth += 1
                self._subjects[i] = self._doers(i)
                self._depth -= 1
            found = self._subjects[i]
        return found

    def _doers(self, i: int) -> list[Token]:
        reading = self.reading
        if self.is_passive(i):
            by = grammar.agent(reading, i)
            return [] if by is None else [by]
        token = reading.tokens[i]
        told = self._commanded(i)
        told = self._asked(i) if told is None else told
        if told is not None:
            return told
        if token.dep in {"pcomp", "advcl"} and reading.child(i, *grammar.SUBJECTS) is None:
            return self._controller(i)
        head = reading.head(token)
        if token.dep in {"acl", "relcl"} and self.is_infinitive(i):
            return self._planners(head)
        found = grammar.subject(reading, i)
        if found is None and token.dep == "xcomp" and head.dep in {"acomp", "attr", "oprd"}:
            return self.subjects(head.head)  # "is willing to withdraw"
        return [] if found is None or found.i == i else [found]

    def _planners(self, noun: Token) -> list[Token]:
        """Who would do what hangs on a noun: "*its* threat to attack", "gave *them* leave to attack"."""
        reading = self.reading
        if singled_out(reading, noun.i):
            return [noun]
        owner = reading.child(noun.i, "poss")
        if owner is not None:
            return [owner]
        if noun.dep == "ROOT" and noun.pos == "PROPN":  # the headline "Mori to meet Sato"
            return [noun]
        given = reading.child(noun.head, "dative") if noun.dep == "dobj" else None
        if given is not None and given.pos != "ADP":
            return [given]
        return self.subjects(noun.head) if noun.dep == "dobj" else []

    def _commanded(self, i: int) -> list[Token] | None:
        """The one told to do it ("Stop shelling us, rebels tell *army*"); None when verb `i` stands in no command."""
        token = self.reading.tokens[i]
        for _ in range(4):
            if self.is_command(token.i) and token.dep in {"ccomp", "advcl", "ROOT"}:
                return self.objects(token.head) if token.dep != "ROOT" and token.i < token.head else []
            if token.dep != "xcomp":
                return None
            token = self.reading.head(token)
        return None

    def _asked(self, i: int) -> list[Token] | None:
        """The one asked to do it, where a preposition names them ("called on *Chad* to stop arming rebels")."""
        token = self.reading.tokens[i]
        for _ in range(4):
            if token.dep not in {"xcomp", "advcl"} or self.reading.child(token.i, *grammar.SUBJECTS) is not None:
                return None
            head = self.reading.head(token)
            if self.is_infinitive(token.i):
                for word in askers().get(self.verb_lemma(head), ()):
                    found = self.after(head.i, word)
                    if found:
                        return found
            if token.dep == "advcl":
                return None
            token = head
        return None

    def _controller(self, i: int) -> list[Token]:
        """The doer of a subjectless adjunct: that of the verb it hangs on ("since intervening", "killing four")."""
        token = self.reading.tokens[i]
        head = self.reading.head(token)
        for _ in range(_ENDLESS):
            if head.pos in {"VERB", "AUX"}:
                break
            if head.dep == "ROOT":
                return []
            head = self.reading.head(head)
        accused = (
            self.objects(head.i)
            if token.dep == "pcomp" and self.reading.head(token).lower in {"of", "for", "from"}
            else []
        )
        if accused:  # "accused the army of shelling"
            return accused
        return self.subjects(head.i) if head.i != i else []

    def objects(self, i: int) -> list[Token]:
        """What verb `i` is done to: its object, the subject of a passive, the noun a participle or a gap stands for."""
        reading = self.reading
        token = reading.tokens[i]
        if self.is_passive(i):
            return self._passive_objects(token)
        own = reading.child(i, "dobj")
        if own is not None:
            found = grammar.antecedent(reading, own)
            return [] if found.i != own.i and self.lemma(found) in _OCCASIONS else [found]
        for kid in reading.children(i, "prt", "prep"):  # "took in refugees", parsed as a preposition's object
            if kid.dep == "prt" or (i, kid.lower) in self._particled(i):
                found_after = reading.child(kid.i, "pobj")
                if found_after is not None:
                    return [found_after]
        if token.dep == "relcl" and reading.child(i, "nsubj") is not None:
            subject = reading.child(i, "nsubj")
            if subject is not None and subject.lower not in {"who", "which", "that"}:
                return [reading.head(token)]  # "the town (that) rebels hold"
        clause = reading.child(i, "ccomp")
        # "urged Oslo to wait", "found the clerk guilty": parsed as clauses of their own
        if clause is not None and (clause.tag == "VB" or clause.pos == "ADJ"):
            subject = reading.child(clause.i, "nsubj")
            return [] if subject is None else [subject]
        return []

    def _passive_objects(self, token: Token) -> list[Token]:
        reading = self.reading
        thing = reading.child(token.i, "dobj")
        if thing is not None and reading.child(token.i, "nsubjpass") is not None:
            return [thing]  # "was lent *money*"
        if token.dep == "acl":
            return [reading.head(token)]
        found = grammar.subject(reading, token.i)
        return [] if found is None else [found]

    def is_passive(self, i: int) -> bool:
        """True for passives, and for bare participles that stand after a noun ("a bridge destroyed in May")."""
        token = self.reading.tokens[i]
        while True:
            if grammar.is_passive(self.reading, token.i):
                return True
            if token.tag != "VBN":
                return False
            if token.dep != "conj" or self.reading.child(token.i, "aux", "dobj") is not None:
                break
            token = self.reading.head(token)  # "were killed and thirty wounded": the auxiliary is shared
        return token.dep in {"acl", "advcl"} and self.reading.child(token.i, "aux", "nsubj", "dobj") is None

    def _particled(self, i: int) -> set[tuple[int, str]]:
        """The particles that frames of verb `i` ask for."""
        frames = verb_frames().get(self.verb_lemma(self.reading.tokens[i]), ())
        return {(i, frame.particle) for frame in frames if frame.particle}

    def prepositions(self, i: int) -> list[Token]:
        """The prepositions on token `i`; of a verb also those on its object, where parsers often hang them."""
        reading = self.reading
        found = reading.children(i, "prep", "dative", "agent")
        found += [
            inner for kid in reading.children(i, "prep", "prt", "advmod") for inner in reading.children(kid.i, "prep")
        ]
        if self.is_verbal(reading.tokens[i]):
            for noun in reading.children(i, "dobj"):
                found += reading.children(noun.i, "prep")
            for by in reading.children(i, "agent"):  # "launched by Rwanda on Congo", hung on the agent
                found += [
                    inner for noun in reading.children(by.i, "pobj") for inner in reading.children(noun.i, "prep")
                ]
        else:
            for kid in reading.children(i, "prep"):  # "the attack by Chad on Niger", hung on the first
                if kid.lower in {"by", "of", "between", "from"}:
                    found += [
                        inner for noun in reading.children(kid.i, "pobj") for inner in reading.children(noun.i, "prep")
                    ]
        if reading.tokens[i].dep == "dobj" and not self.is_verbal(reading.tokens[i]):
            found += [kid for kid in reading.children(reading.tokens[i].head, "prep") if kid.i > i]
        return found

    def governed(self, i: int) -> list[Token]:
        """The prepositions on token `i` that hold more than a time ("called on Monday" calls on nobody)."""
        kids = self.reading.children
        return [prep for prep in self.prepositions(i) if not any(t.ent in _CLOCK for t in kids(prep.i, "pobj"))]

    def openers(self, i: int) -> list[Token]:
        """The "for" of an infinitive with a subject of its own ("called for the envoy to be expelled")."""
        reading = self.reading
        clauses = [kid for kid in reading.children(i, "advcl", "ccomp", "xcomp") if self.is_infinitive(kid.i)]
        return [mark for clause in clauses for mark in reading.children(clause.i, "mark") if mark.lower == "for"]

    def after(self, i: int, word: str) -> list[Token]:
        """What stands after preposition `word` on token `i` or on its object ("fired shots at the bus")."""
        heads = [kid for kid in self.prepositions(i) if kid.lower == word]
        found = [token for kid in heads for token in self.reading.children(kid.i, "pobj", "pcomp")]
        return [token for token in found if token.ent not in _CLOCK]  # "on Monday" names nobody

    def clauses(self, i: int) -> list[Token]:
        """The clauses token `i` takes as its content."""
        found = [
            kid
            for noun in self.reading.children(i, "dobj")  # "permitted the sect to build", hung on the noun
            for kid in self.reading.children(noun.i, "acl")
            if self.is_infinitive(kid.i)
        ]
        return found + [
            kid
            for kid in self.reading.children(i, "ccomp", "xcomp", "acl", "advcl")
            if kid.dep != "advcl"
            or self.is_complement(kid.i)
            or (kid.i < i and self.is_command(kid.i))  # "Stop it, rebels tell army"
        ]

    def is_complement(self, i: int) -> bool:
        """True for an infinitive that other words part from its verb ("offered on Monday *to help*"), no purpose."""
        reading = self.reading
        token = reading.tokens[i]
        head = reading.head(token)
        if token.dep != "advcl" or token.i < head.i or not self.is_infinitive(i) or head.pos != "VERB":
            return False
        lemma = self.verb_lemma(head)
        if reading.child(head.i, "ccomp", "xcomp") is not None:
            return False
        asked = any(self.after(head.i, word) for word in askers().get(lemma, ()))
        if (
            not asked
            and lemma not in requesters()
            and (lemma not in clause_takers() or reading.child(head.i, "dobj") is not None)
        ):
            return False
        return reading.child(i, "mark", "nsubj") is None

    def modifiers(self, i: int) -> list[Token]:
        """The words before noun `i` that say what kind it is, with theirs ("long-range missile strike")."""
        out: list[Token] = []
        for kid in self.reading.children(i, "amod", "compound", "nmod", "nummod", "poss"):
            out.append(kid)
            if kid.dep != "poss":
                out += self.reading.children(kid.i, "amod", "compound", "nmod", "npadvmod")
        return out

    def is_command(self, i: int) -> bool:
        """True for an imperative: a bare verb without subject, auxiliary or "to"."""
        token = self.reading.tokens[i]
        return token.tag == "VB" and self.reading.child(i, "nsubj", "nsubjpass", "aux", "expl", "mark") is None

    def is_infinitive(self, i: int) -> bool:
        """True for "to bomb"."""
        aux = self.reading.child(i, "aux")
        return aux is not None and aux.tag == "TO"

    def bound(self, modal: int) -> list[Token]:
        """Whom "must", "should" or "will not" (token `modal`) is said of."""
        verb = self.reading.tokens[modal].head
        return self.objects(verb) if self.is_passive(verb) else self.subjects(verb)

    def statement(self, i: int) -> Statement | None:
        """The innermost statement in whose content token `i` stands, or None in the story's own voice."""
        token = self.reading.tokens[i]
        for span, statement in self._spoken:
            if span.start <= token.start and token.end <= span.end:
                return statement
        return None
