"""How a spot lies to the place named, and coordinates written out."""

import pytest

from dateline import read_text
from dateline.where.coordinates import coordinates


def places(text: str):
    """The places of a text by their words."""
    (account,) = read_text(text, "2015-10-27")
    return {place.text: place for place in account.places}, account.story.text


@pytest.mark.parametrize(
    ("text", "name", "kind", "direction", "kilometres", "words"),
    [
        ("Rebels in northern Syria fled.", "Syria", "part", "north", None, "northern"),
        ("Rebels in south-eastern Turkey fled.", "Turkey", "part", "southeast", None, "south-eastern"),
        ("Rebels in central Mali fled.", "Mali", "part", "centre", None, "central"),
        ("Rebels in the north of Syria fled.", "Syria", "part", "north", None, "the north of"),
        ("Rebels in Syria's north fled.", "Syria", "part", "north", None, "'s north"),
        ("Rebels in Nigeria's restive northeast fled.", "Nigeria", "part", "northeast", None, "'s restive northeast"),
        ("A bus was hit 20 km south of Aleppo.", "Aleppo", "offset", "south", 20.0, "20 km south of"),
        ("A bus was hit 15 miles (24 km) north-west of Athens.", "Athens", "offset", "northwest", 24.1,
         "15 miles (24 km) north-west of"),
        ("A bus was hit five kilometres from Maiduguri.", "Maiduguri", "offset", None, 5.0, "five kilometres from"),
        ("A bus was hit north of Homs.", "Homs", "offset", "north", None, "north of"),
        ("A bus was hit to the north of Homs.", "Homs", "offset", "north", None, "to the north of"),
        ("A bus was hit forty miles from Maiduguri.", "Maiduguri", "offset", None, 64.4, "forty miles from"),
        ("Families fled from the north of Syria.", "Syria", "part", "north", None, "the north of"),
        ("A bus was hit near Goma.", "Goma", "near", None, None, "near"),
        ("A bus was hit on the outskirts of Damascus.", "Damascus", "near", None, None, "outskirts of"),
        ("A bus was hit between Homs and Hama.", "Homs", "between", None, None, "between"),
        ("A bus was hit between Homs and Hama.", "Hama", "between", None, None, "between"),
        ("A bus was hit at the border with Niger.", "Niger", "border", None, None, "border with"),
    ],
)  # fmt: skip
def test_words_around_a_name_tell_how_the_spot_lies_to_it(text, name, kind, direction, kilometres, words):
    found, story = places(text)
    relation = found[name].relation
    assert relation is not None
    assert (relation.kind, relation.direction, relation.kilometres) == (kind, direction, kilometres)
    assert relation.span.cut(story) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bus was hit in Goma.", "Goma"),
        ("Syria's northern command met in Homs.", "Homs"),
        ("He drove from Goma to Bukavu.", "Bukavu"),
        ("Moscow said it would send aid.", "Moscow"),
        ("The war between Chad and Sudan went on.", "Chad"),
        ("The firm raised $20m from Dubai.", "Dubai"),
    ],
)
def test_place_without_such_words_has_no_relation(text, name):
    assert places(text)[0][name].relation is None


@pytest.mark.parametrize(
    ("text", "words", "latitude", "longitude"),
    [
        ("It sank at 36.2021 N, 37.1343 E.", "36.2021 N, 37.1343 E", 36.2021, 37.1343),
        ("It sank at 12°30'N 45°15'E.", "12°30'N 45°15'E", 12.5, 45.25),
        ("It sank at 34°12\u203230\u2033S 18°20\u2032W.", "34°12\u203230\u2033S 18°20\u2032W", -34.20833, -18.33333),
        ("It sank at 36.2 degrees north, 37.1 degrees east.", "36.2 degrees north, 37.1 degrees east", 36.2, 37.1),
    ],
)
def test_coordinates_are_read(text, words, latitude, longitude):
    (point,) = coordinates(text)
    assert (point.span.cut(text), point.latitude, point.longitude) == (words, latitude, longitude)


@pytest.mark.parametrize(
    "text",
    ["Turn off Highway 5 N for the coast.", "The vote was 12 N, 34 E.", "99.5 N, 200 E", "Parcel 10036.2 N, 37.1 E"],
)
def test_other_numbers_are_no_coordinates(text):
    assert list(coordinates(text)) == []


def test_coordinates_are_a_place_with_their_own_words():
    found, _ = places("OSLO, Oct 26 (NTB) - The ship sank at 36.2021 N, 37.1343 E on Monday.")
    place = found["36.2021 N, 37.1343 E"]
    assert (place.latitude, place.longitude, place.geonames_id, place.use) == (36.2021, 37.1343, None, "place")
    assert place.basis.rule == "coordinates"


def test_river_after_the_article_is_no_firm():
    found, _ = places("BAGHDAD, Oct 26 (Reuters) - The Tigris burst its banks on Monday near Mosul.")
    assert found["Tigris"].kind == "water"
