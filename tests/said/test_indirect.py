"""Reported speech: the frames that carry it, statements inside statements, and where the speaker's words end."""

import pytest

from tests.said.reading import belief, cases, direct, indirect, mixed, read, voices

CLAUSES = {
    "that": ("The minister said that the army had left the city.",
             indirect("The minister", "said", "that the army had left the city")),
    "zero-that": ("The minister said the army had left the city.",
                  indirect("The minister", "said", "the army had left the city")),
    "clause-first": ("The army has left the city, the minister said.",
                     indirect("the minister", "said", "The army has left the city")),
    "clause-first-inverted": ("The army has left the city, said the minister.",
                              indirect("the minister", "said", "The army has left the city")),
    "parenthetical": ("The army, the minister said, has left the city.",
                      indirect("the minister", "said", "The army", "has left the city")),
    "parenthetical-inverted": ("The army, said the minister, has left the city.",
                               indirect("the minister", "said", "The army", "has left the city")),
    "parenthetical-between-clauses": ("If the rain stops, the minister said, the army will go.",
                                      indirect("the minister", "said", "If the rain stops", "the army will go")),
    "as-clause-first": ("As the minister noted, the army has left the city.",
                        indirect("the minister", "noted", "the army has left the city")),
    "as-clause-inside": ("The army, as the minister noted, has left the city.",
                         indirect("the minister", "noted", "The army", "has left the city")),
    "as-clause-last": ("The army has left the city, as the minister noted.",
                       indirect("the minister", "noted", "The army has left the city")),
    "hearer-before-that": ("The minister told the council that the army had left.",
                           indirect("The minister", "told", "that the army had left")),
    "hearer-before-zero-that": ("The minister told the council the army had left.",
                                indirect("The minister", "told", "the army had left")),
    "hearer-with-to": ("The minister explained to the council that the army had left.",
                       indirect("The minister", "explained", "that the army had left")),
    "whether": ("The mayor asked whether the bridge was safe.",
                indirect("The mayor", "asked", "whether the bridge was safe")),
    "if": ("The mayor asked the engineer if the bridge was safe.",
           indirect("The mayor", "asked", "if the bridge was safe")),
    "why": ("The engineer explained why the bridge was closed.",
            indirect("The engineer", "explained", "why the bridge was closed")),
    "how-many": ("The ministry did not say how many people had died.",
                 indirect("The ministry", "did not say", "how many people had died")),
    "what-it-was": ("The ministry confirmed what the mayor had feared.",
                    indirect("The ministry", "confirmed", "what the mayor had feared")),
    "wh-infinitive": ("The engineer explained how to mend the bridge.",
                      indirect("The engineer", "explained", "how to mend the bridge")),
    "extraposed-it": ("The mayor made it clear that the bridge would stay shut.",
                      indirect("The mayor", "made it clear", "that the bridge would stay shut")),
    "subjunctive": ("The mayor demanded that the bridge be closed.",
                    indirect("The mayor", "demanded", "that the bridge be closed")),
    "unlisted-verb": ("The engineer bleated that the bridge was safe.",
                      indirect("The engineer", "bleated", "that the bridge was safe")),
    "long-adverbial-before-that": (
        "The minister said in a speech to farmers in the north that the army had left.",
        indirect("The minister", "said", "that the army had left"),
    ),
    "cue-with-auxiliaries": ("The minister has repeatedly said that the army will leave.",
                             indirect("The minister", "said", "that the army will leave")),
    "cue-with-modal": ("The minister will say that the army has left.",
                       indirect("The minister", "will say", "that the army has left")),
    "cue-negated": ("The minister did not say that the army had left.",
                    indirect("The minister", "did not say", "that the army had left")),
}  # fmt: skip

