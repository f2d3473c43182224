"""Adding: once, in one piece; editions; forgetting."""

import msgspec
import pytest

from dateline.query import did, find, said, who
from dateline.store import Added, Store, check

from .conftest import made, put

BODY = "Ferries sailed to Kirkenes on Tuesday with twelve people. The weather was fair and the sea was calm all day."
MORE = BODY + " Two passengers fell ill on the way and were taken to hospital."


def headlines(store):
    with store.view() as view:
        assert list(check(view)) == []
        return sorted(account.story.headline for account in view.accounts())


def words(store):
    """The texts that answers show, by their ends."""
    with store.view() as view:
        return sorted(account.story.text[-12:] for account in view.accounts())


def test_account_comes_back_as_it_went_in(store):
    account = made("Ferry sails", BODY, publisher="Post", url="https://post.example/1")
    with store.writer({"tests": 1}) as writer:
        assert put(writer, account) == [Added(stories=1, appearances=1)]
    with store.view() as view:
        assert list(view.accounts()) == [account]
        assert view.account(account.story.id) == account
        assert view.account("nothing") is None
        assert list(view.accounts([account.story.id, "nothing"])) == [account]
        assert view.rows("SELECT stages FROM stage_versions")[0][0] == '{"tests":1}'


def test_second_time_nothing_happens(store):
    account = made("Ferry sails", BODY)
    with store.writer() as writer:
        put(writer, account)
        assert put(writer, account) == [Added(known=True)]
        assert writer.has(f"hash of {account.story.id} 2024-05-14", "a.txt")
        assert not writer.has("another hash", "a.txt")
    with store.view() as view:
        assert len(said(view)) == 1


