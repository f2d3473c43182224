"""How far the words are the speaker's: the content of a cue, by the frames it takes.

Each frame of `resources/cues.tsv` has one function here that gives token stretches, or none when the sentence is
built otherwise.
"""

from collections.abc import Callable

from dateline.model import HEAD_ROLES, Reading, Token
from dateline.reading import grammar
from dateline.said import ends
from dateline.said.cues import Hit
from dateline.said.ends import Stretch

_LINKING = {"be", "remain", "stay", "become", "seem", "appear", "feel", "sound", "look"}
_AHEAD = {"plan", "intend", "expect", "want", "hope", "demand", "urge", "request", "promise", "propose", "threaten"}
"""Classes of what is still to come: a day behind their object is that of the deed ("plan a rally *on Saturday*")."""
_COMPLETING = {"in", "for", "as", "with", "than", "to"}
_WH = {"what", "who", "whom", "which", "why", "how", "when", "where", "whether", "if"}


def content(reading: Reading, hit: Hit) -> tuple[str, list[Stretch]]:
    """The frame that fits and the stretches of its content; `("", [])` when none does."""
    for frame in _ORDER:
        wanted = [f for f in hit.cue.frames if f == frame or (frame == "prep" and f.startswith("prep:"))]
        for name in wanted:
            found = _FRAMES[frame](reading, hit, name)
            stretches = [_tidy(reading, *ends.spoken(reading, stretch)) for stretch in found]
            stretches = [(a, b) for a, b in stretches if a < b]
            if stretches:
                return name, stretches
    titled = _behind_colon(reading, hit.i) if hit.cue.form == "speech" and hit.cue.pos == "verb" else None
    return ("that", [titled]) if titled is not None else ("", [])


def _behind_colon(reading: Reading, i: int) -> Stretch | None:
    """What a headline's cue gives behind its colon: "Mayor tells council: *Open the bridge*"."""
    paragraph = reading.paragraph_of(i)
    if paragraph.role not in HEAD_ROLES:
        return None
    colon = next((t.i for t in reading.tokens[i : paragraph.last] if t.text == ":"), None)
    if colon is None or any(t.tag in grammar.FINITE for t in reading.tokens[i + 1 : colon]):
        return None
    first, last = grammar.trimmed(reading, colon + 1, paragraph.last)
    return (first, last) if first < last else None


def _tidy(reading: Reading, first: int, last: int) -> Stretch:
    """Without punctuation at the edges, and without the conjunction that would join what is not the speaker's."""
    first, last = grammar.trimmed(reading, first, last)
    while last > first and reading.tokens[last - 1].pos == "CCONJ":
        first, last = grammar.trimmed(reading, first, last - 1)
    return first, last


