"""The country and sector of those whose own words do not tell: by office, by role, by the story's setting."""

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital
from dateline.lexicon.offices import Office
from dateline.model import PlaceRef, Reading, StoryState, Token
from dateline.who.chain import Chain
from dateline.who.chains import Chains
from dateline.who.page import Page
from dateline.who.phrases import stands_behind

_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors of the state: where a story from one capital names no country, they are that country's."""

_OF_HOME = _STATE | {"ELI", "OPP", "PTY"}
"""Sectors whose members, named or not, are the dateline's country's; rebels may be a neighbour's."""

_LOCAL = frozenset({"CVL", "UAF", "EDU", "LAB", "AGR", "OPP"})
"""Sectors whose nameless members are mostly people of the place."""

_NATIONAL = _STATE | {"ELI", "OPP", "REB", "PTY", "PRM"}
"""Sectors whose members always have a country, whether or not the words say it."""


_SETTING = frozenset({"in", "at", "near", "inside", "within", "across", "of", "from", "outside", "around", "through"})
"""Prepositions before the place where things happen or whence they come."""


def settle_countries(state: StoryState, page: Page, chains: Chains, kept: list[Chain]) -> None:
    """Give actors without a country the one their text leaves no doubt about.

    In this order: the table of offices; the country of what their role belongs to; for those of a state the country
    of a single dateline ("PARIS": "a foreign ministry spokesman" is French); the only country where their own
    sentences are set. Countries that act or are acted upon tell nothing: a president who calls on Rwanda is not its.
    """
    home = _dateline_country(state)
    for chain in kept:
        if chain.kind == "person" and chain.names:
            _from_office(chain, chains.term(chain), state.story.published)
        if chain.country is None:
            _from_roles(chains, chain)
        if chain.country is not None or chain.kind not in {"person", "organization", "group"}:
            continue
        if chain.sector not in _NATIONAL:
            _from_scene(state, page.reading, chain)
            continue
        if home is not None and chain.sector in _OF_HOME:
            chain.country = home
            chain.because("country of the dateline")
            continue
        only = None if _of_several(page.reading, chain) else _only_country(state, page, chains, chain)
        if only is not None:
            chain.country = only
            chain.because("the only country where its sentences are set")


def _from_office(chain: Chain, term: Office | None, published: str | None) -> None:
    """Document memory ends at the page; the table of offices goes on where the story gives no more than a name."""
    if term is None:
        return
    chain.known = term.name
    if chain.country is not None and chain.sector is not None:
        return
    chain.country = term.country
    former = published is not None and term.end is not None and term.end < published
    if chain.sector is None:
        chain.sector = "ELI" if former and term.sector == "GOV" else term.sector
    chain.because(f"{'former ' if former else ''}{term.title}, {term.start} to {term.end or 'now'}: offices")


def _from_roles(chains: Chains, chain: Chain) -> None:
    for held in chain.held:
        if held.title.rsplit(" ", 1)[-1] in actor_words("across"):
            continue  # Russia's ally is not Russian
        owner = chains.code_of(*held.of) if held.of is not None else None
        if owner is not None and owner is not chain and owner.country is not None:
            chain.country = owner.country
            if chain.sector is None:
                chain.sector = owner.sector
            chain.because(f"{held.title} of {owner.label}")
            return


def _from_scene(state: StoryState, reading: Reading, chain: Chain) -> None:
    """Unnamed people are of the country where they are or where things are done to them: "killed four men in Basra"."""
    first = chain.drafts[0]
    if chain.kind != "group" or chain.names or chain.sector not in _LOCAL or first.modifiers & actor_words("foreign"):
        return
    sentence = reading.sentence_of(first.head)
    span = reading.span(sentence.first, sentence.last)
    codes = {
        place.country
        for place in state.places
        if place.country is not None and span.covers(place.span) and place.use == "place" and _is_where(reading, place)
    }
    if len(codes) == 1:
        chain.country = codes.pop()
        chain.because("people of the place where it happens")


def _is_where(reading: Reading, place: PlaceRef) -> bool:
    token = reading.tokens[reading.between(*place.span)[1] - 1]
    while token.dep in {"poss", "compound", "nmod", "appos"}:
        token = reading.head(token)
    return token.dep == "pobj" and reading.head(token).lower in actor_words("located")


def _of_several(reading: Reading, chain: Chain) -> bool:
    """True for "the two ministries", "both armies": they need not be of one country."""
    first = chain.drafts[0]
    return any(token.lower in {"two", "both"} for token in reading.tokens[first.first : first.head])


def _only_country(state: StoryState, page: Page, chains: Chains, chain: Chain) -> str | None:
    """The country of the places and adjectives in the actor's sentences, when they are all of one."""
    reading = page.reading
    codes: set[str] = set()
    for draft in chain.drafts[:3]:
        sentence = reading.sentence_of(draft.head)
        for token in reading.tokens[sentence.first : sentence.last]:
            found = country_of_adjective(token.text) if token.text[0].isupper() else None
            if found is not None and not stands_behind(reading, token.i) and not _of_another(chains, chain, token):
                codes.add(found.iso3)
        span = reading.span(sentence.first, sentence.last)
        codes.update(
            place.country
            for place in state.places
            if place.country is not None and span.covers(place.span) and _is_setting(reading, place)
        )
    return codes.pop() if len(codes) == 1 else None


def _of_another(chains: Chains, chain: Chain, adjective: Token) -> bool:
    """True where the adjective tells of somebody else: "President Sato met the Chilean president".

    Not of a state's bodies beside those without a state of their own: the Turkish army fights Turkish rebels.
    """
    other = chains.of_token.get(adjective.head)
    while other is None and adjective.dep in {"compound", "nmod"} and adjective.head != adjective.i:
        adjective = chains.reading.head(adjective)
        other = chains.of_token.get(adjective.head)
    if other is None or other is chain:
        return False
    return other.kind == chain.kind == "person" or other.sector not in _NATIONAL


def _is_setting(reading: Reading, place: PlaceRef) -> bool:
    """True for "in Goma", "Goma's streets"; not for a country that acts or is acted upon: it is another party."""
    token = reading.tokens[reading.between(*place.span)[1] - 1]
    if place.use == "adjective" or stands_behind(reading, token.i):
        return False
    if place.use == "government" and token.dep != "poss":
        return False
    if token.dep == "pobj":
        return reading.head(token).lower in _SETTING
    return token.dep not in {"nsubj", "nsubjpass", "dobj", "dative"}


def _dateline_country(state: StoryState) -> str | None:
    dateline = state.story.dateline
    if dateline is None:
        return None
    found = set()
    for span in dateline.place_spans:
        text = span.cut(state.story.text)
        known = country_of_capital(text.title()) or country_named(text)
        code = next((place.country for place in state.places if place.span == span), None) or (
            known.iso3 if known else None
        )
        if code is not None:
            found.add(code)
    return found.pop() if len(found) == 1 else None
