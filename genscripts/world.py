"""Draw the desk's world map: countries and their borders as two SVG paths, projected once.

usage: python genscripts/world.py (after `npm ci` in web/)

Reads `countries-110m.json` of the npm package world-atlas (Natural Earth, public domain; TopoJSON). An arc
that two countries have is a border; none is drawn twice.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import msgspec

from dateline.serve.earth import projected

ROOT = Path(__file__).resolve().parent.parent
ATLAS = ROOT / "web" / "node_modules" / "world-atlas" / "countries-110m.json"
TARGET = ROOT / "src" / "dateline" / "serve" / "templates" / "world.svg"
Spot = tuple[float, float]


def arcs(atlas: dict[str, Any]) -> list[list[Spot]]:
    """The arcs as longitudes and latitudes: their points are steps on a grid."""
    (across, down), (west, south) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    out = []
    for arc in atlas["arcs"]:
        steps = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
        out.append([(x * across + west, y * down + south) for x, y in steps])
    return out


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a country, each as numbers of arcs; a negative one is walked backwards."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in parts:
        yield from polygon


def path(spots: list[Spot]) -> str:
    """A line as relative steps in tenths of a unit; it is lifted where it leaves the sheet at one side (Fiji)."""
    parts: list[list[tuple[int, int]]] = [[]]
    for number, (longitude, latitude) in enumerate(spots):
        leaves = number > 0 and abs(longitude - spots[number - 1][0]) > 300 and latitude > -85
        if leaves:
            parts.append([])
        x, y = projected(latitude, longitude)
        at = (round(x * 10), round(y * 10))
        if parts[-1][-1:] != [at]:
            parts[-1].append(at)
    return "".join(_line(part) for part in parts if len(part) > 1)


def _line(tenths: list[tuple[int, int]]) -> str:
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths)]
    moved = "".join(f"{' ' if x >= 0 else ''}{x}{' ' if y >= 0 else ''}{y}" for x, y in steps)
    return f"M{tenths[0][0]} {tenths[0][1]}l{moved.strip()}"


def main() -> None:
    """Write the paths."""
    atlas = msgspec.json.decode(ATLAS.read_bytes())
    lines = arcs(atlas)
    countries = atlas["objects"]["countries"]["geometries"]
    held = Counter(arc if arc >= 0 else ~arc for one in countries for ring in rings(one) for arc in ring)
    outlines = []
    for one in countries:
        for ring in rings(one):
            spots = [spot for arc in ring for spot in (lines[arc] if arc >= 0 else lines[~arc][::-1])]
            outlines.append(path(spots) + "z")
    borders = [path(lines[arc]) for arc, count in sorted(held.items()) if count > 1]
    drawn = (
        "{# Natural Earth 1:110m (public domain), by world-atlas 2.0.2; drawn by genscripts/world.py #}\n"
        f'<g transform="scale(.1)"><path class="land" d="{"".join(outlines)}"/>'
        f'<path class="borders" d="{"".join(borders)}"/></g>\n'
    )
    TARGET.write_text(drawn, encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
