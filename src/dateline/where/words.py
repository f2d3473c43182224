"""What stands around a name: prepositions, titles, the parser's names, capitals, and the persons of the story."""

from collections import Counter

from dateline.lexicon.countries import country_of_capital, country_of_seat
from dateline.lexicon.gazetteer import fold
from dateline.lexicon.place_cues import cue_words
from dateline.model import Entity, Reading, StoryState, Token
from dateline.where.naming import meaning


class Words:
    """A story's tokens with the questions that the finding of places asks of them.

    Attributes:
        text: The story's text.
        reading: Its reading.
        tokens: The reading's tokens.
        entity_at: The parser's name at a token.
        persons: Folded words of the persons' names.
        common: Words that the story writes small somewhere as a noun, verb or adjective.
    """

    def __init__(self, state: StoryState) -> None:
        self.text = state.story.text
        self.reading: Reading = state.reading
        self.tokens = state.reading.tokens
        self.entity_at: dict[int, Entity] = {i: e for e in state.reading.entities for i in range(e.first, e.last)}
        self.persons = _words_of_persons(state.reading)
        self.common = frozenset(t.text for t in self.tokens if t.pos in {"NOUN", "VERB", "ADJ"} and t.text.islower())

    def cut(self, first: int, last: int) -> str:
        """The story's own words from token `first` to `last` (end exclusive)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def word(self, k: int) -> str:
        """The text of token `k`, or "" beyond the story's ends."""
        return self.tokens[k].text if 0 <= k < len(self.tokens) else ""

    def capital(self, k: int) -> bool:
        """True when token `k` is a capitalised name word (no compass word, no mark)."""
        word = self.word(k)
        return word[:1].isupper() and self.tokens[k].pos == "PROPN" and word not in cue_words("compass")

    def named(self, k: int) -> bool:
        """True when token `k` may be a word of a name: "Zor", "d'Ivoire"."""
        word = self.word(k)
        return word[:1].isupper() or ("'" in word[1:] and not word.islower())

    def locative(self, i: int) -> bool:
        """True after "in", "city of" or "reached"; articles and adjectives in between are skipped."""
        k = i - 1
        while k >= 0 and (self.tokens[k].pos in {"DET", "ADJ"} or self.tokens[k].text in cue_words("compass")):
            k -= 1
        before = self.word(k).lower()
        if before == "of":
            return self.word(k - 1).lower() in cue_words("of_place")
        if before in cue_words("locative") or (k >= 0 and self.tokens[k].lemma in cue_words("motion_verb")):
            return True
        first = self._joined_to(i)
        return first is not None and self.locative(first)

    def _joined_to(self, i: int) -> int | None:
        """The first word of the name that "and" joins the name at `i` to: Chios, for Lesbos in "Chios and Lesbos"."""
        token = self.tokens[i]
        if token.dep == "compound":
            token = self.tokens[token.head]
        if token.dep != "conj" or token.head >= i or not self.capital(token.head):
            return None
        k = token.head
        while k > 0 and self.capital(k - 1):
            k -= 1
        return k

    def longer(self, entity: Entity, i: int, last: int) -> bool:
        """True when the parser's name goes beyond tokens `i` to `last` by more than articles, compass words, marks."""
        first = next((k + 1 for k in range(i - 1, entity.first - 1, -1) if self._parts(k)), entity.first)
        end = next((k for k in range(last, entity.last) if self._parts(k)), entity.last)
        return any(self.capital(k) and self.tokens[k].text != "The" for k in (*range(first, i), *range(last, end)))

    def _parts(self, k: int) -> bool:
        """True at a mark that stands free between two names: the parser's names run over dashes and commas."""
        token = self.tokens[k]
        return token.pos == "PUNCT" and (token.text != "-" or self.text[token.start - 1 : token.start].isspace())

    def language(self, i: int) -> bool:
        """True for "in Arabic", "speaks French and Turkish": a tongue and no people."""
        token = self.tokens[i]
        if token.dep == "conj":
            token = self.tokens[token.head]
        head = self.tokens[token.head]
        if token.dep in {"amod", "compound", "nmod"} or head.i == token.i:
            return False
        verb = self.tokens[head.head] if head.pos == "ADP" else head
        return verb.lemma in cue_words("language_word")


def all_capitals(tokens: tuple[Token, ...]) -> bool:
    """True for a line in capitals: there a capital tells nothing, and an acronym looks like any word."""
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return bool(words) and sum(word.isupper() for word in words) > 0.7 * len(words)


def title_case(tokens: tuple[Token, ...]) -> bool:
    """True for a headline in which nearly every word has a capital."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _words_of_persons(reading: Reading) -> frozenset[str]:
    """The words of names that the parser, or what they do, takes for persons, and not as often for places."""
    count: Counter[str] = Counter()
    for entity in reading.entities:
        words = [fold(token.text) for token in reading.tokens[entity.first : entity.last] if token.text[0].isupper()]
        if entity.label == "PERSON" and len(words) > 1:
            count.update(words)
        elif entity.label == "GPE" and len(words) == 1:
            count.subtract(words)
    for token in reading.tokens:
        if token.pos == "PROPN" and _is_person(token, reading):
            count[fold(token.text)] += 2  # outweighs two slips of the parser
    return frozenset(word for word, number in count.items() if number > 0)


def _is_person(token: Token, reading: Reading) -> bool:
    """True for a bare name that speaks or has an age and stands for no government: "Logan said", "Mason, 43,"."""
    after = [other.text for other in reading.tokens[token.i + 1 : token.i + 4]]
    aged = len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit() and len(after[1]) < 3
    speaks = token.dep == "nsubj" and reading.head(token).lemma in cue_words("speech_verb")
    if not (aged or speaks) or reading.child(token.i, "compound") is not None:
        return False
    known = meaning(token.text)
    rules = country_of_capital(token.text) or country_of_seat(token.text)
    return known is not None and known.places[0].kind != "country" and rules is None
