"""One deed, one record: reports that agree, that disagree about figures, and deeds that only look like one."""

import json

import pytest

from dateline.model import Account
from dateline.pipeline.default import read_documents
from dateline.query import count, deeds
from dateline.store import Store

NOON = (
    "Bomb kills three at Goma market\n\nGOMA, Congo, March 12 - A bomb killed three people at a market in Goma on "
    "Tuesday, police said.\n\nThe mayor, Jean Balume, closed the market."
)
EVENING = (
    "At least five die in blast in eastern Congo\n\nGOMA, Congo, March 12 - At least five people were killed and nine "
    "injured when a bomb went off in a crowded market in Goma on Tuesday, a hospital doctor said.\n\nPolice arrested "
    "two men."
)
BUKAVU = (
    "Bomb kills two in Bukavu\n\nBUKAVU, Congo, March 13 - A bomb killed two people at a bus station in Bukavu on "
    "Wednesday, police said."
)
AGAIN = (
    "Market in Goma bombed again\n\nGOMA, Congo, March 26 - A bomb killed six people at a market in Goma on Tuesday, "
    "police said, two weeks after the last attack there."
)
REPORTS = [
    ("noon", "Kivu Post", "2024-03-12", NOON),
    ("evening", "Lake Wire", "2024-03-12", EVENING),
    ("copy", "Daily Echo", "2024-03-13", NOON.replace("Bomb kills three at Goma market", "Blast in Goma")),
    ("bukavu", "Kivu Post", "2024-03-13", BUKAVU),
    ("again", "Kivu Post", "2024-03-26", AGAIN),
]


@pytest.fixture(scope="module")
def accounts(tmp_path_factory):
    file = tmp_path_factory.mktemp("wire") / "wire.jsonl"
    keys = ("id", "publisher", "published", "text")
    file.write_text("\n".join(json.dumps(dict(zip(keys, one, strict=True))) for one in REPORTS), encoding="utf-8")
    return [one for one in read_documents([file]) if isinstance(one, Account)]


@pytest.fixture(params=[1, -1], ids=["as they came", "backwards"])
def view(request, accounts, tmp_path):
    store = Store.open(tmp_path)
    with store.writer() as writer:
        for account in accounts[:: request.param]:
            writer.add(account.story.id, account.source, [account])
            list(writer.place())
    with store.view() as opened:
        yield opened


def test_reports_of_one_deed_are_one_record(view):
    killings = [one for one in deeds(view, act="ASSAULT") if one.figures.get("dead")]
    assert [[report.source for report in one.reports] for one in killings] == [
        ["again"], ["bukavu"], ["evening", "noon", "copy"],
    ]  # fmt: skip
    goma = killings[-1]
    assert goma.place == "Goma"
    assert goma.figures == {"dead": ("At least five", "three"), "injured": ("nine",)}
    assert [report.dead for report in goma.reports] == ["At least five", "three", "three"]
    assert [report.copy for report in goma.reports] == [False, False, True]
    assert goma.sources == 2
    assert all(report.words for report in goma.reports)


def test_a_deed_is_given_whole_when_one_of_its_reports_is_asked_for(view):
    (goma,) = (one for one in deeds(view, since="2024-03-12", until="2024-03-12", place="Goma") if one.figures)
    assert len(goma.reports) == 3
    assert len(list(deeds(view, most=2))) == 2


def test_deeds_are_counted_once(view):
    (assaults,) = (one for one in count(view, ("type",)) if one.type == "ASSAULT")
    killings = list(deeds(view, act="ASSAULT", status="happened"))
    assert assaults.events == len(killings) < assaults.reports
    (march,) = count(view, ("month", "type"))[:1]
    assert march.month == "2024-03"
    dyads = count(view, ("dyad",), status=None)
    assert all(one.events <= one.reports for one in dyads)


def test_a_withdrawn_report_leaves_the_deed(accounts, tmp_path):
    store = Store.open(tmp_path)
    with store.writer() as writer:
        for account in accounts:
            writer.add(account.story.id, account.source, [account])
        list(writer.place())
        writer.forget(accounts[1].story.id)
    with store.view() as view:
        (goma,) = (one for one in deeds(view, place="Goma", until="2024-03-13") if one.figures)
        assert goma.figures == {"dead": ("three",)}
