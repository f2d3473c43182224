"""Where the speaker's words end and the reporter's own begin again.

Shares in brackets are of such ends in a third of the training part of PolNeAR, looked at to choose the rules.
"""

from dateline.lexicon.cues import verb_cues
from dateline.model import Reading, Token
from dateline.reading import grammar

Stretch = tuple[int, int]

_DASHES = {"-", "--", "\u2013", "\u2014"}
_TAKEN_UP = {"or", "including"}
"""Words behind a dash, beside "that", with which the speaker goes on: "… is in decline — or at least not growing"."""
_RELATIVES = {"WDT", "WP", "WP$", "WRB"}


def spoken(reading: Reading, stretch: Stretch) -> Stretch:
    """The stretch without the reporter's addition at its end, and with the clauses the speaker strings on to it."""
    first, last = stretch
    for token in reading.tokens[first + 1 : last]:
        if reading.quotation_at(token.start) is None and _turns(reading, token, stretch):
            return first, token.i
    return first, _strung(reading, first, last)


def _turns(reading: Reading, token: Token, stretch: Stretch) -> bool:
    """True at the first word or mark that is the reporter's."""
    first, last = stretch
    behind = reading.tokens[token.i + 1 : last]
    if token.text == ".":  # the parser ran two sentences together
        return bool(behind) and behind[0].text[0].isupper() and behind[0].start > token.end
    if token.text == ";":
        return not any(word.lower == "that" for word in behind[:3])
    if token.text in _DASHES:
        return _aside(reading, token, stretch)
    return token.text == "," and token.i > first + 1 and _loose(reading, token.i + 1, last)


def _aside(reading: Reading, dash: Token, stretch: Stretch) -> bool:
    """True for the one dash of a stretch before a clause ("…, he said — a claim that nobody believed"; 17 of 27)."""
    first, last = stretch
    alone = not any(word.text in _DASHES and word.i != dash.i for word in reading.tokens[first:last])
    before = reading.tokens[dash.i - 1]
    parted = before.end < dash.start and dash.i + 1 < last and dash.end < reading.tokens[dash.i + 1].start
    behind = [word.lower for word in reading.tokens[dash.i + 1 : dash.i + 3]]
    clause = any(word.tag in grammar.FINITE for word in reading.tokens[dash.i + 1 : last])
    return alone and parted and clause and behind[0] not in _TAKEN_UP and "that" not in behind


def _loose(reading: Reading, start: int, last: int) -> bool:
    """True behind a comma for a clause to the end that hangs loose: a participle, a relative, somebody else's words.

    A participle there hangs on the reporting verb, whatever the parser says (541 of 667), and so does a relative
    clause (47 of 74; on an object that is praised, denied or sought 22 of 32).
    """
    for token in reading.tokens[start:last]:
        a, b = reading.extent(token.i)
        if b >= last and a == start:
            if token.dep == "relcl":
                return reading.tokens[a].tag in _RELATIVES
            if token.dep == "advcl":
                return (token.tag == "VBG" and token.i == start) or _of_another(reading, token, a)
    return False


def _of_another(reading: Reading, verb: Token, first: int) -> bool:
    """True for "…, *while the engineer called it a ruin*": what another speaker is said to say."""
    rows = verb_cues().get(verb.lemma, ())
    speech = any(row.form == "speech" and len(row.words) == 1 for row in rows)
    return reading.tokens[first].lower in {"while", "whereas"} and speech and reading.child(verb.i, "nsubj") is not None


def _strung(reading: Reading, first: int, last: int) -> int:
    """Where the last of further that-clauses ends: "that …, but *that they would leave*"."""
    if reading.tokens[first].lower != "that":
        return last
    at = last
    while at < len(reading.tokens) and (reading.tokens[at].text in {",", ";"} or reading.tokens[at].pos == "CCONJ"):
        at += 1
    sentence = reading.sentence_of(first)
    if at == last or at >= sentence.last or reading.tokens[at].lower != "that" or reading.tokens[at].dep != "mark":
        return last
    return _strung(reading, at, min(reading.extent(reading.tokens[at].head)[1], sentence.last))
