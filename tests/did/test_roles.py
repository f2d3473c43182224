"""Who did it to whom: one construction a case."""

import pytest

from tests.did.reading import find, read

WHO = ("Chad", "Niger", "Togo", "Mali", "army", "rebels")


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Chad attacked Niger.", "attacked", {"Chad"}, {"Niger"}),
        ("Niger was attacked by Chad.", "attacked", {"Chad"}, {"Niger"}),
        ("Chad and Togo attacked Niger.", "attacked", {"Chad", "Togo"}, {"Niger"}),
        ("Chad attacked Niger and Togo.", "attacked", {"Chad"}, {"Niger", "Togo"}),
        ("Chad met Niger in Lima.", "met", {"Chad", "Niger"}, set()),
        ("Chad met with Niger in Lima.", "met", {"Chad", "Niger"}, set()),
        ("Chad held talks with Niger.", "talks", {"Chad", "Niger"}, set()),
        ("Talks between Chad and Niger began.", "Talks", {"Chad", "Niger"}, set()),
        ("Chad, which attacked Niger, is small.", "attacked", {"Chad"}, {"Niger"}),
        ("Niger, which Chad attacked, is small.", "attacked", {"Chad"}, {"Niger"}),
        ("Niger, attacked by Chad, is small.", "attacked", {"Chad"}, {"Niger"}),
        ("Chad threatened to attack Niger.", "attack", {"Chad"}, {"Niger"}),
        ("Chad urged Niger to release the hostages.", "urged", {"Chad"}, {"Niger"}),
        ("Chad urged Niger to attack Togo.", "attack", {"Niger"}, {"Togo"}),
        ("Chad promised Niger to attack Togo.", "promised", {"Chad"}, {"Niger"}),
        ("Chad is ready to attack Niger.", "attack", {"Chad"}, {"Niger"}),
        ("Chad imposed sanctions on Niger.", "imposed", {"Chad"}, {"Niger"}),
        ("Sanctions were imposed on Niger by Chad.", "imposed", {"Chad"}, {"Niger"}),
        ("Chad's attack on Niger was swift.", "attack", {"Chad"}, {"Niger"}),
        ("The attack by Chad on Niger was swift.", "attack", {"Chad"}, {"Niger"}),
        ("Chad carried out an attack on Niger.", "attack", {"Chad"}, {"Niger"}),
        ("Chad gave medicine to the rebels.", "gave", {"Chad"}, {"rebels"}),
        ("Chad gave medicine to Niger.", "gave", {"Chad"}, {"Niger"}),
        ("Niger received medicine from Chad.", "received", {"Chad"}, {"Niger"}),
        ("Chad accused Niger of shelling the port.", "accused", {"Chad"}, {"Niger"}),
        ("Chad accused Niger of shelling the port.", "shelling", {"Niger"}, set()),
        ("Chad said Niger must release the hostages.", "must", {"Chad"}, {"Niger"}),
        ("Leaders from Chad and Niger met in Lima.", "met", {"Chad", "Niger"}, set()),
        ("A number of rebels attacked Niger.", "attacked", {"rebels"}, {"Niger"}),
        ("Chad cut ties with Niger.", "cut", {"Chad"}, {"Niger"}),
        ("Chad attacked Niger after leaving Togo.", "attacked", {"Chad"}, {"Niger"}),
        ("Some of the rebels, who attacked Niger, fled.", "attacked", {"rebels"}, {"Niger"}),
        ("Stop shelling us, rebels tell army", "tell", {"rebels"}, {"army"}),
        ("Stop shelling us, rebels tell army", "shelling", {"army"}, set()),
    ],
)
def test_roles_are_filled(text, trigger, actors, recipients):
    event = find(text, trigger, actors=WHO)
    assert (set(event.actors), set(event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "trigger", "excluded"),
    [
        ("Chad and Togo were invited to Lima, but not Niger.", "invited", "Niger"),
        ("Chad and Togo will attend a summit, but not Niger.", "attend", "Niger"),
        ("Chad and Togo met in Lima, in the absence of Niger.", "met", "Niger"),
        ("Chad and Togo met in Lima without Niger.", "met", "Niger"),
    ],
)
def test_absent_actor_is_excluded_and_never_takes_part(text, trigger, excluded):
    event = find(text, trigger, actors=WHO)
    assert event.excluded == (excluded,)
    assert excluded not in {*event.actors, *event.recipients}


def test_meeting_that_leaves_somebody_out_is_denied_of_him():
    event = find("The talks in Lima will not include Niger.", "include", actors=WHO)
    assert (event.act, event.status, event.actors) == ("CONSULT", "denied", ("Niger",))


def test_doer_of_a_deed_is_that_of_the_strikes_it_was_done_in():
    text = "The port was not hit in strikes by Chad."
    assert find(text, "hit", actors=WHO).actors == ("Chad",)


def test_nobody_is_both_doer_and_done_to():
    for event in read("Chad attacked Chad, and Niger accused Niger of it.", actors=WHO):
        assert not set(event.actors) & set(event.recipients)


def test_roles_rest_on_the_words_that_name_them():
    text = "Chad attacked Niger."
    evidence = find(text, "attacked", actors=WHO).evidence
    assert [span.cut(text) for span in (*evidence.actors, *evidence.recipients)] == ["Chad", "Niger"]


def test_story_without_actors_still_has_its_deeds():
    event = find("Chad attacked Niger.", "attacked")
    assert (event.actors, event.recipients) == ((), ())
