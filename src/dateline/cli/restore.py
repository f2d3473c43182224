"""`dateline restore`: a backup in place of a store."""

import click

from dateline.cli.options import store_option


@click.command(epilog="Example:  dateline restore wire-2024-05-15.sqlite --store wire")
@click.argument("file", type=click.Path(dir_okay=False))
@store_option
def restore(*, file: str, store: str) -> None:
    """Put the backup FILE in place of a store; the old file stays beside it as dateline.sqlite.old.

    Nothing else may have the store open meanwhile.
    """
    from dateline.store import Store

    restored = Store.restore(file, store)
    click.echo(f"{restored.path}: restored from {file}")
