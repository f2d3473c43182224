"""Reading → TimeRef: the times a story speaks of, in TimeML terms, with bounds for sorting.

Words become a meaning that knows no calendar yet, and a meaning becomes days for a given anchor; so the same words
can be counted anew from another day (`reanchored`).

What counts from when: a headline's words from the day of print, all others from the dateline's day, else from the
day of print; "the next day" and its like from the time told before. Where none of these is known the value says so
("tomorrow" is `XXXX-XX-XX`, "in March" `XXXX-03`), anchor and bounds are None.
"""

from dateline.when.expressions import expressions
from dateline.when.reanchor import reanchored

__all__ = ["expressions", "reanchored"]
