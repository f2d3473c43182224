"""Whether a place name means the place: "in Moscow" does, "Moscow said" means a government, "Syrian" tells whose."""

from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital, country_of_seat
from dateline.lexicon.gazetteer import Place
from dateline.lexicon.place_cues import cue_words
from dateline.model import Reading, Token
from dateline.model.place import PlaceUse
from dateline.where.naming import Naming

_PAIR = 8
"""Words from a headline's start to the verb of two governments."""
_SUBJECTS = frozenset({"nsubj", "csubj"})


def use_of(naming: Naming, place: Place | None, reading: Reading) -> tuple[PlaceUse, str]:
    """How the name is used, and the rule that says so."""
    if naming.part:
        return "part", "inside-name"
    if naming.form == "adjective":
        return "adjective", naming.rule
    if place is None or naming.first < 0 or naming.follows or naming.within:
        return "place", naming.rule
    head = _head_word(naming, reading)
    if _before_noun(naming, head, reading):
        return "adjective", "name-before-noun"
    if not _can_govern(naming, place):
        return "place", naming.rule
    acts = _acts(head, reading, country=place.kind == "country")
    if acts is None and _in_headline_pair(naming, reading):
        acts = "government-pair"
    return ("government", acts) if acts else ("place", naming.rule)


def _in_headline_pair(naming: Naming, reading: Reading) -> bool:
    """True for both names of a headline such as "Ankara and Athens trade blame", of which the parser makes nouns."""
    sentence = reading.sentences[reading.tokens[naming.first].sentence]
    if reading.paragraph_of(naming.first).role == "body" or naming.first - sentence.first > _PAIR:
        return False
    tokens = reading.tokens[sentence.first : min(sentence.first + _PAIR, sentence.last)]
    verb = next((k for k, token in enumerate(tokens) if token.text[0].islower() and token.text != "and"), 0)
    if tokens[verb].text != tokens[verb].lemma or not _governs(tokens[verb], country=True):
        return False  # two act, so the verb has no "s"
    names = " ".join(token.text for token in tokens[:verb]).split(" and ")
    return len(names) == 2 and all(_governing(name) for name in names)


def _governing(name: str) -> bool:
    return (country_named(name) or country_of_capital(name) or country_of_seat(name)) is not None


def _head_word(naming: Naming, reading: Reading) -> Token:
    """The word of the name that the rest of it hangs on."""
    for token in reading.tokens[naming.first : naming.last]:
        if not naming.first <= token.head < naming.last or token.head == token.i:
            return token
    return reading.tokens[naming.last - 1]


def _before_noun(naming: Naming, head: Token, reading: Reading) -> bool:
    """True for an acronym used as an adjective: "U.S. troops"."""
    noun = reading.head(head)
    return (
        noun.i >= naming.last
        and head.dep in {"compound", "amod", "nmod"}
        and country_of_adjective(naming.text) is not None
    )


def _can_govern(naming: Naming, place: Place) -> bool:
    """True when the name can stand for a government: a country, its capital, or the house its rulers sit in."""
    if place.kind == "country" or country_of_seat(naming.text) is not None:
        return True
    capital = country_of_capital(naming.text)
    return capital is not None and capital.iso3 == place.country


def _acts(head: Token, reading: Reading, *, country: bool) -> str | None:
    """The rule by which the name whose head word is given acts as a government, or None."""
    first = _first_conjunct(head, reading)  # "Moscow and Tehran agreed": both act
    verb = reading.head(first)
    if first.dep in _SUBJECTS:
        return "government-subject" if _governs(verb, country=country) else None
    if first.dep == "nsubjpass":
        told = verb.lemma in cue_words("telling_verb")
        return "government-told" if told else None
    if first.dep in {"dobj", "dative"}:
        return "government-told" if verb.lemma in cue_words("telling_verb") else None
    if first.dep == "poss":
        return "government-possessive" if verb.lemma.lower() in cue_words("policy_noun") else None
    if first.dep == "pobj":
        return _after_preposition(verb, reading, country=country)
    return None


def _governs(verb: Token, *, country: bool) -> bool:
    """True when the verb is a government's doing: a city may only be or host; of a country known deeds count."""
    if not country:
        return verb.pos == "VERB" and verb.lemma not in cue_words("state_verb")
    return verb.lemma in cue_words("speech_verb") or verb.lemma in cue_words("deed_verb")


def _after_preposition(preposition: Token, reading: Reading, *, country: bool) -> str | None:
    """What a preposition tells: "ties with Tehran", "pressure on Tehran", "bombed by Moscow"."""
    governor = reading.head(preposition)
    word = preposition.lower
    if preposition.dep == "agent" or (word == "by" and governor.pos == "VERB"):
        known = governor.lemma in cue_words("speech_verb") or governor.lemma in cue_words("deed_verb")
        return "government-agent" if known else None
    if country:
        return None  # "talks with Iran", "the border between Jordan and Israel": still a place on the map
    if word in {"with", "between", "against", "on"} and governor.lemma.lower() in cue_words("tie_noun"):
        return "government-ties"
    if word in {"to", "with", "by"} and governor.lower in cue_words("bond"):
        return "government-bond"
    if word in {"with", "against"} and governor.lemma in cue_words("telling_verb"):
        return "government-told"
    return None


def _first_conjunct(token: Token, reading: Reading) -> Token:
    """The first of the names that "and" joins to the token; the token itself without one."""
    for _ in range(8):
        head = reading.head(token)
        if token.dep != "conj" or head.i == token.i or head.pos not in {"PROPN", "NOUN"}:
            return token
        token = head
    return token
