"""Whom a pronoun means: number, gender and kind first, then nearness, grammatical role and who has been speaking."""

from typing import TYPE_CHECKING

from dateline.lexicon.actor_words import actor_words
from dateline.model import Reading, Token
from dateline.reading.grammar import subject
from dateline.who.chain import Chain
from dateline.who.drafts import Draft

if TYPE_CHECKING:
    from dateline.who.chains import Chains

WINDOW = 4
"""Sentences a pronoun looks back; beyond three, nine in ten of its antecedents have been named again."""

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "pobj", "dative", "obj"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})

# Weights set by hand on texts of other kinds than news; what matters is their order.
_STEP, _SUBJECT_BONUS, _OBJECT_BONUS, _PARALLEL, _NAMED, _SPEAKER, _CLAUSE, _OWN, _AHEAD = (
    3.0,
    3.0,
    1.0,
    1.5,
    1.0,
    2.5,
    1.5,
    4.0,
    16.0,
)


def antecedent(chains: "Chains", draft: Draft) -> Chain | None:
    """The chain a pronoun belongs to, or None when nobody before it fits, or some thing fits better."""
    scored = [(score, chain) for chain in chains.chains if (score := _best(chains.reading, chain, draft)) > 0]
    quoted = chains.reading.quotation_at(chains.reading.tokens[draft.head].start) is not None
    if draft.number == "many" and not quoted and any(_near(chains, chain, draft) for _, chain in scored):
        scored = [(score, chain) for score, chain in scored if chain.many]  # a body is "they" where no group is near
    if not scored:
        return None
    score, chain = max(scored, key=lambda one: (one[0], -one[1].at))
    if draft.text == "it" and not _acting(chains, chain, draft):
        return None
    if draft.number == "many" and chain.kind == "organization" and not (chain.many or _of_itself(chains, chain, draft)):
        return None  # of 75 in GUM that could mean a named body 8 do
    return chain if draft.gender is not None or score > _thing(chains, draft) else None


def _acting(chains: "Chains", chain: Chain, draft: Draft) -> bool:
    """True where "it" does something right after the body did: "The ministry denied it. *It* said …".

    Most often "it" means a thing, a fact or nothing (of 171 in GUM that could mean a named body 22 do).
    """
    if _of_itself(chains, chain, draft):
        return True
    reading = chains.reading
    token, last = reading.tokens[draft.head], _latest(chain, draft)
    verb = reading.head(token)
    if last is None or token.dep != "nsubj" or verb.pos != "VERB" or verb.lemma == "be":
        return False
    near = token.sentence - reading.tokens[last.head].sentence <= 1
    return near and reading.tokens[last.anchor].dep in _SUBJECT and chain.kind != "place"


def _of_itself(chains: "Chains", chain: Chain, draft: Draft) -> bool:
    """True where a body speaks of itself: "the ministry said *it* was ready", "the union said *they* would go"."""
    reading = chains.reading
    token, last = reading.tokens[draft.head], _latest(chain, draft)
    verb = reading.head(token)
    above = reading.head(verb)
    said = verb.dep == "ccomp" and above.lemma in actor_words("speech")
    return last is not None and token.dep in _SUBJECT and said and reading.tokens[last.anchor].head == above.i


def _latest(chain: Chain, draft: Draft) -> Draft | None:
    """The chain's last mention before the pronoun."""
    return max((one for one in chain.drafts if one.first < draft.first), key=lambda one: one.first, default=None)


def _best(reading: Reading, chain: Chain, draft: Draft) -> float:
    if not chain.drafts or not _agrees(chain, draft):
        return -1.0
    return max((_score(reading, chain, one, draft) for one in chain.drafts[-6:]), default=-1.0)


def _near(chains: "Chains", chain: Chain, draft: Draft) -> bool:
    """True for a group named in this sentence or the one before."""
    return chain.many and chains.sentence(draft) - chains.sentence(chain.last) <= 1


def _agrees(chain: Chain, draft: Draft) -> bool:
    if draft.gender is not None:
        return chain.kind == "person" and not chain.many and chain.gender in {None, draft.gender}
    if draft.number == "many":
        return chain.many or chain.kind in {"group", "organization"}
    return chain.kind in {"organization", "country", "group", "place"} and not chain.many


