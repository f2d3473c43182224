"""When a tie began and ended, where its own clause tells: "was minister from 2001 to 2005", "an ally since 1999"."""

from dateline.model import StoryState, TimeRef, Token

_FROM = frozenset({"from", "since", "after"})
_TO = frozenset({"until", "till", "to", "through"})


def term(state: StoryState, clause: list[Token]) -> tuple[str | None, str | None]:
    """EDTF of beginning and end, each None where the words do not tell.

    Args:
        state: The story.
        clause: The tokens that state the tie, a noun and its copula, on which the times must hang.
    """
    since = until = None
    own = {token.i for token in clause}
    sentence = clause[0].sentence
    for time in state.times:
        first, last = state.reading.between(*time.span)
        if first >= last or state.reading.tokens[first].sentence != sentence:
            continue
        word = _preposition(state, first, own)
        if word is not None:
            begins, ends = _bounds(word, time)
            since, until = since or begins, until or ends
    return since, until


def _preposition(state: StoryState, first: int, own: set[int]) -> str | None:
    """The preposition by which a time hangs on the clause: before it, "to" behind another time of the clause."""
    reading = state.reading
    before = reading.tokens[first - 1] if first else None
    if before is None or before.lower not in _FROM | _TO | {"between", "in"}:
        return None
    token = before
    for _step in range(4):
        if token.head in own:
            return before.lower
        above = reading.head(token)
        if above.i == token.i:
            return None
        token = above
    return None


def _bounds(word: str, time: TimeRef) -> tuple[str | None, str | None]:
    if time.interval is not None and "/" in time.interval:
        begins, _, ends = time.interval.partition("/")
        return (begins if begins not in {"", ".."} else None), (ends if ends not in {"", ".."} else None)
    if time.type != "DATE":
        return None, None
    if word in _FROM:
        return time.value, None
    return (None, time.value) if word in _TO else (None, None)
