"""A story cut into pieces: nothing of it is lost, and each piece knows whose words it is."""

from dateline.serve.marked import paragraphs
from tests.store.conftest import made

from .conftest import whole


def test_the_pieces_of_a_story_are_its_text():
    account = whole(made("Ferry sails", "Boats sail from Oslo. They go."))
    head, body = paragraphs(account)
    assert ("".join(piece.text for piece in head.pieces), head.role) == ("Ferry sails", "headline")
    assert "".join(piece.text for piece in body.pieces) == "Boats sail from Oslo. They go."


def test_a_piece_has_all_records_that_cover_it():
    _, body = paragraphs(whole(made("Ferry sails", "Boats sail from Oslo. They go.")))
    found = {piece.text: {(mark.kind, mark.status) for mark in piece.marks} for piece in body.pieces}
    assert found["Boats"] == {("word", ""), ("deed", "happened"), ("place", "")}
    assert found[" sail from Oslo"] == {("word", "")}
    assert found[". They go."] == set()
