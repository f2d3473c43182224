"""POLECAT's table, read by readers that know quotes and by those that split at tabs."""

import csv
import io

import msgspec
import pytest

from dateline.export import Options, export_as
from tests.store.conftest import put

from .stories import shelling


def rows(text):
    quoting = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    plain = [line.split("\t") for line in text.split("\n")[:-1]]
    assert quoting == plain
    assert {len(row) for row in plain} == {40}
    return [dict(zip(plain[0], row, strict=True)) for row in plain[1:]]


def test_header_is_polecats(exported):
    text = exported("polecat")
    header = text.split("\n", maxsplit=1)[0].split("\t")
    assert len(set(header)) == 40
    assert header[:3] + header[-2:] == ["Event ID", "Event Date", "Event Type", "Language", "Version"]
    assert header.index("Recipient Name") == header.index("Actor Name") + 8


def test_rows_have_the_events_by_column(exported):
    shelled, threat, meeting, *others = rows(exported("polecat"))
    assert len(others) == 2
    assert (shelled["Event Type"], shelled["Event Mode"], shelled["Quad Code"]) == ("ASSAULT", "heavy-weapons", "4")
    assert (shelled["Actor Name"], shelled["Actor Country"], shelled["Actor Sectors"]) == ("Ravn rebels", "NOR", "REB")
    assert (shelled["Recipient Name"], shelled["Recipient Country"]) == ("dockers", "")
    assert (shelled["Latitude"], shelled["GeoNames ID"], shelled["City"]) == ("60.39299", "3161732", "Bergen")
    assert (shelled["Source"], shelled["Publication Date"]) == ("The Post", "2024-05-14")
    assert threat["Event Date"] == threat["Placename"] == ""
    assert meeting["Event Date"] == "2023"
    assert shelled["Story People"] == "Ingrid Moe"


def test_several_actors_keep_their_places_in_parallel_lists(exported):
    meeting = rows(exported("polecat"))[2]
    assert meeting["Actor Name"] == "Ravn rebels;Sweden"
    assert meeting["Actor Country"] == "NOR;SWE"
    assert meeting["Primary Actor Sector"] == "REB;"
    assert meeting["Recipient Name"] == ""


@pytest.mark.parametrize(
    ("publisher", "cell"),
    [('A\tB\nC"D"', "A B C'D'"), ("=1+1", "=1+1"), ("a\x00b\x85c\u2028d", "a b c d"), ("x;y", "x;y")],
)
def test_no_sign_breaks_the_table(store, publisher, cell):
    with store.writer() as writer:
        put(writer, shelling(publisher=publisher))
    with store.view() as view:
        text = "".join(piece for _, piece in export_as(view, "polecat", Options()))
    assert {row["Source"] for row in rows(text)} == {cell}


@pytest.mark.parametrize(
    ("kind", "cells"),
    [("city", ("Bergen", "", "Vestland")), ("admin2", ("", "Bergen", "Vestland")), ("admin1", ("", "", "Bergen"))],
)
def test_place_stands_in_the_column_of_its_kind(store, kind, cells):
    account = shelling()
    bergen, odda = account.places
    moved = msgspec.structs.replace(bergen, kind=kind)
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, places=(moved, odda)))
    with store.view() as view:
        row = rows("".join(piece for _, piece in export_as(view, "polecat")))[0]
    assert (row["City"], row["District"], row["Province"]) == cells
    assert row["Feature Type"] == kind
