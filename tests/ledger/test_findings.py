"""Findings across stories."""

from dateline import findings, read_text
from dateline.ledger.matching import negated, sentences, shared, stem, stems


def found(*documents: tuple[str, str]) -> list[tuple[str, str | None, bool]]:
    """(kind, now, answered) of the findings among (day, text) documents."""
    accounts = [account for day, text in documents for account in read_text(text, published=day)]
    return [(one.kind, one.now, one.right is not None) for one in findings(accounts)]


def test_promise_without_answer_stays_open():
    document = ("2024-05-01", "Norway promised to withdraw its troops from Svalbard.")
    assert ("open_promise", "open", False) in found(document)


def test_promise_done_as_said_is_kept():
    documents = (
        ("2024-05-01", "Norway promised to withdraw its troops from Svalbard."),
        ("2024-05-09", "Norway withdrew its troops from Svalbard on Wednesday."),
    )
    assert ("open_promise", "kept", True) in found(*documents)


def test_order_of_the_documents_does_not_matter():
    documents = (
        ("2024-05-01", "Norway promised to withdraw its troops from Svalbard."),
        ("2024-05-09", "Norway withdrew its troops from Svalbard on Wednesday."),
    )
    assert found(*documents) == found(*reversed(documents))


def test_stems_match_across_inflection():
    assert stem("withdrawing") == stem("withdraws")
    assert shared(stems("withdraw the troops"), stems("Troops were withdrawing")) == 1


def test_double_negation_is_none():
    assert negated("It did not happen")
    assert not negated("Nobody did not go")


def test_sentences_end_at_their_marks():
    text = "One left. Two stayed in the U.S. embassy. “Why?” Three came."
    assert [text[a:b] for a, b in sentences(text)] == [
        "One left.",
        "Two stayed in the U.S. embassy.",
        "“Why?”",
        "Three came.",
    ]


def test_denial_against_a_deed_told_later_is_word_against_deed():
    documents = (
        ("2024-05-01", "None of the company's lorries crosses the northern border post, the head of Sund Timber said."),
        ("2024-05-09", "Ten lorries of Sund Timber crossed the northern border post on Wednesday."),
    )
    assert ("word_against_deed", None, True) in found(*documents)


def test_deed_of_another_side_is_no_broken_word():
    documents = (
        ("2024-05-01", "Denmark will not send patrol ships to the Tarsa Bank, its defence minister said."),
        ("2024-05-09", "Iceland sent two patrol ships to the Tarsa Bank on Wednesday."),
    )
    assert "word_against_deed" not in [kind for kind, _, _ in found(*documents)]


def test_refused_demand_is_ignored():
    documents = (
        ("2024-05-01", "The dockers urged the port authority to reopen the night shift."),
        ("2024-05-09", "The port authority rejected the call to reopen the night shift on Wednesday."),
    )
    assert ("open_demand", "ignored", True) in found(*documents)


def test_headline_that_its_own_story_denies_is_found_with_both_texts():
    text = (
        "Rebels shell Norway's port\n\nOSLO, May 14 (NTB) - Rebels did not shell Norway's port on Monday. It is open.\n"
    )
    (finding,) = findings(list(read_text(text, published="2024-05-14")))
    assert finding.kind == "headline_against_body"
    assert finding.left.text == "Rebels shell Norway's port"
    assert finding.right.text == "Rebels did not shell Norway's port on Monday."


def test_headline_that_its_story_bears_out_is_none():
    text = "Rebels shell Norway's port\n\nOSLO, May 14 (NTB) - Rebels shelled Norway's port on Monday.\n"
    assert findings(list(read_text(text, published="2024-05-14"))) == []
