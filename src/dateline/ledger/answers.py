"""What later reports say of a word: kept, broken, refused, moved, made idle, contradicted, or nothing."""

import re
from collections.abc import Iterator, Sequence

from dateline.ledger.acts import compared_acts, meant
from dateline.ledger.claims import Claim, is_ahead
from dateline.ledger.matching import contrasted, names, negated_about, shared, stem, stems, tells
from dateline.ledger.passages import Passage
from dateline.model.finding import Now

_ENOUGH = 0.5
"""Share of what a word is about that a later sentence must hold: below half, short sentences match by chance."""
_MOST = 0.6
"""The same of a denial, whose verb may be another than that of what is denied."""
NEAR = 0.33
"""The same where the later sentence itself names a refusal, a delay, a contrary deed of the same side."""
_MINISTER, _MINISTRY = frozenset({stem("minister")}), frozenset({stem("ministry")})
_ERROR = re.compile(
    r"\b(?:in error|mistaken|misspoke|misspoken|was wrong|were wrong|incorrect|untrue|by mistake|clarified|clarifying"
    r"|retracted|recanted|backtracked|walked back|took back|reversed (?:course|itself|himself|herself|themselves))\b"
)
_CALL = re.compile(r"\b(?:call|demand|request|appeal|plea|ultimatum|petition)s?\b")
_NOT_YET = re.compile(r"\b(?:so far|not yet|yet to|for now)\b")
"""What has not been done may still be."""
_OWNER = re.compile("[\"\u201c]?([A-Z][\\w-]+)['\u2019]s ")
_ADMITS = {"admit", "concede"}
_NAMES = 2
"""Names of a plan that a later sentence must hold where it does not name the same doers."""
_OLD = 1
"""Years before its story at which what a sentence tells is history."""


def outcome(claim: Claim, later: Sequence[Passage]) -> tuple[Passage | None, Now]:
    """The first later sentence that says what became of a promise, plan, offer or demand, and what that is."""
    for passage in later:
        now = _of(claim, passage)
        if now is not None:
            return passage, now
    return None, "open"


def _of(claim: Claim, passage: Passage) -> Now | None:
    if is_history(passage) or _is_before(claim, passage):
        return None
    said = _told_outcome(claim, passage) or ("ignored" if _is_refused(claim, passage) else None)
    if said is not None:
        return said
    if passage.statement is not None and passage.statement.denies:
        return None
    enacted = compared_acts(claim, passage)
    relation = enacted or compared(claim, passage)
    same = bool(enacted) or by_same(claim, passage)
    if relation == 0 or (same is False and not claim.binds_all):
        return None
    if relation > 0:
        again = is_ahead(passage.text) or (claim.moved and claim.moved <= passage.stems)
        undone = not passage.negated and claim.predicate in claim.deeds  # "would not veto it": signed it
        return None if again or (claim.negated and not undone) else "kept"
    others = passage.statement is not None and passage.statement.speaker is not None  # whose words are no deed
    if others or _NOT_YET.search(passage.text):
        return None
    if claim.kind == "demand":
        return "ignored"
    return "broken" if same or claim.binds_all else None


def _is_refused(claim: Claim, passage: Passage) -> bool:
    """True where those asked say that there will be nothing of what they were asked for."""
    if claim.kind != "demand" or claim.negated or passage.statement is None or not passage.negated:
        return False
    by = passage.view.speaker(passage.statement)
    named = _is_named(claim.whom, passage.around)
    return bool(by & claim.bound or named) and shared(claim.topic, passage.stems) >= _MOST


def _told_outcome(claim: Claim, passage: Passage) -> Now | None:
    """What verbs such as "called off", "postponed", "swept away" tell of it."""
    told = tells(passage.bare)
    if told is None:
        return None
    what, words, verb = told
    of_it = _is_of_it(claim, passage, claim.topic - words) or (what == "refused" and _is_of_demand(claim, passage))
    if verb in claim.stems or not of_it:
        return None
    if what == "moved":
        return "overtaken"
    if what == "gone":
        return None if claim.negated else "overtaken"
    if what == "lapsed":
        return "ignored" if claim.kind == "demand" else "broken"
    if what == "refused" and claim.kind == "promise":
        return "broken" if by_same(claim, passage) else None
    if what == "refused":
        return "ignored" if claim.kind == "demand" and by_same(claim, passage) is not False else None
    return "ignored" if claim.kind == "demand" else "broken"


