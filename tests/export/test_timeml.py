"""TimeML, read by lxml: the text is the story's, and every id leads somewhere."""

import msgspec
import pytest
from lxml import etree

from dateline.export import Options, Tally, export_as
from dateline.model import Span
from tests.store.conftest import put

from .stories import shelling

DATELINE = "{urn:dateline:vocab}"
KNOWN = {
    "TIMEX3": {"tid", "type", "value", "functionInDocument", "temporalFunction", "anchorTimeID"},
    "EVENT": {"eid", "class"},
    "MAKEINSTANCE": {"eiid", "eventID", "tense", "aspect", "pos", "polarity", "modality"},
    "TLINK": {"lid", "eventInstanceID", "relatedToTime", "relType"},
}
CLASSES = {"OCCURRENCE", "PERCEPTION", "REPORTING", "ASPECTUAL", "STATE", "I_STATE", "I_ACTION"}


def read(text):
    """The document, once its structure and ids are those of TimeML's DTD."""
    root = etree.fromstring(text.encode())
    assert root.tag == "TimeML"
    order = [child.tag for child in root]
    assert order == sorted(order, key=["DOCID", "DCT", "TITLE", "TEXT", "MAKEINSTANCE", "TLINK"].index)
    assert order.count("TEXT") == 1
    for element in root.iter(*KNOWN):
        own = {name for name in element.attrib if not name.startswith(DATELINE)}
        assert own <= KNOWN[element.tag]
        assert len(element) == 0
    assert {one.get("class") for one in root.iter("EVENT")} <= CLASSES
    resolved(root)
    return root


def resolved(root):
    times = [one.get("tid") for one in root.iter("TIMEX3")]
    events = [one.get("eid") for one in root.iter("EVENT")]
    instances = {one.get("eiid"): one.get("eventID") for one in root.iter("MAKEINSTANCE")}
    for ids in (times, events):
        assert len(set(ids)) == len(ids)
    assert sorted(instances.values()) == sorted(events)
    assert {one.get("anchorTimeID") for one in root.iter("TIMEX3")} - {None} <= set(times)
    for link in root.iter("TLINK"):
        assert link.get("eventInstanceID") in instances
        assert link.get("relatedToTime") in times


def text_of(root):
    return "".join(root.find("TEXT").itertext())


@pytest.fixture
def one(store):
    """Writes a store of one story and reads the one file."""

    def write(account, tally=None, **options):
        with store.writer() as writer:
            put(writer, account)
        with store.view() as view:
            ((file, text),) = export_as(view, "timeml", Options(**options), tally or Tally())
        assert file == f"{account.story.id}.xml"
        return read(text)

    return write


def test_each_story_is_a_file_with_its_exact_text(exported, filled):
    files = exported("timeml")
    assert len(files) == 3
    with filled.view() as view:
        texts = {f"{account.story.id}.xml": account.story.text for account in view.accounts()}
    assert {name: text_of(read(file)) for name, file in files.items()} == texts


def test_marks_stand_on_their_words(one):
    root = one(shelling())
    marks = {element.get("eid") or element.get("tid"): element for element in root.find("TEXT")}
    assert {key: element.text for key, element in marks.items()} == {
        "e1": "shelled", "t1": "Monday", "e5": "told", "e2": "attack", "e6": "denied", "e3": "bombed", "e4": "met",
        "t2": "2023",
    }  # fmt: skip
    assert (marks["t1"].get("value"), marks["t1"].get("anchorTimeID")) == ("2024-05-13", "t0")
    assert marks["e5"].get("class") == "REPORTING"
    assert root.find("DCT/TIMEX3").get("value") == "2024-05-14"


@pytest.mark.parametrize(("cue_class", "polarity"), [("say", "NEG"), ("deny", "POS")])
def test_word_of_denial_is_no_negation_of_itself(one, cue_class, polarity):
    account = shelling()
    said, denied = account.statements
    told = msgspec.structs.replace(denied, cue_class=cue_class)
    root = one(msgspec.structs.replace(account, statements=(said, told)))
    made = {instance.get("eventID"): instance.get("polarity") for instance in root.iter("MAKEINSTANCE")}
    assert (made["e5"], made["e6"]) == ("POS", polarity)


def test_status_is_polarity_and_modality(one):
    root = one(shelling())
    told = {made.get("eventID"): (made.get("polarity"), made.get("modality")) for made in root.iter("MAKEINSTANCE")}
    assert told["e1"] == ("POS", None)
    assert told["e2"] == ("POS", "threatened")
    assert told["e3"] == ("NEG", None)
    links = {(link.get("eventInstanceID"), link.get("relatedToTime")) for link in root.iter("TLINK")}
    assert links == {("ei1", "t1"), ("ei4", "t2")}


@pytest.mark.parametrize(
    ("trigger", "reason"),
    [
        ("on Monday", "EVENT marks on words that TIMEX3 has"),
        ("on Mon", "EVENT marks on words that TIMEX3 has"),
        ("on", None),
    ],
)
def test_overlapping_marks_give_way_and_are_counted(one, trigger, reason):
    account = shelling()
    start = account.story.text.index("on Monday")
    first, *others = account.events
    moved = msgspec.structs.replace(first, trigger_span=Span(start, start + len(trigger)))
    tally = Tally()
    root = one(msgspec.structs.replace(account, events=(moved, *others)), tally)
    assert text_of(root) == account.story.text
    assert tally.left_out == ({} if reason is None else {reason: 1})
    assert ("e1" in {event.get("eid") for event in root.iter("EVENT")}) == (reason is None)


def test_time_that_gives_way_anchors_nothing(one):
    account = shelling()
    monday, year = account.times
    outer = msgspec.structs.replace(monday, span=Span(monday.span.start - 3, monday.span.end))
    inner = msgspec.structs.replace(monday, id="t9")
    counted = msgspec.structs.replace(year, anchor="time:t9")
    tally = Tally()
    root = one(msgspec.structs.replace(account, times=(outer, inner, counted)), tally)
    assert tally.left_out == {"TIMEX3 marks on words that TIMEX3 has": 1}
    assert [time.text for time in root.find("TEXT").iter("TIMEX3")] == ["on Monday", "2023"]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\ufffe", "\x1f"])
def test_forbidden_signs_are_replaced_one_for_one(one, sign):
    root = one(shelling(extra=f" <A&B{sign}>\r\n]]> end"))
    assert text_of(root) == shelling(extra=" <A&B\ufffd>\r\n]]> end").story.text


def test_no_text_is_a_standoff(one):
    account = shelling()
    root = one(account, no_text=True)
    assert text_of(root) == ""
    assert root.find("TITLE") is None
    for mark in root.find("TEXT"):
        start, end = (int(mark.get(f"{DATELINE}{name}")) for name in ("start", "end"))
        assert account.story.text[start:end] in {
            "shelled", "Monday", "told", "attack", "denied", "bombed", "met", "2023"
        }  # fmt: skip
        assert len(mark.get(f"{DATELINE}sha256")) == 64
    assert len(root.find("TEXT")) == 8
