"""Nine hundred actor strings with their context, and what the code of one rests on."""

from collections import Counter
from pathlib import Path

import pytest

from dateline.model import AuthorityActor, AuthorityRole
from dateline.who import Authority, code_actor

FILE = Path(__file__).with_name("actor_strings.tsv")
ROWS = [
    dict(zip(("set", "kind", "text", "context", "day", "country", "sector"), line.split("\t"), strict=True))
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "set\t"))
]
KINDS = ("descriptive", "titled", "country", "organisation", "bare")
FLOORS = {"dev": 0.92, "blind": 0.92, "coder": 0.75, "desk": 0.82}
"""Share of strings whose country and sector are both right, a little below what was reached; they only rise."""


def right(row: dict[str, str]) -> bool:
    """Country and sector are both as a reader codes them."""
    code = code_actor(row["text"], row["context"], row["day"] or None)
    return (code.country or "") == row["country"] and (code.sector or "") == row["sector"]


def test_strings_are_as_many_of_each_kind_as_said() -> None:
    counts = Counter((row["set"], row["kind"]) for row in ROWS)
    sizes = {"dev": 80, "blind": 40, "coder": 30, "desk": 30}
    assert counts == {(which, kind): size for which, size in sizes.items() for kind in KINDS}
    assert all(row["text"] in row["context"] for row in ROWS if row["context"])


@pytest.mark.parametrize("which", sorted(FLOORS))
def test_codes_are_mostly_right(which: str) -> None:
    rows = [row for row in ROWS if row["set"] == which]
    assert sum(map(right, rows)) / len(rows) >= FLOORS[which]


@pytest.mark.parametrize("kind", KINDS)
def test_codes_of_each_kind_are_mostly_right(kind: str) -> None:
    rows = [row for row in ROWS if row["kind"] == kind]
    assert sum(map(right, rows)) / len(rows) >= 0.82


@pytest.mark.parametrize(
    ("text", "context", "country", "sector"),
    [
        ("Lea Moor", "The Chilean senator Lea Moor voted no.", "CHL", "LEG"),
        ("Lea Moor", "Lea Moor, a Ghanaian judge, resigned.", "GHA", "JUD"),
        ("Lea Moor", "The Danish judge, Lea Moor, resigned.", "DNK", "JUD"),
        ("Lea Moor", "Lea Moor of the Kenyan police said so.", "KEN", "COP"),
        ("Lea Moor", "Lea Moor, who heads the teachers' union in Peru, said so.", "PER", "LAB"),
        ("Lea Moor", "Lea Moor, who teaches history in Ghana, said so.", "GHA", "EDU"),
        ("Lea Moor", "Lea Moor was one of four Danish tourists on board.", "DNK", "CVL"),
        ("Lea Moor", "Peru's mining minister quit on Monday. Lea Moor gave no reasons.", "PER", "GOV"),
        ("Lea Moor", "The rebels fled Kisangani, said Lea Moor, one of their commanders in Congo.", "COD", "REB"),
        ("Moor Lines", "The Danish ferry company Moor Lines cut its fares.", "DNK", "BUS"),
        ("Lea Moor", "Lea Moor went home.", None, None),
    ],
)
def test_name_alone_is_coded_by_the_words_beside_it(text: str, context: str, country: str, sector: str) -> None:
    code = code_actor(text, context)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "context", "country"),
    [
        ("the finance ministry", "Greek pensions will be cut, the finance ministry in Athens said.", "GRC"),
        ("rebels", "Mali sent troops against rebels in the north; Niger sent food to Mali.", "MLI"),
        ("union leaders", "In Manila, union leaders called a strike.", "PHL"),
        ("a lawmaker", "Talks with Russia must go on, a lawmaker said in the Estonian capital, Tallinn.", "EST"),
        ("Lea Moor", "Russian-language schools matter, minister Lea Moor told the Latvian parliament.", "LVA"),
        ("foreign tourists", "A bus with foreign tourists broke down near Luxor in Egypt.", None),
        ("the envoy", "He sent the envoy to Belgrade.", None),
    ],
)
def test_country_is_the_one_the_context_speaks_of_most(text: str, context: str, country: str | None) -> None:
    assert code_actor(text, context).country == country


@pytest.mark.parametrize(
    ("text", "day", "country", "sector"),
    [
        ("Angela Merkel", "2012-05-01", "DEU", "GOV"),
        ("Angela Merkel", "2023-05-01", "DEU", "ELI"),
        ("Volodymyr Zelenskiy", "2023-02-08", "UKR", "GOV"),
        ("Kim Jong Un", "2016-08-25", "PRK", "GOV"),
        ("King Abdullah II", "2018-06-04", "JOR", "GOV"),
        ("Gen. Pervez Musharraf", "2005-02-08", "PAK", "GOV"),
        ("Gen. Pervez Musharraf", "1995-02-08", "PAK", "MIL"),
        ("Merkel", "2012-05-01", "DEU", "GOV"),
        ("Merkel", None, None, None),
    ],
)
def test_office_holder_is_coded_by_the_office_of_the_day(
    text: str, day: str | None, country: str | None, sector: str | None
) -> None:
    code = code_actor(text, "", day)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("the Russians", "RUS", None),
        ("tens of thousands of Russians", "RUS", "CVL"),
        ("the Democratic Republic of the Congo", "COD", None),
        ("U.N. investigators", "UNO", None),
        ("U.N. peacekeepers", "UNO", "MIL"),
        ("a colonel of the rebels", None, "REB"),
        ("gunmen allied with Boko Haram", "NGA", "REB"),
        ("the former president's son", None, "ELI"),
        ("the president's son", None, "CVL"),
        ("a doctors' association", None, "MED"),
        ("the national police", None, "COP"),
        ("the Independent Electoral Commission", None, "GOV"),
    ],
)
def test_description_has_the_code_of_what_it_means(text: str, country: str | None, sector: str | None) -> None:
    code = code_actor(text)
    assert (code.country, code.sector) == (country, sector)


def test_confidence_falls_with_what_the_code_rests_on() -> None:
    own = code_actor("Kenyan police")
    around = code_actor("police", "Police in Kenya held two men.")
    part = code_actor("police")
    assert own.confidence > around.confidence > part.confidence


def test_authority_goes_before_the_tables() -> None:
    entry = AuthorityActor(
        id="x1", names=("Lea Moor", "Mother Lea"), kind="person", country="CHL", sector="SOC",
        roles=(AuthorityRole(title="minister", start="2001-01-01", end="2003-01-01"),),
    )  # fmt: skip
    authority = Authority([entry])
    code = code_actor("Kenyan judge Lea Moor", "", authority=authority)
    assert (code.authority, code.name, code.country, code.sector) == ("x1", "Lea Moor", "CHL", "SOC")
    assert code_actor("Mother Lea", "", authority=authority).authority == "x1"
    assert code_actor("Ana Moor", "", authority=authority).authority is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Judge Ana Moor, 43,", "Ana Moor"),
        ("Sen. Ana Moor (D-Calif.)", "Ana Moor"),
        ("\u201cAbu Hamad\u201d", "Abu Hamad"),
        ("Senator John F. Moor Jr.", "John F. Moor Jr"),
    ],
)
def test_name_is_free_of_what_stands_beside_it(text: str, name: str) -> None:
    assert code_actor(text).name == name
