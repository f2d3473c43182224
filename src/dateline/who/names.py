"""The names in a story: what the parser found, repaired by tables, titles, head nouns and the story's own use."""

from collections import Counter
from collections.abc import Iterator

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import known_as, known_starts
from dateline.lexicon.countries import country_named, country_of_adjective, country_of_people, country_of_seat
from dateline.lexicon.given_names import given_names
from dateline.lexicon.offices import flat
from dateline.lexicon.roles import OrganisationNoun, actor_nouns
from dateline.lexicon.time_words import named_days
from dateline.lexicon.titles import titles
from dateline.model import Reading, Span, StoryState, Token
from dateline.who.authority import Authority
from dateline.who.evidence import beside, follows_given, names_portfolio
from dateline.who.labels import Name, NameLabel, agree, label_of
from dateline.who.lookup import joined
from dateline.who.phrases import words

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
_PROPER = frozenset({"NNP", "NNPS"})
_TEN = 10
_OWN_LABEL: dict[str, NameLabel] = {
    "person": "person", "organization": "organization", "group": "organization", "country": "country",
}  # fmt: skip


def find_names(state: StoryState, authority: Authority | None = None) -> list[Name]:
    """All names of the story in text order, none overlapping; things that are no actors among them, labelled so.

    Args:
        state: The story with its places.
        authority: The user's own actors, whose names come before all others.
    """
    reading = state.reading
    finder = _Finder(
        reading, {place.span for place in state.places if place.latitude is not None and place.use != "part"}
    )
    if authority is not None:
        finder.own(authority)
    finder.known()
    finder.nations({place.span: place.country for place in state.places if place.kind != "country"})
    finder.entities()
    finder.runs()
    agree(finder.names)
    finder.again()
    return sorted(finder.names, key=lambda name: name.first)


def _capital(token: Token) -> bool:
    """True for a proper noun that looks like one; the tagger takes "Peru's *foreign* ministry" for one."""
    return token.tag in _PROPER and (not token.text.islower() or token.lower in actor_words("particle"))


def _common(token: Token) -> bool:
    """True for a common noun for people or bodies."""
    return token.text.islower() and token.lower in actor_nouns()


