"""Where words and deeds part: inside a story (`tensions`) and across stories (`findings`)."""

from dateline.ledger.findings import findings
from dateline.ledger.tensions import tensions

__all__ = ["findings", "tensions"]
