"""Across stories: which promise, plan or demand was kept, whose words and deeds part, and who reports the same.

A word (promise, plan, demand, offer, denial) is held against the sentences of later stories: what it is about, who is
bound by it, and whether the sentence tells of the deed or of its contrary. Words are compared by their stems, without
a parse, so any number of stories can be held against one another.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from dateline.ledger.acts import kinds, meant, told
from dateline.ledger.answers import contradictions, outcome, takes_back
from dateline.ledger.claims import Claim, claims
from dateline.ledger.copies import Copies, is_secondhand
from dateline.ledger.corroboration import DAYS, corroborated, days_apart
from dateline.ledger.grounds import claim_grounds, pair_grounds
from dateline.ledger.index import Index
from dateline.ledger.passages import Passage, passages
from dateline.ledger.view import StoryView
from dateline.model import Account, Finding, Side
from dateline.model.finding import FindingKind, Now
from dateline.model.ids import record_id

_CONFIDENCE = {"open": 0.7, "word": 0.65, "corroboration": 0.6}
"""Shares right among 78 near misses and 70 serials written apart (`tests/ledger/serials_*.jsonl`), when first met."""
_OPEN: dict[str, FindingKind] = {"promise": "open_promise", "demand": "open_demand", "plan": "open_plan"}


class Gist(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a story to tell which stories it need not be held against; a store can keep it.

    Attributes:
        published: EDTF day of publication.
        topics: Of each of its words, the stems of what it is about, and how many of them an answer holds at least.
        stems: The stems of all its sentences.
        takes_back: True where somebody admits something in it, or says that he erred.
        meant: The deeds that its words speak of, by type and side.
        told: The deeds that it tells of.
    """

    published: str | None
    topics: list[tuple[list[str], float]]
    stems: frozenset[str]
    takes_back: bool
    meant: list[str]
    told: frozenset[str]

    def may_meet(self, later: "Gist") -> bool:
        """False where a later story can answer none of this one's words, and tells of no deed on the same days."""
        if later.takes_back or days_apart(self.published, later.published) <= DAYS:
            return True
        if not later.told.isdisjoint(self.meant):
            return True
        return any(len(later.stems.intersection(topic)) >= least for topic, least in self.topics)


class Report(msgspec.Struct, frozen=True, dict=True):
    """A story as it is held against others: its sentences, and those of its words that others may answer."""

    account: Account

    @cached_property
    def view(self) -> StoryView:
        """Its records, looked up."""
        return StoryView(self.account)

    @cached_property
    def passages(self) -> list[Passage]:
        """Its sentences."""
        return list(passages(self.view))

    @cached_property
    def claims(self) -> list[Claim]:
        """Its words."""
        return list(claims(self.view, self.passages))

    @cached_property
    def index(self) -> Index:
        """Its sentences by their stems."""
        return Index([self.passages])

    @cached_property
    def gist(self) -> Gist:
        """What is kept of it to tell which stories it need not be held against."""
        return Gist(
            published=self.view.told.story.published,
            topics=[(sorted(self.index.wanted(claim)), self.index.least(claim)) for claim in self.claims],
            stems=frozenset().union(*(passage.around for passage in self.passages)),
            takes_back=any(takes_back(passage) for passage in self.passages),
            meant=sorted({kind for claim in self.claims for kind in kinds(meant(claim), wanted=True)}),
            told=frozenset(kind for passage in self.passages for kind in kinds(told(passage), wanted=False)),
        )


def findings(accounts: Sequence[Account]) -> list[Finding]:
    """What several stories say of one another: the surest first, and of those equally sure the latest.

    Args:
        accounts: Readings in any order; those without a publication day count as last.
    """
    reports = [Report(account) for account in _once(sorted(accounts, key=_when))]
    found = sorted(_among(reports), key=lambda finding: finding.id)
    found.sort(key=_latest, reverse=True)
    return sorted(found, key=lambda finding: -finding.confidence)


def alone(report: Report) -> Iterator[Finding]:
    """What a story gives while no other answers it: its open words, and where its headline and its body part."""
    yield from _headlines(report)
    for claim in report.claims:
        yield from _of(claim, [])


def between(earlier: Report, later: Report) -> Iterator[Finding]:
    """What a later story alone makes of an earlier one's words, and what both tell, where they are independent.

    Of several later stories the first that answers a word settles it: `word_of` says which findings are of one word.
    """
    for claim in earlier.claims:
        yield from (found for found in _of(claim, later.index.after(claim)) if found.right is not None)
    for left, right in corroborated([(one.view, one.passages) for one in (earlier, later)]):
        yield _finding("corroboration", left, right, None)


def word_of(finding: Finding) -> str:
    """An id that all answers to one word share, what became of it and what goes against it apart; else its own."""
    sort = "word_against" if finding.kind.startswith("word_against") else finding.kind
    if sort == "word_against" or finding.kind in _OPEN.values():
        return record_id("f", sort, finding.left.story, finding.left.text)
    return finding.id


