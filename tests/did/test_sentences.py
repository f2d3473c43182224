"""The whole reading of single sentences of our own: status, type and mode, and who did it to whom.

The rows stand in `statuses.tsv`, `types.tsv` and `casts.tsv`. A row that is not read as it should be yet is marked in
its column `unread`; the test fails as soon as it is, so that the mark is taken off.
"""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from dateline.ingest import text_item
from dateline.pipeline.default import default_pipeline
from dateline.wire import split

HERE = Path(__file__).parent


def table(name):
    """The rows of a table, each as a case with its phenomenon as the id."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    not_yet = pytest.mark.xfail(reason="a construction that is not read yet", strict=True)
    return [pytest.param(row, id=row["phenomenon"], marks=[not_yet] if row["unread"] else []) for row in rows]


@cache
def pipeline():
    return default_pipeline()


def accounts(text):
    return [pipeline().read(story) for story in split(text_item(text, published="2026-11-30"))]


def told(row):
    """The account and the event that a row asks for: the one of its trigger, of its act where two stand on one word."""
    found = []
    for account in accounts(row["text"]):
        for event in account.events:
            words = [span.cut(account.story.text) for span in event.mention_spans]
            if any(row["trigger"] in word or word in row["trigger"] for word in words):
                found.append((account, event))
    assert found, f"no deed at {row['trigger']!r}"
    return min(found, key=lambda each: each[1].act != row.get("act"))


@pytest.mark.parametrize("row", table("statuses"))
def test_status(row):
    _, event = told(row)
    assert (event.act, event.status) == (row["act"], row["status"])


@pytest.mark.parametrize("row", table("types"))
def test_type_and_mode(row):
    _, event = told(row)
    assert event.act == row["act"]
    assert row["mode"] == "" or row["mode"] in event.event_mode


def names(account, ids):
    """The words that name each of some actors."""
    actors = {actor.id: actor for actor in account.actors}
    return [{actors[i].name, *(mention.text.removeprefix("the ") for mention in actors[i].mentions)} for i in ids]


def lacking(wanted, got):
    """What is wanted and not there, and what is there and not wanted."""
    left, extra = list(wanted), []
    for called in got:
        hit = next((one for one in left if any(one in name or name in one for name in called)), None)
        left.remove(hit) if hit is not None else extra.append(sorted(called))
    return left, extra


@pytest.mark.parametrize("row", table("casts"))
def test_cast(row):
    account, event = told(row)
    for field in ("actors", "recipients", "excluded"):
        wanted = row[field].split("|") if row[field] else []
        assert lacking(wanted, names(account, getattr(event, field))) == ([], []), field


def test_most_of_the_statuses_are_of_what_did_not_happen():
    counts = Counter(case.values[0]["status"] for case in table("statuses"))
    assert sum(counts.values()) - counts["happened"] >= 120
    assert sum(counts.values()) + len(table("types")) >= 300
