"""Questions to a store, as functions of a `View`: each runs one `.sql` file and answers with typed records.

```python
with Store.open("dateline-store").view() as view:
    for one in said(view, by="Alva Berg", about="harbour"):
        print(one.said_on, one.words, one.source)
```
Stories that were superseded or withdrawn are in no answer.
"""

from dateline.query.answers import (
    Answer,
    Change,
    CodeCount,
    Copier,
    Counted,
    DayCount,
    Decision,
    Deed,
    Did,
    Edition,
    Found,
    Known,
    Reported,
    Reviewed,
    Said,
    Search,
    SourceCount,
    Stat,
    Teller,
    Tie,
)
from dateline.query.ask import MOST, count, decisions, did, find, said, stats, ties, timeline, who
from dateline.query.bars import STEPS, Bar, Bars, Step, back, bars, first_day, last_day
from dateline.query.clusters import Clustered, clusters, kin
from dateline.query.cut import sentence as sentence_around
from dateline.query.deeds import deeds
from dateline.query.each import ALL, DidAsked, SaidAsked, each_did, each_known, each_said, each_tie
from dateline.query.ledger import among, finding, findings_of, ledger, stored_finding, within
from dateline.query.overview import codes, copiers, days, days_after, editions, searches, sources, tellers
from dateline.query.pairs import Pair, Pairs, pairs
from dateline.query.reviews import review, reviews, unsure
from dateline.query.spots import Spot, Spots, spots

__all__ = [
    "ALL",
    "MOST",
    "STEPS",
    "Answer",
    "Bar",
    "Bars",
    "Change",
    "Clustered",
    "CodeCount",
    "Copier",
    "Counted",
    "DayCount",
    "Decision",
    "Deed",
    "Did",
    "DidAsked",
    "Edition",
    "Found",
    "Known",
    "Pair",
    "Pairs",
    "Reported",
    "Reviewed",
    "Said",
    "SaidAsked",
    "Search",
    "SourceCount",
    "Spot",
    "Spots",
    "Stat",
    "Step",
    "Teller",
    "Tie",
    "among",
    "back",
    "bars",
    "clusters",
    "codes",
    "copiers",
    "count",
    "days",
    "days_after",
    "decisions",
    "deeds",
    "did",
    "each_did",
    "each_known",
    "each_said",
    "each_tie",
    "editions",
    "find",
    "finding",
    "findings_of",
    "first_day",
    "kin",
    "last_day",
    "ledger",
    "pairs",
    "review",
    "reviews",
    "said",
    "searches",
    "sentence_around",
    "sources",
    "spots",
    "stats",
    "stored_finding",
    "tellers",
    "ties",
    "timeline",
    "unsure",
    "who",
    "within",
]
