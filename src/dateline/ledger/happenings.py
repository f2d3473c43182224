"""The same happening: which stories tell of one event in the world, though in words of their own.

A story is held against those that share its rarest terms, and the pairs that are alike are remembered. Groups are read
off the pairs, by average link inside each connected part, when they are asked for: so the order in which stories came
does not matter, and one more costs the same in a store of any size.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Generic, NamedTuple, Protocol

from dateline.ledger.likeness import Rarity, cosine, likeness, odds, rarity, vector
from dateline.ledger.linkage import K, average_link, parts
from dateline.ledger.tellings import Telling

TOGETHER = 0.17
"""Mean likeness from which two groups tell of one happening. On ECB+ (the half not held back: cuts of 197, 290 and 431
stories) B-cubed is .91 to .95 anywhere from .15 to .19; collections of 4 to 30 bear .12 to .20 (November 2026)."""
_ASKED = 16
_LISTED = 100
_COMPARED = 32
"""The terms by which likely partners are looked up, the latest stories taken for each, and those then compared."""
_DRIFT = 0.7
"""Share of `TOGETHER` from which a pair is remembered: document frequencies drift while stories come in."""
_WHOLE = 300
"""Stories of a part up to which all pairs are compared; in larger parts those not remembered count as nothing alike."""


class Shelf(Protocol[K]):
    """Where the tellings of stories stand and are looked up by their terms: in memory, or in a store."""

    def holders(self, term: str) -> int:
        """How many stories have a term."""

    def weight(self, term: str) -> float:
        """What a term weighs by that; it may be a little out of date."""

    def latest(self, term: str, most: int) -> Iterable[K]:
        """Stories that have a term, the last added first."""

    def vector(self, key: K) -> tuple[Telling, Mapping[str, float]]:
        """A story's telling, and the vector of its weighted terms."""


class Kin(NamedTuple, Generic[K]):
    """A story that shares telling terms with another.

    Attributes:
        key: Its name.
        shared: How much of the weight of their terms the two share.
        alike: Whether both may tell of one happening.
        named: Whether they name somebody or something in common.
    """

    key: K
    shared: float
    alike: bool
    named: bool


def kin(shelf: Shelf[K], key: K, story: Telling, most: int = _COMPARED, also: Iterable[K] = ()) -> list[Kin[K]]:
    """The stories on the shelf that share the most telling of a story's terms, and how like it they are.

    Args:
        shelf: Where they stand, this one among them.
        key: The story's name.
        story: What is kept of it.
        most: How many.
        also: Others to look at, whatever they share.
    """
    own: dict[str, float] = vector(story, shelf.weight)
    found: list[Kin[K]] = []
    others: list[K] = _likely(shelf, key, own, most)
    others += [other for other in also if other not in others]
    for other in others:
        telling, theirs = shelf.vector(other)
        shared = cosine(own, theirs)
        least = TOGETHER * _DRIFT
        alike = shared >= least and shared * odds(story, telling, own, theirs) >= least
        found.append(Kin(other, shared, alike, not story.names.isdisjoint(telling.names)))
    return found


def _likely(shelf: Shelf[K], key: K, own: Mapping[str, float], most: int) -> list[K]:
    shared = [term for term in own if shelf.holders(term) > 1]
    scores: dict[K, float] = defaultdict(float)
    for term in heapq.nlargest(_ASKED, shared, key=own.__getitem__):
        for other in shelf.latest(term, _LISTED):
            scores[other] += own[term]
    scores.pop(key, None)
    return heapq.nlargest(most, scores, key=scores.__getitem__)


def grouped(
    members: Iterable[K], near: Mapping[K, Collection[K]], telling: Callable[[K], Telling], weight: Rarity
) -> Iterator[list[K]]:
    """The groups of stories that tell of one happening, each once.

    Args:
        members: The stories.
        near: Those that were remembered with each, both ways round.
        telling: What is kept of a story.
        weight: The weight of a term, now.
    """
    for part in parts(members, ((one, other) for one, others in near.items() for other in others if one < other)):
        yield from _inside(part, near, telling, weight) if len(part) > 1 else [part]


def _inside(
    part: Sequence[K], near: Mapping[K, Collection[K]], telling: Callable[[K], Telling], weight: Rarity
) -> Iterator[list[K]]:
    tellings = {key: telling(key) for key in part}
    vectors = {key: vector(story, weight) for key, story in tellings.items()}

    def like(one: K, other: K) -> float:
        return likeness(tellings[one], tellings[other], vectors[one], vectors[other])

    pairs = {(one, other): like(one, other) for one in part for other in near[one] if one < other}
    for smaller in parts(part, [pair for pair, score in pairs.items() if score >= TOGETHER]):
        if len(smaller) <= _WHOLE:
            inside = {(a, b): like(a, b) for a in smaller for b in smaller if a < b}
        else:
            those = set(smaller)
            inside = {pair: score for pair, score in pairs.items() if those.issuperset(pair)}
        yield from average_link(smaller, inside, TOGETHER)


class Happenings:
    """Stories in memory, as they come in, and the groups they form."""

    def __init__(self) -> None:
        """Begin without stories."""
        self._tellings: dict[str, Telling] = {}
        self._holders: dict[str, dict[str, None]] = defaultdict(dict)
        self._near: dict[str, set[str]] = {}
        self.weight = self._rarity()

    def add(self, key: str, story: Telling) -> None:
        """Take in a story; a key that is known already changes nothing."""
        if key in self._tellings:
            return
        self._tellings[key] = story
        for term in story.counts:
            self._holders[term][key] = None
        self.weight = self._rarity()
        self._near[key] = {one.key for one in kin(self, key, story) if one.alike}
        for other in self._near[key]:
            self._near[other].add(key)

    def groups(self) -> dict[str, str]:
        """Each story with the earliest of its happening: published first (undated last), then added first."""
        ranks = {key: (story.published or date.max, i) for i, (key, story) in enumerate(self._tellings.items())}
        out: dict[str, str] = {}
        for group in grouped(self._tellings, self._near, self._tellings.__getitem__, self._rarity()):
            out.update(dict.fromkeys(group, min(group, key=ranks.__getitem__)))
        return out

    def holders(self, term: str) -> int:
        """How many stories have a term."""
        return len(self._holders.get(term, ()))

    def latest(self, term: str, most: int) -> Iterable[str]:
        """Stories that have a term, the last added first."""
        return (key for _, key in zip(range(most), reversed(self._holders[term]), strict=False))

    def vector(self, key: str) -> tuple[Telling, Mapping[str, float]]:
        """A story's telling and the vector of its terms."""
        return self._tellings[key], vector(self._tellings[key], self.weight)

    def _rarity(self) -> Rarity:
        return rarity(len(self._tellings), self.holders)
