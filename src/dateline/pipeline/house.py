"""Checks a house: its rows, its actors, and whether its frames are found in their own examples."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from dateline.errors import AuthorityError, InputError
from dateline.lexicon.frames import Frame
from dateline.lexicon.house import House, house_in_force, use_house
from dateline.lexicon.table import shipped
from dateline.lexicon.tables import TABLES
from dateline.pipeline.default import read_text
from dateline.who import Authority


class ListCount(msgspec.Struct, frozen=True, kw_only=True):
    """How a word list is made up: rows of Dateline's that count, rows of it left out, rows of the house."""

    name: str
    ours: int
    left_out: int
    own: int


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What a check of a house found.

    Attributes:
        house: The file.
        lists: The lists that the house changes.
        faults: What is wrong, one sentence each.
    """

    house: str
    lists: tuple[ListCount, ...]
    faults: tuple[str, ...]


def check_house(path: str | Path, *, model: str | None = None) -> Checked:
    """Check a `dateline.toml` and all that it names.

    Args:
        path: The file.
        model: The spaCy model that reads the examples of the house's frames.
    """
    house = House.read(path)
    faults = list(house.faults)
    if house.actors is not None and not faults:
        try:
            faults += [f"{house.actors}: {remark}" for remark in Authority.read(house.actors).remarks]
        except AuthorityError as error:
            faults.append(str(error))
    if not faults:
        faults += _unread(house, model)
    lists = [_count(house, name) for name in TABLES if name in house.rows or name in house.left_out]
    return Checked(house=str(house.path), lists=tuple(lists), faults=tuple(faults))


def _count(house: House, name: str) -> ListCount:
    ours = shipped(name, TABLES[name])
    out = sum(bool(house.left_out.get(name, frozenset()) & row.called()) for row in ours)
    return ListCount(name=name, ours=len(ours) - out, left_out=out, own=len(house.rows.get(name, ())))


def _unread(house: House, model: str | None) -> Iterator[str]:
    """The frames whose own example is not read as such: another frame is more exacting, or the words do not fit."""
    before = house_in_force()
    use_house(house.path)
    try:
        for name, rows in house.rows.items():
            for row in rows:
                if isinstance(row, Frame) and not _is_read(row, model):
                    yield f"{name}: {row.lemma!r} is not read as {row.act} in its example: {row.example!r}"
    finally:
        use_house(None if before is None else before.path)


def _is_read(row: Frame, model: str | None) -> bool:
    try:
        accounts = read_text(row.example, model=model)
    except InputError:
        return False
    events = [event for account in accounts for event in account.events]
    return any(event.act == row.act and (event.basis.rule or "").endswith(f".{row.lemma}") for event in events)
