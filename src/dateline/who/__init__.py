"""Reading → Actor: who acts and speaks, the mentions of each tied together, its country and sector coded."""

from dateline.who.actors import Actors, actors, canonical_of
from dateline.who.authority import Authority
from dateline.who.code import Code
from dateline.who.coding import code_words
from dateline.who.strings import CodedActor, code_actor

__all__ = ["Actors", "Authority", "Code", "CodedActor", "actors", "canonical_of", "code_actor", "code_words"]
