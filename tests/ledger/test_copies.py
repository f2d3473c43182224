"""Copies: what a desk may do to a text and leave it a copy, and what it may not do unsaid."""

import pytest

from dateline.ledger.clusters import Piece, clusters
from dateline.ledger.copies import SAME, Copies, containment, differences, marks

FIRE = (
    "Ten people died when a ferry caught fire off the port of Nordhavn early on Monday.\n\n"
    "The ferry, the Blue Heron, was carrying 212 passengers and 31 crew to the island of Selvo.\n\n"
    "Coastguard boats took 180 people off the burning ship, harbour master Ida Brandt said.\n\n"
    "Smoke could be seen from the hills above the town until the afternoon.\n\n"
    "The owner, Selvo Lines, said the engine room had been inspected in March.\n\n"
    "It has promised to pay for the burials and to open its books to the inquiry.\n"
)
OTHER = (
    "Rescuers searched the sea off Nordhavn on Monday after a fire on board a ferry to Selvo.\n\n"
    "Families waited at the quay for news of those who had been travelling on the Blue Heron.\n\n"
    "“We have not heard anything,” said Nils Dahl, whose daughter was among the passengers.\n"
)
TRIMMED = FIRE.split("Smoke", maxsplit=1)[0]
HEADED = "Ferry fire kills many\n\n" + FIRE
LEDE = "It is a black day for the whole of the coast.\n\n" + FIRE
SWAPPED = FIRE.replace("died", "lost their lives").replace("took", "carried").replace("burning", "blazing")
SHUFFLED = "\n\n".join(reversed(FIRE.strip().split("\n\n")))
SCANNED = (
    FIRE.replace("harbour", "harhour")
    .replace("passengers", "passeng rs")
    .replace("boats", "boots")
    .replace("island", "islamd")
)
CORRECTED = "CORRECTED: the number of dead.\n\n" + FIRE.replace("Ten people", "Twelve people").replace("212", "221")


def linked(*stories: tuple[str, str, str | None]) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """What `Copies` says of (key, text, published)."""
    copies = Copies()
    for key, text, published in stories:
        copies.add(key, text, published, secondhand=text.startswith("CORRECTED"))
    return copies.links()


@pytest.mark.parametrize("copy", [TRIMMED, HEADED, LEDE, SWAPPED, SHUFFLED, SCANNED])
def test_an_edited_copy_is_found_and_has_no_differences(copy):
    assert linked(("a", FIRE, "2024-02-05"), ("b", copy, "2024-02-06")) == {"b": ("a", [])}


def test_a_corrected_copy_is_told_with_its_figures():
    assert linked(("a", FIRE, None), ("b", CORRECTED, None)) == {"b": ("a", [("Ten", "Twelve"), ("212", "221")])}


def test_a_changed_day_or_month_is_a_difference():
    assert differences(FIRE, FIRE.replace("Monday", "Tuesday").replace("March", "May")) == [
        ("Monday", "Tuesday"),
        ("March", "May"),
    ]


@pytest.mark.parametrize("copy", [FIRE.replace("Ten", "10"), FIRE.replace("31 crew", "crew"), FIRE.upper()])
def test_the_same_number_otherwise_written_or_left_out_is_none(copy):
    assert differences(FIRE, copy) == []


def test_sentences_that_differ_by_figures_only_are_told_apart():
    scores = "Smith scored 10 points.\n\nJones scored 12 points.\n\nBrown scored 14 points.\n"
    assert differences(scores, "Jones scored 12 points.\n\nSmith scored 10 points.\n") == []


def test_another_story_of_the_same_event_is_no_copy():
    assert containment(FIRE, OTHER) < SAME
    assert linked(("a", FIRE, None), ("b", OTHER, None)) == {}


def test_the_earlier_published_is_the_original():
    assert linked(("late", FIRE, "2024-02-07"), ("early", HEADED, "2024-02-05")) == {"late": ("early", [])}


def test_a_text_that_calls_itself_a_correction_is_not_the_original():
    found = linked(("c", CORRECTED, None), ("a", FIRE, None), ("b", TRIMMED, None))
    assert found["b"] == ("a", [])
    assert found["c"][0] == "a"


def test_a_copy_of_a_copy_is_traced_to_the_original():
    assert linked(("a", FIRE, None), ("b", HEADED, None), ("c", HEADED + LEDE[:46], None))["c"] == ("a", [])


def test_a_known_key_is_not_added_again():
    copies = Copies()
    copies.add("a", FIRE)
    assert copies.add("a", FIRE) == {}


def test_marks_are_the_same_everywhere_and_fit_sqlite():
    assert marks("the harbour master of the port said so") == marks("The harbour master, of the port, said so.")
    assert all(-(2**63) <= mark < 2**63 for mark in marks(FIRE))
    assert 0 < len(marks(FIRE)) < 40
    assert marks(TRIMMED) <= marks(FIRE)


@pytest.mark.parametrize(("one", "other", "share"), [("", "", 0.0), ("", FIRE, 0.0), ("Yes.", "Yes!", 1.0)])
def test_containment_of_next_to_nothing(one, other, share):
    assert containment(one, other) == share


def test_a_copy_belongs_to_the_cluster_of_its_original():
    placed = clusters([Piece(id="a", text=FIRE), Piece(id="b", text=CORRECTED, secondhand=True)])
    assert [(one.id, one.cluster, one.copy_of) for one in placed] == [("a", "a", None), ("b", "a", "a")]
    assert placed[1].differs == (("Ten", "Twelve"), ("212", "221"))
    assert placed[0].differs is None
