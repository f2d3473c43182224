"""`dateline clusters`: stories about the same happening, and copies."""

import click

from dateline.cli.options import answers_option, store_option


@click.command(epilog="Example:  dateline clusters --format jsonl")
@store_option
@answers_option
def clusters(*, store: str, form: str) -> None:
    """Show which stories tell of the same happening, and which repeat one another.

    One line an appearance: the cluster is named by its earliest story; of a copy, the document it repeats, and the
    figures and dates that it changes.
    """
    from dateline.cli.answers import answer, settled
    from dateline.cli.output import Talk
    from dateline.query import Clustered
    from dateline.query import clusters as ask

    settled(store, Talk())
    answer(store, form, ask, "the store holds no story", Clustered)
