import pytest

from dateline.wire.layout import chunks


def test_chunks_joins_wrapped_lines_and_parts_paragraphs_that_end_early() -> None:
    text = (
        "The port had no plans for talks with the union and\nwould not say when.\n"
        "Ships from five countries wait outside the harbour\nof the city."
    )
    assert [chunk.raw.split()[0] for chunk in chunks(text)] == ["The", "Ships"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0c"])
def test_chunks_parts_lines_that_are_paragraphs(end: str) -> None:
    text = end.join(["Dockers met.", "Ships waited.", "Nothing moved."])
    assert [chunk.raw for chunk in chunks(text)] == ["Dockers met.", "Ships waited.", "Nothing moved."]


@pytest.mark.parametrize(
    ("text", "gaps"), [("A\n\nB", [0, 1]), ("A\r\n\r\n\r\nB", [0, 2]), ("A\nB", [0, 0]), ("A\n \n\t\nB", [0, 2])]
)
def test_chunks_counts_blank_lines(text: str, gaps: list[int]) -> None:
    assert [chunk.gap for chunk in chunks(text)] == gaps


def test_chunks_joins_a_hanging_indent() -> None:
    text = "The port had no plans for talks with the union and\n        would not say when it would make\n        any."
    assert len(chunks(text)) == 1


def test_chunks_keeps_bullets_apart_in_wrapped_text() -> None:
    text = (
        "The port had no plans for talks with the union and\nwould not say when it would make any of them.\n"
        "- Forty ships wait outside the harbour of the city\n- Two ferries"
    )
    assert [chunk.raw[0] for chunk in chunks(text)] == ["T", "-", "-"]


def test_chunk_head_is_as_long_as_its_beginning() -> None:
    (chunk,) = chunks("“Ships” – forty of them…")
    assert len(chunk.head) == len(chunk.raw)
    assert chunk.head.startswith('"Ships" — forty')
