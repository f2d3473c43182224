"""Across stories: which promise, plan or demand was kept, and whose words and deeds part.

A word (promise, plan, demand, denial) is compared with what later stories tell. They speak of one deed when the later
sentence holds most of the word's content words; then polarity decides: a promise *not* to do what is told as done
is broken. First version: no coreference of events across stories.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.ledger.matching import negated, sentence_at, shared, stems
from dateline.ledger.view import StoryView
from dateline.model import Account, Event, Finding, Side, Statement
from dateline.model.finding import FindingKind, Now

_OPEN: dict[str, FindingKind] = {
    "promise": "open_promise",
    "demand": "open_demand",
    "order": "open_demand",
    "request": "open_demand",
    "urge": "open_demand",
    "plan": "open_plan",
    "intend": "open_plan",
}
_ENOUGH = 0.5
"""Share of a word's content words that a later sentence must hold; half of them is where chance ends in short texts."""
_REFUSALS = {"REJECT", "THREATEN"}


class Word(msgspec.Struct, frozen=True):
    """Something said that later stories may answer."""

    view: StoryView
    statement: Statement
    kind: FindingKind | None
    text: str
    stems: frozenset[str]
    negated: bool


class Told(msgspec.Struct, frozen=True):
    """A sentence of a later story that tells of a deed, in its own voice or in somebody's words."""

    view: StoryView
    event: Event
    text: str
    stems: frozenset[str]


def findings(accounts: Sequence[Account]) -> Iterator[Finding]:
    """What several stories say of one another, in the order of the words they answer.

    Args:
        accounts: Readings in any order; those without a publication day count as last.
    """
    views = [StoryView(account) for account in sorted(accounts, key=_when)]
    deeds = [told for view in views for told in _deeds(view)]
    for view in views:
        for word in _words(view):
            yield from _answers(word, [deed for deed in deeds if _follows(deed.view, view)])


def _when(account: Account) -> tuple[str, int]:
    return account.story.published or "9999", account.source.index


def _follows(later: StoryView, first: StoryView) -> bool:
    a, b = _account(first), _account(later)
    return a.story.id != b.story.id and _when(a) <= _when(b)


def _account(view: StoryView) -> Account:
    assert isinstance(view.told, Account)
    return view.told


def _words(view: StoryView) -> Iterator[Word]:
    for statement in view.told.statements:
        kind = _OPEN.get(statement.cue_class)
        denial = statement.denies or (statement.cue_class in {"say", "tell", "claim"} and statement.form != "belief")
        text = " ".join(span.cut(view.text) for span in statement.content_spans)
        minus = negated(text) != statement.denies
        if kind is None and not (denial and minus):
            continue
        yield Word(view, statement, kind, text, stems(text), minus)


def _deeds(view: StoryView) -> Iterator[Told]:
    seen: set[tuple[int, int]] = set()
    for event in view.told.events:
        span = sentence_at(view.text, event.trigger_span.start)
        if span in seen or event.status == "denied":
            continue
        seen.add(span)
        text = view.text[slice(*span)]
        yield Told(view, event, text, stems(text))


def _answers(word: Word, later: Sequence[Told]) -> Iterator[Finding]:
    near = [told for told in later if len(word.stems) > 1 and shared(word.stems, told.stems) >= _ENOUGH]
    done = next((told for told in near if told.event.status == "happened" and not negated(told.text)), None)
    refused = next((told for told in near if told.event.act in _REFUSALS), None)
    answer = done or refused
    if word.kind is not None:
        yield _finding(word.kind, word, answer, _now(word, done, refused))
    if done is not None and word.negated and word.kind in {None, "open_promise"} and _same_side(word, done):
        kind: FindingKind = "word_against_deed" if done.event.statement is None else "word_against_word"
        yield _finding(kind, word, done, None)


def _same_side(word: Word, told: Told) -> bool:
    """A conflict needs the speaker's own side as the doer; a denial of others' deeds is no broken word."""
    return bool(word.view.speaker(word.statement) & told.view.actors(told.event))


def _now(word: Word, done: Told | None, refused: Told | None) -> Now:
    if done is not None:
        return "broken" if word.negated else "kept"
    if refused is not None:
        return "ignored" if word.kind == "open_demand" else "broken"
    return "open"


def _finding(kind: FindingKind, word: Word, answer: Told | None, now: Now | None) -> Finding:
    left = _side(word.view, word.statement.id, word.text, word.statement.said_on, word.statement.speaker)
    right = None
    if answer is not None:
        actor = answer.event.actors[0] if answer.event.actors else None
        right = _side(answer.view, answer.event.id, answer.text, answer.event.date, actor)
    why = _why(kind, left, right, now)
    return Finding(kind=kind, left=left, right=right, now=now, why=why, confidence=0.5 if right else 0.6)


def _side(view: StoryView, ident: str, text: str, date: str | None, actor: str | None) -> Side:
    account = _account(view)
    return Side(
        story=account.story.id,
        id=ident,
        text=text,
        source=account.source.id,
        published=account.story.published,
        date=date,
        actor=view.name(actor) if actor is not None else None,
    )


def _why(kind: FindingKind, left: Side, right: Side | None, now: Now | None) -> str:
    who = left.actor or "Somebody"
    if right is None:
        return f"{who} said “{left.text}”; nothing read so far answers it."
    if kind.startswith("word_against"):
        return f"{who} said “{left.text}”; a later report tells the contrary: “{right.text}”"
    return f"{who} said “{left.text}”; a later report has it {now}: “{right.text}”"
