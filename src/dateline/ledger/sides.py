"""Who counts as the same side: a minister, his air force and his country are one; its rebels are another."""

from collections.abc import Iterable

from dateline.model import Actor

Side = tuple[str, str]

_STATE = {"GOV", "MIL", "SPY", "COP", "LEG", "JUD"}
_AGAINST = {"REB", "OPP", "UAF"}


def side_of(actor: Actor) -> Side:
    """The side an actor stands on: its state, its country's opposition, else itself."""
    if actor.country is not None and (actor.kind == "country" or actor.sector in _STATE):
        return ("state", actor.country)
    if actor.country is not None and actor.sector in _AGAINST:
        return ("opposition", actor.country)
    return ("actor", actor.canonical)


def sides(actors: Iterable[Actor]) -> frozenset[Side]:
    """The sides of several actors."""
    return frozenset(side_of(actor) for actor in actors)
