from dateline.wire.layout import chunks
from dateline.wire.names import Names


def test_names_take_words_inside_sentences_and_those_that_recur() -> None:
    page = chunks("Yesterday the union of Lisbon met Ana Prado.\n\nPrado left.\n\nNothing happened on Monday.")
    assert Names(page).of == [frozenset({"Lisbon", "Ana", "Prado"}), frozenset({"Prado"}), frozenset()]


def test_names_part_paragraphs_that_share_none() -> None:
    page = chunks(
        "In Lisbon the dockers follow Ana Prado and Rui Matos.\n\nThere Prado met Matos in Lisbon.\n\n"
        "In Troy the engineer Walter Biggs met Mary Hall.\n\nThere Biggs and Hall left Troy."
    )
    names = Names(page)
    assert names.apart([0, 1], [2, 3]) > 0 > names.apart([0], [1])
    assert names.fresh([0], 1) == frozenset()
