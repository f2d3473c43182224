"""Reading → TimeRef: the times a story speaks of, in TimeML terms, with bounds for sorting.

Words become a meaning that knows no calendar yet, and a meaning becomes days for a given anchor; so the same words
can be counted anew from another day (`reanchored`).
"""

from dateline.when.expressions import expressions

__all__ = ["expressions"]
