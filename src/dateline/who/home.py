"""The country and sector of those whose own words do not tell: by office, by role, by the story's setting."""

from collections import Counter

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital
from dateline.lexicon.offices import Office, flat, offices
from dateline.model import StoryState
from dateline.who.chain import Chain
from dateline.who.chains import Chains
from dateline.who.match import person_key, same_person
from dateline.who.page import Page
from dateline.who.phrases import stands_behind
from dateline.who.spelling import plain

_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors of the state: where a story from one capital names no country, they are that country's."""

_NATIONAL = _STATE | {"ELI", "OPP", "REB", "PTY", "PRM"}
"""Sectors whose members always have a country, whether or not the words say it."""


def settle_countries(state: StoryState, page: Page, chains: Chains, kept: list[Chain]) -> None:
    """Give actors without a country the one their text leaves no doubt about.

    In this order: the table of offices; the country of what their role belongs to; for bodies of the state the
    country of a single dateline ("PARIS": "a foreign ministry spokesman" is French); the only country that their
    own sentences name.
    """
    home = _dateline_country(state)
    for chain in kept:
        if chain.kind == "person" and chain.names:
            _from_office(chain, state.story.published)
        if chain.country is None:
            _from_roles(chains, chain)
        if (
            chain.country is not None
            or chain.sector not in _NATIONAL
            or chain.kind not in {"person", "organization", "group"}
        ):
            continue
        if chain.sector in _STATE and home is not None and not chain.names:
            chain.country = home
            chain.because("country of the dateline")
            continue
        only = _only_country(state, page, chain)
        if only is not None:
            chain.country = only
            chain.because("the only country its sentences name")
        elif home is not None and chain.sector in _STATE | {"ELI", "OPP", "PTY"}:
            chain.country = home
            chain.because("country of the dateline")


def _from_office(chain: Chain, published: str | None) -> None:
    """Document memory ends at the page; the table of offices goes on where the story gives no more than a name."""
    if chain.country is not None and chain.sector is not None:
        return
    term = _term(chain, published)
    if term is None or chain.country not in {None, term.country}:
        return
    chain.country = term.country
    former = published is not None and term.end is not None and term.end < published
    if chain.sector is None:
        chain.sector = "ELI" if former and term.sector == "GOV" else term.sector
    chain.because(f"{'former ' if former else ''}{term.title}, {term.start} to {term.end or 'now'}: offices")


def _term(chain: Chain, published: str | None) -> Office | None:
    """The office of the person so named: with the full name, or the last name and that very title."""
    name = max(chain.names, key=lambda one: len(one.split()))
    key = person_key(name)
    if not key:
        return None
    terms = [
        term for term in offices().get(flat(key[-1]).removeprefix("al-"), ())
        if (len(key) > 1 or term.title in chain.roles) and same_person(key, person_key(term.name))
    ]  # fmt: skip
    if len({plain(term.name) for term in terms}) > 1:
        return None
    day = None if published is None or "X" in published else published
    held = [term for term in terms if day is None or term.held_on(day)]
    past = [term for term in terms if day is not None and term.end is not None and term.end < day]
    return next(iter(held or past), None)


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


def _only_country(state: StoryState, page: Page, chain: Chain) -> str | None:
    """The country that the actor's sentences name, when they name but one."""
    codes: Counter[str] = Counter()
    reading = page.reading
    for draft in chain.drafts[:3]:
        sentence = reading.sentence_of(draft.head)
        for token in reading.tokens[sentence.first : sentence.last]:
            found = country_of_adjective(token.text) if token.text[0].isupper() else None
            if found is not None and not stands_behind(reading, token.i):
                codes[found.iso3] += 1
        span = reading.span(sentence.first, sentence.last)
        codes.update(
            place.country
            for place in state.places
            if place.country is not None
            and span.covers(place.span)
            and not stands_behind(reading, reading.between(*place.span)[1] - 1)
        )
    return next(iter(codes)) if len(codes) == 1 else None


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
