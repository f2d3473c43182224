"""What answers have in common, and the search that narrows to it."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.query import did, said
from dateline.serve.asked import Asked
from dateline.serve.facets import facets
from dateline.serve.views.search import search
from tests.store.conftest import made, put

from .conftest import whole


def test_facets_count_answers_and_narrow_to_them(store):
    with store.writer() as writer:
        put(writer, whole(made("Later on", "Ships come back. They rest.", name="z", published="2024-07-02")))
        list(writer.place())
    with store.view() as view:
        page = search(view, Asked({"kind": "deeds", "act": "AID"}))
        month = next(one for one in page.facets if one.name == "month").values
        assert [(one.value, one.count) for one in month] == [("2024-05", 2), ("2024-07", 1)]
        for one in month:
            narrowed = search(view, Asked({"kind": "deeds", "act": "AID", **one.asks}))
            assert len(narrowed.deeds) == one.count


def test_facet_in_which_all_are_alike_is_none(store):
    with store.view() as view:
        assert "act" not in {one.name for one in facets(did(view))}
        assert "by" not in {one.name for one in facets(said(view))}
    assert facets([]) == ()


def test_page_links_to_the_narrowed_search(client):
    page = client.get("/search?kind=words&by=berg&until=2030-01-01")
    assert page.status_code == 200
    for one in client.get("/search.json?kind=words&by=berg").json()["facets"]:
        for value in one["values"]:
            assert client.get("/search", params={"kind": "words", "by": "berg", **value["asks"]}).status_code == 200


@given(st.sampled_from(["2024-02", "2023-02", "0000-01", "2024-13", "2024-00"]))
def test_any_month_has_its_bounds(month):
    from dateline.serve.facets import _value  # noqa: PLC0415 - the smallest part

    asks = _value("month", month, 1).asks
    assert asks["since"] == f"{month}-01"
    assert asks["until"][:7] == month
