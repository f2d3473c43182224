"""`dateline stages`: the pipeline, what each stage needs and gives, and its version."""

import click

from dateline.cli.options import format_option


@click.command(epilog="Example:  dateline stages --format json")
@format_option("table", "json")
def stages(*, form: str) -> None:
    """List the stages of a reading in their order."""
    from dateline.pipeline.default import described

    rows = described()
    if form == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(rows)).decode())
        return
    import sys

    from rich.console import Console
    from rich.table import Table

    table = Table("", "stage", "needs", "gives", "version", "what it does", box=None, pad_edge=False)
    for number, row in enumerate(rows):
        table.add_row(str(number), row.name, ", ".join(row.needs) or "–", row.gives, str(row.version), row.about)
    Console(width=None if sys.stdout.isatty() else 120, highlight=False, markup=False).print(table)
