"""Every naming of somebody in a story: names, descriptions and pronouns, each with its extent and its code."""

from collections.abc import Iterable, Iterator

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_of_adjective
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import Gender, OrganisationNoun, RoleNoun, actor_nouns
from dateline.lexicon.titles import titles
from dateline.model import Dropped, PlaceRef, Reading, StoryState, Token
from dateline.who.coding import NOTHING, Code, PlaceCountry, code_words, joined
from dateline.who.drafts import Draft, Held
from dateline.who.names import Name, find_names, parts_of
from dateline.who.phrases import head_of, left_edge, right_edge, words

_MODIFYING = frozenset({"compound", "nmod", "amod", "npadvmod", "advmod"})
_PRONOUNS: dict[str, tuple[Gender | None, str]] = {
    "he": ("m", "one"), "him": ("m", "one"), "his": ("m", "one"), "himself": ("m", "one"),
    "she": ("f", "one"), "her": ("f", "one"), "hers": ("f", "one"), "herself": ("f", "one"),
    "it": (None, "it"), "its": (None, "it"), "itself": (None, "it"),
    "they": (None, "many"), "them": (None, "many"), "their": (None, "many"), "theirs": (None, "many"), "themselves": (None, "many"),
}  # fmt: skip
_LOOSE = {"person": "person", "organization": "organization", "country": "country", "people": "group", "place": "place"}


def _order(draft: Draft) -> tuple[float, int, int]:
    """Text order, longer before shorter, but a possessor before what it possesses: "his" before "his aides"."""
    first = draft.first if draft.owner is None else draft.owner + 0.5
    return first, -draft.last, draft.head


