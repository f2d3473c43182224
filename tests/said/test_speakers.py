"""Whose words they are: every way a story names a speaker, and the ways it names nobody."""

import pytest

from tests.said.reading import account, bare, belief, cases, direct, full, indirect, read, shown, told, voices

NAMED = {
    "name": ("Omar Haddad said the strike was over.", indirect("Omar Haddad", "said", "the strike was over")),
    "surname": ("Haddad said the strike was over.", indirect("Haddad", "said", "the strike was over")),
    "name-with-particle": ("Anna van der Berg said the strike was over.",
                           indirect("Anna van der Berg", "said", "the strike was over")),
    "hyphenated-name": ("“The strike is over,” said Nabil al-Masri.",
                        direct("Nabil al-Masri", "said", "The strike is over")),
    "title": ("Mayor Ida Lund said the strike was over.",
              indirect("Mayor Ida Lund", "said", "the strike was over")),
    "long-title": ("Deputy Foreign Minister Omar Haddad said the talks were over.",
                   indirect("Deputy Foreign Minister Omar Haddad", "said", "the talks were over")),
    "role-noun-before-name": ("Union spokesman Omar Haddad said the strike was over.",
                              indirect("Union spokesman Omar Haddad", "said", "the strike was over")),
    "apposition-behind": ("Omar Haddad, a spokesman for the union, said the strike was over.",
                          indirect("Omar Haddad, a spokesman for the union", "said", "the strike was over")),
    "apposition-before": ("The union’s spokesman, Omar Haddad, said the strike was over.",
                          indirect("The union’s spokesman, Omar Haddad", "said", "the strike was over")),
    "two-appositions": (
        "Omar Haddad, a driver and father of four, spokesman for the union, said the strike was over.",
        indirect("Omar Haddad, a driver and father of four, spokesman for the union", "said", "the strike was over"),
    ),
    "age": ("Omar Haddad, 43, said the strike was over.", indirect("Omar Haddad, 43", "said", "the strike was over")),
    "of-phrase": ("Omar Haddad of the drivers’ union said the strike was over.",
                  indirect("Omar Haddad of the drivers’ union", "said", "the strike was over")),
    "head-of-a-body": ("The head of the drivers’ union in Bergen said the strike was over.",
                       indirect("The head of the drivers’ union in Bergen", "said", "the strike was over")),
    "relative-clause-of-the-source": ("Omar Haddad, who leads the union, said the strike was over.",
                                      indirect("Omar Haddad, who leads the union", "said", "the strike was over")),
    "loose-participle-of-the-source": ("Omar Haddad, speaking in Bergen, said the strike was over.",
                                       indirect("Omar Haddad", "said", "the strike was over")),
    "tight-participle-of-the-source": ("A driver waiting at the gate said the strike was over.",
                                       indirect("A driver waiting at the gate", "said", "the strike was over")),
    "parenthesis-in-the-source": ("Omar Haddad (Labour) said the strike was over.",
                                  indirect("Omar Haddad (Labour)", "said", "the strike was over")),
    "two-speakers": ("Ida Lund and Omar Haddad said the strike was over.",
                     indirect("Ida Lund and Omar Haddad", "said", "the strike was over")),
    "pronoun": ("She said the strike was over.", indirect("She", "said", "the strike was over")),
    "nominal": ("The spokesman said the strike was over.", indirect("The spokesman", "said", "the strike was over")),
    "day-between-source-and-cue": ("The mayor on Monday said the strike was over.",
                                   indirect("The mayor", "said", "the strike was over")),
    "adverb-between-source-and-cue": ("The mayor later said the strike was over.",
                                      indirect("The mayor", "said", "the strike was over")),
    "source-behind-inverted-cue-with-day": ("The strike is over, said Omar Haddad on Monday.",
                                            indirect("Omar Haddad", "said", "The strike is over")),
    "subject-that-follows-said-alone": ("Said Omar Haddad: “The strike is over.”",
                                        direct("Omar Haddad", "Said", "The strike is over.")),
}  # fmt: skip

UNNAMED = {
    "on-condition-of-anonymity": (
        "A Western official speaking on condition of anonymity said the talks had failed.",
        indirect("A Western official speaking on condition of anonymity", "said", "the talks had failed"),
    ),
    "one-of": ("One of the engineers said the bridge was safe.",
               indirect("One of the engineers", "said", "the bridge was safe")),
    "some": ("Some say the bridge is safe.", indirect("Some", "say", "the bridge is safe")),
    "many-in-a-place": ("Many in the town say the bridge is safe.",
                        indirect("Many in the town", "say", "the bridge is safe")),
    "those-who": ("Those who crossed it said the bridge was safe.",
                  indirect("Those who crossed it", "said", "the bridge was safe")),
    "sources-close-to": ("Sources close to the mayor said the bridge was safe.",
                         indirect("Sources close to the mayor", "said", "the bridge was safe")),
    "person-familiar-with": ("A person familiar with the talks said they had failed.",
                             indirect("A person familiar with the talks", "said", "they had failed")),
    "nobody-said": ("Nobody said the bridge was safe.", indirect("Nobody", "said", "the bridge was safe")),
}  # fmt: skip

