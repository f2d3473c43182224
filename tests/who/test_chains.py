"""Coreference, one construction a test."""

import pytest

from tests.who.stories import actor_of, names, read, texts


def test_last_name_joins_the_full_name() -> None:
    actor = actor_of("Karim Haddad resigned on Monday. Haddad gave no reason.", "Karim Haddad")
    assert texts(actor) == ["Karim Haddad", "Haddad"]


def test_article_particle_is_no_part_of_the_name() -> None:
    actor = actor_of("Salim al-Hadidi spoke to reporters. Hadidi said the talks had failed.", "Salim al-Hadidi")
    assert "Hadidi" in texts(actor)


def test_transliteration_with_a_doubled_letter_is_the_same_name() -> None:
    actor = actor_of("Omar Khattab spoke on Friday. Mr Khatab said the road was open.", "Omar Khattab")
    assert "Mr Khatab" in texts(actor)


def test_two_given_names_are_two_people() -> None:
    text = "Peter Marsh praised the deal. Helen Marsh opposed it."
    assert actor_of(text, "Peter Marsh") != actor_of(text, "Helen Marsh")


def test_title_of_the_other_gender_bars_the_name() -> None:
    text = "Peter Marsh praised the deal. Mrs Marsh opposed it."
    assert actor_of(text, "Peter Marsh") != actor_of(text, "Mrs Marsh")


def test_given_name_that_is_also_a_particle_tells_people_apart() -> None:
    text = "Ben Carter won the seat. Gary Carter lost his."
    assert actor_of(text, "Ben Carter") != actor_of(text, "Gary Carter")


def test_defined_acronym_joins_the_long_name() -> None:
    text = "The Harbour Workers' Union (HWU) called a strike. The HWU has 4,000 members."
    assert "The HWU" in texts(actor_of(text, "HWU"))
    assert any("Harbour" in mention for mention in texts(actor_of(text, "HWU")))


def test_acronym_of_the_table_joins_the_long_name() -> None:
    text = "The Free Syrian Army attacked a base. The FSA lost four men."
    assert texts(actor_of(text, "The FSA")) == ["The Free Syrian Army", "The FSA"]


def test_shortened_company_name_joins_the_long_one() -> None:
    actor = actor_of("Zenith Motors Inc cut its forecast. Zenith said demand was weak.", "Zenith")
    assert actor.name == "Zenith Motors Inc"


def test_capital_as_a_government_joins_its_country() -> None:
    text = "Russia rejected the plan. Moscow said the offer came too late."
    assert "Moscow" in texts(actor_of(text, "Russia"))


def test_definite_people_join_their_country() -> None:
    text = "Russia rejected the plan. The Russians said the offer came too late."
    assert "The Russians" in texts(actor_of(text, "Russia"))


def test_people_without_article_are_not_their_country() -> None:
    text = "Russia rejected the plan. Thousands of Russians marched in protest."
    assert not any("Thousands" in mention for mention in texts(actor_of(text, "Russia")))


def test_role_joins_the_person_of_that_role() -> None:
    text = "Foreign Minister Anna Lindqvist flew to Riga. The foreign minister will return on Friday."
    assert "The foreign minister" in texts(actor_of(text, "Foreign Minister Anna Lindqvist"))


def test_role_of_another_country_is_another_person() -> None:
    text = "Swedish Foreign Minister Anna Lindqvist flew to Riga. The Latvian foreign minister met her."
    assert actor_of(text, "The Latvian foreign minister") != actor_of(text, "Swedish Foreign Minister Anna Lindqvist")


def test_shorter_role_joins_the_longer() -> None:
    text = "A foreign ministry spokesman denied it. The spokesman gave no details."
    assert texts(actor_of(text, "The spokesman")) == ["A foreign ministry spokesman", "The spokesman"]


def test_apposition_after_a_name_gives_its_role() -> None:
    actor = actor_of("Karim Haddad, a spokesman for the Taliban, denied the report.", "Karim Haddad")
    assert [role.title for role in actor.roles] == ["spokesman"]
    assert (actor.country, actor.sector) == ("AFG", "REB")


def test_role_says_whose_it_is() -> None:
    account = read("Karim Haddad, a spokesman for the Taliban, denied the report.")
    taliban = next(actor for actor in account.actors if actor.name == "Taliban")
    assert [role.of for actor in account.actors for role in actor.roles] == [taliban.id]


def test_name_after_a_description_is_one_person_with_it() -> None:
    actor = actor_of("The union's leader, Maria Costa, called off the strike.", "The union's leader, Maria Costa")
    assert actor.name == "Maria Costa"


def test_indefinite_description_opens_a_new_chain() -> None:
    text = "A soldier was wounded on Monday. A soldier was killed on Tuesday."
    assert sum(actor.name == "soldier" for actor in read(text).actors) == 2


def test_definite_description_joins_its_noun() -> None:
    text = "A soldier was wounded on Monday. The soldier is in hospital."
    assert texts(actor_of(text, "The soldier")) == ["A soldier", "The soldier"]


