"""No quotation marks, however broken, stop the reading: every span cuts words of the story."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.said.reading import bare

MARKS = ["“", "”", "‘", "’", '"', "'", "«", "»", "„", "‟", "``", "''", "‹", "›", "\x93", "\x94"]
PIECES = [
    *MARKS, *MARKS, ",", ".", "?", ":", " — ", " ", " ", "\n", "\n\n", "The bridge is safe", "he said",
    "said Omar Haddad", "according to the mayor", "Q: ", "MAYOR: ", "the mayor told Reuters", "that the road was shut",
    "they asked", "- engineer",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_any_marks_are_read_and_cut_words(pieces):
    # the plain end makes sure that there is a story to read
    text, found = bare("".join(pieces) + "\n\nThe army has left the city, the minister said.")
    for one in found:
        spans = [*one.content_spans, *(span for span in (one.source_span, one.cue_span) if span is not None)]
        assert all(span.cut(text).strip() for span in spans)
    assert any("The army has left" in span.cut(text) for one in found for span in one.content_spans)
