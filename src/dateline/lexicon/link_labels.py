"""What stands over or before links to other pieces on a web page: "Related stories", "Read more"."""

from functools import cache

from dateline.lexicon.table import Row, rows


class LinkLabel(Row, frozen=True, kw_only=True):
    """The words that such a label begins with, in lower case and with straight apostrophes."""

    phrase: str

    def fault(self) -> str | None:
        """The example must begin with the phrase."""
        return None if self.example.lower().startswith(self.phrase) else "the example does not begin with the phrase"


@cache
def link_labels() -> tuple[str, ...]:
    """The phrases that labels of links begin with."""
    return tuple(row.phrase for row in rows("link_labels", LinkLabel))
