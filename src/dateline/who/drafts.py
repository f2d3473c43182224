"""What the rooms' steps hand to one another: a mention that still seeks its actor."""

from typing import Literal

import msgspec

from dateline.lexicon.bodies import Known
from dateline.lexicon.roles import Gender
from dateline.model.actor import MentionForm
from dateline.who.code import NOTHING, Code

DraftKind = Literal["person", "organization", "country", "group", "place", "pronoun"]
Number = Literal["one", "many"]


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A role the words give somebody, and the tokens that name what it belongs to."""

    title: str
    code: Code
    of: tuple[int, int] | None = None


class Draft(msgspec.Struct, kw_only=True, eq=False):
    """One naming, with all the words alone tell about whom they name.

    Attributes:
        first, last: The tokens of the whole phrase (end exclusive).
        head: The token of its head word; of a name, its last part.
        anchor: The token by which the phrase hangs on the sentence (where titles mislead the parser, not `head`).
        name: The tokens of the bare name, where there is one.
        text: The bare name, or the description without its article.
        gender, number: What form and titles tell.
        definite: True for "the", "this", "those"; disjoint: True for "other", "some", a numeral.
        noun: The lower-case head noun in the singular, of nominals.
        modifiers: The other content words of a nominal, in lower case.
        owner: The token of the possessor ("his", "Assad"), or None.
        faint: True for a word that is an actor only where it means one named before.
        cataphor: Of a pronoun before it, the token of its sentence's subject ("In his speech, Brown …"), or None.
        tie: The token of a name or noun that the syntax equates with this one (an apposition), or None.
        place: The gazetteer's id of a toponym.
        why: The rule that found it.
    """

    first: int
    last: int
    head: int
    anchor: int
    form: MentionForm
    kind: DraftKind
    text: str
    name: tuple[int, int] | None = None
    known: Known | None = None
    code: Code = NOTHING
    held: list[Held] = []
    gender: Gender | None = None
    number: Number = "one"
    definite: bool = False
    disjoint: bool = False
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    owner: int | None = None
    tie: int | None = None
    cataphor: int | None = None
    faint: bool = False
    acronym: str = ""
    place: int | None = None
    why: str
