"""A time the text speaks of, in TimeML terms, with bounds for sorting."""

from typing import Literal

import msgspec

from dateline.model.evidence import Evidence
from dateline.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Grain = Literal[
    "second", "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "quarter", "season", "half",
    "year", "decade", "century", "millennium", "era",
]  # fmt: skip


class TimeRef(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression: "on Saturday" → `2015-10-24`.

    Attributes:
        id: Stable id.
        span: The expression's words.
        text: Those words.
        type: TIMEX3 type.
        value: TIMEX3 value; EDTF with `X` where the year is unknown; never a silent fall-back.
        interval: EDTF interval where the phrase opens or closes one ("since September 30" → `2015-09-30/..`).
        earliest: First day it may mean (ISO date), None where the year is unknown.
        latest: Last day it may mean, None where unknown.
        grain: How fine the words are.
        anchor: What it was counted from: `dateline`, `published`, `statement`, `time:ID`, or None for a full date.
        basis: The rule that read it.
    """

    id: str
    span: Span
    text: str
    type: TimeType
    value: str
    interval: str | None = None
    earliest: str | None = None
    latest: str | None = None
    grain: Grain | None = None
    anchor: str | None = None
    basis: Evidence
