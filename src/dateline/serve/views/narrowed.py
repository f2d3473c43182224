"""What narrows a picture: who, which deeds, where and when; the same parameters on map, timeline and network."""

from typing import get_args

import msgspec

from dateline.lexicon.plover import Act
from dateline.model.event import EventStatus
from dateline.serve.asked import Asked

ACTS: tuple[str, ...] = get_args(Act)
STATUSES: tuple[str, ...] = get_args(EventStatus)


class Narrowed(msgspec.Struct, frozen=True, kw_only=True):
    """The filters of a picture's address; None where one is not set."""

    by: str | None = None
    to: str | None = None
    act: str | None = None
    status: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    step: str | None = None

    def kept(self, **changed: str | None) -> dict[str, str | None]:
        """The filters for another address of the picture, some changed."""
        return {**msgspec.structs.asdict(self), **changed}


def narrowed(asked: Asked) -> Narrowed:
    """The filters that a URL asks for.

    Raises:
        QueryError: One of them is none that can be asked for.
    """
    return Narrowed(
        by=asked.text("by"),
        to=asked.text("to"),
        act=asked.one_of("act", ACTS),
        status=asked.one_of("status", STATUSES),
        place=asked.text("place"),
        since=asked.day("since"),
        until=asked.day("until"),
    )
