"""An actor's name or description that somebody wants coded, as it stands in the news."""

import msgspec


class ActorString(msgspec.Struct, frozen=True, kw_only=True):
    """A string to code, with the words around it.

    Attributes:
        id: The input's own id, echoed as it came; `NAME:LINE` where it has none.
        text: "Russian Foreign Minister Sergei Lavrov", "rebels", "the Pentagon".
        context: The sentence or paragraph around it; may be empty.
        date: ISO day of the story, for dated offices, or None.
    """

    id: str | int
    text: str
    context: str = ""
    date: str | None = None