class Mentions:
    """Reads the mentions of one story; `drafts` in text order, longer before shorter."""

    def __init__(self, state: StoryState) -> None:
        self.state = state
        self.reading: Reading = state.reading
        self.places: dict[tuple[int, int], PlaceRef] = {place.span: place for place in state.places}
        self.names = find_names(state)
        self.name_at: dict[int, Name] = {i: name for name in self.names for i in range(name.first, name.last)}
        self.place = self._place_country()
        self.dropped: list[Dropped] = []
        self.drafts = sorted(self._drafts(), key=_order)

    def _place_country(self) -> PlaceCountry:
        table = {place.text: place.country for place in self.state.places if place.country is not None}
        return table.get

    def _drafts(self) -> Iterator[Draft]:
        heads = set()
        for name in self.names:
            draft = self._name(name)
            if draft is not None:
                heads.add(draft.head)
                yield draft
        for token in self.reading.tokens:
            if token.i in heads:
                continue
            if token.pos in {"NOUN", "PROPN", "ADJ"} and token.i not in self.name_at:
                draft = self._nominal(token)
            elif token.pos == "PRON" or token.tag == "PRP$":
                draft = self._pronoun(token)
            else:
                draft = None
            if draft is not None:
                yield draft

    # -- names ------------------------------------------------------------------------------------------------

    def _name(self, name: Name) -> Draft | None:
        span = self.reading.span(name.first, name.last)
        if name.label == "thing":
            if name.reason not in {"", "adjective"}:
                self.dropped.append(Dropped(span=span, reason=f"names a {name.reason}, no actor"))
            return None
        anchor = head_of(self.reading, name.first, name.last)
        token = self.reading.tokens[anchor]
        if name.label in {"country", "place"}:
            return self._nation(name, token)
        if name.label == "people":
            return self._people(name, token)
        inside = token.dep in _MODIFYING and token.head >= name.last
        if name.label == "person":
            return self._person(name, token, inside=inside)
        return self._organisation(name, token, inside=inside)

    def _person(self, name: Name, anchor: Token, *, inside: bool) -> Draft:
        reading = self.reading
        first = name.first if inside else left_edge(reading, anchor.i, name.first)
        first = self._title_edge(first, name.first)
        if first > name.first or reading.sentence_of(first).i != anchor.sentence:
            first = name.first
        before = words(reading, first, name.first)
        held: list[Held] = []
        code = NOTHING
        if before:
            code = code_words(before, self.place)
            owner = reading.child(anchor.i, "poss")
            if code.role:
                held.append(Held(title=code.role, code=code, of=self._owner_of(owner)))
        gender = self._gender(before, name.text)
        draft = Draft(
            first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="name", kind="person", text=name.text,
            name=(name.first, name.last), code=code, held=held, gender=gender, why="name.person",
        )  # fmt: skip
        self._described(draft, anchor)
        return draft

    def _owner_of(self, owner: Token | None) -> tuple[int, int] | None:
        return None if owner is None else self.reading.extent(owner.i)

    def _title_edge(self, first: int, name: int) -> int:
        """Titles that the parser left outside the phrase still belong to it: "said | Gen. | Sato"."""
        tokens = self.reading.tokens
        while first > 0 and first == name and tokens[first - 1].lower.replace(".", "") in titles() and tokens[first - 1].text[0].isupper():
            first = name = first - 1
        return first

    @staticmethod
    def _gender(before: list[str], name: str) -> Gender | None:
        for i in range(len(before)):
            for last in range(len(before), i, -1):
                text = joined(before[i:last]).lower().replace(".", "")
                row = titles().get(text) or actor_nouns().get(text)
                gender = None if row is None or isinstance(row, OrganisationNoun) else row.gender
                if gender is not None:
                    return gender
        parts = list(parts_of(name))
        return given_names().get(parts[0]) if len(parts) > 1 else None

    def _described(self, draft: Draft, anchor: Token) -> None:
        """Roles from appositions and predicates: "Hill, a spokesman for the port", "Hill is the mayor of Ely"."""
        reading = self.reading
        for noun in reading.children(anchor.i, "appos"):
            if noun.i >= draft.last:
                self._hold(draft, noun)
        if anchor.dep == "appos":
            above = reading.head(anchor)
            if above.lower in actor_nouns() and above.i not in self.name_at:
                self._hold(draft, above)
                draft.tie = above.i
        verb = reading.head(anchor)
        if anchor.dep in {"nsubj", "nsubjpass"} and verb.lemma in {"be", "become", "remain"}:
            noun = reading.child(verb.i, "attr")
            if noun is not None and reading.child(verb.i, "neg") is None:
                self._hold(draft, noun)

    def _hold(self, draft: Draft, noun: Token) -> None:
        reading = self.reading
        if noun.lower not in actor_nouns() or noun.i in self.name_at:
            return
        first, last = left_edge(reading, noun.i), right_edge(reading, noun.i, noun.i + 1)
        code = code_words(words(reading, first, last), self.place)
        prep = next((p for p in reading.children(noun.i, "prep") if p.lower in actor_words("belongs")), None)
        of = reading.extent(prep.i) if prep is not None else self._owner_of(reading.child(noun.i, "poss"))
        if draft.kind == "person" and (code.role is None or code.plural):
            return
        draft.held.append(Held(title=code.role or noun.lower, code=code, of=of))
        if draft.gender is None:
            draft.gender = self._gender([noun.text], "")

    def _organisation(self, name: Name, anchor: Token, *, inside: bool) -> Draft:
        reading = self.reading
        head, last, why = name.last - 1, name.last, "name.known" if name.known is not None else "name.organization"
        first = name.first if inside else left_edge(reading, anchor.i, name.first)
        outer = reading.head(anchor) if inside else None
        if outer is not None and self._is_body_of(name, outer):
            first, last, head, anchor = left_edge(reading, outer.i), outer.i + 1, outer.i, outer
            first = self._after_rivals(min(first, name.first), name.first)
            inside = False
        if not inside:
            last = max(last, self._of_name(anchor.i, last))
        code = self._organisation_code(name)
        draft = Draft(
            first=first, last=last, head=head, anchor=anchor.i, form="name", kind="organization", text=name.text,
            name=(name.first, name.last), known=name.known, code=code, why=why,
            acronym=name.text if name.text.isupper() and " " not in name.text else "",
        )  # fmt: skip
        if not inside:
            self._described(draft, anchor)
        return draft

    def _organisation_code(self, name: Name) -> Code:
        if name.known is not None:
            known = name.known
            return Code(country=known.code, sector=known.sector, kind="organization", known=known.name, note=f"{known.name}: {known.table}")
        return code_words(words(self.reading, name.first, name.last), self.place)

    def _is_body_of(self, name: Name, outer: Token) -> bool:
        """ "the Southern Front alliance" is the Southern Front; "Taliban fighters" are the Taliban at work."""
        row = actor_nouns().get(outer.lower)
        if row is None or outer.i != name.last or outer.i in self.name_at or not row.transparent:
            return False
        if isinstance(row, OrganisationNoun):
            return outer.tag != "NNS" or name.known is not None
        return outer.tag == "NNS" and row.sector == "UAF" and name.known is not None

    def _of_name(self, anchor: int, last: int) -> int:
        """The end of "the Southern Front of the Free Syrian Army": an of-phrase that holds a name belongs to the name."""
        end = right_edge(self.reading, anchor, last, ("of",))
        return end if end > last and any(i in self.name_at for i in range(last, end)) else last

    def _nation(self, name: Name, anchor: Token) -> Draft | None:
        reading = self.reading
        ref = self.places.get(reading.span(name.first, name.last))
        if ref is not None and ref.use == "part":
            return None
        country = ref.country if ref is not None and ref.country is not None else name.country
        government = ref is not None and ref.use == "government"
        inside = anchor.dep in _MODIFYING and anchor.head >= name.last
        first = name.first if inside else left_edge(reading, anchor.i, name.first)
        if any(token.pos not in {"DET", "ADJ"} for token in reading.tokens[first : name.first]):
            first = name.first
        nation = name.label == "country" or government
        sector = "GOV" if government else None
        return Draft(
            first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="name", kind="country" if nation else "place",
            text=name.text, name=(name.first, name.last), why="name.country" if nation else "name.place",
            code=Code(country=country, sector=sector, kind="country", note=f"{'government' if government else 'place'}: {name.text}"),
        )  # fmt: skip

    def _people(self, name: Name, anchor: Token) -> Draft | None:
        reading = self.reading
        first = left_edge(reading, anchor.i, name.first)
        before = [token.lower for token in reading.tokens[first : name.first]]
        one = reading.tokens[name.last - 1].tag == "NNP" and "the" not in before and bool(before)
        return Draft(
            first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="nominal", text=name.text,
            kind="person" if one else "group", number="one" if one else "many", noun=reading.tokens[name.last - 1].lower,
            definite=before == ["the"], disjoint=bool(actor_words("disjoint") & set(before)),
            modifiers=frozenset(before) - actor_words("determiner"), name=(name.first, name.last),
            code=Code(country=name.country, sector="CVL", kind="group", note=f"people: {name.text}"), why="people",
        )  # fmt: skip

    # -- descriptions -----------------------------------------------------------------------------------------

    def _nominal(self, token: Token) -> Draft | None:
        row = actor_nouns().get(token.lower)
        if row is None or token.dep in _MODIFYING or not self._acts(token, row):
            return None
        reading = self.reading
        first = self._after_rivals(left_edge(reading, token.i), token.i)
        last = right_edge(reading, token.i, token.i + 1)
        code = code_words(words(reading, first, last), self.place)
        if code.kind is None or (token.pos == "ADJ" and code.kind != "group"):
            return None
        many = token.tag in {"NNS", "NNPS"} or (code.plural and token.lower != row.noun) or token.lower in {"people", "police"}
        before = [word.lower() for word in words(reading, first, token.i)]
        owner = reading.child(token.i, "poss")
        bare = first
        while bare < token.i and reading.tokens[bare].lower in actor_words("determiner"):
            bare += 1
        kind = code.kind if code.kind != "country" else "organization"
        prep = next((p for p in reading.children(token.i, "prep") if p.lower in actor_words("belongs") and p.i < last), None)
        of = reading.extent(prep.i) if prep is not None else self._owner_of(owner)
        held = [Held(title=code.role, code=code, of=of)] if code.role and not many else []
        return Draft(
            first=first, last=last, head=token.i, anchor=token.i, form="nominal", kind=kind, text=self._flat(bare, last),
            code=code, held=held, gender=row.gender if isinstance(row, RoleNoun) else None, number="many" if many else "one",
            definite=bool(before) and before[0] in actor_words("definite"), disjoint=bool(actor_words("disjoint") & set(before)),
            noun=row.noun, modifiers=frozenset(self._modifiers(before, token, last)), owner=None if owner is None else owner.i,
            faint=self._is_faint(token, row), why="description",
        )  # fmt: skip

    def _after_rivals(self, first: int, head: int) -> int:
        """"Iranian and Lebanese fighters" are two groups; the words that stand with the noun name the second."""
        tokens = self.reading.tokens
        for i in range(head - 1, first, -1):
            if tokens[i].dep == "cc" and country_of_adjective(tokens[i - 1].text) and country_of_adjective(tokens[i + 1].text):
                return i + 1
        return first

    def _flat(self, first: int, last: int) -> str:
        """The story's own words, on one line and with straight apostrophes."""
        return " ".join(self.reading.span(first, last).cut(self.state.story.text).split()).replace("\u2019", "'")

    def _modifiers(self, before: list[str], token: Token, last: int) -> Iterator[str]:
        skip = actor_words("determiner") | {"'s", "'", ",", "-"}
        yield from (word for word in before if word not in skip)
        for word in self.reading.tokens[token.i + 1 : last]:
            if word.pos in {"NOUN", "PROPN", "ADJ"}:
                yield word.lower

    def _acts(self, token: Token, row: RoleNoun | OrganisationNoun) -> bool:
        """False for predicates, appositions to a name, "as president", and faint words that neither act nor are meant."""
        above = self.reading.head(token)
        if token.dep in {"attr", "oprd", "acomp"} or (token.dep == "pobj" and above.lower == "as"):
            return False
        if token.dep == "appos" and (above.i in self.name_at or above.lower in actor_nouns()):
            return False
        if token.dep == "ROOT" and token.pos == "ADJ":
            return False
        return True

    def _is_faint(self, token: Token, row: RoleNoun | OrganisationNoun) -> bool:
        """A word like "side" or "church" that is an actor only where it acts, or where it means one named before."""
        acting = token.dep in {"nsubj", "agent"} or (token.dep == "pobj" and self.reading.head(token).dep == "agent")
        return row.noun in actor_words("faint") and not acting

    # -- pronouns ---------------------------------------------------------------------------------------------

    def _pronoun(self, token: Token) -> Draft | None:
        found = _PRONOUNS.get(token.lower)
        if found is None or (token.lower == "it" and self._hollow(token)):
            return None
        gender, number = found
        return Draft(
            first=token.i, last=token.i + 1, head=token.i, anchor=token.i, form="pronoun", kind="pronoun", text=token.lower,
            gender=gender, number="many" if number == "many" else "one", why="pronoun",
        )  # fmt: skip

    def _hollow(self, token: Token) -> bool:
        """"It is clear that …", "it rained", "it seems": nobody is meant."""
        if token.dep == "expl":
            return True
        if token.dep not in {"nsubj", "nsubjpass"}:
            return False
        verb = self.reading.head(token)
        if verb.lemma in actor_words("hollow_it"):
            return True
        clause = self.reading.child(verb.i, "ccomp", "xcomp", "advcl", "csubj")
        if verb.lemma == "be":
            says = self.reading.child(verb.i, "acomp", "attr")
            inner = self.reading.children(says.i, "ccomp", "xcomp", "relcl", "advcl", "acl") if says is not None else []
            return says is not None and (clause is not None or bool(inner)) and says.lemma not in {"ready", "able", "willing", "sceptical", "skeptical", "prepared"}
        return token.dep == "nsubjpass" and clause is not None and clause.dep == "ccomp"


def adjectives(reading: Reading, first: int, last: int) -> Iterable[str]:
    """The codes of the countries whose adjectives stand among tokens `first` to `last`."""
    for token in reading.tokens[first:last]:
        if token.text[0].isupper():
            found = country_of_adjective(token.text)
            if found is not None:
                yield found.iso3
