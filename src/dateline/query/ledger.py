"""What the stories of a store say of one another: words kept and broken, conflicts, corroboration."""

from collections.abc import Iterator

from dateline.ledger import findings
from dateline.model import Finding
from dateline.query.questions import numbers, question
from dateline.store import View


def ledger(
    view: View,
    *,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
) -> Iterator[Finding]:
    """The findings among all stories that answers may show, or among those that name an actor.

    Args:
        view: The store.
        actor: Words of a name, or an actor's id: findings in which it speaks or acts.
        since: With a side on this ISO day or later.
        until: With a side on this ISO day or before.
        kind: Of this kind alone.

    Raises:
        QueryError: The name is no question.
    """
    names = numbers(view, actor)
    stories = None if names is None else [row["story"] for row in view.rows(question("naming"), {"names": names})]
    for finding in findings(list(view.accounts(stories))):
        if kind in {None, finding.kind} and of_actor(finding, actor) and within(finding, since, until):
            yield finding


def of_actor(finding: Finding, actor: str | None) -> bool:
    """True where the actor speaks or acts on a side of the finding; part of a name will do."""
    sides = (finding.left, finding.right)
    return actor is None or any(actor.casefold() in (side.actor or "").casefold() for side in sides if side is not None)


def within(finding: Finding, since: str | None, until: str | None) -> bool:
    """True where a side has its day in the bounds; one without any day, or of an unknown year, is within none."""
    days = [side.date or side.published or "" for side in (finding.left, finding.right) if side is not None]
    known = [day[:10] for day in days if day[:4].isdigit()]
    return (since is None and until is None) or any((since or "") <= day <= (until or "9999") for day in known)
