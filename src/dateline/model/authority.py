"""The user's own actors: an authority file's entries, as people who keep such files call them."""

import msgspec

from dateline.model.actor import ActorKind


class AuthorityRole(msgspec.Struct, frozen=True, kw_only=True):
    """A role an entry has or had: its title, and the first and last ISO day it was held where the file tells."""

    title: str
    start: str | None = None
    end: str | None = None

    def held_on(self, day: str) -> bool:
        """True unless the role began after the ISO day or ended before it."""
        return (self.start or "") <= day <= (self.end or "9999")


class AuthorityActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of an authority file.

    Attributes:
        id: The file's own id, such as a Wikidata or OpenSanctions id.
        names: Its names, the usual one first.
        kind: What it is.
        country: ISO alpha-3 or a PLOVER code such as UNO; None where the file does not say.
        sector: PLOVER sector, or None.
        roles: Its roles, with their days.
    """

    id: str
    names: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    roles: tuple[AuthorityRole, ...] = ()
