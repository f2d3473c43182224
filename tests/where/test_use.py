"""How a name is used: as a place, a government, an adjective, or part of another name."""

import pytest

from dateline.model import PlaceRef
from dateline.pipeline.stage import NoConfig
from dateline.where import toponyms
from tests.where.reading import read, state_of, the


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow said on Monday that the planes had left.", "Moscow"),
        ("Ankara must withdraw its troops, the minister said.", "Ankara"),
        ("Diplomats suspect that Tehran is working on a reply.", "Tehran"),
        ("The envoy told Beijing to release the crew.", "Beijing"),
        ("Ties between Delhi and Dhaka have improved.", "Delhi"),
        ("Ties between Delhi and Dhaka have improved.", "Dhaka"),
        ("London's refusal surprised the delegates.", "London"),
        ("The port was bombed by Israel last week.", "Israel"),
        ("Madrid and Lisbon agreed to share the water.", "Lisbon"),
        ("The Kremlin rejected the report.", "Kremlin"),
        ("Norway offered to mediate.", "Norway"),
    ],
)
def test_government_acts_or_is_addressed(text, name):
    assert the(read(text), name).use == "government"


HEADLINES = [
    ("Ankara and Athens trade blame over airspace", "government"),
    ("Moscow and Kyiv swap prisoners", "government"),
    ("Moscow and Kyiv talks resume", "place"),
    ("Moscow and Kyiv airports close", "place"),
]


@pytest.mark.parametrize(("headline", "use"), HEADLINES)
def test_two_capitals_that_act_in_a_headline_are_governments(headline, use):
    first, _, second, *_ = headline.split()
    state = state_of(f"{headline}\n\nOSLO, March 3 (Wire) - Snow fell on Monday.")
    assert state.story.headline == headline
    found = {one.text: one.use for one in toponyms.run(state, NoConfig()) if isinstance(one, PlaceRef)}
    assert [found[name] for name in (first, second)] == [use, use]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thousands marched in Moscow on Monday.", "Moscow"),
        ("The minister flew to Ankara.", "Ankara"),
        ("Vienna hosted the talks.", "Vienna"),
        ("Tehran was hit by an earthquake.", "Tehran"),
        ("Officials in Beijing said the crew was safe.", "Beijing"),
        ("The border between Jordan and Israel was shut.", "Jordan"),
        ("Guards stood outside the Kremlin.", "Kremlin"),
        ("Lyon said the water was safe.", "Lyon"),
    ],
)
def test_place_is_a_place(text, name):
    found = [place for place in read(text) if place.text == name]
    assert [place.use for place in found] in (["place"], [])


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Syrian opposition met in secret.", "Syrian", "SYR"),
        ("Two Britons were hurt.", "Britons", "GBR"),
        ("U.S. troops left the valley.", "U.S.", "USA"),
        ("The U.S.-led coalition struck again.", "U.S.", "USA"),
        ("Texan farmers waited for rain.", "Texan", "USA"),
    ],
)
def test_adjective_tells_whose(text, name, country):
    place = the(read(text), name)
    assert (place.use, place.country) == ("adjective", country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank of England raised rates.", "England"),
        ("A reporter of the New York Times was held.", "New York"),
        ("Fighters of the Free Syrian Army fled.", "Syrian"),
    ],
)
def test_part_of_another_name_is_marked(text, name):
    assert the(read(text), name).use == "part"
