"""The network: signed pairs, friends side by side."""

from dateline.query import Pair, pairs
from dateline.serve.circle import HEIGHT, WIDTH, drawn
from dateline.serve.views.network import _months


def pair(a, b, stand):
    return Pair(
        actor=a.upper(), actor_id=a, recipient=b.upper(), recipient_id=b, events=1, backing=max(stand, 0.0),
        hostility=min(stand, 0.0), backs=0, opposes=0, stand=stand, first=None, last=None,
    )  # fmt: skip


def test_a_pair_stands_as_its_deeds_and_relations_add_up(client):
    found = client.get("/network.json").json()
    assert [(one["actor"], one["recipient"], one["events"], one["backing"]) for one in found["pairs"]] == [
        ("Alva Berg", "Iran", 3, 19.5)
    ]
    assert found["pairs"][0]["opposes"] == 3
    assert found["pairs"][0]["stand"] == 4.5
    assert {node["name"] for node in found["nodes"]} == {"Alva Berg", "Iran"}
    assert found["months"] == ["2024-05"]


def test_pairs_are_narrowed(store):
    with store.view() as view:
        assert pairs(view, act="AID").pairs[0].stand == 19.5
        assert pairs(view, act="COERCE").pairs == ()
        assert pairs(view, status="denied").pairs == ()
        assert pairs(view, actor="berg", since="2024-05-16").pairs[0].events == 1
        assert pairs(view, actor="country:IRN", until="2024-05-13").pairs == ()


def test_friends_stand_side_by_side():
    nodes, edges = drawn([pair("a", "b", 9), pair("c", "d", 8), pair("a", "c", -9), pair("b", "d", -7)])
    order = "".join(node.id for node in nodes)
    assert {order[:2], order[2:]} in ({"ab", "cd"}, {"ba", "dc"}, {"ab", "dc"}, {"ba", "cd"})
    assert [edge.backs for edge in edges] == [True, True, False, False]
    assert max(edge.width for edge in edges) == 5.0
    assert all(0 < node.x < WIDTH and 0 < node.y < HEIGHT for node in nodes)


def test_the_two_ways_of_a_pair_are_two_curves():
    _, (there, back) = drawn([pair("a", "b", 9), pair("b", "a", 9)])
    assert (there.x, there.y) != (back.x, back.y)


def test_a_circle_has_room_for_so_many():
    nodes, edges = drawn([pair(f"a{number}", f"b{number}", 1 + number) for number in range(40)])
    assert (len(nodes), len(edges)) == (24, 12)
    assert drawn([]) == ((), ())
    assert drawn([pair("a", "b", 0.0)]) == ((), ())


def test_the_slider_has_every_month():
    assert _months("2023-11-02", "2024-02-01") == ("2023-11", "2023-12", "2024-01", "2024-02")
    assert len(_months("1900-01-01", "2024-02-01")) == 240
    assert _months(None, None) == ()


def test_the_picture_and_the_table_say_the_same(client):
    page = client.get("/network").text
    assert page.count("Alva Berg backs Iran, +4.5") == 3
    assert "/timeline?by=person%3Aalva-berg&amp;to=country%3AIRN" in page
