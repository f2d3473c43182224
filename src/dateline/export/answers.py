"""What a store answers, as JSON, as rows of CSV, and for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.export.plain import plain, printable
from dateline.model import Span
from dateline.query import (
    Answer,
    Change,
    Clustered,
    Counted,
    Decision,
    Deed,
    Did,
    Found,
    Known,
    Reported,
    Reviewed,
    Said,
    Stat,
    Tie,
)
from dateline.review import Score
from dateline.store import Cell, Fault

Record = Found | Said | Did | Tie | Known | Counted | Stat | Clustered | Fault | Change | Decision | Reviewed | Score
"""Anything a question to a store is answered with."""

_ENCODER = msgspec.json.Encoder()
_INDENT = (0, 0, 0, 2)


def answer_json(record: Record) -> bytes:
    """One answer as one line of JSON."""
    return _ENCODER.encode(record)


def answer_cells(record: Record) -> dict[str, str]:
    """One answer as the cells of a table by their columns: lists are joined with `; `, what is unknown is empty."""
    return {name: _cell(getattr(record, name)) for name in record.__struct_fields__}


def answer_text(record: Record) -> Group:
    """One answer as a `rich` renderable."""
    return Group(*_lines(record))


def row_json(row: Mapping[str, Cell]) -> bytes:
    """One row of an answer to SQL as one line of JSON."""
    return _ENCODER.encode(row)


def row_cells(row: Mapping[str, Cell]) -> dict[str, str]:
    """One row of an answer to SQL as the cells of a table."""
    return {name: _cell(value) for name, value in row.items()}


def rows_table(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Table:
    """An answer to SQL as a `rich` table; numbers stand to the right."""
    shown = list(rows)
    table = Table(box=None, pad_edge=False)
    for name in columns:
        numbers = bool(shown) and all(isinstance(row[name], int | float | None) for row in shown)
        table.add_column(plain(name), justify="right" if numbers else "left", overflow="fold")
    for row in shown:
        table.add_row(*(Text(plain(_cell(row[name]))) for name in columns))
    return table


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, tuple):
        pairs = all(isinstance(one, tuple) and len(one) == 2 for one in value)
        return "; ".join(f"{one[0]} → {one[1]}" if pairs else _cell(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{name} {_cell(one)}" for name, one in value.items())
    if isinstance(value, msgspec.Struct):
        return str(getattr(value, "id", ""))
    return str(value)


def _lines(record: Record) -> Iterator[Text | Padding]:
    if isinstance(record, Known):
        yield from _known(record)
    elif isinstance(record, Answer):
        yield _head(record)
        yield Padding(_quoted(record), _INDENT, expand=False)
        if not isinstance(record, Deed):
            yield Padding(_source(record), _INDENT, expand=False)
            return
        for report in record.reports:
            yield Padding(Text(plain(_reported(report)), "dim"), _INDENT, expand=False)
    elif isinstance(record, Reviewed):
        yield from _reviewed(record)
    elif isinstance(record, Score):
        yield from _scored(record)
    else:
        yield Text(_line(record))


def _line(record: Counted | Clustered | Stat | Decision | Change | Fault) -> str:
    """What is told in one line."""
    if isinstance(record, Counted):
        sides = None if record.actor is None else f"{record.actor} → {record.recipient}"
        what = "  ".join(one for one in (record.month, record.type, sides) if one)
        score = "" if record.mean_score is None else f", score {record.mean_score:+.2f}"
        return f"{record.events:>8,}  {plain(what)}{score}"
    if isinstance(record, Clustered):
        return plain(_clustered(record))
    if isinstance(record, Stat):
        return f"{record.count:>16,}  {record.what}"
    if isinstance(record, Decision):
        where = "" if record.story is None else f" in story {record.story}"
        return plain(f"{record.since}  {record.kind}  {record.actor} is {record.other}{where}")
    if isinstance(record, Change):
        return plain(f"{record.noun} {record.id} {record.change}: {record.source}, story {record.story}")
    return plain(f"{record.where}: {record.message}")


def _reported(one: Reported) -> str:
    """`2024-05-14 · Post · a1 · story 3f9c… · at least 4 dead · a copy`."""
    figures = [f"{getattr(one, name)} {name}" for name in ("dead", "injured", "arrested") if getattr(one, name)]
    size = [f"{one.size} there"] if one.size else []
    parts = (
        one.published,
        one.publisher,
        one.source,
        f"story {one.story}",
        *figures,
        *size,
        "a copy" if one.copy else None,
    )
    return " · ".join(part for part in parts if part)


def _reviewed(one: Reviewed) -> Iterator[Text | Padding]:
    undone = "  (undone)" if one.undone else ""
    yield Text.assemble((one.at[:16], "cyan"), f"  {one.verb} {one.noun}  ", (plain(one.by), "bold"), undone)
    told = [f"“{plain(one.words)}”"] if one.words else []
    told += [plain(part) for part in (*one.changes, one.note) if part]
    yield Padding(Text("\n".join(told)), _INDENT, expand=False)
    where = (one.source or "not in this store", f"story {one.story}", f"record {one.record}", f"review {one.id}")
    yield Padding(Text(plain(" · ".join(where)), "dim"), _INDENT, expand=False)


def _scored(one: Score) -> Iterator[Text | Padding]:
    yield Text.assemble((plain(f"{one.stage} ({one.noun})"), "bold"), f"  {one.reviewed:,} reviewed")
    parts = [f"there at all {_of(one.precision)} (95 %: {_of(one.low)} to {_of(one.high)})"] if one.reviewed else []
    parts += [f"right as it was {_of(one.exact)}"] if one.reviewed else []
    parts += [f"{getattr(one, name):,} {name}" for name in ("corrected", "rejected", "merged") if getattr(one, name)]
    parts += [f"{one.added:,} missed, so found {_of(one.recall)}"] if one.added else []
    yield Padding(Text(", ".join(parts)), _INDENT, expand=False)
    for field in one.fields:
        bounds = f"95 %: {_of(field.low)} to {_of(field.high)}"
        yield Padding(
            Text(f"{field.field}: {_of(field.share)} of {field.of:,} right ({bounds})"), (0, 0, 0, 4), expand=False
        )


def _of(share: float | None) -> str:
    return "?" if share is None else f"{share:.0%}"


def _clustered(record: Clustered) -> str:
    """`a1  in 3f9c…  repeats a0, with 10 → 12`."""
    repeats = "" if record.copy_of is None else f"  repeats {record.copy_of}"
    changes = ", ".join(f"{old} → {new}" for old, new in record.differs or ())
    return f"{record.source}  in {record.cluster}{repeats}{', with ' + changes if changes else ''}"


def _head(one: Answer) -> Text:
    if isinstance(one, Said):
        to = f" → {plain(one.told_to)}" if one.told_to else ""
        verb = f" — {one.cue_class}{', denying' if one.denies else ''}{to}{_verdict(one)}"
        return Text.assemble((one.said_on or "undated", "cyan"), "  ", (plain(one.speaker or "?"), "bold"), verb)
    if isinstance(one, Did):
        status, sides = (one.status, "yellow"), f"  {plain(_sides(one))}{_verdict(one)}"
        return Text.assemble((one.date or "undated", "cyan"), f"  {one.act} ", status, sides)
    if isinstance(one, Tie):
        tie = one.predicate.replace("_", " ") + (f" ({plain(one.office)})" if one.office else "")
        ends = (plain(one.subject), "bold"), (plain(one.object), "bold")
        return Text.assemble(ends[0], f" — {tie} — ", ends[1], f"  {one.status}")
    return Text(plain(one.headline or "(no headline)"), "bold")


def _verdict(one: Said | Did) -> str:
    return "" if one.verdict is None else f"  ({one.verdict} by a reviewer)"


def _sides(one: Did) -> str:
    """`A, B → C, in Goma, 12 km, says D`, with what is known."""
    sides = ", ".join(one.actors) or "?"
    sides += f" → {', '.join(one.recipients)}" if one.recipients else ""
    place = f"in {one.place}" if one.place else None
    far = None if one.kilometres is None else f"{one.kilometres:g} km"
    return ", ".join(part for part in (sides, place, far, one.says and f"says {one.says}") if part)


def _quoted(one: Answer) -> Text:
    if not isinstance(one, Found):
        return Text(f"“{plain(one.words)}”")
    text, begin = Text(printable(one.words)), one.spans[0].start
    for hit in one.hits:
        if one.spans[0].covers(hit):
            text.stylize("bold green", hit.start - begin, hit.end - begin)
    return text


def _source(one: Answer) -> Text:
    parts: Iterable[str | None] = (one.published, one.publisher, one.source, f"story {one.story}", one.url)
    return Text(plain(" · ".join(part for part in parts if part)), "dim")


def _known(one: Known) -> Iterator[Text | Padding]:
    code = " ".join(part for part in (one.country, one.sector) if part)
    yield Text.assemble((plain(one.names[0]), "bold"), f"  {one.kind}{', ' + code if code else ''}  ", plain(one.id))
    if len(one.names) > 1:
        yield Padding(Text(plain("also: " + "; ".join(one.names[1:]))), _INDENT, expand=False)
    times = f", {one.first} to {one.last}" if one.first and one.last else ""
    stories = "story" if one.stories == 1 else "stories"
    yield Padding(Text(f"in {one.stories:,} {stories}{times}"), _INDENT, expand=False)
    for title, records in (("Words", one.said), ("Deeds", one.did), ("Ties", one.ties)):
        if records:
            yield Padding(Text(title, "bold blue"), _INDENT, expand=False)
            for record in records:
                yield Padding(Group(*_lines(record)), (0, 0, 0, 4), expand=False)
