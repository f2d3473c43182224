"""One actor, one id: who is told apart, and what people decided."""

import msgspec
import pytest

from dateline.query import ledger, said, who
from dateline.store import Store, check
from dateline.store.names import told_apart

from .conftest import made

BERG = "person:alva-berg"


def named(headline, country, sector, **where):
    """A story in which Alva Berg is coded so."""
    account = made(headline, f"{headline} is what she says. Nothing more.", name=headline, **where)
    berg, *others = account.actors
    berg = msgspec.structs.replace(berg, country=country, sector=sector)
    return msgspec.structs.replace(account, actors=(berg, *others))


def added(folder, accounts):
    store = Store.open(folder)
    with store.writer() as writer:
        for account in accounts:
            writer.add(account.story.id, account.source, [account])
        list(writer.place())
    return store


def ids(store):
    """Who speaks in each story."""
    with store.view() as view:
        return {one.source: one.speaker_id for one in said(view)}


@pytest.mark.parametrize(
    ("codes", "groups"),
    [
        ([""], {"": ""}),
        (["NOR.GOV", "SWE.GOV"], {"NOR.GOV": "", "SWE.GOV": ""}),  # one person, coded wrongly once
        (["NOR.GOV", "SWE.BUS"], {"NOR.GOV": "@NOR.GOV", "SWE.BUS": "@SWE.BUS"}),
        (["NOR.GOV", "SWE.BUS", "NOR."], {"NOR.GOV": "@NOR.GOV", "SWE.BUS": "@SWE.BUS", "NOR.": "@NOR.GOV"}),
        (["NOR.GOV", "SWE.BUS", ""], {"NOR.GOV": "@NOR.GOV", "SWE.BUS": "@SWE.BUS", "": ""}),
        (["NOR.GOV", "SWE.BUS", "NOR.BUS"], {"NOR.GOV": "", "SWE.BUS": "", "NOR.BUS": ""}),  # he went into business
        (["NOR.GOV", "SWE.BUS", "DNK."], {"NOR.GOV": "@NOR.GOV", "SWE.BUS": "@SWE.BUS", "DNK.": ""}),
    ],
)
def test_who_is_told_apart(codes, groups):
    assert told_apart(BERG, codes) == {code: BERG + suffix for code, suffix in groups.items()}


@pytest.mark.parametrize("backwards", [False, True])
def test_two_persons_of_one_name_are_two_whatever_came_first(tmp_path, backwards):
    stories = [named("Cod", "NOR", "GOV"), named("Goals", "SWE", "BUS"), named("Prices", "SWE", None)]
    store = added(tmp_path, stories[::-1] if backwards else stories)
    assert ids(store) == {"Cod": f"{BERG}@NOR.GOV", "Goals": f"{BERG}@SWE.BUS", "Prices": f"{BERG}@SWE.BUS"}
    with store.view() as view:
        assert [(one.id, one.stories) for one in who(view, "Alva Berg")] == [
            (f"{BERG}@SWE.BUS", 2), (f"{BERG}@NOR.GOV", 1),
        ]  # fmt: skip
        assert len(said(view, by=f"{BERG}@SWE.BUS")) == 2
        assert len(said(view, by=BERG)) == 3
        assert list(check(view)) == []


def test_merged_actors_stay_one_also_in_stories_that_come(tmp_path):
    store = added(tmp_path, [named("Cod", "NOR", "GOV"), named("Goals", "SWE", "BUS")])
    with store.writer() as writer:
        assert writer.merge(f"{BERG}@SWE.BUS", f"{BERG}@NOR.GOV") == 2
        list(writer.place())
    assert set(ids(store).values()) == {f"{BERG}@NOR.GOV"}
    store = added(tmp_path, [named("Derby", "SWE", "BUS")])
    assert set(ids(store).values()) == {f"{BERG}@NOR.GOV"}
    with store.writer() as writer:
        assert writer.split(f"{BERG}@SWE.BUS") == 3
        list(writer.place())
    assert sorted(set(ids(store).values())) == [f"{BERG}@NOR.GOV", f"{BERG}@SWE.BUS"]


def test_an_actor_may_be_another_in_one_story(tmp_path):
    store = added(tmp_path, [named("Cod", "NOR", "GOV"), named("Goals", "NOR", "GOV")])
    with store.view() as view:
        story = next(one.story for one in said(view) if one.source == "Goals")
    with store.writer() as writer:
        writer.split(BERG, [story], "person:alva-berg-player")
        list(writer.place())
    wanted = {"Cod": BERG, "Goals": "person:alva-berg-player"}
    assert ids(store) == wanted
    with store.writer() as writer:  # a re-reading does not undo it
        account = named("Goals", "NOR", "GOV")
        assert writer.replace(account)
        list(writer.place())
    assert ids(store) == wanted
    with store.view() as view:
        assert list(check(view)) == []
        assert {one.left.actor_id for one in ledger(view, actor="person:alva-berg-player")} <= {
            "person:alva-berg-player"
        }


def test_forgetting_one_of_two_leaves_the_other(tmp_path):
    store = added(tmp_path, [named("Cod", "NOR", "GOV"), named("Goals", "SWE", "BUS")])
    with store.writer() as writer:
        assert writer.forget(f"{BERG}@SWE.BUS").stories == 1
    assert ids(store) == {"Cod": BERG}
    store = added(tmp_path, [named("Derby", "SWE", "BUS"), named("Herring", "NOR", "GOV")])
    assert ids(store) == {"Cod": BERG, "Herring": BERG}
