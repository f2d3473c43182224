"""What the words around a capitalised name say it is: somebody's role, a place, a body, or part of a title."""

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.place_cues import cue_words
from dateline.lexicon.roles import OrganisationNoun, RoleNoun, actor_nouns
from dateline.lexicon.titles import titles
from dateline.model import Reading, Token
from dateline.who.phrases import head_of

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NEAR = frozenset({"near", "off", "outside", "inside", "within", "throughout"})
"""Prepositions before places only; one is "in" and "at" much else."""


def bears_role(reading: Reading, first: int, last: int) -> bool:
    """True for a name with a person's role beside it: "spokesman Hill", "Hill, a nurse, …", "the mayor, Hill, …"."""
    tokens = reading.tokens
    before = tokens[first - 1] if first else None
    anchor = tokens[head_of(reading, first, last)]
    if before is not None and before.sentence == anchor.sentence and before.tag == "NN" and _personal(reading, before):
        return before.dep in {"compound", "nmod", "amod"} and first <= before.head < last
    beside = [noun for noun in reading.children(anchor.i, "appos") if noun.i >= last]
    if anchor.dep == "appos":
        beside.append(reading.head(anchor))
    return any(noun.tag == "NN" and _personal(reading, noun) for noun in beside)


def _personal(reading: Reading, noun: Token) -> bool:
    """True for a word that only a single human being is: a spokesman, not an owner, for a company may be one."""
    pair = f"{reading.tokens[noun.i - 1].lower} {noun.lower}" if noun.i else ""
    row = actor_nouns().get(pair) or actor_nouns().get(noun.lower)
    return isinstance(row, RoleNoun) and row.noun not in actor_words("either") | actor_words("gathering")


def stands_in_place(reading: Reading, first: int, last: int, label: str) -> bool:
    """True where a preposition or a noun beside the name says it is a place: "off Skarvik", "the Orel river".

    `label` is the name finder's: where it saw a place, any preposition of place will do; where it saw a person,
    "in" and "at" too, unless it is one in whom somebody trusts.
    """
    tokens = reading.tokens
    anchor = tokens[head_of(reading, first, last)]
    after = tokens[last] if last < len(tokens) else None
    if after is not None and anchor.dep == "compound" and anchor.head == last and after.lower in _features():
        return True
    while anchor.dep == "conj" and reading.head(anchor).i < anchor.i:
        anchor = reading.head(anchor)
    above = reading.head(anchor)
    if anchor.dep != "pobj" or (first and tokens[first - 1].text == "'s"):
        return False
    if above.lower == "of":
        return reading.head(above).lower.removesuffix("s") in _of_place()
    if label in {"GPE", "LOC"}:
        return above.text in cue_words("locative")
    holder = reading.head(above)
    return above.lower in _NEAR or (
        label == "PERSON" and above.lower in {"in", "at"} and holder.lemma not in actor_words("trust")
    )


def _features() -> frozenset[str]:
    return actor_words("feature")


def _of_place() -> frozenset[str]:
    return actor_words("territory") | actor_words("feature")


def speaks(reading: Reading, first: int, last: int) -> bool:
    """True for the subject of a verb of speech or thought."""
    anchor = reading.tokens[head_of(reading, first, last)]
    return anchor.dep in _SUBJECT and reading.head(anchor).lemma in actor_words("speech")


def names_portfolio(reading: Reading, first: int, last: int) -> bool:
    """True for the "Farm" of "Farm Minister": part of a title, not a body of that name."""
    tokens = reading.tokens
    if last >= len(tokens) or tokens[last].sentence != tokens[first].sentence or not tokens[last].text[0].isupper():
        return False
    words = f"{tokens[last - 1].lower} {tokens[last].lower}"
    return tokens[last].lower in actor_words("portfolio") or (last - first == 1 and words in titles())


def names_body(reading: Reading, last: int) -> bool:
    """True before a word for a collective that its members' name specifies: "the Red Hill | militia"."""
    after = reading.tokens[last] if last < len(reading.tokens) else None
    row = actor_nouns().get(after.lower) if after is not None else None
    return isinstance(row, OrganisationNoun) and row.transparent and after is not None and after.tag == "NN"
