"""The tables of the room agree with one another: every class, role, mode and act they name exists."""

import re
from pathlib import Path

import pytest
import yaml

from dateline.lexicon.frames import noun_classes, noun_frames, support_verbs, verb_frames
from dateline.lexicon.modality import cues
from dateline.lexicon.plover import acts, cameo_rows, codings, context_pairs, context_words, mode_scores
from dateline.lexicon.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
FRAMES = [frame for found in (*verb_frames().values(), *noun_frames().values()) for frame in found]
SPECIAL = {"any", "none", "actor", "person", "place", "money", "event", "pron"}
ROLE = re.compile(
    r"(?:subject|object|dative|poss|mod|support|content|recipient|prep:[a-z]+)(?:\.(?:subject|object|poss|mod|recipient|prep:[a-z]+))?"
)
SLOT = re.compile(
    r"clause|object|subject|modifier|auxiliary|mark|purpose|performed|hearsay|existential|prep(?:\.gerund)?|prep:[a-z]+"
)
STATUSES = {"happened", "planned", "offered", "demanded", "threatened", "possible", "denied"}


def test_tables_are_registered():
    assert {"frames", "event_nouns", "support_verbs", "modality_cues", "noun_classes", "cameo"} <= set(TABLES)


def test_acts_are_plovers_sixteen():
    assert len(acts()) == 16


def test_every_act_has_a_frame():
    assert {frame.act for frame in FRAMES} == set(acts())


def test_modes_of_frames_are_plovers():
    odd = [(frame.lemma, mode) for frame in FRAMES for mode in frame.mode if (frame.act, mode) not in mode_scores()]
    assert odd == []


def test_roles_of_frames_name_places():
    roles = [(frame.lemma, role) for frame in FRAMES for role in (*frame.actor, *frame.recipient)]
    assert [each for each in roles if not ROLE.fullmatch(each[1])] == []


def test_complements_of_frames_name_places():
    slots = [(frame.lemma, slot) for frame in FRAMES for slot in frame.about]
    assert [
        each for each in slots if not re.fullmatch(r"clause|object(?:\.clause|\.prep:\w+)?|prep:\w+", each[1])
    ] == []


def test_event_classes_name_acts():
    named = {
        c
        for found in verb_frames().values()
        for f in found
        for c in (*f.object, *f.subject, *f.near)
        if c.startswith("event:")
    }
    assert {name.removeprefix("event:") for name in named} <= set(acts())


def test_single_nouns_of_frames_stand_in_their_examples():
    """What a frame asks for is a known class or a noun of its example: a misspelt class would be neither."""
    known = set().union(*noun_classes().values()) | SPECIAL
    unseen = []
    for row in yaml.safe_load((ROOT / "resources" / "frames.yaml").read_text(encoding="utf-8")):
        for place in ("object", "subject", "near"):
            asked = row.get(place) or []
            nouns = [noun for noun in asked if noun not in known and not noun.startswith(("event:", "clause"))]
            if nouns and len(nouns) == len(asked) and not any(noun[:4] in row["example"].lower() for noun in nouns):
                unseen.append((row["lemma"], nouns, row["example"]))
    assert unseen == []


@pytest.mark.parametrize("status", sorted(STATUSES))
def test_every_act_has_a_coding_for_every_status(status):
    assert all((act, status) in codings() for act in acts())


def test_what_did_not_happen_is_no_record():
    assert {row.event_type for (_, status), row in codings().items() if status in {"denied", "possible"}} == {""}


def test_modes_of_codings_are_plovers():
    threats = [row.mode for (_, status), row in codings().items() if status == "threatened"]
    assert [mode for mode in threats if mode and ("THREATEN", mode) not in mode_scores()] == []


def test_every_act_has_a_cameo_code():
    assert all(any(act == key[0] for key in cameo_rows()) for act in acts())


def test_contexts_are_plovers_37():
    assert len({name for names in context_words().values() for name in names}) == 37
    assert all("_" not in word for word in context_pairs())


def test_slots_of_cues_name_places():
    slots = {slot for _, slot in (*cues(), *support_verbs())}
    assert [slot for slot in slots if not SLOT.fullmatch(slot)] == []
