"""GEXF 1.3: the network of actors with its days, for Gephi and its kin."""

from collections.abc import Iterator

from dateline.export.network import (
    EDGE_FIELDS,
    KEEPS,
    LOSES,
    NODE_FIELDS,
    edge_values,
    most,
    network,
    node_values,
)
from dateline.export.outgoing import Outgoing
from dateline.export.spec import Format
from dateline.export.tool import TOOL
from dateline.export.xml import content, tag

_TYPES = {"int": "integer"}


def chunks(out: Outgoing) -> Iterator[str]:
    """The document piece by piece."""
    drawn = network(out)
    numbers = {ident: str(number) for number, ident in enumerate(drawn.nodes)}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield f"<meta><creator>{content(TOOL)}</creator></meta>\n"
    yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
    yield from _declared("node", {"actor": "string", **NODE_FIELDS})
    yield from _declared("edge", EDGE_FIELDS)
    yield "<nodes>\n"
    for ident, node in drawn.nodes.items():
        about = {"id": numbers[ident], "label": most(node.names), "start": node.first, "end": node.last}
        yield tag("node", about, closed=False)
        yield _values({"actor": ident, **node_values(node)}) + "</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, ((source, target), edge) in enumerate(drawn.edges.items()):
        told = {"id": str(number), "source": numbers[source], "target": numbers[target], "weight": edge.events or None}
        yield tag("edge", told, closed=False)
        yield _values(edge_values(edge)) + _spells(edge.days) + "</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(of: str, fields: dict[str, str]) -> Iterator[str]:
    yield tag("attributes", {"class": of, "mode": "static"}, closed=False) + "\n"
    for name, kind in fields.items():
        yield tag("attribute", {"id": name, "title": name, "type": _TYPES.get(kind, kind)}) + "\n"
    yield "</attributes>\n"


def _values(values: dict[str, object]) -> str:
    told = (tag("attvalue", {"for": name, "value": value}) for name, value in values.items() if value is not None)
    return f"<attvalues>{''.join(told)}</attvalues>"


def _spells(days: set[tuple[str, str]]) -> str:
    if not days:
        return ""
    spells = (tag("spell", {"start": first, "end": last}) for first, last in sorted(days))
    return f"<spells>{''.join(spells)}</spells>"


FORMAT = Format(
    name="gexf",
    what="GEXF 1.3: the network of actors, with its days",
    extension="gexf",
    media="application/gexf+xml",
    chunks=chunks,
    keeps=KEEPS + "; the days of the deeds as spells, an actor's first and last day in the news",
    loses=LOSES + "; edges whose deeds have no day have no spell; signs that XML forbids become U+FFFD",
    checked="networkx",
)
