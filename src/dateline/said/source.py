"""Whose words they are: the source of a cue."""

from typing import NamedTuple

from dateline.lexicon.statement_words import words_of
from dateline.model import Actor, Reading, StoryState, Token
from dateline.reading import grammar
from dateline.said.cues import Hit

_COPULAS = {"acomp", "attr", "oprd"}
_INVERTED = {"dobj", "attr", "npadvmod", "dep", "appos"}
_NOMINAL = {"PROPN", "NOUN", "PRON"}
_BEHIND_QUOTE = {'"', "''", "'"}
_LONGEST_ASIDE = 25
"""How many words an aside may stand between a speaker behind a quotation and the verb."""
_CLOSE = 6
"""How many words behind an inverted verb a speaker's last name may stand: "said former minister Omar al-Haddad"."""


class SourceWords(NamedTuple):
    """The head word of a source and the tokens of its whole phrase."""

    head: int
    first: int
    last: int


def source(reading: Reading, hit: Hit, frame: str) -> SourceWords | None:
    """The words that name the speaker, or None when the text names nobody ("it was announced", "reportedly").

    `frame` is the one that gave the content, whose words cannot be the speaker's name too ("criticism *of* …").
    """
    pos = hit.cue.pos
    if pos == "noun":
        head = _of_noun(reading, hit.i, frame)
    elif pos == "adj":
        head = _of_adjective(reading, hit.i)
    else:
        head = _of_verb(reading, hit)
    if head is None or _expletive(reading, hit.i, head):
        return None
    pronoun = _relative(reading, hit.i)
    first, last = (pronoun, pronoun + 1) if pronoun is not None else _phrase(reading, head, hit.i)
    return SourceWords(head, first, last)


def _relative(reading: Reading, i: int) -> int | None:
    """The "who" of "the minister, who said …": the source's own words, while its head is the minister."""
    own = reading.child(i, "nsubj")
    return own.i if own is not None and grammar.antecedent(reading, own) is not own else None


def _of_verb(reading: Reading, hit: Hit) -> int | None:
    if hit.cue.klass == "seem":  # what seems is the content; nobody is named who thinks so
        return None
    if reading.child(hit.i, "nsubj") is None:
        behind = _inverted(reading, hit)
        if behind is not None:
            return behind
    if grammar.is_passive(reading, hit.i):
        by = grammar.agent(reading, hit.i)
        return None if by is None else by.i
    subject = grammar.subject(reading, hit.i)
    if subject is None or (_quoted(reading, subject) and not _quoted(reading, reading.tokens[hit.i])):
        return _stray(reading, hit)
    return subject.i


def _quoted(reading: Reading, token: Token) -> bool:
    return reading.quotation_at(token.start) is not None


def _stray(reading: Reading, hit: Hit) -> int | None:
    """The subject of a finite cue that the parser has hung elsewhere; a finite verb of speech has one.

    `"…," Haddad notes`: the word before it; `"…," Omar Haddad, wearing a red scarf, said`: the phrase behind the
    quotation; `Haddad, asked about it, had said`: the subject of the verb above.
    """
    verb = reading.tokens[hit.i]
    finite = verb.tag in grammar.TENSED or reading.child(hit.i, "aux") is not None
    if not finite or not {"that", "quote"} & set(hit.cue.frames) or grammar.is_passive(reading, hit.i):
        return None
    first = reading.sentence_of(hit.i).first
    at = hit.i - 1
    while at > first and reading.tokens[at].head == hit.i and reading.tokens[at].pos in {"AUX", "ADV"}:
        at -= 1
    if at >= first and _nameable(reading, reading.tokens[at], verb):
        return at
    behind = max((q.span.end for q in reading.quotations if q.closed and q.span.end <= verb.start), default=None)
    if behind is not None:
        at = reading.between(behind, behind + 1)[0]
        phrase = _next_phrase(reading, at - 1)[0] if first < at < hit.i and hit.i - at < _LONGEST_ASIDE else None
        if phrase is not None and phrase.i < hit.i and _nameable(reading, phrase, verb):
            return phrase.i
    above = grammar.subject(reading, verb.head) if verb.dep == "ccomp" and verb.head < verb.i else None
    return None if above is None else above.i


def _nameable(reading: Reading, token: Token, verb: Token) -> bool:
    """True for a noun or name outside the words spoken; a lone capitalised word before a verb is a name."""
    nominal = token.pos in _NOMINAL or (token.pos == "ADV" and token.text[0].isupper())
    parted = _quoted(reading, token) != _quoted(reading, verb)
    return nominal and token.ent not in {"DATE", "TIME"} and not parted


