"""`dateline ties`: how an actor stands to others."""

import click

from dateline.cli.options import answers_option, limit_option, store_option


@click.command(epilog="Example:  dateline ties Hezbollah Iran")
@click.argument("a")
@click.argument("b", required=False)
@limit_option
@store_option
@answers_option
def ties(*, a: str, b: str | None, limit: int, store: str, form: str) -> None:
    """List the ties that stories state of actor A, or between A and B; those of the story added last first."""
    from dateline.cli.answers import answer
    from dateline.query import Tie
    from dateline.query import ties as ask

    answer(store, form, lambda view: ask(view, a, b, most=limit), "no such tie", Tie)
