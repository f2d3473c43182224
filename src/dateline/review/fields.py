"""What of a record a reviewer can correct, and in which words."""

import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

import msgspec

from dateline.errors import QueryError
from dateline.lexicon.countries import country
from dateline.lexicon.cues import CueClass
from dateline.lexicon.plover import SECTORS, Act, sector_fault
from dateline.model import Account
from dateline.model.actor import ActorKind
from dateline.model.days import bounds
from dateline.model.event import EventStatus
from dateline.model.relation import Predicate, RelationStatus
from dateline.model.review import ReviewNoun, ReviewValue
from dateline.model.statement import StatementForm

Kind = Literal["actor", "actors", "place", "choice", "date", "flag", "text", "country", "sector"]

_LONGEST, _NAMES = 300, 50
"""Characters of a value, and names in a list: no actor has a longer name, no deed more sides."""
_PLAIN = re.compile(r"[^\x00-\x1f\x7f-\x9f]*")
_EDTF = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-W\d\d)?(?:/(?:\.\.|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?))?", re.ASCII
)


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A field that can be corrected.

    Attributes:
        name: As the record has it.
        label: As a form calls it.
        kind: What it holds; actors and places are given by their names.
        choices: Of a choice, what there is.
        optional: True where nothing may stand in it.
    """

    name: str
    label: str
    kind: Kind
    choices: tuple[str, ...] = ()
    optional: bool = True


def _choice(name: str, label: str, words: Any) -> Field:  # noqa: ANN401 - a Literal
    return Field(name=name, label=label, kind="choice", choices=get_args(words), optional=False)


FIELDS: Mapping[ReviewNoun, tuple[Field, ...]] = {
    "statement": (
        Field(name="speaker", label="speaker", kind="actor"),
        Field(name="told_to", label="told to", kind="actor"),
        _choice("form", "form", StatementForm),
        _choice("cue_class", "kind of speaking", CueClass),
        Field(name="denies", label="denies it", kind="flag", optional=False),
        Field(name="said_on", label="said on", kind="date"),
    ),
    "event": (
        _choice("act", "type", Act),
        _choice("status", "status", EventStatus),
        Field(name="actors", label="actors", kind="actors"),
        Field(name="recipients", label="recipients", kind="actors"),
        Field(name="date", label="date", kind="date"),
        Field(name="place", label="place", kind="place"),
    ),
    "actor": (
        Field(name="name", label="name", kind="text", optional=False),
        _choice("kind", "kind", ActorKind),
        Field(name="country", label="country", kind="country"),
        Field(name="sector", label="sector", kind="sector", choices=tuple(sorted(SECTORS))),
    ),
    "place": (Field(name="name", label="name", kind="place", optional=False),),
    "time": (Field(name="value", label="value", kind="date", optional=False),),
    "relation": (
        Field(name="subject", label="who", kind="actor", optional=False),
        _choice("predicate", "tie", Predicate),
        Field(name="object", label="of whom", kind="actor", optional=False),
        Field(name="office", label="office", kind="text"),
        _choice("status", "status", RelationStatus),
        Field(name="since", label="since", kind="date"),
        Field(name="until", label="until", kind="date"),
    ),
    "finding": (),
}
"""Of each noun the fields that can be corrected; a finding follows from its records: none of its own."""


def field_of(noun: ReviewNoun, name: str) -> Field:
    """The field of a name.

    Raises:
        QueryError: The noun has none such that could be corrected.
    """
    for one in FIELDS[noun]:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in FIELDS[noun]) or "none"
    raise QueryError(f"{name!r} of a {noun} cannot be corrected; what can: {known}")


def checked(noun: ReviewNoun, name: str, value: ReviewValue) -> ReviewValue:
    """The value as the field may hold it; words are trimmed, and nothing becomes None.

    Raises:
        QueryError: The field may not hold it.
    """
    field = field_of(noun, name)
    if field.kind == "flag":
        if isinstance(value, bool):
            return value
        raise QueryError(f"{field.label}: yes or no, not {value!r}")
    if field.kind == "actors":
        names = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        if len(names) > _NAMES:
            raise QueryError(f"{field.label}: at most {_NAMES} names")
        return tuple(dict.fromkeys(word for one in names if (word := _word(field, one)) is not None))
    if value is not None and not isinstance(value, str):
        raise QueryError(f"{field.label}: one value, not {value!r}")
    word = _word(field, value or "")
    if word is None:
        if field.optional:
            return None
        raise QueryError(f"{field.label}: something must stand in it")
    if fault := _fault(field, word):
        raise QueryError(f"{field.label}: {word!r} {fault}")
    return word


def _word(field: Field, value: str) -> str | None:
    word = " ".join(value.split())
    if len(word) > _LONGEST or not _PLAIN.fullmatch(word):
        raise QueryError(f"{field.label}: at most {_LONGEST} characters, and none that only a machine can read")
    return word or None


def _fault(field: Field, word: str) -> str | None:
    if field.kind == "choice" and word not in field.choices:
        return f"is none of {', '.join(field.choices)}"
    if field.kind == "date" and not _is_date(word):
        return "is no date such as 2024-05-14, 2024-05 or 2024-05-14/2024-05-16"
    if field.kind == "sector":
        return sector_fault(word)
    if field.kind == "country" and not (word in _BEYOND or country(word) is not None):
        return f"is no ISO 3166 alpha-3 code, nor one of {', '.join(sorted(_BEYOND))}"
    return None


_BEYOND = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes of what is in no country."""


def _is_date(word: str) -> bool:
    first, _, last = word.partition("/")
    if _EDTF.fullmatch(word) is None or bounds(first)[0] is None:
        return False
    begin, end = bounds(first)[0], bounds(last)[1]
    if begin is not None and end is not None and end < begin:
        return False
    whole = [part for part in (first, last) if len(part) == 10 and "W" not in part]
    return all(bounds(part)[0] == part for part in whole) and (last in {"", ".."} or bounds(last)[0] is not None)


def held(account: Account, record: Any, field: Field) -> ReviewValue:  # noqa: ANN401 - a record of any noun
    """What a record has in a field, in a reviewer's words: actors and places by their names."""
    value: Any = getattr(record, field.name)
    if field.kind == "actor":
        return _name(account, value)
    if field.kind == "actors":
        return tuple(name for one in value if (name := _name(account, one)) is not None)
    if field.kind == "place" and field.name == "place":
        return next((one.name for one in account.places if one.id == value), None)
    return value  # type: ignore[no-any-return]


def _name(account: Account, ident: str | None) -> str | None:
    return next((one.name for one in account.actors if one.id == ident), None)