def _thing(chains: "Chains", draft: Draft) -> float:
    """The score of the likeliest thing that "it" or "they" may mean: "The *river* burst its banks"."""
    reading = chains.reading
    pronoun = reading.tokens[draft.head]
    first = reading.sentences[max(0, pronoun.sentence - 1)].first
    tag = "NNS" if draft.number == "many" else "NN"
    clause = pronoun
    while clause.pos not in {"VERB", "AUX"} and clause.head != clause.i:
        clause = reading.head(clause)
    best = -1.0
    for token in reading.tokens[first : pronoun.i]:
        if token.dep in _SUBJECT and token.tag == tag and token.ent == "" and token.i not in chains.of_token:
            gap = pronoun.sentence - token.sentence
            score = 12.0 - _STEP * gap + _place(reading, token, pronoun) - 0.5 - (pronoun.i - token.i) * 0.01
            own = pronoun.dep == "poss" and token.head == clause.i
            best = max(best, score + (_OWN if own else 0.0))
    return best


def _score(reading: Reading, chain: Chain, one: Draft, draft: Draft) -> float:
    token, pronoun = reading.tokens[one.anchor], reading.tokens[draft.head]
    if draft.cataphor is not None and draft.cataphor in {one.anchor, one.head}:
        return _AHEAD if one.form != "pronoun" else -1.0
    gap = pronoun.sentence - token.sentence
    if gap > WINDOW or gap < 0 or one.first <= pronoun.i < one.last or _barred(reading, one, token, pronoun):
        return -1.0
    score = 12.0 - _STEP * gap
    if reading.sentences[token.sentence].paragraph != reading.sentences[pronoun.sentence].paragraph:
        score -= 0.5
    score += _place(reading, token, pronoun)
    if pronoun.lower in _REFLEXIVE and subject(reading, pronoun.head) in {token, reading.tokens[one.head]}:
        score += _AHEAD
    score += _NAMED if chain.names else 0.0
    score += min(len(chain.drafts), 4) * 0.3
    if pronoun.lower in {"they", "them", "their"}:
        score += 2.5 if chain.many else 0.0
        score -= 1.0 if chain.kind == "organization" and gap > 1 else 0.0
    if pronoun.lower in {"it", "its"} and chain.kind == "place":
        score -= 2.0
    if one.form == "nominal" and not chain.names:
        score -= 0.5
    return score - (pronoun.i - token.i) * 0.01


def _place(reading: Reading, token: Token, pronoun: Token) -> float:
    """How prominent the earlier mention stands, and how alike the two stand in their clauses."""
    score = 0.0
    verb = reading.head(token)
    if token.dep in _SUBJECT:
        score += _SUBJECT_BONUS
        if verb.head == verb.i:
            score += 0.5
    elif token.dep in {"dobj", "agent"}:
        score += _OBJECT_BONUS
    elif token.dep in {"poss", "compound", "nmod"}:
        score -= 0.5
    if (token.dep in _SUBJECT and pronoun.dep in _SUBJECT) or (token.dep in _OBJECT and pronoun.dep in _OBJECT):
        score += _PARALLEL
    speech = actor_words("speech")
    if (
        pronoun.dep in _SUBJECT
        and reading.head(pronoun).lemma in speech
        and token.dep in _SUBJECT
        and verb.lemma in speech
    ):
        score += _SPEAKER
    if pronoun.sentence == token.sentence and token.dep in _SUBJECT and pronoun.dep == "poss":
        score += _CLAUSE
    return score


def _barred(reading: Reading, one: Draft, token: Token, pronoun: Token) -> bool:
    """Binding: "he saw him" are two, "the minister told his aides" may be one; a quoted "he" is not its speaker."""
    if pronoun.lower in _REFLEXIVE:
        return reading.head(pronoun).sentence != token.sentence
    if token.i > pronoun.i:
        return True
    if pronoun.sentence == token.sentence:
        above = reading.head(pronoun)
        verb = reading.head(above) if above.dep in {"prep", "agent", "dative"} else above
        if pronoun.dep in _OBJECT and verb.i == token.head and token.dep in _SUBJECT:
            return True
        if pronoun.dep in _SUBJECT and above.i == token.head and token.dep in _SUBJECT:
            return True
    return _quoted_speaker(reading, one, token, pronoun)


def _quoted_speaker(reading: Reading, one: Draft, token: Token, pronoun: Token) -> bool:
    quotation = reading.quotation_at(pronoun.start)
    if quotation is None or pronoun.lower in {"it", "its", "they", "their", "them"}:
        return False
    inside = quotation.inner.start <= token.start < quotation.inner.end
    if inside or token.sentence != pronoun.sentence or one.anchor == pronoun.i:
        return False
    return token.dep in _SUBJECT and reading.head(token).lemma in actor_words("speech")
