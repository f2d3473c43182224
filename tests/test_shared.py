"""The reference page, where the reference sets stand beside the checkout."""

import json
import subprocess
import sys

import pytest

from dateline.export import account_json
from dateline.pipeline.default import read_documents
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_seed.py"
PAGE = SHARED / "gold" / "seed" / "page.txt"
FLOORS = ROOT / "evals" / "floors.json"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SCORER.exists(), reason="no ../shared here: the reference sets are not part of the package"),
]


@pytest.fixture(scope="module")
def lines():
    """What `dateline read --format jsonl` prints of the reference page."""
    return [account_json(one) for one in read_documents([PAGE], published="2015-10-27")]


def test_reference_page_holds_two_stories(lines):
    stories = [json.loads(line)["story"] for line in lines]
    page = PAGE.read_text(encoding="utf-8")
    assert len(stories) == 2
    assert all(page[slice(*story["span"])] == story["text"] for story in stories)


def test_reference_page_scores_at_least_its_floors(lines):
    command = [sys.executable, str(SCORER), "--json"]
    run = subprocess.run(command, input=b"\n".join(lines), capture_output=True, check=True, timeout=60)
    figures = json.loads(run.stdout)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["seed"]
    assert {name: figures[name] for name, floor in floors.items() if figures[name] < floor} == {}
