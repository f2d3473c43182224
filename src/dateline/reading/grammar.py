"""Grammar over a `Reading`: subjects found through control and relatives, complements, negation, noun phrases.

Works on our own tokens alone; no parser is imported here. Labels are ClearNLP's, as spaCy gives them.
"""

from dateline.model import Reading, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
TENSED = {"VBD", "VBZ", "VBP"}
"""Tags of full verbs in the past or present."""
FINITE = {*TENSED, "MD"}
"""Tags of verbs that carry a clause's tense."""
_RELATIVES = {"who", "which", "that", "whom"}
_PROMISING = {"promise", "vow", "pledge", "swear", "threaten", "guarantee"}
"""Verbs whose infinitive is their subject's, whoever it is said to: "promised Togo to release him"."""
_EDGES = {",", ";", ":", "-", "--", "\u2013", "\u2014", ".", "?", "!", "(", "...", "\u2026"}


def subject(reading: Reading, i: int) -> Token | None:
    """The head word of the subject of verb `i`, or None when the clause has none that can be known.

    An own subject first; else the subject a conjoined verb shares ("said … and added …"), the controller of an
    infinitive ("wants to leave", "urged the army to leave") or of a participle ("…, adding that"); a relative
    pronoun is answered by its antecedent ("the minister, who said").
    """
    seen: set[int] = set()
    while i not in seen:
        seen.add(i)
        own = own_subject(reading, i)
        if own is not None:
            return antecedent(reading, own)
        shared = _shared(reading, reading.tokens[i])
        if not isinstance(shared, int):
            return shared
        i = shared
    return None


def own_subject(reading: Reading, i: int) -> Token | None:
    """The subject that stands in verb `i`'s own clause, as it stands there ("who"), or None.

    Of two the one behind the verb: "the army, said *the minister*, has left". One the parser has hung on the auxiliary
    counts too.
    """
    found = reading.children(i, *SUBJECTS)
    if len(found) > 1 and fronted(reading, i) is not None:
        return found[-1]
    if found:
        return found[0]
    auxiliary = reading.child(i, "auxpass")
    return None if auxiliary is None else reading.child(auxiliary.i, *SUBJECTS)


def fronted(reading: Reading, i: int) -> Token | None:
    """The subject of what is reported, where the reporting verb with a subject of its own is put behind it.

    *The army, said the minister, has left*: the army.
    """
    found = reading.children(i, *SUBJECTS)
    if len(found) > 1 and found[0].i < i < found[-1].i and reading.tokens[i - 1].text == ",":
        return found[0]
    return None


def _shared(reading: Reading, verb: Token) -> Token | int | None:
    """Whose subject a verb without one has: a word, the verb (by its index) whose subject it shares, or nobody's."""
    head = reading.tokens[verb.head]
    if verb.dep in {"acl", "relcl"}:
        # "a statement saying": the noun; "the attack claimed by": a passive participle has no known subject
        return None if verb.tag == "VBN" and not _misled(reading, verb) else head
    if verb.dep == "pcomp":
        # "was booed for saying": the verb's; "accused the army of hiding": its object
        governor = reading.head(head)
        thing = reading.child(governor.i, "dobj")
        if thing is not None and thing.i < head.i:
            return antecedent(reading, thing)
        return governor.i if governor.pos in {"VERB", "AUX"} else None
    if verb.dep == "xcomp":
        controller = reading.child(head.i, "dobj", "dative")
        if head.lemma.lower() in _PROMISING:
            return head.i
        return antecedent(reading, controller) if controller is not None and controller.i < verb.i else head.i
    if verb.dep == "conj":
        parted = is_passive(reading, head.i) != is_passive(reading, verb.i) and verb.tag == "VBN"
        return None if parted else head.i
    if verb.dep == "advcl" or (verb.dep in {"ccomp", "dep", "parataxis"} and verb.tag in {"VBG", "VB"}):
        return head.i
    return None


def _misled(reading: Reading, verb: Token) -> bool:
    """True where the parser took a sentence's only verb for a participle: "The minister *offered* to help."."""
    head = reading.head(verb)
    sentence = reading.sentence_of(verb.i)
    alone = not any(
        t.pos in {"VERB", "AUX"} and t.tag in FINITE for t in reading.tokens[sentence.first : sentence.last]
    )
    whole = (
        reading.tokens[sentence.last - 1].text in {".", '"'} and reading.paragraphs[sentence.paragraph].role == "body"
    )
    return head.head == head.i and alone and whole and reading.child(verb.i, "agent") is None


def antecedent(reading: Reading, token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token itself."""
    if token.lower in _RELATIVES and token.tag in {"WP", "WDT", "IN", "DT"}:
        verb = reading.head(token)
        for _ in range(4):  # "who he said was": the relative clause's verb may be a few steps up
            if verb.dep == "relcl":
                return reading.head(verb)
            verb = reading.head(verb)
    return token


def is_passive(reading: Reading, i: int) -> bool:
    """True for "was told", "has been accused", a participle with an agent, and the bare "asked about it, he …"."""
    if reading.child(i, "auxpass", "nsubjpass", "csubjpass", "agent") is not None:
        return True
    token = reading.tokens[i]
    if token.dep == "acl" and _misled(reading, token):
        return False
    bare = reading.child(i, "aux", *SUBJECTS) is None
    if token.tag == "VBD" and token.dep == "advcl":  # "Told that it would hold, they crossed": no past has no subject
        return bare and reading.child(i, "mark", "dobj") is None
    return token.tag == "VBN" and token.dep in {"advcl", "acl"} and bare


def agent(reading: Reading, i: int) -> Token | None:
    """The head word of the by-agent of passive verb `i`, or None."""
    by = reading.child(i, "agent")
    if by is not None:
        return reading.child(by.i, "pobj")
    for kid in reading.children(i, "prep"):  # "was lent money by Peru", parsed as any other phrase
        named = reading.child(kid.i, "pobj")
        if kid.lower == "by" and named is not None and named.pos == "PROPN" and named.ent not in {"DATE", "TIME"}:
            return named
    return None


def negation(reading: Reading, i: int) -> Token | None:
    """The word that negates verb or noun `i` ("not", "never", "no", "neither"), or None."""
    for kid in reading.children(i):
        if kid.dep == "neg" or kid.lower in {"no", "never", "neither", "nor"}:
            return kid
    return None


def prepositions(reading: Reading, i: int, word: str) -> list[Token]:
    """The objects of preposition `word` that hang on token `i` ("told reporters *in* Cairo")."""
    found = []
    for kid in reading.children(i, "prep", "dative", "agent"):
        if kid.lower == word:
            found += reading.children(kid.i, "pobj", "pcomp")
    return found


def trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The stretch without punctuation at its edges; may come back empty (first == last)."""
    while first < last and reading.tokens[first].text in _EDGES:
        first += 1
    while last > first and reading.tokens[last - 1].text in _EDGES:
        last -= 1
    return first, last


def conjuncts(reading: Reading, i: int) -> list[Token]:
    """Token `i` and what is joined to it by "and", "or" or commas, in text order."""
    out = [reading.tokens[i]]
    for token in out:
        out += reading.children(token.i, "conj")
    return out