PHRASES = {
    "to-infinitive": ("The general promised to leave the city.",
                      indirect("The general", "promised", "to leave the city")),
    "to-infinitive-negated": ("The general vowed not to leave the city.",
                              indirect("The general", "vowed", "not to leave the city")),
    "threat": ("The rebels threatened to blow up the bridge.",
               indirect("The rebels", "threatened", "to blow up the bridge")),
    "claim-to": ("The rebels claimed to hold the bridge.", indirect("The rebels", "claimed", "to hold the bridge")),
    "object-infinitive": ("The general urged the rebels to leave the city.",
                          indirect("The general", "urged", "the rebels to leave the city")),
    "object-infinitive-asked": ("The mayor asked drivers to stay at home.",
                                indirect("The mayor", "asked", "drivers to stay at home")),
    "object-infinitive-told": ("The general told his men to leave the city.",
                               indirect("The general", "told", "his men to leave the city")),
    "object-infinitive-negated": ("The mayor warned drivers not to cross the bridge.",
                                  indirect("The mayor", "warned", "drivers not to cross the bridge")),
    "called-on": ("The mayor called on the rebels to leave the city.",
                  indirect("The mayor", "called on", "the rebels to leave the city")),
    "appealed-to": ("The mayor appealed to the rebels to leave the city.",
                    indirect("The mayor", "appealed to", "the rebels to leave the city")),
    "called-for": ("The mayor called for calm.", indirect("The mayor", "called for", "calm")),
    "called-for-clause": ("The mayor called for the bridge to be closed.",
                          indirect("The mayor", "called for", "the bridge to be closed")),
    "gerund": ("The engineer suggested closing the bridge.",
               indirect("The engineer", "suggested", "closing the bridge")),
    "gerund-denied": ("The engineer denied closing the bridge.",
                      indirect("The engineer", "denied", "closing the bridge")),
    "gerund-behind-preposition": ("The engineer admitted to lying about the cracks.",
                                  indirect("The engineer", "admitted", "lying about the cracks")),
    "noun-phrase": ("The engineer announced the closure of the bridge.",
                    indirect("The engineer", "announced", "the closure of the bridge")),
    "noun-phrase-condemned": ("The council condemned the attack on the bridge.",
                              indirect("The council", "condemned", "the attack on the bridge")),
    "noun-phrase-denied": ("The general denied the allegations.",
                           indirect("The general", "denied", "the allegations")),
    "particle": ("The premier ruled out a snap election.", indirect("The premier", "ruled out", "a snap election")),
    "particle-behind-object": ("The premier ruled a snap election out.",
                               indirect("The premier", "ruled", "a snap election")),
    "described-as": ("The engineer described the bridge as a ruin.",
                     indirect("The engineer", "described", "the bridge as a ruin")),
    "dismissed-as": ("The premier dismissed the report as a fairy tale.",
                     indirect("The premier", "dismissed", "the report as a fairy tale")),
    "called-it-that": ("The engineer called the bridge a ruin.",
                       indirect("The engineer", "called", "the bridge a ruin")),
    "declared-it-so": ("The mayor declared the bridge open.", indirect("The mayor", "declared", "the bridge open")),
    "accused-of": ("The mayor accused the army of hiding the dead.",
                   indirect("The mayor", "accused", "the army of hiding the dead")),
    "blamed-for": ("The mayor blamed the army for the fire.",
                   indirect("The mayor", "blamed", "the army for the fire")),
    "blamed-on": ("The mayor blamed the fire on the army.",
                  indirect("The mayor", "blamed", "the fire on the army")),
    "praised-for": ("The mayor praised the crew for its courage.",
                    indirect("The mayor", "praised", "the crew for its courage")),
    "warned-of": ("The engineer warned of another flood.", indirect("The engineer", "warned", "another flood")),
    "warned-against": ("The engineer warned against using the bridge.",
                       indirect("The engineer", "warned", "using the bridge")),
    "complained-about": ("Drivers complained about the new toll.",
                         indirect("Drivers", "complained", "the new toll")),
    "apologised-for": ("The railway apologised for the delay.", indirect("The railway", "apologised", "the delay")),
    "spoke-of": ("Survivors spoke of a wall of water.", indirect("Survivors", "spoke", "a wall of water")),
}  # fmt: skip

