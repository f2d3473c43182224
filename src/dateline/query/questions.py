"""The `.sql` files, and the parts of a question that several share: words to look for, names, coordinates."""

import re
from functools import cache
from importlib.resources import files
from math import cos, radians

import msgspec

from dateline.errors import QueryError
from dateline.store import Value, View

_CONDITION = re.compile(r"^(?P<line>.*?)\s*-- (?:unless (?P<bar>\w+) ?)?(?:if (?P<name>\w+)(?: and (?P<also>\w+))?)?$")
_TERM = re.compile(r'(?:(?P<field>headline|text):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"()]+))|(?P<bracket>[()])')
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_WORD = re.compile(r"\w")
_KILOMETRES_A_DEGREE = 111.2
"""Of latitude, anywhere on Earth, to a per mille; the box drawn with it is a little large on purpose."""


@cache
def _file(name: str) -> str:
    return (files("dateline.query") / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def question(name: str, parts: frozenset[str] = frozenset()) -> str:
    """The SQL of a question; a line stays as it says at its end.

    `-- if NAME` keeps it when that part is asked for, `-- if NAME and OTHER` when both are, `-- unless NAME` when not.
    """
    lines = []
    for line in _file(name).splitlines():
        condition = _CONDITION.match(line)
        if condition is None:
            lines.append(line)
        elif condition["bar"] not in parts and {condition["name"], condition["also"]} - {None} <= parts:
            lines.append(condition["line"])
    return "\n".join(lines)


def given(**parts: object) -> frozenset[str]:
    """The names of those parts that are not None."""
    return frozenset(name for name, value in parts.items() if value is not None)


def words_query(words: str, fields: bool = False) -> str:
    """What somebody looks for, in the language of SQLite's full-text search.

    Words all have to be there; `"a phrase"`, `begin*`, `OR`, `NOT`, brackets and (of stories) `headline:word` do what
    they say; any other sign is part of a word and means nothing more.

    Raises:
        QueryError: Nothing in it is a word.
    """
    parts: list[str] = []
    for term in _TERM.finditer(words):
        text = term["phrase"] if term["phrase"] is not None else term["word"]
        if term["bracket"]:
            parts.append(term["bracket"])
        elif term["phrase"] is None and text in _OPERATORS:
            parts.append(text)
        elif _WORD.search(text):
            prefix = "*" if term["phrase"] is None and text.endswith("*") else ""
            field = f"{term['field']} : " if term["field"] and fields else ""
            whole = text if fields or not term["field"] else f"{term['field']} {text}"
            parts.append(f'{field}"{whole.rstrip("*") if prefix else whole}"{prefix}')
    if not any(part.startswith(('"', "headline", "text")) for part in parts):
        raise QueryError(f"{words!r}: there is no word in it to look for")
    return " ".join(parts)


class NameRow(msgspec.Struct, frozen=True):
    """A name of an actor, as the store numbers it."""

    id: int
    actor: str
    name: str


def named(view: View, who: str) -> list[NameRow]:
    """All names of the actors that `who` means: an id such as `country:NOR`, or words of a name.

    Raises:
        QueryError: Nothing in it is a word.
    """
    if not _WORD.search(who):
        raise QueryError(f"{who!r}: there is no name in it")
    phrase = '"' + who.replace('"', " ").replace("\0", " ") + '"'
    rows = view.rows(question("names"), {"actor": who, "words": phrase})
    return [NameRow(*row) for row in rows]


def numbers(view: View, who: str | None) -> str | None:
    """The numbers of an actor's names as a JSON list, for binding; None of nobody asked for."""
    return None if who is None else listed([row.id for row in named(view, who)])


def lone(numbers: str | None) -> int | None:
    """The number of an actor of one name: its rows stand in the order of their days, and need no sorting."""
    found = [] if numbers is None else msgspec.json.decode(numbers, type=list[int])
    return found[0] if len(found) == 1 else None


def listed(values: list[int]) -> str:
    """A list of numbers as JSON, for `json_each`."""
    return msgspec.json.encode(values).decode()


def spot(near: tuple[float, float, float] | None) -> dict[str, Value]:
    """A point and a distance as the values of a question: the circle, and a box around it for the index.

    Raises:
        QueryError: There is no such point on Earth.
    """
    if near is None:
        return {"latitude": None, "longitude": None}
    latitude, longitude, reach = near
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180 and 0 < reach <= 20_040):  # half way round the Earth
        raise QueryError(f"{latitude:g},{longitude:g},{reach:g}: no latitude, longitude and kilometres on Earth")
    high = reach / _KILOMETRES_A_DEGREE * 1.01
    farthest = min(abs(latitude) + high, 90.0)
    wide = min(180.0, high / cos(radians(farthest))) if farthest < 89.9 else 180.0
    return {
        "latitude": latitude,
        "longitude": longitude,
        "reach": reach,
        "south": latitude - high,
        "north": latitude + high,
        "west": longitude - wide,
        "east": longitude + wide,
    }