def test_other_rebels_are_other_rebels() -> None:
    text = "Rebels took the bridge. Other rebels shelled the town."
    assert actor_of(text, "Rebels") != actor_of(text, "Other rebels")


def test_the_company_is_the_company_named_before() -> None:
    text = "Carver Motors closed its plant in Ohio. The company gave no reason."
    assert "The company" in texts(actor_of(text, "Carver Motors"))


def test_the_country_is_the_country_named_before() -> None:
    text = "Somalia closed the border. The country has been at war for years."
    assert "The country" in texts(actor_of(text, "Somalia"))


def test_the_group_is_the_movement_named_before() -> None:
    text = "Boko Haram attacked the village. The group has fought the army since 2009."
    assert "The group" in texts(actor_of(text, "Boko Haram"))


def test_the_militants_are_the_armed_group_named_before() -> None:
    text = "Boko Haram attacked the village. The militants burned the school."
    assert "The militants" in texts(actor_of(text, "Boko Haram"))


def test_fighters_of_a_group_are_the_group_at_work() -> None:
    text = "Hezbollah denied the report. Two Hezbollah fighters were killed."
    assert "Two Hezbollah fighters" in texts(actor_of(text, "Hezbollah"))


def test_body_noun_after_a_name_is_the_named_body() -> None:
    text = "The Southern Front refused. The Southern Front alliance holds the border."
    assert "The Southern Front alliance" in texts(actor_of(text, "The Southern Front"))


@pytest.mark.parametrize(
    ("text", "name", "pronoun"),
    [
        ("Anna Lindqvist resigned. She gave no reason.", "Anna Lindqvist", "She"),
        ("Peter Marsh resigned. He gave no reason.", "Peter Marsh", "He"),
        ("Carver Motors closed a plant. It gave no reason.", "Carver Motors", "It"),
        ("The rebels took the town. They burned the bridge.", "The rebels", "They"),
        ("Peter Marsh met his lawyers.", "Peter Marsh", "his"),
        ("Turkey closed its border.", "Turkey", "its"),
    ],
)
def test_pronoun_agrees_with_its_actor(text: str, name: str, pronoun: str) -> None:
    assert pronoun in texts(actor_of(text, name))


def test_pronoun_skips_the_other_gender() -> None:
    text = "Peter Marsh met Anna Lindqvist on Monday. She left early."
    assert "She" in texts(actor_of(text, "Anna Lindqvist"))


def test_object_pronoun_is_not_the_subject_of_its_verb() -> None:
    text = "Peter Marsh arrived. Colin Hale attacked him."
    assert "him" in texts(actor_of(text, "Peter Marsh"))


def test_pronoun_prefers_the_subject() -> None:
    text = "Peter Marsh criticised Colin Hale. He said the plan was dead."
    assert "He" in texts(actor_of(text, "Peter Marsh"))


def test_pronoun_before_the_subject_means_the_subject() -> None:
    text = "Colin Hale resigned in May. In his speech, Peter Marsh praised the army."
    assert "his" in texts(actor_of(text, "Peter Marsh"))


@pytest.mark.parametrize(
    "text",
    [
        "Turkey closed the border. It is clear that winter has come.",
        "Turkey closed the border. It rained all day.",
        "Turkey closed the border. It seems that nobody cared.",
    ],
)
def test_hollow_it_names_nobody(text: str) -> None:
    assert "It" not in texts(actor_of(text, "Turkey"))


def test_first_person_is_left_to_those_who_know_the_speaker() -> None:
    account = read("“We will fight,” said Peter Marsh. “I am sure.”")
    assert not any(mention.text in {"We", "I"} for actor in account.actors for mention in actor.mentions)


def test_possessor_codes_what_is_his() -> None:
    actor = actor_of("French Foreign Minister Paul Renard arrived. His entourage said little.", "His entourage")
    assert (actor.name, actor.country, actor.sector) == ("Paul Renard's entourage", "FRA", "GOV")


def test_two_adjectives_with_and_are_two_groups() -> None:
    text = "Iranian and Lebanese fighters crossed the river."
    assert actor_of(text, "Lebanese fighters").country == "LBN"


def test_fullest_name_is_the_actors_name() -> None:
    assert "Karim Haddad" in names("Haddad resigned, aides said. Karim Haddad had led the bank since May.")


def test_given_name_alone_joins_a_person_since_called_by_the_last_name() -> None:
    text = "Daniel Costa was held in May. Costa denied it. Daniel is 19."
    assert texts(actor_of(text, "Daniel Costa")) == ["Daniel Costa", "Costa", "Daniel"]


def test_first_surname_joins_the_full_name() -> None:
    text = "Defence Minister Rafael Montilla Paz denied it. Montilla refused to apologise."
    assert "Montilla" in texts(actor_of(text, "Defence Minister Rafael Montilla Paz"))