class _Finder:
    """Gathers names; a token belongs to one name at most."""

    def __init__(self, reading: Reading, mapped: set[Span]) -> None:
        self.reading = reading
        self.mapped = mapped
        self.common = Counter(token.text for token in reading.tokens if token.pos == "NOUN" and token.text.islower())
        self.names: list[Name] = []
        self.taken = bytearray(len(reading.tokens))
        self.entity: dict[int, tuple[int, int, str]] = {}
        for entity in reading.entities:
            for i in range(entity.first, entity.last):
                self.entity[i] = (entity.first, entity.last, entity.label)

    def add(self, name: Name) -> None:
        self.names.append(name)
        self.taken[name.first : name.last] = b"\x01" * (name.last - name.first)

    def text(self, first: int, last: int) -> str:
        return joined(words(self.reading, first, last))

    def own(self, authority: Authority) -> None:
        """Names of the user's own actors."""
        tokens = self.reading.tokens
        for i, token in enumerate(tokens):
            if self.taken[i] or flat(token.text) not in authority.starts:
                continue
            for last in range(min(len(tokens), i + _TEN, self.reading.sentence_of(i).last), i, -1):
                capital = any(_capital(one) or one.ent for one in tokens[i:last])
                known = authority.known(self.text(i, last)) if capital else None
                if known is not None and self._stands(i, last):
                    label = _OWN_LABEL[authority.kind(self.text(i, last)) or "organization"]
                    self.add(Name(first=i, last=last, text=self.text(i, last), label=label, known=known, sure=True))
                    break

    def known(self) -> None:
        """Names that a table of organisations has."""
        starts = known_starts()
        tokens = self.reading.tokens
        i = 0
        while i < len(tokens):
            step = 1
            if not self.taken[i] and self._may_start(tokens, i, starts):
                for last in range(min(len(tokens), i + _TEN, self.reading.sentence_of(i).last), i, -1):
                    known = known_as(text) if (text := self.text(i, last))[-1:] != "-" else None
                    if known is not None and self._stands(i, last):
                        page = last < len(tokens) and tokens[last].lower in actor_words("page")
                        label: NameLabel = "thing" if page and known.sector == "JRN" else "organization"
                        reason = "section" if label == "thing" else ""
                        self.add(
                            Name(first=i, last=last, text=text, label=label, known=known, sure=True, reason=reason)
                        )
                        step = last - i
                        break
            i += step

    @staticmethod
    def _may_start(tokens: tuple[Token, ...], i: int, starts: frozenset[str]) -> bool:
        text = tokens[i].text
        if (
            not (text[0].isupper() or text == "al")
            or text == "The"
            or (i > 0 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start)
        ):
            return False
        if text in starts:
            token = tokens[i]
            shouted = (
                text.isupper()
                and not (i and tokens[i - 1].text.isupper())
                and tokens[min(i + 1, len(tokens) - 1)].text.islower()
            )
            return (
                token.tag in _PROPER
                or token.ent != ""
                or (len(text) > 3 and token.pos != "VERB")
                or (shouted and len(text) > 2)
            )
        hyphen = i + 2 < len(tokens) and tokens[i + 1].text == "-"
        return (hyphen and text + "-" + tokens[i + 2].text in starts) or (hyphen and text.lower() in {"al", "el"})

    def _stands(self, first: int, last: int) -> bool:
        """False where the words are part of a longer name: "Wagner" in a person's, "UN" in "UN Mission in Nepal"."""
        begin, end, label = self.entity.get(first, (first, last, ""))
        tokens = self.reading.tokens
        if (begin, end) == (first, last) or end - begin <= last - first:
            return last == len(tokens) or tokens[last].text != "-" or last - first > 1 or tokens[first].text.isupper()
        if label == "PERSON":
            return last - first > 1
        if label == "ORG" and self._begins_before(begin, first):
            return False
        if label != "ORG" or end <= last or tokens[last].tag not in _PROPER:
            return True
        noun = actor_nouns().get(tokens[end - 1].lower)
        return not (isinstance(noun, OrganisationNoun) and tokens[end - 1].tag in _PROPER)

    def _begins_before(self, begin: int, first: int) -> bool:
        """True for the "People's Party" of "New People's Party"; "French Socialist Party" only says whose it is."""
        return any(
            token.tag in _PROPER
            and country_of_adjective(token.text) is None
            and token.lower not in actor_nouns()
            and not self._title(token.i)
            for token in self.reading.tokens[begin:first]
            if token.text[0].isupper() and token.text != "The" and not self.taken[token.i]
        )

    def nations(self, elsewhere: dict[tuple[int, int], str | None]) -> None:
        """Countries, seats of government and peoples. `elsewhere` holds toponyms read as something smaller."""
        tokens = self.reading.tokens
        for i, token in enumerate(tokens):
            if not token.text[0].isupper() or self.taken[i] or token.text == "The":
                continue
            for last in range(min(len(tokens), i + 4, self.reading.sentence_of(i).last), i, -1):
                if any(self.taken[i:last]) or tokens[last - 1].text[0].islower():
                    continue
                name = self._nation(i, last)
                if (
                    name is not None
                    and (token.start, tokens[last - 1].end) not in elsewhere
                    and self._stands_alone(i, last)
                ):
                    self.add(name)
                    break

    def _nation(self, first: int, last: int) -> Name | None:
        text = self.text(first, last)
        found = country_named(text) or country_of_seat(text)
        token = self.reading.tokens[last - 1]
        if found is not None:
            if token.tag == "JJ" and country_of_adjective(text) is not None:
                return None  # "Afghan", "Swiss": an adjective, though the name of a person or country too
            return Name(first=first, last=last, text=text, label="country", country=found.iso3, sure=True)
        folk = country_of_people(text)
        if folk is None or token.dep in {"amod", "compound", "nmod", "npadvmod"} or token.pos == "ADJ":
            return None
        return Name(first=first, last=last, text=text, label="people", country=folk.iso3, sure=True)

    def _stands_alone(self, first: int, last: int) -> bool:
        begin, end, label = self.entity.get(first, (first, last, ""))
        whole = begin >= first and end <= last
        return (
            whole
            or label not in {"ORG", "PERSON", "FAC", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"}
            or (self.reading.tokens[end - 1].text == "'s" and end - 1 == last and begin == first)
        )

    def entities(self) -> None:
        """What the parser's name finder saw and no table took."""
        for entity in self.reading.entities:
            if entity.label not in _NAMES:
                continue
            for begin, end in self._pieces(entity.first, entity.last, person=entity.label == "PERSON"):
                first, last = self._trimmed(self._with_given(begin), end)
                if (
                    first < last
                    and self.reading.tokens[first].pos != "ADP"
                    and (entity.label != "NORP" or last - first > 1)
                ):
                    self._classified(first, last, entity.label)

    def _with_given(self, first: int) -> int:
        return first - 1 if first and not self.taken[first - 1] and follows_given(self.reading, first) else first

    def _pieces(self, first: int, last: int, *, person: bool) -> Iterator[tuple[int, int]]:
        """The finder's name cut where it ran two together: "France 's Perrin", "Rathke the Harbour Board"."""
        begin = first
        tokens = self.reading.tokens
        for i in range(first, last):
            cut = tokens[i].lower == "the" and i > first and tokens[i - 1].pos not in {"ADP", "CCONJ"}
            cut = cut or (
                tokens[i].text == "'s" and i + 1 < last and tokens[i + 1].tag in _PROPER and self.taken[i - 1] == 1
            )
            cut = cut or (tokens[i].lower in {"for", "from", "at"} and (person or tokens[first].text in given_names()))
            if self.taken[i] or cut:
                if begin < i:
                    yield begin, i
                begin = i + 1
        if begin < last:
            yield begin, last

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Without article, possessive mark, closing marks, and titles before a person."""
        tokens = self.reading.tokens
        while first < last and (tokens[first].lower in {"the", "a", "an"} or not tokens[first].text[0].isalnum()):
            first += 1
        while first < last and (tokens[last - 1].lower in {"'s", "'"} or not tokens[last - 1].text[-1].isalnum()):
            if tokens[last - 1].text[-1] == "." and len(tokens[last - 1].text) > 1:
                break
            last -= 1
        while last - first > 1 and _common(tokens[last - 1]) and tokens[last - 2].text != "-":
            last -= 1  # "Red Hill militia": the name is Red Hill
        while last - first > 3 and tokens[first].lower in actor_words("prefix") and tokens[first + 1].text == "-":
            first += 3  # "pro-Harbour Rathke"
        while last - first > 1 and self._title(first) and tokens[first + 1].text[0].isupper():
            first += 1
        return first, last

    def _title(self, i: int) -> bool:
        token = self.reading.tokens[i]
        return token.lower.replace(".", "") in titles() and token.text[0].isupper()

    def runs(self) -> None:
        """Capitalised words that the name finder missed, where something speaks for a name."""
        tokens = self.reading.tokens
        i = 0
        while i < len(tokens):
            hung = i > 0 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
            if (
                not _capital(tokens[i])
                or self.taken[i]
                or hung
                or tokens[i].ent in {"DATE", "TIME", "MONEY", "PERCENT", "LANGUAGE"}
            ):
                i += 1
                continue
            last = i + 1
            while last < len(tokens) and not self.taken[last] and tokens[last].sentence == tokens[i].sentence and (
                _capital(tokens[last]) or (tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end)
            ):  # fmt: skip
                last += 1
            first, end = self._trimmed(i, last)
            if first < end and self._evidence(first, end):
                self._classified(first, end, "")
            i = max(last, i + 1)

    def _evidence(self, first: int, last: int) -> bool:
        tokens = self.reading.tokens
        if tokens[first].text in given_names() and last - first > 1:
            return True
        if first > 0 and self._title(first - 1):
            return True
        head = tokens[last - 1]
        if last - first > 1 and isinstance(actor_nouns().get(head.lower), OrganisationNoun):
            return True
        verb = self.reading.head(head)
        return head.dep == "nsubj" and verb.lemma in actor_words("speech") and actor_nouns().get(head.lower) is None

    def again(self) -> None:
        """Names of the story where they stand again, alone, and the name finder was blind."""
        whole = {
            name.text: name for name in self.names if name.label in {"person", "organization"} and " " not in name.text
        }
        for name in self.names:
            if name.label == "person" and " " in name.text:
                whole.setdefault(name.text.rsplit(" ", 1)[1], name)
        for token in self.reading.tokens:
            again = whole.get(token.text)
            if again is not None and not self.taken[token.i] and token.tag in _PROPER:
                self.add(
                    Name(
                        first=token.i, last=token.i + 1, text=token.text, label=again.label, known=known_as(token.text)
                    )
                )

    def _thing(self, first: int, text: str) -> str:
        """What the words beside a name make of it: a ship ("the tanker Moor Star"), a holiday; "" for neither."""
        before = self.reading.tokens[first - 1] if first else None
        if before is not None and before.tag == "NN" and before.lower in actor_words("vessel"):
            return "ship"
        return "day" if text.lower() in named_days("holiday") else ""

    def _classified(self, first: int, last: int, label: str) -> None:
        text = self.text(first, last)
        if text.islower() or (text[0].islower() and "-" in text.split()[0] and not text.lower().startswith("al-")):
            return  # "pro-Harbour": an adjective
        if last - first == 1 and text.lower() in actor_nouns() and label != "PERSON":
            return  # "the Court", "the President": a description, capitals or not
        known = known_as(text)
        if known is not None:
            self.add(Name(first=first, last=last, text=text, label="organization", known=known, sure=True))
            return
        if label in {"ORG", "GPE", "PERSON"} and names_portfolio(self.reading, first, last):
            return
        thing = self._thing(first, text)
        if thing:
            self.add(Name(first=first, last=last, text=text, label="thing", sure=True, reason=thing))
            return
        titled = first > 0 and self._title(first - 1)
        found, sure, reason = label_of(tuple(words(self.reading, first, last)), label, titled=titled)
        if not sure:
            found, sure = beside(self.reading, self.mapped, (first, last, label), found)
        if not sure and last - first == 1 and found == "person" and self.common[text.lower()] > 1:
            found, reason = "thing", "common noun"  # "Iodine" in a story that tells of iodine
        reason = reason if found == "thing" else ""
        self.add(Name(first=first, last=last, text=text, label=found, sure=sure, reason=reason))