def test_one_text_in_two_papers_is_one_story(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", BODY, name="1", publisher="Post"))
        assert put(writer, made("Ferry sails", BODY, name="2", publisher="Times")) == [Added(appearances=1)]
    with store.view() as view:
        assert len(did(view)) == 1
        assert view.rows("SELECT count(*) FROM appearances")[0][0] == 2


def test_dated_reading_takes_the_place_of_an_undated_one(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", BODY, published=None))
        put(writer, made("Ferry sails", BODY))
        put(writer, made("Ferry sails", BODY, published="2024-05-20"))
    with store.view() as view:
        assert [one.said_on for one in said(view)] == ["2024-05-14"]
        assert list(check(view)) == []


def test_text_is_shown_as_it_was_first_printed(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", BODY, name="late", published="2024-05-15"))
        put(writer, made("Ferry sails", BODY, name="early", published="2024-05-14"))
    with store.view() as view:
        assert [(one.source, one.published, one.said_on) for one in said(view)] == [
            ("early", "2024-05-14", "2024-05-14")
        ]
        assert list(check(view)) == []


def test_nothing_is_kept_of_a_document_that_fails(store):
    good = made("Ferry sails", BODY)
    bad = msgspec.structs.replace(good, events=(msgspec.structs.replace(good.events[0], act=None),))
    with store.writer() as writer:
        with pytest.raises(Exception, match=r"NOT NULL.*act"):
            writer.add("hash", good.source, [made("Bridge opens", BODY), bad])
        assert not writer.has("hash", "a.txt")
        assert headlines(store) == []
        put(writer, good)
    assert headlines(store) == ["Ferry sails"]


def test_many_documents_in_one_go(store):
    accounts = [made(f"Ferry {n} sails", BODY, name=str(n)) for n in range(450)]
    with store.writer() as writer:
        added = list(writer.add_all((one.story.id, one.source, [one]) for one in accounts))
    assert added == [Added(stories=1, appearances=1)] * 450
    assert len(headlines(store)) == 450


def test_two_texts_with_one_id_are_told_apart(store):
    first, other = made("Ferry sails", BODY), made("Bridge opens", BODY)
    clash = msgspec.structs.replace(other, story=msgspec.structs.replace(other.story, id=first.story.id))
    with store.writer() as writer:
        put(writer, first)
        assert writer.add("hash", other.source, [clash]) == Added(clashing=(first.story.id,))
    assert headlines(store) == ["Ferry sails"]


def post(body, **more):
    return made("Ferry sails", body, **{"publisher": "Post", "name": str(sorted(more.items())) + body[-5:], **more})


EDITIONS = {
    "more text under one headline": ([post(BODY), post(MORE)], MORE),
    "marked update": ([post(BODY), post("Boats stayed in port after all.", mark="update", number=1)], "after all."),
    "second update": (
        [post(BODY), post(MORE, mark="update", number=1), post(MORE + " Ok.", mark="update", number=2)], "Ok.",
    ),
    "correction the next day": ([post(BODY), post(BODY + " X.", mark="correction", published="2024-05-15")], "X."),
    "update under a new headline": (
        [post(BODY), made("Two ill on ferry", MORE, publisher="Post", name="n", mark="update", number=1)], MORE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("case", EDITIONS)
def test_later_edition_supersedes_the_earlier(store, case, backwards):
    accounts, last = EDITIONS[case]
    if backwards and case == "update under a new headline":
        pytest.skip("an earlier edition under another headline is looked for only from the update")
    with store.writer() as writer:
        put(writer, *(reversed(accounts) if backwards else accounts))
    (shown,) = words(store)
    assert last.endswith(shown) or shown.endswith(last)
    with store.view() as view:
        assert list(check(view)) == []
        assert all(view.account(account.story.id) is not None for account in accounts)
        assert len(said(view)) == len(did(view)) == len(find(view, "Ferry OR ill")) == who(view, "Berg")[0].stories == 1


@pytest.mark.parametrize(
    "other",
    [
        made("Ferry sails", MORE, publisher="Times", name="t"),
        made("Ferry sails again", MORE, publisher="Post", name="t"),
        made("Ferry sails", MORE, publisher="Post", name="t", published="2024-06-14"),
        made(
            "Ferry sails",
            "Quite other words, and many more of them, about the weather. " * 3,
            publisher="Post",
            name="t",
        ),
        made("Ferry sails", MORE, publisher="Post", name="t", published="2025-05-14", mark="update"),
    ],
    ids=["another paper", "another headline", "a month later", "another text", "a year later"],
)
def test_no_edition_of_it(store, other):
    with store.writer() as writer:
        put(writer, made("Ferry sails", BODY, publisher="Post"), other)
    assert len(headlines(store)) == 2


def test_text_that_another_paper_printed_stays(store):
    with store.writer() as writer:
        put(writer, post(BODY), made("Ferry sails", BODY, publisher="Times", name="t"), post(MORE))
    assert len(headlines(store)) == 2
    with store.view() as view:
        assert {one.publisher for one in find(view, "ferries")} == {"Post", "Times"}


@pytest.mark.parametrize("backwards", [False, True])
def test_kill_withdraws_the_story_and_itself(store, backwards):
    notice = made(
        "Ferry sails",
        "Editors: please kill this story.",
        publisher="Post",
        name="k",
        mark="kill",
        published="2024-05-15",
    )
    accounts = [post(BODY), notice]
    with store.writer() as writer:
        put(writer, *(reversed(accounts) if backwards else accounts))
    assert headlines(store) == []
    with store.view() as view:
        assert view.account(accounts[0].story.id) == accounts[0]
        assert find(view, "ferry") == []


def test_kill_names_the_story_in_its_text(store):
    notice = "Please kill the story Ferry sails to Kirkenes at last, sent on Tuesday."
    with store.writer() as writer:
        put(
            writer,
            made("Ferry sails to Kirkenes at last", BODY, publisher="Post"),
            made("Bridge opens", BODY, publisher="Post", name="b"),
            made("Advisory", notice, publisher="Post", name="k", mark="kill"),
        )
    assert headlines(store) == ["Bridge opens"]


def test_forgotten_story_is_gone_and_stays_out(store):
    account = made("Xylophone ferry sails", "Quetzalcoatl sailed north.", publisher="Post")
    with store.writer() as writer:
        put(writer, account, made("Bridge opens", BODY, name="b"))
        assert writer.forget(account.story.id).stories == 1
        assert writer.add("new hash", account.source, [account]) == Added(forgotten=1)
        assert writer.forget(account.story.id).stories == 0
    assert headlines(store) == ["Bridge opens"]
    data = b"".join(file.read_bytes() for file in store.folder.iterdir()).lower()
    assert b"kirkenes" in data
    assert b"quetzalcoatl" not in data
    assert b"xylophon" not in data


def test_forgotten_person_is_gone_with_all_that_names_her(store):
    with store.writer() as writer:
        put(writer, post(BODY), post(MORE), made("Bridge opens", "Quetzalcoatl fell.", name="b"))
        other = made("Thaw", "Rain fell.", name="c")
        nobody = msgspec.structs.replace(other, actors=(), statements=(), events=(), relations=())
        put(writer, nobody)
        assert writer.forget("person:alva").stories == 0  # another person
        assert writer.forget("person:alva-berg").stories == 3  # one superseded
        assert put(writer, made("Third", BODY, name="d")) == [Added(forgotten=1)]
    assert headlines(store) == ["Thaw"]
    data = b"".join(file.read_bytes() for file in store.folder.iterdir()).lower()
    assert b"quetzalcoatl" not in data
    assert b"alva berg" not in data


def test_forgotten_address_keeps_what_others_printed(store):
    url = "https://post.example/1"
    with store.writer() as writer:
        put(
            writer,
            made("Ferry sails", BODY, name="1", url=url),
            made("Ferry sails", BODY, name="2", url="https://b.example"),
        )
        put(writer, made("Bridge opens", BODY, name="3", url=url))
        gone = writer.forget(url)
        assert (gone.stories, gone.appearances) == (1, 2)
        assert put(writer, made("Third", BODY, name="4", url=url)) == [Added(forgotten=1)]
    assert headlines(store) == ["Ferry sails"]
    with store.view() as view:
        assert [one.source for one in said(view)] == ["2"]


def test_earlier_edition_comes_back_when_the_later_is_forgotten(store):
    later = post(MORE)
    with store.writer() as writer:
        put(writer, post(BODY), later)
        writer.forget(later.story.id)
    assert words(store) == [BODY[-12:]]


def test_check_finds_what_is_missing(store):
    with store.writer() as writer:
        put(writer, made("Ferry sails", BODY))
        writer._connection.execute("DELETE FROM events")
        writer._connection.execute("UPDATE stories SET text = text || 'x'")
    with store.view() as view:
        assert sorted(fault.message.split()[0] for fault in check(view)) == ["0", "the"]


def test_other_writers_names_are_seen(tmp_path):
    store = Store.open(tmp_path)
    with store.writer() as one, store.writer() as two:
        put(one, made("Ferry sails", BODY))
        two.forget(made("Ferry sails", BODY).story.id)
        put(one, made("Bridge opens", BODY))
        put(two, made("Third", BODY, name="c"))
    assert headlines(store) == ["Bridge opens", "Third"]
