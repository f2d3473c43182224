"""What happened and, above all, what did not: one way of saying so a case."""

import pytest

from tests.did.reading import find

HAPPENED = [
    ("The army shelled the port.", "shelled"),
    ("The army has shelled the port.", "shelled"),
    ("The army is shelling the port.", "shelling"),
    ("The port was shelled by the army.", "shelled"),
    ("Police continued to arrest students.", "arrest"),
    ("The army kept shelling the port.", "shelling"),
    ("The army stopped shelling the port.", "shelling"),
    ("The navy must stop shelling the port.", "shelling"),
    ("The general refused to stop shelling the port.", "shelling"),
    ("The rebels managed to capture the town.", "capture"),
    ("The rebels did not fail to capture the town.", "capture"),
    ("The envoy said the army had shelled the port.", "shelled"),
    ("The envoys held the planned talks on Monday.", "talks"),
    ("The rivals resumed talks.", "talks"),
    ("Talks broke down after the rebels attacked the camp.", "attacked"),
    ("The mayor fled because rebels attacked the town.", "attacked"),
    ("There was fighting near the port.", "fighting"),
    ("Fighting broke out near the port.", "Fighting"),
    ("The militia freed two hostages after police arrested its leader.", "arrested"),
    ("The crowd gathered to denounce the tax.", "denounce"),
    ("The militia bombed a bus, killing four people.", "bombed"),
    ("The bridge was destroyed before troops left the valley.", "destroyed"),
    ("They regretted that soldiers had killed the nurse.", "killed"),
    ("The guerrillas rejected the offer.", "offer"),
    ("She was the first president to visit the island.", "visit"),
    ("Police will investigate the bombing.", "bombing"),
    ("The islanders fled because of an attack.", "attack"),
]


@pytest.mark.parametrize(("text", "trigger"), HAPPENED)
def test_status_of_what_happened(text, trigger):
    assert find(text, trigger).status == "happened"


DENIED = [
    ("The army did not shell the port.", "shell"),
    ("The army has never shelled the port.", "shelled"),
    ("The port was not shelled.", "shelled"),
    ("The army did not shell or bomb the port.", "bomb"),
    ("No civilians were killed in the raid.", "killed"),
    ("Nobody was arrested.", "arrested"),
    ("Guards arrested no students.", "arrested"),
    ("The general denied that his troops had shelled the port.", "shelled"),
    ("The general denied shelling the port.", "shelling"),
    ("The clan denied the attack.", "attack"),
    ("There was no contact between the camps.", "contact"),
    ("There were no talks on Monday.", "talks"),
    ("The rebels failed to capture the town.", "capture"),
    ("The rebels nearly captured the town.", "captured"),
    ("The rebels almost captured the town.", "captured"),
    ("The envoys left without meeting the rebels.", "meeting"),
    ("The general refused to meet the envoys.", "meet"),
    ("The duke declined to visit the town.", "visit"),
    ("The unions called off the strike.", "strike"),
    ("The minister cancelled a visit to Peru.", "visit"),
    ("The envoys avoided meeting the rebels.", "meeting"),
    ("The soldiers refrained from attacking the camp.", "attacking"),
    ("Fog prevented the rebels from attacking the camp.", "attacking"),
    ("Guards foiled an attack on the embassy.", "attack"),
    ("The cabinet ruled out talks with the rebels.", "talks"),
    ("The general said his troops had not attacked the camp.", "attacked"),
    ("The envoys said they would not meet the rebels.", "meet"),
    ("The army will not withdraw from the valley.", "withdraw"),
    ("The army cannot withdraw from the valley.", "withdraw"),
    ("The rivals have yet to hold talks.", "talks"),
    ("It is not true that the army shelled the port.", "shelled"),
    ("Instead of attacking the camp, the rebels fled.", "attacking"),
    ("The cancelled visit angered the islanders.", "visit"),
    ("Neither side attacked the camp.", "attacked"),
    ("The town, so far not attacked by the rebels, lies near the river.", "attacked"),
    ("The premier vetoed the deal.", "deal"),
    ("The absence of talks worried the islanders.", "talks"),
    ("The army hardly shelled the port.", "shelled"),
    ("There was nothing to discuss, the envoys said.", "discuss"),
    ("No troops crossed the river.", "crossed"),
    ("The committee had no intention of meeting the rebels.", "meeting"),
    ("The courts acquitted him of killing the guard.", "killing"),
    ("The rebels stopped short of attacking the camp.", "attacking"),
]


