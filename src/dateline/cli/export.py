"""`dateline export`: a store as tables for other programs."""

from typing import TYPE_CHECKING

import click

from dateline.cli.options import store_option

if TYPE_CHECKING:
    from dateline.export import Form


@click.command(epilog="Example:  dateline export tables/ --store wire --as csv")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False))
@click.option(
    "--as", "form", type=click.Choice(("parquet", "csv")), default="parquet", show_default=True,
    help="Parquet needs DuckDB: pip install 'dateline[analytics]'.",
)  # fmt: skip
@store_option
def export(*, folder: str, form: "Form", store: str) -> None:
    """Write every table of a store into DIR, one file each, as it is at this moment.

    Stories, appearances, actors, places, statements, events, parties, relations, tensions: each row has its story, its
    source and the day of publication, and can be read alone. Files of an earlier export are replaced.
    """
    from dateline.export import export_tables
    from dateline.store import Store

    for one in export_tables(Store.open(store, make=False), folder, form=form):
        click.echo(f"{one.file}: {one.rows:,} rows")
