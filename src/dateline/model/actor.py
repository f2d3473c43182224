"""Who acts and speaks: an actor, its mentions in the text and its roles."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

ActorKind = Literal["person", "organization", "country", "group"]
MentionForm = Literal["name", "nominal", "pronoun"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One naming of an actor: `head` is the offset span of its head word."""

    span: Span
    text: str
    form: MentionForm
    head: Span


class ActorRole(msgspec.Struct, frozen=True, kw_only=True):
    """A title the text gives an actor, and the actor or country it belongs to (an actor's id, or None)."""

    title: str
    of: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of one story.

    Attributes:
        id: Stable id within the story.
        canonical: The same for the same actor in every story.
        name: The fullest name or description the story gives.
        kind: What it is.
        country: ISO alpha-3, or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC; None when nothing says.
        sector: PLOVER sector code, or None.
        roles: Titles the story gives it.
        authority: Id in a loaded authority file, or None.
        mentions: Every naming, in text order.
        basis: The rule that made it, and why it is coded as it is.
    """

    id: str
    canonical: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    roles: tuple[ActorRole, ...] = ()
    authority: str | None = None
    mentions: tuple[Mention, ...] = ()
    basis: Evidence
