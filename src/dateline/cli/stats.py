"""`dateline stats`: how much a store holds."""

import click

from dateline.cli.options import answers_option, store_option


@click.command(epilog="Example:  dateline stats --store wire")
@store_option
@answers_option
def stats(*, store: str, form: str) -> None:
    """Count what a store holds: documents, stories, appearances, records, bytes."""
    from dateline.cli.answers import answer
    from dateline.query import Stat
    from dateline.query import stats as ask

    answer(store, form, ask, "", Stat)
