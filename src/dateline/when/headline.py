"""Weekdays in headlines: there the present tense tells of past and future alike, so the body is asked first."""

from collections.abc import Mapping, Sequence

from dateline.model import HEAD_ROLES, NEWS_ROLES, Block, Reading, Span
from dateline.when import meaning as m
from dateline.when.checks import Page
from dateline.when.context import Side
from dateline.when.scan import Atom
from dateline.when.side import cue_before, in_present, side_of

Sides = Mapping[int, tuple[Side | None, str]]
"""By weekday, the side on which the body puts it and why; (None, "") where it names the day and leaves that open."""


def weekdays_of_body(found: Sequence[tuple[Block, Page, Sequence[Atom]]]) -> Sides:
    """Where the body puts the weekdays that the headline names too."""
    named = {day for block, _, atoms in found if block.role in HEAD_ROLES for day in _weekdays(atoms)}
    if not named:
        return {}
    out: dict[int, tuple[Side | None, str]] = {}
    for block, page, atoms in found:
        for atom in atoms if block.role in NEWS_ROLES - HEAD_ROLES else ():
            day = m.bare_weekday(atom.meaning)
            if day in named and out.get(day, (None, ""))[0] is None:
                side, why = side_of(page, atom.span, cue_before(page, atom.span.start))
                out[day] = side, why and f"the body tells so: {why}"
    return out


def side_in_headline(atom: Atom, span: Span, reading: Reading, body: Sides) -> tuple[Side | None, str]:
    """The side of a headline's weekday: the body's, or else what lies ahead when its clause is in the present.

    Args:
        atom: The expression; any but a bare weekday has no side here.
        span: Where it stands in the story.
        reading: The story's parse.
        body: Where the body puts the weekdays.
    """
    day = m.bare_weekday(atom.meaning)
    if day is None:
        return None, ""
    if day in body:
        return body[day]
    return ("future", "a headline's present tense with a day announces") if in_present(reading, span) else (None, "")


def _weekdays(atoms: Sequence[Atom]) -> list[int]:
    return [day for atom in atoms if (day := m.bare_weekday(atom.meaning)) is not None]
