"""A story's place among the others: the same whatever came first, and gone with the story."""

import json
import random
from functools import cache
from pathlib import Path

import msgspec
import pytest

from dateline.ledger import findings, happenings
from dateline.ledger.clusters import Piece
from dateline.ledger.clusters import clusters as all_at_once
from dateline.model import Account
from dateline.pipeline.default import read_documents
from dateline.query import clusters, finding, ledger
from dateline.store import Store, check

from .conftest import made

SERIAL = Path(__file__).parents[1] / "ledger" / "serial.jsonl"
STORY = (
    "Dockers in Porto shut the harbour on Monday after talks about night shifts broke down, their union said. The port "
    "authority called 40 strikebreakers from Vigo, and two of them were hurt when stones flew at the gate."
)


@cache
def serial():
    return tuple(one for one in read_documents([SERIAL]) if isinstance(one, Account))


def filled(folder, accounts, *, one_by_one=True):
    """A store with these readings, placed after each or after all."""
    store = Store.open(folder)
    with store.writer() as writer:
        for account in accounts:
            writer.add(account.story.id, account.source, [account])
            if one_by_one:
                list(writer.place())
        list(writer.place())
    return store


def seen(store):
    """What a store's ledger holds, by id."""
    with store.view() as view:
        return {one.id: one for one in ledger(view)}


def grouped(store):
    with store.view() as view:
        return {(one.source, one.story, one.copy_of, one.differs): one.cluster for one in clusters(view)}


@pytest.mark.parametrize("seed", range(4))
def test_ledger_of_a_store_is_that_of_its_readings_in_any_order(tmp_path, seed):
    accounts = list(serial())
    random.Random(seed).shuffle(accounts)
    expected = {one.id: (one.kind, one.left, one.right, one.now, one.why, one.grounds) for one in findings(serial())}
    found = seen(filled(tmp_path, accounts))
    assert {
        one.id: (one.kind, one.left, one.right, one.now, one.why, one.grounds) for one in found.values()
    } == expected
    assert any(one.right is not None for one in found.values())


def test_surest_comes_first_and_limits_hold(tmp_path):
    store = filled(tmp_path, serial())
    with store.view() as view:
        every = list(ledger(view))
        assert [one.confidence for one in every] == sorted((one.confidence for one in every), reverse=True)
        assert list(ledger(view, most=3)) == every[:3]
        kinds = [one for one in every if one.kind == "open_promise"]
        assert list(ledger(view, kind="open_promise")) == kinds
        who = next(one.left.actor for one in kinds)
        named = [one for one in every if any(side and side.actor == who for side in (one.left, one.right))]
        assert [one for one in ledger(view, actor=who) if one in named] == named
        day = every[0].left.date or every[0].left.published
        assert every[0] in list(ledger(view, since=day, until=day))
        assert finding(view, every[0].id) == every[0]
        assert finding(view, "f-none") is None


def test_copy_is_traced_to_the_earliest_whatever_came_first(tmp_path):
    early = made("Harbour shut", STORY, name="early", published="2024-05-13")
    late = made("Port of Porto at a standstill", STORY.replace("40", "60"), name="late", published="2024-05-15")
    cut = made("Harbour shut", STORY + " More later.", name="more", publisher="x", published="2024-05-14")
    wanted = {"early": (None, None), "late": ("early", (("40", "60"),)), "more": ("early", None)}
    for number, order in enumerate([(early, late, cut), (late, cut, early), (cut, late, early)]):
        store = filled(tmp_path / str(number), order)
        assert {source: (of, differs) for source, _, of, differs in grouped(store)} == wanted


def test_one_text_in_two_papers_is_printed_first_by_the_earlier(tmp_path):
    late, early = made("Talks", STORY, name="b", published="2024-05-15"), made("Talks", STORY, name="a")
    store = filled(tmp_path, [late, early])
    assert [(source, of) for source, _, of, _ in grouped(store)] == [("b", "a"), ("a", None)]


def test_of_one_day_the_agency_that_is_credited_wrote_it_first(tmp_path):
    paper = made("Port of Porto shut", STORY + " More later.", name="paper", publisher="Daily Post")
    paper = msgspec.structs.replace(paper, story=msgspec.structs.replace(paper.story, credit="Coast Wire"))
    agency = made("Harbour shut", STORY, name="agency", publisher="Coast Wire Agency")
    agency = msgspec.structs.replace(agency, story=msgspec.structs.replace(agency.story, credit="Coast Wire"))
    store = filled(tmp_path, [paper, agency])
    assert {source: of for source, _, of, _ in grouped(store)} == {"paper": "agency", "agency": None}