def _inverted(reading: Reading, hit: Hit) -> int | None:
    """Read `"…," said Omar Haddad`, where the parser may call the speaker an object."""
    before = reading.tokens[hit.i - 1].text if hit.i else ""
    verb = reading.tokens[hit.i]
    if "quote" not in hit.cue.frames or before not in _BEHIND_QUOTE or verb.tag == "VBG" or _quoted(reading, verb):
        return None
    for kid in (*reading.children(hit.i, *_INVERTED), *_next_phrase(reading, hit.i)):
        named = kid.pos in _NOMINAL and kid.ent not in {"DATE", "TIME"}
        if named and hit.i < kid.i <= hit.i + _CLOSE:
            return kid.i
    return None


def _next_phrase(reading: Reading, i: int) -> list[Token]:
    """The head of the noun phrase that begins right behind token `i`, on whatever the parser has hung it."""
    token = reading.tokens[min(i + 1, len(reading.tokens) - 1)]
    while token.head > i and token.head != token.i and reading.head(token).pos in _NOMINAL:
        token = reading.head(token)
    return [token]


def _of_noun(reading: Reading, i: int, frame: str) -> int | None:
    token = reading.tokens[i]
    carrier = supported(reading, i)
    if carrier is not None:
        subject = grammar.subject(reading, carrier)
        return None if subject is None else subject.i
    own = reading.child(i, "poss")
    if own is not None:
        return own.i
    for word in ("by", "from", "of"):
        found = grammar.prepositions(reading, i, word)
        if found and frame != f"prep:{word}":
            return found[0].i
    if token.dep == "nsubjpass":
        by = grammar.agent(reading, token.head)
        return None if by is None or reading.head(token).lemma not in words_of("support") else by.i
    verb = reading.head(reading.head(token))
    if token.dep == "pobj" and verb.pos == "VERB" and reading.head(token).lower == "with":  # "closed with a warning"
        subject = grammar.subject(reading, verb.i)
        return None if subject is None else subject.i
    return None


def supported(reading: Reading, i: int) -> int | None:
    """The verb that only carries noun `i`, whose subject says it: "*made* the claim that", "*repeated* his claim that".

    Where the noun has a speaker of its own, or the verb says something of it ("*rejected* the claim that"), None.
    """
    token = reading.tokens[i]
    own = reading.child(i, "poss")
    lone = own is None or own.pos == "PRON"
    carried = token.dep == "dobj" and reading.head(token).lemma in words_of("support")
    return token.head if carried and lone else None


def _of_adjective(reading: Reading, i: int) -> int | None:
    own = grammar.own_subject(reading, i)
    if own is not None:
        return grammar.antecedent(reading, own).i
    token = reading.tokens[i]
    if token.dep in {"advcl", "acl"}:  # "convinced that it would fall, the mayor closed the bridge"
        subject = grammar.subject(reading, token.head) if token.dep == "advcl" else reading.head(token)
        return None if subject is None else subject.i
    if token.dep in _COPULAS:
        subject = grammar.subject(reading, token.head)
        return None if subject is None else subject.i
    return None


def _expletive(reading: Reading, i: int, head: int) -> bool:
    """True for "it is feared that": the "it" of an impersonal cue is nobody."""
    return (
        reading.tokens[i].pos == "ADJ" and reading.child(i, "ccomp") is not None and reading.tokens[head].lower == "it"
    )


def _phrase(reading: Reading, head: int, cue: int) -> tuple[int, int]:
    """The noun phrase of `head` with appositions and relatives, cut short before the cue where it would hold it."""
    first, last = reading.extent(head)
    if first <= cue < last:
        if cue > head:
            relative = [
                kid.i for kid in reading.children(head) if kid.dep in {"relcl", "acl", "appos"} and kid.i > head
            ]
            last = min((reading.extent(k)[0] for k in relative), default=cue)
            last = min(last, cue)
        else:
            first = cue + 1
    for kid in reading.children(head, "acl"):
        start = reading.extent(kid.i)[0]
        if kid.tag == "VBG" and start > head and reading.tokens[start - 1].text == ",":
            last = min(last, start - 1)  # "said Omar Haddad, explaining that …": what he did besides
    marks = [token.i + 1 for token in reading.tokens[first:head] if token.text == '"']
    first, last = grammar.trimmed(reading, max([first, *marks]), last)
    while (
        last < len(reading.tokens)
        and reading.tokens[last - 1].end == reading.tokens[last].start
        and _joins(reading, last)
    ):
        last += 1  # "Nabil al-Sharafi": the parser may part a name at its hyphen
    return (first, last) if first <= head < last else (head, head + 1)


def _joins(reading: Reading, i: int) -> bool:
    return "-" in {reading.tokens[i].text, reading.tokens[i - 1].text}


def speaker(state: StoryState, words: SourceWords) -> Actor | None:
    """The actor the source names: the one whose head word it shares, else the longest named inside it."""
    found = state.actor_headed(words.head)
    if found is None:
        found = state.actor_within(state.reading.span(words.first, words.last))
    return None if found is None else found[0]
