"""`dateline who`: what is known of an actor."""

import click

from dateline.cli.options import answers_option, store_option


@click.command(epilog="Example:  dateline who 'Alva Berg'")
@click.argument("name")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N", help="Actors at most.")
@store_option
@answers_option
def who(*, name: str, limit: int, store: str, form: str) -> None:
    """Tell what the stories know of an actor: names, codes, its latest words, deeds and ties.

    NAME is an actor's id or words of a name; all whom it may mean are told of, the one in most stories first.
    """
    from dateline.cli.answers import answer
    from dateline.query import Known
    from dateline.query import who as ask

    answer(store, form, lambda view: ask(view, name, most=limit), f"nobody is called {name}", Known)
