"""Groups of a graph of likenesses: connected parts, and average link inside them. The order of input has no effect."""

import heapq
from collections.abc import Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", str, int)


def average_link(members: Iterable[K], pairs: Mapping[tuple[K, K], float], least: float) -> list[list[K]]:
    """Group `members`: the two groups of the highest mean likeness are joined until none reaches `least`.

    Args:
        members: The stories.
        pairs: Two stories → likeness; what is missing counts as 0.
        least: The mean likeness that joins two groups.
    """
    groups = {key: [key] for key in members}
    sums: dict[K, dict[K, float]] = {key: {} for key in groups}
    for (a, b), score in pairs.items():
        sums[a][b] = sums[b][a] = score
    heap = [(-score, min(pair), max(pair), 2) for pair, score in pairs.items() if score >= least]
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if a not in groups or b not in groups or len(groups[a]) + len(groups[b]) != size:
            continue  # one of them has been joined to another since
        groups[a] += groups.pop(b)
        for other, score in sums.pop(b).items():
            del sums[other][b]
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + score
        for other, score in sums[a].items():
            mean = score / (len(groups[a]) * len(groups[other]))
            if mean >= least:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other), len(groups[a]) + len(groups[other])))
    return list(groups.values())


def parts(members: Iterable[K], edges: Iterable[tuple[K, K]]) -> list[list[K]]:
    """The parts of `members` that `edges` connect. A mean needs one pair that reaches it: no group joins two parts."""
    near: dict[K, list[K]] = {key: [] for key in members}
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    out, seen = [], set[K]()
    for key in near:
        if key in seen:
            continue
        seen.add(key)
        part = [key]
        for one in part:
            fresh = dict.fromkeys(near[one]).keys() - seen
            seen |= fresh
            part += sorted(fresh)
        out.append(part)
    return out
