"""A story's account for people: who said what, what was done, when and where, and what clashes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dateline.export.explain import Explanation
from dateline.export.plain import plain as _plain
from dateline.model import Account, Actor, Event, Finding, PlaceRef, Side, Span, Statement
from dateline.pipeline.strings import CodedString

_STATUS_STYLE = {
    "happened": "green",
    "planned": "cyan",
    "offered": "cyan",
    "demanded": "yellow",
    "threatened": "yellow",
    "possible": "yellow",
    "denied": "red",
}
_INDENT = (0, 0, 0, 2)
_WORDS_SHOWN = 160
"""Characters of a quotation or clause before it is cut short: about two lines of a terminal."""


def account_text(account: Account) -> Group:
    """One story's account as a `rich` renderable."""
    view = _View(account)
    sections = [
        ("Words", [view.statement(one) for one in account.statements]),
        ("Deeds", [view.event(one) for one in account.events]),
        ("Times", view.times()),
        ("Places", view.places()),
        ("Actors", [view.actor(one) for one in account.actors]),
        ("Ties", view.relations()),
        ("Tensions", view.tensions()),
        ("Failed", [Text(f"{one.stage}: {one.kind}: {_plain(one.message)}", "red") for one in account.failures]),
    ]
    parts: list[Rule | Text | Padding] = [*view.heading()]
    for title, lines in sections:
        if lines:
            parts.append(Text(title, "bold blue"))
            parts += [Padding(line, _INDENT, expand=False) for line in lines]
    return Group(*parts, Text())


def finding_text(finding: Finding) -> Group:
    """One finding of the ledger as a `rich` renderable."""
    now = f" — {finding.now}" if finding.now else ""
    head = Text.assemble(
        (finding.kind.replace("_", " ") + now, "bold magenta"), f"  {finding.confidence:.2f}  ", (finding.id, "dim")
    )
    sides = [_side(side) for side in (finding.left, finding.right) if side is not None]
    lines = [*sides, Text(_plain(finding.why), "italic")]
    return Group(head, *(Padding(line, _INDENT, expand=False) for line in lines), Text())


def grounds_text(finding: Finding) -> Group:
    """One finding and what it rests on, as a `rich` renderable."""
    return Group(finding_text(finding), *(Padding(Text(_plain(ground)), _INDENT) for ground in finding.grounds))


def coded_text(one: CodedString) -> Text:
    """One coded actor string on a line: what was given, then what it is and why."""
    coded = one.coded
    code = " ".join((coded.country or "–", coded.sector or "–", coded.kind or "no actor"))
    name = f" = {_plain(coded.name)}" if coded.name != one.string.text else ""
    return Text.assemble(
        (_plain(one.string.text), "bold"), name, "  ", (code, "cyan"), f"  {_plain(coded.note)}  {coded.confidence:.2f}"
    )


def explanation_text(one: Explanation) -> Group:
    """What stands at one character and why, as a `rich` renderable."""
    word = _quoted(one.word) if one.word else "white space"
    lines = [Text.assemble((f"{one.offset}", "bold"), f" of {_plain(one.source.id)}: ", word)]
    if one.story is None:
        return Group(*lines, Text("between the stories: no story holds it"))
    role = f"in a block read as {one.role}" if one.role else "between the blocks"
    lines.append(Text(f"story {one.story}, “{_plain(one.headline or 'no headline')}”, {role}"))
    how = ": ".join(_plain(part) for part in (one.published_from, one.published_why) if part)
    lines.append(Text(f"published {one.published or 'on an unknown day'}{f' ({how})' if how else ''}", "dim"))
    if one.dateline:
        lines.append(Text(f"dateline {_plain(one.dateline)}", "dim"))
    for record in one.records:
        head = Text.assemble((record.noun.removesuffix("s"), "bold blue"), f" {record.id}  {_quoted(record.words)}  ")
        lines.append(head.append(", ".join(record.fields), "dim"))
        made = f"  by rule {record.rule} of {record.stage} (version {record.version})"
        why = f": {_plain(record.note)}" if record.note else ""
        lines += [Text(f"  {_plain(record.what)}"), Text(made + why, "green")]
        if record.evidence:
            lines.append(Text("  resting on " + ", ".join(map(_quoted, record.evidence)), "dim"))
    lines += [Text(f"left out by {dropped.stage}: {_plain(dropped.reason)}", "yellow") for dropped in one.dropped]
    if not one.records and not one.dropped:
        lines.append(Text("no record rests on it"))
    return Group(*lines)


def _side(side: Side) -> Text:
    day = side.date or side.published or "day unknown"
    actor = _plain(side.actor or "the report")
    return Text.assemble((actor, "bold"), f" ({day}, {_plain(side.source)}): ", _quoted(side.text))