def _is_of_it(claim: Claim, passage: Passage, about: frozenset[str]) -> bool:
    """True where a sentence that tells of an outcome tells it of what the word is about, and of no other thing."""
    if claim.object and not claim.object & passage.around:
        return False  # another thing is moved, or called off
    if len(about) == 1 and by_same(claim, passage) is False:
        return False
    return bool(about & passage.stems) and shared(about, passage.around) >= NEAR


def _is_of_demand(claim: Claim, passage: Passage) -> bool:
    """True where those asked refuse "the call", whatever it was for."""
    return claim.kind == "demand" and _CALL.search(passage.text) is not None and by_same(claim, passage) is True


def compared(claim: Claim, passage: Passage) -> int:
    """+1 where a later sentence tells of the deed a word speaks of, -1 where it tells of its contrary, 0 of neither."""
    if contrasted(claim.text, passage.text):
        return 0
    kinds = [name for name in claim.signs if name in passage.signs]
    about = shared(claim.topic, passage.around if passage.statement is not None else passage.stems)
    if kinds:
        same = all(claim.signs[name] == passage.signs[name] for name in kinds)
        if claim.object and not claim.object & passage.stems and not claim.object & passage.around:
            return 0  # the same verb, done to another thing
        if about >= (_ENOUGH if same else NEAR):
            return 1 if same else -1
        if not claim.topic and by_same(claim, passage):
            return 1 if same else -1  # "we will hold our fire" is about nothing else
        return 0
    denial = passage.statement is not None and passage.statement.denies and about >= _MOST
    if not denial and not _is_alike(claim, passage, about):
        return 0
    aside = negated_about(passage.text, claim.topic)
    return 1 if claim.negated == (passage.negated if aside is None else aside) else -1


def _is_alike(claim: Claim, passage: Passage, about: float) -> bool:
    """True where a sentence says of the same thing what was said; a denial has words of its own for what it denies."""
    whole = shared(claim.stems - claim.said_by, passage.stems)
    told = claim.predicate in {None, *passage.stems} and _speaks_of_denied(claim, passage)
    return whole >= _ENOUGH and about >= _ENOUGH and told


def _speaks_of_denied(claim: Claim, passage: Passage) -> bool:
    """False where a word denies a deed, and the passage tells neither of it nor of any of its kind."""
    denied = [event for event in claim.events if event.status == "denied"]
    words = {stem(event.trigger_span.cut(claim.view.text).lower()) for event in denied}
    acts = {event.act for event in denied} & {event.act for event in passage.events}
    return not denied or bool(acts or words & passage.stems)


def by_same(claim: Claim, passage: Passage) -> bool | None:
    """Whether those act in a sentence whose word it was: True, False, or None where nothing says."""
    bound, doers = claim.bound, passage.doers
    if bound & doers:
        return True
    whose = [claim.subject, claim.whom] if claim.kind == "demand" else [claim.said_by, claim.subject]
    if any(_is_named(who, passage.opening) for who in whose) and not _strangers(claim, passage):
        return True
    if any(_is_named(who, passage.agents) for who in whose):
        return True
    if _offices(claim, passage) or (claim.kind == "plan" and len(claim.named & passage.stems) >= _NAMES):
        return True
    return None if not bound or not doers else False


def _is_named(who: frozenset[str], words: frozenset[str]) -> bool:
    return bool(who) and len(who & words) >= min(2, len(who))


def _strangers(claim: Claim, passage: Passage) -> bool:
    """True where the first phrase names only what the claim's story does not: "the minister of Vorland"."""
    return bool(names(passage.first) - stems(claim.view.text)) and not names(passage.first) & stems(claim.view.text)


