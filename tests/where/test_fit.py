"""The script that fits the weights runs on any set of documents with toponyms, and writes only when asked."""

import json
import subprocess
import sys

import pytest

from dateline.lexicon.place_cues import weights


@pytest.fixture
def fit(root, tmp_path):
    script = root / "genscripts" / "fit_places.py"
    if not script.exists():
        pytest.skip("no genscripts/ here: an installed package carries none")

    def run(*documents):
        gold = tmp_path / "gold.jsonl"
        gold.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
        arguments = [gold] if documents else [tmp_path / "none"]
        return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)

    return run


def test_weights_are_printed_beside_those_set_by_hand(fit, root):
    before = (root / "resources" / "place_weights.tsv").read_bytes()
    text = "HOUSTON, May 3 (AP) - The mayor of Paris met farmers from Austin and Dallas on Friday."
    points = {"Paris": (33.66, -95.56), "Austin": (30.27, -97.74), "Dallas": (32.78, -96.81)}
    toponyms = [
        {"start": text.index(name), "end": text.index(name) + len(name), "lat": lat, "lon": lon}
        for name, (lat, lon) in points.items()
    ]
    result = fit({"id": "a", "text": text, "published": "2024-05-03", "toponyms": toponyms})
    assert result.returncode == 0, result.stderr
    assert "3 cases" in result.stderr
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(weights())
    assert (root / "resources" / "place_weights.tsv").read_bytes() == before


def test_missing_set_is_named(fit):
    result = fit()
    assert result.returncode == 2
    assert "no such file" in result.stderr