def texts():
    """Sixty stories of twelve happenings, in words that only partly recur."""
    rng = random.Random(5)
    for happening in range(12):
        rare = [
            f"{'BDFGKLMNPRST'[happening]}{syllable}{rng.choice('aeiou')}n"
            for syllable in ("ora", "eli", "umi", "ati", "ilo")
        ]
        for number in range(5):
            words = [*rng.sample(rare, 3), *(rng.choice(COMMON) for _ in range(25))]
            rng.shuffle(words)
            yield f"h{happening}-{number}", "Reports of " + " ".join(words) + f" in {rare[0]} on {3 + happening} May."


COMMON = """harbour police fire rain night workers said minister road bridge talks strike water school court market
train soldiers farmers election doctors""".split()  # noqa: SIM905


def b_cubed(one, other):
    """F of how far two groupings of the same things agree."""

    def share(left, right):
        total = 0.0
        for key in left:
            mine = {k for k in left if left[k] == left[key]}
            theirs = {k for k in right if right[k] == right[key]}
            total += len(mine & theirs) / len(mine)
        return total / len(left)

    precision, recall = share(one, other), share(other, one)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize("seed", range(3))
def test_happenings_hardly_hang_on_the_order(tmp_path, seed):
    stories = {key: made(key, text, name=key) for key, text in texts()}
    pieces = [Piece(id=key, text=one.story.text, published=one.story.published) for key, one in stories.items()]
    at_once = {one.id: one.cluster for one in all_at_once(pieces)}
    order = list(stories.values())
    random.Random(seed).shuffle(order)
    store = filled(tmp_path, order)
    one_by_one = {source: cluster for (source, *_), cluster in grouped(store).items()}
    assert len(set(at_once.values())) > 8
    assert b_cubed(at_once, one_by_one) >= 0.98


def test_stories_that_left_the_answers_answer_nothing(tmp_path):
    store = filled(tmp_path, serial())
    one = next(found for found in seen(store).values() if found.kind.startswith("word_against") and found.right)
    with store.writer() as writer:
        writer.forget(one.right.story)
    after = seen(store)
    assert one.id not in after
    assert one.right.story not in {side.story for found in after.values() for side in (found.left, found.right) if side}
    with store.view() as view:
        gone = json.dumps([tuple(row) for row in view.rows("SELECT term FROM terms WHERE stories < 1")])
        assert gone == "[]"


def test_copies_of_a_forgotten_story_are_traced_anew(tmp_path):
    first, second, third = (
        made(f"{day} Harbour", STORY, name=str(day), published=f"2024-05-{day}") for day in (13, 14, 15)
    )
    store = filled(tmp_path, [first, second, third])
    assert {of for _, _, of, _ in grouped(store)} == {None, "13"}
    with store.writer() as writer:
        writer.forget(first.story.id)
    assert {source: of for source, _, of, _ in grouped(store)} == {"14": None, "15": "14"}


def test_what_was_added_and_not_placed_waits(tmp_path):
    store = Store.open(tmp_path)
    accounts = serial()
    with store.writer() as writer:
        for account in accounts:
            writer.add(account.story.id, account.source, [account])
    assert seen(store) == {}
    with store.writer() as writer:
        assert list(writer.place())[-1] == 0
        assert list(writer.place()) == []
    assert set(seen(store)) == {one.id for one in findings(accounts)}


def test_check_names_what_is_placed_wrongly(tmp_path):
    store = filled(tmp_path, serial()[:6])
    with store.writer() as writer:
        writer._connection.execute("UPDATE findings SET end_at = 100000 WHERE id = (SELECT min(id) FROM findings)")
        writer._connection.execute("DELETE FROM tellings WHERE story = 1")
    with store.view() as view:
        faults = [fault.message for fault in check(view)]
    assert any("stand outside the text" in fault for fault in faults)
    assert any("1 stories have no place" in fault for fault in faults)


def test_placed_anew_a_story_keeps_those_it_was_held_against(tmp_path, monkeypatch):
    store = filled(tmp_path, serial())
    before, groups = seen(store), grouped(store)
    assert any(one.right is not None for one in before.values())
    monkeypatch.setattr(happenings, "_LISTED", 0)  # as in a store that has grown: newer stories crowd the old ones out
    with store.writer() as writer:
        writer._connection.execute("INSERT INTO unplaced SELECT id FROM stories")
        list(writer.place())
    assert seen(store) == before
    assert grouped(store) == groups


def test_a_story_read_anew_is_placed_anew(tmp_path):
    store = filled(tmp_path, serial())
    before = seen(store)
    with store.writer() as writer:
        for account in [*serial()[:5], *serial()[7:10]]:  # the text between was printed before
            assert writer.replace(account)
        list(writer.place())
    assert seen(store) == before
