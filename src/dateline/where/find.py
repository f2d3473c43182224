"""Which words of a story name places: the gazetteer's longest match in each run of capitalised words."""

from collections.abc import Iterator

import msgspec

from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital
from dateline.lexicon.gazetteer import Kind, Place, fold, place_of_country, places_named, state_abbreviated
from dateline.lexicon.place_cues import cue_words
from dateline.model import Dropped, Sentence, Span, StoryState
from dateline.where.judge import judge
from dateline.where.naming import WELL_KNOWN, Meaning, Naming, inside, meaning
from dateline.where.rivers import bare_after_article, not_the_town, river_at
from dateline.where.words import Words, all_capitals, title_case

LONGEST = 6
"""Words in the longest name looked up ("Democratic Republic of the Congo" has six)."""

NAMESAKE = 5_000
"""Inhabitants a country's namesake must have for the state after it to tell; "Russia, Ohio" is a list."""

_INNER = frozenset({
    "of", "the", "and", "de", "la", "del", "da", "di", "du", "al", "el", "bin", "ibn", "le", "les", "-", "'", "&",
    "upon", "on",
})  # fmt: skip


class Finder:
    """Looks for place names in one story.

    Args:
        state: The story with its reading.
    """

    def __init__(self, state: StoryState) -> None:
        self.words = Words(state)
        self.reading = state.reading
        self.tokens = state.reading.tokens
        self.taken = state.story.dateline.place_spans if state.story.dateline else ()
        self.listed: dict[int, str] = {}
        self.rivers: set[str] = set()

    def namings(self) -> Iterator[Naming | Dropped]:
        """Every name that may be a place, in text order, and what only looks like one; no two names overlap."""
        for sentence in self.reading.sentences:
            yield from self._in_sentence(sentence)

    def _in_sentence(self, sentence: Sentence) -> Iterator[Naming | Dropped]:
        tokens = self.tokens[sentence.first : sentence.last]
        loud, title = all_capitals(tokens), title_case(tokens)
        self.listed = self._before_plural(sentence)
        i = sentence.first
        while i < sentence.last:
            if not self._may_begin(i, sentence.last):
                i += 1
                continue
            end = self._run_end(i, sentence.last)
            site = self._site(i, end)
            found = [site] if site else list(self._from(i, end, sentence, loud=loud, title=title))
            yield from found
            i = max((naming.last for naming in found if isinstance(naming, Naming)), default=i + 1)

    def _may_begin(self, i: int, last: int) -> bool:
        """True at a capitalised word outside the dateline; an article begins a name only where the gazetteer has it."""
        token = self.tokens[i]
        if not token.text[0].isupper() or any(span.covers(token.span) for span in self.taken):
            return False
        return token.lower != "the" or bool(places_named(self.words.cut(i, min(i + 2, last))))  # The Hague

    def _before_plural(self, sentence: Sentence) -> dict[int, str]:
        """Tokens of a list that ends in "counties", with the word in the singular: "Otter and Swift counties"."""
        out: dict[int, str] = {}
        for k in range(sentence.first + 1, sentence.last):
            plural = self.tokens[k].text
            if plural not in cue_words("division_plural"):
                continue
            at = k - 1
            while at >= sentence.first and (self.tokens[at].text in {",", "and", "or"} or self.words.capital(at)):
                out[at] = _singular(plural)
                at -= 1
        return out

    def _run_end(self, i: int, last: int) -> int:
        """The end of the run of capitalised words and the small words between them."""
        end = i + 1
        for k in range(i + 1, min(last, i + 12)):
            text = self.tokens[k].text
            if self.words.named(k) or text[0].isdigit():
                end = k + 1
            elif text not in _INNER:
                break
        return end

    def _match(self, i: int, end: int, *, loud: bool) -> tuple[int, Meaning] | None:
        """The longest name from token `i` that the gazetteer knows: its end and meaning."""
        if end < len(self.tokens) and self.tokens[end].tag == "POS" and self.words.capital(end + 1):
            end += 2  # Cox's Bazar
        for last in range(min(end, i + LONGEST), i, -1):
            if last > i + 1 and not self.words.named(last - 1):
                continue
            if last == i + 1 and self.tokens[i].text in cue_words("compass"):
                break
            text = self.words.cut(i, last)
            known = self._as_division(i, last, text) or meaning(text)
            if known is None:
                continue
            if text.isupper() and len(text) <= 4 and not loud and "." not in text and not known.places[0].listed:
                continue  # an acronym that happens to spell a town: AFP, NATO, EU
            return last, known
        return None

    def _as_division(self, i: int, last: int, text: str) -> Meaning | None:
        """The division or land that `text` means before "state", "islands" or in a list that ends in "counties"."""
        after = self.words.word(last)
        if i in self.listed and last - 1 in self.listed:
            word = self.listed[i]
        elif after.islower() and (after.title() in cue_words("division") or after in cue_words("land")):
            word = after
        else:
            return None
        known = meaning(f"{text} {word}")
        return known if known and known.places[0].kind in {"admin1", "admin2", "region", "water"} else None

    def _from(self, i: int, end: int, sentence: Sentence, *, loud: bool, title: bool) -> Iterator[Naming | Dropped]:
        told = self._hyphened(i) or river_at(self.words, i, plural=self.listed.get(i) == "River")
        if told is not None:
            self.rivers |= {told.text} if told.kind == "water" else set()
            yield told
            return
        match = self._match(i, end, loud=loud)
        if match is None:
            yield from self._unknown(i, sentence)
            return
        last, known = match
        within, after = self._qualifier(last, sentence.last, known.places)
        verdict = judge(self.words, i, last, known, qualified=bool(within), title=title)
        if not verdict.place:
            if known.well_known:
                yield Dropped(span=self.reading.span(i, last), reason=f"no-place:{verdict.rule}")
            return
        places = known.places
        if within and not any(inside(place, holder) for place in places for holder in within):
            places = ()  # too small for the gazetteer: its namesakes elsewhere are not meant
        kind: Kind = "city"
        if not within and known.form == "name" and bare_after_article(self.words, i, last):
            places, kind = not_the_town(places), "water" if self.words.cut(i, last) in self.rivers else "region"
        yield Naming(
            span=self.reading.span(i, last), text=self.words.cut(i, last), first=i, last=last, asked=known.asked,
            form=known.form, places=places, sure=verdict.sure, part=verdict.part, within=within, kind=kind,
            rule=verdict.rule,
        )  # fmt: skip
        if after is not None:
            yield after

    def _qualifier(self, at: int, last: int, places: tuple[Place, ...]) -> tuple[tuple[Place, ...], Naming | None]:
        """The division or country after a comma that holds one of `places` (or any place, when none is known)."""
        start = at + 1
        if start >= last or self.tokens[at].text not in {",", "("}:
            return (), None
        short = state_abbreviated(self.tokens[start].text)
        if short is not None:
            return (short,), self._as_qualifier(start, start + 1, (short,))
        if not self.tokens[start].text[0].isupper():
            return (), None
        match = self._match(start, self._run_end(start, last), loud=False)
        if match is None or match[1].form != "name":
            return (), None
        country = bool(places) and places[0].kind == "country"
        held = [place for place in places if not country or place.population >= NAMESAKE]
        holders = tuple(
            other
            for other in match[1].places[:8]
            if other.kind in {"country", "admin1", "admin2"} and any(inside(place, other) for place in held)
        )
        if not holders and self._closes(match[0]) and not _prominent(places):
            holders = tuple(p for p in match[1].places[:1] if p.kind == "admin1" and p.listed)
        return (holders, self._as_qualifier(start, match[0], match[1].places)) if holders else ((), None)

    def _closes(self, k: int) -> bool:
        """True at a mark that closes "Leoben, Utah," or ends its sentence."""
        return self.words.word(k) in {",", ".", ";", ")", "", "-", "–", "—"}

    def _as_qualifier(self, first: int, last: int, places: tuple[Place, ...]) -> Naming:
        return Naming(
            span=self.reading.span(first, last), text=self.words.cut(first, last), first=first, last=last,
            places=places, follows=True, rule="qualifier",
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
            span=span, text=span.cut(self.words.text), first=i, last=i + 1, form="adjective",
            places=(place_of_country(country),), rule="hyphened",
        )  # fmt: skip

    def _site(self, i: int, end: int) -> Naming | None:
        """A street told by its last word ("Mulberry Street") or its number ("Highway 10")."""
        streets = cue_words("street")
        for k in range(i + 1, end):
            text, before = self.tokens[k].text, self.tokens[k - 1].text
            if text in streets and (before[0].isupper() or before[0].isdigit()) and not self.words.capital(k + 1):
                return self._as_site(i, k + 1, "street")
            if not text[0].isupper() and not text[0].isdigit():
                break
        if end - i >= 2 and self.tokens[end - 1].text.isdigit() and self.tokens[end - 2].text in streets:
            return self._as_site(i, end, "numbered-road")
        return None

    def _as_site(self, first: int, last: int, rule: str) -> Naming | None:
        text = self.words.cut(first, last)
        if meaning(text) is not None:
            return None  # Wall Street has a row of its own
        return Naming(span=self.reading.span(first, last), text=text, first=first, last=last, kind="site", rule=rule)

    def _unknown(self, i: int, sentence: Sentence) -> Iterator[Naming]:
        """A name that the parser takes for a place and the gazetteer does not know."""
        entity = self.words.entity_at.get(i)
        if entity is None or entity.label not in {"GPE", "LOC", "FAC"} or entity.first > i:
            return
        if self.tokens[i].text in cue_words("compass"):
            return  # "Eastern Ukraine": the next word will do
        within, after = self._qualifier(entity.last, sentence.last, ())
        yield Naming(
            span=self.reading.span(i, entity.last), text=self.words.cut(i, entity.last), first=i, last=entity.last,
            kind="site" if entity.label == "FAC" else "city", within=within,
            sure=bool(within) or self.words.locative(i), rule="named-by-parser",
        )  # fmt: skip
        if after is not None:
            yield after