def _offices(claim: Claim, passage: Passage) -> bool:
    """True where a minister spoke and his ministry acts, or the speaker himself is among the first named."""
    speaker = None if claim.statement is None else claim.view.actor_by_id.get(claim.statement.speaker or "")
    if speaker is None:
        return False
    own = stems(speaker.name).union(*(stems(role.title) for role in speaker.roles))
    ministry = _MINISTER & own and _MINISTRY & passage.opening
    if ministry and (own - _MINISTER) & passage.opening:
        return True
    named = passage.view.sides(actor.id for actor in passage.actors[:1])
    office = len(own & passage.opening) >= 2 and not _strangers(claim, passage)
    return office or bool(claim.view.sides([speaker.id]) & named)


def is_history(passage: Passage) -> bool:
    """True for a sentence about a year before its story's: "the strike of 1903"."""
    published = passage.view.told.story.published
    if published is None or not published[:4].isdigit():
        return False
    years = [
        int(time.latest[:4])
        for time in passage.view.told.times
        if passage.span.covers(time.span) and time.latest is not None and time.type in {"DATE", "TIME"}
    ]
    return bool(years) and max(years) < int(published[:4]) - _OLD


def _is_before(claim: Claim, passage: Passage) -> bool:
    """True for a sentence about a day before a word about what is to come was spoken."""
    spoken = claim.view.told.story.published
    times = [time for time in passage.view.told.times if passage.span.covers(time.span)]
    days = [time.latest for time in times if time.latest is not None and time.type in {"DATE", "TIME"}]
    return claim.kind != "claim" and spoken is not None and bool(days) and max(days)[:10] < spoken


def contradictions(claim: Claim, later: Sequence[Passage]) -> Iterator[Passage]:
    """The later sentences that say the contrary of what was said, as a deed or in somebody's words."""
    if claim.under_condition:
        return
    for passage in later:
        if not (passage.corrects or is_history(passage) or _is_before(claim, passage)) and _is_contrary(claim, passage):
            yield passage


def _is_of_others(claim: Claim, passage: Passage) -> bool:
    """True where what is said is of somebody whom the claim's story does not know: "*Malawi's* ministry met"."""
    statement = passage.statement
    if statement is None:
        return False
    owner = _OWNER.match(statement.content_spans[0].cut(passage.view.text))
    return owner is not None and stem(owner[1].lower()) not in stems(claim.view.text)


def _is_between_others(claim: Claim, passage: Passage) -> bool:
    """True where a word tells what two sides do with one another, and the passage does not know them both."""
    pairs = [act.by | act.to for act in meant(claim) if len(act.by | act.to) > 1]
    ids = {ident for event in passage.events for ident in (*event.actors, *event.recipients)}
    known = passage.doers | passage.view.sides(sorted(ids | {actor.id for actor in passage.actors}))
    return bool(pairs) and not any(pair <= known for pair in pairs)


def takes_back(passage: Passage) -> bool:
    """True for words by which somebody admits something, or says that he erred."""
    statement = passage.statement
    return statement is not None and (_ERROR.search(passage.text) is not None or statement.cue_class in _ADMITS)


def _is_contrary(claim: Claim, passage: Passage) -> bool:
    enacted = compared_acts(claim, passage)
    same = by_same(claim, passage) or bool(enacted) or claim.binds_all
    named = same or bool(claim.said_by & passage.opening)
    if passage.statement is not None and named and _takes_back(claim, passage):
        return True
    if (enacted or compared(claim, passage)) >= 0 or _NOT_YET.search(passage.text):
        return False
    if claim.kind == "claim" and _is_between_others(claim, passage):
        return False
    if passage.statement is not None and claim.kind == "claim":
        return not _is_of_others(claim, passage)
    return bool(same) or (passage.statement is not None and same is None)


def _takes_back(claim: Claim, passage: Passage) -> bool:
    """True where a side admits what it denied, or says that it spoke in error."""
    about = claim.topic & passage.around
    against = any(claim.signs[name] == -passage.signs.get(name, 0) for name in claim.signs)
    if _ERROR.search(passage.text) and (against or (claim.stems - claim.said_by) & passage.around):
        return True
    if passage.statement is None or passage.statement.cue_class not in _ADMITS:
        return False
    named = claim.named & passage.around
    denied = claim.negated and not passage.negated and (len(about) >= 2 or by_same(claim, passage) is True)
    return bool(named) and (denied or len(about) > _NAMES)
