"""The cue list holds together, and its reader finds each cue by its first word."""

from collections import Counter

import msgspec
import pytest

from dateline.lexicon import cues as lexicon
from dateline.lexicon.cues import Cue

SAY = Cue(
    cue="say",
    pos="verb",
    klass="say",
    frames=("that", "quote", "prep:about"),
    hearer="to",
    form="speech",
    weight=0.99,
    forms=("said",),
    example="The harbour master said the crane was stuck.",
)
POINT_OUT = msgspec.structs.replace(SAY, cue="point out", forms=(), example="She pointed out the leak.")


def test_cues_name_each_word_of_a_kind_once():
    counted = Counter((cue.cue, cue.pos) for cue in lexicon.cues())
    assert [key for key, number in counted.items() if number > 1] == []


def test_cues_cover_the_common_and_the_rare():
    assert len(lexicon.cues()) >= 950


@pytest.mark.parametrize(
    ("british", "american"),
    [("criticise", "criticize"), ("emphasise", "emphasize"), ("apologise", "apologize"), ("favour", "favor")],
)
def test_both_spellings_mean_the_same(british, american):
    ours, theirs = lexicon.verb_cues()[british][0], lexicon.verb_cues()[american][0]
    assert (ours.klass, ours.frames, ours.form, ours.weight) == (
        theirs.klass,
        theirs.frames,
        theirs.form,
        theirs.weight,
    )


def test_verb_cues_gather_what_shares_a_first_word():
    found = {cue.cue: cue.klass for cue in lexicon.verb_cues()["call"]}
    assert found["call"] == "call"
    assert found["call for"] == "demand"
    assert found["call on"] == "urge"


@pytest.mark.parametrize("table", [lexicon.verb_cues, lexicon.noun_cues, lexicon.adjective_cues])
def test_tables_hold_only_rows_under_their_first_word(table):
    assert all(cue.words[0] == word for word, found in table().items() for cue in found)


def test_parts_of_speech_are_kept_apart():
    assert {cue.pos for cue in lexicon.verb_cues()["claim"]} >= {"verb"}
    assert [cue.pos for cue in lexicon.noun_cues()["claim"]] == ["noun"]
    assert [cue.klass for cue in lexicon.adjective_cues()["sceptical"]] == ["doubt"]
    assert lexicon.adverb_cues()["allegedly"].klass == "accuse"
    assert "according to" in {cue.cue for cue in lexicon.phrase_cues()}


def test_denying_is_a_class_only_of_cues_that_deny_their_content():
    denying = {cue.cue for cue in lexicon.cues() if cue.klass == "deny" and cue.pos == "verb"}
    assert {"deny", "refute", "dispute"} <= denying
    assert denying.isdisjoint({"downplay", "reject", "doubt", "exonerate"})


def test_every_adverb_and_phrase_governs_a_clause():
    loose = [cue for cue in (*lexicon.adverb_cues().values(), *lexicon.phrase_cues()) if cue.frames != ("that",)]
    assert loose == []


def test_words_parts_the_cue():
    assert SAY.words == ("say",)
    assert POINT_OUT.words == ("point", "out")


@pytest.mark.parametrize("row", [SAY, POINT_OUT], ids=["irregular", "particle"])
def test_fault_finds_none_in_a_sound_row(row):
    assert row.fault() is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"frames": ("that", "whom")}, "no such frame: whom"),
        ({"frames": ("prep:",)}, "no such frame: prep:"),
        ({"frames": ()}, "no such frame: none given"),
        ({"weight": 1.2}, "the weight must lie above 0 and not above 1"),
        ({"weight": 0.0}, "the weight must lie above 0 and not above 1"),
        ({"example": ""}, "neither example nor source"),
        ({"cue": "tell", "forms": ()}, "the example does not show the cue"),
        ({"cue": "say out", "example": "He said it."}, "the example does not show the cue"),
    ],
)
def test_fault_names_what_is_wrong(change, fault):
    assert msgspec.structs.replace(SAY, **change).fault() == fault


@pytest.mark.parametrize(("field", "value"), [("pos", "particle"), ("klass", "sing"), ("hearer", "of"), ("form", "x")])
def test_a_row_of_unknown_kind_is_refused(field, value):
    with pytest.raises(msgspec.ValidationError, match=field):
        msgspec.convert({**msgspec.to_builtins(SAY), field: value}, Cue)
