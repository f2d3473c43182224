import pytest

from dateline.who.match import initials, person_key, same_organisation, same_person
from dateline.who.spelling import plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Haddad", "Haddad"),
        ("Salim al-Hadidi", "Hadidi"),
        ("Hamad bin Jassim", "Jassim"),
        ("Martin Dale Jr", "Dale"),
        ("Jan van den Berg", "Berg"),
        ("M. Haddad", "Malik Haddad"),
        ("Muammar Gaddafi", "Muammar Gadafi"),
        ("François Perrin", "Francois Perrin"),
    ],
)
def test_same_person(one: str, other: str) -> None:
    assert same_person(person_key(one), person_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peter Marsh", "Helen Marsh"),
        ("Peter Marsh", "Peter Marks"),
        ("M. Haddad", "Karim Haddad"),
        ("Karim Haddad", "Karimov"),
    ],
)
def test_other_person(one: str, other: str) -> None:
    assert not same_person(person_key(one), person_key(other))


@pytest.mark.parametrize(
    ("name", "acronym"), [("Harbour Workers' Union", "HWU"), ("Union of Free Traders", "UFT"), ("Bank of Ely", "BOE")]
)
def test_initials(name: str, acronym: str) -> None:
    assert acronym in initials(name)


def test_organisation_is_known_by_the_beginning_of_its_name() -> None:
    assert same_organisation("Carver", "Carver Motors")
    assert not same_organisation("Motors", "Carver Motors")
    assert not same_organisation("Bank", "Bank of Ely")


@pytest.mark.parametrize(
    ("word", "bare"), [("al-Rayess", "rayes"), ("Élysée", "elyse"), ("O'Neill", "oneil"), ("...", "...")]
)
def test_plain(word: str, bare: str) -> None:
    assert plain(word) == bare


@pytest.mark.parametrize(
    ("full", "short"),
    [("Rafael Montilla Paz", "Montilla"), ("Rafael Montilla Paz", "Montilla Paz"), ("Ana Quispe Rojas", "Ana Quispe")],
)
def test_first_of_two_surnames_may_stand_alone(full: str, short: str) -> None:
    assert same_person(person_key(full), person_key(short))


def test_middle_given_name_does_not_stand_for_the_family() -> None:
    assert not same_person(person_key("John Paul Marsh"), person_key("Paul"))


def test_church_goes_by_its_creed() -> None:
    assert same_organisation("Church of Ardenology", "Ardenology")
    assert not same_organisation("Bank of Norvik", "Norvik")
