"""The desk: how long the server works on each page over a store, asked warm.

usage: python benchmarks/desk.py FOLDER [ROUNDS]

FOLDER is a store that `benchmarks/store.py STORIES FOLDER` made: 335,000 stories are a million statements and 670,000
events. Of each page the median and the 95th percentile in milliseconds are printed, over ROUNDS (40) addresses, each of
which was asked once before: what is measured is the work, not the disk.
"""

import random
import sys
from collections.abc import Callable
from time import perf_counter

from benchmarks.store import Maker
from starlette.testclient import TestClient

from dateline.query import findings_of
from dateline.serve import Settings, desk
from dateline.store import Store

STORIES = "SELECT story FROM stories WHERE id % 8377 = 5 LIMIT 40"
RECORDS = """
SELECT stories.story || '/' || statements.record FROM statements JOIN stories ON stories.id = statements.story
WHERE statements.id % 25013 = 7 LIMIT 40
"""


def addresses(store: Store) -> dict[str, Callable[[int], str]]:
    """Of each page an address for each round."""
    made, rng = Maker(), random.Random(5)  # noqa: S311 - a benchmark, not a secret
    with store.view() as view:
        stories = [row[0] for row in view.rows(STORIES)] or ["none"]
        findings = [one.id for story in stories for one in findings_of(view, story)][:40] or ["none"]
        records = [row[0] for row in view.rows(RECORDS)] or ["none/none"]

    def name() -> str:
        return made.rare(made.people)

    def ident() -> str:
        return "person:" + name().lower().replace(" ", "-")

    def month() -> str:
        year, number = 2020 + rng.randrange(5), 1 + rng.randrange(12)
        return f"since={year}-{number:02}-01&until={year}-{number:02}-28"

    return {
        "front": lambda _: f"/?day={2020 + rng.randrange(5)}-{1 + rng.randrange(12):02}-{1 + rng.randrange(28):02}",
        "story": lambda at: f"/story/{stories[at % len(stories)]}",
        "actor": lambda _: f"/actor/{ident()}",
        "actor, the commonest": lambda _: f"/actor/person:{made.people[0].lower().replace(' ', '-')}",
        "finding": lambda at: f"/finding/{findings[at % len(findings)]}",
        "record": lambda at: f"/record/{records[at % len(records)]}",
        "add": lambda at: f"/add/{stories[at % len(stories)]}?noun=event&words=Report",
        "search stories": lambda _: f"/search?q={made.rare(made.words)}",
        "search words": lambda _: f"/search?kind=words&q={made.rare(made.words)}",
        "search deeds": lambda _: f"/search?kind=deeds&by={ident()}&act=ASSAULT",
        "search actors": lambda _: f"/search?kind=actors&q={name()}",
        "map": lambda _: "/map",
        "map of an actor": lambda _: f"/map?by={ident()}",
        "map by act, status": lambda _: "/map?act=ASSAULT&status=happened",
        "timeline": lambda _: f"/timeline?{month()}",
        "timeline of an actor": lambda _: f"/timeline?by={ident()}&step=month",
        "timeline of a pair": lambda _: f"/timeline?by={ident()}&to={ident()}&step=month",
        "network": lambda _: f"/network?{month()}",
        "network of an actor": lambda _: f"/network?by={ident()}",
        "review": lambda _: "/review",
        "sources": lambda _: "/sources",
        "codebook": lambda _: "/codebook",
        "exports": lambda _: "/exports",
        "api": lambda _: "/api",
    }


def main() -> None:
    """Ask and tell."""
    store, rounds = Store.open(sys.argv[1], make=False), int(sys.argv[2]) if len(sys.argv) > 2 else 40
    client = TestClient(desk(store, Settings()), base_url="http://localhost")
    for page, address in addresses(store).items():
        urls = [address(number) for number in range(rounds)]
        for url in dict.fromkeys(urls):
            client.get(url)
        times, odd = [], set[int]()
        for url in urls:
            began = perf_counter()
            answer = client.get(url)
            times.append(1000 * (perf_counter() - began))
            odd |= {answer.status_code} - {200}
        times.sort()
        late = times[min(len(times) - 1, int(0.95 * len(times)))]
        told = f"  answered {sorted(odd)}" if odd else ""
        print(f"{page:22} median {times[len(times) // 2]:7.1f} ms   p95 {late:7.1f} ms{told}", flush=True)


if __name__ == "__main__":
    main()
