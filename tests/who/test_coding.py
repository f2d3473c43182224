import pytest

from dateline.who import code_actor, code_words


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Syrian rebels", "SYR", "REB"),
        ("the Kenyan police", "KEN", "COP"),
        ("Ethiopian troops", "ETH", "MIL"),
        ("Greek protesters", "GRC", "CVL"),
        ("South Korean workers", "KOR", "LAB"),
        ("a Peruvian senator", "PER", "LEG"),
        ("Pakistani journalists", "PAK", "JRN"),
        ("Ukrainian refugees", "UKR", "REF"),
        ("the Norwegian government", "NOR", "GOV"),
        ("the French foreign ministry", "FRA", "GOV"),
        ("Brazil's supreme court", "BRA", "JUD"),
        ("Israel's army", "ISR", "MIL"),
        ("Chinese state media", "CHN", "JRN"),
        ("Ghanaian farmers", "GHA", "AGR"),
        ("Irish trade unions", "IRL", "LAB"),
        ("a Polish bishop", "POL", "REL"),
        ("Indian scientists", "IND", "EDU"),
        ("Somali pirates", "SOM", "CRM"),
        ("Iraqi doctors", "IRQ", "MED"),
        ("a Danish company", "DNK", "BUS"),
        ("the Chilean navy", "CHL", "MIL"),
        ("the Turkish intelligence service", "TUR", "SPY"),
        ("the Serbian opposition", "SRB", "OPP"),
    ],
)
def test_description_is_coded_by_adjective_and_head_noun(text: str, country: str, sector: str) -> None:
    code = code_actor(text)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("spokesman for the Colombian rebels", "COL", "REB"),
        ("a leader of the Tamil Tigers", "LKA", "REB"),
        ("members of the Iraqi parliament", "IRQ", "LEG"),
        ("a spokeswoman for the European Commission", "EUR", None),
        ("an aide to the Swedish prime minister", "SWE", "GOV"),
        ("the head of the Algerian army", "DZA", "MIL"),
        ("Hamas officials", "PSE", "REB"),
        ("a Pentagon spokesman", "USA", "MIL"),
        ("Boko Haram fighters", "NGA", "REB"),
        ("a group of Yemeni students", "YEM", "EDU"),
        ("an alliance of Malian rebels", "MLI", "REB"),
        ("the chief of the Nigerian police", "NGA", "COP"),
    ],
)
def test_transparent_head_takes_the_code_of_what_it_belongs_to(text: str, country: str, sector: str) -> None:
    code = code_actor(text)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "country", "sector", "name"),
    [
        ("Foreign Minister Oleh Petrenko", None, "GOV", "Oleh Petrenko"),
        ("Ukrainian Foreign Minister Oleh Petrenko", "UKR", "GOV", "Oleh Petrenko"),
        ("Gen. Ahmed Sato", None, "MIL", "Ahmed Sato"),
        ("Sen. Mary Doyle", None, "LEG", "Mary Doyle"),
        ("Archbishop Paolo Rossi", None, "REL", "Paolo Rossi"),
        ("opposition leader Tendai Moyo", None, "OPP", "Tendai Moyo"),
        ("former Peruvian president Julio Vargas", "PER", "ELI", "Julio Vargas"),
        ("Judge Anna Stein", None, "JUD", "Anna Stein"),
    ],
)
def test_title_before_a_name_codes_its_bearer(text: str, country: str | None, sector: str, name: str) -> None:
    code = code_actor(text)
    assert (code.country, code.sector, code.name, code.kind) == (country, sector, name, "person")


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Northern Fleet", "RUS", "MIL"),
        ("Central Intelligence Agency", "USA", "SPY"),
        ("the White House", "USA", "GOV"),
        ("the Kremlin", "RUS", "GOV"),
        ("Downing Street", "GBR", "GOV"),
        ("UNICEF", "UNO", None),
        ("the World Health Organization", "UNO", "MED"),
        ("Amnesty International", "NGO", "SOC"),
        ("NATO", "IGO", "MIL"),
        ("the European Parliament", "EUR", "LEG"),
        ("al-Qaeda", "IMG", "REB"),
        ("the Taliban", "AFG", "REB"),
        ("Likud", "ISR", "PTY"),
        ("Carver Motors", None, "BUS"),
        ("University of Oslo", "NOR", "EDU"),
        ("Ministry of Health", None, "GOV"),
        ("Kenya Airways", "KEN", "BUS"),
    ],
)
def test_named_body_is_coded_from_tables_or_its_head_noun(text: str, country: str | None, sector: str | None) -> None:
    code = code_actor(text)
    assert (code.country, code.sector) == (country, sector)


