"""The gazetteer: compiled cities and divisions beside the rows written by hand."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from dateline.lexicon.countries import country
from dateline.lexicon.gazetteer import fold, place_of_country, places_named, region_of_adjective, state_abbreviated


@pytest.mark.parametrize(
    ("name", "key"),
    [("St. Louis", "saint louis"), ("Saint Louis", "saint louis"), ("Fort-de-France", "fort de france"),
     ("Ft. Worth", "fort worth"), ("Łódź", "lodz"), ("N’Djamena", "n'djamena"), ("ZÜRICH", "zurich"), ("U.S.", "u s"),
     ("...", ""), ("", "")],
)  # fmt: skip
def test_fold_brings_spellings_together(name, key):
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "kind", "country_code"),
    [
        ("Bombay", "city", "IND"), ("Zhejiang", "admin1", "CHN"), ("Oyo state", "admin1", "NGA"),
        ("Travis County", "admin2", "USA"), ("Bay of Bengal", "water", None), ("Horn of Africa", "region", None),
        ("Tahrir Square", "site", "EGY"), ("Falluja", "city", "IRQ"), ("Ouagadougou", "city", "BFA"),
    ],
)  # fmt: skip
def test_places_named_finds_every_kind(name, kind, country_code):
    assert any(place.kind == kind and place.country == country_code for place in places_named(name))


def test_places_named_puts_the_largest_city_first():
    cities = [place for place in places_named("Birmingham") if place.kind == "city"]
    assert (cities[0].country, cities[0].geonames_id) == ("GBR", 2655603)
    assert len(cities) > 3


def test_places_named_counts_a_state_of_both_sources_once():
    states = [place for place in places_named("Texas") if place.kind == "admin1"]
    assert [(state.listed, state.country) for state in states] == [(True, "USA")]


def test_places_named_takes_an_acronym_only_in_capitals():
    assert not any(place.listed for place in places_named("Act"))
    assert any(place.listed for place in places_named("ACT"))


@pytest.mark.parametrize("name", ["", "Qwxzt", "province", "\ud800", "'"])
def test_places_named_of_nonsense_is_empty(name):
    assert places_named(name) == ()


@pytest.mark.parametrize(
    ("short", "state"), [("N.C.", "North Carolina"), ("Tex.", "Texas"), ("Ont.", "Ontario"), ("KY", "Kentucky")]
)
def test_state_abbreviated_knows_press_and_post(short, state):
    assert state_abbreviated(short).name == state


def test_state_abbreviated_takes_no_words():
    assert state_abbreviated("Paris") is None


def test_region_of_adjective_knows_states_and_continents():
    assert region_of_adjective("Texans").country == "USA"
    assert region_of_adjective("European").kind == "region"
    assert region_of_adjective("texans") is None


def test_place_of_country_carries_its_point():
    place = place_of_country(country("CAN"))
    assert (place.kind, round(place.latitude), round(place.longitude)) == ("country", 60, -114)


def test_places_named_serves_many_threads():
    names = ["Oslo", "Quito", "Dakar", "Perth", "Mosul", "Leeds", "Turin", "Osaka"]
    places_named.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(places_named, names))
    assert all(any(place.kind == "city" for place in places) for places in found)
