"""Days, codes and places in GDELT's columns, one by one."""

import msgspec
import pytest

from dateline.export.gdelt_cells import action, actor_cells, day_cells, is_lead, quad, stamp
from dateline.model import Actor, PlaceRef, Span

from .stories import BASIS, shelling


@pytest.mark.parametrize(
    ("code", "expected"),
    [("010", 1), ("057", 1), ("060", 2), ("0874", 2), ("090", 3), ("139", 3), ("140", 4), ("204", 4), ("", None)],
)
def test_quad_class_goes_by_the_root(code, expected):
    assert quad(code) == expected


@pytest.mark.parametrize(
    ("edtf", "cells"),
    [
        ("2024-05-13", ["20240513", "202405", "2024", "2024.4466"]),
        ("2024-05", [None, "202405", "2024", None]),
        ("2024", [None, None, "2024", None]),
        ("2024-05-13/2024-05-20", [None, "202405", "2024", None]),
        ("2023-12-30/2024-01-02", [None] * 4),
        ("2024-05-13/..", [None] * 4),
        ("XXXX-05-13", [None] * 4),
        (None, [None] * 4),
    ],
)
def test_day_is_told_as_far_as_it_is_known(edtf, cells):
    assert day_cells(edtf) == cells


def test_day_stands_as_midnight_and_an_unknown_one_not_at_all():
    assert stamp("2024-05-13") == "20240513000000"
    assert stamp(None) is None


@pytest.mark.parametrize(
    ("country", "sector", "cells"),
    [
        ("NOR", "GOV", ["NORGOV", "X", "NOR", None, None, None, None, "GOV", None, None]),
        ("NOR", "JRN", ["NORMED", "X", "NOR", None, None, None, None, "MED", None, None]),
        ("NOR", "MED", ["NORHLH", "X", "NOR", None, None, None, None, "HLH", None, None]),
        ("UNO", None, ["IGOUNO", "X", None, "UNO", None, None, None, "IGO", None, None]),
        ("NGO", "SOC", ["NGOCVL", "X", None, None, None, None, None, "NGO", "CVL", None]),
        (None, "UNK", [None, "X", None, None, None, None, None, None, None, None]),
    ],
)
def test_actor_has_cameos_codes(country, sector, cells):
    actor = Actor(id="a", canonical="x", name="X", kind="group", country=country, sector=sector, basis=BASIS)
    assert actor_cells(actor) == cells
    assert actor_cells(None) == [None] * 10


@pytest.mark.parametrize(
    ("kind", "country", "expected"),
    [
        ("country", "USA", [1, "Place, Ohio, United States", "US", "US"]),
        ("admin1", "USA", [2, "Place, United States", "US", None]),
        ("city", "USA", [3, "Place, Ohio, United States", "US", None]),
        ("city", "NOR", [4, "Place, Ohio, Norway", "NO", None]),
        ("admin1", "NOR", [5, "Place, Norway", "NO", None]),
        ("water", None, [4, "Place, Ohio", None, None]),
    ],
)
def test_place_has_gdelts_type(kind, country, expected):
    place = PlaceRef(
        id="p", span=Span(0, 1), text="P", name="Place", kind=kind, country=country, admin1="Ohio", latitude=1.0,
        longitude=2.0, basis=BASIS,
    )  # fmt: skip
    kind_of, name, fips, adm1, adm2, latitude, longitude, feature = action(place)
    assert [kind_of, name, fips, feature] == expected
    assert (adm1, adm2, latitude, longitude) == (None, None, 1.0, 2.0)
    assert action(None) == [None] * 8


def test_lead_is_the_headline_and_the_first_paragraph():
    account = shelling()
    shelled, threat, *_ = account.events
    assert is_lead(account, shelled)
    assert not is_lead(account, threat)
    in_headline = msgspec.structs.replace(threat, trigger_span=Span(7, 12))
    assert is_lead(account, in_headline)
