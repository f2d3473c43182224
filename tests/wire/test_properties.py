from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import RawItem, Source
from dateline.wire import split

LINES = st.sampled_from(
    [
        "PARIS, Oct 26 (Reuters) - ", "By Jane Doe in Cairo", "UPDATE 2-", "CORRECTED-Ships leave", "(Adds quotes)",
        "Read more", "Related stories", "-----", "* * *", "• item", "— PTI", "Reuters", "Ships leave harbour today",
        "London/Beirut, Oct 26", "The ministers will meet tomorrow in Lisbon, officials said.", "Monday, Oct 26",
        "(Reporting by A; Editing by B)", "Published November 30, 2009", "12 May 2014 – ", "NEW DELHI: ", "Feb 29",
        "“We will not move,” he said.", "7 p.m.",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " ", "", "\u2028", "\x0b"])
PAGES = st.one_of(
    st.text(max_size=400),
    st.lists(st.tuples(st.one_of(LINES, st.text(max_size=20)), ENDS), max_size=25).map(
        lambda parts: "".join(a + b for a, b in parts)
    ),
)
DAYS = st.sampled_from([None, "2015-10-27", "XXXX-10-27", "2015", "no date", ""])


@settings(max_examples=150, deadline=None)
@given(text=PAGES, published=DAYS, headline=st.sampled_from([None, "Ships leave harbour today"]))
def test_split_cuts_what_it_claims(text: str, published: str | None, headline: str | None) -> None:
    item = RawItem(source=Source(id="page", index=0), text=text, published=published, headline=headline)
    found = list(split(item))
    assert found == list(split(item))
    rest = 0
    for story in found:
        assert not text[rest : story.span.start].strip()
        rest = story.span.end
        assert text[story.span.start : story.span.end] == story.text == story.text.strip() != ""
        end = 0
        for block in story.blocks:
            assert not story.text[end : block.span.start].strip()
            assert block.span.cut(story.text) == block.span.cut(story.text).strip() != ""
            end = block.span.end
        assert end == len(story.text)
        if story.headline_span is not None:
            assert story.headline_span.cut(story.text) == story.headline
        if story.dateline is not None:
            assert story.dateline.span.cut(story.text) == story.dateline.text
            assert all(story.dateline.span.covers(place) for place in story.dateline.place_spans)
            assert story.dateline.date_span is None or story.dateline.span.covers(story.dateline.date_span)
            story.dateline.day()
        assert all(update.span.cut(story.text).strip() for update in story.updates)
    assert not text[rest:].strip()