def _prominent(places: tuple[Place, ...]) -> bool:
    """True when a name is better known than a small town would be: then a state after it may be the next of a list."""
    return any(place.listed or place.kind != "city" or place.population >= WELL_KNOWN for place in places)


def _singular(plural: str) -> str:
    """The kind of division in the singular: "counties" → "County", "parishes" → "Parish"."""
    if plural.endswith("ies"):
        return plural[:-3].title() + "y"
    return plural.removesuffix("es" if plural.endswith("shes") else "s").title()


def at_dateline(text: str, span: Span) -> Naming:
    """The name in a dateline: a place whatever it looks like; "AUSTIN, Texas" is read with its state."""
    words = span.cut(text)
    name, _, holder = words.partition(",")
    known = meaning(words)
    within: tuple[Place, ...] = ()
    if known is None and holder.strip():
        known = meaning(name.strip())
        short = state_abbreviated(holder.strip())
        other = meaning(holder.strip())
        every = (short,) if short else other.places[:8] if other else ()
        within = tuple(place for place in every if place.kind in {"country", "admin1", "admin2", "city"})
        places = known.places if known and known.form == "name" else ()
        asked = name.strip()  # so that the body's "Millbrook" is the dateline's
        return Naming(span=span, text=words, asked=asked, places=places, within=within, rule="dateline")
    places = known.places if known and known.form == "name" else ()
    return Naming(span=span, text=words, places=places, within=within, rule="dateline")


def settle(namings: list[Naming]) -> tuple[list[Naming], list[Naming]]:
    """Keep the unsure names that are well known or that the story surely means elsewhere; the rest is left out.

    Returns:
        The kept names, and those left out.
    """
    sure = {fold(naming.text) for naming in namings if naming.sure and not naming.part}
    kept, out = [], []
    for naming in namings:
        elsewhere = fold(naming.text) in sure
        if naming.sure:
            kept.append(naming)
        elif naming.places and (elsewhere or known_by_name(naming)):
            kept.append(msgspec.structs.replace(naming, sure=elsewhere))
        else:
            out.append(naming)
    return kept, out


def known_by_name(naming: Naming) -> bool:
    """True when the name alone is believed to mean a place; a big place's other names ("Google", Kansas) need more."""
    if country_of_capital(naming.text) is not None:
        return True
    return any(place.listed or (place.population >= WELL_KNOWN and not place.alias) for place in naming.places)