def _among(reports: list[Report]) -> Iterator[Finding]:
    index = Index([report.passages for report in reports])
    for i, report in enumerate(reports):
        yield from _headlines(report)
        for claim in report.claims:
            yield from _of(claim, index.after(claim, i))
    told = [(report.view, report.passages) for report in reports]
    yield from (_finding("corroboration", left, right, None) for left, right in corroborated(told))


def _headlines(report: Report) -> Iterator[Finding]:
    """What the reading of the story itself found: its headline tells as done what its body denies."""
    account, view, own = report.account, report.view, report.passages
    for tension in account.tensions:
        if tension.kind != "headline_against_body":
            continue
        head = next((one for one in account.story.blocks if one.span.covers(tension.spans[0])), None)
        body = next((one for one in own if one.span.covers(tension.spans[1])), None)
        if head is not None and body is not None:
            left, right = _side(Passage(view, head.span)), _side(body)
            yield Finding(
                id=record_id("f", tension.kind, left.story, left.text, right.text),
                kind=tension.kind,
                left=left,
                right=right,
                now=None,
                why=why(tension.kind, left, right, None),
                confidence=tension.confidence,
                grounds=(f"Found inside one story, by rule {tension.basis.rule} of {tension.basis.stage}.",),
            )


def _once(accounts: Sequence[Account]) -> list[Account]:
    """The accounts without those of mere copies: two papers with one text are one source."""
    copies = Copies()
    for number, account in enumerate(accounts):
        story = account.story
        copies.add(str(number), story.text, story.published, secondhand=is_secondhand(story))
    links = copies.links()
    return [account for number, account in enumerate(accounts) if str(number) not in links or links[str(number)][1]]


def _when(account: Account) -> tuple[str, int]:
    return account.story.published or "9999", account.source.index


def _latest(finding: Finding) -> str:
    return max(side.published or "" for side in (finding.left, finding.right) if side is not None)


def _of(claim: Claim, later: Sequence[Passage]) -> Iterator[Finding]:
    kind = _OPEN.get(claim.kind)
    answer, now = outcome(claim, later) if claim.kind != "claim" else (None, "open")
    if kind is not None and not (claim.kind == "promise" and claim.under_condition):
        yield _finding(kind, claim, answer, now)
    if claim.kind in {"demand", "plan"}:
        return
    against = next(contradictions(claim, later), None)
    if against is not None:
        yield _finding("word_against_deed" if against.statement is None else "word_against_word", claim, against, None)


def _finding(kind: FindingKind, word: Passage, answer: Passage | None, now: Now | None) -> Finding:
    left, right = _side(word), None if answer is None else _side(answer)
    grounds = claim_grounds(word, answer) if isinstance(word, Claim) else pair_grounds(word, answer or word)
    texts = (left.story, left.text) if right is None else (left.story, left.text, right.story, right.text)
    return Finding(
        id=record_id("f", kind, *texts),
        kind=kind,
        left=left,
        right=right,
        now=now,
        why=why(kind, left, right, now),
        confidence=_CONFIDENCE["open" if right is None else kind.split("_", 1)[0]],
        grounds=tuple(grounds),
    )


def _side(passage: Passage) -> Side:
    account = passage.view.told
    assert isinstance(account, Account)
    statement, event = passage.statement, next(iter(passage.events), None)
    doer = next(iter(event.actors), None) if event is not None else None
    actor = passage.view.actor_by_id.get((statement.speaker if statement is not None else doer) or "")
    day = statement.said_on if statement is not None else event.date if event is not None else None
    record = statement if statement is not None else event
    return Side(
        story=account.story.id,
        id=account.story.id if record is None else record.id,
        text=passage.text,
        span=passage.span,
        source=account.source.id,
        published=account.story.published,
        date=day,
        actor=None if actor is None else actor.name,
        actor_id=None if actor is None else actor.canonical,
    )


def why(kind: FindingKind, left: Side, right: Side | None, now: Now | None) -> str:
    """A finding in one sentence for the reader."""
    who = left.actor or "Somebody"
    if right is None:
        return f"{who} said “{left.text}”; nothing read so far answers it."
    if kind == "syndication":
        return f"“{right.text}” repeats the words of “{left.text}”: the two count as one source"
    if kind == "same_event":
        return f"“{left.text}” and “{right.text}” tell of the same happening, each in words of its own"
    if kind == "headline_against_body":
        return f"The headline says “{left.text}”; the story under it says “{right.text}”"
    if kind == "corroboration":
        return f"Two sources that do not copy one another tell the same: “{left.text}” and “{right.text}”"
    if kind.startswith("word_against"):
        return f"{who} said “{left.text}”; a later report tells the contrary: “{right.text}”"
    return f"{who} said “{left.text}”; a later report has it {now}: “{right.text}”"
