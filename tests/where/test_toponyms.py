"""The stage as a whole: which words become places, and where they lie."""

import pytest

from dateline.model import record_id
from tests.where.reading import left_out, read, state_of, the


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("The ferry left Bergen for Aberdeen at dawn.", "Bergen", "NOR", "city"),
        ("Farmers in Uttar Pradesh blocked the road.", "Uttar Pradesh", "IND", "admin1"),
        ("The tanker was seized in the Strait of Hormuz.", "Strait of Hormuz", None, "water"),
        ("Rain fell across the Horn of Africa.", "Horn of Africa", None, "region"),
        ("They prayed at the Golden Temple.", "Golden Temple", "IND", "site"),
        ("The army of the Democratic Republic of Congo withdrew.", "Democratic Republic of Congo", "COD", "country"),
        ("Shells fell on the outskirts of Deir al-Zor.", "Deir al-Zor", "SYR", "admin1"),
    ],
)
def test_places_of_every_kind_are_found(text, name, country, kind):
    place = the(read(text), name)
    assert (place.country, place.kind, place.use) == (country, kind, "place")
    assert place.latitude is not None
    assert 0 < place.confidence < 1


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        ("A man was shot dead in Austin, Minnesota, on Sunday.", "Austin", "Minnesota"),
        ("A man was shot dead in Paris, Ky., on Sunday.", "Paris", "Kentucky"),
        ("The train stopped in London, Ontario, for an hour.", "London", "Ontario"),
        ("She moved to Portland, Maine, in spring.", "Portland", "Maine"),
    ],
)
def test_state_after_a_city_decides(text, name, admin1):
    assert the(read(text), name).admin1 == admin1


def test_state_after_a_city_is_a_place_of_its_own():
    state = the(read("Two bodies were found near Troy, N.C., on Friday."), "N.C.")
    assert (state.name, state.kind, state.basis.rule) == ("North Carolina", "admin1", "qualifier")


def test_state_named_once_decides_for_the_whole_story():
    text = "The flood hit Cairo, Illinois, at noon.\n\nIn Cairo, volunteers filled sandbags."
    assert {(place.country, place.admin1) for place in read(text) if place.text == "Cairo"} == {("USA", "Illinois")}


def test_city_too_small_for_the_gazetteer_gets_its_state_and_no_point():
    place = the(read("The meteor fell near Leoben, Utah, on Monday."), "Leoben")
    assert (place.admin1, place.country, place.latitude, place.geonames_id) == ("Utah", "USA", None, None)


def test_company_of_other_places_decides():
    text = "The storm crossed Macon and Savannah before it reached Athens, and all of Georgia lost power in Augusta."
    places = read(text)
    assert (the(places, "Athens").admin1, the(places, "Georgia").kind) == ("Georgia", "admin1")


def test_counties_in_a_list_are_divisions():
    places = read("Floods closed roads in Travis and Hays counties on Tuesday.")
    assert [(p.text, p.kind, p.name) for p in places] == [
        ("Travis", "admin2", "Travis County"), ("Hays", "admin2", "Hays County"),
    ]  # fmt: skip


def test_state_is_told_from_the_city_of_its_name():
    places = read("He was born in Washington state and works in Washington.")
    assert [(place.kind, place.admin1) for place in places] == [
        ("admin1", "Washington"),
        ("city", "District of Columbia"),
    ]


def test_compass_words_stay_outside():
    assert [place.text for place in read("Rebels advanced in northern Mali and Eastern Ukraine.")] == [
        "Mali",
        "Ukraine",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Michael Jordan retired from basketball.", "Jordan"),
        ("Judge Austin adjourned the hearing.", "Austin"),
        ("Paris Hilton opened a shop. Hilton said it was small.", "Hilton"),
        ("Jack London wrote it. Critics praised London.", "London"),
    ],
)
def test_persons_named_like_places_are_none(text, name):
    assert name not in [place.text for place in read(text) if place.use == "place"]


def test_person_left_out_is_accounted_for():
    assert left_out("Judge Austin adjourned the hearing.") == {"Austin": "no-place:after-title"}