NOUNS = {
    "noun-that-with-possessor": ("The mayor’s claim that the bridge was safe reached the court.",
                                 indirect("The mayor’s", "claim", "that the bridge was safe")),
    "noun-that-of-a-light-verb": ("The mayor made a claim that the bridge was safe.",
                                  indirect("The mayor", "claim", "that the bridge was safe")),
    "noun-from": ("A warning from the engineer that the bridge might fall went unread.",
                  indirect("the engineer", "warning", "that the bridge might fall")),
    "noun-by": ("A promise by the mayor to mend the bridge came to nothing.",
                indirect("the mayor", "promise", "to mend the bridge")),
    "noun-infinitive": ("The mayor’s promise to mend the bridge came to nothing.",
                        indirect("The mayor’s", "promise", "to mend the bridge")),
    "noun-of": ("The engineer’s warning of a flood came too late.",
                indirect("The engineer’s", "warning", "a flood")),
    "noun-for": ("The union’s demand for higher pay was met in May.",
                 indirect("The union’s", "demand", "higher pay")),
    "noun-is-that": ("The mayor’s view is that the bridge is safe.",
                     belief("The mayor’s", "view", "that the bridge is safe")),
    "noun-with-nobody": ("There were reports that the bridge had fallen.",
                         indirect(None, "reports", "that the bridge had fallen")),
    "noun-rumours": ("Rumours that the bridge had fallen ran through the town.",
                     indirect(None, "Rumours", "that the bridge had fallen")),
    "noun-denial": ("The general’s denial that his men had fired was met with laughter.",
                    indirect("The general’s", "denial", "that his men had fired")),
    "statement-saying": ("The ministry issued a statement saying that the bridge was safe.",
                         indirect("a statement", "saying", "that the bridge was safe")),
    "letter-accusing": ("Villagers sent a letter accusing the army of theft.",
                        indirect("a letter", "accusing", "the army of theft")),
}  # fmt: skip

PARTICIPLES = {
    "adding-that": ("The minister praised the army, adding that it would soon leave.",
                    indirect("The minister", "praised", "the army"),
                    indirect("The minister", "adding", "that it would soon leave")),
    "saying-behind-deed": ("The minister left the hall, saying he was tired.",
                           indirect("The minister", "saying", "he was tired")),
    "promising-to": ("The minister left the hall, promising to return.",
                     indirect("The minister", "promising", "to return")),
    "saying-that-and-that": ("The minister resigned, saying that he was tired and that his work was done.",
                             indirect("The minister", "saying", "that he was tired and that his work was done")),
    "accusing-behind-said": ("The minister said the talks had failed, accusing the rebels of bad faith.",
                             indirect("The minister", "said", "the talks had failed"),
                             indirect("The minister", "accusing", "the rebels of bad faith")),
    "adding-behind-quotation": ("“The bridge is safe,” the engineer said, adding that the road was dry.",
                                direct("the engineer", "said", "The bridge is safe"),
                                indirect("the engineer", "adding", "that the road was dry")),
    "speaking-first": ("Speaking in Bergen, the minister said the army had left.",
                       indirect("the minister", "said", "the army had left")),
    "citing-behind": ("The bridge has fallen, the newspaper reported, citing two engineers.",
                      indirect("the newspaper", "reported", "The bridge has fallen")),
    "with-participle": ("The talks failed, with both sides saying they had been misled.",
                        indirect("both sides", "saying", "they had been misled")),
}  # fmt: skip

INSIDE = {
    "two-deep": ("The mayor said the engineer had warned that the bridge would fall.",
                 indirect("The mayor", "said", "the engineer had warned that the bridge would fall"),
                 indirect("the engineer", "had warned", "that the bridge would fall")),
    "three-deep": (
        "The newspaper reported that the mayor had said the engineer had warned that the bridge would fall.",
        indirect("The newspaper", "reported",
                 "that the mayor had said the engineer had warned that the bridge would fall"),
        indirect("the mayor", "had said", "the engineer had warned that the bridge would fall"),
        indirect("the engineer", "had warned", "that the bridge would fall"),
    ),
    "quoted-as-telling": (
        "The newspaper quoted the mayor as telling reporters that the bridge was safe.",
        indirect("The newspaper", "quoted", "the mayor as telling reporters that the bridge was safe"),
        indirect("the mayor", "telling", "that the bridge was safe"),
    ),
    "quoted-as-saying-with-marks": (
        "The newspaper quoted the mayor as saying: “The bridge is safe.”",
        mixed("The newspaper", "quoted", "the mayor as saying: “The bridge is safe.”"),
        direct("the mayor", "saying", "The bridge is safe."),
    ),
    "attitude-stays-inside": ("The mayor said she feared another flood.",
                              indirect("The mayor", "said", "she feared another flood")),
    "plan-stays-inside": ("The mayor said the army planned to leave.",
                          indirect("The mayor", "said", "the army planned to leave")),
    "according-to-inside": ("The mayor said that according to the engineer the bridge was safe.",
                            indirect("The mayor", "said", "that according to the engineer the bridge was safe"),
                            indirect("the engineer", "according to", "the bridge was safe")),
    "told-inside-quotation": ("“The engineer told me that the bridge was safe,” the mayor said.",
                              indirect("The engineer", "told", "that the bridge was safe"),
                              direct("the mayor", "said", "The engineer told me that the bridge was safe")),
    "denied-having-said": ("The mayor denied that she had said the bridge was safe.",
                           indirect("The mayor", "denied", "that she had said the bridge was safe"),
                           indirect("she", "had said", "the bridge was safe")),
}  # fmt: skip