@pytest.mark.parametrize(("text", "trigger"), DENIED)
def test_status_of_what_did_not_happen(text, trigger):
    assert find(text, trigger).status == "denied"


PLANNED = [
    ("The army will withdraw from the valley.", "withdraw"),
    ("The ministers will meet on Wednesday.", "meet"),
    ("The ministers are to meet on Wednesday.", "meet"),
    ("The ministers are due to meet on Wednesday.", "meet"),
    ("The ministers are scheduled to meet on Wednesday.", "meet"),
    ("The ministers are going to meet the rebels.", "meet"),
    ("The ministers are expected to meet the rebels.", "meet"),
    ("The ministers plan to meet the rebels.", "meet"),
    ("The ministers intend to meet the rebels.", "meet"),
    ("The ministers decided to meet the rebels.", "meet"),
    ("The ministers agreed to meet the rebels.", "meet"),
    ("The ministers promised to meet the rebels.", "meet"),
    ("The army said it would withdraw from the valley.", "withdraw"),
    ("The army announced that it would withdraw from the valley.", "withdraw"),
    ("France is organising a summit.", "summit"),
    ("The planned visit worried the islanders.", "visit"),
    ("The upcoming talks worried the islanders.", "talks"),
    ("The plan is to attack the camp.", "attack"),
    ("The decision to attack the camp worried the islanders.", "attack"),
    ("President to visit Chile", "visit"),
    ("The gang plotted an attack on the embassy.", "attack"),
    ("The unions vowed to boycott the vote.", "boycott"),
    ("The emir postponed the summit.", "summit"),
]


@pytest.mark.parametrize(("text", "trigger"), PLANNED)
def test_status_of_plans(text, trigger):
    assert find(text, trigger).status == "planned"


OFFERED = [
    ("Oman offered to host talks.", "talks"),
    ("The army is ready to withdraw from the valley.", "withdraw"),
    ("The army would be ready to help the islanders, it said.", "help"),
    ("The army is willing to withdraw from the valley.", "withdraw"),
    ("The army is prepared to free the hostages.", "free"),
    ("Oman proposed talks with the rebels.", "talks"),
    ("The proposed talks worried the islanders.", "talks"),
]


@pytest.mark.parametrize(("text", "trigger"), OFFERED)
def test_status_of_offers(text, trigger):
    assert find(text, trigger).status == "offered"


DEMANDED = [
    ("The army must withdraw from the valley.", "withdraw"),
    ("The army should withdraw from the valley.", "withdraw"),
    ("The army has to withdraw from the valley.", "withdraw"),
    ("The pope urged the army to withdraw from the valley.", "withdraw"),
    ("The pope called on the army to withdraw from the valley.", "withdraw"),
    ("The pope demanded that the army withdraw from the valley.", "withdraw"),
    ("The pope asked the army to withdraw from the valley.", "withdraw"),
    ("The court ordered the army to withdraw from the valley.", "withdraw"),
    ("The general was ordered to withdraw from the valley.", "withdraw"),
    ("The pope called for talks with the rebels.", "talks"),
    ("The pope called for the consul to be expelled.", "expelled"),
    ("The pope demanded the release of the hostages.", "release"),
    ("Release the hostages, rebels tell army", "Release"),
    ("Free the hostages!", "Free"),
]


@pytest.mark.parametrize(("text", "trigger"), DEMANDED)
def test_status_of_demands(text, trigger):
    assert find(text, trigger).status == "demanded"


