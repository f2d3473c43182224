"""Where words and deeds part, in a story (`tensions`) and across stories (`findings`); who copies whom (`clusters`)."""

from dateline.ledger.clusters import Piece, Placed, clusters
from dateline.ledger.copies import Difference
from dateline.ledger.findings import Report, alone, between, findings, why, word_of
from dateline.ledger.tensions import tensions

__all__ = [
    "Difference", "Piece", "Placed", "Report", "alone", "between", "clusters", "findings", "tensions", "why", "word_of",
]  # fmt: skip
