"""Looks up the later sentences that may answer a word, so that not every sentence is held against every word."""

from bisect import bisect_left
from collections.abc import Sequence

from dateline.ledger.acts import kinds, meant, told
from dateline.ledger.answers import NEAR, takes_back
from dateline.ledger.claims import Claim
from dateline.ledger.passages import Passage


class Index:
    """The sentences of many stories by the stems of their words.

    Args:
        stories: The sentences of each story, the stories in the order they appeared.
    """

    def __init__(self, stories: Sequence[Sequence[Passage]]) -> None:
        self._passages = [passage for story in stories for passage in story]
        self._starts = [0]
        for story in stories:
            self._starts.append(self._starts[-1] + len(story))
        self._by_stem: dict[str, list[int]] = {}
        self._by_act: dict[str, list[int]] = {}
        self._takes_back: list[int] = []
        for at, passage in enumerate(self._passages):
            for word in passage.around:
                self._by_stem.setdefault(word, []).append(at)
            if takes_back(passage):
                self._takes_back.append(at)
            for kind in kinds(told(passage), wanted=False):
                self._by_act.setdefault(kind, []).append(at)

    @staticmethod
    def wanted(claim: Claim) -> frozenset[str]:
        """The stems that an answer is looked up by: what the claim is about, else who is bound by it."""
        return claim.topic or claim.said_by or claim.whom

    @staticmethod
    def least(claim: Claim) -> float:
        """How many stems of what a claim is about (or of its speaker's name) a sentence must hold."""
        return NEAR * len(claim.topic) if claim.topic else 1

    def after(self, claim: Claim, story: int = -1) -> list[Passage]:
        """The sentences that share enough with what the claim is about, or tell of such deeds, in their order.

        Those of stories after number `story`, or of all.
        Of a claim that is about nothing but the deed ("we will hold our fire") those that name its speaker.
        """
        first = self._starts[story + 1]
        wanted = self.wanted(claim)
        need = self.least(claim)
        known = [self._by_stem[word] for word in wanted if word in self._by_stem]
        found = set(self._takes_back[bisect_left(self._takes_back, first) :])
        if known and len(known) >= need:
            hits: dict[int, int] = {}
            for places in known:
                for at in places[bisect_left(places, first) :]:
                    hits[at] = hits.get(at, 0) + 1
            found.update(at for at, shared in hits.items() if shared >= need)
        for kind in kinds(meant(claim), wanted=True):
            places = self._by_act.get(kind, [])
            found.update(places[bisect_left(places, first) :])
        return [self._passages[at] for at in sorted(found)]
