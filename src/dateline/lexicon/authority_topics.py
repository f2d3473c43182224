"""FollowTheMoney's topics as PLOVER sectors."""

from functools import cache

from dateline.lexicon.plover import sector_fault
from dateline.lexicon.table import Row, rows


class AuthorityTopic(Row, frozen=True, kw_only=True):
    """A topic of FollowTheMoney's vocabulary and the PLOVER sector it means."""

    topic: str
    sector: str

    def fault(self) -> str | None:
        """The sector must be PLOVER's."""
        return super().fault() or sector_fault(self.sector)


@cache
def sector_of_topic() -> dict[str, str]:
    """Topic → PLOVER sector; the file's order is no order of importance."""
    return {row.topic: row.sector for row in rows("authority_topics", AuthorityTopic)}
