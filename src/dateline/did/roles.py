"""Who the doers and the done-to are: from the places a frame names to the story's actors."""

from collections.abc import Iterable

import msgspec

from dateline.did.deed import Deed
from dateline.did.scene import Scene
from dateline.model import Span, Token
from dateline.reading import grammar

_TRANSPARENT_PREPS = ("of", "from", "for", "in", "among")
_APART = {"excluding", "except", "without", "minus", "besides", "barring"}
_GIVING = {"AID", "SUPPORT", "COOPERATE"}
_THEIRS = {"its", "their", "his", "her"}
_DEEPEST = 2
"""Deeds to look through for a doer: "the strikes in the offensive by Chad"; each further one doubles the search."""
_BELONGING = frozenset({"troops", "police", "weapons", "military_target", "diplomat", "bearers"})
"""Classes of what acts or is struck as somebody's: "an Israeli patrol" stands for Israel."""
_MEMBERSHIP = frozenset(
    {
        "member", "leader", "group", "number", "official", "representative", "delegation", "force", "troop", "warplane",
        "jet", "soldier", "fighter", "part", "supporter", "minister", "unit", "side", "envoy", "team", "faction",
    }
)  # fmt: skip
"""Nouns that stand for what they belong to when the story has no actor of that name ("leaders from Chad")."""


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One participant: the actor's id and the words that name it here."""

    actor: str
    span: Span


