import json

import pytest

from dateline.errors import AuthorityError
from dateline.ingest.authority import read_authority
from dateline.model import AuthorityActor, AuthorityRole

NOURI = AuthorityActor(
    id="nouri", names=("Hamad al-Nouri", "Abu Hamad"), kind="person", country="SYR", sector="REB",
    roles=(
        AuthorityRole(title="commander", start="2013-01-01", end="2015-06-30"),
        AuthorityRole(title="spokesman", start="2015-07-01"),
    ),
)  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def written(text: str):
        path = tmp_path / "ours"
        path.write_text(text, encoding="utf-8")
        return read_authority(path)

    return written


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("id,names,kind,country,sector,roles", "{},{},person,SYR,REB,{}"),
        ("id;names;kind;country;sector;roles", "{};{};Person;sy;reb;{}"),
        ("sector\tcountry\tnames\tid\troles\tkind", "REB\tSyria\t{1}\t{0}\t{2}\tperson"),
    ],
)
def test_table_is_read_whatever_divides_its_columns(read, header: str, row: str) -> None:
    names, roles = "Hamad al-Nouri|Abu Hamad", "commander 2013/2015-06|spokesman (2015-07-01/..)"
    assert read(f"{header}\n{row.format('nouri', names, roles)}\n").actors == (NOURI,)


def test_simple_table_of_a_public_list_is_understood(read) -> None:
    found = read('id,schema,name,aliases,countries,sanctions\nQ1,Company,Moor Lines,"Moor;Moor Ferries",dk;no,EU\n')
    assert found.actors == (
        AuthorityActor(id="Q1", names=("Moor Lines", "Moor", "Moor Ferries"), kind="organization", country="DNK"),
    )
    assert found.remarks == ("columns without a meaning here: sanctions",)


def test_kind_is_told_by_roles_or_name_where_the_file_does_not_say(read) -> None:
    found = read("id,names,roles\na,Harbour Front,\nb,Maria Moor,\nc,Zed Qualm,mayor 2001/..\n")
    assert [actor.kind for actor in found.actors] == ["organization", "person", "person"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("names,country\nMoor,DK\n", "no column 'id'"),
        ("id,names\n,Moor\n", "row 2: 'id' is empty"),
        ("id,names\na,\n", "row 2: 'names' is empty"),
        ("id,names\na,Moor\na,Hill\n", "row 3: the id 'a' stands in an earlier row too"),
        ("id,names,country\na,Moor,Atlantis\n", "row 2: 'Atlantis' is no country"),
        ("id,names,sector\na,Moor,XYZ\n", "row 2: 'XYZ' is no PLOVER sector"),
        ("id,names,roles\na,Moor,mayor 2001-13/2002\n", "row 2: '2001-13' is no date"),
        ("id,names,kind\na,Moor,persn\n", "row 2: 'persn' is no kind"),
        ("id,names,roles\na,Moor,mayor 2003-2005\n", "row 2: 'mayor 2003-2005' is no role"),
        ('id,names\na,"' + "y" * 200_000, "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("id,names,roles\na,Moor,mayor 2003/2001\n", "row 2: 'mayor 2003/2001' is no role"),
        ("id,names\n", "no actor in it"),
        ("", "no column 'id'"),
        ('{"id": "Q1"}', "line 1: no FollowTheMoney entity"),
        ('{"id": "Q1", "schema": "Person", "properties": {}}\n{]', "line 2: no valid JSON"),
        ("[1]", "line 1: an entity must be an object"),
    ],
)
def test_fault_is_named_with_its_place(read, text: str, what: str) -> None:
    with pytest.raises(AuthorityError, match="ours: ") as error:
        read(text)
    assert what in str(error.value)


def test_missing_file_is_an_authority_error(tmp_path) -> None:
    with pytest.raises(AuthorityError, match="cannot be read"):
        read_authority(tmp_path / "none.csv")


ENTITIES = [
    {
        "id": "Q1", "schema": "Person",
        "properties": {
            "name": ["Hamad al-Nouri"], "alias": ["Abu Hamad"], "country": ["sy"], "topics": ["crime.terror"],
        },
    },
    {
        "id": "O1", "schema": "Occupancy",
        "properties": {"holder": ["Q1"], "post": ["P1"], "startDate": ["2013"], "endDate": ["2015-02"]},
    },
    {"id": "P1", "schema": "Position", "properties": {"name": ["Minister of Oil"]}},
    {
        "id": "Q2", "schema": "Company",
        "properties": {"name": ["Moor Lines"], "jurisdiction": ["zz"], "topics": ["fin"]},
    },
    {"id": "A1", "schema": "Address", "properties": {"full": ["1 Harbour Street"]}},
]  # fmt: skip


@pytest.mark.parametrize("form", ["lines", "list", "indented"])
def test_entities_become_actors_with_their_roles(read, form: str) -> None:
    text = "\n".join(map(json.dumps, ENTITIES)) if form == "lines" else json.dumps(ENTITIES)
    found = read(json.dumps(ENTITIES, indent=1) if form == "indented" else text)
    person, company = found.actors
    assert (person.id, person.kind, person.country, person.sector) == ("Q1", "person", "SYR", "REB")
    assert person.names == ("Hamad al-Nouri", "Abu Hamad")
    assert person.roles == (AuthorityRole(title="Minister of Oil", start="2013-01-01", end="2015-02-28"),)
    assert (company.kind, company.country, company.sector) == ("organization", None, "BUS")


def test_value_that_is_of_no_use_is_remarked_on(read) -> None:
    found = read('{"id": "Q1", "schema": "Person", "properties": {"name": ["Lea Moor"], "country": ["qq", "cl"]}}')
    assert found.actors[0].country == "CHL"
    assert found.remarks[0].startswith("Q1: 'qq' is no country")