GROUPS = {
    "plural-noun": ("Residents said the bridge was safe.", indirect("Residents", "said", "the bridge was safe")),
    "number": ("Two drivers said the bridge was safe.", indirect("Two drivers", "said", "the bridge was safe")),
    "organisation": ("The Norwegian Drivers’ Union said the strike was over.",
                     indirect("The Norwegian Drivers’ Union", "said", "the strike was over")),
    "acronym": ("NATO said the strike was over.", indirect("NATO", "said", "the strike was over")),
    "police-in-a-place": ("Police in Bergen said the bridge was safe.",
                          indirect("Police in Bergen", "said", "the bridge was safe")),
    "document": ("The report said the bridge was a ruin.", indirect("The report", "said", "the bridge was a ruin")),
    "document-with-participle": ("A letter seen by the newspaper said the bridge was a ruin.",
                                 indirect("A letter seen by the newspaper", "said", "the bridge was a ruin")),
    "capital": ("Moscow said the bridge was a ruin.", indirect("Moscow", "said", "the bridge was a ruin")),
    "possessive-pronoun-group": ("His entourage said the talks had failed.",
                                 indirect("His entourage", "said", "the talks had failed")),
    "possessive-office": ("The mayor’s office said the talks had failed.",
                          indirect("The mayor’s office", "said", "the talks had failed")),
    "survey": ("A survey showed that most drivers were unpaid.",
               indirect("A survey", "showed", "that most drivers were unpaid")),
    "news-site": ("State television reported that the bridge had fallen.",
                  indirect("State television", "reported", "that the bridge had fallen")),
}  # fmt: skip

GRAMMAR = {
    "relative-pronoun": ("The minister, who said the army had left, resigned.",
                         indirect("who", "said", "the army had left")),
    "relative-which": ("The ministry, which says the bridge is safe, has closed it.",
                       indirect("which", "says", "the bridge is safe")),
    "relative-whose": ("The mayor, whose office said the bridge was safe, resigned.",
                       indirect("whose office", "said", "the bridge was safe")),
    "reduced-relative": ("Drivers saying they were unpaid blocked the road.",
                         indirect("Drivers", "saying", "they were unpaid")),
    "shared-subject": ("The mayor opened the bridge and said it was safe.",
                       indirect("The mayor", "said", "it was safe")),
    "shared-subject-after-three-verbs": ("The mayor came, looked at the bridge and said it was safe.",
                                         indirect("The mayor", "said", "it was safe")),
    "control": ("The mayor went on to say that the bridge was safe.",
                indirect("The mayor", "went on to say", "that the bridge was safe")),
    "control-of-participle": ("Asked about the bridge, the mayor said it was safe.",
                              indirect("the mayor", "said", "it was safe")),
    "passive-agent": ("The strike was announced by the union on Monday.",
                      indirect("the union", "was announced", "The strike")),
    "passive-agent-of-order": ("The crew was ordered by the mayor to close the bridge.",
                               indirect("the mayor", "was ordered", "to close the bridge")),
    "passive-agent-of-accusation": ("The engineer was accused by the mayor of hiding the cracks.",
                                    indirect("the mayor", "was accused", "The engineer", "hiding the cracks")),
    "passive-hearer-is-no-speaker": ("Drivers were told that the bridge was safe.",
                                     indirect(None, "were told", "that the bridge was safe")),
    "passive-hearer-with-agent": ("Drivers were told by the engineer that the bridge was safe.",
                                  indirect("the engineer", "were told", "that the bridge was safe")),
    "expletive-it": ("It is feared that the bridge will fall.",
                     belief(None, "is feared", "that the bridge will fall")),
    "expletive-there": ("There are fears that the bridge will fall.",
                        belief(None, "fears", "that the bridge will fall")),
    "fronted-passive": ("Told that the bridge was safe, drivers crossed it.",
                        indirect(None, "Told", "that the bridge was safe")),
    "imperfect-inversion-in-a-question": ("Did the mayor say that the bridge was safe?",
                                          indirect("the mayor", "say", "that the bridge was safe")),
}  # fmt: skip


@cases(NAMED)
def test_named_speaker(text, expected):
    assert read(text) == expected


@cases(UNNAMED)
def test_speaker_without_a_name(text, expected):
    assert read(text) == expected


@cases(GROUPS)
def test_groups_bodies_and_documents_speak(text, expected):
    assert read(text) == expected


