"""Reading → Actor: who acts and speaks, the mentions of each tied together, its country and sector coded."""

from dateline.who.actors import actors
from dateline.who.coding import Code, code_words

__all__ = ["Code", "actors", "code_words"]
