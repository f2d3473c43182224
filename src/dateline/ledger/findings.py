"""Across stories: which promise, plan or demand was kept, and whose words and deeds part.

A word (promise, plan, demand, denial) is compared with the sentences of later stories. They speak of one thing when the
later sentence holds most of the word's content words and the same side acts in it; then polarity decides: a promise
*not* to do what is told as done is broken. Words are compared by their stems, without a parse, so any number of
stories can be held against one another.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.ledger.matching import shared, stem
from dateline.ledger.passages import Passage, passages
from dateline.ledger.view import StoryView
from dateline.lexicon.answer_words import Tells, answer_words
from dateline.model import Account, Finding, Side, Span, Statement
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
_OWN_WILL = re.compile(r"\b(?:I|[Ww]e|[Oo]ur \w+) (?:will|shall)\b|^(?:that )?(?:it|he|she|they) would(?: not)?\b")
"""What a speaker says of the own side's future is a promise, whatever the cue."""
_SAID = {"say", "tell", "claim", "deny", "announce", "stress", "write", "add", "confirm"}
_ENOUGH = 0.5
"""Share of a word's content words that a later sentence must hold: below half, short sentences match by chance."""
_NEAR = 0.34
"""The same where the later sentence itself names a refusal, a delay or a cancellation."""
_FEWEST = 3
"""Content words below which a word is too thin to be compared."""


def findings(accounts: Sequence[Account]) -> Iterator[Finding]:
    """What several stories say of one another, in the order of the words they answer.

    Args:
        accounts: Readings in any order; those without a publication day count as last.
    """
    views = [StoryView(account) for account in sorted(accounts, key=_when)]
    told = [(view, list(passages(view))) for view in views]
    for i, view in enumerate(views):
        later = [passage for _, found in told[i + 1 :] for passage in found]
        for statement in view.told.statements:
            yield from _of_word(view, statement, later)
        for passage in told[i][1]:
            if passage.statement is None and any(event.status == "planned" for event in passage.events):
                yield _finding("open_plan", passage, *_answer(passage, _near(passage, later), later))


def _when(account: Account) -> tuple[str, int]:
    return account.story.published or "9999", account.source.index


def _of_word(view: StoryView, statement: Statement, later: Sequence[Passage]) -> Iterator[Finding]:
    spans = statement.content_spans
    word = Passage(view, Span(spans[0].start, spans[-1].end), statement)
    kind = _kind(word)
    if kind is None and (statement.cue_class not in _SAID or statement.form == "belief"):
        return
    near = _near(word, later)
    if kind is not None:
        answer, now = _answer(word, near, later)
        yield _finding(kind, word, answer, now)
    against = next((p for p in near if p.negated != word.negated and not p.corrects), None)
    if against is not None and len(word.stems) >= _FEWEST and kind in {None, "open_promise"}:
        yield _finding("word_against_deed" if against.statement is None else "word_against_word", word, against, None)


def _kind(word: Passage) -> FindingKind | None:
    """Promise, demand or plan, by the cue or by what is said: "we will …", "they must …", a deed with a day to come."""
    assert word.statement is not None
    cue = word.statement.cue_class
    if cue in _OPEN or cue not in _SAID or word.statement.form == "belief":
        return _OPEN.get(cue)
    if _OWN_WILL.search(word.text):
        return "open_promise"
    inside = [event for event in word.events if event.statement == word.statement.id]
    if any(event.act == "REQUEST" and event.status == "happened" for event in inside):
        return "open_demand"
    return "open_plan" if any(event.status == "planned" for event in inside) and not word.negated else None


def _near(word: Passage, later: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in later if _same_thing(word, passage)]


def _same_thing(word: Passage, passage: Passage) -> bool:
    """True when a later sentence holds most of the word's content words and nothing says that others act in it."""
    if shared(word.stems, passage.stems) < _ENOUGH:
        return False
    return not (word.doers and passage.doers) or bool(word.doers & passage.doers)


def _answer(word: Passage, near: Sequence[Passage], later: Sequence[Passage]) -> tuple[Passage | None, Now]:
    """The sentence that says what became of a word, and what that is."""
    for passage in later:
        tells = _tells(passage)
        if tells is not None and shared(word.stems, passage.stems) >= _NEAR and not passage.negated:
            return passage, _outcome(word, tells)
    done = next((p for p in near if p.statement is None and p.negated == word.negated), None)
    if done is not None:
        return done, "kept"
    undone = next((p for p in near if p.statement is None), None)
    return (undone, "broken") if undone is not None else (None, "open")


def _tells(passage: Passage) -> Tells | None:
    """What a sentence's verbs tell of something asked for, planned or promised."""
    known = {stem(verb): tells for verb, tells in answer_words().items()}
    found = sorted(passage.stems & known.keys())
    return known[found[0]] if found else None


def _outcome(word: Passage, tells: Tells) -> Now:
    if tells == "moved":
        return "overtaken"
    demanded = word.statement is not None and _kind(word) == "open_demand"
    return "ignored" if demanded else "broken"


def _finding(kind: FindingKind, word: Passage, answer: Passage | None, now: Now | None) -> Finding:
    left, right = _side(word), None if answer is None else _side(answer)
    return Finding(
        kind=kind,
        left=left,
        right=right,
        now=now,
        why=_why(kind, left, right, now),
        confidence=0.6 if right is None else 0.5,
    )


def _side(passage: Passage) -> Side:
    account = passage.view.told
    assert isinstance(account, Account)
    statement, event = passage.statement, next(iter(passage.events), None)
    actor = (
        statement.speaker if statement is not None else next(iter(event.actors), None) if event is not None else None
    )
    return Side(
        story=account.story.id,
        id=statement.id if statement is not None else event.id if event is not None else account.story.id,
        text=passage.text,
        source=account.source.id,
        published=account.story.published,
        date=statement.said_on if statement is not None else event.date if event is not None else None,
        actor=passage.view.name(actor) if actor is not None else None,
    )


def _why(kind: FindingKind, left: Side, right: Side | None, now: Now | None) -> str:
    who = left.actor or "Somebody"
    if right is None:
        return f"{who} said “{left.text}”; nothing read so far answers it."
    if kind.startswith("word_against"):
        return f"{who} said “{left.text}”; a later report tells the contrary: “{right.text}”"
    return f"{who} said “{left.text}”; a later report has it {now}: “{right.text}”"
