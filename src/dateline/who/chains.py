"""Coreference: mentions that name the same actor become one chain.

Mentions are taken in text order. A name joins the chain of its name; a description the nearest actor it can describe;
a pronoun the likeliest actor before it. When in doubt a mention opens a chain of its own: two actors in one chain is
the worst error.
"""

from collections.abc import Collection, Iterator

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.offices import Office
from dateline.lexicon.roles import OrganisationNoun, actor_nouns
from dateline.model import Reading
from dateline.who.chain import Chain
from dateline.who.code import NOTHING
from dateline.who.drafts import Draft
from dateline.who.match import (
    full_names,
    goes_by,
    initials,
    person_key,
    same_organisation,
    same_person,
    surnames,
    telling,
)
from dateline.who.office import term_of
from dateline.who.pronouns import antecedent
from dateline.who.sectors import OFFICIAL
from dateline.who.spelling import plain

REACH = 12
"""Sentences a description may look back for its actor; farther back, news names it again."""


class Chains:
    """The chains of one story.

    Args:
        reading: The story.
        drafts: Its mentions in text order.
        day: ISO day of the story, for dated offices; None where unknown.
        countries: The countries it speaks of.
    """

    def __init__(
        self, reading: Reading, drafts: list[Draft], *, day: str | None = None, countries: Collection[str] = ()
    ) -> None:
        self.reading = reading
        self.day = day
        self.countries = countries
        self.chains: list[Chain] = []
        self.by_key: dict[tuple[str, str], Chain] = {}
        self.people: dict[str, list[Chain]] = {}
        self.of_token: dict[int, Chain] = {}
        self.full_names = full_names(drafts)
        for draft in drafts:
            chain = self._chain_of(draft)
            if chain is not None:
                chain.add(draft)
                self.of_token.setdefault(draft.head, chain)
                self.of_token.setdefault(draft.anchor, chain)

    def sentence(self, draft: Draft) -> int:
        """The sentence of a mention."""
        return self.reading.tokens[draft.head].sentence

    def _chain_of(self, draft: Draft) -> Chain | None:
        if draft.form == "pronoun":
            return antecedent(self, draft)
        if draft.form == "nominal":
            return self._nominal(draft)
        if draft.kind == "person":
            return self._person(draft)
        if draft.kind == "organization":
            return self._organisation(draft)
        return self._keyed(draft, *self._nation_key(draft))

    def _open(self, draft: Draft) -> Chain:
        known = draft.known is not None and draft.kind != "person"  # "Taliban fighters" are the Taliban, in any order
        kind = "organization" if known else draft.kind
        chain = Chain(kind, len(self.chains), many=draft.number == "many" and not known)
        self.chains.append(chain)
        return chain

    def _keyed(self, draft: Draft, kind: str, key: str) -> Chain:
        chain = self.by_key.get((kind, key))
        if chain is None:
            chain = self.by_key[kind, key] = self._open(draft)
        return chain

    @staticmethod
    def _nation_key(draft: Draft) -> tuple[str, str]:
        if draft.kind == "country" and draft.code.country is not None:
            return "country", draft.code.country
        return "place", plain(draft.text) if draft.place is None else str(draft.place)

    # -- names ------------------------------------------------------------------------------------------------

    def _person(self, draft: Draft) -> Chain:
        key = person_key(draft.text)
        own = ("known", "" if draft.known is None else draft.known.authority or draft.known.name)
        tied = self.of_token.get(draft.tie) if draft.tie is not None else None
        found = self.by_key.get(own) or self._known_person(draft, key)
        if found is None:
            found = tied if tied is not None and tied.kind == "person" and not tied.names else self._open(draft)
        if draft.known is not None:
            self.by_key.setdefault(own, found)
        for part in surnames(key) if key else (plain(draft.text),):
            here = self.people.setdefault(part, [])
            if found not in here:
                here.append(found)
        return found

    def _known_person(self, draft: Draft, key: tuple[str, ...]) -> Chain | None:
        candidates = {chain.at: chain for part in surnames(key) for chain in self.people.get(part, [])} if key else {}
        fitting = [
            chain for chain in candidates.values()
            if (draft.gender is None or chain.gender in {None, draft.gender}) and chain.names
            and all(same_person(key, person_key(name)) for name in telling(chain.names))
        ]  # fmt: skip
        return max(fitting, key=lambda chain: (goes_by(chain.names, key), chain.last.head), default=None)

    def _organisation(self, draft: Draft) -> Chain:
        if draft.known is not None:
            return self._keyed(draft, "known", draft.known.authority or draft.known.name)
        name = plain(draft.text)
        found = self.by_key.get(("name", name))
        if found is None and draft.acronym:
            found = self.by_key.get(("acronym", draft.acronym.replace(".", "")))
        if found is None:
            found = self._partial(draft) or self._open(draft)
        self.by_key.setdefault(("name", name), found)
        for acronym in initials(draft.text):
            self.by_key.setdefault(("acronym", acronym), found)
        return found

    def _partial(self, draft: Draft) -> Chain | None:
        full = self.full_names.get(draft.text)
        if full is not None:
            return self.by_key.get(("name", plain(full)))
        for chain in reversed(self.chains):
            if (
                chain.kind == "organization"
                and chain.known is None
                and any(same_organisation(draft.text, name) for name in chain.names)
            ):
                return chain
        return None

    # -- descriptions -----------------------------------------------------------------------------------------

    def _nominal(self, draft: Draft) -> Chain | None:
        if draft.why == "people":
            return self._people(draft)
        if draft.known is not None:
            return self._keyed(draft, "known", draft.known.authority or draft.known.name)
        owner = self.of_token.get(draft.owner) if draft.owner is not None else None
        found = self._owned(draft, owner) if owner is not None else None
        if found is None and not draft.disjoint:
            found = self._named_so(draft) or self._role(draft) or self._same_noun(draft) or self._by_kind(draft)
        if found is None and draft.noun in _STATE and draft.code.country is not None:
            draft.kind = "country"
            return self._keyed(draft, "country", draft.code.country)  # "the Danish state"
        if found is None and (draft.faint or draft.noun in actor_words("territory") or self._of_a_thing(draft, owner)):
            return None  # "the country" with no country before it names nobody in particular
        if found is None:
            found = self._open(draft)
            found.owner = owner
            if owner is not None:
                found.inherit(draft, owner)
                self.by_key.setdefault(("owned", f"{owner.at} {draft.noun}"), found)
        return found

    def _of_a_thing(self, draft: Draft, owner: Chain | None) -> bool:
        """True for "its banks", a river's: a body that belongs to no actor."""
        own = self.reading.tokens[draft.owner] if draft.owner is not None else None
        return (
            owner is None
            and own is not None
            and own.lower == "its"
            and isinstance(actor_nouns().get(draft.noun), OrganisationNoun)
        )

    def _named_so(self, draft: Draft) -> Chain | None:
        """So "the Carver navy" where the story also writes "Carver Navy"."""
        return self.by_key.get(("name", plain(draft.text))) if draft.kind == "organization" else None

    def _owned(self, draft: Draft, owner: Chain) -> Chain | None:
        return self.by_key.get(("owned", f"{owner.at} {draft.noun}"))

    def _people(self, draft: Draft) -> Chain:
        """So "the Russians" are Russia's side, as news has it; "thousands of Russians" are people."""
        country = draft.code.country or ""
        if draft.definite and not draft.modifiers and draft.kind == "group":
            nation = self.by_key.get(("country", country))
            if nation is not None:
                draft.code = NOTHING
                return nation
        return self._keyed(draft, "people", f"{country} {draft.number} {sorted(draft.modifiers)}")

    def _before(self, draft: Draft, reach: int = REACH) -> Iterator[Chain]:
        """The chains of the sentences before, the latest first."""
        here = self.sentence(draft)
        near = [chain for chain in self.chains if chain.drafts and here - self.sentence(chain.last) <= reach]
        yield from sorted(near, key=lambda chain: -chain.last.head)

    def _role(self, draft: Draft) -> Chain | None:
        """Resolve "the foreign minister": the nearest person of that role, and of that country where one is said."""
        if draft.kind != "person" or not draft.held or not (draft.definite or draft.code.country is not None):
            return None
        if draft.noun in actor_words("kin"):
            return None
        role, country = draft.held[0].title, draft.code.country
        for chain in self._before(draft):
            if chain.kind != "person" or (country is not None and chain.country not in {None, country}):
                continue
            if chain.gender and draft.gender and chain.gender != draft.gender:
                continue
            if any(_same_role(role, other, draft) for other in chain.roles) and (chain.names or draft.definite):
                return chain
            term = self.term(chain) if country is not None else None
            if term is not None and term.country == country and _same_role(role, term.title, draft):
                return chain  # "the Russian president" after "Putin" alone
        return None

    def term(self, chain: Chain) -> Office | None:
        """The office that makes a person known by name, unless the story has another country for that person."""
        if chain.kind != "person" or not chain.names:
            return None
        name = max(chain.names, key=lambda one: len(one.split()))
        found = term_of(name, chain.roles, self.day, self.countries)
        if found is None or chain.country not in {None, found.country}:
            return None
        return found if chain.sector in _PUBLIC or chain.sector == found.sector else None

    def _same_noun(self, draft: Draft) -> Chain | None:
        plural = draft.number == "many"
        bare = plural and not draft.definite
        if not (draft.definite or bare):
            return None
        reach = len(self.reading.sentences) if plural or draft.code.country is not None else REACH
        for chain in self._before(draft, reach):
            if (
                draft.noun not in chain.nouns
                or chain.many != plural
                or (chain.owner is not None and draft.owner is None and plural)
            ):
                continue
            if draft.code.country is not None and chain.country not in {None, draft.code.country}:
                continue
            earlier = next(one for one in chain.drafts if one.noun == draft.noun)
            if earlier.disjoint and bare:
                continue
            if draft.modifiers <= earlier.modifiers and (
                draft.modifiers == earlier.modifiers or draft.definite or earlier.code.country
            ):
                return chain
        return None

    def _by_kind(self, draft: Draft) -> Chain | None:
        """Resolve "the ministry", "the company", "the group", "the country": the nearest named body of that kind."""
        if not draft.definite or draft.modifiers - _OWN_MODIFIERS or draft.owner is not None:
            return None
        if draft.number == "many":
            return self._armed(draft)
        if draft.noun in actor_words("territory"):
            kinds: set[str] = {"country"} if draft.noun in {"country", "nation", "state"} else {"place"}
            near = [
                chain for chain in self._before(draft)
                if chain.kind in kinds and any(self.reading.tokens[one.anchor].dep != "appos" for one in chain.drafts)
            ]  # fmt: skip
            here = self.sentence(draft)
            return max(near, key=lambda chain: self._spoken_of(chain, here), default=None)
        if draft.kind not in {"organization", "group"}:
            return None
        for chain in self._before(draft, 6):
            if chain.kind == "organization" and chain.names and self._is_a(chain, draft):
                return chain
        return None

    def _spoken_of(self, place: Chain, here: int) -> int:
        """How often the last sentences named the place or those who are of it: "the Syrian army" speaks of Syria."""
        own = [chain for chain in self.chains if chain is place or (chain.country and chain.country == place.country)]
        return sum(here - self.sentence(one) <= 3 for chain in own for one in chain.drafts)

    def _armed(self, draft: Draft) -> Chain | None:
        """Take "the militants" right after a named armed group for that group."""
        if draft.code.sector != "REB":
            return None
        near = (chain for chain in self._before(draft, 2) if chain.kind == "organization" and chain.sector == "REB")
        return next((chain for chain in near if chain.names), None)

    def _is_a(self, chain: Chain, draft: Draft) -> bool:
        """The description's noun is a word of the name ("the ministry", Ministry of Health), or of its sector."""
        if any(draft.noun in name.lower().split() for name in chain.names):
            return True
        if draft.noun in actor_words("generic_body"):
            return chain.sector not in {"GOV", "MIL", "JUD", "LEG", "JRN", "BUS"} or chain.country in {
                "IGO",
                "NGO",
                "UNO",
            }
        row = actor_nouns().get(draft.noun)
        return row is not None and row.sector is not None and not row.transparent and row.sector == chain.sector

    def named_in(self, draft: Draft) -> Iterator[Draft]:
        """The mentions by name that lie within a mention's words."""
        for chain in self.chains:
            for one in chain.drafts:
                if one.form == "name" and draft.first <= one.first and one.last <= draft.last:
                    yield one

    def code_of(self, first: int, last: int) -> Chain | None:
        """The chain of the longest mention among tokens `first` to `last`."""
        best: tuple[int, Chain] | None = None
        for i in range(first, last):
            chain = self.of_token.get(i)
            if chain is None:
                continue
            size = max(
                (one.last - one.first for one in chain.drafts if first <= one.first and one.last <= last), default=0
            )
            if size and (best is None or size > best[0]):
                best = size, chain
        return best[1] if best is not None else None


_PUBLIC = OFFICIAL | {None, "ELI", "PTY", "OPP", "REB"}
"""Sectors of those who may hold an office; a shopkeeper of the name is somebody else."""

_STATE = frozenset({"state", "nation", "republic", "kingdom"})

_OWN_MODIFIERS = frozenset({"own", "same", "said", "whole"})


def _same_role(role: str, other: str, draft: Draft) -> bool:
    if role == other:
        return True
    shorter = other.endswith(" " + role)
    return shorter and (draft.definite or draft.code.country is not None)
