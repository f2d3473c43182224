"""A search as a feed."""

from xml.etree import ElementTree as ET

import pytest

from .conftest import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("q=ferry", ["Ferry sails"]),
        ("kind=words&by=berg&since=2024-05-14&until=2024-05-14", ["Alva Berg: Boats sail from Oslo"]),
        ("kind=deeds&act=AID&since=2024-05-14&until=2024-05-14", ["Alva Berg: AID, happened"]),
        ("kind=actors&q=berg", ["Alva Berg"]),
        ("q=nothing", []),
        ("", []),
    ],
)
def test_a_search_is_a_feed(client, search, titles):
    answer = client.get(f"/search.atom?{search}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(answer.content)
    assert [one.findtext(f"{ATOM}title") for one in root.iter(f"{ATOM}entry")] == titles
    for entry in root.iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link").get("href")
        assert client.get(link).status_code == 200
        assert entry.findtext(f"{ATOM}updated").endswith("T00:00:00Z")
    assert client.get(root.findall(f"{ATOM}link")[1].get("href")).status_code == 200


def test_words_of_a_story_stay_words_in_it(client):
    answer = client.get("/search.atom", params={"q": "trains"})
    root = ET.fromstring(answer.content)
    assert HOSTILE in root.find(f"{ATOM}entry").findtext(f"{ATOM}title")
    assert b"<script" not in answer.content


def test_the_page_names_its_feed(client):
    assert 'href="/search.atom?q=ferry"' in client.get("/search?q=ferry").text
