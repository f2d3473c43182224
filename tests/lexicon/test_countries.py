"""Countries: the look-ups by words alone."""

from collections import Counter

import pytest

from dateline.lexicon.countries import (
    countries,
    country,
    country_named,
    country_of_adjective,
    country_of_capital,
    country_of_people,
    country_of_seat,
)


def code(found):
    return found.iso3 if found else None


def test_countries_have_unique_codes_and_ids():
    every = countries()
    assert len(every) >= 249
    assert len({one.iso3 for one in every}) == len(every) == len({one.geonames_id for one in every})


def test_country_of_a_dependency_names_its_sovereign():
    every = {one.iso3 for one in countries()}
    assert country("GRL").sovereign == "DNK"
    assert {one.sovereign for one in countries()} - {""} <= every


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Syria", "SYR"), ("SYRIA", "SYR"), ("the United Kingdom", "GBR"), ("The Netherlands", "NLD"), ("U.S.", "USA"),
        ("Ivory Coast", "CIV"), ("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV"), ("Burma", "MMR"), ("Kosovo", "XKX"),
        ("Bosnia", "BIH"), ("DR Congo", "COD"), ("Swaziland", "SWZ"), ("N. Korea", "PRK"), ("Turkiye", "TUR"),
    ],
)  # fmt: skip
def test_country_named_knows_names_and_acronyms(text, iso3):
    assert code(country_named(text)) == iso3


@pytest.mark.parametrize("text", ["us", "syria", "Syrian", "London", "", "the", "Atlantis", "turkey"])
def test_country_named_takes_nothing_else(text):
    assert country_named(text) is None


@pytest.mark.parametrize(
    ("text", "iso3"),
    [("Dutch", "NLD"), ("Nigerien", "NER"), ("Nigerian", "NGA"), ("U.S.", "USA"), ("South Korean", "KOR"),
     ("Ukrainian", "UKR"), ("Swiss", "CHE"), ("Dominican", "DOM"), ("Congolese", "COD"), ("BRITISH", "GBR")],
)  # fmt: skip
def test_country_of_adjective_knows_demonyms(text, iso3):
    assert code(country_of_adjective(text)) == iso3


def test_country_of_adjective_leaves_peoples_without_a_state_alone():
    assert country_of_adjective("Kurdish") is None
    assert country_of_adjective("European") is None


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Syrians", "SYR"),
        ("Briton", "GBR"),
        ("Frenchmen", "FRA"),
        ("Dane", "DNK"),
        ("the Dutch", "NLD"),
        ("Poles", "POL"),
    ],
)
def test_country_of_people_knows_one_and_many(text, iso3):
    assert code(country_of_people(text)) == iso3


@pytest.mark.parametrize(
    ("text", "iso3"),
    [("Moscow", "RUS"), ("Kiev", "UKR"), ("Kyiv", "UKR"), ("Washington", "USA"), ("Chișinău", "MDA"), ("Sana'a", "YEM"),
     ("BOGOTA", "COL"), ("Bogotá", "COL"), ("Tel Aviv", "ISR")],
)  # fmt: skip
def test_country_of_capital_knows_spellings(text, iso3):
    assert code(country_of_capital(text)) == iso3


def test_country_of_capital_leaves_other_cities_alone():
    assert country_of_capital("Marseille") is None


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("the Kremlin", "RUS"),
        ("Downing Street", "GBR"),
        ("White House", "USA"),
        ("The Élysée", "FRA"),
        ("Elysee", "FRA"),
    ],
)
def test_country_of_seat_knows_houses_of_government(text, iso3):
    assert code(country_of_seat(text)) == iso3


@pytest.mark.parametrize("field", ["names", "adjectives", "people", "seats"])
def test_words_belong_to_one_country_each(field):
    count = Counter(
        word for one in countries() for word in {*getattr(one, field), one.name if field == "names" else one.iso3}
    )
    assert [word for word, number in count.items() if number > 1] == []
