"""The real reader of each format: it raises where a file is not what it says."""

from . import (
    test_annotations,
    test_csl,
    test_ftm,
    test_gdelt,
    test_geojson,
    test_network,
    test_plover,
    test_polecat,
    test_schema_org,
    test_timeml,
)

READERS = {
    "plover": test_plover.records,
    "polecat": test_polecat.rows,
    "gdelt": test_gdelt.both,
    "ftm": test_ftm.load,
    "geojson": test_geojson.read,
    "gexf": lambda text: test_network.read("gexf", text),
    "graphml": lambda text: test_network.read("graphml", text),
    "annotations": test_annotations.read,
    "timeml": lambda files: {name: test_timeml.read(text) for name, text in files.items()},
    "schema": test_schema_org.read,
    "csl": test_csl.read,
}


def written(view, name, options, tally):
    """A store in a format, as its reader takes it."""
    from dateline.export import FORMATS, export_as  # noqa: PLC0415 - beside its use

    files = {}
    for file, piece in export_as(view, name, options, tally):
        files.setdefault(file, []).append(piece)
    joined = {file: "".join(pieces) for file, pieces in files.items()}
    return joined if FORMATS[name].folder else next(iter(joined.values()))
