"""What an actor's words say about it: the record that coding makes and coreference fills."""

import msgspec

from dateline.model.actor import ActorKind


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """What an actor's words say about it.

    Attributes:
        country: ISO alpha-3 or a PLOVER code such as UNO; None when the words name none.
        sector: PLOVER sector, or None.
        kind: person, organization, country or group; None when the words hold no actor.
        role: The head noun with the words that specify it ("foreign minister"), for people; else None.
        of: The words of what the role belongs to ("the Southern Front"), or None.
        known: The usual name of the organisation, where a table has it and the words name that organisation.
        plural: True for several people or bodies.
        note: Why, in a few words.
    """

    country: str | None = None
    sector: str | None = None
    kind: ActorKind | None = None
    role: str | None = None
    of: str | None = None
    known: str | None = None
    plural: bool = False
    note: str = ""


NOTHING = Code()
"""The code of words that hold no actor."""
