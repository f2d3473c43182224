"""`dateline add`: documents in, into a store."""

import click

from dateline.cli.options import (
    authority_option,
    house_option,
    jobs_option,
    model_option,
    paths_argument,
    published_option,
    store_option,
    strict_option,
)


@click.command(epilog="Example:  dateline add archive.jsonl.gz pages/ --store wire --jobs 4")
@paths_argument
@store_option
@published_option
@model_option
@authority_option
@house_option
@jobs_option
@strict_option
@click.pass_context
def add(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    store: str,
    published: str | None,
    model: str | None,
    authority: str | None,
    jobs: int,
    strict: bool,
) -> None:
    """Read documents and keep what was read in a store.

    PATH is what `dateline read` takes. Documents that are in the store already are passed over before they are parsed:
    after an interruption give the same command again.
    """
    from dateline.cli.output import Talk
    from dateline.model import ItemError, Warned
    from dateline.pipeline.adding import Placing, add_documents
    from dateline.store import Store

    talk = Talk()
    opened = Store.open(store)
    with talk.progress(data=False):
        for outcome in add_documents(
            opened, paths, published=published, model=model, authority=authority, jobs=jobs, strict=strict
        ):
            if isinstance(outcome, ItemError):
                talk.error(outcome)
            elif isinstance(outcome, Warned):
                talk.warning(outcome)
            elif isinstance(outcome, Placing):
                talk.placing(outcome.left)
            else:
                talk.stored(outcome)
    click.echo(talk.tally(opened.path))
    ctx.exit(1 if talk.failures else 0)
