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
    Found,
    Known,
    Reported,
    Reviewed,
    Said,
    SourceCount,
    Stat,
    Tie,
)
from dateline.query.ask import MOST, count, decisions, did, find, said, stats, ties, timeline, who
from dateline.query.clusters import Clustered, clusters, kin
from dateline.query.cut import sentence as sentence_around
from dateline.query.deeds import deeds
from dateline.query.each import ALL, DidAsked, SaidAsked, each_did, each_known, each_said, each_tie
from dateline.query.ledger import among, finding, findings_of, ledger, within
from dateline.query.overview import codes, copiers, days, sources
from dateline.query.reviews import review, reviews, unsure

__all__ = [
    "ALL",
    "MOST",
    "Answer",
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
    "Found",
    "Known",
    "Reported",
    "Reviewed",
    "Said",
    "SaidAsked",
    "SourceCount",
    "Stat",
    "Tie",
    "among",
    "clusters",
    "codes",
    "copiers",
    "count",
    "days",
    "decisions",
    "deeds",
    "did",
    "each_did",
    "each_known",
    "each_said",
    "each_tie",
    "find",
    "finding",
    "findings_of",
    "kin",
    "ledger",
    "review",
    "reviews",
    "said",
    "sentence_around",
    "sources",
    "stats",
    "ties",
    "timeline",
    "unsure",
    "who",
    "within",
]