class _View:
    """One account with its records at hand by id."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.text = account.story.text
        self.names = {actor.id: _plain(actor.name) for actor in account.actors}
        self.place_names = {place.id: _plain(place.name) for place in account.places}

    def heading(self) -> Iterator[Rule | Text]:
        story, source = self.account.story, self.account.source
        yield Rule(Text(_plain(source.id), "dim"), align="left", style="dim", characters="─")
        yield Text(_plain(story.headline or "(no headline)"), "bold")
        where = story.dateline.text if story.dateline is not None else None
        known = [where, story.credit, story.byline, source.publisher, source.url]
        line = Text(" · ".join(_plain(one) for one in known if one), "dim")
        day = f"published {story.published}" if story.published else "day of publication unknown"
        how = ": ".join(one for one in (story.published_from, story.published_why) if one)
        line.append((" · " if line else "") + day + (f" ({_plain(how)})" if how else ""))
        yield line

    def statement(self, one: Statement) -> Text:
        line = Text.assemble((self.name(one.speaker) or self.words(one.source_span) or "nobody named", "bold"))
        line.append(" — ")
        line.append(self.words(one.cue_span) or "no cue", "italic")
        line.append(" — ")
        line.append(_quoted(" … ".join(span.cut(self.text) for span in one.content_spans)))
        facts = [
            one.form,
            f"to {self.name(one.told_to)}" if one.told_to else "",
            f"on {one.said_on}" if one.said_on else "",
            "said earlier" if one.earlier else "",
            "a denial" if one.denies else "",
            *(f"{link.kind} another" for link in one.links),
        ]
        line.append(f"  ({', '.join(fact for fact in facts if fact)})", "dim")
        return line

    def event(self, one: Event) -> Text:
        act = one.act if one.event_type in {None, one.act} else f"{one.act} (coded {one.event_type})"
        line = Text.assemble((act, "bold"), " ", (one.status, _STATUS_STYLE[one.status]), "  ")
        line.append(self.all_names(one.actors) or "?")
        if one.recipients:
            line.append(f" → {self.all_names(one.recipients)}")
        if one.excluded:
            line.append(f" without {self.all_names(one.excluded)}")
        counts = (("size", one.size), ("dead", one.dead), ("injured", one.injured), ("arrested", one.arrested))
        facts = [
            one.date or "",
            self.place_names.get(one.place or "", ""),
            *one.event_mode,
            *(f"{what}: {_plain(count.text)}" for what, count in counts if count is not None),
            f"says {self.speaker_of(one)}" if one.statement else "",
        ]
        line.append("".join(f", {fact}" for fact in facts if fact))
        line.append(f"  “{self.words(one.trigger_span)}”", "dim")
        return line

    def times(self) -> list[Text]:
        seen = dict.fromkeys((_plain(one.text), one.interval or one.value) for one in self.account.times)
        return [_flow(f"{words} = {value}" for words, value in seen)] if seen else []

    def places(self) -> list[Text]:
        seen = Counter(_place(one) for one in self.account.places if one.use == "place")
        return [_flow(_times(place, count) for place, count in seen.items())] if seen else []

    def actor(self, one: Actor) -> Text:
        codes = " ".join(code for code in (one.country, one.sector) if code)
        line = Text.assemble((_plain(one.name), "bold"), f"  {one.kind}{', ' + codes if codes else ''}")
        for role in one.roles:
            of = self.name(role.of)
            line.append(f", {_plain(role.title)}{' of ' + of if of else ''}")
        line.append(f"  ×{len(one.mentions)}", "dim")
        return line

    def relations(self) -> list[Text]:
        out = []
        for one in self.account.relations:
            status = "" if one.status == "holds" else f" ({one.status})"
            line = Text.assemble((self.name(one.subject) or "?", "bold"), f" — {one.predicate.replace('_', ' ')} — ")
            out.append(line.append(f"{self.name(one.object) or '?'}{status}"))
        return out

    def tensions(self) -> list[Text]:
        return [
            Text.assemble((one.kind.replace("_", " "), "bold magenta"), f": {_plain(one.why)}")
            for one in self.account.tensions
        ]

    def speaker_of(self, event: Event) -> str:
        said = next((one for one in self.account.statements if one.id == event.statement), None)
        return (self.name(said.speaker) or self.words(said.source_span) if said is not None else "") or "somebody"

    def name(self, actor: str | None) -> str:
        return self.names.get(actor or "", "")

    def all_names(self, actors: Sequence[str]) -> str:
        return ", ".join(self.name(actor) or "?" for actor in actors)

    def words(self, span: Span | None) -> str:
        return "" if span is None else _plain(span.cut(self.text))


def _place(one: PlaceRef) -> str:
    country = f" ({one.country})" if one.country and one.kind != "country" else ""
    return _plain(one.name) + country


def _times(what: str, count: int) -> str:
    return what if count == 1 else f"{what} ×{count}"


def _flow(parts: Iterator[str]) -> Text:
    return Text("; ".join(parts))


def _quoted(words: str) -> str:
    plain = _plain(words)
    short = plain if len(plain) <= _WORDS_SHOWN else plain[: _WORDS_SHOWN - 1].rstrip() + "…"
    return short if short[:1] in {'"', "“", "'", "‘", "«"} else f"“{short}”"
