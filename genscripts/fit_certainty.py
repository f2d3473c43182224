"""Count how often each rule of the status layer is right, and hold the certainties against other sentences.

usage: genscripts/fit_certainty.py [--write] [--plot]

Counts on ../shared/gold/status/train.jsonl (UDS-IH2, Decompositional Semantics Initiative, CC BY-SA 4.0), whose
raters say of each deed whether it happened: a status is right when it says happened of what did, and anything else of
what did not. Deeds of which the raters were in doubt do not count. With `--write` the counts go to
`resources/certainty.tsv`; no word of the sentences gets into it. Otherwise the certainty of each status is held
against the sentences kept for measuring (dev.jsonl): the share that is right among those of about the same certainty,
and the expected calibration error; with `--plot` also as a plot in docs/images/reliability.svg (needs matplotlib:
`make plots` installs it).

Of the other corpora in dev.jsonl (UW, MEANTIME), whose raters say how *certain* a deed is, coming ones too, only
those deeds count that are told as happened or denied.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from dateline.did.confidence import family, status_certainty
from dateline.ingest import documents
from dateline.model import Account, Event
from dateline.pipeline.default import default_pipeline, read_item

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "resources" / "certainty.tsv"
PLOT = ROOT / "docs" / "images" / "reliability.svg"
GOLD = ROOT.parent / "shared" / "gold" / "status"
BINS = 10

HEADER = """# How often each rule of the status layer is right: counted by genscripts/fit_certainty.py on the training
# part of UDS-IH2 (Decompositional Semantics Initiative, CC BY-SA 4.0), whose raters say of each deed whether it
# happened; deeds that they were in doubt of are left out.
family\tright\tcases\tsource
"""


def judged(gold: Path) -> Iterator[tuple[str, Event, str]]:
    """(corpus, event, what raters say) of each event whose trigger overlaps a rated word."""
    pipeline = default_pipeline()
    rated = {row["id"]: row for row in map(json.loads, gold.open(encoding="utf-8"))}
    for found in documents([gold]):
        for account in read_item(pipeline, found):
            if not isinstance(account, Account):
                continue
            row, shift = rated[account.source.id], account.story.span.start
            for event in account.events:
                start, end = event.trigger_span.start + shift, event.trigger_span.end + shift
                hits = [t for t in row["targets"] if t["start"] < end and start < t["end"]]
                if hits:
                    yield row["id"].split("-")[0], event, hits[0]["class"]


def is_right(event: Event, rated: str) -> bool:
    """Whether the status says happened of what did, and something else of what did not."""
    return (event.status == "happened") == (rated == "happened")


def rule_of(event: Event) -> str:
    """The rule that gave the event its status."""
    return (event.basis.note or "").removeprefix("status by ")


def counted(gold: Path) -> str:
    """The table's text."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for _, event, rated in judged(gold):
        name = family(event.status, rule_of(event))
        for key in (name, name.split(".", 1)[0] + ".*") if rated != "uncertain" else ():
            counts[key][0] += is_right(event, rated)
            counts[key][1] += 1
    lines = [f"{name}\t{right}\t{cases}\tUDS-IH2, train" for name, (right, cases) in sorted(counts.items())]
    return HEADER + "\n".join(lines) + "\n"


def reliability(gold: Path) -> list[tuple[float, float, int]]:
    """(mean certainty, share right, cases) of each tenth of the scale that holds any."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for corpus, event, rated in judged(gold):
        if corpus == "uds" or event.status in {"happened", "denied"}:
            certain = status_certainty(event.status, rule_of(event))
            bins[min(int(certain * BINS), BINS - 1)].append((certain, is_right(event, rated)))
    return [
        (sum(c for c, _ in found) / len(found), sum(ok for _, ok in found) / len(found), len(found))
        for _, found in sorted(bins.items())
    ]


def error(points: list[tuple[float, float, int]]) -> float:
    """Expected calibration error: the mean gap between confidence and share right, by cases."""
    return sum(abs(said - right) * cases for said, right, cases in points) / sum(cases for _, _, cases in points)


def draw(points: list[tuple[float, float, int]], path: Path) -> None:
    """The reliability curve, each point as large as it has cases."""
    import matplotlib.pyplot as plt  # noqa: PLC0415 - not installed where nobody plots

    figure, axes = plt.subplots(figsize=(5.2, 4.6), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="says what it is")
    said, right, cases = zip(*points, strict=True)
    axes.plot(said, right, color="#1f4e79", linewidth=1.4)
    axes.scatter(said, right, s=[12 + 1.2 * n for n in cases], color="#1f4e79", zorder=3)
    for x, y, n in points:
        axes.annotate(
            str(n), (x, y), textcoords="offset points", xytext=(0, -16 if y > 0.5 else 12), ha="center", fontsize=8
        )
    axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="certainty given", ylabel="share with the right status")
    axes.set_title(f"Status of deeds: certainty against what raters say (error {error(points):.3f})", fontsize=10)
    axes.legend(loc="upper left", frameon=False, fontsize=8)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Count, measure, draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--write", action="store_true", help="write resources/certainty.tsv")
    parser.add_argument("--plot", action="store_true", help="draw docs/images/reliability.svg")
    asked = parser.parse_args()
    if asked.write:
        TABLE.write_text(counted(GOLD / "train.jsonl"), encoding="utf-8")
        print(f"{TABLE.relative_to(ROOT)} written; `make data` puts it into the package")
        return
    points = reliability(GOLD / "dev.jsonl")
    for said, right, cases in points:
        print(f"certainty {said:.2f}  right {right:.2f}  of {cases}")
    print(f"expected calibration error {error(points):.3f}")
    if asked.plot:
        draw(points, PLOT)
        print(f"{PLOT.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
