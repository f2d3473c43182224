"""What the readers of mentions share: the story's reading, its names, and which countries it speaks of."""

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known
from dateline.lexicon.countries import country_of_adjective
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import Gender, OrganisationNoun, actor_nouns
from dateline.lexicon.titles import titles
from dateline.model import PlaceRef, Reading, StoryState, Token
from dateline.who.authority import Authority
from dateline.who.coding import code_words
from dateline.who.drafts import Held
from dateline.who.labels import Name
from dateline.who.lookup import joined
from dateline.who.match import person_key
from dateline.who.names import find_names
from dateline.who.phrases import left_edge, right_edge, words

MODIFYING = frozenset({"compound", "nmod", "amod", "npadvmod", "advmod"})
"""Dependencies by which a word only specifies the noun after it."""


class Page:
    """One story as the readers of mentions see it."""

    def __init__(self, state: StoryState, authority: Authority | None = None) -> None:
        self.story_text = state.story.text
        self.reading: Reading = state.reading
        self.places: dict[tuple[int, int], PlaceRef] = {place.span: place for place in state.places}
        self.countries_by_place = {place.text: place.country for place in state.places if place.country is not None}
        self.names = find_names(state, authority)
        self.name_at: dict[int, Name] = {i: name for name in self.names for i in range(name.first, name.last)}
        self.spoken_of = self._countries()

    def _countries(self) -> set[str]:
        """The countries whose names, adjectives or places stand in the story."""
        out = {name.country for name in self.names if name.country is not None} | set(self.countries_by_place.values())
        for token in self.reading.tokens:
            if token.text[0].isupper() and (found := country_of_adjective(token.text)) is not None:
                out.add(found.iso3)
        return out

    def text(self, name: Name) -> str:
        """The name as the story writes it, on one line and with straight apostrophes."""
        return self.flat(name.first, name.last)

    def flat(self, first: int, last: int) -> str:
        """The story's own words, on one line and with straight apostrophes."""
        return " ".join(self.reading.span(first, last).cut(self.story_text).split()).replace("\u2019", "'")

    def place(self, text: str) -> str | None:
        """The country of a place name, as the story's places have it."""
        return self.countries_by_place.get(text)

    def here(self, known: Known) -> bool:
        """False for a name many countries have ("Democratic Party") in a story about other countries."""
        return not known.shared or known.code in self.spoken_of or not self.spoken_of

    def owner_extent(self, owner: Token | None) -> tuple[int, int] | None:
        """The tokens of a possessor's phrase."""
        return None if owner is None else self.reading.extent(owner.i)

    def of_extent(self, noun: Token) -> tuple[int, int] | None:
        """The tokens of what a noun's bearer belongs to: "spokesman | for the port", "| the port's | spokesman"."""
        prep = next((p for p in self.reading.children(noun.i, "prep") if p.lower in actor_words("belongs")), None)
        return (
            self.reading.extent(prep.i) if prep is not None else self.owner_extent(self.reading.child(noun.i, "poss"))
        )

    def is_noun(self, token: Token) -> bool:
        """True for a common noun of an actor, not part of a name."""
        return token.lower in actor_nouns() and token.i not in self.name_at

    def held_by(self, noun: Token) -> Held | None:
        """The role that a noun with its phrase gives somebody, or None when it tells none."""
        if not self.is_noun(noun):
            return None
        first, last = left_edge(self.reading, noun.i), right_edge(self.reading, noun.i, noun.i + 1)
        code = code_words(words(self.reading, first, last), self.place)
        if code.plural or code.kind is None:
            return None
        return Held(title=code.role or noun.lower, code=code, of=self.of_extent(noun))


def gender_of(before: list[str], name: str) -> Gender | None:
    """What titles and role nouns before a name tell of its bearer's gender, else the given name."""
    for i in range(len(before)):
        for last in range(len(before), i, -1):
            text = joined(before[i:last]).lower().replace(".", "")
            row = titles().get(text) or actor_nouns().get(text)
            gender = None if row is None or isinstance(row, OrganisationNoun) else row.gender
            if gender is not None:
                return gender
    parts = person_key(name)
    return given_names().get(parts[0]) if len(parts) > 1 else None
