"""Where words stand: the half-open stretch of text that every record rests on."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of `Story.text`, in Unicode code points, end exclusive.

    The story it belongs to is the one of the record that holds it, so the span itself carries no story id.
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words the span stands for."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same stretch, counted from another zero."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: tuple[int, int]) -> bool:
        """True when `other` lies wholly inside."""
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: tuple[int, int]) -> bool:
        """True when the two share at least one character."""
        return self.start < other[1] and other[0] < self.end
