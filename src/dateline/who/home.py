"""The country of those whose own words name none: of an office, an army, a rebel force in the story's setting."""

from collections import Counter

from dateline.lexicon.countries import country_of_capital, country_named
from dateline.model import Reading, StoryState
from dateline.who.chains import Chain, Chains
from dateline.who.mentions import adjectives

_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "ELI", "OPP", "REB", "PTY", "PRM"})
"""Sectors whose members always have a country, whether or not the words say it."""


def settle_countries(state: StoryState, chains: Chains, kept: list[Chain]) -> None:
    """Give state actors without a country the one their text leaves no doubt about.

    In this order: the country of what their role belongs to; the only country their own sentence names; the
    country of a single dateline ("PARIS": "a foreign ministry spokesman" is French).
    """
    home = _dateline_country(state)
    for chain in kept:
        if chain.country is None:
            _from_roles(chains, chain)
        if chain.country is not None or chain.sector not in _STATE or chain.kind not in {"person", "organization", "group"}:
            continue
        if chain.sector in {"GOV", "MIL", "LEG", "JUD", "COP", "SPY"} and home is not None and not chain.names:
            chain.country = home
            chain.note += "; country of the dateline"
            continue
        only = _only_country(state, chains.reading, chain)
        if only is not None:
            chain.country = only
            chain.note += "; the only country its sentence names"
        elif home is not None and chain.sector != "REB":
            chain.country = home
            chain.note += "; country of the dateline"


def _from_roles(chains: Chains, chain: Chain) -> None:
    for held in chain.held:
        owner = chains.code_of(*held.of) if held.of is not None else None
        if owner is not None and owner is not chain and owner.country is not None:
            chain.country = owner.country
            if chain.sector is None:
                chain.sector = owner.sector
            chain.note += f"; {held.title} of {owner.names[0] if owner.names else owner.drafts[0].text}"
            return


def _only_country(state: StoryState, reading: Reading, chain: Chain) -> str | None:
    """The country that the actor's sentences name, when they name but one."""
    codes: Counter[str] = Counter()
    for draft in chain.drafts[:3]:
        sentence = reading.sentence_of(draft.head)
        codes.update(adjectives(reading, sentence.first, sentence.last))
        span = reading.span(sentence.first, sentence.last)
        codes.update(place.country for place in state.places if place.country is not None and span.covers(place.span))
    return next(iter(codes)) if len(codes) == 1 else None


def _dateline_country(state: StoryState) -> str | None:
    dateline = state.story.dateline
    if dateline is None:
        return None
    found = set()
    for span in dateline.place_spans:
        text = span.cut(state.story.text)
        capital = country_of_capital(text.title()) or country_named(text)
        code = next((place.country for place in state.places if place.span == span), None) or (capital.iso3 if capital else None)
        if code is not None:
            found.add(code)
    return found.pop() if len(found) == 1 else None
