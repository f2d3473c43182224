"""The user's own actors: found by their names before anything else, and coded as the user says."""

from collections.abc import Collection, Sequence
from pathlib import Path

from dateline.ingest.authority import read_authority
from dateline.lexicon.bodies import Known
from dateline.lexicon.house import house_in_force
from dateline.lexicon.offices import flat
from dateline.model import AuthorityActor
from dateline.who.coding import code_words
from dateline.who.match import person_key, same_person
from dateline.who.sectors import OFFICIAL
from dateline.who.spelling import plain

TABLE = "authority"
"""Says in a `Known` that the user's file knows the name."""


class Authority:
    """An authority file's actors, by their names.

    Args:
        actors: In the file's order.
        remarks: What in the file could not be used, for its keeper.
        file: Where they come from, for messages.
    """

    def __init__(self, actors: Sequence[AuthorityActor], remarks: Sequence[str] = (), file: str = "") -> None:
        self.file = file
        self.remarks = tuple(remarks)
        self._named: dict[str, list[AuthorityActor]] = {}
        self._people: dict[str, list[AuthorityActor]] = {}
        for actor in actors:
            for name in dict.fromkeys(_key(name) for name in actor.names):
                self._named.setdefault(name, []).append(actor)
            if actor.kind == "person":
                for last in {plain(key[-1]) for name in actor.names if len(key := person_key(name)) > 1}:
                    self._people.setdefault(last, []).append(actor)
        self.starts = frozenset(key.split(" ", 1)[0] for key in self._named)

    @classmethod
    def read(cls, path: str | Path) -> "Authority":
        """The actors of a file: CSV or FollowTheMoney JSON (`dateline.ingest.authority`).

        Raises:
            AuthorityError: It cannot be used; says where and why.
        """
        found = read_authority(path)
        return cls(found.actors, found.remarks, str(path))

    @classmethod
    def chosen(cls, path: str | Path | None) -> "Authority | None":
        """The actors of a file, else those that the house in force names (`dateline.lexicon.house`), else none.

        Raises:
            AuthorityError: The file cannot be used.
        """
        house = house_in_force()
        file = house.actors if path is None and house is not None else path
        return None if file is None else cls.read(file)

    def known(self, text: str) -> Known | None:
        """The actor that `text` names, "the" before it or not; of several of one name the first, by that name alone."""
        entries = self._named.get(_key(text), ())
        if not entries:
            return None
        first = entries[0]
        if len(entries) > 1:
            return Known(first.names[0], None, None, TABLE)
        return Known(first.names[0], first.country, first.sector, TABLE, authority=first.id)

    def kind(self, text: str) -> str | None:
        """What the actor that `text` names is."""
        return next((actor.kind for actor in self._named.get(_key(text), ())), None)

    def find(
        self, names: Collection[str], *, person: bool, country: str | None, day: str | None
    ) -> AuthorityActor | None:
        """The actor that goes by one of the names, or None where there is none or the choice is open.

        A person may also be found by a name spelt otherwise, of two words or more. Of several the one of that country
        is meant, then the one who held a role on that day.
        """
        exact = [actor for name in names for actor in self._named.get(_key(name), ())]
        found = [actor for actor in exact if (actor.kind == "person") == person] or exact
        if not found and person:
            keys = [key for name in names if len(key := person_key(name)) > 1]
            found = [
                actor for key in keys for actor in self._people.get(plain(key[-1]), ())
                if (country is None or actor.country in {None, country})
                and any(same_person(key, person_key(name)) for name in actor.names)
            ]  # fmt: skip
        several = {actor.id: actor for actor in found}
        for fits in (
            lambda actor: country is not None and actor.country == country,
            lambda actor: day is not None and any(role.held_on(day) for role in actor.roles),
        ):
            if len(several) > 1:
                several = {key: actor for key, actor in several.items() if fits(actor)} or several
        return next(iter(several.values())) if len(several) == 1 else None


def sector_on(actor: AuthorityActor, day: str | None) -> str | None:
    """The actor's PLOVER sector on an ISO day: a role it then held may tell it; ELI after the last official role."""
    held = [role for role in actor.roles if day is None or role.held_on(day)]
    if day is not None and actor.roles and all(role.end is not None and role.end < day for role in actor.roles):
        last = actor.sector or _sector(max(actor.roles, key=lambda role: role.end or "").title)
        return "ELI" if last in OFFICIAL else last
    return actor.sector or next((sector for role in held if (sector := _sector(role.title))), None)


def _sector(title: str) -> str | None:
    return code_words(title.split()).sector


def _key(text: str) -> str:
    """A name for look-up: no accents, case, curly apostrophes, or article before it."""
    key = " ".join(flat(text.replace("\u2019", "'")).split())
    return key.removeprefix("the ")
