"""How a story's spot lies to the place it names: "northern Syria", "20 km south of Aleppo", "near Goma".

The point on the map stays that of the place named; the relation tells what the words add.
"""

from dateline.lexicon.place_cues import cue_words
from dateline.model import Reading, Span, Token
from dateline.model.place import Direction, PlaceRelation, RelationKind

_KILOMETRES = {
    "km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometres": 1.0, "kilometer": 1.0, "kilometers": 1.0, "mile": 1.609344,
    "miles": 1.609344, "mi": 1.609344, "metres": 0.001, "meters": 0.001, "metre": 0.001, "meter": 0.001,
}  # fmt: skip
_NUMBERS = {
    "a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0, "ten": 10.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0,
    "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
_POINTS: dict[str, Direction] = {
    "north": "north", "south": "south", "east": "east", "west": "west", "centre": "centre", "center": "centre",
    "northeast": "northeast", "northwest": "northwest", "southeast": "southeast", "southwest": "southwest",
    "northern": "north", "southern": "south", "eastern": "east", "western": "west", "central": "centre",
    "northeastern": "northeast", "northwestern": "northwest", "southeastern": "southeast",
    "southwestern": "southwest",
}  # fmt: skip
_BACK = 14
"""Tokens before a name that may hold a distance in two units: "about 15 miles (24 km) to the north-west of"."""


def relation(reading: Reading, first: int, last: int) -> PlaceRelation | None:
    """The relation that the words around a name state, or None.

    Args:
        reading: The story.
        first: First token of the name.
        last: Its last token (end exclusive).
    """
    return (
        _part_before(reading, first)
        or _part_after(reading, last)
        or _offset(reading, first)
        or _near(reading, first)
        or _between(reading, first, last)
    )


def _made(
    reading: Reading, first: int, last: int, kind: RelationKind, direction: Direction | None = None,
    kilometres: float | None = None,
) -> PlaceRelation:  # fmt: skip
    span: Span = reading.span(first, last)
    return PlaceRelation(kind=kind, direction=direction, kilometres=kilometres, span=span)


def _tokens(reading: Reading, first: int, last: int) -> tuple[Token, ...]:
    """Tokens from `first` to `last` that are of the sentence of token `last`."""
    if last >= len(reading.tokens):
        return ()
    sentence = reading.tokens[last].sentence
    return tuple(token for token in reading.tokens[max(first, 0) : last] if token.sentence == sentence)


def _point(reading: Reading, last: int) -> tuple[int, Direction] | None:
    """The compass point that ends before token `last`, and where it begins: "north", "south-east", "northern"."""
    tokens = reading.tokens
    if last < 1:
        return None
    if last > 2 and tokens[last - 2].text == "-":
        joined = _POINTS.get(tokens[last - 3].lower + tokens[last - 1].lower)
        if joined is not None:
            return last - 3, joined
    point = _POINTS.get(tokens[last - 1].lower.replace("-", ""))
    return None if point is None else (last - 1, point)


def _part_before(reading: Reading, first: int) -> PlaceRelation | None:
    """So "northern Syria", "the north of Syria"."""
    before = _tokens(reading, first - 5, first)
    if not before:
        return None
    found = _point(reading, first)
    if found is not None and before[-1].lower.endswith(("ern", "central")):
        return _made(reading, found[0], first, "part", found[1])
    if before[-1].lower == "of":
        found = _point(reading, first - 1)
        if found is not None and found[0] and reading.tokens[found[0] - 1].lower in {"the", "far", "deep"}:
            led = reading.tokens[found[0] - 2].lower if found[0] > 1 else ""
            if led != "to":  # "to the north of Goma" is outside it
                return _made(reading, found[0] - 1, first, "part", found[1])
    return None


def _part_after(reading: Reading, last: int) -> PlaceRelation | None:
    """So "Syria's north", "Nigeria's restive north-east"."""
    tokens = reading.tokens
    if last >= len(tokens) or tokens[last].text not in {"'s", "\u2019s", "'", "\u2019"}:
        return None
    for end in range(last + 2, min(last + 6, len(tokens) + 1)):
        word = tokens[end - 1]
        if word.sentence != tokens[last].sentence or word.pos not in {"ADJ", "NOUN", "PUNCT", "PROPN"}:
            return None
        found = _point(reading, end)
        following = tokens[end] if end < len(tokens) else None
        if found is not None and found[0] > last and (following is None or following.pos not in {"NOUN", "PROPN"}):
            longer = following is not None and following.text == "-"
            if not longer:
                return _made(reading, last, end, "part", found[1])
    return None


def _offset(reading: Reading, first: int) -> PlaceRelation | None:
    """So "20 km south of Aleppo", "five miles from Goma", "north of Homs"."""
    before = _tokens(reading, first - 1, first)
    if not before or before[-1].lower not in {"of", "from"}:
        return None
    found = _point(reading, first - 1) if before[-1].lower == "of" else None
    begin = first - 1 if found is None else found[0]
    if found is not None and begin > 1 and reading.tokens[begin - 1].lower == "the":
        begin -= 2 if reading.tokens[begin - 2].lower == "to" else 1  # "to the north of"
    length = _distance(reading, begin)
    if found is None and length is None:
        return None
    start = begin if length is None else length[0]
    return _made(reading, start, first, "offset", None if found is None else found[1], length[1] if length else None)


def _distance(reading: Reading, last: int) -> tuple[int, float] | None:
    """The distance that ends before token `last`, in kilometres, and where it begins: "15 miles (24 km)"."""
    best: tuple[int, float] | None = None
    for token in reversed(_tokens(reading, last - _BACK, last)):
        factor = _KILOMETRES.get(token.lower.strip("."))
        number = _number(reading.tokens[token.i - 1]) if token.i else None
        if factor is not None and number is not None and not _longer(reading, token.i - 1):
            best = token.i - 1, round(number * factor, 1)
        elif token.text not in {"(", ")", ",", "or", "-", "about", "some"} and _number(token) is None:
            break
    return best


def _longer(reading: Reading, i: int) -> bool:
    """True where token `i` is but the end of a number in words or a sum: "twenty-five", "half a", "$ 20"."""
    before = reading.tokens[i - 1] if i else None
    if before is None:
        return False
    inner = before.text == "-" and i > 1 and _number(reading.tokens[i - 2]) is not None
    worded = not reading.tokens[i].text[0].isdigit() and (_number(before) is not None or before.lower == "half")
    return inner or worded or before.tag == "$" or before.lower in {"hundred", "thousand"}


def _number(token: Token) -> float | None:
    try:
        return float(token.text.replace(",", ""))
    except ValueError:
        return _NUMBERS.get(token.lower)


def _near(reading: Reading, first: int) -> PlaceRelation | None:
    """So "near Goma", "outside Mosul", "on the outskirts of Damascus", "off Yemen"."""
    before = _tokens(reading, first - 4, first)
    if not before:
        return None
    start = len(before) - 1
    if before[-1].lower in cue_words("near"):
        return _made(reading, before[-1].i, first, "near")
    if before[-1].lower in {"of", "to"} and start and before[start - 1].lower in cue_words("fringe"):
        return _made(reading, before[start - 1].i, first, "near")
    if before[-1].lower == "with" and start and before[start - 1].lower in {"border", "frontier"}:
        return _made(reading, before[start - 1].i, first, "border")
    return None


def _between(reading: Reading, first: int, last: int) -> PlaceRelation | None:
    """Both names of "between Homs and Hama"; of two countries, "the border between Chad and Sudan"."""
    tokens = reading.tokens
    opener = first - 1
    if first > 1 and tokens[first - 1].lower == "and":
        opener = next((k for k in range(first - 2, max(first - 6, -1), -1) if tokens[k].lower == "between"), -1)
    if opener < 0 or tokens[opener].lower != "between" or tokens[opener].sentence != tokens[first].sentence:
        return None
    if opener == first - 1 and not any(token.lower == "and" for token in tokens[last : last + 4]):
        return None
    noun = tokens[opener - 1].lower if opener > 0 else ""
    if noun in cue_words("tie_noun") or noun.removesuffix("s") in cue_words("tie_noun"):
        return None  # "the war between Chad and Sudan"
    border = noun in {"border", "frontier"}
    return _made(reading, opener, opener + 1, "border" if border else "between")
