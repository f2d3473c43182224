"""What a word and a later sentence have in common as deeds: the same act, by the same side, to the same side.

Words alone do not tell that "Moscow must stop bombing us" is answered by "Russian jets struck a rebel base". The events
read in both do: a demand that a deed end, and that deed told again of a later day.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dateline.ledger.claims import Claim
from dateline.ledger.matching import contrasted, shared, stem, stems
from dateline.ledger.passages import Passage
from dateline.ledger.sides import Side
from dateline.ledger.view import HELPFUL, HOSTILE, StoryView
from dateline.lexicon.ceasing_words import ceasing_words
from dateline.model import Event
from dateline.model.days import bounds

_BEFORE, _AFTER = 4, 5
"""Words before and after the word for a deed among which one that says that it ends may stand."""
_ENOUGH = 0.34
"""Share of what a word is about that must be told again where nothing says to whom the deed is done."""
_WORD = re.compile(r"\w+|[.,;:]")
_STOPS = re.compile(r"[.,;:]")


class Act(NamedTuple):
    """A deed as it is compared.

    Attributes:
        event: The event.
        by: The sides that do it.
        to: The sides it is done to.
        sign: +1 where it is done (of a word: is to be done), -1 where it is not, or ends.
        named: The stems of the names of those it is done to, without those of who does it.
    """

    event: Event
    by: frozenset[Side]
    to: frozenset[Side]
    sign: int
    named: frozenset[str] = frozenset()


def meant(claim: Claim) -> Iterator[Act]:
    """The deeds that a word speaks of."""
    view = claim.view
    if claim.kind == "demand":
        for demand in claim.demands:
            for event in (view.event_by_id[one] for one in demand.about if one in view.event_by_id):
                sign = _sign(view, event)
                by = view.actors(event) or view.recipients(demand)
                whom = event.recipients or (demand.actors if sign < 0 else ())  # "stop bombing us"
                if event.status == "demanded" or sign < 0:
                    yield Act(event, by, view.sides(whom), sign, _named(view, whom, event.actors))
        return
    statuses = {"happened", "denied"} if claim.kind == "claim" else {"offered", "planned", "denied"}
    for event in claim.events:
        if event.status in statuses and event.act != "REQUEST":
            by = view.actors(event) or (frozenset() if claim.statement is None else view.speaker(claim.statement))
            named = _named(view, event.recipients, event.actors)
            yield Act(event, by, view.recipients(event), _sign(view, event), named)


def told(passage: Passage) -> Iterator[Act]:
    """The deeds that a later sentence tells of as done or not done."""
    view = passage.view
    for event in passage.events:
        if event.status == "happened" and event.act == "REJECT":
            for about in (view.event_by_id[one] for one in event.about if one in view.event_by_id):
                yield Act(about, view.actors(about) | view.actors(event), view.recipients(about), -1)
        if event.status in {"happened", "denied"}:
            by = view.actors(event)
            if event.status == "denied" and not by and event.statement is not None:
                by = view.speaker(view.statement_by_id[event.statement])  # "there is no agreement", a side says
            yield Act(event, by, view.recipients(event), _sign(view, event))


def kinds(acts: Iterator[Act], *, wanted: bool) -> Iterator[str]:
    """What acts are looked up by: the type and each side that does it; harm by a side also under the help it offers.

    Args:
        acts: Of a word or of a sentence.
        wanted: True for those that a word speaks of.
    """
    for act in acts:
        harm = act.event.act in (HELPFUL if wanted else HOSTILE) and act.to
        for side in act.by:
            yield f"{act.event.act} {':'.join(side)}"
            if harm:
                yield f"harm {':'.join(side)}"


def compared_acts(claim: Claim, passage: Passage) -> int:
    """+1 where a later sentence tells of the deed that a word speaks of, -1 of its contrary, 0 of neither."""
    if contrasted(claim.text, passage.text):
        return 0
    for ours in meant(claim):
        for theirs in told(passage):
            relation = _relation(claim, ours, passage, theirs)
            if relation:
                return relation
    return 0


def _relation(claim: Claim, ours: Act, passage: Passage, theirs: Act) -> int:
    if not (
        ours.by & theirs.by and _is_later(claim, ours, theirs) and _same_place(claim.view, ours, passage.view, theirs)
    ):
        return 0
    hurts = ours.event.act in HELPFUL and theirs.event.act in HOSTILE
    if hurts and ours.sign == theirs.sign == 1 and ours.to & theirs.to and not theirs.by & ours.to:
        return -1
    if ours.event.act != theirs.event.act:
        return 0
    if ours.to & theirs.to:
        return ours.sign * theirs.sign
    if ours.to and theirs.to:
        return 0
    alike = ours.named & passage.around or _same_day(ours, theirs) or shared(claim.topic, passage.around) >= _ENOUGH
    return ours.sign * theirs.sign if alike else 0


def _named(view: StoryView, whom: Iterable[str], by: Iterable[str]) -> frozenset[str]:
    left, right = (stems(" ".join(map(view.name, ids))) for ids in (whom, by))
    return left - right


def _is_later(claim: Claim, ours: Act, theirs: Act) -> bool:
    """False where what is told was over when the word was spoken, or is of another day than the word speaks of."""
    first, last = bounds(theirs.event.date)
    since, until = bounds(ours.event.date)
    spoken = bounds(claim.view.told.story.published)[0]
    if last is not None and spoken is not None and last < spoken:
        return False
    dated = first is not None and since is not None and since == until
    return not dated or first <= until  # type: ignore[operator]


def _same_day(ours: Act, theirs: Act) -> bool:
    """True where both are of the same known day, or within a day of it."""
    days = [bounds(act.event.date) for act in (ours, theirs)]
    (first, last), (since, until) = days
    if first is None or last is None or since is None or until is None or first != last:
        return False
    return date.fromisoformat(since) <= date.fromisoformat(last) <= date.fromisoformat(until)


def _same_place(one: StoryView, ours: Act, other: StoryView, theirs: Act) -> bool:
    both = ((one, ours.event.place), (other, theirs.event.place))
    a, b = (next((place for place in view.told.places if place.id == ident), None) for view, ident in both)
    if a is None or b is None:
        return True
    if "country" in {a.kind, b.kind} or a.name == b.name:
        return a.country == b.country
    return False


def _sign(view: StoryView, event: Event) -> int:
    """-1 where the deed is not done, or ends."""
    return -1 if (event.status == "denied") != _ends(view, event) else 1


def _ends(view: StoryView, event: Event) -> bool:
    """True where words beside the word for a deed say that it ends: "stop bombing", "the shelling was halted"."""
    start, end = event.trigger_span
    before = _WORD.findall(view.text[max(0, start - 60) : start].lower())[-_BEFORE:]
    after = _WORD.findall(view.text[end : end + 60].lower())[:_AFTER]
    for at, word in enumerate(before):
        if _STOPS.match(word):
            return _ceases(before[at + 1 :])
    if _ceases(before):
        return True
    stop = next((at for at, word in enumerate(after) if _STOPS.match(word)), len(after))
    return bool(after) and after[0] in _LINKS and _ceases(after[:stop])


_LINKS = frozenset(
    {"has", "have", "had", "was", "were", "is", "are", "must", "should", "will", "would", "stopped", "ended"}
)


def _ceases(words: list[str]) -> bool:
    stems = [stem(word) for word in words]
    return any(all(stem(part) in stems for part in phrase) for phrase in ceasing_words())
