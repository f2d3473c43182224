"""Sources: who printed what, and who copies whom."""

import msgspec

from dateline.query import Copier, SourceCount
from dateline.query import copiers as copying
from dateline.query import sources as printing
from dateline.serve.asked import Asked
from dateline.store import View


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """Publishers with what they printed, and pairs of a copier and whom it copies."""

    sources: tuple[SourceCount, ...]
    copiers: tuple[Copier, ...]


def sources(view: View, asked: Asked) -> Sources:
    """Who printed what."""
    most = asked.most(100)
    return Sources(sources=tuple(printing(view, most=most)), copiers=tuple(copying(view, most=most)))