def _clause(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    """Finite clauses: "said (that) …", "…, he said", and the parenthetical "…, he said, …"."""
    for kid in reading.children(hit.i, "ccomp", "acl", "relcl", "advcl", "dep"):
        if kid.i not in hit.words and _complement(reading, hit, kid):
            pieces = _without(reading.extent(kid.i), _own(reading, hit, kid.i))
            before = grammar.fronted(reading, hit.i)
            return pieces if before is None else [reading.extent(before.i), *pieces]
    for i in _carriers(reading, hit):
        for kid in reading.children(i, "ccomp", "acl", "relcl", "advcl"):
            first, last = reading.extent(kid.i)
            if kid.i > hit.i and (reading.tokens[first].lower == "that" or _bare_clause(reading, hit, i, kid)):
                return [(first, last)]
    return _parenthetical(reading, hit) or _gerund_clause(reading, hit)


def _gerund_clause(reading: Reading, hit: Hit) -> list[Stretch]:
    """Read "said taxing bread was wrong", where the parser takes the clause for a gerund."""
    for kid in reading.children(hit.i, "xcomp"):
        if kid.tag == "VBG" and kid.i > hit.i and reading.child(kid.i, "ccomp") is not None:
            return [reading.extent(kid.i)]
    return []


def _carriers(reading: Reading, hit: Hit) -> list[int]:
    """Other words the parser may hang a that-clause on.

    Later words of the cue ("gave *notice* that"), the hearer ("told the *council* that"), and the copula that joins a
    noun or adjective to it ("the claim *is* that", "*was* adamant that").
    """
    token = reading.tokens[hit.i]
    hearers = reading.children(hit.i, "dobj") if hit.cue.hearer == "obj" else []
    for kid in reading.children(hit.i, "prep", "dative"):
        if kid.lower == "to" and kid.i > hit.i and hit.cue.hearer:
            hearers += reading.children(kid.i, "pobj")
    copula = reading.head(token)
    joined = (hit.cue.pos == "noun" and token.dep == "nsubj") or (hit.cue.pos == "adj" and token.dep == "acomp")
    copulas = [copula.i] if joined and copula.lemma in _LINKING else []
    return [*hit.words[1:], *(kid.i for kid in hearers), *copulas]


def _bare_clause(reading: Reading, hit: Hit, hearer: int, kid: Token) -> bool:
    """True for a clause without "that", right behind the one it is told to: "told the council *the army had left*"."""
    first = reading.extent(kid.i)[0]
    subject = reading.child(kid.i, "nsubj", "nsubjpass")
    told = hit.cue.hearer == "obj" and reading.tokens[hearer].dep == "dobj" and kid.dep == "relcl"
    whole = subject is not None and reading.extent(subject.i)[0] == first
    return told and whole and first > hearer and reading.tokens[first].lower not in _WH


def _complement(reading: Reading, hit: Hit, kid: Token) -> bool:
    marker = reading.child(kid.i, "mark")
    if kid.dep == "ccomp":
        return not (kid.tag == "VB" and _infinitive(reading, kid.i))
    if kid.dep in {"acl", "relcl"}:  # "the claim that the army left"
        return reading.tokens[hit.i].pos == "NOUN" and reading.tokens[reading.extent(kid.i)[0]].lower == "that"
    if marker is not None and marker.lower == "that":
        return True
    # "Stop shelling us, villagers tell army": a headline's words before the comma
    last = reading.extent(kid.i)[1]
    subject = reading.child(hit.i, "nsubj")
    return (
        marker is None
        and subject is not None
        and "quote" in hit.cue.frames
        and last <= subject.i
        and reading.tokens[last].text == ","
        and kid.tag in {"VB", "VBP", "VBZ", "VBD"}
    )


def _infinitive(reading: Reading, i: int) -> bool:
    to = reading.child(i, "aux")
    return to is not None and to.lower == "to"


def _parenthetical(reading: Reading, hit: Hit) -> list[Stretch]:
    token = reading.tokens[hit.i]
    as_clause = token.dep == "advcl" and any(k.lower == "as" for k in reading.children(hit.i, "mark", "advmod"))
    if token.dep != "parataxis" and not as_clause and not _is_spliced(reading, hit):
        return []
    if reading.child(hit.i, *grammar.SUBJECTS) is None:
        return []
    return _without(reading.extent(token.head), reading.extent(hit.i))


def _is_spliced(reading: Reading, hit: Hit) -> bool:
    """True where the parser joins what is said and the verb of saying as two clauses, with a comma and no "and"."""
    token, subject = reading.tokens[hit.i], reading.child(hit.i, *grammar.SUBJECTS)
    if token.dep != "conj" or subject is None or token.head > subject.i or "that" not in hit.cue.frames:
        return False
    first = reading.extent(subject.i)[0]
    joined = any(kid.i < first for kid in reading.children(token.head, "cc"))
    head = reading.tokens[token.head]
    finite = head.tag in grammar.FINITE or reading.child(head.i, "aux", "auxpass") is not None
    return finite and not joined and reading.tokens[first - 1].text == ","


def _own(reading: Reading, hit: Hit, kid: int) -> Stretch:
    """The cue's own words when they stand inside the clause they report."""
    first, last = reading.extent(kid)
    if not first <= hit.i < last:
        return (last, last)
    words = [hit.i, *(k.i for k in reading.children(hit.i) if k.i != kid and first <= k.i < last)]
    return min(words), max(words) + 1


def _without(whole: Stretch, hole: Stretch) -> list[Stretch]:
    """What is left of a stretch when another is cut out of it."""
    (a, b), (c, d) = whole, hole
    return [s for s in ((a, min(b, max(a, c))), (max(a, min(b, d)), b)) if s[0] < s[1]]


def _wh(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    for kid in reading.children(hit.i, "ccomp", "advcl", "pcomp", "xcomp"):
        first, last = reading.extent(kid.i)
        if reading.tokens[first].lower in _WH and first > hit.i:
            return [(first, last)]
    return []


def _to(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    for kid in reading.children(hit.i, "xcomp", "acl", "advcl"):
        purpose = kid.dep == "advcl" and reading.child(hit.i, "dobj") is not None  # "agreed a truce to save lives"
        if kid.i > hit.i and _infinitive(reading, kid.i) and not purpose:
            first, last = reading.extent(kid.i)
            if first in hit.words:  # "called *for* the bridge to be closed"
                first += 1
            return _with_passive_subject(reading, hit, (_addressed(reading, hit, first), last))
    return []


def _addressed(reading: Reading, hit: Hit, first: int) -> int:
    """Where the infinitive's own subject begins that hangs on the cue's preposition: "called on *the rebels to* go"."""
    if len(hit.words) > 1:
        for thing in reading.children(hit.words[-1], "pobj"):
            start, end = reading.extent(thing.i)
            if end == first and start > hit.words[-1]:
                return start
    return first


def _with_passive_subject(reading: Reading, hit: Hit, stretch: Stretch) -> list[Stretch]:
    """Read "the army is expected to leave": nobody is named, and the subject belongs to what is expected."""
    subject = reading.child(hit.i, "nsubjpass") or (reading.child(hit.i, "nsubj") if hit.cue.klass == "seem" else None)
    if subject is None or hit.cue.hearer == "obj" or subject.lower == "it":
        return [stretch]
    return [reading.extent(subject.i), stretch]


def _object_to(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    for kid in reading.children(hit.i, "ccomp", "xcomp"):
        if kid.i <= hit.i or not _infinitive(reading, kid.i):
            continue
        first, last = reading.extent(kid.i)
        hearer = reading.child(hit.i, "dobj", "dative")
        if kid.dep == "xcomp" and hearer is not None and hearer.i > hit.i:
            first = min(first, reading.extent(hearer.i)[0])
        if kid.dep == "ccomp" or hearer is not None:
            return [(first, last)]
    return []


def _object_and(*deps: str) -> Callable[[Reading, Hit, str], list[Stretch]]:
    def find(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
        """Object with its predicate: "called the plan a disaster", "described the talks as useful"."""
        thing = reading.child(hit.i, "dobj", "nsubjpass")
        for kid in reading.children(hit.i, *deps):
            if kid.i > hit.i and (kid.dep != "prep" or kid.lower == "as"):
                first, last = reading.extent(kid.i)
                if thing is None or thing.i > kid.i:
                    return [(first, last)]
                a, b = reading.extent(thing.i)
                joined = b <= first and all(t.pos == "PUNCT" for t in reading.tokens[b:first])  # the bridge "a ruin"
                return [(a, last)] if joined and a > hit.i else [(a, b), (first, last)]
        if thing is not None and thing.dep == "dobj" and "sc" in hit.cue.frames and reading.child(thing.i, "appos"):
            return [reading.extent(thing.i)]
        return []

    return find


def _noun_phrase(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    """Object, or the object of the cue's own preposition: "denied the allegations", "called for calm"."""
    if len(hit.words) > 1:
        for kid in reading.children(hit.words[-1], "pobj", "pcomp"):
            return [_with_tail(reading, hit, reading.extent(kid.i))]
    for kid in reading.children(hit.i, "dobj"):
        if kid.i > hit.i and kid.tag not in {"WP", "WDT"}:
            return [_with_tail(reading, hit, reading.extent(kid.i))]
    passive = reading.child(hit.i, "nsubjpass")
    return [reading.extent(passive.i)] if passive is not None and grammar.agent(reading, hit.i) else []


def _with_tail(reading: Reading, hit: Hit, stretch: Stretch) -> Stretch:
    """An object with what completes it, on whichever of verb and object the parser hangs it.

    *Praised her part in the talks*, *accused the army of hiding the dead*. The prepositions are those that belong to
    the content in most cases (of "in" 24 of 39 in two sixths of PolNeAR's training part, the dated ones aside).
    """
    first, last = stretch
    tails = _COMPLETING | {f.removeprefix("prep:") for f in hit.cue.frames if f.startswith("prep:")}
    for kid in reading.children(hit.i, "prep", "advcl", "xcomp"):
        start, end = reading.extent(kid.i)
        if start != last:
            continue
        if kid.dep != "prep":  # "announced a truce *to save the talks*"
            return (first, end) if _infinitive(reading, kid.i) else stretch
        if any(thing.ent in {"DATE", "TIME"} for thing in reading.children(kid.i, "pobj")):
            return (first, end) if hit.cue.klass in _AHEAD else stretch
        return (first, end) if kid.lower in tails else stretch
    return stretch


def _gerund(reading: Reading, hit: Hit, _: str) -> list[Stretch]:
    for kid in reading.children(hit.i, "xcomp", "ccomp"):
        if kid.i > hit.i and kid.tag == "VBG":
            return [reading.extent(kid.i)]
    return []


def _preposition(reading: Reading, hit: Hit, frame: str) -> list[Stretch]:
    word = frame.removeprefix("prep:")
    for kid in reading.children(hit.i, "prep", "dative", "agent"):
        if kid.i > hit.i and kid.lower == word:
            inner = reading.children(kid.i, "pobj", "pcomp")
            if inner:
                first, last = reading.extent(inner[0].i)
                return _of_whom(reading, hit, (first, max(last, reading.extent(kid.i)[1])))
    return []


def _of_whom(reading: Reading, hit: Hit, stretch: Stretch) -> list[Stretch]:
    """With the one of whom it is said: "*the engineer* was accused of *hiding the cracks*"."""
    passive = reading.child(hit.i, "nsubjpass")
    if passive is None or hit.cue.klass not in {"accuse", "blame", "criticise", "praise", "condemn"}:
        return [stretch]
    return [reading.extent(passive.i), stretch]


_ORDER = ("that", "wh", "obj_to", "to", "as", "sc", "ing", "np", "prep")
_FRAMES: dict[str, Callable[[Reading, Hit, str], list[Stretch]]] = {
    "that": _clause,
    "wh": _wh,
    "obj_to": _object_to,
    "to": _to,
    "as": _object_and("prep"),
    "sc": _object_and("oprd", "xcomp", "acomp"),
    "ing": _gerund,
    "np": _noun_phrase,
    "prep": _preposition,
}
