"""Attitudes: what somebody fears, hopes, wants, plans, refuses, doubts or expects."""

import pytest

from tests.said.reading import bare, belief, cases, indirect, read

VERBS = {
    "fear-that": ("Villagers fear that the dam will burst.", belief("Villagers", "fear", "that the dam will burst")),
    "fear-zero-that": ("Villagers fear the dam will burst.", belief("Villagers", "fear", "the dam will burst")),
    "fear-noun": ("Villagers fear another flood.", belief("Villagers", "fear", "another flood")),
    "hope-to": ("The army hopes to leave in June.", belief("The army", "hopes", "to leave in June")),
    "hope-for": ("Villagers hope for rain.", belief("Villagers", "hope for", "rain")),
    "plan-to": ("The army plans to leave in June.", belief("The army", "plans", "to leave in June")),
    "intend-to": ("The army intends to leave in June.", belief("The army", "intends", "to leave in June")),
    "want-to": ("The army wants to leave.", belief("The army", "wants", "to leave")),
    "want-object-to": ("The general wants the rebels to leave.",
                       belief("The general", "wants", "the rebels to leave")),
    "would-like": ("The general would like the rebels to leave.",
                   belief("The general", "would like", "the rebels to leave")),
    "refuse-to": ("The rebels refused to leave.", belief("The rebels", "refused", "to leave")),
    "decide-to": ("The council decided to close the bridge.",
                  belief("The council", "decided", "to close the bridge")),
    "believe-that": ("Police believe that the fire was set.", belief("Police", "believe", "that the fire was set")),
    "believe-object-to": ("Police believe the painting to be a fake.",
                          belief("Police", "believe", "the painting to be a fake")),
    "think-zero-that": ("Police think the fire was set.", belief("Police", "think", "the fire was set")),
    "doubt-whether": ("Police doubt whether the fire was set.",
                      belief("Police", "doubt", "whether the fire was set")),
    "suspect": ("Police suspect that the fire was set.", belief("Police", "suspect", "that the fire was set")),
    "expect-object-to": ("Farmers expect the river to rise.", belief("Farmers", "expect", "the river to rise")),
    "expect-that": ("Farmers expect that the river will rise.",
                    belief("Farmers", "expect", "that the river will rise")),
    "consider-predicate": ("Police consider the fire an accident.",
                           belief("Police", "consider", "the fire an accident")),
    "regard-as": ("Police regard the fire as an accident.", belief("Police", "regard", "the fire as an accident")),
    "know-that": ("The general knows that the war is lost.", belief("The general", "knows", "that the war is lost")),
    "insisting-is-speech": ("The general insists that the war is won.",
                            indirect("The general", "insists", "that the war is won")),
    "agree-to": ("The rebels agreed to leave the city.", indirect("The rebels", "agreed", "to leave the city")),
    "offer-to": ("The army offered to rebuild the bridge.", indirect("The army", "offered", "to rebuild the bridge")),
}  # fmt: skip

ADJECTIVES = {
    "confident-that": ("The engineer is confident that the bridge is safe.",
                       belief("The engineer", "confident", "that the bridge is safe")),
    "confident-zero-that": ("The engineer is confident the bridge is safe.",
                            belief("The engineer", "confident", "the bridge is safe")),
    "convinced-that": ("The engineer is convinced that the bridge is safe.",
                       belief("The engineer", "convinced", "that the bridge is safe")),
    "worried-about": ("The engineer is worried about the bridge.",
                      belief("The engineer", "worried", "the bridge")),
    "sceptical-of": ("The engineer is sceptical about the plan.",
                     belief("The engineer", "sceptical", "the plan")),
    "reluctant-to": ("The rebels are reluctant to leave.", belief("The rebels", "reluctant", "to leave")),
    "ready-to": ("The rebels are ready to leave.", belief("The rebels", "ready", "to leave")),
    "keen-to": ("The rebels are keen to leave.", belief("The rebels", "keen", "to leave")),
    "afraid-that": ("Villagers are afraid that the dam will burst.",
                    belief("Villagers", "afraid", "that the dam will burst")),
    "adamant-is-speech": ("The engineer was adamant that the bridge was safe.",
                          indirect("The engineer", "adamant", "that the bridge was safe")),
    "remained-hopeful": ("The engineer remained hopeful that the bridge would stand.",
                         belief("The engineer", "hopeful", "that the bridge would stand")),
    "adjective-fronted": ("Convinced that the bridge was safe, the mayor opened it.",
                          belief("the mayor", "Convinced", "that the bridge was safe")),
}  # fmt: skip

