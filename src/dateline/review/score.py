"""How right the machine was, by stage, from what reviewers said of its records."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

import msgspec

from dateline.model import Review, ReviewNoun
from dateline.review.apply import standing

_NONE = "-"
_Z = 1.96
"""Standard deviations of a 95 % interval."""


class FieldScore(msgspec.Struct, frozen=True, kw_only=True):
    """Of records that are there, how often a field was left as the machine had it; `share` with its 95 % interval."""

    field: str
    right: int
    of: int
    share: float
    low: float
    high: float


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """What reviewers made of one stage's records.

    Attributes:
        stage: The stage that made them (`said.statements`); `-` for findings and what nobody's stage made.
        noun: What they are.
        reviewed: Records that somebody accepted, corrected, rejected or merged.
        right: Those accepted as they were.
        corrected, rejected, merged: The others.
        added: Records that reviewers missed.
        precision: Of the records reviewed, the share that is there at all (right or corrected), with its 95 % interval.
        exact: The share that was right as it was.
        recall: Of the records that are there, the share that the machine had; None where nobody added or accepted any.
        fields: By field.
    """

    stage: str
    noun: ReviewNoun
    reviewed: int
    right: int
    corrected: int
    rejected: int
    merged: int
    added: int
    precision: float | None
    low: float | None
    high: float | None
    exact: float | None
    recall: float | None
    fields: tuple[FieldScore, ...] = ()


class _Machine(msgspec.Struct, frozen=True):
    """What of a reviewed record is asked for."""

    basis: dict[str, object] = {}


def scored(reviews: Iterable[Review]) -> list[Score]:
    """How right each stage was, the one most looked at first.

    Counted is what a record came to in the end: undone reviews are left out, and of two about one record the latest
    holds. Reviewers do not look at records by lot: with a queue of the least certain first, the machine is better than
    these figures say.
    """
    ends: dict[tuple[str, str, str], list[Review]] = {}
    for one in standing(reviews):
        if one.verb != "note":
            ends.setdefault((one.story, one.noun, one.record), []).append(one)
    stages: dict[str, Counter[str]] = {}
    for told in ends.values():
        stages.setdefault(told[0].noun, Counter())[_stage(told)] += _stage(told) != _NONE
    groups: dict[tuple[str, ReviewNoun], list[list[Review]]] = {}
    for told in ends.values():
        stage, noun = _stage(told), told[0].noun
        if stage == _NONE:  # what the machine missed is laid to the stage that should have read it
            stage = stages[noun].most_common(1)[0][0]
        groups.setdefault((stage, noun), []).append(told)
    found = [_score(stage, noun, told) for (stage, noun), told in groups.items()]
    return sorted(found, key=lambda one: (-one.reviewed - one.added, one.stage, one.noun))


def _stage(told: Sequence[Review]) -> str:
    for one in told:
        if one.machine is not None:
            try:
                stage = msgspec.json.decode(one.machine, type=_Machine).basis.get("stage")
            except msgspec.DecodeError:
                continue
            if isinstance(stage, str) and stage:
                return stage
    return _NONE


def _score(stage: str, noun: ReviewNoun, groups: Sequence[Sequence[Review]]) -> Score:
    words = Counter(_word(told) for told in groups)
    there, added = words["right"] + words["corrected"], words["added"]
    seen = there + words["rejected"] + words["merged"]
    low, high = interval(there, seen)
    wrong = Counter(name for told in groups if _word(told) == "corrected" for name in _changed(told))
    fields = [_field(name, there - count, there) for name, count in sorted(wrong.items())]
    return Score(
        stage=stage,
        noun=noun,
        reviewed=seen,
        right=words["right"],
        corrected=words["corrected"],
        rejected=words["rejected"],
        merged=words["merged"],
        added=added,
        precision=_share(there, seen),
        low=low if seen else None,
        high=high if seen else None,
        exact=_share(words["right"], seen),
        recall=_share(there, there + added),
        fields=tuple(fields),
    )


def _field(name: str, right: int, of: int) -> FieldScore:
    low, high = interval(right, of)
    return FieldScore(field=name, right=right, of=of, share=_share(right, of) or 0.0, low=low, high=high)


def _word(told: Sequence[Review]) -> str:
    """What a record came to: once added it is one that the machine had not, whatever else was said."""
    verbs = [one.verb for one in told]
    if "add" in verbs:
        return "added"
    if verbs[-1] in {"reject", "merge"}:
        return "rejected" if verbs[-1] == "reject" else "merged"
    return "corrected" if {"correct", "split"} & set(verbs) else "right"


def _changed(told: Sequence[Review]) -> set[str]:
    names = {one.field for review in told for one in review.values}
    return names | ({"words"} if any(one.verb == "split" for one in told) else set())


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def interval(part: int, whole: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share: it stays in bounds and holds for few records (Wilson 1927)."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    return round(max(0.0, middle - half), 3), round(min(1.0, middle + half), 3)
