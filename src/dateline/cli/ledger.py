"""`dateline ledger`: what was promised, demanded, denied and then done, across a store or across documents."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.options import (
    Day,
    authority_option,
    format_option,
    house_option,
    jobs_option,
    model_option,
    published_option,
    store_option,
    strict_option,
)

if TYPE_CHECKING:
    from dateline.cli.output import Talk
    from dateline.model import Account, Finding


@click.command(epilog="Example:  dateline ledger --actor 'Alva Berg' --kind open_promise --format jsonl")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@published_option
@click.option("--actor", metavar="NAME", help="Findings in which this actor speaks or acts; part of a name will do.")
@click.option("--since", type=Day(), metavar="DATE", help="Findings with a side on or after this day.")
@click.option("--until", type=Day(), metavar="DATE", help="Findings with a side on or before this day.")
@click.option("--kind", metavar="KIND", help="Findings of one kind, such as open_promise or word_against_deed.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Findings at most; all without it.")
@format_option("text", "jsonl", "json", "csv", "parquet")
@store_option
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
    limit: int | None,
    form: str,
    store: str,
    model: str | None,
    authority: str | None,
    jobs: int,
    strict: bool,
) -> None:
    """Print what stories say of one another: words kept and broken, conflicts, corroboration.

    Without PATH, of all that has been stored; with PATH, of the documents named, which are read and not stored. The
    surest come first, and of those equally sure the latest. Copies of one text count as one source; they, and stories
    that tell of the same happening, are listed by --kind syndication and --kind same_event.
    """
    from itertools import islice
    from typing import get_args

    from dateline.cli.output import Output, Talk, write_parquet
    from dateline.export import FINDING_COLUMNS, finding_json, finding_row, finding_text
    from dateline.model.finding import FindingKind
    from dateline.query import among

    kinds = get_args(FindingKind)
    if kind is not None and kind not in kinds:
        raise click.BadParameter(f"{kind!r} is none of {', '.join(kinds)}", param_hint="--kind")
    talk = Talk()
    if paths:
        accounts = _read(talk, paths, published, model, authority, jobs, strict=strict)
        found = among(accounts, actor=actor, since=since, until=until, kind=kind)
        if limit is not None:
            found = islice(found, limit)
    else:
        found = _stored(talk, store, actor, since, until, kind, limit)
    if form == "parquet":
        write_parquet(FINDING_COLUMNS, map(finding_row, found))
    else:
        with Output(form) as output:
            if form == "csv":
                output.head(FINDING_COLUMNS)
            for finding in found:
                if form == "csv":
                    output.row({name: "" if cell is None else str(cell) for name, cell in finding_row(finding).items()})
                else:
                    output.put(finding, finding_json, finding_text)
    if paths:
        talk.summary()
    ctx.exit(1 if talk.failures else 0)


def _read(
    talk: "Talk", paths: tuple[str, ...], published: str | None, model: str | None, authority: str | None, jobs: int,
    *, strict: bool,
) -> "list[Account]":  # fmt: skip
    from dateline.model import Account, ItemError
    from dateline.pipeline.default import read_documents

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
    return accounts


def _stored(
    talk: "Talk", store: str, actor: str | None, since: str | None, until: str | None, kind: str | None,
    limit: int | None,
) -> "Iterator[Finding]":  # fmt: skip
    from dateline.cli.answers import settled
    from dateline.query import ledger as ask

    most = -1 if limit is None else limit
    with settled(store, talk).view() as view:
        yield from ask(view, actor=actor, since=since, until=until, kind=kind, most=most)
