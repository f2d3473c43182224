"""GEXF and GraphML, read by networkx."""

import io
from collections import Counter

import msgspec
import networkx as nx
import pytest

from dateline.export import Tally, export_as
from dateline.export.network import Edge
from tests.store.conftest import put

from .stories import shelling


def read(form, text):
    reader = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}[form]
    return reader(io.BytesIO(text.encode()))


def edges(graph):
    names = {node: data["label"] for node, data in graph.nodes(data=True)}
    return {(names[one], names[other]): data for one, other, data in graph.edges(data=True)}


@pytest.fixture(params=["gexf", "graphml"])
def graph(request, exported):
    return read(request.param, exported(request.param))


def test_network_is_directed_with_actors_as_nodes(graph):
    assert graph.is_directed()
    assert not graph.is_multigraph()
    nodes = {data["label"]: data for _, data in graph.nodes(data=True)}
    assert set(nodes) == {"Ravn rebels", "Ingrid Moe", "Norway", "Sweden", "dockers", "Alva Berg", "Iran"}
    moe = nodes["Ingrid Moe"]
    assert (moe["kind"], moe["country"], moe["sector"]) == ("person", "NOR", "GOV")
    assert (nodes["Iran"]["actor"], nodes["Iran"]["stories"]) == ("country:IRN", 2)
    assert "country" not in nodes["dockers"]


def test_edges_sum_scores_and_have_signs(graph):
    found = edges(graph)
    shelled, opposed = found["Ravn rebels", "dockers"], found["Norway", "Ravn rebels"]
    assert (shelled["score"], shelled["sign"], shelled["events"], shelled["acts"]) == (-9.5, -1, 1, "ASSAULT 1")
    assert shelled["material_conflict"] == 1
    aid = found["Alva Berg", "Iran"]
    assert (aid["score"], aid["sign"], aid["events"], aid["relations"]) == (13.0, 1, 2, "opposes 2")
    assert (opposed["sign"], opposed["events"], opposed["relations"]) == (-1, 0, "opposes 1")
    assert "score" not in opposed  # the threat did not happen, and no deed is no score of 0


def test_meeting_goes_both_ways_and_a_denied_tie_nowhere(graph):
    found = edges(graph)
    assert found["Ravn rebels", "Sweden"]["events"] == found["Sweden", "Ravn rebels"]["events"] == 1
    assert "relations" not in found["Sweden", "Ravn rebels"]


def test_gexf_has_the_days(exported):
    graph = read("gexf", exported("gexf"))
    assert graph.graph["mode"] == "dynamic"
    shelled = edges(graph)["Ravn rebels", "dockers"]
    assert shelled["spells"] == [("2024-05-13", "2024-05-13")]
    assert edges(graph)["Ravn rebels", "Sweden"]["spells"] == [("2023-01-01", "2023-12-31")]
    assert "spells" not in edges(graph)["Norway", "Ravn rebels"]
    berg = next(data for _, data in graph.nodes(data=True) if data["label"] == "Alva Berg")
    assert (berg["start"], berg["end"]) == ("2024-06-02", "2024-06-02")


def test_merged_actors_are_one_node(filled, exported):
    with filled.writer() as writer:
        writer.merge("country:SWE", "country:NOR")
    graph = read("graphml", exported("graphml"))
    assert "Sweden" not in {data["label"] for _, data in graph.nodes(data=True)}
    assert ("Norway", "Ravn rebels") in edges(graph)


def test_network_counts_what_it_leaves_out(exported):
    tally = Tally()
    exported("graphml", tally)
    assert tally.written == {"nodes": 7, "edges": 6}
    assert tally.left_out == {
        "events that did not happen (threatened)": 1,
        "events that did not happen (denied)": 1,
        "ties that are only denied": 1,
    }


@pytest.mark.parametrize(
    ("score", "relations", "sign"),
    [
        (-3.5, {"supports": 9}, -1),
        (0.0, {"supports": 2, "opposes": 1}, 1),
        (0.0, {"supports": 1, "ally_of": 1, "opposes": 3}, -1),
        (0.0, {"supports": 1, "opposes": 1}, 0),
        (0.0, {"member_of": 4}, 0),
    ],
)
def test_sign_goes_by_deeds_then_by_ties(score, relations, sign):
    edge = Edge(score=score, acts=Counter(), quads=Counter(), relations=Counter(relations), days=set())
    assert edge.sign == sign


def test_actor_under_two_names_counts_a_story_once(store):
    account = shelling()
    double = msgspec.structs.replace(account.actors[1], id="a9", name="Moe")
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, actors=(*account.actors, double)))
    with store.view() as view:
        text = "".join(piece for _, piece in export_as(view, "graphml"))
    moe = next(data for _, data in read("graphml", text).nodes(data=True) if data["actor"] == "person:ingrid-moe")
    assert (moe["stories"], moe["names"], moe["label"]) == (1, "Ingrid Moe; Moe", "Ingrid Moe")