ENDS = {
    "reporter-refers": ("The bridge is safe, he said, referring to the crossing at Tolm.",
                        indirect("he", "said", "The bridge is safe")),
    "reporter-refers-behind-quotation": ("“It is safe,” he said, referring to the bridge at Tolm.",
                                         direct("he", "said", "It is safe")),
    "loose-relative-clause": ("The mayor said she had met the engineer, who has since resigned.",
                              indirect("The mayor", "said", "she had met the engineer")),
    "loose-relative-on-a-noun-phrase": ("The mayor praised the engineer, who has since resigned.",
                                        indirect("The mayor", "praised", "the engineer")),
    "tight-relative-clause-stays": ("The mayor said she had met an engineer who had built the bridge.",
                                    indirect("The mayor", "said", "she had met an engineer who had built the bridge")),
    "loose-participle": ("The mayor said the bridge was safe, smiling at the cameras.",
                         indirect("The mayor", "said", "the bridge was safe")),
    "day-right-behind-the-cue": ("The mayor said on Monday the bridge was safe.",
                                 indirect("The mayor", "said", "the bridge was safe")),
    "bare-day-right-behind-the-cue": ("The mayor said Monday the bridge was safe.",
                                      indirect("The mayor", "said", "the bridge was safe")),
    "day-and-that": ("The mayor said Monday that the bridge was safe.",
                     indirect("The mayor", "said", "that the bridge was safe")),
    "occasion-behind-the-clause": ("The mayor said the bridge was safe in an interview with the newspaper.",
                                   indirect("The mayor", "said", "the bridge was safe")),
    "occasion-behind-the-cue": ("The bridge is safe, the mayor said in an interview with the newspaper.",
                                indirect("the mayor", "said", "The bridge is safe")),
    "when-asked": ("The mayor said the bridge was safe when asked about the cracks.",
                   indirect("The mayor", "said", "the bridge was safe")),
    "as-he-left": ("The bridge is safe, the mayor said as he left the hall.",
                   indirect("the mayor", "said", "The bridge is safe")),
    "adverbial-before-the-source": ("After the flood, the mayor said the bridge was safe.",
                                    indirect("the mayor", "said", "the bridge was safe")),
    "reason-of-the-speaker-stays": ("The mayor said the bridge was closed because it had cracks.",
                                    indirect("The mayor", "said", "the bridge was closed because it had cracks")),
    "joined-that-clauses": ("The mayor said that the bridge was safe and that the road would open.",
                            indirect("The mayor", "said", "that the bridge was safe and that the road would open")),
    "joined-zero-that-clauses": ("The mayor said the bridge was safe and the road would open.",
                                 indirect("The mayor", "said", "the bridge was safe and the road would open")),
    "joined-cues": ("The mayor said the bridge was safe and added that the road would open.",
                    indirect("The mayor", "said", "the bridge was safe"),
                    indirect("The mayor", "added", "that the road would open")),
    "joined-infinitives": ("The mayor promised to mend the bridge and to open the road.",
                           indirect("The mayor", "promised", "to mend the bridge and to open the road")),
    "semicolon": ("The mayor said the bridge was safe; the army closed it on Monday.",
                  indirect("The mayor", "said", "the bridge was safe")),
    "semicolons-between-that-clauses": (
        "The mayor said that the bridge was safe; that the road was dry; and that nobody was missing.",
        indirect("The mayor", "said", "that the bridge was safe; that the road was dry; and that nobody was missing"),
    ),
    "reporter-behind-a-dash": ("The mayor said the bridge was safe — it fell on Monday.",
                               indirect("The mayor", "said", "the bridge was safe")),
    "but-somebody-else": ("The mayor said the bridge was safe, but the engineer closed it.",
                          indirect("The mayor", "said", "the bridge was safe")),
    "while-somebody-else": ("The mayor said the bridge was safe, while the engineer called it a ruin.",
                            indirect("The mayor", "said", "the bridge was safe"),
                            indirect("the engineer", "called", "it a ruin")),
    "although-inside-a-parenthesis": ("Although the bridge was old, the mayor said, it was safe.",
                                      indirect("the mayor", "said", "Although the bridge was old", "it was safe")),
    "list-of-objects": ("The mayor denounced the toll, the fines and the closures.",
                        indirect("The mayor", "denounced", "the toll, the fines and the closures")),
    "purpose-is-not-said": ("The mayor announced a truce to save the talks.",
                            indirect("The mayor", "announced", "a truce to save the talks")),
}  # fmt: skip

