"""Who said what to whom: direct, mixed and indirect speech, and attitudes.

*"There is no deal," the spokesman told Reuters on Friday* gives one direct statement: speaker the spokesman,
told to Reuters, said on that Friday.
"""

from dateline.said.days import reanchor
from dateline.said.firstperson import first_person
from dateline.said.statements import statements

__all__ = ["first_person", "reanchor", "statements"]
