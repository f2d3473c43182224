"""The record: coding by act and status, what a speaking act is about, time, place, counts, repeats."""

import pytest

from dateline.did.counts import number
from tests.did.reading import find, read


@pytest.mark.parametrize(
    ("text", "trigger", "event_type"),
    [
        ("The army shelled the port.", "shelled", "ASSAULT"),
        ("The ministers will meet on Wednesday.", "meet", "AGREE"),
        ("Oslo will send medicine to the camp.", "send", "AGREE"),
        ("The army will withdraw from the valley.", "withdraw", "CONCEDE"),
        ("The governor will lift the curfew.", "lift", "CONCEDE"),
        ("The army will attack the camp.", "attack", "THREATEN"),
        ("The governor will impose a curfew.", "impose", "THREATEN"),
        ("The army is ready to help the islanders.", "help", "AGREE"),
        ("The army did not shell the port.", "shell", None),
        ("The army may shell the port.", "shell", None),
        ("The army must withdraw from the valley.", "withdraw", None),
        ("The pope urged the army to withdraw from the valley.", "urged", "REQUEST"),
        ("The pope urged the army to withdraw from the valley.", "withdraw", None),
        ("The clans threatened to attack the camp.", "threatened", "THREATEN"),
        ("The clans threatened to attack the camp.", "attack", None),
        ("The clans vowed to attack the camp.", "vowed", "THREATEN"),
        ("The clans vowed to free the hostages.", "vowed", "AGREE"),
        ("The widow accused the guards of torture.", "accused", "ACCUSE"),
        ("The army tried to capture the town.", "capture", "COERCE"),
        ("The mayor fled after the attack on the port.", "attack", None),
    ],
)
def test_event_type_follows_act_and_status(text, trigger, event_type):
    assert find(text, trigger).event_type == event_type


@pytest.mark.parametrize(
    ("text", "trigger", "inner"),
    [
        ("The pope urged the army to withdraw from the valley.", "urged", ["withdraw"]),
        ("The pope called for talks with the rebels.", "called", ["talks"]),
        ("The widow accused the guards of torturing a monk.", "accused", ["torturing"]),
        ("The clans threatened to attack the camp and kidnap the nurse.", "threatened", ["attack", "kidnap"]),
        ("The envoy said Moscow must stop bombing rebels.", "must", ["bombing"]),
        ("The rebels rejected the offer of talks.", "rejected", ["offer"]),
    ],
)
def test_speaking_act_is_about_its_deeds(text, trigger, inner):
    found = read(text)
    (outer,) = [event for event in found if event.trigger_span.cut(text) == trigger]
    assert [event.trigger_span.cut(text) for event in found if event.id in outer.about] == inner


def test_demand_of_a_modal_needs_a_verb_of_saying():
    assert [event.act for event in read("Moscow must free the hostages.")] == ["RETREAT"]
    assert {event.act for event in read("He said Moscow must free the hostages.")} == {"REQUEST", "RETREAT"}


def test_demand_to_stop_is_a_request_to_yield():
    assert find("The envoy said Moscow must stop bombing rebels.", "must").event_mode == ("yield",)


def test_reported_refusal_is_a_rejection():
    text = "The army says it will not free the hostages."
    assert (find(text, "will").event_type, find(text, "free").status) == ("REJECT", "denied")


def test_threat_has_the_mode_of_what_is_threatened():
    assert find("The clans threatened to attack the camp.", "threatened").event_mode == ("violence",)


def test_quad_and_score_are_plovers():
    event = find("Turkish jets bombed the port.", "bombed")
    assert (event.quad, event.score, event.cameo) == ("material_conflict", -9.5, "195")


def test_denied_deed_keeps_the_quad_of_its_act():
    assert find("The army did not shell the port.", "shell").quad == "material_conflict"


def test_context_is_read_from_the_sentence():
    assert "economic" in find("The ministers signed a trade pact.", "signed").context


def test_trigger_has_three_words_at_most():
    for event in read("The unions called the long-planned nationwide rail strike off."):
        text = "The unions called the long-planned nationwide rail strike off."
        assert len(event.trigger_span.cut(text).split()) <= 3


def test_date_is_that_of_the_deeds_own_clause():
    text = "The envoy said on Monday that rebels attacked the camp on Friday."
    given = {"times": [("Monday", "2021-03-08"), ("Friday", "2021-03-05")], "today": "2021-03-08"}
    event = find(text, "attacked", **given)
    assert (event.date, event.evidence.date) == ("2021-03-05", "t:Friday")


def test_date_is_never_borrowed():
    text = "The envoy said on Monday that rebels attacked the camp."
    assert find(text, "attacked", times=[("Monday", "2021-03-08")], today="2021-03-08").date is None


