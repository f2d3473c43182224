"""Where an outlet is at home, and what that tells of the places it names."""

import pytest

from dateline.lexicon.gazetteer import places_named
from dateline.model import Source, Span
from dateline.where.choose import choose
from dateline.where.naming import Naming
from dateline.where.outlet import home_country


@pytest.mark.parametrize(
    ("publisher", "url", "country"),
    [
        ("Haaretz", None, "ISR"),
        ("Reuters", None, None),
        ("Reuters", "https://www.example.ca/story", None),
        (None, "https://www.example.ca/2024/story", "CAN"),
        (None, "http://news.example.co.uk/", "GBR"),
        ("example.com.au", None, "AUS"),
        ("Harbour Daily", "https://harbour.example.ke/a", "KEN"),
        ("Harbour Daily", None, None),
        (None, "https://example.com/a", None),
        (None, "https://example.tv/a", None),
        (None, "no address", None),
        (None, "http://[bad", None),
        (None, None, None),
    ],
)
def test_outlet_is_at_home_where_its_name_or_site_says(publisher, url, country):
    assert home_country(Source(id="a", index=0, publisher=publisher, url=url)) == country


def test_home_decides_between_places_that_nothing_else_tells_apart():
    naming = Naming(span=Span(0, 9), text="Cambridge", places=places_named("Cambridge"), rule="test")

    def country(home):
        (choice,) = choose([naming], home=home).values()
        return choice.place.country

    assert {country("GBR"), country("USA"), country("CAN")} >= {"GBR", "USA"}
    assert country("GBR") == "GBR"
    assert country("USA") == "USA"
