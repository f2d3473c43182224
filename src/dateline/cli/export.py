"""`dateline export`: a store in the formats of other programs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options import Day, store_option

if TYPE_CHECKING:
    from dateline.export import Options, Tally

TABLES = ("parquet", "csv")
FORMATS = (
    "plover", "polecat", "gdelt", "ftm", "geojson", "gexf", "graphml", "annotations", "timeml", "schema", "csl",
)  # fmt: skip
"""The names of `dateline.export.FORMATS`, which takes longer to import than `--help` may; a test compares them."""


@click.command(
    epilog="Example:  dateline export tables/ --store wire --as csv;  dateline export - --as plover --since 2024-05-01"
)
@click.argument("target", metavar="TARGET", type=click.Path())
@click.option(
    "--as", "form", type=click.Choice((*TABLES, *FORMATS)), default="parquet", show_default=True,
    help="Parquet needs DuckDB: pip install 'dateline[analytics]'.",
)  # fmt: skip
@click.option("--since", type=Day(), metavar="DATE", help="Stories published on this day or after.")
@click.option("--until", type=Day(), metavar="DATE", help="Stories published on this day or before.")
@click.option("--no-text", is_flag=True, help="Offsets and hashes in place of the stories' words; names stay.")
@store_option
def export(*, target: str, form: str, since: str | None, until: str | None, no_text: bool, store: str) -> None:
    """Write a store into TARGET in a format of other programs, as it is at this moment.

    parquet and csv are every table of the store, gdelt and timeml several files: of these TARGET is a folder. The
    others are one file, or standard output where TARGET is "-". What stands there is replaced. What each format keeps
    and loses is told in docs/exports.md.
    """
    from dateline.export import Options, Tally

    options = Options(since=since, until=until, no_text=no_text)
    if form in TABLES:
        if target == "-":
            raise click.UsageError(f"{form} is several files: name a folder, not -")
        if Path(target).is_file():
            raise click.UsageError(f"{target} is a file; {form} is several files and needs a folder")
        _tables(target, form, store, options)
        return
    tally = Tally()
    _format(target, form, store, options, tally)
    for what, count in tally.left_out.items():
        click.echo(f"left out: {count:,} {what}", err=True)


def _tables(folder: str, form: str, store: str, options: "Options") -> None:
    from dateline.export import export_tables
    from dateline.store import Store

    opened = Store.open(store, make=False)
    for one in export_tables(opened, folder, form="csv" if form == "csv" else "parquet", options=options):
        click.echo(f"{one.file}: {one.rows:,} rows")


def _format(target: str, form: str, store: str, options: "Options", tally: "Tally") -> None:
    from dateline.export import export_file, export_stream
    from dateline.store import Store

    opened = Store.open(store, make=False)
    if target == "-":
        export_stream(opened, sys.stdout.buffer, form, options, tally)
        sys.stdout.buffer.flush()
        click.echo(_counted(tally), err=True)
    else:
        export_file(opened, target, form, options, tally)
        click.echo(f"{target}: {_counted(tally)}")


def _counted(tally: "Tally") -> str:
    """`1,204 events, 3,310 mentions`."""
    return ", ".join(f"{count:,} {what}" for what, count in tally.written.items()) or "nothing to write"
