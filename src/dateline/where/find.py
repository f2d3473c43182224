"""Which words of a story name places: the gazetteer's longest match in each run of capitalised words, judged by its context."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital
from dateline.lexicon.gazetteer import Place, fold, place_of_country, places_named, state_abbreviated
from dateline.lexicon.place_cues import cue_words
from dateline.model import Entity, Reading, Sentence, Span, StoryState, Token
from dateline.where.naming import WELL_KNOWN, Meaning, Naming, inside, meaning

LONGEST = 6
"""Words in the longest name looked up ("Democratic Republic of the Congo" has six)."""

METROPOLIS = 500_000
"""Inhabitants from which a name that the parser takes for an organisation is still believed to be the city."""

NAMESAKE = 5_000
"""Inhabitants a country's namesake must have for the state written out after it to tell: smaller ones are lists of places."""

_INNER = frozenset("of the and de la del da di du al el bin ibn le les - ' & upon on".split())
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_OTHERS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_NEVER = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())


class Finder:
    """Looks for place names in one story.

    Args:
        state: The story with its reading.
    """

    def __init__(self, state: StoryState) -> None:
        self.text = state.story.text
        self.reading: Reading = state.reading
        self.tokens = state.reading.tokens
        self.entity_at: dict[int, Entity] = {i: e for e in state.reading.entities for i in range(e.first, e.last)}
        self.persons = _names_of_persons(state.reading)
        self.common = frozenset(t.text for t in self.tokens if t.pos in {"NOUN", "VERB", "ADJ"} and t.text.islower())
        self.listed: dict[int, str] = {}
        self.taken = state.story.dateline.place_spans if state.story.dateline else ()

    def namings(self) -> Iterator[Naming]:
        """Every name that may be a place, in text order; two never overlap, but for the parts of a longer name."""
        for sentence in self.reading.sentences:
            yield from self._in_sentence(sentence)

    def _in_sentence(self, sentence: Sentence) -> Iterator[Naming]:
        self.listed = self._before_plural(sentence)
        loud = _all_capitals(self.tokens[sentence.first : sentence.last])
        title = _title_case(self.tokens[sentence.first : sentence.last])
        i = sentence.first
        while i < sentence.last:
            token = self.tokens[i]
            if not token.text[0].isupper() or any(span.covers(token.span) for span in self.taken):
                i += 1
                continue
            if token.lower == "the" and not places_named(self._cut(i, min(i + 2, sentence.last))):
                i += 1  # "The Russian", but The Hague
                continue
            end = self._run_end(i, sentence.last)
            site = self._site(i, end)
            if site is not None:
                yield site
                i = site.last
                continue
            found = list(self._from(i, end, sentence, loud=loud, title=title))
            yield from found
            i = max((naming.last for naming in found), default=i + 1)

    def _before_plural(self, sentence: Sentence) -> dict[int, str]:
        """Tokens of a list that ends in "counties", with the word in the singular: "Otter and Swift counties"."""
        out: dict[int, str] = {}
        for k in range(sentence.first + 1, sentence.last):
            plural = self.tokens[k].text
            if plural not in cue_words("division_plural"):
                continue
            at = k - 1
            while at >= sentence.first and (self.tokens[at].text in {",", "and", "or"} or self._capital(at)):
                out[at] = _singular(plural)
                at -= 1
        return out

    def _in_list(self, i: int, last: int, text: str) -> Meaning | None:
        """The divisions that `text` names in a list that ends in "counties"."""
        if i not in self.listed or last - 1 not in self.listed:
            return None
        return meaning(f"{text} {self.listed[i]}")

    def _run_end(self, i: int, last: int) -> int:
        """The end of the run of capitalised words and the small words between them."""
        end = i + 1
        for k in range(i + 1, min(last, i + 12)):
            text = self.tokens[k].text
            if text[0].isupper() or text[0].isdigit():
                end = k + 1
            elif text not in _INNER:
                break
        return end

    def _cut(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _match(self, i: int, end: int, *, loud: bool) -> tuple[int, Meaning] | None:
        """The longest name from token `i` that the gazetteer knows: its end and meaning."""
        for last in range(min(end, i + LONGEST), i, -1):
            if last > i + 1 and not self.tokens[last - 1].text[0].isupper():
                continue
            if last == i + 1 and self.tokens[i].text in cue_words("compass"):
                break
            text = self._cut(i, last)
            known = self._in_list(i, last, text) or meaning(text)
            if known is None:
                continue
            if text.isupper() and len(text) <= 4 and not loud and "." not in text and not known.places[0].listed:
                continue  # an acronym that happens to spell a town: AFP, NATO, EU
            return last, known
        return None

    def _from(self, i: int, end: int, sentence: Sentence, *, loud: bool, title: bool) -> Iterator[Naming]:
        hyphened = self._hyphened(i)
        if hyphened is not None:
            yield hyphened
            return
        match = self._match(i, end, loud=loud)
        if match is None:
            yield from self._unknown(i, sentence)
            return
        last, known = match
        within, after = self._qualifier(last, sentence.last, known.places)
        verdict = self._judge(i, last, known, qualified=bool(within), title=title)
        if verdict is None:
            return
        sure, part, rule = verdict
        places = known.places
        if within and not any(inside(place, holder) for place in places for holder in within):
            places = ()  # too small for the gazetteer: its namesakes elsewhere are not meant
        naming = Naming(
            span=self.reading.span(i, last), text=self._cut(i, last), first=i, last=last, form=known.form, places=places,
            sure=sure, part=part, within=within, rule=rule,
        )  # fmt: skip
        yield naming
        if after is not None:
            yield after

    def _qualifier(self, at: int, last: int, places: tuple[Place, ...]) -> tuple[tuple[Place, ...], Naming | None]:
        """The division or country that stands after a comma and holds one of `places` (or any place, when none is known)."""
        if at + 1 >= last or self.tokens[at].text not in {",", "("}:
            return (), None
        start = at + 1
        short = state_abbreviated(self.tokens[start].text)
        if short is not None:
            return (short,), self._as_qualifier(start, start + 1, (short,))
        if not self.tokens[start].text[0].isupper():
            return (), None
        match = self._match(start, self._run_end(start, last), loud=False)
        if match is None or match[1].form != "name":
            return (), None
        country = bool(places) and places[0].kind == "country"  # "Peru, Indiana", but "Russia, Ohio and the rest"
        held = [place for place in places if not country or place.population >= NAMESAKE]
        holders = tuple(
            other for other in match[1].places[:8]
            if other.kind in {"country", "admin1", "admin2"} and any(inside(place, other) for place in held)
        )  # fmt: skip
        return (holders, self._as_qualifier(start, match[0], match[1].places)) if holders else ((), None)

    def _as_qualifier(self, first: int, last: int, places: tuple[Place, ...]) -> Naming:
        return Naming(
            span=self.reading.span(first, last), text=self._cut(first, last), first=first, last=last, places=places,
            follows=True, rule="qualifier",
        )  # fmt: skip

    def _hyphened(self, i: int) -> Naming | None:
        """A country glued to a participle: "U.S.-led"."""
        token = self.tokens[i]
        head, hyphen, _ = token.text.partition("-")
        if not hyphen or not head or meaning(token.text) is not None:
            return None
        country = country_of_adjective(head) or country_named(head)
        if country is None:
            return None
        span = Span(token.start, token.start + len(head))
        return Naming(
            span=span, text=span.cut(self.text), first=i, last=i + 1, form="adjective",
            places=(place_of_country(country),), rule="hyphened",
        )  # fmt: skip

    def _site(self, i: int, end: int) -> Naming | None:
        """A street told by its last word ("Mulberry Street") or its number ("Highway 10")."""
        for k in range(i + 1, end):
            text = self.tokens[k].text
            if text in cue_words("street") and k > i:
                before = self.tokens[k - 1].text
                if (before[0].isupper() or before[0].isdigit()) and before != "The" and not self._capital(k + 1):
                    return self._as_site(i, k + 1, "street")
            if not text[0].isupper() and not text[0].isdigit():
                break
        if end - i >= 2 and self.tokens[end - 1].text.isdigit() and self.tokens[end - 2].text in cue_words("street"):
            return self._as_site(i, end, "numbered-road")
        return None

    def _as_site(self, first: int, last: int, rule: str) -> Naming | None:
        if meaning(self._cut(first, last)) is not None:
            return None  # Wall Street has a row of its own
        return Naming(
            span=self.reading.span(first, last), text=self._cut(first, last), first=first, last=last, site=True, rule=rule,
        )  # fmt: skip

    def _unknown(self, i: int, sentence: Sentence) -> Iterator[Naming]:
        """A name that the parser takes for a place and the gazetteer does not know."""
        entity = self.entity_at.get(i)
        if entity is None or entity.label not in {"GPE", "LOC", "FAC"} or entity.first > i:
            return
        within, after = self._qualifier(entity.last, sentence.last, ())
        yield Naming(
            span=self.reading.span(i, entity.last), text=self._cut(i, entity.last), first=i, last=entity.last,
            site=entity.label == "FAC", within=within, sure=bool(within) or self._locative(i), rule="named-by-parser",
        )  # fmt: skip
        if after is not None:
            yield after

    def _judge(
        self, i: int, last: int, known: Meaning, *, qualified: bool, title: bool
    ) -> tuple[bool, bool, str] | None:
        """Whether the match is a place: (sure, part of another name, rule), or None when it is none."""
        entity = self.entity_at.get(i)
        label = entity.label if entity else ""
        locative = self._locative(i) or self._before_local_noun(last)
        if known.form == "adjective":
            return self._judge_adjective(i, last, entity)
        if qualified:
            return True, False, "qualified"
        if i > 0 and self.tokens[i - 1].text in cue_words("personal_title"):
            return None
        if label == "NORP" and not known.places[0].listed:
            return None  # a people or party that a village is called like
        if label in _NEVER and not (locative and known.well_known):
            return None
        longer = entity is not None and self._longer(entity, i, last)
        if label == "PERSON" and longer:
            return None
        if longer and label not in _PLACES:
            return self._judge_part(i, last, known)
        if longer and not known.places[0].listed:
            return None if self._capital(last) or self._capital(i - 1) else (True, False, "gazetteer-in-name")
        if last == i + 1 and fold(self.tokens[i].text) in self.persons and not (label in _PLACES and locative):
            return None
        if last == i + 1 and not known.well_known and self.tokens[i].lower in self.common and not locative:
            return None  # "the Centre" beside "a centre": a word, not a village
        if label in _PLACES:
            return True, False, "parser-and-gazetteer"
        return self._judge_bare(i, last, known, label, locative=locative, title=title)

    def _judge_bare(
        self, i: int, last: int, known: Meaning, label: str, *, locative: bool, title: bool
    ) -> tuple[bool, bool, str] | None:
        """A match that the parser does not take for a place: it needs a preposition, a name, or other words of the story."""
        if self._capital(last) or self._capital(i - 1):
            follows = self.tokens[last].text if self._capital(last) else ""
            if follows in cue_words("organisation") or follows in cue_words("site"):
                return self._judge_part(i, last, known)
            if not known.places[0].listed and not title:
                return None
        if label in _OTHERS and not locative and known.places[0].kind in {"region", "water", "site"}:
            return None  # Amazon the shop, Amur the tiger
        if label == "PERSON" and not locative:
            return (False, False, "gazetteer") if last - i == 1 and known.well_known else None
        if label in _OTHERS and not locative and known.places[0].kind != "country":
            big = any(place.listed or (place.population >= METROPOLIS and not place.alias) for place in known.places)
            return (False, False, "gazetteer") if big else None  # clubs and firms are named like towns
        proper = any(token.pos == "PROPN" for token in self.tokens[i:last])
        if locative and proper:
            return True, False, "preposition-and-gazetteer"
        if not proper:
            return (True, False, "country") if known.places[0].kind == "country" and not title else None
        if known.places[0].kind == "country":
            return True, False, "country"
        return False, False, "gazetteer"

    def _judge_adjective(self, i: int, last: int, entity: Entity | None) -> tuple[bool, bool, str] | None:
        token = self.tokens[i]
        if entity is not None and entity.label == "PERSON" and self._longer(entity, i, last):
            return None
        if last == i + 1 and token.pos in {"VERB", "ADV", "AUX"}:
            return None  # "Polish the silver"
        if (entity is not None and entity.label == "LANGUAGE") or self._language(i):
            return None
        if entity is not None and entity.label in {"ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}:
            return True, self._longer(entity, i, last), "adjective"
        return True, False, "adjective"

    def _language(self, i: int) -> bool:
        """True for "in Arabic", "speaks French": a tongue and no people."""
        token = self.tokens[i]
        head = self.tokens[token.head]
        if token.dep in {"amod", "compound", "nmod"} or head.i == i:
            return False
        verb = self.tokens[head.head] if head.pos == "ADP" else head
        return verb.lemma in cue_words("language_word")

    def _judge_part(self, i: int, last: int, known: Meaning) -> tuple[bool, bool, str] | None:
        """A match inside a longer name counts when it is no mere word: after "of", or known everywhere."""
        if self.tokens[last - 1].text in cue_words("division") and last > i + 1:
            return True, False, "division"  # "Moyo District Fire Marshal": the district itself
        after_of = i > 0 and self.tokens[i - 1].text in {"of", "in", "for"}
        return (True, True, "inside-name") if known.well_known or after_of else None

    def _longer(self, entity: Entity, i: int, last: int) -> bool:
        """True when the parser's name goes beyond tokens `i` to `last` by more than articles, compass words and marks."""
        first = next((k + 1 for k in range(i - 1, entity.first - 1, -1) if self._parts(k)), entity.first)
        end = next((k for k in range(last, entity.last) if self._parts(k)), entity.last)
        outside = [*range(first, i), *range(last, end)]
        return any(self._capital(k) and self.tokens[k].text not in cue_words("compass") | {"The"} for k in outside)

    def _parts(self, k: int) -> bool:
        """True at a mark that stands free between two names: the parser's names run over dashes and commas."""
        token = self.tokens[k]
        return token.pos == "PUNCT" and (token.text != "-" or self.text[token.start - 1 : token.start].isspace())

    def _before_local_noun(self, last: int) -> bool:
        """True before a common noun that belongs to a town: "Leoben police"."""
        return last < len(self.tokens) and self.tokens[last].text in cue_words("local_noun")

    def _capital(self, k: int) -> bool:
        """True when token `k` is a capitalised name word (no compass word, no mark)."""
        if not 0 <= k < len(self.tokens):
            return False
        token = self.tokens[k]
        return token.text[0].isupper() and token.pos == "PROPN" and token.text not in cue_words("compass")

    def _locative(self, i: int) -> bool:
        """True after a preposition of place, or "of" after a word such as "city"; articles and compass words are skipped."""
        k = i - 1
        while k >= 0 and (self.tokens[k].pos in {"DET", "ADJ"} or self.tokens[k].text in cue_words("compass")):
            k -= 1
        if k < 0:
            return False
        before = self.tokens[k].lower
        if before == "of":
            return k > 0 and self.tokens[k - 1].lower in cue_words("of_place")
        return before in cue_words("locative")


def _singular(plural: str) -> str:
    """ "counties" → "County", "parishes" → "Parish", "provinces" → "Province"."""
    if plural.endswith("ies"):
        return plural[:-3].title() + "y"
    return plural.removesuffix("es" if plural.endswith("shes") else "s").title()


def _names_of_persons(reading: Reading) -> frozenset[str]:
    """The words of names of two or more words that the parser takes for persons, and not as often for places."""
    count: Counter[str] = Counter()
    for entity in reading.entities:
        words = [fold(token.text) for token in reading.tokens[entity.first : entity.last] if token.text[0].isupper()]
        if entity.label == "PERSON" and len(words) > 1:
            count.update(words)
        elif entity.label == "GPE" and len(words) == 1:
            count.subtract(words)
    for token in reading.tokens:
        if token.pos == "PROPN" and _speaks(token, reading):
            count[fold(token.text)] += 2
    return frozenset(word for word, number in count.items() if number > 0)


def _speaks(token: Token, reading: Reading) -> bool:
    """True for a bare name that speaks or has an age and is neither a country nor a capital: "Logan said", "Mason, 43,"."""
    after = [other.text for other in reading.tokens[token.i + 1 : token.i + 4]]
    aged = len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit() and 0 < len(after[1]) < 3
    speaks = token.dep == "nsubj" and reading.head(token).lemma in cue_words("speech_verb")
    if not aged and not speaks:
        return False
    if any(other.dep == "compound" for other in reading.children(token.i)):
        return False
    known = meaning(token.text)
    return known is not None and not (known.places[0].kind == "country" or country_of_capital(token.text))


def _all_capitals(tokens: tuple[Token, ...]) -> bool:
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return bool(words) and sum(word.isupper() for word in words) > 0.7 * len(words)


def _title_case(tokens: tuple[Token, ...]) -> bool:
    """True for a headline in which nearly every word has a capital: there a capital tells nothing."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def at_dateline(text: str, span: Span) -> tuple[Naming, ...]:
    """The name in a dateline: a place whatever it looks like; "AUSTIN, Texas" is read with its state."""
    words = span.cut(text)
    name, comma, holder = words.partition(",")
    known = meaning(words) or meaning(name.strip())
    within: tuple[Place, ...] = ()
    if comma and holder.strip():
        short = state_abbreviated(holder.strip())
        other = meaning(holder.strip())
        within = (short,) if short else other.places[:8] if other else ()
    places = known.places if known and known.form == "name" else ()
    return (Naming(span=span, text=words, places=places, within=within, rule="dateline"),)


def _known_by_name(place: Place) -> bool:
    """True for a place that its usual name alone is believed to mean; other names ("Google", Kansas) need more."""
    return place.listed or (place.population >= WELL_KNOWN and not place.alias)


def settle(namings: list[Naming]) -> tuple[list[Naming], list[Naming]]:
    """Keep the unsure names that are well known or that the story surely means elsewhere; the rest is left out.

    Returns:
        The kept names, and those left out.
    """
    sure = {fold(naming.text) for naming in namings if naming.sure and not naming.part}
    kept, out = [], []
    for naming in namings:
        if naming.sure:
            kept.append(naming)
        elif naming.places and (fold(naming.text) in sure or any(map(_known_by_name, naming.places))):
            kept.append(msgspec.structs.replace(naming, sure=fold(naming.text) in sure))
        else:
            out.append(naming)
    return kept, out
