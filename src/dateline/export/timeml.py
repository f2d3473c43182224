"""TimeML 1.2.1: each story as a file, with its times and deeds marked in the text and tied to one another.

With `no_text` the TEXT is empty, and the marks carry `dateline:start`, `dateline:end` and `dateline:sha256`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from dateline.export.outgoing import Outgoing, digest
from dateline.export.spec import Format
from dateline.export.xml import content, tag
from dateline.model import Account, Event, Span, Statement, TimeRef

_NAMESPACE = "urn:dateline:vocab"
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")
_CLASSES = {"planned": "I_ACTION", "possible": "OCCURRENCE", "denied": "OCCURRENCE"}
_SPEAKING = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Acts done by speaking: TimeML's I_ACTION, an action that points to another."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """An element to set around words."""

    span: Span
    name: str
    attributes: dict[str, object]


def parts(out: Outgoing) -> Iterator[tuple[str, str]]:
    """Each story as a file named by its id."""
    for account in out.accounts():
        out.tally.written["stories"] += 1
        yield f"{_UNSAFE.sub('_', account.story.id)}.xml", _document(out, account)


def _document(out: Outgoing, account: Account) -> str:
    story, text = account.story, account.story.text
    times = {time.id: f"t{number}" for number, time in enumerate(account.times, 1)}
    marks = _apart(out, [*_time_marks(account, times), *_deed_marks(account), *_cue_marks(account)], len(text))
    told = {str(mark.attributes["eid"]) for mark in marks if mark.name == "EVENT"}
    dated = {"t0", *(str(mark.attributes["tid"]) for mark in marks if mark.name == "TIMEX3")}
    for mark in marks:
        if mark.attributes.get("anchorTimeID") not in dated:
            mark.attributes["anchorTimeID"] = None  # the time it counts from gave way to another
    inside = "".join(_standoff(mark, text) for mark in marks) if out.options.no_text else _inline(marks, text)
    born = {"tid": "t0", "type": "DATE", "value": story.published, "functionInDocument": "CREATION_TIME"}
    created = tag("TIMEX3", born, closed=False) + content(story.published or "") + "</TIMEX3>"
    title = "" if story.headline is None or out.options.no_text else f"<TITLE>{content(story.headline)}</TITLE>\n"
    return "".join([
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<TimeML xmlns:dateline="{_NAMESPACE}">\n<DOCID>{content(story.id)}</DOCID>\n',
        f"<DCT>{created}</DCT>\n" if story.published else "",
        title,
        f"<TEXT>{inside}</TEXT>\n",
        *_instances(account, told),
        *_links(account, told, dated),
        "</TimeML>\n",
    ])  # fmt: skip


def _time_marks(account: Account, ids: dict[str, str]) -> Iterator[Mark]:
    for time in account.times:
        yield Mark(span=time.span, name="TIMEX3", attributes=_timex(account, time, ids))


def _timex(account: Account, time: TimeRef, ids: dict[str, str]) -> dict[str, object]:
    anchor = None if time.anchor is None else ids.get(time.anchor.removeprefix("time:"))
    if time.anchor == "published" and account.story.published:
        anchor = "t0"
    return {
        "tid": ids[time.id],
        "type": time.type,
        "value": time.value,
        "temporalFunction": "false" if time.anchor is None else "true",
        "anchorTimeID": anchor,
    }


def _deed_marks(account: Account) -> Iterator[Mark]:
    for number, event in enumerate(account.events, 1):
        kind = "I_ACTION" if event.act in _SPEAKING else _CLASSES.get(event.status, "OCCURRENCE")
        attributes: dict[str, object] = {
            "eid": f"e{number}",
            "class": kind,
            "dateline:id": event.id,
            "dateline:act": event.act,
        }
        yield Mark(span=event.trigger_span, name="EVENT", attributes=attributes)


def _cue_marks(account: Account) -> Iterator[Mark]:
    for number, statement in _cued(account):
        attributes: dict[str, object] = {"eid": f"e{number}", "class": "REPORTING", "dateline:id": statement.id}
        assert statement.cue_span is not None
        yield Mark(span=statement.cue_span, name="EVENT", attributes=attributes)


def _cued(account: Account) -> Iterator[tuple[int, Statement]]:
    """Statements that a word attributes, numbered after the deeds."""
    for number, statement in enumerate(account.statements, len(account.events) + 1):
        if statement.cue_span is not None:
            yield number, statement


def _apart(out: Outgoing, marks: list[Mark], size: int) -> list[Mark]:
    """The marks in text order without those that overlap an earlier kind: times go before deeds, deeds before cues."""
    taken: list[Mark] = []  # in text order, none on another: what overlaps a new one stands next to its place
    for mark in marks:
        at = bisect_left(taken, mark.span.start, key=lambda one: one.span.start)
        other = next((one for one in taken[max(0, at - 1) : at + 1] if one.span.overlaps(mark.span)), None)
        if mark.span.start >= mark.span.end or mark.span.end > size:
            out.tally.left_out[f"{mark.name} marks that stand on no words"] += 1
        elif other is not None:
            out.tally.left_out[f"{mark.name} marks on words that {other.name} has"] += 1
        else:
            taken.insert(at, mark)
    return taken


def _inline(marks: list[Mark], text: str) -> str:
    pieces, at = [], 0
    for mark in marks:
        pieces.append(content(text[at : mark.span.start]))
        pieces.append(tag(mark.name, mark.attributes, closed=False) + content(mark.span.cut(text)) + f"</{mark.name}>")
        at = mark.span.end
    return "".join([*pieces, content(text[at:])])


def _standoff(mark: Mark, text: str) -> str:
    where = {"dateline:start": mark.span.start, "dateline:end": mark.span.end}
    return tag(mark.name, {**mark.attributes, **where, "dateline:sha256": digest(mark.span.cut(text))})


def _instances(account: Account, told: set[str]) -> Iterator[str]:
    """What TimeML asks for: of the grammar of each deed nothing is kept, so tense, aspect and part of speech say so."""
    plain = {"tense": "NONE", "aspect": "NONE", "pos": "OTHER"}
    for number, event in enumerate(account.events, 1):
        if f"e{number}" in told:
            about = {"eiid": f"ei{number}", "eventID": f"e{number}", **plain, **_factual(event)}
            yield tag("MAKEINSTANCE", about) + "\n"
    for number, statement in _cued(account):
        if f"e{number}" in told:
            polarity = {"polarity": "NEG" if statement.denies and statement.cue_class != "deny" else "POS"}
            yield tag("MAKEINSTANCE", {"eiid": f"ei{number}", "eventID": f"e{number}", **plain, **polarity}) + "\n"


def _factual(event: Event) -> dict[str, object]:
    modality = None if event.status in {"happened", "denied"} else event.status
    return {"polarity": "NEG" if event.status == "denied" else "POS", "modality": modality}


def _links(account: Account, deeds: set[str], times: set[str]) -> Iterator[str]:
    """A deed lies in the time that dates it, where the text has words for that time."""
    ids = {time.id: f"t{number}" for number, time in enumerate(account.times, 1)}
    links = 0
    for number, event in enumerate(account.events, 1):
        time = ids.get(event.evidence.date or "")
        if f"e{number}" in deeds and time in times:
            links += 1
            about = {"lid": f"l{links}", "eventInstanceID": f"ei{number}", "relatedToTime": time}
            yield tag("TLINK", {**about, "relType": "IS_INCLUDED"}) + "\n"


FORMAT = Format(
    name="timeml",
    what="TimeML 1.2.1, one XML file a story",
    extension="xml",
    media="application/xml",
    parts=parts,
    keeps="the whole text, exactly; times (TIMEX3 with value and anchor), deeds and words of speaking (EVENT, "
    "MAKEINSTANCE with polarity, and the status as modality), and which time dates which deed (TLINK)",
    loses="actors, places, ties, tensions; a deed's further mentions; intervals; tense, aspect and part of speech "
    "(`NONE`, `OTHER`); what overlaps: a time goes before a deed, a deed before a word of speaking, and what gives "
    "way is counted; signs that XML forbids become U+FFFD; without text, TEXT is empty and marks carry offsets and "
    "hashes",
    checked="lxml: text, structure and ids",
)
