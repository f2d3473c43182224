"""A deed while it is being read: the word that names it, its frame, and what the stage found out so far."""

from dataclasses import dataclass, field
from typing import Literal

from dateline.lexicon.frames import Frame
from dateline.lexicon.plover import Act
from dateline.model.event import EventStatus

Kind = Literal["verb", "noun", "modal"]


@dataclass(eq=False)
class Deed:
    """One mention of a deed. `eq=False`: two mentions are the same only when they are one object.

    Attributes:
        i: The token that names it.
        kind: A verb, an event noun, or a modal under a verb of saying ("said Moscow must").
        frame: The predicate frame it was read by.
        particle: The verb's particle token, or None.
        carrier: Of a noun the token of the verb that carries it ("held"), or None.
        carried_as: What the carrier's subject is to the deed: `actor`, `recipient` or `none`.
        about: The deeds it is about; filled by the stage.
        content_of: The token of the speaking act whose content it is, or None.
        missed_by: The verbs whose subjects are told not to have taken part ("Niger did not *attend* the talks").
        beside: Of a deed that only such a verb names, that verb: the deed stands as the verb does, without its "not".
        status: What the text commits itself to; set once every deed is known.
        topic: Of a demand or refusal that is about no deed, the mode that what it is about gives it; set by the stage.
        absorbed: Mentions of the same deed that were folded into this one ("killed" in "an air strike killed").
    """

    i: int
    kind: Kind
    frame: Frame
    act: Act
    particle: int | None = None
    carrier: int | None = None
    carried_as: Literal["actor", "recipient", "none"] = "actor"
    about: list["Deed"] = field(default_factory=list)
    content_of: int | None = None
    absorbed: list["Deed"] = field(default_factory=list)
    missed_by: list[int] = field(default_factory=list)
    beside: int | None = None
    topic: str = ""
    status: EventStatus = "happened"

    def tokens(self) -> set[int]:
        """The tokens that stand for the deed: its own, its verb's and those of what was folded into it."""
        own = {i for i in (self.i, self.carrier, self.beside) if i is not None}
        return own.union(*(deed.tokens() for deed in self.absorbed))
