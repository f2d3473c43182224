"""What the stories of a store say of one another: words kept and broken, conflicts, corroboration, copies."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dateline.ledger import Placed, clusters, findings, why
from dateline.ledger.clusters import Piece
from dateline.ledger.copies import is_secondhand
from dateline.ledger.kinship import KINDS, heading, kinship
from dateline.model import Account, Finding, Side, Span
from dateline.model.finding import FindingKind
from dateline.query.clusters import placed
from dateline.query.each import ALL
from dateline.query.questions import given, numbers, question
from dateline.store import View

_PRINTS = """
SELECT a.id, s.story, d.source, a.published FROM appearances AS a
JOIN stories AS s ON s.id = a.story JOIN documents AS d ON d.id = a.document
WHERE a.superseded_by IS NULL AND a.withdrawn = 0
"""
_GROUNDS = msgspec.json.Decoder(tuple[str, ...])


def ledger(
    view: View,
    *,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    most: int = ALL,
) -> Iterator[Finding]:
    """The findings among the stories that answers may show: the surest first, and of those equally sure the latest.

    Copies (`syndication`) and stories of one happening (`same_event`) are told of when that kind is asked for.

    Args:
        view: The store.
        actor: Words of a name, or an actor's id: findings in which it speaks or acts; of copies, stories that name it.
        since: With a side on this ISO day or later.
        until: With a side on this ISO day or before.
        kind: Of this kind alone.
        most: How many.

    Raises:
        QueryError: The name is no question.
    """
    names = numbers(view, actor)
    if (of_kin := _of_kin(kind)) is not None:
        kin = (one for one in _kin(view, of_kin, names) if within(one, since, until))
        yield from (one for one, _ in zip(kin, range(most), strict=False)) if most != ALL else kin
        return
    days = None if since is None and until is None else True
    sql = question("ledger", given(names=names, kind=kind, days=days) | _judged(view))
    values = {"names": names, "kind": kind, "since": since, "until": until, "most": most}
    yield from map(_finding, view.each(sql, values))


def findings_of(view: View, story_id: str) -> list[Finding]:
    """The findings in which a story has a side, the surest first."""
    rows = view.rows("SELECT id FROM stories WHERE story = :story", {"story": story_id})
    if not rows:
        return []
    sql = question("ledger", given(story=story_id) | _judged(view))
    return [_finding(row) for row in view.rows(sql, {"story": rows[0]["id"], "most": ALL})]


def _judged(view: View) -> frozenset[str]:
    """Where nobody judged a finding none has to be asked whether it was rejected."""
    return frozenset({"judged"} if view.rows("SELECT 1 FROM finding_verdicts LIMIT 1") else ())


def finding(view: View, ident: str) -> Finding | None:
    """The finding of an id, with what it rests on; None where there is none, or none any more."""
    kin = (one for kind in KINDS for one in _kin(view, kind, None) if one.id == ident)
    return stored_finding(view, ident) or next(kin, None)


def stored_finding(view: View, ident: str) -> Finding | None:
    """The same of what is kept: copies and happenings, which are looked through one by one, are left out."""
    rows = view.rows(question("ledger", given(id=ident)), {"id": ident, "most": 1})
    return _finding(rows[0]) if rows else None


def among(
    accounts: Sequence[Account],
    *,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
) -> Iterator[Finding]:
    """The same of readings that are at hand, without a store; part of an actor's name will do."""
    if (of_kin := _of_kin(kind)) is not None:
        named = [one for one in accounts if actor is None or any(_is_part(actor, who.name) for who in one.actors)]
        found = _kin_among(named, of_kin)
    else:
        found = (one for one in findings(accounts) if kind in {None, one.kind} and _of_actor(one, actor))
    yield from (one for one in found if within(one, since, until))


def within(finding: Finding, since: str | None, until: str | None) -> bool:
    """True where a side has its day in the bounds; one without any day, or of an unknown year, is within none."""
    days = [side.date or side.published or "" for side in (finding.left, finding.right) if side is not None]
    known = [day[:10] for day in days if day[:4].isdigit()]
    return (since is None and until is None) or any((since or "") <= day <= (until or "9999") for day in known)


def _of_actor(finding: Finding, actor: str | None) -> bool:
    sides = (finding.left, finding.right)
    return actor is None or any(_is_part(actor, side.actor or "") for side in sides if side is not None)


def _of_kin(kind: str | None) -> FindingKind | None:
    return next((one for one in KINDS if one == kind), None)


def _is_part(words: str, name: str) -> bool:
    return words.casefold() in name.casefold()


def _kin_among(accounts: Sequence[Account], kind: FindingKind) -> Iterator[Finding]:
    by_id = {str(number): account for number, account in enumerate(accounts)}
    pieces = [
        Piece(
            id=key,
            text=account.story.text,
            published=account.story.published,
            secondhand=is_secondhand(account.story),
        )
        for key, account in by_id.items()
    ]
    return kinship(kind, clusters(pieces), lambda key: heading(by_id[key]))


def _kin(view: View, kind: FindingKind, names: str | None) -> Iterator[Finding]:
    """Copies or stories of one happening among those that answers may show, or, with names, that name their actor."""
    prints = {str(row["id"]): row for row in view.rows(_PRINTS)}
    if names is not None:
        naming = {row["story"] for row in view.rows(question("naming"), {"names": names})}
        prints = {key: row for key, row in prints.items() if row["story"] in naming}

    @cache
    def side(key: str) -> Side:
        account = view.account(prints[key]["story"])
        assert account is not None
        where = {"source": prints[key]["source"], "published": prints[key]["published"]}
        return msgspec.structs.replace(heading(account), **where)

    def is_shown(one: Placed) -> bool:
        return one.id in prints and (one.cluster if one.copy_of is None else one.copy_of) in prints

    return kinship(kind, (one for one in placed(view) if is_shown(one)), side)


def _finding(row: sqlite3.Row) -> Finding:
    left, right = _side(row, "left", ""), None if row["answer_story"] is None else _side(row, "right", "answer_")
    return Finding(
        id=row["id"],
        kind=row["kind"],
        left=left,
        right=right,
        now=row["now"],
        why=why(row["kind"], left, right, row["now"]),
        confidence=row["confidence"],
        grounds=_GROUNDS.decode(row["grounds"]),
    )


def _side(row: sqlite3.Row, side: str, prefix: str) -> Side:
    span = Span(row[f"{prefix}start_at"], row[f"{prefix}end_at"])
    return Side(
        story=row[f"{side}_story"],
        id=row[f"{prefix}record"],
        text=span.cut(row[f"{side}_text"]),
        span=span,
        source=row[f"{side}_source"],
        published=row[f"{side}_published"],
        date=row[f"{prefix}date"],
        actor=row[f"{side}_actor"],
        actor_id=row[f"{side}_actor_id"],
    )
