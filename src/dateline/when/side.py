"""On which side of the anchor a clause puts its time: what its own verb and the word before the time tell.

Only the clause itself counts. Tense taken as a general rule misleads ("said it would"), so a verb that does not
govern the expression is not asked.
"""

import re
from functools import cache

import msgspec

from dateline.lexicon.time_patterns import TimeBound, time_bounds
from dateline.lexicon.time_words import time_words
from dateline.model import Reading, Span, Token
from dateline.when.checks import Page
from dateline.when.context import Side
from dateline.when.numbers import alternation

_REACH = 32
_UP = 5
"""Steps from a participle up to the verb of its sentence: "talks between the sides, planned for Friday, were …"."""
_FUTURE = frozenset({"will", "'ll", "wo", "shall", "'d", "would", "may", "might", "should", "must", "can", "could"})
_ADJUNCT = frozenset({
    "npadvmod", "pobj", "prep", "tmod", "advmod", "pcomp", "conj", "appos", "compound", "nummod", "amod", "det",
    "punct", "nmod", "dep", "attr",
})  # fmt: skip
"""Dependencies by which a time hangs on what it dates."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_SPOKEN_OF = {"past": "the past", "future": "the future", "either": "a plan that came to nothing"}


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, TimeBound]]:
    bounds = {bound.cue: bound for bound in time_bounds()}
    return re.compile(rf"(?<!\w)(?P<cue>{alternation(list(bounds))}) {{1,3}}(?:the {{1,3}})?$"), bounds


class Cue(msgspec.Struct, frozen=True):
    """A word that opens, closes or pairs the time behind it, and where it stands in the story."""

    bound: TimeBound
    span: Span


def cue_before(page: Page, at: int) -> Cue | None:
    """The cue that ends where an expression begins, or None."""
    low = max(0, at - _REACH)
    regex, bounds = _cues()
    found = regex.search(page.text[low:at])
    if found is None:
        return None
    return Cue(bounds[" ".join(found["cue"].split())], Span(*found.span("cue")).moved(low + page.start))


def side_of(page: Page, span: Span, cue: Cue | None) -> tuple[Side | None, str]:
    """The side of the anchor on which an expression's clause puts it, and why.

    Args:
        page: The stretch it stands in.
        span: Where it stands there.
        cue: The cue before it, if any.
    """
    bound = None if cue is None else cue.bound
    if bound is not None and bound.side == "past":
        return "past", f"it follows {bound.cue!r}"
    side, why = tense(page.reading, span.moved(page.start))
    if side is not None:
        return side, why
    if bound is not None and bound.side == "future":
        return "future", f"it follows {bound.cue!r}"
    return None, ""


def tense(reading: Reading, span: Span) -> tuple[Side | None, str]:
    """What the verb that governs the expression says, and which verb it is; (None, "") where it says nothing."""
    first, last = reading.between(*span)
    if first >= last or first >= len(reading.tokens):
        return None, ""
    verb, dated = _governor(reading, first, last), True
    if verb is None:
        verb, dated = _predicate(reading, first, last), False
    if verb is not None and dated and first > 0 and verb.lemma in time_words("moving"):
        before = reading.tokens[first - 1].lower
        if before in time_words("moving")[verb.lemma].split():
            return "future", f"{verb.text!r} gives a new day"
        if before == "from":
            return None, ""  # the old day may lie on either side
    side = None if verb is None else _verb_side(reading, verb)
    if verb is None or side is None or (side != "future" and not dated):
        return None, ""
    return side, f"{verb.text!r} speaks of {_SPOKEN_OF[side]}"


def in_present(reading: Reading, span: Span) -> bool:
    """True when the verb that governs the expression stands in the simple present: "Talks resume on Friday"."""
    first, last = reading.between(*span)
    if first >= last or first >= len(reading.tokens):
        return False
    verb = _governor(reading, first, last)
    return verb is not None and verb.tag in {"VBZ", "VBP"} and not reading.children(verb.i, "aux", "auxpass")


def _governor(reading: Reading, first: int, last: int) -> Token | None:
    """The verb whose clause the expression dates: up through prepositions and at most one noun."""
    token = reading.tokens[first]
    nouns = 0
    for _ in range(8):
        if token.pos in {"VERB", "AUX"}:
            return token
        head = reading.head(token)
        if head.i == token.i:
            return None
        inside = first <= head.i < last
        if not inside and token.dep not in _ADJUNCT and nouns == 0:
            return None  # the time is a subject or object: the verb does not date it
        if not inside and head.pos in _NOUNS:
            nouns += 1
            if nouns > 1 or token.dep in {"compound", "nummod", "amod", "nmod", "poss"}:
                return None
        token = head
    return None


def _predicate(reading: Reading, first: int, last: int) -> Token | None:
    """The verb whose subject the expression is: what comes is told of the day itself ("The weekend will be dry")."""
    subject = next((token for token in reading.tokens[first:last] if token.dep in {"nsubj", "nsubjpass"}), None)
    verb = None if subject is None else reading.head(subject)
    return verb if verb is not None and verb.pos in {"VERB", "AUX"} else None


def _verb_side(reading: Reading, verb: Token) -> Side | None:
    helpers = reading.children(verb.i, "aux", "auxpass")
    words = {helper.lower for helper in helpers}
    lemmas = {helper.lemma for helper in helpers}
    if words & _FUTURE:
        return None if "have" in lemmas and "will" not in words else "future"
    if "to" in words:
        return _of_infinitive(reading, verb)
    perfect = bool({"had", "has", "have", "'ve"} & words)
    if verb.tag == "VBN" and verb.lemma in time_words("planning") and ("be" in lemmas or not perfect):
        undone = "had" in words or _undone(reading, verb)
        return "either" if undone else "future"  # "is due", "was set for", "scheduled for"
    if verb.tag == "VBD" and verb.lemma not in time_words("planning"):
        return "past"
    if verb.tag == "VBN" and helpers:
        return "past" if perfect or {"was", "were"} & words else None
    if verb.tag in {"VBZ", "VBP"} and not helpers and verb.lemma not in time_words("report") | {"have": ""}:
        headline = reading.paragraph_of(verb.i).role != "body"
        return None if headline else "future"  # "opens on Friday"; a headline's present tense tells what has happened
    if verb.tag == "VBG" and words & {"is", "are", "am", "'s", "'re"}:
        return "future"
    return None


def _undone(reading: Reading, plan: Token) -> bool:
    """True for a plan that its sentence calls off: "was planned for Friday but put off", "cancelled talks set for"."""
    token = plan
    for _ in range(_UP if plan.dep in {"acl", "relcl"} else 0):
        token = reading.head(token)
        if token.pos == "VERB":
            break
    return any(_undoes(reading, verb) for verb in (token, *reading.children(plan.i, "conj")))


def _undoes(reading: Reading, verb: Token) -> bool:
    particles = [child.lower for child in reading.children(verb.i, "prt")]
    return any(" ".join([verb.lemma, *rest]) in time_words("undoing") for rest in ([], particles))


def _of_infinitive(reading: Reading, verb: Token) -> Side | None:
    """“Plans to meet”, "is due to meet", a headline's "to meet" are future; "began to meet" says nothing."""
    head = reading.head(verb)
    if head.i == verb.i:
        return "future"
    return "future" if head.lemma in time_words("planning") or head.lemma == "be" else None
