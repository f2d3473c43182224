"""Across stories: which promise, plan or demand was kept, whose words and deeds part, and who reports the same.

A word (promise, plan, demand, offer, denial) is held against the sentences of later stories: what it is about, who is
bound by it, and whether the sentence tells of the deed or of its contrary. Words are compared by their stems, without
a parse, so any number of stories can be held against one another.
"""

from collections.abc import Iterator, Sequence

from dateline.ledger.answers import contradictions, outcome
from dateline.ledger.claims import Claim, claims
from dateline.ledger.copies import Copies
from dateline.ledger.corroboration import corroborated
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


def findings(accounts: Sequence[Account]) -> list[Finding]:
    """What several stories say of one another: the surest first, else in the order of the words they answer.

    Args:
        accounts: Readings in any order; those without a publication day count as last.
    """
    views = [StoryView(account) for account in _once(sorted(accounts, key=_when))]
    told = [(view, list(passages(view))) for view in views]
    return sorted(_among(told), key=lambda finding: -finding.confidence)


def _among(told: list[tuple[StoryView, list[Passage]]]) -> Iterator[Finding]:
    index = Index([own for _, own in told])
    for i, (view, own) in enumerate(told):
        yield from _headlines(view, own)
        for claim in claims(view, own):
            yield from _of(claim, index.after(claim, i))
    yield from (_finding("corroboration", left, right, None) for left, right in corroborated(told))


def _headlines(view: StoryView, own: Sequence[Passage]) -> Iterator[Finding]:
    """What the reading of the story itself found: its headline tells as done what its body denies."""
    account = view.told
    assert isinstance(account, Account)
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
                why=tension.why,
                confidence=tension.confidence,
                grounds=(f"Found inside one story, by rule {tension.basis.rule} of {tension.basis.stage}.",),
            )


def _once(accounts: Sequence[Account]) -> list[Account]:
    """The accounts without those of mere copies: two papers with one text are one source."""
    copies = Copies()
    for number, account in enumerate(accounts):
        story = account.story
        copies.add(str(number), story.text, story.published, revises=bool(story.updates))
    links = copies.links()
    return [account for number, account in enumerate(accounts) if str(number) not in links or links[str(number)][1]]


def _when(account: Account) -> tuple[str, int]:
    return account.story.published or "9999", account.source.index


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
        why=_why(kind, left, right, now),
        confidence=_CONFIDENCE["open" if right is None else kind.split("_", 1)[0]],
        grounds=tuple(grounds),
    )


def _side(passage: Passage) -> Side:
    account = passage.view.told
    assert isinstance(account, Account)
    statement, event = passage.statement, next(iter(passage.events), None)
    doer = next(iter(event.actors), None) if event is not None else None
    actor = statement.speaker if statement is not None else doer
    day = statement.said_on if statement is not None else event.date if event is not None else None
    record = statement if statement is not None else event
    return Side(
        story=account.story.id,
        id=account.story.id if record is None else record.id,
        text=passage.text,
        source=account.source.id,
        published=account.story.published,
        date=day,
        actor=passage.view.name(actor) if actor is not None else None,
    )


def _why(kind: FindingKind, left: Side, right: Side | None, now: Now | None) -> str:
    who = left.actor or "Somebody"
    if right is None:
        return f"{who} said “{left.text}”; nothing read so far answers it."
    if kind == "corroboration":
        return f"Two sources that do not copy one another tell the same: “{left.text}” and “{right.text}”"
    if kind.startswith("word_against"):
        return f"{who} said “{left.text}”; a later report tells the contrary: “{right.text}”"
    return f"{who} said “{left.text}”; a later report has it {now}: “{right.text}”"
