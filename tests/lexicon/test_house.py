"""A house's own words: read, checked, put in force, left out again."""

import shutil

import pytest

import dateline
from dateline.errors import ResourceError
from dateline.lexicon.frames import noun_frames, verb_frames
from dateline.lexicon.house import House, house_in_force, use_house
from dateline.lexicon.plover import codings
from dateline.lexicon.table import rows
from dateline.lexicon.tables import TABLES

PAGE = "Police kettled Ivan Petrov in Kraxholm on Monday. The Harbour Front criticised the mooted visit."


@pytest.fixture
def house(root, tmp_path):
    """A copy of the example house that a test may break."""
    shutil.copytree(root / "examples" / "house", tmp_path / "house")
    return tmp_path / "house"


@pytest.fixture(autouse=True)
def _ours_alone_again():
    yield
    use_house(None)


def faults(folder):
    return House.read(folder / "dateline.toml").faults


def test_a_reading_goes_by_the_house(house):
    before = dateline.read_text(PAGE)[0]
    use_house(house / "dateline.toml")
    (account,) = dateline.read_text(PAGE)
    told = {event.trigger_span.cut(account.story.text): event for event in account.events}
    assert (told["kettled"].act, told["kettled"].event_mode) == ("COERCE", ("restrict",))
    assert [place.country for place in account.places if place.text == "Kraxholm"] == ["NOR"]
    assert [(actor.country, actor.sector) for actor in account.actors if actor.authority == "H1"] == [("NOR", "PTY")]
    assert "kettled" not in {event.trigger_span.cut(before.story.text) for event in before.events}


def test_rules_of_the_house_decide_the_coding(house):
    assert codings()["RETREAT", "planned"].event_type == "CONCEDE"
    use_house(house / "dateline.toml")
    assert codings()["RETREAT", "planned"].event_type == "AGREE"


def test_rows_left_out_do_not_count(house):
    assert "walkout" in noun_frames()
    use_house(house / "dateline.toml")
    assert "walkout" not in noun_frames()


def test_no_house_brings_back_ours(house):
    use_house(house / "dateline.toml")
    assert "kettle" in verb_frames()
    use_house(None)
    assert "kettle" not in verb_frames()
    assert house_in_force() is None


def test_own_row_goes_before_ours_that_asks_for_as_much(house):
    path = house / "words" / "frames.tsv"
    path.write_text("lemma\tact\texample\nmeet\tPROTEST\tThe two met.\n", encoding="utf-8")
    use_house(house / "dateline.toml")
    plain = [
        frame for frame in verb_frames()["meet"] if not (frame.object or frame.subject or frame.prep or frame.near)
    ]
    assert plain[0].act == "PROTEST"


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_list_takes_rows(name):
    kind = TABLES[name]
    assert len(rows(name, kind)) > 0
    assert all(row.called() for row in rows(name, kind)[:50])


def test_order_of_own_rows_follows_the_list():
    assert TABLES["frames"].first_wins
    assert not TABLES["plover_status"].first_wins


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("lemma\tact\texample\nhug\tASALT\tShe hugged him.\n", "row 2: Invalid enum value 'ASALT'"),
        (
            "lemma\tact\texample\n# a remark\n\tASSAULT\tShe hugged him.\n",
            "row 3: Object missing required field `lemma`",
        ),
        ("lemma\tact\texample\nhug\tASSAULT\t\n", "row 2: neither example nor source"),
        ("lemma\tact\texample\nhug\tASSAULT\tNothing.\n", "row 2: the example does not show the word"),
        ("lemma\tfoo\tact\texample\nhug\tx\tASSAULT\tShe hugged him.\n", "row 2: no such field: foo"),
        (
            "lemma\tact\texample\nhug\tASSAULT\tShe hugged him.\tmore\n",
            "row 2: no such field: a cell beyond the header",
        ),
    ],
)
def test_faults_name_file_row_and_what(house, text, wrong):
    path = house / "words" / "frames.tsv"
    path.write_text(text, encoding="utf-8")
    (fault,) = faults(house)
    assert fault.startswith(f"{path}, {wrong}")


@pytest.mark.parametrize("text", ["- [", "lemma: hug", "- hug"])
def test_yaml_that_is_no_list_of_rows_is_a_fault(house, text):
    path = house / "words" / "modality_cues.yaml"
    path.write_text(text, encoding="utf-8")
    (fault,) = faults(house)
    assert fault.startswith(str(path))


def test_bytes_that_are_no_text_are_a_fault(house):
    (house / "words" / "cues.tsv").write_bytes(b"verb\n\xff\xfe\n")
    assert any("cues.tsv" in fault for fault in faults(house))


def test_file_that_no_list_is_called_after_is_a_fault(house):
    (house / "words" / "framse.tsv").write_text("lemma\n", encoding="utf-8")
    (fault,) = faults(house)
    assert "no list is called framse; they are: actor_words, agencies" in fault


@pytest.mark.parametrize(
    ("toml", "wrong"),
    [
        ("wrods = []", "unknown field `wrods`"),
        ("words = 3", "Expected `array`"),
        ("words = [", "dateline.toml: "),
        ('words = ["gone"]', "gone: no such folder"),
        ('actors = "gone.csv"', "no such file"),
        ('[leave_out]\nframes = ["xyzzy"]', "no row of frames is called 'xyzzy'"),
        ('[leave_out]\nframse = ["send"]', "no list is called framse"),
    ],
)
def test_faults_of_the_file_itself(house, toml, wrong):
    (house / "dateline.toml").write_text(toml, encoding="utf-8")
    (fault,) = faults(house)
    assert wrong in fault


def test_folder_without_a_list_is_a_fault(house):
    (house / "empty").mkdir()
    (house / "dateline.toml").write_text('words = ["empty"]', encoding="utf-8")
    (fault,) = faults(house)
    assert "no word list in it" in fault


def test_house_with_faults_cannot_be_used_and_changes_nothing(house):
    lines = "".join(f"hug\tASSAULT\tNothing {number}.\n" for number in range(8))
    (house / "words" / "frames.tsv").write_text("lemma\tact\texample\n" + lines, encoding="utf-8")
    with pytest.raises(ResourceError, match="and 3 more: `dateline check-resources` names them all"):
        use_house(house / "dateline.toml")
    assert house_in_force() is None
