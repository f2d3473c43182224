"""`dateline backup`: a copy of a store in one file."""

import click

from dateline.cli.options import store_option


@click.command(epilog="Example:  dateline backup wire-2024-05-15.sqlite --store wire")
@click.argument("file", type=click.Path(dir_okay=False))
@store_option
def backup(*, file: str, store: str) -> None:
    """Copy a store as it is at this moment into FILE, also while documents are added."""
    from dateline.store import Store

    Store.open(store, make=False).backup(file)
    click.echo(f"{file}: backup of {store}")
