"""Fit the weights of `resources/place_weights.tsv`, which choose among the places that a name may mean.

usage: genscripts/fit_places.py [GOLD.jsonl] [--write] [--pull N]

GOLD (by default ../shared/gold/places/lgl_dev.jsonl) has one document a line, with its toponyms and their points. Every
name of it that is read, and of whose candidates one lies within 161 km of the point, is a case: the model is that of
`dateline.where.choose` (a conditional logit: a candidate's chance grows with the sum of its weighted features), fitted
by its likelihood, with `--pull` holding the weights near those set by hand (column `prior`). What the company of a name
is depends on what was chosen, so features are read again with the new weights, three times over. Without `--write`
the weights are only printed. No word of the gold gets into the file.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from dateline.lexicon.gazetteer import Place
from dateline.model import RawItem, Source, StoryState
from dateline.reading import Parse, parse
from dateline.where.choose import Company, Contest, Weights, choose, features
from dateline.where.find import Finder, at_dateline, settle
from dateline.where.naming import Naming
from dateline.wire import split

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "resources" / "place_weights.tsv"
GOLD = ROOT.parent / "shared" / "gold" / "places" / "lgl_dev.jsonl"
NEAR = 161.0
"""Kilometres within which a candidate is right, as the literature has it."""

ROUNDS, STEPS, RATE = 3, 400, 0.05
"""Times the features are read, and steps and rate of the gradient ascent in each; the likelihood is level by then."""

KEPT = frozenset({"population", "capital", "seat_of_division", "listed_admin1", "outlet_country"})
"""Features whose weight stays as set by hand: what small-town papers call Paris is in Texas."""

Points = dict[tuple[int, int], tuple[float, float]]
"""Where the gold puts the toponym of each span: latitude and longitude."""

Case = list[tuple[dict[str, float], float]]
"""The candidates of a name: features, and 1 for the right one."""


def kilometres(place: Place, latitude: float, longitude: float) -> float:
    """Great-circle distance."""
    a, b = math.radians(place.latitude), math.radians(latitude)
    half = (
        math.sin((a - b) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(place.longitude - longitude) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(half))


def namings(gold: Path) -> Iterator[tuple[list[Naming], Points]]:
    """The names read in each story of the gold, and the gold's points by their spans in the story."""
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines()):
        one = json.loads(line)
        day = one.get("published")
        item = RawItem(
            source=Source(id=str(one["id"]), index=number), text=one["text"], published=day,
            published_from="given" if day else None,
        )  # fmt: skip
        for story in split(item):
            state = StoryState(story=story)
            (reading,) = parse.run(state, Parse())
            state = StoryState(story=story, reading=reading)
            found = [at_dateline(story.text, span) for span in story.dateline.place_spans] if story.dateline else []
            found += [naming for naming in Finder(state).namings() if isinstance(naming, Naming)]
            points = {
                (top["start"] - story.span.start, top["end"] - story.span.start): (top["lat"], top["lon"])
                for top in one["toponyms"] if top["lat"] is not None
            }  # fmt: skip
            yield settle(found)[0], points
        if sys.stderr.isatty():
            print(f"\r{number + 1} documents", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)


def cases(stories: list[tuple[list[Naming], Points]], weight: Weights) -> Iterator[Case]:
    """The cases of all stories, each name as often as it is named, in the company that these weights choose."""
    for found, points in stories:
        seen: list[Case] = []

        def watch(names: list[Contest], company: Company, points: Points = points, seen: list[Case] = seen) -> None:
            for name in names:
                for naming in name.group:
                    point = points.get(naming.span)
                    if point is None or len(name.places) < 2:
                        continue
                    far = [kilometres(place, *point) for place in name.places]
                    best = min(far)
                    if best <= NEAR:
                        right = far.index(best)
                        seen.append([
                            (dict(features(place, name, company)), float(k == right))
                            for k, place in enumerate(name.places)
                        ])  # fmt: skip

        choose(found, weight=weight, watch=watch)
        yield from seen


def fitted(found: list[Case], kinds: list[str], start: np.ndarray, prior: np.ndarray, pull: float) -> np.ndarray:
    """The weights of greatest likelihood, less `pull` times their squared distance from the prior (Adam)."""
    sizes = [len(case) for case in found]
    rows = np.array([[values.get(name, 0.0) for name in kinds] for case in found for values, _ in case])
    right = np.array([mark for case in found for _, mark in case])
    of = np.repeat(np.arange(len(found)), sizes)
    kept = np.array([name in KEPT for name in kinds])
    weight, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        score = rows @ weight
        top = np.full(len(found), -np.inf)
        np.maximum.at(top, of, score)
        chance = np.exp(score - top[of])
        chance /= np.bincount(of, chance)[of]
        slope = rows.T @ (right - chance) - 2 * pull * (weight - prior)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weight += RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weight[kept] = prior[kept]
    return weight


def main() -> int:
    """Read, fit, print, and write when asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", nargs="?", type=Path, default=GOLD)
    ask.add_argument("--write", action="store_true", help="put the weights into resources/place_weights.tsv")
    ask.add_argument("--pull", type=float, default=2.0, help="how strongly the weights are held near the prior")
    given = ask.parse_args()
    if not given.gold.exists():
        print(f"{given.gold}: no such file; name a set of documents with toponyms", file=sys.stderr)
        return 2
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    header, *table = [line.split("\t") for line in lines if not line.startswith("#")]
    kinds = [row[header.index("feature")] for row in table]
    prior = np.array([float(row[header.index("prior")]) for row in table])
    weight = prior.copy()
    stories = list(namings(given.gold))
    for number in range(ROUNDS):
        now = dict(zip(kinds, weight.tolist(), strict=True))
        found = list(cases(stories, now))
        hits = sum(max(case, key=lambda one: sum(now[k] * v for k, v in one[0].items()))[1] for case in found)
        print(f"round {number}: {len(found)} cases, {hits / len(found):.3f} right", file=sys.stderr)
        weight = fitted(found, kinds, weight, prior, given.pull)
    for row, value in zip(table, weight, strict=True):
        row[header.index("weight")] = f"{value:.2f}"
        print(f"{row[0]:20} {row[header.index('prior')]:>6} {value:6.2f}")
    if given.write:
        text = "\n".join([*comments, *("\t".join(row) for row in [header, *table])])
        TABLE.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
