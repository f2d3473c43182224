"""`dateline timeline`: an actor's words and deeds in their order."""

import click

from dateline.cli.options import answers_option, limit_option, since_option, store_option, until_option


@click.command(epilog="Example:  dateline timeline 'Alva Berg' --since 2024-05-01")
@click.argument("name")
@since_option
@until_option
@limit_option
@store_option
@answers_option
def timeline(*, name: str, since: str | None, until: str | None, limit: int, store: str, form: str) -> None:
    """List what an actor said, did and had done to it, the earliest first; of many, the latest."""
    from dateline.cli.answers import answer
    from dateline.query import Did, Said
    from dateline.query import timeline as ask

    question = f"nothing is told of {name}"
    answer(store, form, lambda view: ask(view, name, since=since, until=until, most=limit), question, Said, Did)
