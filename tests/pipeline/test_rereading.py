"""Re-reading a store: the stage versions of the first reading are made older, its records altered by hand."""

import msgspec
import pytest

from dateline.errors import QueryError
from dateline.pipeline import default, rereading
from dateline.pipeline.adding import add_documents
from dateline.pipeline.rereading import changes, outdated, reread
from dateline.pipeline.stage import stage
from dateline.query import said
from dateline.store import Store, check

STAGES = {one.name: one.version for one in default.STAGES}
TEXTS = (
    "OSLO, May 14 (NTB) - The minister said on Tuesday that the ferry had sailed.\n",
    "BERGEN, May 15 (NTB) - Alva Berg said on Wednesday that Norway would send aid to Iceland.\n",
)


@pytest.fixture
def store(tmp_path):
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    made = Store.open(tmp_path / "store")
    list(add_documents(made, [tmp_path / "0.txt", tmp_path / "1.txt"], published="2024-05-15"))
    return made


def accounts(store):
    with store.view() as view:
        return list(view.accounts())


def aged(store, *, versions, alter=lambda account: account, only=None):
    """Put what is stored in by older stages, and altered."""
    with store.writer(versions) as writer:
        for account in accounts(store)[:only]:
            assert writer.replace(alter(account))


def left(store, stage=None):
    with store.view() as view:
        return outdated(view, stage)


def without_statements(account):
    """One statement lost, one actor of another country, one event too many."""
    extra = msgspec.structs.replace(account.events[0], id="e0000000000") if account.events else None
    return msgspec.structs.replace(
        account,
        statements=(),
        actors=tuple(msgspec.structs.replace(one, country="XXX") for one in account.actors[:1]) + account.actors[1:],
        events=account.events + (() if extra is None else (extra,)),
    )


def test_nothing_is_older_after_adding(store):
    assert left(store) == []
    assert list(reread(store, [])) == []


def test_reading_anew_gives_back_what_was_read_and_tells_the_changes(store):
    before = accounts(store)
    aged(store, versions=STAGES | {"said.statements": 0}, alter=without_statements)
    with store.view() as view:
        assert said(view) == []
    assert len(left(store)) == 2
    found = list(reread(store, left(store)))
    assert accounts(store) == before
    assert left(store) == []
    told = {(one.noun, one.change, one.id) for outcome in found for one in outcome.changes}
    assert {("statements", "added", one.id) for account in before for one in account.statements} <= told
    assert {("actors", "altered", account.actors[0].id) for account in before} <= told
    assert ("events", "gone", "e0000000000") in told
    assert {noun for noun, _, _ in told} == {"statements", "actors", "events"}
    with store.view() as view:
        assert len(said(view)) == 2
        assert list(check(view)) == []
        assert view.rows("SELECT count(*) AS n FROM appearances")[0]["n"] == 2


def test_another_version_alone_alters_nothing(store):
    (account, _) = accounts(store)
    older = [
        msgspec.structs.replace(one, basis=msgspec.structs.replace(one.basis, version=0)) for one in account.statements
    ]
    assert list(changes(msgspec.structs.replace(account, statements=tuple(older)), account)) == []


def test_a_stage_is_older_with_what_it_needs(store):
    aged(store, versions=STAGES | {"said.statements": 0}, only=1)
    assert len(left(store)) == len(left(store, "said.statements")) == len(left(store, "said")) == 1
    assert len(left(store, "did.events")) == 1  # it needs statements
    assert left(store, "who.actors") == left(store, "where") == []
    (one,) = reread(store, left(store, "did"))
    assert one.outcome == "replaced"
    assert left(store) == []


def test_stages_that_are_new_or_gone_make_a_reading_older(store):
    fewer = {name: version for name, version in STAGES.items() if name != "ties.relations"}
    aged(store, versions=fewer, only=1)
    assert len(left(store)) == len(left(store, "ties")) == 1
    aged(store, versions=STAGES | {"old.stage": 3}, only=1)
    assert len(left(store)) == 1
    assert left(store, "ties") == []
    aged(store, versions={name: version + 1 for name, version in STAGES.items()}, only=1)  # by a newer Dateline
    assert left(store) == []


def test_interrupted_it_goes_on_where_it_was(store):
    aged(store, versions={})
    rereads = reread(store, left(store))
    next(rereads)
    rereads.close()
    assert len(left(store)) == 1
    assert len(list(reread(store, left(store)))) == 1
    assert left(store) == []


def test_several_processes_read_the_same(store):
    before = accounts(store)
    aged(store, versions={}, alter=without_statements)
    assert [one.outcome for one in reread(store, left(store), jobs=2)] == ["replaced"] * 2
    assert accounts(store) == before


def test_a_superseded_story_is_read_anew_and_stays_out(store):
    aged(store, versions={})
    (first, second) = [account.story.id for account in accounts(store)]
    with store.writer() as writer:
        writer._connection.execute("UPDATE appearances SET withdrawn = 1 WHERE id = 1")
        writer._standing.settle(1)
    assert [one.story for one in reread(store, left(store))] == [first, second]
    with store.view() as view:
        assert [account.story.id for account in view.accounts()] == [second]
        assert list(check(view)) == []


def test_a_story_stays_as_it_was_where_a_stage_fails_now(store, monkeypatch):
    @stage("said.statements", needs=("reading",), gives="statements", version=99)
    def broken(state, config):  # noqa: ARG001
        """Fail."""
        raise ValueError("no luck")

    before = accounts(store)
    stages = tuple(broken if one.name == broken.name else one for one in default.STAGES)
    monkeypatch.setattr(default, "STAGES", stages)
    monkeypatch.setattr(rereading, "STAGES", stages)
    for one in reread(store, left(store)):
        assert (one.outcome, one.failures[0].message) == ("kept", "no luck")
    assert accounts(store) == before
    assert len(left(store)) == 2


def test_what_was_forgotten_meanwhile_is_passed(store):
    aged(store, versions={})
    ids = left(store)
    rereads = reread(store, ids)
    assert next(rereads).outcome == "replaced"
    with store.writer() as writer:
        writer.forget(ids[1])
    assert [one.outcome for one in rereads] == []
    assert left(store) == []


@pytest.mark.parametrize("name", ["wire.split", "saying", "said.", ""])
def test_a_stage_that_is_none_is_named(store, name):
    with pytest.raises(QueryError, match=r"no stage .* can be run again"):
        left(store, name)
