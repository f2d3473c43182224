"""RawItem → Story: a page is cut into its stories, each with headline, byline, credit, dateline and furniture."""

from dateline.wire.cuts import Thresholds
from dateline.wire.split import Split, split

__all__ = ["Split", "Thresholds", "split"]