UNNAMED = {
    "reportedly-inside": ("The bridge reportedly fell on Monday.",
                          indirect(None, "reportedly", "The bridge", "fell on Monday")),
    "reportedly-first": ("Reportedly, the bridge fell on Monday.",
                         indirect(None, "Reportedly", "the bridge fell on Monday")),
    "allegedly-behind-auxiliary": ("The driver had allegedly fled the scene.",
                                   indirect(None, "allegedly", "The driver had", "fled the scene")),
    "said-to": ("The bridge is said to be safe.", indirect(None, "is said", "The bridge", "to be safe")),
    "it-was-announced": ("It was announced that the army had left the city.",
                         indirect(None, "was announced", "that the army had left the city")),
    "it-is-reported": ("It is reported that the bridge has fallen.",
                       indirect(None, "is reported", "that the bridge has fallen")),
    "ordered-passive": ("The crew was ordered to close the bridge.",
                        indirect(None, "was ordered", "to close the bridge")),
    "accused-passive": ("The engineer was accused of hiding the cracks.",
                        indirect(None, "was accused", "The engineer", "hiding the cracks")),
}  # fmt: skip

ACCORDING = {
    "first": ("According to the ministry, the army has left the city.",
              indirect("the ministry", "According to", "the army has left the city")),
    "last": ("The army has left the city, according to the ministry.",
             indirect("the ministry", "according to", "The army has left the city")),
    "inside": ("The army, according to the ministry, has left the city.",
               indirect("the ministry", "according to", "The army", "has left the city")),
    "no-comma": ("The army has left the city according to the ministry.",
                 indirect("the ministry", "according to", "The army has left the city")),
    "with-apposition": ("The bridge has fallen, according to Omar Haddad, the town’s engineer.",
                        indirect("Omar Haddad, the town’s engineer", "according to", "The bridge has fallen")),
    "with-tight-modifier": ("The bridge has fallen, according to officials familiar with the report.",
                            indirect("officials familiar with the report", "according to", "The bridge has fallen")),
    "with-relative-clause": ("The bridge has fallen, according to a driver who saw it.",
                             indirect("a driver who saw it", "according to", "The bridge has fallen")),
    "document": ("According to a report published on Monday, the bridge is a ruin.",
                 indirect("a report published on Monday", "According to", "the bridge is a ruin")),
    "as-reported-by": ("As reported by the newspaper, the bridge has fallen.",
                       indirect("the newspaper", "As reported by", "the bridge has fallen")),
    "in-the-view-of": ("In the view of the engineer, the bridge is a ruin.",
                       belief("the engineer", "In the view of", "the bridge is a ruin")),
    "in-the-words-of": ("The bridge is a ruin, in the words of the engineer.",
                        indirect("the engineer", "in the words of", "The bridge is a ruin")),
    "in-his-view": ("In the engineer’s view, the bridge is a ruin.",
                    belief("the engineer’s", "view", "the bridge is a ruin")),
    "by-his-own-account": ("By the engineer’s account, the bridge was a ruin.",
                           indirect("the engineer’s", "account", "the bridge was a ruin")),
    "per": ("The bridge has fallen, per a statement from the ministry.",
            indirect("a statement from the ministry", "per", "The bridge has fallen")),
    "second-clause-not-his": ("The bridge fell on Monday and, according to the ministry, two drivers died.",
                              indirect("the ministry", "according to", "two drivers died")),
}  # fmt: skip

