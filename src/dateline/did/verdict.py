"""What the text commits itself to about a word, and how such commitments combine."""

import msgspec

from dateline.lexicon.modality import Effect
from dateline.model.event import EventStatus


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The standing of a clause or noun in its text.

    Attributes:
        status: What the text commits itself to.
        why: The token that decides it ("not", "plans"), or None for a plain assertion.
        rule: Id of the rule that spoke last.
        speech: The speaking act whose content it is: a verb, a noun or a modal under a verb of saying; or None.
        reported: True inside what somebody is reported to have said.
        tried: True when it was set about, done or not ("tried to hack"): PLOVER codes attempts at violence as violence.
        background: True when it is taken for granted rather than told ("after the attack").
    """

    status: EventStatus = "happened"
    why: int | None = None
    rule: str = "assertion"
    speech: int | None = None
    reported: bool = False
    tried: bool = False
    background: bool = False


ASSERTED = Verdict()


def under(governor: Verdict, effect: Effect, negated: Effect) -> EventStatus:
    """What holds of a deed under a cue, given the cue's own standing."""
    if governor.status == "happened":
        found = effect
    elif governor.status == "denied":
        found = negated
        if found == "same":  # "did not fail to attack"
            return "happened"
    elif effect == "denied":
        return "possible"  # "may refuse to meet": either way is open
    elif effect in {"same", "factive"}:
        found = effect
    else:
        return "possible" if governor.status == "possible" else effect  # type: ignore[return-value]
    if found == "factive":
        return "happened"
    return governor.status if found == "same" else found


def combined(local: EventStatus, outer: EventStatus) -> EventStatus:
    """What holds of a deed whose own words say `local` and whose surroundings say `outer`."""
    if outer == "happened":
        return local
    if local == "happened":
        return outer
    if outer == "threatened" and local != "denied":
        return outer  # "warned that they would attack if": future and condition are the threat's own
    if local == "planned" and outer in {"offered", "demanded"}:
        return outer
    if local == "threatened" and outer == "possible":
        return local  # "warned that they will attack unless paid"
    if outer == "denied":  # "denied that he had not paid"
        return "possible" if local == "denied" else "denied"
    if local == "denied":  # "plans not to attend"; "if he does not withdraw"
        return "denied" if outer in {"planned", "offered", "demanded"} else "possible"
    return "possible" if "possible" in {local, outer} else local


def told(verdict: Verdict) -> Verdict:
    """The same verdict, marked as standing in somebody's reported words."""
    return msgspec.structs.replace(verdict, reported=True)
