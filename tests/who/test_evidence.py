"""What a name is by the words around it, one construction a test."""

import pytest

from tests.who.stories import actor_of, names, read, texts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Drones had crossed the islands of Skarvos and Melanos.", "Skarvos"),
        ("The dam stands on the Orel river.", "Orel"),
        ("A trawler sank off Skarvik on Monday.", "Skarvik"),
        ("Bakers in Lyon went on strike.", "Lyon"),
        ("Rebels cut off the power supply of Goma.", "Goma"),
    ],
)
def test_name_in_the_place_of_a_place_is_no_actor(text: str, place: str) -> None:
    assert place not in names(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Interior Minister Lucía Benalcázar said she was ready.", "Interior"),
        ("Dutch Farm Minister Sjoerd Haverkamp resigned.", "Dutch Farm"),
        ("Defence Secretary Ramon Villacorta denied it.", "Defence"),
    ],
)
def test_portfolio_of_a_title_is_no_body(text: str, part: str) -> None:
    assert part not in names(text)


def test_portfolio_belongs_to_the_role() -> None:
    actor = actor_of("Dutch Farm Minister Sjoerd Haverkamp resigned.", "Dutch Farm Minister Sjoerd Haverkamp")
    assert [role.title for role in actor.roles] == ["farm minister"]


def test_ministry_of_a_country_is_a_body() -> None:
    assert actor_of("Turkey's foreign ministry summoned him.", "Turkey's foreign ministry").kind == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The miners' spokesman, Wilmer Andrango, said they would go.", "Wilmer Andrango"),
        ("Wilmer Andrango, a spokesman for the miners, said they would go.", "Wilmer Andrango"),
        ("A court released former mayor Hernán Quispe Rojas.", "Hernán Quispe Rojas"),
        ("Chief executive Ulrike Klotz said she expected sales to grow.", "Ulrike Klotz"),
    ],
)
def test_name_beside_a_persons_role_is_a_person(text: str, name: str) -> None:
    assert [actor.kind for actor in read(text).actors if actor.name == name] == ["person"]


def test_head_of_a_company_that_bears_his_name_is_not_the_company() -> None:
    text = "Klotz & Daughters cut its forecast. Chief executive Ulrike Klotz said she expected sales to fall."
    assert "Chief executive Ulrike Klotz" not in texts(actor_of(text, "Klotz & Daughters"))


def test_name_before_a_word_for_a_band_is_the_bands() -> None:
    text = "A spokesman for the Desert Shield militia denied it."
    actor = actor_of(text, "the Desert Shield militia")
    assert (actor.name, actor.kind, actor.sector) == ("Desert Shield", "organization", "PRM")


def test_name_with_a_nickname_is_cut_from_the_text() -> None:
    assert "Calum “Big Cal” MacAskill" in names("“There is no turning back,” said Calum “Big Cal” MacAskill.")


def test_storm_is_no_actor_under_its_bare_name_either() -> None:
    assert not names("Cyclone Ilse reached the coast. Ilse was the third storm this year.")


def test_nation_before_backed_or_led_acts() -> None:
    account = read("The Saudi-led coalition bombed a bridge.")
    assert {(actor.kind, actor.name) for actor in account.actors} >= {("country", "Saudi Arabia")}


def test_two_adjectives_before_one_noun_are_two_groups() -> None:
    text = "The French and German leaders discussed the dispute."
    found = {(actor.name, actor.country) for actor in read(text).actors}
    assert found == {("French leaders", "FRA"), ("German leaders", "DEU")}


def test_description_stops_before_a_date() -> None:
    assert "A court in Tunis" in texts(
        actor_of("A court in Tunis on October 11 put off the trial.", "A court in Tunis")
    )


@pytest.mark.parametrize("mention", ["Some 400 bakers", "Around 200 dockers", "At least 31 protesters"])
def test_counted_group_acts(mention: str) -> None:
    assert actor_of(f"{mention} marched through the town.", mention).kind == "group"