class Cast(msgspec.Struct, frozen=True, kw_only=True):
    """The participants of a deed, and those named as not taking part."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    excluded: tuple[Party, ...] = ()


class Casting:
    """Finds the participants of deeds.

    Args:
        scene: The story.
        deeds: Every deed by token, to look through deed words that stand as subjects ("air strikes killed").
    """

    def __init__(self, scene: Scene, deeds: dict[int, Deed]) -> None:
        self.scene = scene
        self.deeds = deeds
        self._asked: set[int] = set()
        state = scene.state
        self._adjectives = {p.span.end: p.country for p in state.places if p.use in {"adjective", "government"}}
        self._countries = {
            actor.country: actor.id
            for actor in reversed(state.actors)
            if actor.kind == "country" and actor.country is not None
        }

    def of(self, deed: Deed) -> Cast:
        """Actors, recipients and excluded of a deed."""
        excluded: list[Party] = []
        thanked = self._thanked(deed)
        actors = [] if thanked is None else list(thanked.actors)
        actors = actors or self._fill(deed, deed.frame.actor, excluded, everyone=deed.frame.both)
        recipients = self._fill(deed, deed.frame.recipient, excluded, everyone=False)
        recipients = recipients or ([] if thanked is None else list(thanked.recipients))
        if deed.carried_as == "recipient" and deed.carrier is not None:
            recipients = recipients or self._parties(self.scene.subjects(deed.carrier), excluded)
        for folded in deed.absorbed:
            more = self.of(folded)
            actors = actors + list(more.actors) if deed.frame.both or not actors else actors
            recipients = recipients or list(more.recipients)
            if deed.act == "CONSULT" and not deed.frame.both:  # "visited Rome for talks with the king"
                recipients += [party for party in more.actors if party.actor not in {one.actor for one in actors}]
            excluded += more.excluded
        excluded += self._absent(deed)
        excluded += [party for verb in deed.missed_by for party in self._parties(self.scene.subjects(verb), [])]
        actors = actors or self._by_means(deed)
        out = {party.actor for party in excluded}
        kept = _distinct(party for party in actors if party.actor not in out)
        doers = {party.actor for party in kept}
        done_to = _distinct(party for party in recipients if party.actor not in out | doers)
        return Cast(actors=kept, recipients=done_to, excluded=_distinct(excluded))

    def _thanked(self, deed: Deed) -> Cast | None:
        """Who did what somebody is thanked or praised for, and to whom: "Nepal thanked *Japan* for (its) help"."""
        reading = self.scene.reading
        token = reading.tokens[deed.i]
        owner = reading.child(deed.i, "poss")
        if deed.content_of is None or reading.head(token).lower != "for" or deed.kind != "noun":
            return None
        if owner is not None and owner.lower not in _THEIRS:
            return None
        thanks = self.deeds.get(deed.content_of)
        if thanks is None or thanks.act != "SUPPORT" or grammar.negation(reading, thanks.i) is not None:
            return None
        doers = self._parties(self.scene.objects(deed.content_of), [])
        thankers = self._parties(self.scene.subjects(deed.content_of), []) if deed.act in _GIVING else []
        return Cast(actors=tuple(doers), recipients=tuple(thankers))

    def _by_means(self, deed: Deed) -> list[Party]:
        """The doer of the deed in which this one was done: "was not hit in the Turkish air strikes"."""
        reading = self.scene.reading
        for prep in reading.children(deed.i, "prep"):
            if prep.lower not in {"in", "by", "during", "with"}:
                continue
            for noun in reading.children(prep.i, "pobj"):
                within = self.deeds.get(noun.i)
                if within is not None and within.act == deed.act:
                    return self._fill(within, within.frame.actor, [], everyone=False)
        return []

    def _fill(self, deed: Deed, roles: tuple[str, ...], excluded: list[Party], *, everyone: bool) -> list[Party]:
        found: list[Party] = []
        for role in roles:
            found += self._parties(self.tokens(deed, role), excluded)
            if found and not everyone:
                break
        return found

    def tokens(self, deed: Deed, role: str) -> list[Token]:
        """The head words at the place `role` names, seen from the deed."""
        at: list[Token] = [self.scene.reading.tokens[deed.i]]
        for step, place in enumerate(role.split(".")):
            at = [token for here in at for token in self._place(deed, here, place, first=step == 0)]
        return at

    def _place(self, deed: Deed, here: Token, place: str, *, first: bool) -> list[Token]:
        scene, reading = self.scene, self.scene.reading
        name, _, word = place.partition(":")
        if name == "support":
            return scene.subjects(deed.carrier) if deed.carrier is not None and deed.carried_as == "actor" else []
        if name == "content":
            return [reading.tokens[inner.i] for inner in deed.about] or scene.clauses(here.i)
        if name in {"subject", "object", "recipient"}:
            find = scene.subjects if name == "subject" else scene.objects
            return find(here.i) if scene.is_verbal(here) else []
        if name == "mod":
            # "Turkish strikes", "US strikes"; but in "Syria talks" the country is the topic
            kids = reading.children(here.i, "amod", "compound", "nmod")
            return [kid for kid in kids if kid.dep == "amod" or kid.text.isupper()]
        if name == "prep":
            found = scene.after(here.i, word)
            if not found and first and deed.carrier is not None:
                found = scene.after(deed.carrier, word)
            return [token for token in found if token.dep == "pobj"]
        if name == "dative" and scene.is_passive(here.i) and reading.child(here.i, "dobj") is not None:
            return reading.children(here.i, "nsubjpass")  # "*Lesotho* was lent money"
        return [kid for kid in reading.children(here.i, name) if kid.pos != "ADP"]  # "dative", "poss"

    def parties(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """The actors that head words and their conjuncts name."""
        return _distinct(self._parties(heads, []))

    def _parties(self, heads: Iterable[Token], excluded: list[Party]) -> list[Party]:
        """The actors that head words and their conjuncts name; those joined by "but not" go to `excluded`."""
        found: list[Party] = []
        for each in heads:
            head = self._meant(each)
            for token in [*grammar.conjuncts(self.scene.reading, head.i), *self._companions(head)]:
                if token.pos in {"VERB", "AUX"} and token.i != head.i:
                    continue  # "an area not hit, but where rebels are fighting"
                parties = self._named(token)
                (excluded if token.i != head.i and self._is_left_out(token) else found).extend(parties)
            found_apart = self._apart(head)
            excluded.extend(found_apart)
        return found

    def _meant(self, token: Token) -> Token:
        """What a relative pronoun stands for; of "whose army", whose it is."""
        reading = self.scene.reading
        if token.tag in {"WP", "WDT"}:
            return grammar.antecedent(reading, token)
        whose = next((kid for kid in reading.children(token.i, "poss") if kid.lower == "whose"), None)
        clause = reading.head(token)
        if whose is not None and clause.dep == "relcl" and self.scene.state.actor_headed(token.i) is None:
            return reading.head(clause)
        return token

    def _companions(self, head: Token) -> list[Token]:
        """Who does it together with `head`: "Ghana, *joined by Togo*", "Poland, *together with Latvia*"."""
        reading = self.scene.reading
        found = [
            noun
            for kid in reading.children(head.i, "acl")
            if kid.lower == "joined"
            for agent in reading.children(kid.i, "agent")
            for noun in reading.children(agent.i, "pobj")
        ]
        for prep in reading.children(head.i, "prep"):
            beside = prep.lower == "alongside" or (
                prep.lower == "with"
                and any(w.lower in {"together", "along"} for w in reading.children(prep.i, "advmod"))
            )
            if beside:
                found += reading.children(prep.i, "pobj")
        return [token for noun in found for token in grammar.conjuncts(reading, noun.i)]

    def _named(self, token: Token, depth: int = 0) -> list[Party]:
        """The actor whose head word is `token`; of a word that stands for others ("a number of clans") theirs."""
        named = self.scene.state.actor_headed(token.i)
        if named is not None:
            return [Party(actor=named[0].id, span=named[1].span)]
        deed = self.deeds.get(token.i)
        if deed is not None and depth == 0:  # "Turkish air strikes killed": the doer of the strikes
            return self._doers(deed)
        country = self._country(token)
        if country is not None:
            return [Party(actor=country, span=token.span)]
        if depth > 1 or token.pos not in {"NOUN", "PROPN", "NUM", "PRON", "DET"}:
            return []
        if depth == 0 and "measure" not in self.scene.kinds(token.i) and self.scene.lemma(token) not in _MEMBERSHIP:
            belongs = self.scene.kinds(token.i) & _BELONGING
            return self._owners(token, depth) if belongs else []
        return self._through(token, depth)

    def _owners(self, token: Token, depth: int) -> list[Party]:
        """Whose a word's bearer is: "*Chad's* patrol", "an *Israeli* convoy"."""
        for kid in self.scene.reading.children(token.i, "poss", "amod", "compound", "nmod"):
            found = self._named(kid, depth + 2)
            if found:
                return found
        return []

    def _doers(self, deed: Deed) -> list[Party]:
        """The doers of a deed that stands where an actor is looked for; none once the search goes round or astray."""
        if deed.i in self._asked or len(self._asked) >= _DEEPEST:
            return []
        self._asked.add(deed.i)
        found = [party for role in deed.frame.actor for party in self._parties(self.tokens(deed, role), [])]
        self._asked.discard(deed.i)
        return found

    def _through(self, token: Token, depth: int) -> list[Party]:
        """Whom a word stands for: its owner or country ("Chad's troops"), else those after "of" or "from"."""
        reading = self.scene.reading
        owners = self._owners(token, depth)
        if owners:
            return owners
        for prep in _TRANSPARENT_PREPS:
            within = [grammar.antecedent(reading, t) for t in grammar.prepositions(reading, token.i, prep)]
            inner = [t for head in within for t in grammar.conjuncts(reading, head.i)]
            parties = [party for t in inner if not self._is_left_out(t) for party in self._named(t, depth + 1)]
            if parties:
                return parties
        return []

    def _country(self, token: Token) -> str | None:
        """The country actor that an adjective names ("Turkish"), when the story has it as an actor."""
        if token.pos not in {"ADJ", "PROPN"}:
            return None
        code = self._adjectives.get(token.end)
        return None if code is None else self._countries.get(code)

    def _is_left_out(self, token: Token) -> bool:
        """True for "… but *not Iran*"."""
        tokens = self.scene.reading.tokens
        before = [tokens[k].lower for k in range(max(0, self.scene.reading.extent(token.i)[0] - 2), token.i)]
        return "not" in before or any(kid.dep == "neg" for kid in self.scene.reading.children(token.i))

    def _apart(self, head: Token) -> list[Party]:
        """Whom "except", "excluding" or "without" takes out of a group."""
        reading = self.scene.reading
        at = [head, *reading.children(head.i, "appos")]
        kids = [kid for token in at for kid in reading.children(token.i, "prep", "advmod")]
        out = [t for kid in kids if self._sets_apart(kid) for t in reading.children(kid.i, "pobj")]
        return [party for t in out for c in grammar.conjuncts(reading, t.i) for party in self._left_out(c)]

    def _sets_apart(self, prep: Token) -> bool:
        """True for "except", "without", "rather than", "instead of"."""
        before = [kid.lower for kid in self.scene.reading.children(prep.i, "advmod")]
        choice = (prep.lower == "than" and "rather" in before) or (prep.lower == "of" and "instead" in before)
        return prep.lower in _APART or choice

    def _left_out(self, token: Token) -> list[Party]:
        """The actor that `token` itself names; "without guarantees by Chad" leaves nobody out."""
        return [] if token.i in self.deeds else self._named(token, depth=1)

    def _phrases(self, i: int) -> list[Token]:
        """The prepositions on token `i`, and those a parser hung on the phrases before them."""
        reading = self.scene.reading
        own = reading.children(i, "prep")
        return [
            *own,
            *(
                kid
                for prep in own
                for noun in reading.children(prep.i, "pobj")
                for kid in reading.children(noun.i, "prep")
            ),
        ]

    def _missing(self, i: int) -> list[Party]:
        """Whom a clause with "with" tells of as away: "met in Oslo, *with Syria notably absent*"."""
        reading = self.scene.reading
        gone = [kid for kid in reading.children(i, "advcl") if kid.lower in {"absent", "missing"}]
        return [
            party
            for kid in gone
            for subject in reading.children(kid.i, "nsubj")
            for token in grammar.conjuncts(reading, subject.i)
            for party in self._named(token)
        ]

    def _absent(self, deed: Deed) -> list[Party]:
        """Whom the deed's clause names as missing: "in the absence of France", "without Iran"."""
        reading = self.scene.reading
        found: list[Party] = []
        token = reading.tokens[deed.i]
        at = sorted(deed.tokens())
        for i in at:  # "were invited, but not Iran", parsed as a second predicate
            for kid in reading.children(i, "conj"):
                if kid.pos in {"NOUN", "PROPN"} and self._is_left_out(kid):
                    found += [party for t in grammar.conjuncts(reading, kid.i) for party in self._named(t)]
        if token.dep == "relcl":  # "on the day that leaders met, in the absence of Peru"
            at += [
                t.head for t in (reading.head(token), reading.head(reading.head(token))) if t.dep in {"pobj", "prep"}
            ]
        for i in at:
            found += self._missing(i)
            for prep in self._phrases(i):
                for noun in reading.children(prep.i, "pobj"):
                    if self._sets_apart(prep) and prep.head == i:
                        found += [p for t in grammar.conjuncts(reading, noun.i) for p in self._left_out(t)]
                        continue
                    if self.scene.lemma(noun) == "absence":
                        owners = [*grammar.prepositions(reading, noun.i, "of"), *reading.children(noun.i, "poss")]
                        gone = [c for owner in owners for c in grammar.conjuncts(reading, owner.i)]
                    else:
                        continue
                    found += [party for t in gone for party in self._named(t)]
        return found


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each actor once, by its first words."""
    out: dict[str, Party] = {}
    for party in parties:
        out.setdefault(party.actor, party)
    return tuple(out.values())
