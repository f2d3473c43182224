"""The timeline: how much was said and done, and what."""

from importlib import import_module

import pytest

from dateline.query import Bar, back, bars
from dateline.serve.drawn import columns
from dateline.serve.views.days import _answered


def counted(page):
    return {one["since"]: (one["words"], one["deeds"]) for one in page["bars"] if one["words"] or one["deeds"]}


def test_each_day_has_its_bar(client):
    page = client.get("/timeline.json").json()
    assert (page["since"], page["until"], page["step"]) == ("2024-03-18", "2024-05-16", "day")
    assert len(page["bars"]) == len(page["columns"]) == 60
    assert counted(page) == {"2024-05-14": (1, 1), "2024-05-16": (1, 1)}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("step=week", {"2024-05-13": (2, 2)}),
        ("step=month", {"2024-05-01": (2, 2)}),
        ("status=happened", {"2024-05-14": (0, 1), "2024-05-16": (0, 1)}),
        ("act=COERCE", {}),
        ("by=berg&to=country:IRN", {"2024-05-14": (1, 1), "2024-05-16": (1, 1)}),
        ("to=country:IRN&act=AID", {"2024-05-14": (0, 1), "2024-05-16": (0, 1)}),
        ("by=country:IRN", {}),
    ],
)
def test_bars_are_narrowed(client, asked, found):
    assert counted(client.get(f"/timeline.json?{asked}").json()) == found


def test_few_days_are_shown_among_others_and_their_records_alone(client):
    page = client.get("/timeline.json?since=2024-05-14&until=2024-05-14").json()
    assert [one["since"] for one, drawn in zip(page["bars"], page["columns"], strict=True) if drawn["chosen"]] == [
        "2024-05-14"
    ]
    assert "2024-05-16" in counted(page)
    assert [one["words"] for one in page["words"]] == ["Boats sail from Oslo"]


@pytest.mark.parametrize(
    "asked", ["since=0001-01-01&until=0001-01-02", "since=9999-12-30&until=9999-12-31&step=month", "since=0001-01-01"]
)
def test_the_ends_of_the_calendar_are_days_too(client, asked):
    assert client.get(f"/timeline.json?{asked}").status_code == 200


def test_what_is_too_much_is_not_counted_whole(store, monkeypatch):
    monkeypatch.setattr(import_module("dateline.query.bars"), "_CHEAP", 1)
    with store.view() as view:
        found = bars(view, since="2024-05-01", until="2024-05-31")
    assert found.counted_from == "2024-05-17"


@pytest.mark.parametrize(
    ("day", "step", "first"),
    [("2024-03-02", "day", "2024-02-29"), ("2024-03-06", "week", "2024-02-19"), ("2024-01-31", "month", "2023-11-01")],
)
def test_bars_are_counted_back(day, step, first):
    assert back(day, step, 2) == first


def test_bars_are_drawn_to_one_measure(store):
    with store.view() as view:
        found = bars(view, since="2024-05-13", until="2024-05-16").bars
    drawn = columns(found, "2024-05-14", "2024-05-14")
    assert [(one.up, one.down, one.chosen) for one in drawn] == [
        (0, 0, False), (110, 110, True), (0, 0, False), (110, 110, False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("since", "until", "label"),
    [
        ("2024-04-01", "2024-04-30", "2024-04"), ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-04-01", "2024-04-01", "04-01"), ("2024-04-01", "2024-04-07", "04-01"),
    ],
)  # fmt: skip
def test_a_bar_is_labelled_by_what_it_is(since, until, label):
    bar = Bar(since=since, until=until, words=1, deeds=1, findings=0)
    assert columns([bar], since, until)[0].label == label


def test_the_bars_are_links_and_a_table(client):
    page = client.get("/timeline?by=berg").text
    assert 'aria-label="2024-05-14: 1 word, 1 deed"' in page
    assert "since=2024-05-14&amp;until=2024-05-14" in page
    assert client.get("/timeline.csv").text.startswith("since,until,words,deeds,findings")


def test_answers_of_the_latest_days_are_shown(store, monkeypatch):
    asked = []
    monkeypatch.setattr("dateline.serve.views.days.ledger", lambda *_, **bounds: asked.append(bounds) or [])
    held = [
        Bar(since=f"2024-05-{day:02}", until=f"2024-05-{day:02}", words=0, deeds=0, findings=count)
        for day, count in enumerate((3, 0, 2, 9, 0), 1)
    ]
    with store.view() as view:
        assert _answered(view, "berg", held, 10) == ()
        assert _answered(view, None, held[1:2], 10) == ()
    assert asked == [{"actor": "berg", "since": "2024-05-03", "until": "2024-05-04", "most": 10}]