@cases(GRAMMAR)
def test_speaker_found_through_the_grammar(text, expected):
    assert read(text) == expected


def test_official_who_asked_not_to_be_named_is_the_source():
    text = "The talks had failed, said a Western official, who asked not to be named."
    assert voices(text, "The talks had failed") == ["a Western official, who asked not to be named"]


def test_speaking_on_condition_behind_the_cue_is_no_content():
    text = "The talks had failed, a diplomat said on condition of anonymity."
    assert read(text) == [indirect("a diplomat", "said", "The talks had failed")]


RESOLVED = {
    "name": ("Omar Haddad said the strike was over.", "Omar Haddad"),
    "title-is-not-the-name": ("Mayor Ida Lund said the strike was over.", "Ida Lund"),
    "apposition-behind": ("Omar Haddad, a spokesman for the union, said the strike was over.", "Omar Haddad"),
    "apposition-before": ("The union’s spokesman, Omar Haddad, said the strike was over.", "Omar Haddad"),
    "surname-later": ("Omar Haddad met drivers in Bergen. Haddad said the strike was over.", "Omar Haddad"),
    "pronoun-he": ("Omar Haddad met drivers in Bergen. He said the strike was over.", "Omar Haddad"),
    "pronoun-she": ("Ida Lund met drivers in Bergen. She said the strike was over.", "Ida Lund"),
    "pronoun-between-two-names": (
        "Omar Haddad met Ida Lund in Bergen. She said the strike was over.", "Ida Lund"),
    "nominal": (
        "Omar Haddad, a spokesman for the union, arrived in Bergen. The spokesman said the strike was over.",
        "Omar Haddad"),
    "relative-pronoun": ("Omar Haddad, who said the strike was over, went home.", "Omar Haddad"),
    "shared-subject": ("Omar Haddad met drivers and said the strike was over.", "Omar Haddad"),
    "participle": ("Omar Haddad left the hall, saying the strike was over.", "Omar Haddad"),
    "inverted": ("“We think the strike was over,” said Omar Haddad.", "Omar Haddad"),
    "next-paragraph-with-no-cue": (
        "“We have won,” Omar Haddad said. “We thank you.\n\n“Now the strike was over.”", "Omar Haddad"),
    "body": ("The Norwegian Drivers’ Union said the strike was over.", "Norwegian Drivers’ Union"),
    "dash": ("“Good people, the strike was over.” — Omar Haddad", "Omar Haddad"),
    "quoted-by-a-paper": ("The newspaper quoted Omar Haddad as saying that work and the strike was over.", None),
    "passive-without-agent": ("It was announced that the strike was over.", None),
    "reportedly": ("Reportedly, the strike was over.", None),
    "passive-hearer": ("Drivers were told the strike was over.", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [pytest.param(*case, id=name) for name, case in RESOLVED.items() if name != "quoted-by-a-paper"],
)
def test_speaker_is_the_actor(text, name):
    assert told(text, "the strike was over").speaker == name


def test_chain_names_both_speakers():
    text = "The newspaper quoted Omar Haddad as saying that the strike was over."
    assert "Omar Haddad" in [one.speaker for one in full(text) if one.content.startswith("that the strike")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Moscow said the talks had failed.", "RUS", id="capital"),
        pytest.param("Turkey said the talks had failed.", "TUR", id="country"),
        pytest.param("The Kremlin said the talks had failed.", "RUS", id="seat"),
        pytest.param("Ankara and Athens met. Ankara said the talks had failed.", "TUR", id="second-capital"),
    ],
)
def test_capital_speaks_for_its_government(text, country):
    found = account(text)
    actors = {actor.id: actor for actor in found.actors}
    said = [one for one in found.statements if one.speaker]
    assert [actors[one.speaker].country for one in said] == [country]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was announced that the army had left.", id="announced"),
        pytest.param("The army has reportedly left.", id="reportedly"),
        pytest.param("The army is said to have left.", id="said-to"),
        pytest.param("The army is believed to have left.", id="believed-to"),
        pytest.param("The army allegedly shelled the town.", id="allegedly"),
        pytest.param("Omar Haddad was told that the army had left.", id="told"),
        pytest.param("Omar Haddad was accused of shelling the town.", id="accused"),
        pytest.param("Omar Haddad is expected to leave.", id="expected"),
        pytest.param("Omar Haddad reportedly left.", id="reportedly-with-a-name"),
    ],
)
def test_agentless_cue_has_no_speaker(text):
    found = full(text)
    assert found
    assert {one.speaker for one in found} == {None}


def test_source_words_are_given_where_no_actor_is_known():
    whole, (one,) = bare("Some say the bridge is safe.")
    assert shown(whole, one).source == "Some"
