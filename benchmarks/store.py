"""The store: stories added and placed a second, one more added, answers' times, and bytes a story on disk.

usage: python benchmarks/store.py [STORIES [FOLDER]]

Without arguments 20,000 synthetic readings in a folder that is deleted again; a folder that is named is kept, and
asked again without adding when it holds a store already. A reading is a story of some 150 words with four actors,
three statements, two events, two places and a relation, made from fixed vocabularies by a seeded generator.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from dateline.model import (
    Account,
    Actor,
    Event,
    Evidence,
    PlaceRef,
    Relation,
    Source,
    Span,
    Statement,
    Story,
    record_id,
)
from dateline.query import did, find, ledger, said, who
from dateline.store import Store, View

SYLLABLES = "ba da fe go hu jo ka li mo ne pi ra se ti vo za ber lan mar nor sol ten vik wes yor dal"
ACTS = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "ASSAULT")
STATUSES = ("happened", "happened", "planned", "demanded", "denied")
CUES = ("say", "say", "say", "deny", "demand", "offer")
ROUNDS = 60
"""Questions of each kind; enough for a 95th percentile."""


class Maker:
    """Makes readings from vocabularies whose words are drawn as in real text: few are common, most are rare."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
        self._syllables = SYLLABLES.split()
        self.words = [self._word() for _ in range(20_000)]
        self.people = [f"{self._word().title()} {self._word().title()}" for _ in range(30_000)]
        self.towns = [self._word().title() for _ in range(5_000)]

    def rare(self, many: list[str]) -> str:
        """One of a vocabulary, by a law under which the first are drawn most."""
        return many[int(len(many) ** self._random.random()) - 1]

    def accounts(self, count: int) -> Iterator[Account]:
        """So many readings, one a document."""
        for number in range(count):
            yield self._account(number)

    def _word(self) -> str:
        return "".join(self._random.choices(self._syllables, k=self._random.randint(2, 4)))

    def _account(self, number: int) -> Account:
        rng, basis = self._random, Evidence(rule="synthetic", stage="made.up", version=1)
        sentences = [" ".join(self.rare(self.words) for _ in range(18)).capitalize() + "." for _ in range(8)]
        text = f"Report {number} of {self.rare(self.towns)}\n\n" + " ".join(sentences)
        ident = record_id("", text)
        day = (date(2020, 1, 1) + timedelta(days=rng.randrange(2_000))).isoformat()
        source = Source(id=f"made:{number}", index=number, url=f"https://example.org/{number}", publisher="Made Up")
        spans = [Span(at := text.index(sentence), at + len(sentence)) for sentence in sentences]
        names = [self.rare(self.people) for _ in range(4)]
        actors = tuple(
            Actor(
                id=record_id("a", ident, i),
                canonical=f"person:{name.lower().replace(' ', '-')}",
                name=name,
                kind="person",
                country="NOR",
                basis=basis,
            )
            for i, name in enumerate(names)
        )
        places = tuple(
            PlaceRef(
                id=record_id("p", ident, i),
                span=spans[i],
                text=sentences[i],
                name=self.rare(self.towns),
                kind="city",
                country="NOR",
                latitude=rng.uniform(-60, 70),
                longitude=rng.uniform(-180, 180),
                basis=basis,
            )
            for i in range(2)
        )
        statements = tuple(
            Statement(
                id=record_id("s", ident, i),
                form="indirect",
                speaker=actors[i].id,
                source_span=None,
                cue_span=None,
                content_spans=(spans[i + 2],),
                told_to=actors[3].id if i == 0 else None,
                said_on=day,
                cue_class=rng.choice(CUES),
                basis=basis,
            )
            for i in range(3)
        )
        events = tuple(
            Event(
                id=record_id("e", ident, i),
                act=(act := rng.choice(ACTS)),
                event_type=act,
                score=rng.uniform(-10, 10),
                actors=(actors[i].id,),
                recipients=(actors[i + 1].id,),
                status=rng.choice(STATUSES),  # type: ignore[arg-type]
                date=day,
                place=places[i].id,
                trigger_span=Span(spans[i + 5].start, spans[i + 5].start + 4),
                statement=statements[0].id if i else None,
                basis=basis,
            )
            for i in range(2)
        )
        relation = Relation(
            id=record_id("r", ident),
            subject=actors[0].id,
            predicate="member_of",
            object=actors[1].id,
            span=spans[7],
            basis=basis,
        )
        story = Story(
            id=ident,
            source=source,
            span=Span(0, len(text)),
            text=text,
            headline=text.partition("\n")[0],
            headline_span=Span(0, text.index("\n")),
            published=day,
            published_from="given",
        )
        return Account(
            source=source,
            story=story,
            places=places,
            actors=actors,
            statements=statements,
            events=events,
            relations=(relation,),
        )