@pytest.mark.parametrize(("text", "country"), [("Moscow", "RUS"), ("Germany", "DEU"), ("the United States", "USA")])
def test_country_or_capital_alone_is_a_government(text: str, country: str) -> None:
    code = code_actor(text)
    assert (code.country, code.kind) == (country, "country")


def test_backer_gives_no_country_to_those_it_backs() -> None:
    assert code_actor("Iranian-backed militias").country is None
    assert code_actor("Turkish-backed Syrian rebels").country == "SYR"


def test_leader_of_an_alliance_gives_it_his_country() -> None:
    assert code_actor("the Saudi-led coalition").country == "SAU"


@pytest.mark.parametrize("text", ["the ousted Malian president", "Mali's deposed president", "exiled Malian minister"])
def test_office_that_was_lost_is_elite(text: str) -> None:
    code = code_actor(text)
    assert (code.country, code.sector) == ("MLI", "ELI")


def test_former_rebel_is_no_elite() -> None:
    assert code_actor("a former Congolese rebel").sector == "REB"


def test_ally_of_a_country_is_not_of_that_country() -> None:
    assert code_actor("Russia's ally").country is None
    assert code_actor("a Russian ally").country == "RUS"


def test_envoy_to_a_country_is_not_of_that_country() -> None:
    assert code_actor("the envoy to Cairo").country is None


def test_place_after_in_gives_the_country_but_no_sector() -> None:
    code = code_actor("doctors in Mali")
    assert (code.country, code.sector) == ("MLI", "MED")


def test_several_countries_give_none() -> None:
    assert code_actor("leaders of Chad, Niger and Mali").country is None


def test_adjective_that_looks_like_a_role_gives_no_sector() -> None:
    assert code_actor("principal partners").sector is None


@pytest.mark.parametrize(
    ("text", "context", "country", "sector"),
    [
        ("Petrenko", "Ukrainian Foreign Minister Oleh Petrenko left.", "UKR", "GOV"),
        ("Karim Hadi", "Karim Hadi, a spokesman for the Taliban, said so.", "AFG", "REB"),
        ("Lena Brandt", "The Austrian judge Lena Brandt ruled.", "AUT", "JUD"),
    ],
)
def test_context_codes_a_bare_name(text: str, context: str, country: str, sector: str) -> None:
    code = code_actor(text, context)
    assert (code.country, code.sector, code.kind) == (country, sector, "person")


def test_office_table_codes_a_bare_full_name_by_its_day() -> None:
    assert code_actor("Angela Merkel", day="2015-10-26").sector == "GOV"
    assert code_actor("Angela Merkel").country == "DEU"


def test_lone_common_last_name_is_not_taken_for_an_office_holder() -> None:
    assert code_actor("Brown").country is None


@pytest.mark.parametrize("text", ["", " ", "’s", "of", "the", "(", "—", "A.", "42"])
def test_strings_without_an_actor_have_no_sector(text: str) -> None:
    assert code_actor(text).sector is None


def test_role_is_the_head_noun_with_what_specifies_it() -> None:
    code = code_words(["a", "foreign", "ministry", "spokesman"])
    assert (code.role, code.kind) == ("foreign ministry spokesman", "person")


def test_code_says_what_the_role_belongs_to() -> None:
    assert code_words(["spokesman", "for", "the", "port", "workers"]).of == "the port workers"


def test_plural_role_is_a_group() -> None:
    code = code_words(["two", "spokesmen"])
    assert (code.kind, code.plural) == ("group", True)


def test_reason_names_the_word_that_decided() -> None:
    assert "rebels" in code_words(["Syrian", "rebels"]).note
