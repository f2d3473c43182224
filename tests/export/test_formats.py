"""What holds of every format: its reader takes it, without text none leaves, and what goes in is counted."""

import re

import pytest

from dateline.cli import export as command
from dateline.errors import QueryError
from dateline.export import FORMATS, Options, Tally, export_as

from .readers import READERS, written
from .stories import WORDS_GONE

NAMES = tuple(FORMATS)


def test_table_is_whole():
    assert set(READERS) == set(FORMATS) == set(command.FORMATS)
    for name, one in FORMATS.items():
        assert one.name == name
        assert (one.chunks is None) != (one.parts is None)
        assert one.folder == (one.parts is not None)
        assert all((one.what, one.extension, one.media, one.keeps, one.loses, one.checked))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_pipeline_reads_is_read_by_others(serial, name):
    tally = Tally()
    with serial.view() as view:
        found = READERS[name](written(view, name, Options(), tally))
    assert found
    assert sum(tally.written.values()) > 0


@pytest.mark.parametrize("name", NAMES)
def test_no_text_reads_too(serial, name):
    with serial.view() as view:
        assert READERS[name](written(view, name, Options(no_text=True), Tally()))


@pytest.mark.parametrize("name", NAMES)
def test_no_words_leave_where_no_text_does(exported, name):
    whole, bare = (exported(name, no_text=no_text) for no_text in (False, True))
    texts = ["".join(one.values()) if isinstance(one, dict) else one for one in (whole, bare)]
    assert [words for words in WORDS_GONE if words in texts[1]] == []
    kept = [words for words in WORDS_GONE if words in texts[0]]
    assert bool(kept) == (name not in {"polecat", "gdelt", "gexf", "graphml"})
    assert texts[0] != texts[1] or not kept


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_the_serial_leaves_where_no_text_does(serial, name):
    with serial.view() as view:
        out = written(view, name, Options(no_text=True), Tally())
        text = "".join(out.values()) if isinstance(out, dict) else out
        for account in view.accounts():
            for words in re.split(r"[\n.,“”\"]+", account.story.text):
                if len(words.split()) > 8:  # longer than any name
                    assert words.strip() not in text


@pytest.mark.parametrize("name", NAMES)
def test_days_that_no_story_has_give_an_empty_file_that_reads(exported, name):
    tally = Tally()
    text = exported(name, tally, since="2031-01-01")
    READERS[name](text)
    assert sum(tally.written.values()) == 0


@pytest.mark.parametrize("name", NAMES)
def test_bounds_leave_out_other_days(exported, name):
    everything, may = Tally(), Tally()
    exported(name, everything)
    text = exported(name, may, since="2024-05-01", until="2024-05-31")
    told = "".join(text.values()) if isinstance(text, dict) else text
    assert "Alva Berg" not in told
    assert "Boats" not in told
    assert 0 < sum(may.written.values()) < sum(everything.written.values()) or name == "gdelt"


@pytest.mark.parametrize("name", NAMES)
def test_same_store_gives_the_same_bytes(serial, name):
    with serial.view() as view:
        assert written(view, name, Options(), Tally()) == written(view, name, Options(), Tally())


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"gexf", "graphml"}])
def test_first_piece_comes_before_the_last_story_is_read(filled, monkeypatch, name):
    with filled.view() as view:
        read = []
        accounts = view.accounts

        def counted():
            for account in accounts():
                read.append(account.story.id)
                yield account

        monkeypatch.setattr(view, "accounts", counted)
        pieces = export_as(view, name)
        for _ in range(2):
            next(pieces)
        assert len(read) < 3


def test_unknown_format_is_named_with_those_there_are(filled):
    with filled.view() as view, pytest.raises(QueryError, match="no format 'xlsx'; there are plover, polecat"):
        export_as(view, "xlsx")
