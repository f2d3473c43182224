"""The user's own actors in stories and in strings."""

import pytest

import dateline
from dateline.model import AuthorityActor, AuthorityRole
from dateline.who import Authority
from dateline.who.authority import sector_on

TABLE = """id,names,kind,country,sector,roles
nouri,Hamad al-Nouri;Abu Hamad,person,SYR,REB,
front,Harbour Front;HF,,SY,REB,
lines,Moor Lines,,DNK,BUS,
berg,Alva Berg,person,NOR,GOV,defence minister 2011/2014
cl-ruiz,Ana Ruiz,person,CHL,LEG,
pe-ruiz,Ana Ruiz,person,PER,JUD,
"""
STORY = """PARIS, July 3 (Reuters) - Alva Berg, a guest at the fair, told reporters on Friday that Harbour Front \
fighters had left the town.

A Harbour Front spokesman denied it. Hamad al-Nouri arrived later. "We are still there," Abu Hamad said. The Harbour \
Front has 300 men. HF would talk, he said. Judge Ana Ruiz of Peru was there too."""


@pytest.fixture(scope="module")
def actors(tmp_path_factory):
    path = tmp_path_factory.mktemp("authority") / "ours.csv"
    path.write_text(TABLE, encoding="utf-8")
    (account,) = dateline.read_text(STORY, "2016-07-03", authority=path)
    return account.actors


def by_authority(actors, key):
    """The one actor with this id in the file."""
    (actor,) = [actor for actor in actors if actor.authority == key]
    return actor


def test_names_of_one_entry_are_one_actor(actors) -> None:
    nouri = by_authority(actors, "nouri")
    assert {"Hamad al-Nouri", "Abu Hamad"} <= {mention.text for mention in nouri.mentions}
    assert nouri.canonical == "authority:nouri"
    front = by_authority(actors, "front")
    assert {"Harbour Front fighters", "The Harbour Front", "HF"} <= {mention.text for mention in front.mentions}


def test_country_and_sector_are_the_files(actors) -> None:
    assert (by_authority(actors, "nouri").country, by_authority(actors, "nouri").sector) == ("SYR", "REB")
    assert "authority" in by_authority(actors, "front").basis.note


def test_who_left_office_before_the_story_is_a_former_official(actors) -> None:
    berg = by_authority(actors, "berg")
    assert (berg.country, berg.sector) == ("NOR", "ELI")


def test_of_two_of_one_name_the_one_of_the_storys_country_is_meant(actors) -> None:
    assert by_authority(actors, "pe-ruiz").sector == "JUD"


def test_spokesman_of_an_entry_has_its_country(actors) -> None:
    (spokesman,) = [actor for actor in actors if actor.name == "Harbour Front spokesman"]
    assert (spokesman.country, spokesman.sector, spokesman.authority) == ("SYR", "REB", None)


def test_without_the_file_nothing_is_known_of_them() -> None:
    (account,) = dateline.read_text(STORY, "2016-07-03")
    assert all(actor.authority is None for actor in account.actors)
    assert not any(actor.name == "Hamad al-Nouri" and actor.country == "SYR" for actor in account.actors)


@pytest.mark.parametrize(
    ("day", "sector"), [("2012-05-01", "GOV"), ("2016-05-01", "ELI"), ("2010-05-01", "GOV"), (None, "GOV")]
)
def test_sector_follows_the_roles_days(day: str | None, sector: str) -> None:
    role = AuthorityRole(title="defence minister", start="2011-01-01", end="2014-12-31")
    entry = AuthorityActor(id="b", names=("Alva Berg",), kind="person", sector="GOV", roles=(role,))
    assert sector_on(entry, day) == sector


def test_role_tells_the_sector_where_the_file_does_not() -> None:
    role = AuthorityRole(title="defence minister", start="2011-01-01", end="2014-12-31")
    entry = AuthorityActor(id="b", names=("Alva Berg",), kind="person", roles=(role,))
    assert sector_on(entry, "2012-05-01") == "GOV"
    assert sector_on(entry, "2010-05-01") is None


def test_person_is_found_by_another_spelling() -> None:
    entry = AuthorityActor(id="b", names=("Issam Rayyesi",), kind="person", country="SYR")
    authority = Authority([entry])
    found = authority.find(["Issam al-Rayesi"], person=True, country=None, day=None)
    assert found == entry
    assert authority.find(["Issam al-Rayesi"], person=True, country="EGY", day=None) is None
    anywhere = Authority([AuthorityActor(id="c", names=("Issam Rayyesi",), kind="person")])
    assert anywhere.find(["Issam al-Rayesi"], person=True, country="EGY", day=None) is not None
    assert authority.find(["Rayyesi"], person=True, country=None, day=None) is None
