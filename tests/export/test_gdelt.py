"""GDELT's two tables, against the columns' types."""

import csv
import io
import re

import msgspec

from dateline.export import Options, Tally, export_as
from dateline.lexicon.gdelt import goldstein
from dateline.lexicon.plover import CameoRow
from dateline.lexicon.table import rows as table
from tests.store.conftest import put

from .stories import BODY, HEADLINE, shelling

WHOLE, NUMBER, WORDS = r"-?\d*", r"-?\d*(\.\d+)?", r".*"
GEO = [WHOLE, WORDS, "([A-Z]{2})?", WORDS, WORDS, NUMBER, NUMBER, WORDS]
ACTOR = ["([A-Z]{3})*", WORDS, "([A-Z]{3})?", "([A-Z]{3})?", WORDS, WORDS, WORDS, *["([A-Z]{3})?"] * 3]
EVENTS = [
    r"\d+", r"(\d{8})?", r"(\d{6})?", r"(\d{4})?", NUMBER, *ACTOR, *ACTOR, "[01]", r"\d{3,4}", r"\d{3}", r"\d{2}",
    "[1-4]", NUMBER, r"\d+", r"\d+", r"\d+", NUMBER, *GEO, *GEO, *GEO, r"(\d{14})?", WORDS,
]  # fmt: skip
MENTIONS = [
    r"\d+", r"(\d{14})?", r"(\d{14})?", "[12]", WORDS, ".+", WHOLE, r"-?\d+", r"-?\d+", r"\d+", "[01]", r"\d{1,3}",
    r"\d+", NUMBER, WORDS, WORDS,
]  # fmt: skip


def read(text, columns):
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    for row in found:
        assert len(row) == len(columns)
        for number, (cell, kind) in enumerate(zip(row, columns, strict=True), 1):
            assert re.fullmatch(kind, cell), (number, cell, kind)
    return found


def both(files):
    assert set(files) == {"dateline.export.CSV", "dateline.mentions.CSV"}
    return read(files["dateline.export.CSV"], EVENTS), read(files["dateline.mentions.CSV"], MENTIONS)


def test_tables_have_gdelts_columns():
    assert (len(EVENTS), len(MENTIONS)) == (61, 16)


def test_what_did_not_happen_is_no_event_but_a_threat_is_one(exported):
    tally = Tally()
    events, mentions = both(exported("gdelt", tally))
    assert sorted(row[26] for row in events) == ["040", "138", "194"]
    assert len(mentions) == tally.written["mentions"] == 3
    assert tally.left_out == {"deeds without a CAMEO code (denied)": 1, "deeds without a CAMEO code (happened)": 1}


def test_deed_in_gdelts_codes(exported):
    events, _ = both(exported("gdelt"))
    shelled = next(row for row in events if row[26] == "194")
    assert shelled[1:5] == ["20240513", "202405", "2024", "2024.4466"]
    assert (shelled[5], shelled[6], shelled[7], shelled[12]) == ("NORREB", "Ravn rebels", "NOR", "REB")
    assert (shelled[15], shelled[16], shelled[17]) == ("LAB", "dockers", "")
    assert shelled[25:34] == ["1", "194", "194", "19", "4", "-10.0", "2", "1", "1"]
    assert shelled[51:54] == ["4", "Bergen, Vestland, Norway", "NO"]
    assert shelled[59:] == ["20240514000000", "https://post.example/a"]
    meeting = next(row for row in events if row[26] == "040")
    assert meeting[1:5] == ["", "", "2023", ""]
    threat = next(row for row in events if row[26] == "138")
    assert threat[25] == "0"


def test_mentions_point_into_the_text(exported):
    events, mentions = both(exported("gdelt"))
    ident = next(row[0] for row in events if row[26] == "194")
    row = next(row for row in mentions if row[0] == ident)
    text = f"{HEADLINE}\n\n{BODY}"
    assert text[int(row[7]) :].startswith("Ravn rebels")
    assert text[int(row[8]) :].startswith("dockers")
    assert text[int(row[9]) :].startswith("shelled")
    assert (row[2], row[3], row[4], row[11], row[12]) == ("20240514000000", "1", "The Post", "80", str(len(text)))


def test_actor_that_is_nowhere_is_minus_one(store):
    lone = shelling()
    actors = [msgspec.structs.replace(one, mentions=()) if one.id == "a1" else one for one in lone.actors]
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(lone, actors=tuple(actors)))
    with store.view() as view:
        pieces = list(export_as(view, "gdelt", Options()))
    mentions = read("".join(piece for file, piece in pieces if "mentions" in file), MENTIONS)
    assert sorted(row[7] == "-1" for row in mentions) == [False, True, True]


def test_one_deed_of_two_stories_is_one_event_with_two_mentions(store):
    with store.writer() as writer:
        put(
            writer,
            shelling(),
            shelling(name="b.txt", publisher="Mail", url=None, published="2024-05-15", extra=" So it was."),
        )
        for _ in writer.place():
            pass
    with store.view() as view:
        files = {}
        for file, piece in export_as(view, "gdelt", Options()):
            files[file] = files.get(file, "") + piece
    events, mentions = both(files)
    shelled = [row for row in events if row[26] == "194"]
    assert [row[33] for row in shelled] == ["2"]
    reports = [row for row in mentions if row[0] == shelled[0][0]]
    assert [(row[4], row[3], row[5]) for row in reports] == [
        ("The Post", "1", "https://post.example/a"), ("Mail", "2", "b.txt"),
    ]  # fmt: skip


def test_same_store_gives_the_same_ids(exported):
    assert exported("gdelt") == exported("gdelt")
    assert all(0 < int(row[0]) < 2**63 for row in both(exported("gdelt"))[0])


def test_every_cameo_code_we_give_has_a_score_but_one():
    codes = {row.code for row in table("cameo", CameoRow)}
    assert codes - set(goldstein()) == {"155"}  # mobilising in cyberspace is newer than the scale


def test_actors_and_recipients_make_a_row_each(store):
    account = shelling()
    first, *others = account.events
    both_sides = msgspec.structs.replace(first, actors=("a1", "a2"), recipients=("a4", "a5"))
    with store.writer() as writer:
        put(writer, msgspec.structs.replace(account, events=(both_sides, *others)))
    with store.view() as view:
        pieces = list(export_as(view, "gdelt", Options()))
    events = read("".join(piece for file, piece in pieces if "export" in file), EVENTS)
    shelled = [row for row in events if row[26] == "194"]
    assert {(row[6], row[16]) for row in shelled} == {
        (one, other) for one in ("Ravn rebels", "Ingrid Moe") for other in ("Sweden", "dockers")
    }
    assert len({row[0] for row in shelled}) == 4


def test_copy_is_an_article_but_no_source(store):
    """Two papers print one text but for a line, a third tells of it later and lies outside the bounds."""
    more = (" " + "Boats burned all night long in the old harbour basin, and sailors fled up the hill. " * 3).rstrip()
    papers = (
        shelling(extra=more),
        shelling(name="b.txt", publisher="Mail", published="2024-05-15", extra=more + " So it was."),
        shelling(name="c.txt", publisher="Echo", published="2024-06-15", extra=more + " It was so."),
    )
    with store.writer() as writer:
        put(writer, *papers)
        for _ in writer.place():
            pass
    with store.view() as view:
        pieces = list(export_as(view, "gdelt", Options(until="2024-05-31")))
    events = read("".join(piece for file, piece in pieces if "export" in file), EVENTS)
    (shelled,) = [row for row in events if row[26] == "194"]
    assert shelled[31:34] == ["4", "1", "2"]  # mentions, sources, articles
