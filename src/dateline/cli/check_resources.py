"""`dateline check-resources`: are the house's word lists, actors and rules right, and what do they change?"""

from typing import TYPE_CHECKING

import click

from dateline.cli.options import format_option, model_option

if TYPE_CHECKING:
    from dateline.pipeline.house import Checked


@click.command("check-resources", epilog="Example:  dateline check-resources newsroom/dateline.toml")
@click.argument("path", required=False, metavar="[FILE]")
@format_option("table", "json")
@model_option
@click.pass_context
def check_resources(ctx: click.Context, *, path: str | None, form: str, model: str | None) -> None:
    """Check a dateline.toml and all that it names; without FILE, the one in the working folder.

    Every row is checked as Dateline's own are, and the example sentence of every frame is read to see whether the
    frame is found in it. What is wrong is named, file and row, and the exit status is then 1.
    """
    from dateline.pipeline.house import check_house

    checked = check_house(path or "dateline.toml", model=model)
    if form == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(checked)).decode())
    else:
        _show(checked)
        for fault in checked.faults:
            click.echo(f"dateline: {fault}", err=True)
    ctx.exit(1 if checked.faults else 0)


def _show(checked: "Checked") -> None:
    import sys

    from rich.console import Console
    from rich.table import Table

    table = Table("list", "of Dateline", "left out", "of the house", box=None, pad_edge=False)
    for one in checked.lists:
        table.add_row(one.name, str(one.ours), str(one.left_out or "–"), str(one.own or "–"))
    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False, markup=False)
    console.print(table)
    console.print(f"{checked.house}: " + (f"{len(checked.faults)} faults" if checked.faults else "all well"))
