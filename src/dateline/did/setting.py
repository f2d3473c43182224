"""When and where: the times and places that stand in the deed's own clause, never borrowed from elsewhere."""

import re

from dateline.did.deed import Deed
from dateline.did.scene import Scene
from dateline.model import PlaceRef, TimeRef, Token

_DAY = re.compile(r"^(?=.*\d)[\dX]{4}(?:-[\dX]{2}){0,2}$")
_AT = frozenset({
    "in", "at", "near", "outside", "around", "across", "inside", "within", "off", "along", "on", "throughout", "over",
    "to", "into", "above", "by", "between", "through", "toward", "towards",
})  # fmt: skip
_INSIDE = frozenset({"in", "at", "near", "outside", "around", "across", "inside", "within", "throughout"})
_BODILY = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST", "AID", "CONSULT"})
"""Acts that go to where they are done ("an attack on Kabul", "flew to Kabul"); the others are words and papers."""
_PARTS = {"appos", "conj", "compound", "npadvmod"}
_CLAUSES = {"ccomp", "advcl", "csubj", "parataxis", "ROOT"}


class Setting:
    """Ties each time and place of a story to the deed in whose clause it stands.

    Args:
        scene: The story.
        deeds: The deeds, whose tokens times and places are tied to.
    """

    def __init__(self, scene: Scene, deeds: list[Deed]) -> None:
        self.scene = scene
        owner = {i: deed for deed in deeds for i in sorted(deed.tokens())}
        self.times: dict[int, list[TimeRef]] = {}
        self.places: dict[int, list[PlaceRef]] = {}
        self._by_head: dict[int, TimeRef] = {}
        for time in scene.state.times:
            head = self._head(*time.span)
            if head is None or time.type not in {"DATE", "TIME"}:
                continue
            self._by_head[head.i] = time
            deed = self._climb(head, owner)
            if deed is not None:
                self.times.setdefault(deed.i, []).append(time)
        for place in scene.state.places:
            head = self._head(*place.span) if place.use == "place" else None
            if head is None or not self._locates(head):
                continue
            deed = self._climb(head, owner)
            if deed is not None and (place.kind != "country" or deed.act in _BODILY or self._is_inside(head)):
                self.places.setdefault(deed.i, []).append(place)

    def time(self, deed: Deed) -> TimeRef | None:
        """The time the deed's clause gives it; of "on the day that they met" the day."""
        for i in sorted(deed.tokens()):
            if self.times.get(i):
                return self.times[i][0]
        token = self.scene.reading.tokens[deed.i]
        if token.dep == "relcl":
            return self._by_head.get(token.head)
        for folded in deed.absorbed:
            found = self.time(folded)
            if found is not None:
                return found
        return None

    def place(self, deed: Deed) -> PlaceRef | None:
        """The narrowest place the deed's clause gives it."""
        found = [place for i in sorted(deed.tokens()) for place in self.places.get(i, ())]
        order = {"site": 0, "city": 1, "admin2": 2, "admin1": 3, "water": 4, "region": 5, "country": 6}
        return min(found, key=lambda place: (order[place.kind], place.span.start), default=None)

    def _head(self, start: int, end: int) -> Token | None:
        """The head word of the stretch from `start` to `end`."""
        reading = self.scene.reading
        first, last = reading.between(start, end)
        for i in range(first, last):
            if not first <= reading.tokens[i].head < last or reading.tokens[i].dep == "ROOT":
                return reading.tokens[i]
        return None

    def _locates(self, token: Token) -> bool:
        """True when the toponym stands where a place of action stands, and not as the origin or topic of something."""
        for _ in range(4):  # "in the northern city of Basra", "Paris, France", "in Basra and Mosul"
            head = self.scene.reading.head(token)
            if token.dep == "pobj" and head.lower == "of":
                token = self.scene.reading.head(head)
            elif token.dep in _PARTS and (
                head.pos == "PROPN" or (head.pos == "NOUN" and token.dep in {"appos", "conj"})
            ):
                token = head
            else:
                return token.dep in {"dobj", "nsubjpass", "npadvmod"} or (token.dep == "pobj" and head.lower in _AT)
        return False

    def _is_inside(self, token: Token) -> bool:
        """True for "in Peru", where words are spoken; not for "sanctions *on* Peru", "a letter *to* Peru"."""
        for _ in range(4):
            above = self.scene.reading.head(token)
            if token.dep == "pobj" and above.lower != "of":
                return above.lower in _INSIDE
            if token.dep == "ROOT":
                break
            token = above
        return token.dep not in {"dobj", "nsubjpass"}

    def _climb(self, token: Token, owner: dict[int, Deed]) -> Deed | None:
        """The deed whose clause holds the token, going up until a clause ends."""
        reading = self.scene.reading
        for _ in range(12):
            if token.i in owner:
                return owner[token.i]
            if token.dep == "acl" and reading.tokens[token.head].i in owner:  # "a meeting to take place in Lima"
                return owner[token.head]
            if token.pos in {"VERB", "AUX"} and token.dep in _CLAUSES | {"relcl", "acl", "conj"}:
                return self._below(token, owner)
            if token.dep == "ROOT":
                return None
            token = reading.head(token)
        return None

    def _below(self, verb: Token, owner: dict[int, Deed]) -> Deed | None:
        """The one deed that is the object or clause of a plain verb ("began shelling the port on Monday")."""
        found = [owner[kid.i] for kid in self.scene.reading.children(verb.i, "xcomp") if kid.i in owner]
        return found[0] if len(found) == 1 else None


def dated(time: TimeRef | None) -> str | None:
    """The EDTF date or interval of a time, or None when it names no day, month or year."""
    if time is None:
        return None
    if time.interval is not None:
        return time.interval
    value = time.value.partition("T")[0]
    if _DAY.match(value):
        return value
    if time.earliest is not None and time.latest is not None:  # weeks, quarters, seasons
        return f"{time.earliest}/{time.latest}"
    return None
