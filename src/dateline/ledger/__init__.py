"""Where words and deeds part, in a story (`tensions`) and across stories (`findings`); who copies whom (`clusters`)."""

from dateline.ledger.clusters import Piece, Placed, clusters
from dateline.ledger.findings import findings
from dateline.ledger.tensions import tensions

__all__ = ["Piece", "Placed", "clusters", "findings", "tensions"]
