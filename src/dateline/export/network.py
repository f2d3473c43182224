"""Who acts upon whom, and who is tied to whom: a store summed up as a network of actors, for graph formats."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from dateline.export.outgoing import Outgoing
from dateline.model import Account, Event
from dateline.model.days import bounds

_SIGNS = {"ally_of": 1, "supports": 1, "opposes": -1}
"""Ties that say how two stand to one another; office, membership and the like say nothing of it."""


class Node(msgspec.Struct, kw_only=True):
    """An actor across stories: the names stories give it, what it is, how many stories name it, and when.

    `country` and `sector` are what most stories say, the first of equals; `first` and `last` days of publication.
    """

    names: Counter[str]
    kind: str
    countries: Counter[str]
    sectors: Counter[str]
    stories: int = 0
    first: str | None = None
    last: str | None = None


class Edge(msgspec.Struct, kw_only=True):
    """What one actor did to another, or how it stands to it.

    Attributes:
        score: PLOVER's conflict–cooperation scores, summed.
        events: How many.
        acts: How many of each act.
        quads: How many of each quad class.
        relations: How many times each tie is stated.
        days: First and last days of the deeds, each once.
    """

    score: float = 0.0
    events: int = 0
    acts: Counter[str]
    quads: Counter[str]
    relations: Counter[str]
    days: set[tuple[str, str]]

    @property
    def sign(self) -> int:
        """1 for friend, -1 for foe, 0 where nothing tells: by deeds, and by ties where deeds weigh out or are none."""
        stated = sum(_SIGNS.get(name, 0) * count for name, count in self.relations.items())
        told = self.score or stated
        return (told > 0) - (told < 0)


class Network(msgspec.Struct, kw_only=True):
    """Nodes by the actors' ids across stories, and directed edges by pairs of them."""

    nodes: dict[str, Node]
    edges: dict[tuple[str, str], Edge]


def network(out: Outgoing) -> Network:
    """The network of the stories asked for; it is held whole, since pairs sum over all stories."""
    drawn = Network(nodes={}, edges={})
    for account in out.accounts():
        ids = out.actor_ids(account)
        _add_nodes(drawn, account, ids)
        for event in account.events:
            if event.status == "happened":
                _add_event(drawn, event, ids)
            else:
                out.tally.left_out[f"events that did not happen ({event.status})"] += 1
        for relation in account.relations:
            if relation.status not in {"holds", "ended"}:
                out.tally.left_out[f"ties that are only {relation.status}"] += 1
                continue
            name = relation.predicate if relation.status == "holds" else f"{relation.predicate} (ended)"
            if relation.subject in ids and relation.object in ids:
                _edge(drawn, ids[relation.subject], ids[relation.object]).relations[name] += 1
    out.tally.written["nodes"] += len(drawn.nodes)
    out.tally.written["edges"] += len(drawn.edges)
    return drawn


def _add_nodes(drawn: Network, account: Account, ids: dict[str, str]) -> None:
    first, last = bounds(account.story.published)
    counted: set[str] = set()
    for actor in account.actors:
        ident = ids[actor.id]
        fresh = Node(names=Counter(), kind=actor.kind, countries=Counter(), sectors=Counter())
        node = drawn.nodes.setdefault(ident, fresh)
        node.names[actor.name] += 1
        node.countries.update([actor.country] if actor.country else [])
        node.sectors.update([actor.sector] if actor.sector else [])
        node.stories += ident not in counted
        counted.add(ident)
        if first is not None and last is not None:
            node.first = min(node.first or first, first)
            node.last = max(node.last or last, last)


def _add_event(drawn: Network, event: Event, ids: dict[str, str]) -> None:
    first, last = bounds(event.date)
    for pair in pairs(event, ids):
        edge = _edge(drawn, *pair)
        edge.events += 1
        edge.score = round(edge.score + (event.score or 0.0), 6)
        edge.acts[event.act] += 1
        edge.quads.update([event.quad] if event.quad else [])
        if first is not None and last is not None:
            edge.days.add((first, last))


def pairs(event: Event, ids: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Who does it to whom; where all act and none suffers, each to each."""
    actors = list(dict.fromkeys(ids[one] for one in event.actors if one in ids))
    recipients = list(dict.fromkeys(ids[one] for one in event.recipients if one in ids))
    for one in actors:
        for other in recipients or actors:
            if one != other:
                yield one, other


def _edge(drawn: Network, source: str, target: str) -> Edge:
    fresh = Edge(acts=Counter(), quads=Counter(), relations=Counter(), days=set())
    return drawn.edges.setdefault((source, target), fresh)


def most(counts: Counter[str]) -> str | None:
    """What is counted most, the first of equals; None where nothing is."""
    return max(counts, key=lambda one: counts[one], default=None)


def listed(counts: Counter[str]) -> str | None:
    """`ASSAULT 3; ACCUSE 1`, or None."""
    return "; ".join(f"{name} {count}" for name, count in counts.most_common()) or None


NODE_FIELDS = {"kind": "string", "country": "string", "sector": "string", "names": "string", "stories": "int"}
EDGE_FIELDS = {
    "score": "double", "sign": "int", "events": "int", "acts": "string", "verbal_cooperation": "int",
    "material_cooperation": "int", "verbal_conflict": "int", "material_conflict": "int", "relations": "string",
}  # fmt: skip
"""Attributes and their types, by names that both graph formats know."""


def node_values(node: Node) -> dict[str, object]:
    """A node by those fields; None is unknown."""
    return {
        "kind": node.kind,
        "country": most(node.countries),
        "sector": most(node.sectors),
        "names": "; ".join(node.names),
        "stories": node.stories,
    }


def edge_values(edge: Edge) -> dict[str, object]:
    """An edge by those fields; a score is unknown where there was no deed."""
    quads = {name: edge.quads[name] for name in EDGE_FIELDS if name.startswith(("verbal", "material"))}
    return {
        "score": edge.score if edge.events else None,
        "sign": edge.sign,
        "events": edge.events,
        "acts": listed(edge.acts),
        **quads,
        "relations": listed(edge.relations),
    }


KEEPS = (
    "actors across stories (as people decided who is who) with names, kind, country, sector and number of stories; "
    "per pair and direction PLOVER's scores summed, deeds counted by act and quad class, ties counted, and a sign"
)
LOSES = (
    "the single deeds, their words, places and sources; deeds that did not happen, ties denied or claimed; "
    "statements; a deed in which all act (a meeting, a fight) is an edge in both directions; deeds of one actor alone"
)
