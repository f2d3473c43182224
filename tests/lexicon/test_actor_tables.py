import pytest

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import known_as
from dateline.lexicon.given_names import given_names
from dateline.lexicon.name_things import name_things
from dateline.lexicon.offices import Office, held_by
from dateline.lexicon.roles import RoleNoun, actor_nouns, forms
from dateline.lexicon.titles import titles


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("spokesman", "spokesmen"),
        ("wife", "wives"),
        ("deputy", "deputies"),
        ("coach", "coaches"),
        ("chief of staff", "chiefs of staff"),
        ("attorney general", "attorneys general"),
        ("aircraft", "aircraft"),
        ("envoy", "envoys"),
    ],
)
def test_plural_of_a_noun_is_among_its_forms(noun: str, plural: str) -> None:
    assert plural in forms(noun)


def test_transparent_noun_has_no_sector_of_what_it_belongs_to() -> None:
    row = actor_nouns()["spokesmen"]
    assert isinstance(row, RoleNoun)
    assert (row.transparent, row.sector, row.gender) == (True, None, "m")


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("the UN", "United Nations"),
        ("ISIL", "Islamic State"),
        ("BOKO HARAM", "Boko Haram"),
        ("boko haram", "Boko Haram"),
        ("opec", None),
        ("Reuters", "Reuters"),
    ],
)
def test_known_names_are_found_as_printed(name: str, usual: str | None) -> None:
    known = known_as(name)
    assert (known.name if known is not None else None) == usual


def test_shared_name_says_so() -> None:
    known = known_as("Labour Party")
    assert known is not None
    assert known.shared


def test_title_is_found_without_its_full_stop() -> None:
    assert titles()["maj gen"].office == "major general"


def test_given_name_of_both_genders_tells_nothing() -> None:
    assert given_names()["Andrea"] is None
    assert given_names()["Mary"] == "f"


def test_thing_words_say_what_they_name() -> None:
    assert name_things()["treaty"] == "agreement"


def test_office_knows_its_days() -> None:
    term = next(one for one in held_by("Merkel") if one.title == "chancellor")
    assert term.held_on("2015-10-26")
    assert not term.held_on("2022-01-01")


@pytest.mark.parametrize(("start", "end"), [("2015", None), ("2015-02-01", "2014-02-01")])
def test_office_with_bad_days_is_refused(start: str, end: str | None) -> None:
    row = Office(name="A B", title="mayor", country="FRA", start=start, end=end, source="a list")
    assert row.fault() is not None


def test_unknown_class_of_words_is_empty() -> None:
    assert actor_words("no such class") == frozenset()
    assert "bin" in actor_words("particle")
