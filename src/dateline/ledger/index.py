"""Looks up the later sentences that may answer a word, so that not every sentence is held against every word."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from dateline.ledger.answers import NEAR, takes_back
from dateline.ledger.claims import Claim
from dateline.ledger.passages import Passage


class Index:
    """The sentences of many stories by the stems of their words.

    Args:
        stories: The sentences of each story, the stories in the order they appeared.
    """

    def __init__(self, stories: Sequence[Sequence[Passage]]) -> None:
        self._passages = [passage for told in stories for passage in told]
        self._starts = [0]
        for told in stories:
            self._starts.append(self._starts[-1] + len(told))
        self._by_stem: dict[str, list[int]] = {}
        self._takes_back: list[int] = []
        for at, passage in enumerate(self._passages):
            for word in passage.around:
                self._by_stem.setdefault(word, []).append(at)
            if takes_back(passage):
                self._takes_back.append(at)

    def after(self, claim: Claim, story: int) -> list[Passage]:
        """The sentences of stories after number `story` that share enough with what the claim is about, in their order.

        Of a claim that is about nothing but the deed ("we will hold our fire") those that name its speaker.
        """
        first = self._starts[story + 1]
        wanted = claim.topic or claim.said_by
        hits: Counter[int] = Counter()
        for word in wanted:
            places = self._by_stem.get(word, [])
            hits.update(places[bisect_left(places, first) :])
        need = NEAR * len(claim.topic) if claim.topic else 1
        found = {at for at, shared in hits.items() if shared >= need}
        found.update(self._takes_back[bisect_left(self._takes_back, first) :])
        return [self._passages[at] for at in sorted(found)]
