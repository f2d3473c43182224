"""Countries that the words of an actor do not tell."""

import pytest

from dateline import read_text


def countries(text: str) -> dict[str, str | None]:
    """Name → country of the actors of a story with its dateline."""
    return {actor.name: actor.country for account in read_text(text) for actor in account.actors}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("GOMA, Congo (AFP) - President Didier Lokondo called on Rwanda to stop arming them.", "Didier Lokondo", "COD"),
        ("MANILA, April 3 - Defence Secretary Ramon Villacorta denied a deal with American troops.",
         "Ramon Villacorta", "PHL"),
        ("King Hassan of Morocco opened the talks.", "Hassan", "MAR"),
    ],
)  # fmt: skip
def test_official_is_of_the_dateline_or_of_the_country_in_his_title(text: str, name: str, country: str) -> None:
    assert countries(text)[name] == country


def test_country_of_another_person_is_not_his() -> None:
    assert countries("Prime Minister Ana Sow met Chilean President Jose Rojas.")["Ana Sow"] is None


def test_ally_of_a_country_is_not_of_it() -> None:
    assert countries("A close ally of Russia won the vote.")["close ally of Russia"] is None


def test_nameless_people_are_of_the_place_where_it_happens() -> None:
    assert countries("Gunmen killed 23 people in Tel Aviv.")["23 people"] == "ISR"


def test_foreign_people_are_not() -> None:
    assert countries("Gunmen killed two foreign tourists in Tel Aviv.")["foreign tourists"] is None


def test_place_before_the_noun_gives_its_country() -> None:
    assert countries("Darfur rebels attacked a convoy in Sudan.")["Darfur rebels"] == "SDN"


def test_two_ministries_need_not_be_of_one_country() -> None:
    assert countries("Talks were held in Riga, the two interior ministries said.")["interior ministries"] is None