def test_date_of_a_carried_noun_is_its_verbs():
    text = "The rivals held talks on Monday."
    assert find(text, "talks", times=[("Monday", "2021-03-08")], today="2021-03-08").date == "2021-03-08"


def test_day_without_any_digit_is_no_date():
    text = "Rebels attacked the camp on Monday."
    assert find(text, "attacked", times=[("Monday", "XXXX-XX-XX")]).date is None


def test_week_is_an_interval_of_days():
    text = "Rebels attacked the camp last week."
    event = find(text, "attacked", times=[("last week", "2021-W09", "2021-03-01")], today="2021-03-08")
    assert event.date == "2021-03-01/2021-03-01"


def test_day_that_a_relative_clause_tells_of_is_its_date():
    text = "He fled on the day that rebels attacked the camp."
    assert find(text, "attacked", times=[("day", "2021-03-05")], today="2021-03-08").date == "2021-03-05"


def test_place_is_that_of_the_deeds_own_clause():
    text = "Rebels in Lima attacked a bus near Quito."
    assert find(text, "attacked", places=["Quito"]).place == "p:Quito"


def test_origin_is_not_the_place():
    assert find("The envoys from Lima met in Quito.", "met", places=["Lima", "Quito"]).place == "p:Quito"


def test_topic_is_not_the_place():
    assert find("The rivals held Lima talks.", "talks", places=["Lima"]).place is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Gunmen killed four people.", 4, 4),
        ("Gunmen killed at least four people.", 4, None),
        ("Gunmen killed more than 40 people.", 41, None),
        ("Gunmen killed up to 40 people.", None, 40),
        ("Gunmen killed dozens of people.", 24, None),
        ("Gunmen killed 2,000 people.", 2000, 2000),
        ("Twenty-three people were killed by gunmen.", 23, 23),
    ],
)
def test_dead_are_counted_with_their_range(text, low, high):
    (event,) = read(text)
    assert (event.dead.low, event.dead.high) == (low, high)
    assert event.dead.span.cut(text) == event.dead.text


def test_arrested_and_marchers_are_counted():
    assert find("Police arrested 12 students.", "arrested").arrested.low == 12
    assert find("Some 300 farmers protested against the dam.", "protested").size.low == 300


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["23"], 23),
        (["2,000"], 2000),
        (["four", "hundred"], 400),
        (["twenty-three"], 23),
        (["lucky"], None),
        ([], None),
    ],
)
def test_number_is_spelt_out(words, value):
    assert number(words) == value


def test_deed_told_twice_is_one_record():
    text = "Chad attacked Niger. The troops fled. Chad attacked Niger with tanks."
    (event,) = [each for each in read(text, actors=("Chad", "Niger")) if each.act == "ASSAULT"]
    assert [span.cut(text) for span in event.mention_spans] == ["attacked", "attacked"]


def test_deeds_of_different_days_stay_two():
    text = "Chad attacked Niger on Monday. Chad attacked Niger on Friday."
    given = {"times": [("Monday", "2021-03-08"), ("Friday", "2021-03-05")], "today": "2021-03-09"}
    assert len(read(text, actors=("Chad", "Niger"), **given)) == 2


def test_deed_told_and_denied_stays_two():
    text = "Chad attacked Niger. Chad did not attack Niger."
    assert {each.status for each in read(text, actors=("Chad", "Niger"))} == {"happened", "denied"}


def test_deed_in_a_statement_names_it():
    text = '"The army shelled the port," he said.'
    event = find(text, "shelled", statements=[{"content": "The army shelled the port,"}])
    assert event.statement == "s:The army s"


def test_ids_are_stable_and_unique():
    text = "Chad attacked Niger, freed two hostages and urged Togo to talk to Mali."
    first, second = read(text), read(text)
    assert [event.id for event in first] == [event.id for event in second]
    assert len({event.id for event in first}) == len(first)


@pytest.mark.parametrize(
    "text", ["", "…", "Attack", "!!!", "\u200b\u202e strike", "No.", "Attack attack attack, attack."]
)
def test_odd_text_is_read_without_a_fault(text):
    for event in read(text or " "):
        assert 0 <= event.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked " + ", ".join(f"town {n}" for n in range(400)) + " and the port.",
        "Rebels " + ", ".join(["attacked the port"] * 300) + " and fled.",
        "He said that " * 200 + "rebels attacked the port.",
        "The attack by the attack by " * 100 + "rebels.",
        "accusing the army of " * 150 + "torture",
    ],
    ids=["many objects", "many verbs", "said that said that", "attack by attack", "accusing of accusing"],
)
def test_endless_sentence_is_read_without_a_fault(text):
    assert read(text, actors=("Rebels", "rebels", "army"))
