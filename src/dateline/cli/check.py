"""`dateline check`: is a store whole."""

import click

from dateline.cli.options import answers_option, store_option


@click.command(epilog="Example:  dateline check --store wire")
@store_option
@answers_option
@click.pass_context
def check(ctx: click.Context, *, store: str, form: str) -> None:
    """Compare a store with itself: file, references, indexes, and every record's words with its story's text.

    The exit status is 1 when something is wrong.
    """
    from dateline.cli.answers import answer
    from dateline.store import Fault
    from dateline.store import check as ask

    ctx.exit(1 if answer(store, form, ask, "nothing is wrong", Fault) else 0)