def test_tongue_is_no_people():
    assert [place.text for place in read("The envoy speaks Russian and met Russian miners.")] == ["Russian"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("A bus burned on Mulberry Street.", "Mulberry Street"), ("Crews closed Highway 403 at noon.", "Highway 403")],
)
def test_streets_have_a_name_and_no_point(text, name):
    place = the(read(text), name)
    assert (place.kind, place.latitude, place.country) == ("site", None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Patrols began along the Narva river on Monday.", "Narva"),
        ("Patrols began along the river Narva on Monday.", "Narva"),
        ("Troops massed on the banks of Kouvola River.", "Kouvola River"),
        ("Floods hit farms between the Narva and Arauca rivers.", "Arauca"),
    ],
)
def test_river_is_not_the_town_of_its_name(text, name):
    place = the(read(text), name)
    assert (place.kind, place.latitude, place.country, place.basis.rule) == ("water", None, None, "river")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Jordan river dried up.", "Jordan", "Jordan River"),
        ("Barges on the Mississippi river were stuck.", "Mississippi", "Mississippi River"),
        ("Ships passed the Suez canal.", "Suez", "Suez Canal"),
        ("Planes flew over the Kuril islands.", "Kuril", "Kuril Islands"),
    ],
)
def test_known_water_or_land_is_told_from_its_namesakes(text, words, name):
    place = the(read(text), words)
    assert (place.name, place.latitude is None) == (name, False)


@pytest.mark.parametrize("text", ["Troops crossed the Arauca on Monday.", "The boat drifted along the Narva."])
def test_bare_name_after_the_article_is_no_town(text):
    assert [place.latitude for place in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met at the Hague on Friday.", "Hague"),
        ("The convoy left the Punjab on Friday.", "Punjab"),
        ("The London of those years was dark.", "London"),
    ],
)
def test_article_leaves_other_names_alone(text, name):
    assert the(read(text), name).latitude is not None


def test_team_is_not_its_town():
    assert read("Harbour Rovers beat Northfield United on Saturday.") == []


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("A storm hit a ferry off Lofoten.", "Lofoten", "NOR", "region"),
        ("Drones crossed the islands of Chios and Lesbos.", "Lesbos", "GRC", "region"),
        ("Boats were boarded west of Jan Mayen.", "Jan Mayen", "NOR", "region"),
        ("Rice reached the camps at Cox's Bazar last month.", "Cox's Bazar", "BGD", "city"),
        ("A farmer from Barkin Ladi slept.", "Barkin Ladi", "NGA", "city"),
        ("Aid reached families in Kutupalong.", "Kutupalong", "BGD", "site"),
    ],
)
def test_islands_camps_and_small_towns_are_found(text, name, country, kind):
    place = the(read(text), name)
    assert (place.country, place.kind, place.latitude is None) == (country, kind, False)


def test_town_of_the_dateline_is_the_town_of_the_body():
    text = "MILLBROOK, Ohio, March 3 (Wire) - Police in Millbrook held two men."
    body = the(read(text, dateline=("MILLBROOK, Ohio",)), "Millbrook")
    assert (body.country, body.admin1, body.latitude) == ("USA", "Ohio", None)


def test_dateline_places_are_read_with_their_spans():
    text = "TROY, N.C./Geneva, March 3 (Wire) - The talks ended on Monday."
    places = read(text, dateline=("TROY, N.C.", "Geneva"))
    assert [(place.text, place.country) for place in places] == [("TROY, N.C.", "USA"), ("Geneva", "CHE")]
    assert places[0].admin1 == "North Carolina"


def test_dateline_place_without_an_entry_is_a_name_only():
    text = "Zzyzxville, March 3 (Wire) - The talks ended on Monday."
    (place,) = read(text, dateline=("Zzyzxville",))
    assert (place.name, place.latitude, place.country) == ("Zzyzxville", None, None)


def test_dateline_in_capitals_is_the_same_place():
    text = "SARAJEVO, March 3 (Wire) - Police in Sarajevo held two men."
    places = read(text, dateline=("SARAJEVO",))
    assert {(place.name, place.geonames_id) for place in places} == {("Sarajevo", 3191281)}


def test_records_cut_their_words_and_keep_their_ids():
    text = "The “U.S.-led” force left Sana’a for Côte d’Ivoire, Nouakchott and the Åland Islands."
    story = state_of(text).story
    places = read(text)
    assert len(places) >= 4
    assert all(place.span.cut(story.text) == place.text for place in places)
    assert [place.id for place in places] == [record_id("p", story.id, *place.span) for place in places]
    assert places == read(text)


@pytest.mark.parametrize("text", ["...", "A", "IN IN IN, OF THE", "(", "The The, N.C.", "’s Paris’s"])
def test_odd_text_raises_nothing(text):
    assert all(place.span.cut(text) == place.text for place in read(text))
