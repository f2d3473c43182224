"""Codebook: every code in use, with its count."""

import msgspec

from dateline.query import CodeCount, Stat, codes, stats
from dateline.serve.asked import Asked
from dateline.store import View


class Codebook(msgspec.Struct, frozen=True, kw_only=True):
    """How much the store holds, and its records by their codes."""

    stats: tuple[Stat, ...]
    codes: dict[str, tuple[CodeCount, ...]]


def codebook(view: View, _asked: Asked) -> Codebook:
    """The codes in use."""
    found = codes(view)
    kinds = dict.fromkeys(one.code for one in found)
    return Codebook(
        stats=tuple(stats(view)), codes={kind: tuple(one for one in found if one.code == kind) for kind in kinds}
    )
