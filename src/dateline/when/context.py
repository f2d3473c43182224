"""What an expression may be counted from, and what comes of counting."""

from datetime import date
from typing import Literal

import msgspec

from dateline.model import CalendarDate
from dateline.model.time import TimeType
from dateline.when.periods import Period

Side = Literal["past", "future", "either"]
"""`either`: the clause speaks of a plan come to nothing, whose day may lie on both sides; then the nearer is meant."""
_FINENESS = {
    "day": 0, "weekend": 1, "week": 2, "month": 3, "quarter": 4, "half": 5, "season": 5, "year": 6, "decade": 7,
    "century": 8,
}  # fmt: skip
"""Units from fine to coarse; what is finer than a day counts as one."""
_CARRIED = frozenset({"quarter", "half", "season"})
"""Units that a story goes on about: "the quarter" is the one named paragraphs before."""


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The day that words count from, and its name in `TimeRef.anchor`; `day` may lack its year, or be None."""

    day: CalendarDate | None = None
    name: str | None = None

    @property
    def exact(self) -> date | None:
        """The day, when all of it is known."""
        return None if self.day is None else self.day.exact()


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A time told already.

    Attributes:
        id: Its record's id.
        period: Its stretch.
        near: True when it stands in this paragraph or the one before.
        scene: True when the telling still is at that time. The end of an interval ("since May 2") only bounds what
            is told, and a quotation's speaker knows nothing of the days that the paragraphs around name.
    """

    id: str
    period: Period
    near: bool = False
    scene: bool = True

    @property
    def anchor(self) -> str:
        """How a `TimeRef` names it as its anchor."""
        return f"time:{self.id}"


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression may be counted from.

    Attributes:
        anchor: Day of filing, of print, or of speaking.
        told: Times told before it, the latest first.
        side: The side of the anchor that the clause commits it to, or None.
        side_why: Why, in a few words.
        history: True where the story tells of years long past: a month without a year goes with the time told before.
        same_sentence: The day named before it in its sentence, for hours.
    """

    anchor: Anchor
    told: tuple[Told, ...] = ()
    side: Side | None = None
    side_why: str = ""
    history: bool = False
    same_sentence: Told | None = None

    def told_within(self, unit: str, *, near: bool = False, scene: bool = False) -> tuple[Told, date] | None:
        """The latest time told that lies within one such unit, and its first day.

        Args:
            unit: The unit that a day is wanted of.
            near: Only take times told in this paragraph or just before, or of a unit that a story goes on about.
            scene: Only take times that the telling is at.
        """
        around: Period | None = None
        for told in self.told:
            if near and not told.near and not (told.period.grain == unit and unit in _CARRIED):
                continue
            if scene and not told.scene:
                continue
            first = told.period.first
            if first is None:
                continue
            if _FINENESS.get(told.period.grain or "", 0) <= _FINENESS.get(unit, 0):
                # in a tale, "1944 … three months later" does not count from a day of 1942
                return None if self.history and around is not None and around.distance(first) else (told, first)
            around = around or told.period
        return None


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression stands for: its type, its stretch of the calendar, what it was counted from, and why.

    `side` is set where the clause ruled the other side of the anchor out.
    """

    type: TimeType = "DATE"
    period: Period
    anchor: str | None = None
    note: str | None = None
    side: Side | None = None
