"""The table of offices: who is meant by a name, on a day, in a story about a country."""

import pytest

from dateline import read_text
from dateline.lexicon.offices import held_by
from dateline.who.office import country_of_holder, same_title, term_of


@pytest.mark.parametrize(
    ("name", "titles", "day", "countries", "title"),
    [
        ("Angela Merkel", (), "2012-05-01", (), "chancellor"),
        ("Merkel", (), "2012-05-01", ("DEU",), "chancellor"),
        ("Merkel", (), "2012-05-01", ("FRA",), None),
        ("Merkel", (), "2012-05-01", None, "chancellor"),
        ("Merkel", ("chancellor",), "2012-05-01", (), "chancellor"),
        ("Merkel", (), "2024-05-01", ("DEU",), None),
        ("Volodymyr Zelenskyy", (), "2023-05-01", (), "president"),
        ("Bashar Assad", (), "2012-05-01", (), "president"),
        ("Xi", ("president",), "2019-05-01", (), "president"),
        ("Nobody Known", (), "2012-05-01", (), None),
    ],
)
def test_term_is_that_of_the_name_title_and_day(name, titles, day, countries, title):
    term = term_of(name, titles, day, countries)
    assert (None if term is None else term.title) == title


def test_title_tells_father_from_son():
    early = term_of("George Bush", ("president",), "1991-02-01", ())
    late = term_of("George Bush", ("president",), "2005-02-01", ())
    assert early is not None
    assert late is not None
    assert early.name != late.name


def test_country_is_known_of_who_ever_held_an_office():
    assert country_of_holder("Hosni Mubarak") == "EGY"
    assert country_of_holder("Merkel") is None
    assert country_of_holder("Nobody Known") is None


def test_last_name_is_found_in_any_spelling():
    assert {term.name for term in held_by("Zelenskiy")} == {term.name for term in held_by("Zelenskyy")} != set()


@pytest.mark.parametrize(
    ("office", "title", "same"),
    [
        ("president", "acting president", True),
        ("foreign minister", "minister", True),
        ("president", "vice chancellor", False),
    ],
)
def test_titles_are_compared_by_their_ends(office, title, same):
    assert same_title(office, title) == same


def holder(text, day):
    """The one person of the text."""
    (account,) = read_text(text, day)
    (person,) = [actor for actor in account.actors if actor.kind == "person"]
    return person


def test_office_holder_is_one_actor_in_every_story_and_spelling():
    one = holder("PARIS, May 3 (Reuters) - Ukrainian President Volodymyr Zelensky spoke on Tuesday.", "2023-05-03")
    two = holder("LONDON, May 4 (AP) - Volodymyr Zelenskyy left on Thursday.", "2023-05-04")
    assert one.canonical == two.canonical
    assert (two.country, two.sector) == ("UKR", "GOV")


def test_description_by_office_means_the_holder_named_before():
    merkel = holder(
        "PARIS, May 3 (Reuters) - Angela Merkel arrived in France on Tuesday. The German chancellor spoke of trade.",
        "2012-05-03",
    )
    assert [mention.text for mention in merkel.mentions] == ["Angela Merkel", "The German chancellor"]


def test_namesake_of_another_country_is_not_the_holder():
    person = holder("OTTAWA, May 3 (CP) - Canadian swimmer Angela Merkel won on Tuesday.", "2012-05-03")
    assert (person.country, person.sector) == ("CAN", "SOC")
    assert "offices" not in (person.basis.note or "")


def test_namesake_of_another_calling_is_not_the_holder():
    person = holder("SANAA, May 3 (Reuters) - A shopkeeper, Ali Saleh, wept on Tuesday.", "2005-05-03")
    assert (person.sector, person.canonical) == ("BUS", "person:ali-saleh")


def test_last_name_in_the_table_is_not_everybody_of_that_name():
    assert term_of("Huda Saleh", (), "2005-05-03", ("YEM",)) is None
    assert term_of("Saleh", (), "2005-05-03", ("YEM",)) is not None
