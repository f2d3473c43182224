"""What the words around a capitalised name say it is: somebody's role, a place, a body, or part of a title."""

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.place_cues import cue_words
from dateline.lexicon.roles import OrganisationNoun, RoleNoun, actor_nouns
from dateline.lexicon.titles import titles
from dateline.model import Reading, Span, Token
from dateline.who.labels import NameLabel
from dateline.who.phrases import head_of

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NEAR = frozenset({"near", "off", "outside", "inside", "within", "throughout"})
"""Prepositions before places only; one is "in" and "at" much else."""

_BANDS = frozenset({"PRM", "REB", "UAF"})
"""Sectors of armed bands, which go by a name and a word for what they are."""


def beside(
    reading: Reading, mapped: set[Span], found: tuple[int, int, str], guess: NameLabel
) -> tuple[NameLabel, bool]:
    """What an unknown name is by the words around it, and whether they leave no doubt.

    Args:
        reading: The story.
        mapped: Where places that the gazetteer knows are named.
        found: The name's tokens, first and last, and the name finder's label.
        guess: What it is by its own words.
    """
    first, last, label = found
    span = reading.span(first, last)
    if bears_role(reading, first, last):
        return "person", True
    if guess != "place" and names_body(reading, last):
        return "organization", guess == "thing"
    if span in mapped and (label in {"ORG", "GPE"} or not speaks(reading, first, last)):
        return "place", False
    if guess == "person" and takes_article(reading, first, last):
        return "organization", False
    if guess != "thing" and stands_in_place(reading, first, last, label):
        return "place", False
    if label in {"GPE", "LOC"} and mapped and span not in mapped:
        return "organization", False  # no such place is known: the name of something else
    return guess, False


def follows_given(reading: Reading, first: int) -> bool:
    """True for the "Klotz" of "executive Ulrike Klotz", of which the name finder saw but the last word."""
    tokens = reading.tokens
    before = tokens[first - 1]
    return (
        before.ent == ""
        and before.tag == "NNP"
        and before.dep == "compound"
        and before.head == first
        and before.text[0].isupper()
        and before.i > reading.sentence_of(first).first
        and before.lower.replace(".", "") not in titles()
        and before.lower not in actor_nouns()
        and tokens[before.i - 1].tag == "NN"
        and tokens[before.i - 1].lower in actor_nouns()
    )


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
    if after is not None and anchor.dep == "compound" and anchor.head == last and after.lower in actor_words("feature"):
        return True
    while anchor.dep == "conj" and reading.head(anchor).i < anchor.i:
        anchor = reading.head(anchor)
    above = reading.head(anchor)
    if anchor.dep != "pobj" or (first and tokens[first - 1].text == "'s"):
        return False
    if above.lower == "of":
        return reading.head(above).lower.removesuffix("s") in actor_words("territory") | actor_words("feature")
    if label in {"GPE", "LOC"}:
        return above.text in cue_words("locative")
    holder = reading.head(above)
    return above.lower in _NEAR or (
        label == "PERSON" and above.lower in {"in", "at"} and holder.lemma not in actor_words("trust")
    )


def takes_article(reading: Reading, first: int, last: int) -> bool:
    """True for "the Beacon said": a single person's bare name has no "the"."""
    anchor = reading.tokens[head_of(reading, first, last)]
    article = reading.tokens[first - 1] if first else None
    return article is not None and article.lower == "the" and article.head == anchor.i and anchor.tag == "NNP"


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
    """True before a word for a collective that is called by the name: "the Red Hill | militia"."""
    after = reading.tokens[last] if last < len(reading.tokens) else None
    row = actor_nouns().get(after.lower) if after is not None else None
    return isinstance(row, OrganisationNoun) and (row.transparent or row.sector in _BANDS)
