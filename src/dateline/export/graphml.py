"""GraphML: the network of actors, for what reads no GEXF (igraph, yEd, Cytoscape, R)."""

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
from dateline.export.xml import content, tag

_NODE = {"label": "string", "actor": "string", **NODE_FIELDS, "first": "string", "last": "string"}
_EDGE = {**EDGE_FIELDS, "first": "string", "last": "string"}


def chunks(out: Outgoing) -> Iterator[str]:
    """The document piece by piece."""
    drawn = network(out)
    numbers = {ident: f"n{number}" for number, ident in enumerate(drawn.nodes)}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for of, fields in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in fields.items():
            yield tag("key", {"id": f"{of}_{name}", "for": of, "attr.name": name, "attr.type": kind}) + "\n"
    yield '<graph id="G" edgedefault="directed">\n'
    for ident, node in drawn.nodes.items():
        known = {"label": most(node.names), "actor": ident, "first": node.first, "last": node.last}
        yield tag("node", {"id": numbers[ident]}, closed=False)
        yield _data("node", {**known, **node_values(node)}) + "</node>\n"
    for number, ((source, target), edge) in enumerate(drawn.edges.items()):
        yield tag("edge", {"id": f"e{number}", "source": numbers[source], "target": numbers[target]}, closed=False)
        first = min((days[0] for days in edge.days), default=None)
        last = max((days[1] for days in edge.days), default=None)
        yield _data("edge", {**edge_values(edge), "first": first, "last": last}) + "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(of: str, values: dict[str, object]) -> str:
    known = ((name, value) for name, value in values.items() if value is not None)
    return "".join(f'<data key="{of}_{name}">{content(str(value))}</data>' for name, value in known)


FORMAT = Format(
    name="graphml",
    what="GraphML: the network of actors",
    extension="graphml",
    media="application/graphml+xml",
    chunks=chunks,
    keeps=KEEPS + "; the first and last day of the deeds, and of an actor in the news",
    loses=LOSES + "; the days in between; signs that XML forbids become U+FFFD",
    checked="networkx",
)
