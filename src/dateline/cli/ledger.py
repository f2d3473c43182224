"""`dateline ledger`: what was promised, demanded, denied and then done, across documents."""

from typing import TYPE_CHECKING

import click

from dateline.cli.options import (
    Day,
    authority_option,
    format_option,
    house_option,
    jobs_option,
    model_option,
    paths_argument,
    published_option,
    strict_option,
)

if TYPE_CHECKING:
    from dateline.model import Finding


@click.command(epilog="Example:  dateline ledger reports/ --actor 'Alva Berg' --kind open_promise --format jsonl")
@paths_argument
@published_option
@click.option("--actor", metavar="NAME", help="Findings in which this actor speaks or acts; part of a name will do.")
@click.option("--since", type=Day(), metavar="DATE", help="Findings with a side on or after this day.")
@click.option("--until", type=Day(), metavar="DATE", help="Findings with a side on or before this day.")
@click.option("--kind", metavar="KIND", help="Findings of one kind, such as open_promise or word_against_deed.")
@format_option("text", "jsonl", "json")
@model_option
@authority_option
@house_option
@jobs_option
@strict_option
@click.pass_context
def ledger(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    published: str | None,
    actor: str | None,
    since: str | None,
    until: str | None,
    kind: str | None,
    form: str,
    model: str | None,
    authority: str | None,
    jobs: int,
    strict: bool,
) -> None:
    """Read documents and print the findings among them: words kept and broken, conflicts, corroboration."""
    from typing import get_args

    from dateline.cli.output import Output, Talk
    from dateline.export import finding_json, finding_text
    from dateline.ledger import findings
    from dateline.model import Account, ItemError
    from dateline.model.finding import FindingKind
    from dateline.pipeline.default import read_documents

    kinds = get_args(FindingKind)
    if kind is not None and kind not in kinds:
        raise click.BadParameter(f"{kind!r} is none of {', '.join(kinds)}", param_hint="--kind")
    talk = Talk()
    accounts = []
    with talk.progress():
        for outcome in read_documents(
            paths, published=published, model=model, authority=authority, jobs=jobs, strict=strict
        ):
            if isinstance(outcome, Account):
                accounts.append(outcome)
                talk.account(outcome)
            elif isinstance(outcome, ItemError):
                talk.error(outcome)
            else:
                talk.warning(outcome)
    with Output(form) as output:
        for finding in findings(accounts):
            if kind in {None, finding.kind} and _names(finding, actor) and _within(finding, since, until):
                output.put(finding, finding_json, finding_text)
    talk.summary()
    ctx.exit(1 if talk.failures else 0)


def _names(finding: "Finding", actor: str | None) -> bool:
    sides = (finding.left, finding.right)
    return actor is None or any(actor.casefold() in (side.actor or "").casefold() for side in sides if side is not None)


def _within(finding: "Finding", since: str | None, until: str | None) -> bool:
    """A side without any day is within no bounds; an unknown year (`XXXX`) is no day."""
    days = [side.date or side.published or "" for side in (finding.left, finding.right) if side is not None]
    known = [day[:10] for day in days if day[:4].isdigit()]
    return (since is None and until is None) or any((since or "") <= day <= (until or "9999") for day in known)
