"""`dateline forget`: take a story out of a store for good."""

import click

from dateline.cli.options import store_option


@click.command(epilog="Example:  dateline forget https://example.org/2024/ferry --store wire")
@click.argument("what", metavar="STORY|URL|PERSON")
@store_option
@click.pass_context
def forget(ctx: click.Context, *, what: str, store: str) -> None:
    """Delete a story by its id, all from an address, or all that names a person, and keep it out from now on.

    PERSON is an id as `dateline who` prints it (person:alva-berg): every story that names the person goes, and none
    comes in again. Of an address, texts that other addresses printed too stay as theirs. Backups are not touched. The
    exit status is 1 when the store had nothing of it; it is kept out all the same.
    """
    from dateline.store import Store

    opened = Store.open(store, make=False)
    with opened.writer() as writer:
        gone = writer.forget(what)
    counts = f"{gone.stories:,} stories and {gone.appearances:,} appearances"
    click.echo(f"{opened.path}: {counts} forgotten, and kept out from now on")
    ctx.exit(0 if gone.appearances else 1)
