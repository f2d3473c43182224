"""Whom pronouns mean, one construction a test."""

from tests.who.stories import actor_of, read, texts


def test_they_are_the_group_and_not_the_body_named_first() -> None:
    text = "A court put off the trial of nine trade unionists. They were arrested in May. Their lawyer was not told."
    assert texts(actor_of(text, "They")) == ["nine trade unionists", "They", "Their"]


def test_they_may_be_a_body_where_no_group_is_near() -> None:
    assert "they" in texts(actor_of("The Harbour Workers' Union said they would strike.", "they"))


def test_it_is_no_group() -> None:
    account = read("The rebels left. Its leader was killed.")
    assert not any("Its" in texts(actor) for actor in account.actors)


def test_its_may_be_a_things() -> None:
    account = read("The river burst its banks, the Red Cross said. The Red Cross said the river had burst its banks.")
    assert not any("its" in texts(actor) or "banks" in actor.name for actor in account.actors)


def test_reflexive_is_its_clauses_subject() -> None:
    text = "Steve Wilmot met Daniel Costa in May. Costa turned himself in, Wilmot said."
    assert "himself" in texts(actor_of(text, "Daniel Costa"))


def test_interview_i_and_you_are_the_person_introduced() -> None:
    text = (
        "The paper spoke to Tina Marlow, a former captain.\n\nWhat are your plans?\n\nI want to rest. "
        "My knee hurts.\n\nHave you told the club?\n\nNo, I have not. I will tell them soon."
    )
    assert texts(actor_of(text, "Tina Marlow")) == ["Tina Marlow", "your", "I", "My", "you", "I", "I"]


def test_i_of_a_story_without_questions_is_nobody() -> None:
    text = "Tina Marlow left. I saw her. I was glad. I went home."
    assert not any("I" in texts(actor) for actor in read(text).actors)


def test_it_is_a_body_where_the_body_speaks_of_itself() -> None:
    account = read("The ministry said it was ready to talk.")
    assert any({"The ministry", "it"} <= set(texts(actor)) for actor in account.actors)


def test_it_is_no_body_where_a_thing_may_be_meant() -> None:
    account = read("Carver Motors opened a plant in May. Critics called it a mistake.")
    assert not any("it" in texts(actor) for actor in account.actors)


def test_they_are_no_single_body_named_before() -> None:
    account = read("The Harbour Board met on Monday. Nobody had asked them.")
    assert not any("them" in texts(actor) for actor in account.actors)


def test_name_is_nobody_where_the_story_uses_it_as_a_common_noun() -> None:
    account = read("Zinc was found in the well, Zinc said. Farmers fear zinc, and zinc is hard to see.")
    assert not any(actor.kind == "person" for actor in account.actors)
