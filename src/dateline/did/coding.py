"""From act and status to PLOVER's record: event type, modes, quad class, score, CAMEO code, auxiliary modes."""

from typing import cast

import msgspec

from dateline.did.deed import Deed
from dateline.lexicon.frames import VerbFrame
from dateline.lexicon.plover import Act, acts, cameo_rows, codings, mode_scores
from dateline.model import Event, TimeRef
from dateline.model.event import EventStatus, Quad

_ASKING = {"REQUEST", "REJECT"}
_SPEAKING = {*_ASKING, "THREATEN"}
SCHEDULED = {"CONSULT", "COOPERATE", "SUPPORT", "AGREE", "AID", "RETREAT", "PROTEST"}
"""Acts that have their day in a diary, so that they are spoken of before they have come about."""
_OLD = 365
"""Days before the story after which a deed is history and no news: one year, the span PLOVER leaves to the coder."""


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """How PLOVER records a deed."""

    act: Act
    event_type: Act | None
    modes: tuple[str, ...]
    cameo: str | None
    quad: Quad
    score: float


def coding(deed: Deed, status: EventStatus, contexts: tuple[str, ...], *, recorded: bool, tried: bool) -> Coding:
    """The PLOVER record of a deed.

    Args:
        deed: The deed, with what it is about.
        status: What the text commits itself to.
        contexts: The sentence's contexts, which choose among CAMEO codes.
        tried: The deed was attempted; PLOVER codes attempts at violence and coercion as such ("tried or done").
        recorded: False where PLOVER has no record of this mention: content of a speaking act, or background.
    """
    act = final_act(deed)
    row = codings()[act, status]
    event_type = (row.event_type or None) if recorded else None
    if recorded and tried and status == "possible" and is_coercive(act):
        event_type = act
    own = _modes(deed, act)
    if event_type is None or event_type == act:
        modes = own
    elif event_type == "THREATEN":
        known = tuple(mode for mode in own if ("THREATEN", mode) in mode_scores())
        modes = known or ((row.mode,) if row.mode else ())
    else:
        modes = ()
    kind = event_type or act
    return Coding(
        act=act,
        event_type=event_type,
        modes=modes,
        cameo=_cameo(kind, modes, contexts),
        quad=acts()[kind].quad,
        score=_score(kind, modes),
    )


def recoded(event: Event, act: Act, status: EventStatus) -> Event:
    """The event with another act or status, and PLOVER's record of that: what somebody says who knows better."""
    before = codings()[cast("Act", event.act), event.status].event_type
    recorded = event.event_type is not None or not before
    modes = event.event_mode if act == event.act else ()
    event_type = (codings()[act, status].event_type or None) if recorded else None
    kind = event_type or act
    own = tuple(mode for mode in modes if (kind, mode) in mode_scores())
    return msgspec.structs.replace(
        event,
        act=act,
        status=status,
        event_type=event_type,
        event_mode=own,
        cameo=_cameo(kind, own, event.context),
        quad=acts()[kind].quad,
        score=_score(kind, own),
        auxiliary_modes=auxiliary_modes(status, None, None),
    )


def final_act(deed: Deed) -> Act:
    """The deed's act; a vow or offer of something coercive is a threat."""
    frame = deed.frame
    if isinstance(frame, VerbFrame) and frame.hostile:
        meant = [inner for inner in deed.about if inner.status not in {"denied", "happened"}]  # "vowed not to bomb"
        if any(is_coercive(inner.act) for inner in meant):
            return frame.hostile
    return deed.act


def is_coercive(act: str) -> bool:
    """True for acts of material conflict."""
    return acts()[act].quad == "material_conflict"


def auxiliary_modes(status: EventStatus, time: TimeRef | None, today: str | None) -> tuple[str, ...]:
    """PLOVER's auxiliary modes: what is told as history, as future, as hypothetical or as not so."""
    out = []
    if status == "happened" and time is not None and time.latest is not None and today is not None:
        out += ["historical"] if _days(today) - _days(time.latest) > _OLD else []
    if status in {"planned", "offered", "threatened", "demanded"}:
        out.append("future")
    elif status == "possible":
        out.append("hypothetical")
    elif status == "denied":
        out.append("negation")
    return tuple(out)


def _days(iso: str) -> int:
    """Days since year 0, near enough to compare years; 0 where the date is not whole."""
    parts = iso[:10].split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return 0
    year, month, day = (int(part) for part in parts)
    return year * 365 + month * 30 + day


def _modes(deed: Deed, act: str) -> tuple[str, ...]:
    if act in _SPEAKING and deed.about:
        found = [_mode_about(act, inner) for inner in deed.about]
        known = tuple(dict.fromkeys(mode for mode in found if (act, mode) in mode_scores()))
        if known and not (deed.topic and known == ("change",)):
            return known
    if act in _ASKING and deed.topic and not deed.frame.mode:
        return (deed.topic,)
    out = dict.fromkeys(deed.frame.mode)
    for folded in deed.absorbed:
        out.update(dict.fromkeys(folded.frame.mode))
    return tuple(mode for mode in out if (act, mode) in mode_scores())


def _mode_about(act: str, inner: Deed) -> str:
    """The mode of a demand, refusal or threat, by the deed it is about."""
    if act == "THREATEN":
        own = [mode for mode in inner.frame.mode if (act, mode) in mode_scores()]
        return own[0] if own else codings()[inner.act, "threatened"].mode
    if inner.act == "REQUEST" and inner.about:
        return _mode_about(act, inner.about[0])  # "rejected the demand that they disarm"
    if is_coercive(inner.act) and inner.status == "happened":
        return "yield"  # to demand an end to a deed that goes on
    return codings()[inner.act, "demanded"].mode


def _cameo(act: str, modes: tuple[str, ...], contexts: tuple[str, ...]) -> str | None:
    for mode in (*modes, ""):
        rows = cameo_rows().get((act, mode))
        if rows:
            return max(rows, key=lambda row: sum(context in contexts for context in row.contexts)).code
    return None


def _score(act: str, modes: tuple[str, ...]) -> float:
    """The most extreme score of the modes, or the act's own."""
    found = [score for mode in modes if (score := mode_scores().get((act, mode))) is not None]
    return max(found, key=abs) if found else acts()[act].score
