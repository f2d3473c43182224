"""Which word names which deed; and words that name none."""

import msgspec
import pytest

from dateline.did.find import Findings
from dateline.model import Block, Span
from dateline.reading import Parse, parse
from tests.did.reading import find, read, state_of


@pytest.mark.parametrize(
    ("text", "trigger", "act", "mode"),
    [
        ("Turkish jets bombed the port.", "bombed", "ASSAULT", "aerial"),
        ("Militants bombed the hotel.", "bombed", "ASSAULT", "explosives"),
        ("A suicide bombing shook the town.", "bombing", "ASSAULT", "suicide-attack"),
        ("A drone strike hit the depot.", "hit", "ASSAULT", "drone"),
        ("Bandits gunned down the clerk.", "gunned down", "ASSAULT", "firearms"),
        ("Police fired tear gas at the students.", "fired", "ASSAULT", "crowd-control"),
        ("Pirates kidnapped the captain.", "kidnapped", "ASSAULT", "abduct"),
        ("The governor lifted the curfew.", "lifted", "CONCEDE", None),
        ("The governor imposed a curfew.", "imposed", "COERCE", "curfew"),
        ("Ottawa imposed sanctions on the bank.", "imposed", "SANCTION", "discontinue"),
        ("The king sent troops to the border.", "sent", "MOBILIZE", "troops"),
        ("The king sent medicine to the camp.", "sent", "AID", None),
        ("Reinforcements arrived in the valley.", "arrived", "MOBILIZE", "troops"),
        ("The foreign minister arrived in Oslo.", "arrived", "CONSULT", "visit"),
        ("The last soldiers withdrew from the valley.", "withdrew", "RETREAT", "withdraw"),
        ("Kenya withdrew its ambassador.", "withdrew", "SANCTION", "withdraw"),
        ("Nurses went on strike.", "strike", "PROTEST", "strike"),
        ("The unions began a general strike.", "strike", "PROTEST", "strike"),
        ("The monks began a hunger strike.", "strike", "PROTEST", "hunger"),
        ("The unions called off the strike.", "called off", "CONCEDE", None),
        ("Tunis called off the talks.", "called off", "REJECT", "meet"),
        ("The rivals reached a deal on water.", "reached", "AGREE", None),
        ("The guerrillas rejected the plan.", "rejected", "REJECT", None),
        ("The mayor stepped down.", "stepped down", "RETREAT", "resign"),
        ("A court convicted the general of theft.", "convicted", "SANCTION", "convict"),
        ("Norway joined the naval exercise.", "joined", "COOPERATE", None),
        ("Oman mediated between the rivals.", "mediated", "CONSULT", "third-party"),
        ("The arrest of the poet angered students.", "arrest", "COERCE", "arrest"),
        ("The warlords agreed to a cease-fire.", "agreed", "AGREE", None),
    ],
)
def test_frame_names_the_deed(text, trigger, act, mode):
    event = find(text, trigger)
    assert event.act == act
    assert (mode in event.event_mode) if mode else True


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake killed forty people.",
        "Nine people died in the flood.",
        "Shares hit a low on Monday.",
        "The striker hit the post in the first half.",
        "He suffered a heart attack.",
        "The news conference was short.",
        "The shop announced a new product.",
        "The peace talks venue was small.",
        "The mayor met the deadline.",
    ],
)
def test_look_alike_is_no_deed(text):
    assert read(text) == []


def test_deed_told_by_verb_and_noun_is_one():
    (event,) = read("An air strike killed four people.")
    assert (event.act, set(event.event_mode)) == ("ASSAULT", {"aerial"})


def test_harm_told_beside_the_attack_is_one_deed():
    (event,) = read("The militia bombed a bus, killing four people and wounding nine.")
    assert (event.dead.low, event.injured.low) == (4, 9)


def test_hyphenated_noun_is_read_whole():
    assert find("A cease-fire took effect in the valley.", "fire").act == "RETREAT"


def test_support_verb_carries_a_noun_that_names_no_deed_alone():
    assert read("The deal is famous.") == []
    assert find("A deal was signed by the rivals.", "signed").act == "SUPPORT"


@pytest.mark.parametrize("name", ["frames", "event_nouns"])
def test_every_example_is_read_as_its_frame(name, root):
    yaml = pytest.importorskip("yaml")
    rows = yaml.safe_load((root / "resources" / f"{name}.yaml").read_text(encoding="utf-8"))
    text = "\n\n".join(row["example"] for row in rows)
    unread = [row for row, found in zip(rows, deeds_by_paragraph(text), strict=True) if reading_of(row) not in found]
    assert unread == []


def reading_of(row):
    """What the row's example must be read as."""
    return row["lemma"], row["act"]


def deeds_by_paragraph(text):
    """(lemma, act) of every deed of each paragraph."""
    state = paragraphs(text)
    out = [set() for _ in state.reading.paragraphs]
    todo = Findings(state).deeds
    for deed in todo:
        out[state.reading.paragraph_of(deed.i).i].add((deed.frame.lemma, deed.frame.act))
        todo.extend(deed.absorbed)
    return out


def paragraphs(text):
    """The state of a text whose paragraphs are parted by blank lines."""
    state = state_of("Nothing.")
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(span=Span(at, at + len(part)), role="body"))
        at += len(part) + 2
    story = msgspec.structs.replace(state.story, text=text, blocks=tuple(blocks))
    state = msgspec.structs.replace(state, story=story)
    (reading,) = parse.run(state, Parse())
    return msgspec.structs.replace(state, reading=reading)