def add(store: Store, maker: Maker, count: int) -> None:
    """Add ready-made readings, a document each, and print how many a second; making them is not counted."""
    spent, batch = 0.0, 2_000
    readings = maker.accounts(count)
    with store.writer({"made.up": 1}) as writer:
        for begin in range(0, count, batch):
            made = [next(readings) for _ in range(min(batch, count - begin))]
            began = perf_counter()
            for _ in writer.add_all((account.story.id, account.source, [account]) for account in made):
                pass
            spent += perf_counter() - began
    print(f"added {count:,} stories in {spent:.1f} s: {count / spent:,.0f} a second", flush=True)


def place(store: Store) -> None:
    """Place the stories among one another and print how many a second."""
    began, first = perf_counter(), None
    with store.writer() as writer:
        for left in writer.place():
            first = left if first is None else first
    spent = perf_counter() - began
    with store.view() as view:
        count = view.rows("SELECT count(*) FROM tellings")[0][0]
    size = sum(file.stat().st_size for file in store.folder.iterdir())
    print(f"placed {count:,} stories in {spent:.1f} s: {count / spent:,.0f} a second")
    print(f"{size / 2**20:,.0f} MB on disk: {size / count:,.0f} bytes a story", flush=True)


def add_one(store: Store, maker: Maker) -> None:
    """Print the times of adding one story more and placing it, each in a transaction of its own."""
    times = []
    with store.writer({"made.up": 1}) as writer:
        for account in maker.accounts(ROUNDS):
            began = perf_counter()
            writer.add(account.story.id, account.source, [account])
            for _ in writer.place():
                pass
            times.append(1000 * (perf_counter() - began))
    show("one story more", times)


def ask(view: View, maker: Maker) -> None:
    """Print the times of each question, warm."""
    questions: dict[str, Callable[[], object]] = {
        "find (two words)": lambda: find(view, f"{maker.rare(maker.words)} {maker.rare(maker.words)}"),
        "find (one word)": lambda: find(view, maker.rare(maker.words)),
        "said --by": lambda: said(view, by=maker.rare(maker.people)),
        "said --by --since": lambda: said(view, by=maker.rare(maker.people), since="2023-01-01"),
        "said --about": lambda: said(view, about=maker.rare(maker.words)),
        "did --actor": lambda: did(view, actor=maker.rare(maker.people)),
        "did --type --since": lambda: did(view, act="ASSAULT", since="2023-01-01", until="2023-02-01"),
        "did --place": lambda: did(view, place=maker.rare(maker.towns)),
        "did --near": lambda: did(view, near=(60.0, 10.0, 100.0)),
        "who": lambda: who(view, maker.rare(maker.people)),
        "ledger --actor": lambda: list(ledger(view, actor=maker.rare(maker.people), most=1000)),
        "ledger --limit 100": lambda: list(ledger(view, most=100)),
    }
    for name, question in questions.items():
        times = []
        for _ in range(ROUNDS):
            began = perf_counter()
            question()
            times.append(1000 * (perf_counter() - began))
        show(name, times)


def show(name: str, times: list[float]) -> None:
    """Print the median and the 95th percentile of some milliseconds."""
    times.sort()
    median, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"  {name:20} median {median:7.1f} ms   p95 {most:7.1f} ms", flush=True)


def main() -> None:
    """Add, then ask."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        there = (folder / "dateline.sqlite").exists()
        store, maker = Store.open(folder), Maker()
        if not there:
            add(store, maker, count)
            place(store)
        add_one(store, Maker(seed=8))
        with store.view() as view:
            ask(view, maker)


if __name__ == "__main__":
    main()