NOUNS = {
    "fear-with-possessor": ("The villagers’ fear that the dam would burst grew.",
                            belief("The villagers’", "fear", "that the dam would burst")),
    "hope-of-a-light-verb": ("The mayor voiced hope that the bridge would stand.",
                             belief("The mayor", "hope", "that the bridge would stand")),
    "concern-expressed": ("The mayor expressed concern that the bridge would fall.",
                          belief("The mayor", "concern", "that the bridge would fall")),
    "plan-to-with-possessor": ("The army’s plan to leave the city was leaked.",
                               belief("The army’s", "plan", "to leave the city")),
    "decision-to": ("The council’s decision to close the bridge angered nobody.",
                    belief("The council’s", "decision", "to close the bridge")),
    "belief-shared": ("The mayor shares the belief that the bridge is safe.",
                      belief("The mayor", "belief", "that the bridge is safe")),
    "fears-of-nobody": ("Fears that the dam will burst have grown.",
                        belief(None, "Fears", "that the dam will burst")),
}  # fmt: skip

NEGATED = {
    "does-not-believe": ("The mayor does not believe that the bridge is safe.",
                         belief("The mayor", "does not believe", "that the bridge is safe")),
    "do-n't-think": ("Police don’t think the fire was set.", belief("Police", "don’t think", "the fire was set")),
    "never-thought": ("The mayor never thought the bridge was safe.",
                      belief("The mayor", "never thought", "the bridge was safe")),
    "does-not-want": ("The army does not want to leave.", belief("The army", "does not want", "to leave")),
    "no-plans": ("The army has no plans to leave the city.",
                 belief("The army", "plans", "to leave the city")),
    "not-convinced": ("The engineer is not convinced that the bridge is safe.",
                      belief("The engineer", "convinced", "that the bridge is safe")),
}  # fmt: skip

UNNAMED = {
    "is-expected-to": ("The bridge is expected to open in June.",
                       belief(None, "is expected", "The bridge", "to open in June")),
    "is-believed-to-have": ("The driver is believed to have fled.",
                            belief(None, "is believed", "The driver", "to have fled")),
    "is-thought-to-be": ("The painting is thought to be a fake.",
                         belief(None, "is thought", "The painting", "to be a fake")),
    "is-feared-dead": ("It is feared that forty people have died.",
                       belief(None, "is feared", "that forty people have died")),
    "it-is-hoped": ("It is hoped that the bridge will open in June.",
                    belief(None, "is hoped", "that the bridge will open in June")),
    "are-expected-by-somebody": ("The river is expected by farmers to rise.",
                                 belief("farmers", "is expected", "The river", "to rise")),
    "seems-to": ("The bridge seems to be safe.", belief(None, "seems", "The bridge", "to be safe")),
}  # fmt: skip


@cases(VERBS)
def test_verb_of_attitude(text, expected):
    assert read(text) == expected


@cases(ADJECTIVES)
def test_adjective_of_attitude(text, expected):
    assert read(text) == expected


@cases(NOUNS)
def test_noun_of_attitude(text, expected):
    assert read(text) == expected


@cases(NEGATED)
def test_negated_attitude(text, expected):
    assert read(text) == expected


@cases(UNNAMED)
def test_attitude_of_nobody_named(text, expected):
    assert read(text) == expected


CLASSES = {
    "say": ("The mayor said the bridge was safe.", "say"),
    "deny": ("The mayor denied that the bridge was unsafe.", "deny"),
    "admit": ("The mayor admitted that the bridge was unsafe.", "admit"),
    "demand": ("The mayor demanded that the bridge be closed.", "demand"),
    "urge": ("The mayor urged drivers to stay at home.", "urge"),
    "promise": ("The mayor vowed to mend the bridge.", "promise"),
    "offer": ("The army offered to mend the bridge.", "offer"),
    "threaten": ("The rebels threatened to blow up the bridge.", "threaten"),
    "warn": ("The engineer warned that the bridge would fall.", "warn"),
    "accuse": ("The mayor accused the army of theft.", "accuse"),
    "praise": ("The mayor praised the crew for its courage.", "praise"),
    "believe": ("Police believe that the fire was set.", "believe"),
    "fear": ("Villagers fear that the dam will burst.", "fear"),
    "hope": ("The mayor hopes that the bridge will stand.", "hope"),
    "plan": ("The army plans to leave.", "plan"),
    "agree": ("The rebels agreed to leave.", "agree"),
    "refuse": ("The rebels refused to leave.", "refuse"),
    "ask": ("“Is the bridge safe?” the mayor asked.", "ask"),
    "condemn": ("The council condemned the attack.", "condemn"),
    "predict": ("The engineer predicted that the bridge would fall.", "predict"),
}


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*case, id=name) for name, case in CLASSES.items()])
def test_class_of_the_cue(text, kind):
    _, found = bare(text)
    assert [one.cue_class for one in found] == [kind]