BODY = "\n\nThe bridge was built in 1931 and has two lanes."
HEADLINES = {
    "speaker-colon": ("Mayor: Old bridge is safe" + BODY, indirect("Mayor", ":", "Old bridge is safe")),
    "clause-comma-cue": ("Old bridge is safe, mayor says" + BODY, indirect("mayor", "says", "Old bridge is safe")),
    "clause-comma-inverted": ("Old bridge is safe, says mayor" + BODY, indirect("mayor", "says", "Old bridge is safe")),
    "cue-clause": ("Mayor says old bridge is safe" + BODY, indirect("Mayor", "says", "old bridge is safe")),
    "imperative-tell-hearer": ("Stop shelling our town, villagers tell army" + BODY,
                               indirect("villagers", "tell", "Stop shelling our town")),
    "tells-colon": ("Mayor tells council: Open the old bridge" + BODY,
                    indirect("Mayor", "tells", "Open the old bridge")),
    "warns-colon": ("Engineer warns: Bridge could fall within days" + BODY,
                    indirect("Engineer", "warns", "Bridge could fall within days")),
    "vows-to": ("Mayor vows to mend old bridge" + BODY, indirect("Mayor", "vows", "to mend old bridge")),
    "urges-object": ("Mayor urges drivers to stay at home" + BODY,
                     indirect("Mayor", "urges", "drivers to stay at home")),
    "urges-noun": ("Mayor urges calm after bridge falls" + BODY,
                   indirect("Mayor", "urges", "calm after bridge falls")),
    "denies-clause": ("Mayor denies bridge was unsafe" + BODY, indirect("Mayor", "denies", "bridge was unsafe")),
    "dash-speaker": ("Old bridge could fall within days - engineer" + BODY,
                     indirect("engineer", "-", "Old bridge could fall within days")),
    "report-behind-colon": ("Old bridge could fall within days: report" + BODY,
                            indirect("report", ":", "Old bridge could fall within days")),
    "sources-say": ("Two held over bridge fire, police say" + BODY,
                    indirect("police", "say", "Two held over bridge fire")),
}  # fmt: skip


@cases(CLAUSES)
def test_clause_is_reported(text, expected):
    assert read(text) == expected


@cases(PHRASES)
def test_phrase_is_reported(text, expected):
    assert read(text) == expected


@cases(NOUNS)
def test_noun_reports(text, expected):
    assert read(text) == expected


@cases(PARTICIPLES)
def test_participle_reports(text, expected):
    assert read(text) == expected


@cases(INSIDE)
def test_statement_inside_a_statement(text, expected):
    assert read(text) == expected


@cases(ENDS)
def test_content_ends_where_the_speakers_words_do(text, expected):
    assert read(text) == expected


@cases(UNNAMED)
def test_cue_with_nobody_named(text, expected):
    assert read(text) == expected


@cases(ACCORDING)
def test_according_to_and_its_family(text, expected):
    assert read(text) == expected


@cases(HEADLINES)
def test_headline_reports(text, expected):
    assert read(text) == expected


def test_passive_quoted_as_saying_keeps_the_one_quoted():
    text = "The mayor was quoted by the newspaper as saying that the bridge was safe."
    assert "The mayor" in voices(text, "that the bridge was safe")


def test_claim_that_is_disputed_is_still_the_claimants():
    text = "The mayor said the bridge was safe — a claim the engineer disputed."
    assert "The mayor" in voices(text, "the bridge was safe")
    assert not any("a claim" in one.content and one.source == "The mayor" for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The general is planned for nobody; trains run on Monday.", id="planned-for-a-day"),
        pytest.param("The allegedly stolen car was blue.", id="adverb-inside-a-noun-phrase"),
        pytest.param("The army held the hill and the road.", id="hold-a-place"),
        pytest.param("The clock said noon.", id="clock-says-a-time"),
        pytest.param("She called her brother from the station.", id="call-by-telephone"),
        pytest.param("The judge found a coin in the street.", id="find-a-thing"),
        pytest.param("The shop promised land lies behind the hill.", id="promised-land"),
        pytest.param("The newspaper reported to the police station in the morning.", id="report-to-a-place"),
        pytest.param("He read the letter twice and burned it.", id="read-a-letter"),
        pytest.param("The army ordered forty tanks from the factory.", id="order-goods"),
        pytest.param("The town is known for its bridge.", id="known-for"),
        pytest.param("The bank charged the firm a fee.", id="charge-a-fee"),
        pytest.param("Rescuers found two bodies under the bridge.", id="find-bodies"),
        pytest.param("The driver claimed his luggage at the desk.", id="claim-luggage"),
        pytest.param("The union backed its lorry into the gate.", id="back-a-lorry"),
    ],
)
def test_other_senses_report_nothing(text):
    assert read(text) == []
