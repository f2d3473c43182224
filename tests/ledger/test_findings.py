"""Findings across stories."""

from dateline import findings, read_text
from dateline.ledger.matching import negated, sentence_at, shared, stem, stems


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


def test_sentence_at_finds_its_borders():
    text = "One left. Two stayed in the U.S. embassy. Three came."
    start, end = sentence_at(text, text.index("stayed"))
    assert text[start:end] == "Two stayed in the U.S. embassy."
