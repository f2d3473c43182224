"""RawItem → Story: a page is cut into its stories, each with headline, byline, credit, dateline and furniture."""

from dateline.wire.split import split

__all__ = ["split"]
