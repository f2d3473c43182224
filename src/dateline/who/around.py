"""What the words around an actor's name or description tell of it, without a parser: its role, and whose it is."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_of_capital
from dateline.lexicon.gazetteer import places_named
from dateline.lexicon.given_names import given_names
from dateline.lexicon.role_verbs import role_verbs
from dateline.lexicon.roles import OrganisationNoun
from dateline.who.code import NOTHING, Code
from dateline.who.coding import code_words
from dateline.who.lookup import Hit, hits, joined

_REACH = 8
"""Words beside a name that may hold its title; longer ones are rare."""

_ENDS = frozenset({".", "!", "?"})
_COPULAS = frozenset({"is", "was", "are", "were", "became", "remains", "remained"})
_PARTY = frozenset({"to", "with", "against", "toward", "towards", "over", "between"})
_WELL_KNOWN = 100_000
"""Inhabitants from which a name alone is a place's and no person's."""

_KNOWN_CITY = 10
"""Times the people of the next city of the name that make a city the one meant where nothing else tells."""


class Around:
    """The words of a context, and where in them the actor stands.

    Args:
        words: All words and marks of the context.
        actor: The words of the actor; a context that does not hold them tells less.
    """

    def __init__(self, words: Sequence[str], actor: Sequence[str]) -> None:
        self.words = tuple(words)
        self.first = next(
            (i for i in range(len(words) - len(actor) + 1) if list(words[i : i + len(actor)]) == list(actor)), -1
        )
        self.last = self.first + len(actor) if self.first >= 0 else -1
        self._found: tuple[Hit, ...] | None = None
        self._sentences = tuple(_numbered(self.words))

    def _before(self) -> tuple[str, ...]:
        first = self.first
        while first > max(0, self.first - 2) and self.words[first - 1] in given_names():
            first -= 1
        return self.words[max(0, first - _REACH) : first]

    def role(self) -> Code:
        """What the actor is by the words beside it: a title before, an apposition, relative clause or predicate after.

        Else what the sentence before speaks of; no code where none of them tells.
        """
        if self.first < 0:
            return NOTHING
        for code in (self._title(), self.after(), self._told_before(), self._told_after()):
            if code.kind is not None:
                return code
        return NOTHING

    def _title(self) -> Code:
        """The title that the words before end with: none when the last of them is no title or role."""
        before = self._before()
        found = hits(before)
        if before[-1:] == (",",) and self.words[self.last : self.last + 1] == (",",):
            first = self.first - 1
            while first and self.words[first - 1] not in {",", ";", *_ENDS}:
                first -= 1
            code = code_words(self.words[first : self.first - 1])  # "The judge, Ana Moor, sent the case back"
            return code if code.kind in {"person", "organization"} and not code.plural else NOTHING
        if not found or found[-1].last != len(before) or found[-1].noun is None:
            return NOTHING
        first = found[-1].first
        for hit in reversed(found):
            gap = before[hit.last : first]
            if gap and gap not in {("'s",), ("'",), ("-",)} and not all(word[0].isalpha() for word in gap):
                break
            if len(gap) > 1 or (gap and hit.country is None):
                break
            first = hit.first
        code = code_words(before[first:])
        return code if code.kind in {"person", "organization"} and not code.plural else NOTHING

    def after(self) -> Code:
        """So "Moor, a pilot", "Moor of the Harbour Front", "Moor, who leads the union", "Moor was a pilot"."""
        if self.first < 0:
            return NOTHING
        words = self.words[self.last :]
        if words[:1] == words[2:3] == (",",) and words[1].isdigit():
            words = words[2:]  # "Moor, 43, a nurse"
        if words[:1] == (",",):
            words = words[1:]
            if words[:1] == ("who",):
                return self._does(words[1:])
            code = self._described(words)
            if code.kind == "group" and words[:2] == ("one", "of"):
                code = msgspec.structs.replace(code, kind="person")
            return code if code.kind in {"person", "organization"} else NOTHING
        if words[:1] and words[0] in _COPULAS:
            code = self._described(words[1:])
            return msgspec.structs.replace(code, kind="person") if code.kind in {"person", "group"} else NOTHING
        if words[:1] == ("of",):
            code = self._described(words[1:])
            return msgspec.structs.replace(code, kind="person") if code.kind is not None else NOTHING
        return NOTHING

    def _does(self, words: tuple[str, ...]) -> Code:
        for size in (2, 1):
            row = role_verbs().get(words[:size])
            if row is None:
                continue
            if row.sector is not None:
                return Code(sector=row.sector, kind="person", note=f"who {joined(words[:size])}")
            code = self._described(words[size:])
            if code.kind is None:
                code = self._body_before()  # "who leads it"
            note = f"who {joined(words[:size])}: coded like {code.note or 'it'}"
            return msgspec.structs.replace(code, kind="person", note=note) if code.kind is not None else NOTHING
        return NOTHING

    def completed(self, code: Code) -> Code:
        """Give a description that tells no sector ("the spokesman") that of the body named before it."""
        body = self._body_before() if self.first >= 0 else NOTHING
        if body.sector is None:
            return code
        country = code.country or body.country
        return msgspec.structs.replace(code, sector=body.sector, country=country, note=f"{code.note}, of {body.note}")

    def _described(self, words: tuple[str, ...]) -> Code:
        """The code of a phrase; "its chief", "the force's chief" take the sector of the body named before."""
        part = words[: 2 * _REACH]
        while part[:1] and (part[0].lower() in _LOOSE or part[0].isdigit()):
            part = part[1:]
        code = code_words(part)
        owned = bool(part) and (part[0].lower() in {"its", "their"} or "'s" in part[:3])
        if code.kind is not None and owned and code.sector in _OF_ITS_BODY:
            body = self._body_before()
            code = msgspec.structs.replace(
                code, sector=body.sector or code.sector, country=code.country or body.country
            )
        return code

    def owner(self) -> Code:
        """Whose the actor is: "the insurgent group's | Commander Moor"."""
        if self.first < 2 or self.words[self.first - 1] not in {"'s", "'"}:
            return NOTHING
        return next(
            (code_words(self.words[first:last]) for first, last in self._bodies() if last == self.first - 1), NOTHING
        )

    def _body_before(self) -> Code:
        """The last body or group that is named before the actor."""
        for first, last in self._bodies():
            if last <= self.first:
                code = code_words(self.words[first:last])
                if code.sector is not None:
                    return code
        return NOTHING

    def _bodies(self) -> Iterator[tuple[int, int]]:
        found = self.found()
        for i in range(len(found) - 1, -1, -1):
            if isinstance(found[i].noun, OrganisationNoun) or found[i].known is not None or found[i].noun is not None:
                first = i
                while first and found[first - 1].last >= found[first].first - 1 and self.together(first):
                    first -= 1
                yield found[first].first, found[i].last

    def together(self, i: int) -> bool:
        """True when the hit before hit `i` specifies it: "Kenyan | police", "Spain's | navy"."""
        found = self.found()
        gap = self.words[found[i - 1].last : found[i].first]
        return gap in {(), ("'s",), ("'",)} and found[i - 1].country is not None

    def found(self) -> tuple[Hit, ...]:
        """What the tables know of the context's words."""
        if self._found is None:
            self._found = hits.__wrapped__(self.words)  # a context is asked about once: no use to keep it
        return self._found

    def _told_before(self) -> Code:
        """The person of the sentence before, where the actor opens the next: "A minister quit. Moor had sold …"."""
        here = self._sentences[self.first]
        if here == 0 or (self.first and self._sentences[self.first - 1] == here):
            return NOTHING
        for hit in self.found():
            if self._sentences[hit.first] != here - 1 or hit.noun is None or isinstance(hit.noun, OrganisationNoun):
                continue
            first = hit.first
            while first and self._sentences[first - 1] == here - 1 and self.words[first - 1] not in {",", ";"}:
                first -= 1
            code = code_words(self.words[first : hit.last])
            following = self.words[hit.last : hit.last + 1]
            if code.kind == "person" and not (following and following[0][:1].isupper()):
                return code
        return NOTHING

    def _told_after(self) -> Code:
        """What the next sentence calls the actor: "Moor was first on the scene. The New Zealand constable …"."""
        here = self._sentences[self.first]
        start = next((i for i, number in enumerate(self._sentences) if number == here + 1), len(self.words))
        part = self.words[start : start + _REACH]
        if part[:1] != ("The",) or len(part) < 2:
            return NOTHING
        first = next((hit for hit in hits(part[1:]) if hit.first == 0), None)
        if first is None or first.country is None:
            return NOTHING
        code = code_words(part)
        if code.kind == "group" and part[2:3] and part[2] in {",", "who"}:  # "The Syrian, who is 17"
            return Code(country=first.country, kind="person", note=f"called {part[1]}")
        return code if code.kind == "person" else NOTHING

    def medical(self, title: Sequence[str]) -> bool:
        """True for a "Dr" in a sentence that speaks of a hospital or of the sick."""
        if self.first < 0 or not any(word.strip(".").lower() in {"dr", "doctor"} for word in title):
            return False
        here = self._sentences[self.first]
        return any(hit.sector == "MED" and self._sentences[hit.first] == here for hit in self.found())

    def city(self, text: str) -> str | None:
        """The country of the place so called, one that the context speaks of first: "Scotland", "Georgia"."""
        known = [place for place in places_named(text) if place.listed or place.population >= _WELL_KNOWN]
        codes = {place.country for place in known} & self.spoken_of()
        return codes.pop() if len(codes) == 1 else _city(text) if known else None

    def country(self, sector: str | None = None) -> str | None:
        """The country that the context tells the actor is of: the one most spoken of, what stands next to it first.

        Args:
            sector: The actor's own: "British troops" say more of a colonel than of a doctor.
        """
        scores: dict[str, float] = {}
        kin = {hit.first for hit in self.found() if sector is not None and hit.sector == sector}
        for first, last, code in self._countries():
            scores[code] = scores.get(code, 0.0) + self._weight(first, last) + _KINDRED * (last in kin)
        best = max(scores, key=lambda code: scores[code], default=None)
        return best if best is not None and scores[best] >= 1.0 else None

    def spoken_of(self) -> set[str]:
        """The countries that the context names, by themselves or by a place."""
        return {code for _, _, code in self._countries()}

    def _countries(self) -> Iterator[tuple[int, int, str]]:
        taken: set[int] = set()
        for hit in self.found():
            taken.update(range(hit.first, hit.last))
            if hit.country is not None and not self._inside(hit.first):
                yield hit.first, hit.last, hit.country
        at = 0
        while at < len(self.words):
            last = at
            while last < len(self.words) and last not in taken and self.words[last][:1].isupper():
                last += 1
            for start in range(at, last):
                if not self._inside(start):
                    yield from self._place(start, last)
            at = max(last, at + 1)

    def _place(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        before = self.words[first - 1].lower() if first else ""
        for size in range(4, 0, -1):  # "Port of Spain"
            capital = country_of_capital(joined(self.words[first : first + size]))
            if capital is not None:
                yield first, first + size, capital.iso3
                return
        if before not in actor_words("located") | {"from", "outside", "around", "off", "of"}:
            return
        for size in range(min(last - first, 4), 0, -1):
            text = joined(self.words[first : first + size])
            code = _city(text)
            if code is not None:
                yield first, first + size, code
                return

    def _specifies(self, last: int) -> bool:
        """True for the nation of "Mongolian | lawmaker X", "Niger's | brigadier X", "the Thai supreme | court"."""
        gap = self.words[last : self.first]
        if last > self.first or len(gap) > 4 or actor_words("stop") & {word.lower() for word in gap}:
            return False
        owns = gap[:1] in {("'s",), ("'",)}
        return owns or (all(word.islower() and word.isalpha() for word in gap[:3]) and len(gap) < 3)

    def _prominence(self, at: int) -> float:
        """What comes before says more than what comes after, and most at the head of its sentence, the topic."""
        if at >= self.first:
            return 0.0
        return 0.7 if at == 0 or self._sentences[at - 1] != self._sentences[at] else 0.2

    def _inside(self, at: int) -> bool:
        return self.first <= at < self.last

    def _weight(self, first: int, last: int) -> float:
        """How much a naming of a country speaks for the actor's being of it.

        Set by hand; what matters is their order: what specifies the actor, what is of it, what is in its sentence, and
        least the other party of an act.
        """
        if self.first < 0:
            return 1.0
        if self._specifies(last):
            return 6.0
        after = self.words[self.last : first]
        beside = after[:1] in {("of",), ("from",), ("in",), ("for",), (",",)} and all(w[0].isalnum() for w in after[1:])
        if first >= self.last and len(after) <= 4 and beside:
            return 4.0
        own = ("'s",)
        weight = 2.0 if self._sentences[first] == self._sentences[self.first] else 1.5
        following = self.words[last].lower() if last < len(self.words) else ""
        if following in {"border", "frontier"}:
            weight -= 1.5
        elif "-" in self.words[first]:
            weight -= 1.0  # "Russian-language schools"
        elif first and self.words[first - 1].lower() in _PARTY:
            weight -= 1.5
        elif (first and self.words[first - 1].lower() in actor_words("located")) or self.words[last : last + 1] == own:
            weight += 0.5
        return weight - 0.01 * min(abs(first - self.first), 50) + self._prominence(first)


_KINDRED = 1.5
"""What a nation of the actor's own sector adds to the weight of its naming."""

_OF_ITS_BODY = frozenset({None, "MIL", "PTY"})
"""Sectors of roles that any band or movement has: "its commander", "its candidate"."""

_LOOSE = frozenset({"one", "of", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "another"})
"""Words between a copula or comma and what somebody is: "one of four tourists"."""


def _numbered(words: Sequence[str]) -> Iterator[int]:
    number = 0
    for i, word in enumerate(words):
        yield number
        if word in _ENDS and i + 1 < len(words) and (words[i + 1][:1].isupper() or not words[i + 1][:1].isalnum()):
            number += 1


def _city(text: str) -> str | None:
    """The country of a city or region that has no rival of its name worth the name."""
    found = sorted((place for place in places_named(text) if place.country is not None), key=lambda p: -p.population)
    if not found:
        return None
    listed = next((place for place in found if place.listed), None)
    best = listed or found[0]
    rival = next((place for place in found if place.country != best.country), None)
    sole = rival is None or listed is not None or best.population > _KNOWN_CITY * rival.population
    return best.country if sole else None