THREATENED = [
    ("The clans threatened to attack the camp.", "attack"),
    ("The threat to kidnap the mayor was empty.", "kidnap"),
    ("The army will withdraw unless the rebels attack the camp.", "withdraw"),
    ("The unions threatened a strike by miners.", "strike"),
]


@pytest.mark.parametrize(("text", "trigger"), THREATENED)
def test_status_of_threats(text, trigger):
    assert find(text, trigger).status == "threatened"


POSSIBLE = [
    ("The army may attack the camp.", "attack"),
    ("The army might have attacked the camp.", "attacked"),
    ("The army could attack the camp.", "attack"),
    ("Perhaps the army attacked the camp.", "attacked"),
    ("The army allegedly attacked the camp.", "attacked"),
    ("The islanders will flee if the army attacks the camp.", "attacks"),
    ("The islanders will stay unless the army attacks the camp.", "attacks"),
    ("The envoy asked whether the army had attacked the camp.", "attacked"),
    ("Did the army attack the camp?", "attack"),
    ("The islanders fear that the army attacked the camp.", "attacked"),
    ("The islanders believe the army attacked the camp.", "attacked"),
    ("The widow accused the guards of torturing the monk.", "torturing"),
    ("The widow alleged that guards tortured the monk.", "tortured"),
    ("The alleged attack worried the islanders.", "attack"),
    ("A possible attack worried the islanders.", "attack"),
    ("Fears of an attack emptied the town.", "attack"),
    ("The army wants to attack the camp.", "attack"),
    ("The army is likely to attack the camp.", "attack"),
    ("The army is considering an attack on the camp.", "attack"),
    ("Oman hopes to host talks.", "host"),
    ("The army tried to capture the town.", "capture"),
    ("The islanders sent monitors to investigate the raid.", "investigate"),
    ("The general warned that his troops could attack the camp.", "attack"),
    ("The rebels know how to attack a camp.", "attack"),
    ("The road allowed the rebels to attack the camp.", "attack"),
    ("The police suspect him of killing the guard.", "killing"),
    ("The rebels are capable of attacking the camp.", "attacking"),
    ("It is possible that rebels attacked the camp.", "attacked"),
    ("The rebels appear to have attacked the camp.", "attacked"),
    ("The rebels will fight until the army withdraws from the valley.", "withdraws"),
]


@pytest.mark.parametrize(("text", "trigger"), POSSIBLE)
def test_status_of_the_possible(text, trigger):
    assert find(text, trigger).status == "possible"


def test_status_rests_on_the_deciding_word():
    text = "The army did not shell the port."
    assert find(text, "shell").evidence.status.cut(text) == "not"


def test_plain_assertion_rests_on_no_word():
    assert find("The army shelled the port.", "shelled").evidence.status is None


def test_statement_that_denies_denies_its_deeds():
    text = "We shelled the port. That is a lie."
    assert find(text, "shelled", statements=[{"content": "We shelled the port.", "denies": True}]).status == "denied"


def test_future_day_makes_a_told_visit_a_plan():
    text = "France is hosting talks on Tuesday."
    given = {"times": [("Tuesday", "2021-03-09")], "today": "2021-03-07"}
    assert find(text, "hosting", **given).status == "planned"


def test_future_day_beside_a_past_tense_is_not_the_deeds_day():
    text = "The king invited the envoys to Lima on Friday."
    event = find(text, "invited", times=[("Friday", "2021-03-12")], today="2021-03-07")
    assert (event.status, event.date) == ("happened", None)


@pytest.mark.parametrize(
    ("text", "trigger", "mode"),
    [
        ("The ministers will meet on Wednesday.", "meet", "future"),
        ("The army may attack the camp.", "attack", "hypothetical"),
        ("The army did not shell the port.", "shell", "negation"),
    ],
)
def test_auxiliary_mode_follows_status(text, trigger, mode):
    assert find(text, trigger).auxiliary_modes == (mode,)


def test_deed_of_long_ago_is_historical():
    text = "The army shelled the port in 1994."
    event = find(text, "shelled", times=[("1994", "1994", "1994-01-01")], today="2021-03-07")
    assert event.auxiliary_modes == ("historical",)
