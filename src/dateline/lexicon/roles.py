"""Nouns for people and bodies, with the PLOVER sector they carry and whether they take another's."""

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.plover import sector_fault
from dateline.lexicon.table import Row, rows

Gender = Literal["m", "f"]


class RoleNoun(Row, frozen=True, kw_only=True):
    """A word for a person by what they are or do: "spokesman", "soldier", "refugee".

    Attributes:
        noun: The word, or words, in the singular.
        sector: Its PLOVER sector; None when the word alone says none.
        transparent: True when its bearer is coded like what they belong to: a "spokesman for the rebels" is a rebel.
        gender: m or f where the word tells.
    """

    first_wins: ClassVar[bool] = True

    noun: str
    sector: str | None = None
    transparent: bool = False
    gender: Gender | None = None

    def fault(self) -> str | None:
        """The example must hold the noun, in the singular or plural."""
        return super().fault() or sector_fault(self.sector) or _shown(self.noun, self.example)


class OrganisationNoun(Row, frozen=True, kw_only=True):
    """A word for a body or collective: "army", "ministry", "coalition". Attributes as in `RoleNoun`."""

    first_wins: ClassVar[bool] = True

    noun: str
    sector: str | None = None
    transparent: bool = False

    def fault(self) -> str | None:
        """The example must hold the noun, in the singular or plural."""
        return super().fault() or sector_fault(self.sector) or _shown(self.noun, self.example)


ActorNoun = RoleNoun | OrganisationNoun


@cache
def actor_nouns() -> dict[str, ActorNoun]:
    """Lower-case noun, singular or plural ("chiefs of staff") → its row; people's words win over bodies'."""
    out: dict[str, ActorNoun] = {}
    every: Iterable[ActorNoun] = (*rows("role_nouns", RoleNoun), *rows("organisation_nouns", OrganisationNoun))
    for row in every:
        for form in forms(row.noun):
            out.setdefault(form, row)
    return out


def forms(noun: str) -> tuple[str, ...]:
    """The noun in the singular and in its plural or plurals."""
    head, of, rest = noun.partition(" of ")
    out = [noun, _plural(head) + of + rest]
    if head.endswith(" general"):
        first, _, last = head.partition(" ")
        out.append(f"{_plural(first)} {last}")
    return tuple(out)


def _plural(noun: str) -> str:
    for singular, plural in _IRREGULAR:
        if noun.endswith(singular):
            return noun[: -len(singular)] + plural
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


_IRREGULAR = (
    ("man", "men"), ("child", "children"), ("wife", "wives"), ("thief", "thieves"), ("person", "persons"),
    ("aircraft", "aircraft"), ("passer-by", "passers-by"), ("people", "people"), ("police", "police"),
    ("forces", "forces"), ("troops", "troops"), ("media", "media"), ("staff", "staff"),
)  # fmt: skip


def _shown(noun: str, example: str) -> str | None:
    if not example or any(form in example.lower() for form in forms(noun)):
        return None
    return f"the example does not show {noun!r}"
