"""What a URL asks for: its parameters, checked."""

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from dateline.errors import QueryError
from dateline.model import Quote, Span
from dateline.review import found

MOST = 200
"""Records a page shows at most; its `.json` and `.csv` too, so that no URL can ask for a whole store."""
_LONGEST = 300
"""Characters of a parameter: nobody looks for longer words, and some would be sent to do harm."""
_SELECTED = 5_000
"""Characters that are selected at most: no quotation is longer."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Asked(msgspec.Struct, frozen=True):
    """The parameters of a URL, as they came."""

    values: Mapping[str, str]

    def text(self, name: str, longest: int = _LONGEST) -> str | None:
        """Words, or None where nothing is asked.

        Raises:
            QueryError: They are too long.
        """
        value = self.values.get(name, "").strip()
        if len(value) > longest:
            raise QueryError(f"{name}: at most {longest:,} characters")
        return value or None

    def day(self, name: str) -> str | None:
        """An ISO day, or None where nothing is asked.

        Raises:
            QueryError: It is none.
        """
        value = self.text(name)
        if value is None:
            return None
        try:
            if _DAY.fullmatch(value):
                return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
        raise QueryError(f"{name}: {value!r} is no day such as 2024-05-14")

    def one_of(self, name: str, known: tuple[str, ...]) -> str | None:
        """One of some words, or None where nothing is asked.

        Raises:
            QueryError: It is none of them.
        """
        value = self.text(name)
        if value is not None and value not in known:
            raise QueryError(f"{name}: {value!r} is none of {', '.join(known)}")
        return value

    def selection(self, text: str) -> Span:
        """Words of a text: `words`, at `start` and `end` where these are told, else where they stand first.

        With `low` and `high` they are looked for between these first: in a record's own words.

        Raises:
            QueryError: They do not stand in it.
        """
        words = " ".join((self.values.get("words") or "").split())
        start, end = self._place("start"), self._place("end")
        if start is not None and end is not None:
            span = Span(start, end)
            if " ".join(span.cut(text).split()) == words and words:
                return span
        low, high = self._place("low") or 0, self._place("high") or len(text)
        quote = Quote(exact=words[:_SELECTED])
        inside = found(text[low:high], quote)
        span_found = found(text, quote) if inside is None else inside.moved(low)
        if span_found is None:
            raise QueryError("words: select words of the story, or write them as they stand in it")
        return span_found

    def _place(self, name: str) -> int | None:
        """A place in a text, or None where none is told."""
        value = self.values.get(name, "")
        if value and not (value.isascii() and value.isdigit() and len(value) < 9):
            raise QueryError(f"{name}: {value[:20]!r} is no place in a text")
        return int(value) if value else None

    def some_of(self, name: str, known: tuple[str, ...]) -> tuple[str, ...] | None:
        """Some words with commas between them, in the order they are known in; None where nothing is asked.

        Raises:
            QueryError: One of them is none that is known; `none` alone stands for no word at all.
        """
        value = self.text(name)
        if value is None:
            return None
        asked = set() if value == "none" else set(value.split(","))
        if asked - set(known):
            raise QueryError(f"{name}: {value!r} is not some of {', '.join(known)}, or none")
        return tuple(one for one in known if one in asked)

    def most(self, usual: int) -> int:
        """How many records: `limit`, at most 200.

        Raises:
            QueryError: It is no number of them.
        """
        value = self.text("limit")
        if value is None:
            return usual
        if not value.isascii() or not value.isdigit() or not 1 <= int(value[:6]) <= MOST:
            raise QueryError(f"limit: {value!r} is no number from 1 to {MOST}")
        return int(value)
