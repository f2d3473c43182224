"""The formats a store can be written in: one table, for the command line, the desk and the documentation."""

from collections.abc import Iterator

from dateline.errors import QueryError
from dateline.export import (
    annotations,
    csl,
    ftm,
    gdelt,
    geojson,
    gexf,
    graphml,
    plover,
    polecat,
    schema_org,
    timeml,
)
from dateline.export.outgoing import Options, Outgoing, Tally
from dateline.export.spec import Format
from dateline.store import View

_MODULES = (plover, polecat, gdelt, ftm, geojson, gexf, graphml, annotations, timeml, schema_org, csl)
FORMATS: dict[str, Format] = {module.FORMAT.name: module.FORMAT for module in _MODULES}
"""Each format by its name."""


def export_as(
    view: View, name: str, options: Options | None = None, tally: Tally | None = None
) -> Iterator[tuple[str, str]]:
    """A store in a format, piece by piece: the name of a file and a piece of that file.

    A format that is one file gives all its pieces one name. Files of a folder may take turns.

    Args:
        view: The store; wrap it in `view.snapshot()` where others write meanwhile.
        name: The format's name.
        options: What of the store leaves it; everything by default.
        tally: Where to count what was written and left out.

    Raises:
        QueryError: There is no such format.
    """
    spec = FORMATS.get(name)
    if spec is None:
        raise QueryError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    out = Outgoing(view, options or Options(), tally or Tally())
    if spec.parts is not None:
        return spec.parts(out)
    assert spec.chunks is not None
    return ((f"dateline.{spec.extension}", chunk) for chunk in spec.chunks(out))
